package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// The bounds of the text of any document, and of the lines of a plain one; a novel has 1 MB and 30,000 lines.
const (
	maxText  = 2 << 20
	maxLines = 100_000
)

// readText reads a plain text in any charset.
func readText(content []byte) (*Document, error) {
	if len(content) > maxText || bytes.Count(content, []byte("\n")) > maxLines {
		return nil, oversized(TXT)
	}
	return &Document{Blocks: ReadPlain(decodeText(content, ""))}, nil
}

// ReadPlain reads plain text: the body of an email or a .txt. Paragraphs are set apart by blank lines; lines
// that a program wrapped are joined again; labels, addresses and signatures keep their lines.
func ReadPlain(text string) []Block {
	stanzas := splitStanzas(validText(text))
	wrap := measureWrap(stanzas)
	reader := plainReader{wrap: wrap}
	for _, s := range stanzas {
		reader.stanza(s)
	}
	return withTypedMarks(text, reader.blocks)
}

// line is one line of a plain text.
type line struct {
	text   string // without the white space around it
	indent int
	length int // in characters
}

var plainNewlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n",
	"\f", "\n\n", "\v", "\n", "\x00", "")

// splitStanzas splits a text at its blank lines.
func splitStanzas(text string) [][]line {
	var stanzas [][]line
	var stanza []line
	for l := range strings.SplitSeq(withBarsForTabs(plainNewlines.Replace(text)), "\n") {
		at := newLine(l)
		if at.text != "" {
			stanza = append(stanza, at)
			continue
		}
		if len(stanza) > 0 {
			stanzas = append(stanzas, stanza)
		}
		stanza = nil
	}
	if len(stanza) > 0 {
		stanzas = append(stanzas, stanza)
	}
	return stanzas
}

func newLine(l string) line {
	l = strings.ReplaceAll(withTabLabel(l), "\t", "    ")
	text := strings.TrimSpace(foldText(l))
	indent := 0
	for _, r := range l {
		if !isSpace(r) {
			break
		}
		indent++
	}
	return line{text: text, indent: indent, length: utf8.RuneCountInString(strings.TrimSpace(l))}
}

// plainReader makes blocks of stanzas.
type plainReader struct {
	wrap    wrapping
	blocks  []Block
	indents []int // of the list levels that are open
	number  int   // of the last ordered item
}

// stanza reads the lines between two blank ones.
func (p *plainReader) stanza(lines []line) {
	mostlyFull := p.wrap.mostlyFull(lines)
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if i+1 < len(lines) && isUnderline(l, lines[i+1]) {
			p.heading(l.text, lines[i+1].text)
			i++
			continue
		}
		whole, last := l, l
		for i+1 < len(lines) && p.continues(whole, last, lines[i+1], mostlyFull) {
			i++
			last = lines[i]
			whole.text = joinLines(whole.text, last.text)
			whole.length += last.length
		}
		p.line(whole, i > 0 && lines[i-1].text != "" && whole.text != lines[0].text)
	}
}

// continues tells whether next belongs to the line or item that has been read so far.
func (p *plainReader) continues(whole, last, next line, mostlyFull bool) bool {
	if len(whole.text) > longestParagraph {
		return false
	}
	full := p.wrap.full(last, next) && !mayEndParagraph(last.text)
	if startsItem(next.text) && !(full && isStrayNumber(next.text, p.lastNumber(whole.text))) {
		return false
	}
	if isLabel(next.text) && !(full && !isKnownLabel(next.text)) || isSmallLabel(next.text) && (isLabel(whole.text) || isSmallLabel(whole.text)) {
		return false
	}
	if isLabel(next.text) && isLabel(whole.text) && !isKnownLabel(whole.text) {
		return false // "Ferndale: theme 3. …" above "Cairn: theme 4. …"
	}
	if themeLineRE.MatchString(next.text) && isLabel(whole.text) || isRow(last.text) && isRow(next.text) || numberedAlike(whole.text, next.text) || letteredInOrder(whole.text, next.text) || endAlike(last.text, next.text) {
		return false
	}
	if !p.wrap.sure && saysField.MatchString(next.text) && !(leadsOn.MatchString(last.text) && !isLabel(whole.text)) {
		return false
	}
	if startsItem(whole.text) && next.indent > whole.indent && (startsLower(next.text) || p.wrap.full(last, next)) {
		return true // the further lines of an item are indented to its text
	}
	if next.indent >= last.indent+2 && mayEndParagraph(last.text) {
		return false // an indented first line
	}
	return p.wrap.joins(last, next, mostlyFull) || mostlyFull && p.wrap.full(last, next) && quoteOpen(whole.text)
}

