package document

import (
	"slices"
	"strings"
)

// docRun is a stretch of the file with the same properties.
type docRun struct {
	from, to int
	style    int // of a paragraph
	list     bytesLE
}

// pageSize is the size of the pages that hold properties ([MS-DOC] 2.9.33).
const pageSize = 512

// runs reads the runs of all the pages that a table of pages names, in the order of the file.
func (d *docFile) runs(plc bytesLE, page func(*docFile, bytesLE) []docRun) []docRun {
	n := max((len(plc)-4)/8, 0)
	seen := map[int]bool{}
	var runs []docRun
	for i := range n {
		at := plc.u32(4*(n+1)+4*i) & 0x3FFFFF
		if seen[at] {
			continue
		}
		seen[at] = true
		if p := d.word.part(at*pageSize, pageSize); len(p) == pageSize {
			runs = append(runs, page(d, p)...)
		}
	}
	slices.SortStableFunc(runs, func(a, b docRun) int { return a.from - b.from })
	return runs
}

// charPage reads a page of character properties (ChpxFkp).
func (d *docFile) charPage(page bytesLE) []docRun {
	n := page.u8(pageSize - 1)
	var runs []docRun
	for i := range n {
		run := docRun{from: page.u32(4 * i), to: page.u32(4*i + 4)}
		if at := 2 * page.u8(4*(n+1)+i); at > 0 {
			run.list = page.part(at+1, page.u8(at))
		}
		runs = append(runs, run)
	}
	return runs
}

// paragraphPage reads a page of paragraph properties (PapxFkp).
func (d *docFile) paragraphPage(page bytesLE) []docRun {
	n := page.u8(pageSize - 1)
	var runs []docRun
	for i := range n {
		run := docRun{from: page.u32(4 * i), to: page.u32(4*i + 4)}
		if at := 2 * page.u8(4*(n+1)+13*i); at > 0 {
			size := 2*page.u8(at) - 1
			if at++; size < 0 {
				size = 2 * page.u8(at)
				at++
			}
			run.style = page.u16(at)
			run.list = page.part(at+2, size-2)
		}
		runs = append(runs, run)
	}
	return runs
}

// operandSizes are the sizes of a property's value by the top three bits of its code ([MS-DOC] 2.2.5.1).
var operandSizes = [8]int{1, 1, 2, 4, 2, 2, -1, 3}

// The two properties whose length is not told by their first byte.
const (
	sprmTableDef = 0xD608
	sprmTabs     = 0xC615
)

// each calls do for each property of a list.
func (b bytesLE) each(do func(code int, value bytesLE)) {
	for at := 0; at+2 < len(b); {
		code := b.u16(at)
		at += 2
		size := operandSizes[code>>13]
		switch {
		case code == sprmTableDef:
			size = b.u16(at) + 1
		case size < 0:
			if code == sprmTabs && b.u8(at) == 255 {
				return // its length must be counted; nothing after it matters
			}
			size = b.u8(at) + 1
		}
		do(code, b.part(at, size))
		at += size
	}
}

// docLook is how characters look.
type docLook struct {
	span       Span
	hidden     bool
	size       int // half points
	symbol     rune
	symbolFont string
	styled     bool // by a character style; a run has one
	data       int  // where the data stream says more, from 1; 0 for nowhere
}

// The properties of characters that matter ([MS-DOC] 2.6.1).
const (
	sprmCDeleted  = 0x0800
	sprmCBold     = 0x0835
	sprmCItalic   = 0x0836
	sprmCStrike   = 0x0837
	sprmCHidden   = 0x083C
	sprmCDStrike  = 0x2A53
	sprmCPosition = 0x2A48
	sprmCSize     = 0x4A43
	sprmCMarked   = 0x2A0C
	sprmCStyle    = 0x4A30
	sprmCSymbol   = 0x6A09
	sprmCData     = 0x6A03
)

