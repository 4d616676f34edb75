package document

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
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
	for l := range strings.SplitSeq(plainNewlines.Replace(text), "\n") {
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
	if themeLineRE.MatchString(next.text) && isLabel(whole.text) || isRow(last.text) && isRow(next.text) || numberedAlike(whole.text, next.text) || letteredInOrder(whole.text, next.text) || endAlike(last.text, next.text) {
		return false
	}
	if !p.wrap.sure && saysField.MatchString(next.text) {
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
	{"my title is Nine doors", `(?i:(?:the |my |our |and |blog )*(?:themes?|title|headline|sub-?title|description|strapline|standfirst|author|writer)(?: (?:is|would be)|['’]s|:| \d| -))`},
	{"it's for theme 3", `(?i:(?:(?:it['’]?s )?(?:for|under) )?(?:the )?themes? (?:number |no\.? ?)?\d)`},
	{"It's called Nine doors", `(?:It|This|The blog)(?:['’]s| is| was) (?:called|titled|for|under|by|written)\b`},
	{"It fits People", `It (?:fits|relates|falls)\b`},
	{"I think it fits People", `(?:I|We) think it\b`},
	{"I'm submitting it under People", `(?:I|We)(?:['’](?:m|re)| am| are) (?:submitting|sending|entering) (?:it|this)\b`},
	{"Please put it under People", `Please (?:put|file|credit)\b`},
	{"Written by Ann Lee", `(?:By|Written by) \p{Lu}`},
	{"For the strapline I suggest What the porters knew", `For (?:the|a) (?:title|sub-?title|description|strapline)`},
}, ``)

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

var (
	bulletRE    = phrase.MustCompile(`^([-*•·‣▪◦●○–])\s+(\S.*)$`)
	numberedRE  = phrase.MustCompile(`^\(?(\d{1,2})[.)]\s+(\S.*)$`)
	atxRE       = phrase.MustCompile(`^(#{1,6})\s+(\S.*?)\s*#*$`)
	separatorRE = phrase.MustCompile(`^(?:(?:[-_=*~#]\s?){3,}|--|—)$`)
	starredRE   = phrase.MustCompile(`^\*{1,2}([^*\s](?:[^*]*[^*\s])?)\*{1,2}$`) // "*The stamp*", or as Markdown has it "**The stamp**"
	starLabelRE = phrase.MustCompile(`^\*([^*\s][^*]{0,40}[^*\s])\*(\s*:)?\s*(.*)$`)
	pictureRE   = phrase.MustCompile(`^\[(?:image: ([^\]]+)|(cid:[^\]]+))\]$`)
)

// plainBlock reads the marks of one logical line: a list mark, a heading as Markdown writes it, Gmail's stars
// for bold.
func plainBlock(text string) Block {
	if m := numberedRE.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return Block{Kind: Item, Ordered: true, Number: n, Spans: []Span{{Text: m[2]}}}
	}
	if m := bulletRE.FindStringSubmatch(text); m != nil && !separatorRE.MatchString(text) {
		return Block{Kind: Item, Spans: []Span{{Text: m[2]}}}
	}
	if m := atxRE.FindStringSubmatch(text); m != nil {
		return Block{Kind: Heading, Level: len(m[1]), Spans: []Span{{Text: m[2]}}}
	}
	if separatorRE.MatchString(text) {
		return Block{Kind: Rule}
	}
	return Block{Spans: plainSpans(text)}
}

func plainSpans(text string) []Span {
	if m := starredRE.FindStringSubmatch(text); m != nil {
		return []Span{{Text: m[1], Bold: true}}
	}
	if m := starLabelRE.FindStringSubmatch(text); m != nil && (m[2] != "" || strings.HasSuffix(m[1], ":")) {
		label := []Span{{Text: m[1] + strings.TrimSpace(m[2]), Bold: true}}
		if m[3] == "" {
			return label
		}
		return append(label, Span{Text: " " + strings.Trim(m[3], "*")})
	}
	if m := pictureRE.FindStringSubmatch(text); m != nil {
		return []Span{{Picture: m[1] + m[2]}}
	}
	return []Span{{Text: text}}
}

// startsBlock tells whether the line begins something of its own, whatever stood before it.
func startsBlock(text string) bool {
	return startsItem(text) || isLabel(text) || isSeparator(text) || isRow(text)
}

// isRow says whether a line is one of a list that has bars between its parts: "The stamp | Theme 3 | What we learnt | by Sue Ferris".
// and so is one between bars.
func isRow(text string) bool {
	return strings.Count(text, " | ") >= 2 || strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|")
}

// numberedAlike says whether two lines begin with the same word and a number of their own: "SS20-1 - theme 3", "SS20-2 - theme 1".
func numberedAlike(one, other string) bool {
	a, b := wordAndNumber.FindStringSubmatch(one), wordAndNumber.FindStringSubmatch(other)
	return a != nil && b != nil && a[1] == b[1]
}

// letteredInOrder says whether two lines begin with letters for numbers, one after the other: "a) Nine doors", "b) Theme 3"; "i) Nine
// doors", "ii) Theme 3".
func letteredInOrder(one, other string) bool {
	if m, n := romanRE.FindStringSubmatch(one), romanRE.FindStringSubmatch(other); m != nil && n != nil {
		return !strings.EqualFold(m[1], n[1])
	}
	a, b := letteredRE.FindStringSubmatch(one), letteredRE.FindStringSubmatch(other)
	return a != nil && b != nil && a[1][0]+1 == b[1][0]
}

var romanRE = phrase.Like("ii) Theme 3", `^\(?(?i:(i{1,3}|iv|v))\)\s+\S`)

// endAlike says whether two lines end with the same word and a number: "“The stamp” by Sue Ferris, theme 3", "“The lamp” by Tom Reed,
// theme 5".
func endAlike(one, other string) bool {
	a, b := numberAtEnd.FindStringSubmatch(one), numberAtEnd.FindStringSubmatch(other)
	return a != nil && b != nil && strings.EqualFold(a[1], b[1])
}

var numberAtEnd = phrase.Like("“The stamp” by Sue Ferris, theme 3", `\b(\pL{3,})\s+#?\d{1,2}\)?[.;,]?$`)

var wordAndNumber = phrase.MustCompile(`^(\pL[\pL\d]*[ -]?)\d{1,4}(?:\s*[:–—|]|\s+-)\s`)

func startsItem(text string) bool {
	return bulletRE.MatchString(text) || numberedRE.MatchString(text)
}

// isStrayNumber tells a sentence's own number that the wrapping put at the start of a line ("… in May\n2020. We")
// from a list mark: it neither begins a list nor goes on with one.
func isStrayNumber(text string, last int) bool {
	m := numberedRE.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	n, _ := strconv.Atoi(m[1])
	return n != 1 && n != last+1
}

func isSeparator(text string) bool { return separatorRE.MatchString(text) }

// isUnderline tells whether next underlines l, as in "Title\n=====": about as long, and l a short line.
func isUnderline(l, next line) bool {
	if l.length > maxWrapped || next.length < 3 || strings.Trim(next.text, "=") != "" && strings.Trim(next.text, "-") != "" &&
		strings.Trim(next.text, "~") != "" {
		return false
	}
	return next.length*2 >= l.length && next.length <= 2*l.length+4 && !startsBlock(l.text)
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// mayEndParagraph tells whether a line could be the last of its paragraph: it ends a sentence, or leads to what stands below.
func mayEndParagraph(text string) bool {
	text = strings.TrimRight(text, `"'”’)]*_`)
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:…", r)
}