// saysField begins a sentence that says a field of a blog, on a line of its own where no program wrapped the lines: most of the ways
// that package statement knows, and it holds them to these. What begins in small letters may go on with the line above: "the chair and
// why\nit fits nobody".
var saysField = phrase.OneOf(`^`, []phrase.Way{
	{"my title is Nine doors", `(?i:(?:the |my |our |and |blog )*(?:themes?|title|headline|sub-?title|description|strapline|standfirst|author|writer)(?: (?:is|would be)|['’]s|:| \d| -|(?-i:-[\p{Lu}\d])))`},
	{"it's for theme 3", `(?i:(?:(?:it['’]?s )?(?:for|under) )?(?:the )?themes? (?:number |no\.? ?)?\d)`},
	{"It's called Nine doors", `(?:It|This|The blog)(?:['’]s| is| was) (?:called|titled|for|under|by|written)\b`},
	{"It fits People", `It (?:fits|relates|falls)\b`},
	{"I think it fits People", `(?:I|We) think it\b`},
	{"I'm submitting it under People", `(?:I|We)(?:['’](?:m|re)| am| are) (?:submitting|sending|entering) (?:it|this)\b`},
	{"Please put it under People", `Please (?:put|file|credit)\b`},
	{"Written by Ann Lee", `(?:By|Written by) \p{Lu}`},
	{"Twitter? @sue_ferris", `(?i:(?:theme|title|description|sub-?title|strapline|author|role|job title|organi[sz]ation|twitter|handle|head ?shot|photo)s?\? \S)`},
	{"For the strapline I suggest What the porters knew", `For (?:the|a) (?:title|sub-?title|description|strapline)`},
}, ``)

// leadsOn ends a line in the middle of a sentence, whatever the next says: "under theme 2 rather than\ntheme 1".
var leadsOn = phrase.Like("to go under theme 2 rather than", `(?i)\b(?:than|for|under|to|not|or|and|of|in|with|the|as|from)$`)

// quoteOpen says whether a quotation begins in a text and does not end there.
func quoteOpen(text string) bool {
	return strings.Count(text, "“") > strings.Count(text, "”") || strings.Count(text, `"`)%2 == 1
}

// lastNumber is the number of the list item that has been read so far.
func (p *plainReader) lastNumber(whole string) int {
	if m := numberedRE.FindStringSubmatch(whole); m != nil {
		return ordinal(m[1])
	}
	return p.number
}

// joinLines joins two lines that were one. A hyphen at the end was there before the wrapping: programs that
// wrap plain text do not hyphenate.
func joinLines(a, b string) string {
	if strings.HasSuffix(a, "-") && !strings.HasSuffix(a, " -") && startsLower(b) {
		return a + b
	}
	return a + " " + b
}

// line makes a block of one logical line, or adds it to the block before it when both are short lines of the
// same stanza.
func (p *plainReader) line(l line, sameStanza bool) {
	block := plainBlock(l.text)
	block.Close = sameStanza
	if block.Kind == Item {
		block.Level = p.level(l.indent)
		if block.Ordered {
			p.number = block.Number
		}
		p.blocks = append(p.blocks, block)
		return
	}
	p.indents, p.number = nil, 0
	if n := len(p.blocks); sameStanza && n > 0 && p.together(p.blocks[n-1], block, l) {
		p.blocks[n-1].Spans = append(append(p.blocks[n-1].Spans, Span{Break: true}), block.Spans...)
		return
	}
	p.blocks = append(p.blocks, block)
}

const (
	// maxShort is the length of a line of an address, a signature or a verse.
	maxShort = 60
	// mostSpans is how many lines and line breaks one of these has at most: each is held against those before it.
	mostSpans = 300
	// longestParagraph is how many bytes of wrapped lines are joined to one.
	longestParagraph = 64 << 10
)

// together tells whether two lines stand in one block: short lines such as those of an address do, labels and
// whole paragraphs do not.
func (p *plainReader) together(before, block Block, l line) bool {
	if before.Kind != Paragraph || block.Kind != Paragraph || len(before.Spans) > mostSpans || isLabel(l.text) ||
		before.AllBold() || block.AllBold() {
		return false
	}
	text := before.Text()
	if isLabel(text) || l.length > maxShort {
		return false
	}
	for part := range strings.SplitSeq(text, "\n") {
		if utf8.RuneCountInString(part) > maxShort {
			return false
		}
	}
	return true
}

// level finds the depth of an item by its indent among the items before it.
func (p *plainReader) level(indent int) int {
	for len(p.indents) > 0 && indent < p.indents[len(p.indents)-1] {
		p.indents = p.indents[:len(p.indents)-1]
	}
	if len(p.indents) == 0 || indent >= p.indents[len(p.indents)-1]+2 && len(p.indents) < 9 {
		p.indents = append(p.indents, indent)
	}
	return len(p.indents)
}

func (p *plainReader) heading(text, underline string) {
	level := 1
	if strings.HasPrefix(underline, "-") || strings.HasPrefix(underline, "~") {
		level = 2
	}
	p.indents, p.number = nil, 0
	p.blocks = append(p.blocks, Block{Kind: Heading, Level: level, Spans: []Span{{Text: text}}})
}
