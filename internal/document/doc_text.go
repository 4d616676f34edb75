package document

import (
	"sort"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// docReader reads one story of a Word file.
type docReader struct {
	file      *docFile
	story     story
	look      docLook // of the characters from lookFrom to lookTo
	lookFrom  int
	lookTo    int
	refs      map[int]int
	boxes     docBoxes
	mentioned []int
	fields    []docField
	high      rune
}

type docField struct {
	instruction []byte
	result      bool // its result is being read
	drop        bool // which is no text of the author's
	link        string
	shows       string // what a form field shows that has no text of its own
}

func (d *docFile) reader() *docReader { return &docReader{file: d} }

// The characters with a meaning of their own ([MS-DOC] 2.4.1).
const (
	charPicture     = 0x01
	charNote        = 0x02
	charComment     = 0x05
	charCell        = 0x07
	charDrawn       = 0x08
	charLine        = 0x0B
	charPage        = 0x0C
	charParagraph   = 0x0D
	charColumn      = 0x0E
	charFieldBegin  = 0x13
	charFieldSep    = 0x14
	charFieldEnd    = 0x15
	charHyphen      = 0x1E
	charSoftHyphen  = 0x1F
	charSymbol      = 0x28
	privateSymbolAt = 0xF000
)

// read reads the characters between two positions.
func (r *docReader) read(from, to int) []Block {
	pieces := r.file.pieces
	first := sort.Search(len(pieces), func(i int) bool { return pieces[i].to > from })
	for _, p := range pieces[first:] {
		if p.from >= to {
			break
		}
		for cp := max(from, p.from); cp < min(to, p.to); cp++ {
			fc, c, ok := r.file.char(p, cp)
			if r.file.left--; !ok || r.file.left < 0 || r.story.full() {
				break
			}
			r.char(cp, fc, c)
		}
	}
	return r.story.end(Block{})
}

// char returns a character and its place in the file.
func (d *docFile) char(p docPiece, cp int) (fc int, c rune, ok bool) {
	if p.narrow {
		fc = p.at + cp - p.from
		if fc >= len(d.word) {
			return 0, 0, false
		}
		return fc, charmap.Windows1252.DecodeByte(d.word[fc]), true
	}
	fc = p.at + 2*(cp-p.from)
	if fc+2 > len(d.word) {
		return 0, 0, false
	}
	return fc, rune(d.word.u16(fc)), true
}

// char takes in one character.
func (r *docReader) char(cp, fc int, c rune) {
	switch c {
	case charParagraph, charPage, charColumn:
		r.endParagraph(fc)
	case charCell:
		r.endCell(fc)
	case charFieldBegin:
		if len(r.fields) < maxDepth {
			r.fields = append(r.fields, docField{})
		}
	case charFieldSep:
		r.fieldResult()
	case charFieldEnd:
		r.fieldEnd(fc)
	default:
		r.text(cp, fc, c)
	}
}

// text takes in a character that a reader sees.
func (r *docReader) text(cp, fc int, c rune) {
	look := r.lookAt(fc)
	if look.hidden {
		return
	}
	if number := r.refs[cp]; number > 0 && !r.inInstruction() {
		r.story.text.mark(Span{Note: number})
		r.mentioned = append(r.mentioned, number)
		return
	}
	switch c {
	case charLine:
		r.story.text.lineBreak()
		return
	case charHyphen:
		c = '-'
	case charPicture:
		r.formData(look)
		return
	case charDrawn:
		r.story.boxes = append(r.story.boxes, r.boxes.at(cp)...)
		return
	case charSoftHyphen, charNote, charComment:
		return
	case charSymbol:
		if look.symbol != 0 {
			r.write(look, symbols(look.symbolFont, string(look.symbol)))
			return
		}
	}
	r.rune(look, c)
}

// rune writes a UTF-16 unit; two surrogates make one character.
func (r *docReader) rune(look docLook, c rune) {
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000:
		c = utf16.DecodeRune(r.high, c)
	}
	r.high = 0
	r.write(look, symbols("", string(c)))
}

func (r *docReader) write(look docLook, text string) {
	if n := len(r.fields); n > 0 && !r.fields[n-1].result {
		if f := &r.fields[n-1]; len(f.instruction) < longestSaying {
			f.instruction = append(f.instruction, text...)
		}
		return
	}
	if r.inInstruction() {
		return
	}
	span := look.span
	for _, f := range r.fields {
		if f.link != "" {
			span.Link = f.link
		}
	}
	r.story.text.add(span, text)
	r.story.size = max(r.story.size, look.size)
}

// inInstruction tells whether a field around this place shows its result elsewhere, or one that is dropped.
func (r *docReader) inInstruction() bool {
	for _, f := range r.fields {
		if !f.result || f.drop {
			return true
		}
	}
	return false
}

func (r *docReader) fieldResult() {
	if n := len(r.fields); n > 0 {
		f := &r.fields[n-1]
		name, link := readInstruction(string(f.instruction))
		f.result, f.drop, f.link = true, droppedFields[name], link
	}
}

func (r *docReader) endParagraph(fc int) {
	p := r.file.paragraphAt(fc)
	r.story.endParagraph(r.file.block(p), p.inTable)
}

// endCell ends a cell, or a row where the paragraph says so (sprmPFTtp).
func (r *docReader) endCell(fc int) {
	p := r.file.paragraphAt(fc)
	if p.rowEnd {
		r.story.text.take()
		r.story.endRow()
		return
	}
	r.story.endParagraph(r.file.block(p), true)
	r.story.endCell()
}

// block is what a paragraph of these properties is, without its text.
func (d *docFile) block(p docParagraph) Block {
	s := d.style(p.style).sense
	b := Block{Style: s.style}
	switch {
	case s.kind != Paragraph:
		b.Kind, b.Level = s.kind, s.level
	case p.outline >= 0 && p.outline < 6 && b.Style == StyleNone:
		b.Kind, b.Level = Heading, p.outline+1
	case p.list > 0 || s.list && p.list == 0:
		b.Kind, b.Level = Item, max(p.level+1, s.level)
		b.Ordered = d.lists.ordered(p.list, p.level) || p.list == 0 && s.order
		if b.Ordered {
			b.Number = d.counters.next(d.lists.id(p.list), b.Level)
		}
	}
	return b
}

// find returns the run that holds a place in the file, -1 for none.
func find(runs []docRun, fc int) int {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].to > fc })
	if i < len(runs) && runs[i].from <= fc {
		return i
	}
	return -1
}
