package document

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// layOut makes blocks of the lines of all pages.
func layOut(doc *Document, pages []pdfPage) {
	byPage := make([][]pdfLine, len(pages))
	for i := range pages {
		byPage[i] = pages[i].lines()
	}
	lines := slices.Concat(withoutMargins(doc, pages, byPage)...)
	if len(lines) == 0 {
		return
	}
	l := layout{body: bodySize(lines), words: vocabulary(lines)}
	l.leading = bodyLeading(lines, l.body)
	l.learnHyphens(lines)
	lines, notes := l.withoutNotes(lines)
	for i := range lines {
		if i == 0 || lines[i].form != nil || lines[i-1].form != nil || l.breaks(&lines[i-1], &lines[i]) {
			l.end()
		}
		if lines[i].form != nil {
			l.addForm(&lines[i])
			continue
		}
		l.lines = append(l.lines, &lines[i])
	}
	l.end()
	markHeadings(&l)
	l.markItems()
	doc.Blocks = l.blocks
	l.mention(doc, notes)
}

// layout gathers lines into paragraphs.
type layout struct {
	body       float64 // the size of most of the text
	leading    float64 // the distance of its lines
	words      map[string]bool
	hyphenates bool       // the program that made the file breaks words at the ends of lines
	lines      []*pdfLine // of the paragraph at hand
	blocks     []Block
	sizes      []float64
	setIn      []bool    // of each block: its first line is set in from the column's edge
	colours    [][3]uint // of each block's first letter
	indents    []float64 // of the list levels that are open
}

// bodySize is the size of most letters.
func bodySize(lines []pdfLine) float64 {
	amount, best := map[float64]int{}, 0.0
	for _, l := range lines {
		for _, r := range l.runs {
			size := math.Round(r.Size*2) / 2
			if amount[size] += len(r.Text); amount[size] > amount[best] {
				best = size
			}
		}
	}
	return best
}

// bodyLeading is the usual distance between two lines of the body.
func bodyLeading(lines []pdfLine, body float64) float64 {
	var distances []float64
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if d := a.bottom - b.bottom; !b.newColumn && near(a.size, body) && near(b.size, body) && d > 0.8*body && d < 3*body {
			distances = append(distances, a.middle()-b.middle())
		}
	}
	if len(distances) == 0 {
		return 1.2 * body
	}
	slices.Sort(distances)
	return distances[len(distances)/3] // most lines do not end a paragraph
}

func near(a, b float64) bool { return math.Abs(a-b) <= 0.08*max(a, b) }

// middle is the height of a line's middle; tight boxes make its edges jump with the letters.
func (l *pdfLine) middle() float64 { return (l.bottom + l.top) / 2 }

// isHeadingLine tells whether a line is set apart from the body by its size, or by being bold throughout.
func (l *layout) isHeadingLine(line *pdfLine) bool { return line.size >= 1.12*l.body || line.bold() }

// breaks tells whether line begins a paragraph.
func (l *layout) breaks(last, line *pdfLine) bool {
	text, before := line.text(), last.text()
	switch {
	case l.startsLettered(text, line), startsItem(text) && !l.isProseNumber(before, text), isLabel(text) && (isKnownLabel(text) || !last.full(line)):
		return true
	case isThemeLine(text) || isThemeLine(before) && len(l.lines) == 1:
		return true
	case len(line.cells) > 0 || len(last.cells) > 0 && !last.isWrapped(line):
		return true
	case !near(last.size, line.size) && (last.size > 1.12*l.body || line.size > 1.12*l.body):
		return true
	case last.bold() != line.bold():
		return !l.inSentence(last, line)
	case mayEndParagraph(before) && last.oneColour() && line.oneColour() && last.runs[0].Colour != line.runs[0].Colour:
		return true // a grey sub-title that fills its line
	case line.newColumn && (line.page != last.page || line.middle() > last.middle()): // below a head it is the space between them that tells
		return mayEndParagraph(before) || !last.full(line) || l.isHeadingLine(line)
	}
	return l.breaksInColumn(last, line)
}

// breaksInColumn tells whether line begins a paragraph below one that looks alike: by the space between them, its indent, and
// whether the line before it is full.
func (l *layout) breaksInColumn(last, line *pdfLine) bool {
	ends := mayEndParagraph(last.text())
	distance := last.middle() - line.middle()
	switch {
	case l.isHeadingLine(last) && l.isHeadingLine(line) && line.size > 1.12*l.body:
		return distance > 1.7*line.size
	case distance > 1.35*max(l.leading, l.leading*line.size/l.body) || distance < 0:
		return true
	case line.left-last.left > 0.8*line.size && ends && !l.inItem():
		return true // an indented first line
	case last.centredAs(line) && !ends && !l.standApart(last, line), last.full(line):
		return false
	case math.Abs(line.left-last.left) > line.size || last.setIn() && line.setIn():
		return true
	}
	return ends || l.isHeadingLine(line) || !startsLower(line.text())
}

