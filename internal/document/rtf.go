package document

import (
	"bytes"
	"strconv"
)

// maxRTF bounds the source; a photo in hexadecimal makes an RTF of 20 MB out of one of 10.
const maxRTF = 64 << 20

// maxGroups bounds the groups within one another. Word goes to about thirty.
const maxGroups = 1000

// defaultSize is the size of letters where nothing says, in half points.
const defaultSize = 24

// readRTF reads Rich Text Format (specification 1.9.1).
func readRTF(content []byte) (*Document, error) {
	start := bytes.Index(content[:min(len(content), 1024)], []byte(`{\rtf`))
	if start < 0 {
		return nil, damaged(RTF)
	}
	if len(content) > maxRTF {
		return nil, oversized(RTF)
	}
	r := newRTFReader(content[start:])
	if !r.run() {
		return nil, oversized(RTF)
	}
	if r.unsafe {
		return nil, holdingProgram(RTF)
	}
	return r.document(), nil
}

// destination is where the text of a group goes.
type destination int

const (
	toStory      destination = iota
	toNowhere                // for machines: everything in it is dropped
	toShape                  // dropped, but a text box in it is not
	toMark                   // a list mark, as text
	toFontTable              // {\f0\fcharset0 Arial;}
	toStyleSheet             // {\s1 heading 1;}
	toListTable
	toOverrideTable
	toInfo        // \title, \author
	toInstruction // of a field
	toPicture     // hexadecimal
	toObject      // hexadecimal, of another program
	toFormField   // what a form field holds; its text is for machines
	toEntry       // one entry of a list to choose from
)

// group is the state that RTF saves at { and takes up again at }.
type group struct {
	to        destination
	story     *story
	info      *string
	field     *rtfField
	look      Span
	hidden    bool
	uc        int // characters after \u for readers that do not know it
	font      int
	size      int // half points
	paragraph rtfParagraph
	box       bool // the group is a text box, and its end the box's end
	note      int  // the group is a note of this number
	lines     *[]string
	optional  bool // \* stands before the next word
}

// rtfParagraph is what \pard takes back.
type rtfParagraph struct {
	style, outline int // -1 for none
	list, level    int
	marked         bool // Word 6: \pn
	ordered        bool
	inTable        bool
	hanging        bool // \fi-360: the first line juts out, as a list mark does
}

func newParagraph() rtfParagraph { return rtfParagraph{style: -1, outline: -1} }

// rtfField is a field, and what its group {\*\formfield …} says of it.
type rtfField struct {
	instruction     string
	result, initial int // of a box to tick or a list; 25 for a result that is not set
	entries         []string
}

// rtfReader reads the source from its beginning to its end, once.
type rtfReader struct {
	source []byte
	at     int
	groups []group
	now    group

	fonts    map[int]rtfFont
	codePage int
	bytes    []byte // characters of the code page, read and not yet decoded
	high     rune   // the first half of a surrogate pair
	skip     int    // characters still to skip after \u
	styles   map[int]sense
	styleID  int
	name     string
	lists    rtfLists
	counters counters
	mark     []byte
	pictures rtfPictures
	notes    []Note
	header   []string
	footer   []string
	title    string
	subject  string
	author   string
	comment  string
	words    int
	body     story
	object   []byte // of another program, in hexadecimal
	unsafe   bool   // there is a program in it, or a field starts one
}

func newRTFReader(source []byte) *rtfReader {
	r := &rtfReader{
		source: source, fonts: map[int]rtfFont{}, codePage: 1252, styles: map[int]sense{},
		lists: newRTFLists(), counters: counters{}, styleID: -1,
	}
	r.now = group{story: &r.body, uc: 1, size: defaultSize, paragraph: newParagraph()}
	return r
}

func (r *rtfReader) document() *Document {
	blocks := r.body.end(r.block())
	markLargeTitle(blocks, r.body.sizes)
	return &Document{
		Blocks: blocks, Notes: r.notes, Images: r.pictures.list, Header: r.header, Footer: r.footer,
		Properties: Properties{
			Title: tidyLine(r.title), Subject: tidyLine(r.subject), Author: tidyLine(r.author),
			Description: tidyLine(r.comment), Words: r.words,
		},
	}
}

// run reads the whole source. It is false when groups are nested, or paragraphs are many, beyond all measure.
func (r *rtfReader) run() bool {
	for r.at < len(r.source) && !r.body.full() {
		switch c := r.source[r.at]; c {
		case '{':
			r.at++
			if !r.open() {
				return false
			}
		case '}':
			r.at++
			r.close()
			if len(r.groups) == 0 {
				return true // what follows the last brace is no RTF
			}
		case '\\':
			r.at++
			r.control()
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			r.char(c)
		}
	}
	for len(r.groups) > 0 {
		r.close()
	}
	return !r.body.full()
}

func (r *rtfReader) open() bool {
	r.flushBytes()
	r.skip = 0
	r.groups = append(r.groups, r.now)
	r.now.box, r.now.note, r.now.lines, r.now.optional = false, 0, nil, false
	return len(r.groups) <= maxGroups
}