// apply puts a list of character properties over a look; style is the look that toggles refer to.
func (l *docLook) apply(list bytesLE, style docLook, d *docFile) {
	list.each(func(code int, value bytesLE) {
		v := value.u8(0)
		switch code {
		case sprmCDeleted:
			l.hidden = l.hidden || v == 1
		case sprmCBold:
			l.span.Bold = toggle97(v, style.span.Bold)
		case sprmCItalic:
			l.span.Italic = toggle97(v, style.span.Italic)
		case sprmCStrike, sprmCDStrike:
			l.span.Strike = toggle97(v, style.span.Strike)
		case sprmCHidden:
			l.hidden = toggle97(v, style.hidden)
		case sprmCPosition:
			l.span.Super, l.span.Sub = v == 1, v == 2
		case sprmCMarked:
			l.span.Marked = v != 0
		case sprmCSize:
			l.size = value.u16(0)
		case sprmCStyle:
			l.applyStyle(value.u16(0), style, d)
		case sprmCSymbol:
			l.symbol, l.symbolFont = rune(value.u16(2)), "symbol"
		case sprmCData:
			l.data = value.u32(0) + 1
		}
	})
}

// applyStyle puts a character style over a look, such as Strong.
func (l *docLook) applyStyle(istd int, style docLook, d *docFile) {
	if d == nil || l.styled {
		return
	}
	if s := d.style(istd); !s.paragraph {
		l.styled = true
		l.apply(s.chars, style, nil)
	}
}

// toggle97 reads a toggle: off, on, as the style, the opposite of the style ([MS-DOC] 2.9.327).
func toggle97(value int, style bool) bool {
	switch value {
	case 0x80:
		return style
	case 0x81:
		return !style
	}
	return value == 1
}

// lookAt returns the look of a character: that of its paragraph's style, and its own over it.
func (r *docReader) lookAt(fc int) docLook {
	if fc >= r.lookFrom && fc < r.lookTo {
		return r.look
	}
	chars, paragraphs := r.file.chars, r.file.paragraphs
	i, j := find(chars, fc), find(paragraphs, fc)
	style := r.file.style(r.file.paragraphAt(fc).style).look
	r.look, r.lookFrom, r.lookTo = style, fc, fc+1
	if i >= 0 {
		r.look.apply(chars[i].list, style, r.file)
	}
	if i >= 0 && j >= 0 {
		r.lookFrom, r.lookTo = max(chars[i].from, paragraphs[j].from), min(chars[i].to, paragraphs[j].to)
	}
	return r.look
}

// docParagraph is what the properties of a paragraph say.
type docParagraph struct {
	style, outline  int
	list, level     int
	inTable, rowEnd bool
}

// The properties of paragraphs that matter ([MS-DOC] 2.6.2).
const (
	sprmPStyle   = 0x4600
	sprmPInTable = 0x2416
	sprmPRowEnd  = 0x2417
	sprmPLevel   = 0x260A
	sprmPList    = 0x460B
	sprmPOutline = 0x2640
)

func (p *docParagraph) apply(list bytesLE) {
	list.each(func(code int, value bytesLE) {
		switch code {
		case sprmPStyle:
			p.style = value.u16(0)
		case sprmPInTable:
			p.inTable = value.u8(0) == 1
		case sprmPRowEnd:
			p.rowEnd = value.u8(0) == 1
		case sprmPLevel:
			p.level = min(value.u8(0), 8)
		case sprmPList:
			p.list = int(int16(value.u16(0)))
			if p.list > 0x7FE || p.list < 0 {
				p.list = 0
			}
		case sprmPOutline:
			p.outline = value.u8(0)
		}
	})
}

// paragraphAt returns the properties of the paragraph around a place in the file.
func (d *docFile) paragraphAt(fc int) docParagraph {
	i := find(d.paragraphs, fc)
	if i < 0 {
		return docParagraph{outline: -1}
	}
	run := d.paragraphs[i]
	p := d.style(run.style).paragraphProps
	p.style = run.style
	p.apply(run.list)
	return p
}