// isWrapped tells whether line goes on with what stands in the last cell of the row.
func (l *pdfLine) isWrapped(line *pdfLine) bool {
	return math.Abs(l.cells[len(l.cells)-1]-line.left) < 4 && l.full(line)
}

// inSentence tells whether bold begins or ends in the middle of a paragraph, as where a bold run-in heading
// fills its line.
func (l *layout) inSentence(last, line *pdfLine) bool {
	distance := last.middle() - line.middle()
	return near(last.size, line.size) && distance > 0 && distance < 1.35*l.leading && last.full(line) && !mayEndParagraph(last.text())
}

// isProseNumber tells a number that the end of a line put at the start of the next from a list mark.
func (l *layout) isProseNumber(before, text string) bool {
	return !mayEndParagraph(before) && isStrayNumber(text, l.lastNumber())
}

func (l *layout) lastNumber() int {
	if len(l.lines) > 0 {
		if m := numberedRE.FindStringSubmatch(l.lines[0].text()); m != nil {
			return ordinal(m[1])
		}
	}
	for i := len(l.blocks) - 1; i >= 0; i-- {
		if l.blocks[i].Ordered {
			return l.blocks[i].Number
		}
	}
	return 0
}

// letteredRE is an item of a list that goes by letters.
var letteredRE = regexp.MustCompile(`^\(?([a-z])[.)]\s+\S`)

// startsLettered tells whether a line begins an item that goes by letters: the first, set in below an item, or the next.
func (l *layout) startsLettered(text string, line *pdfLine) bool {
	m := letteredRE.FindStringSubmatch(text)
	if m == nil || len(l.lines) == 0 {
		return false
	}
	first := l.lines[0]
	if before := letteredRE.FindStringSubmatch(first.text()); before != nil {
		return m[1][0] == before[1][0]+1
	}
	return m[1] == "a" && startsItem(first.text()) && line.left > first.left+8
}

func (l *layout) inItem() bool { return len(l.lines) > 0 && startsItem(l.lines[0].text()) }

// full tells whether the line ends where it does because the first word of the next did not fit.
func (l *pdfLine) full(next *pdfLine) bool {
	text := l.text()
	n := utf8.RuneCountInString(text)
	if n == 0 {
		return false
	}
	letter := (l.right - l.left) / float64(n)
	word, _, _ := strings.Cut(next.text(), " ")
	return l.right+letter*float64(utf8.RuneCountInString(word)+1) > l.columnRight-2*letter
}

// end makes a block of the paragraph at hand.
func (l *layout) end() {
	if len(l.lines) == 0 {
		return
	}
	if n := labelLines(l.lines); n < len(l.lines) {
		rest := l.lines[n:]
		l.lines = l.lines[:n]
		l.end()
		l.lines = rest
	}
	var p paragraph
	for i, line := range l.lines {
		if i > 0 {
			l.joinTo(&p, line)
		}
		line.write(&p, l.body)
	}
	block := Block{Spans: p.take()}
	first := l.lines[0]
	l.lines = nil
	if len(block.Spans) == 0 {
		return
	}
	l.makeItem(&block, first)
	l.blocks, l.sizes, l.setIn = append(l.blocks, block), append(l.sizes, first.size), append(l.setIn, first.setIn())
	l.colours = append(l.colours, first.runs[0].Colour)
}

// longestLabelled is how many words a labelled line has at most, with its value.
const longestLabelled = 60

// shortValue is a label whose value is a line or two: that of a biography may be as long as it likes.
var shortValue = phrase.MustCompile(`(?i)^\W*(?:\w+ )?(?:description|sub[- ]?title|sub[- ]?heading|stand-?first|strap-?line|summary|tag-?line|title|` +
	`headline|theme)\b`)

// labelLines returns how many of the lines of a paragraph are a label's. A value that fills its line, with the text as close below
// it as its own next line would be, ends with the first line that ends a sentence.
func labelLines(lines []*pdfLine) int {
	first := lines[0].text()
	if !isLabel(first) || !shortValue.MatchString(first) {
		return len(lines)
	}
	words, ends := 0, 0
	for i, line := range lines {
		text := line.text()
		words += len(strings.Fields(text))
		if ends == 0 && i+1 < len(lines) && mayEndParagraph(text) && !startsLower(lines[i+1].text()) {
			ends = i + 1
		}
	}
	if words <= longestLabelled || ends == 0 {
		return len(lines)
	}
	return ends
}