// close takes up the state before the group; a text box, note or header that the group was is done.
func (r *rtfReader) close() {
	r.flushBytes()
	r.skip = 0
	if len(r.groups) == 0 {
		return
	}
	ended := r.now
	r.now = r.groups[len(r.groups)-1]
	r.groups = r.groups[:len(r.groups)-1]
	switch {
	case ended.to == toPicture && r.now.to != toPicture:
		r.endPicture()
	case ended.to == toObject && r.now.to != toObject:
		r.unsafe = r.unsafe || packsProgramRTF(r.object)
		r.object = r.object[:0]
	case ended.to == toInstruction && r.now.to != toInstruction && ended.field != nil:
		r.unsafe = r.unsafe || startsProgram(ended.field.instruction)
	case ended.box:
		r.now.story.boxes = append(r.now.story.boxes, ended.story.end(r.blockOf(ended.paragraph))...)
	case ended.note > 0:
		blocks := ended.story.end(r.blockOf(ended.paragraph))
		r.notes[ended.note-1].Blocks = blocks
	case ended.lines != nil:
		*ended.lines = addLines(*ended.lines, lines(ended.story.end(r.blockOf(ended.paragraph))))
	}
}

// control reads what follows a backslash: a word with its number, or a symbol.
func (r *rtfReader) control() {
	if r.at >= len(r.source) {
		return
	}
	if c := r.source[r.at]; !isASCIILetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.source) && isASCIILetter(r.source[r.at]) && r.at-start < 32 {
		r.at++
	}
	word := string(r.source[start:r.at])
	number, given := r.number()
	if r.at < len(r.source) && r.source[r.at] == ' ' {
		r.at++
	}
	if _, stands := rtfCharacters[word]; r.skip > 0 && stands {
		r.skip--
		return
	}
	r.skip = 0 // QUIRK: some programs leave out the characters after \u
	if word != "u" {
		r.flushBytes()
	}
	r.word(word, number, given)
}

// number reads the number after a control word.
func (r *rtfReader) number() (n int, given bool) {
	start := r.at
	if r.at < len(r.source) && r.source[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.source) && r.source[r.at] >= '0' && r.source[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.source[start:r.at]))
	if err != nil {
		r.at = start
		return 0, false
	}
	return n, true
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// symbol reads a control symbol.
func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		r.hex()
	case '*':
		r.now.optional = r.atGroupStart()
	case '~':
		r.sign("\u00A0")
	case '_':
		r.sign("-") // a hyphen that does not break
	case '-', ':', '|': // an optional hyphen, index marks
	case '\n', '\r':
		r.flushBytes()
		r.endParagraph()
	case '\\', '{', '}':
		r.char(c)
	}
}

// atGroupStart says whether the control symbol just read is the first thing in its group, where alone \* marks a
// destination: StarWriter writes {\i0\*\cs7 text}.
func (r *rtfReader) atGroupStart() bool {
	before := bytes.TrimRight(r.source[:r.at-2], "\r\n ")
	return bytes.HasSuffix(before, []byte("{"))
}

// sign writes the character that a control symbol stands for, behind what was read before it.
func (r *rtfReader) sign(text string) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.flushBytes()
	r.write(text)
}

// hex reads \'e9, one byte of the font's code page.
func (r *rtfReader) hex() {
	if r.at+2 > len(r.source) {
		r.at = len(r.source)
		return
	}
	n, err := strconv.ParseUint(string(r.source[r.at:r.at+2]), 16, 8)
	if err != nil {
		return
	}
	r.at += 2
	r.char(byte(n))
}

// char takes in one byte of text.
func (r *rtfReader) char(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	switch r.now.to {
	case toNowhere, toShape, toListTable, toOverrideTable, toFormField:
	case toPicture:
		r.pictures.hex = append(r.pictures.hex, c)
	case toObject:
		r.object = append(r.object, c)
	default:
		r.bytes = append(r.bytes, c)
	}
}

// flushBytes decodes the bytes read so far and writes their text.
func (r *rtfReader) flushBytes() {
	if len(r.bytes) == 0 {
		return
	}
	text := r.fonts[r.now.font].decode(r.bytes, r.codePage)
	r.bytes = r.bytes[:0]
	r.write(text)
}

// unicode writes \u8217, whose number is signed in 16 bits; a pair of surrogates makes one character.
func (r *rtfReader) unicode(n int) {
	r.flushBytes()
	r.skip = r.now.uc
	c := rune(n)
	if n < 0 {
		c = rune(n + 1<<16)
	}
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000 && r.high != 0:
		c = (r.high-0xD800)<<10 + (c - 0xDC00) + 0x10000
	}
	r.high = 0
	if c >= 0 && c <= 0x10FFFF {
		r.write(symbols(r.fonts[r.now.font].name, string(c)))
	}
}

// longestSaying bounds what is said beside the text: a name, a property, the instruction of a field. More is not taken in.
const longestSaying = 4096

func said(before, more string) string {
	return before + more[:min(len(more), max(longestSaying-len(before), 0))]
}

// write sends text to where the group's text goes.
func (r *rtfReader) write(text string) {
	if r.now.hidden {
		return
	}
	switch r.now.to {
	case toStory:
		r.now.story.text.add(r.now.look, text)
		r.now.story.size = max(r.now.story.size, r.now.size)
	case toMark:
		r.mark = append(r.mark, text...)
	case toFontTable, toStyleSheet:
		r.nameText(text)
	case toInfo:
		*r.now.info = said(*r.now.info, text)
	case toInstruction:
		if f := r.now.field; f != nil {
			f.instruction = said(f.instruction, text)
		}
	case toEntry:
		if f := r.now.field; f != nil && len(f.entries) > 0 {
			last := &f.entries[len(f.entries)-1]
			*last = said(*last, text)
		}
	}
}

// tidyLine is a property as one line.
func tidyLine(text string) string {
	spans := foldSpans([]Span{{Text: text}})
	return Block{Spans: spans}.Text()
}