// docStyle is one style, with what it takes from those it is based on.
type docStyle struct {
	sense          sense
	paragraph      bool
	base           int
	chars          bytesLE
	own            bytesLE // paragraph properties
	look           docLook
	paragraphProps docParagraph
}

func (d *docFile) style(istd int) docStyle {
	if istd < 0 || istd >= len(d.styles) {
		return docStyle{paragraphProps: docParagraph{outline: -1}}
	}
	return d.styles[istd]
}

// builtInStyles are Word's own styles by their number, whatever their name in the writer's language
// ([MS-DOC] 2.9.271, sti).
var builtInStyles = map[int]sense{
	1: {kind: Heading, level: 1}, 2: {kind: Heading, level: 2}, 3: {kind: Heading, level: 3}, 4: {kind: Heading, level: 4},
	5: {kind: Heading, level: 5}, 6: {kind: Heading, level: 6}, 7: {kind: Heading, level: 6}, 8: {kind: Heading, level: 6},
	9: {kind: Heading, level: 6}, 34: {style: StyleCaption}, 62: {style: StyleTitle}, 74: {style: StyleSubtitle},
	48: {list: true, level: 1}, 49: {list: true, order: true, level: 1},
	54: {list: true, level: 2}, 55: {list: true, level: 3}, 56: {list: true, level: 4}, 57: {list: true, level: 5},
	58: {list: true, order: true, level: 2}, 59: {list: true, order: true, level: 3},
	60: {list: true, order: true, level: 4}, 61: {list: true, order: true, level: 5},
}

// readDocStyles reads the style sheet ([MS-DOC] 2.9.271).
func readDocStyles(stsh bytesLE) []docStyle {
	header := stsh.u16(0)
	count, fixed := stsh.u16(2), stsh.u16(4)
	at := 2 + header
	var styles []docStyle
	for range min(count, 0x0FFE) {
		size := stsh.u16(at)
		styles = append(styles, readDocStyle(stsh.part(at+2, size), fixed))
		at += 2 + size
		if at >= len(stsh) {
			break
		}
	}
	for i := range styles {
		withBases(styles, i)
	}
	return styles
}

// maxStyleList bounds the properties of one style, in bytes; many styles may be based on it.
const maxStyleList = 1024

// noStyle is the base of a style that has none.
const noStyle = 0x0FFF

func readDocStyle(std bytesLE, fixed int) docStyle {
	if len(std) == 0 {
		return docStyle{base: noStyle}
	}
	s := docStyle{paragraph: std.u16(2)&0xF == 1, base: std.u16(2) >> 4}
	name := std.part(fixed+2, 2*min(std.u16(fixed), 255))
	var known bool
	if s.sense, known = builtInStyles[std.u16(0)&0x0FFF]; !known {
		s.sense, _ = senseOf(utf16LE(name))
	}
	at := fixed + 2 + len(name) + 2
	if s.paragraph {
		size := std.u16(at)
		s.own = std.part(at+4, size-2)
		at += 2 + size + size%2
	}
	s.chars, s.own = std.part(at+2, min(std.u16(at), maxStyleList)), s.own.part(0, maxStyleList)
	return s
}

// withBases completes a style by those it is based on.
func withBases(styles []docStyle, i int) {
	s := &styles[i]
	look, props := docLook{}, docParagraph{outline: -1}
	for chain := chainOf(styles, i); len(chain) > 0; chain = chain[:len(chain)-1] {
		of := styles[chain[len(chain)-1]]
		look.apply(of.chars, look, nil)
		props.apply(of.own)
	}
	s.look, s.paragraphProps = look, props
}

// chainOf lists a style and those it is based on, itself first.
func chainOf(styles []docStyle, i int) []int {
	var chain []int
	for i >= 0 && i < len(styles) && len(chain) < 11 {
		chain = append(chain, i)
		i = styles[i].base
	}
	return chain
}

func utf16LE(b bytesLE) string {
	return strings.TrimRight(utf16Text(b, false), "\x00")
}