// setIn tells whether a line is indented from its column, as the items of a list are.
func (l *pdfLine) setIn() bool { return l.left-l.columnLeft > 1.5*l.size }

// centredAs tells whether two lines are set about the same middle, as those of a quotation are, and do not fill the column.
func (l *pdfLine) centredAs(line *pdfLine) bool {
	middle, other := (l.left+l.right)/2, (line.left+line.right)/2
	return math.Abs(middle-other) < 0.4*l.size && math.Abs(l.left-line.left) > l.size && l.setIn() && line.setIn() &&
		math.Abs(middle-(l.columnLeft+l.columnRight)/2) < 2*l.size
}

// isThemeLine tells whether a line is "Theme 3" and nothing else. A sentence may end in "theme 3." on a line of its own.
func isThemeLine(text string) bool {
	return strings.HasPrefix(text, "T") && themeLineRE.MatchString(text)
}

// standApart tells whether two centred lines are two things, a name and a post, and not one that is wrapped: both begin with a capital, and
// either would have had room for the other.
func (l *layout) standApart(last, line *pdfLine) bool {
	width := line.columnRight - line.columnLeft
	return !startsLower(line.text()) && !startsLower(last.text()) && !last.bold() && !last.runs[0].Italic && (last.right-last.left)+(line.right-line.left) < 0.8*width
}

// longestDrawn is how many words an item has whose mark is a drawing.
const longestDrawn = 60

// markItems makes items of the paragraphs that are set in below a colon. Browsers draw the dots of a list: no letter
// in the file stands for them.
func (l *layout) markItems() {
	for i := 1; i < len(l.blocks); i++ {
		if !strings.HasSuffix(l.blocks[i-1].Text(), ":") || l.setIn[i-1] {
			continue
		}
		to := i
		for to < len(l.blocks) && l.setIn[to] && l.blocks[to].Kind == Paragraph && len(strings.Fields(l.blocks[to].Text())) <= longestDrawn {
			to++
		}
		if to-i < 2 {
			continue
		}
		for ; i < to; i++ {
			l.blocks[i].Kind, l.blocks[i].Level = Item, 1
		}
	}
}

// makeItem reads the list mark off a block.
func (l *layout) makeItem(b *Block, line *pdfLine) {
	raw := paragraphText(b.Spans)
	if m := letteredRE.FindStringSubmatch(raw); m != nil && len(l.indents) > 0 && line.left > l.indents[0]+8 {
		b.Kind, b.Ordered, b.Number, b.Level = Item, true, ordinal(m[1]), len(l.indents)
		b.Spans = foldSpans(skipText(b.Spans, strings.IndexAny(raw, ".)")+1))
		if line.left > l.indents[len(l.indents)-1]+8 {
			l.indents = append(l.indents, line.left)
			b.Level++
		}
		return
	}
	if !startsItem(raw) || line.size >= 1.12*l.body || b.AllBold() { // a bold line with a number is a heading
		l.indents = nil
		return
	}
	item := plainBlock(raw)
	if item.Kind != Item {
		return
	}
	rest := utf8.RuneCountInString(item.Spans[0].Text)
	b.Kind, b.Ordered, b.Number = Item, item.Ordered, item.Number
	b.Spans = foldSpans(skipText(b.Spans, utf8.RuneCountInString(raw)-rest))
	for len(l.indents) > 0 && line.left < l.indents[len(l.indents)-1]-4 {
		l.indents = l.indents[:len(l.indents)-1]
	}
	if len(l.indents) == 0 || line.left > l.indents[len(l.indents)-1]+8 && len(l.indents) < 9 {
		l.indents = append(l.indents, line.left)
	}
	b.Level = len(l.indents)
}

// write adds the runs of a line; what is small and raised is a superscript.
func (l *pdfLine) write(p *paragraph, body float64) {
	for i, r := range l.runs {
		look := Span{Bold: r.Bold, Italic: r.Italic}
		if r.Size < 0.75*l.size && (r.Size < body || onlyDigitsRE.MatchString(strings.TrimSpace(r.Text))) && r.Bottom > l.bottom+0.15*l.size && len(r.Text) < 6 {
			look.Super = true
		}
		if l.gapBefore(i) {
			p.add(Span{}, " ")
		}
		p.add(look, r.Text)
	}
}
