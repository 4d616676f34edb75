package document

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// pdfPage is one page as PDFium gives it: runs of text of one look, with their place in points from the lower
// left corner.
type pdfPage struct {
	number int
	height float64
	runs   []pdfRun

	lineEnded bool // after the last run
}

type pdfRun struct {
	text                     string
	left, right, bottom, top float64
	size                     float64
	font                     string
	weight, flags            int
	colour                   [3]uint
	bold, italic, bullet     bool
	last                     float64 // the left edge of its last character
	follows                  bool    // it goes on where the run before it ends, with or without a space of its own
}

// The flags of a font descriptor (ISO 32000-1, table 123).
const (
	italicFlag    = 1 << 6
	forceBoldFlag = 1 << 18
)

var (
	boldNameRE   = regexp.MustCompile(`(?i)bold|black|heavy|semib|demi`)
	italicNameRE = regexp.MustCompile(`(?i)italic|oblique`)
	courierRE    = regexp.MustCompile(`(?i)courier|mono`)
)

// describe reads the look off the font: its name says more than its weight, which is 400 in most files.
func (r *pdfRun) describe() {
	r.bold = boldNameRE.MatchString(r.font) || r.weight >= 600 || r.flags&forceBoldFlag != 0
	r.italic = italicNameRE.MatchString(r.font) || r.flags&italicFlag != 0
	r.text = symbols(strings.ToLower(r.font), r.text)
	r.bullet = strings.TrimSpace(r.text) == "o" && courierRE.MatchString(r.font) // Word's second level
}

// ligatures are the letters that fonts draw as one (Unicode block Alphabetic Presentation Forms). PDFium marks
// a hyphen at the end of a line by U+0002.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\uFFFE", "\u00AD", "\x02", "\u00AD")

// addChar takes in one character. PDFium writes the spaces and line ends that it sees between characters as
// characters of their own. It reports whether the character begins a run.
func (p *pdfPage) addChar(c pdfRun) bool {
	n := len(p.runs)
	switch {
	case c.text == "\r" || c.text == "\n":
		p.lineEnded = true
	case strings.TrimSpace(c.text) == "":
		if n > 0 && !p.lineEnded {
			p.runs[n-1].text += " "
		}
	case math.IsNaN(c.left + c.right + c.top + c.bottom + c.size):
	case n > 0 && !p.lineEnded && p.runs[n-1].takes(c):
		p.runs[n-1].extend(c)
	default:
		c.follows, c.last = n > 0 && !p.lineEnded, c.left
		p.runs, p.lineEnded = append(p.runs, c), false
		return true
	}
	return false
}

// takes tells whether a character looks like the run and follows on its line.
func (r *pdfRun) takes(c pdfRun) bool {
	gap := c.left - r.right
	if r.font == c.font && c.left == r.last && c.right <= r.right {
		return true // a further letter of a ligature
	}
	if gap > 1.2*r.size && onlyDigitsRE.MatchString(strings.TrimSpace(r.text)) {
		return false // a number in the margin
	}
	return r.font == c.font && math.Abs(r.size-c.size) < 0.1 && c.bottom < r.top && c.top > r.bottom-0.4*r.size &&
		gap > -0.8*r.size && gap < 2.5*r.size
}

func (r *pdfRun) extend(c pdfRun) {
	r.text += c.text
	r.last = c.left
	r.left, r.right = min(r.left, c.left), max(r.right, c.right)
	r.bottom, r.top = min(r.bottom, c.bottom), max(r.top, c.top)
}

// finish completes the runs; text that is turned or beyond all size is a watermark.
func (p *pdfPage) finish() {
	kept := p.runs[:0]
	for _, r := range p.runs {
		r.text = strings.ToValidUTF8(ligatures.Replace(r.text), "")
		r.describe()
		if r.size <= 0 || r.size > 200 {
			r.size = max(r.top-r.bottom, 1)
		}
		if r.top-r.bottom > 3*r.size && utf8.RuneCountInString(r.text) > 3 {
			continue
		}
		if r.bullet {
			r.text = "• "
		}
		kept = append(kept, r)
	}
	p.runs = kept
}

// pdfLine is one line of a page or a column.
type pdfLine struct {
	runs               []pdfRun
	page               int
	left, right        float64
	bottom, top, size  float64
	columnLeft         float64
	columnRight        float64
	newColumn          bool      // the first line of a page or column
	cells              []float64 // the left edges of what stands apart on it, from the second on
	heightAboveBottom  float64
	distanceFromTheTop float64
}

func (l *pdfLine) text() string {
	var s strings.Builder
	for i, r := range l.runs {
		if i > 0 && gapBetween(l.runs[i-1], r) {
			s.WriteByte(' ')
		}
		s.WriteString(r.text)
	}
	return strings.TrimSpace(foldText(strings.ReplaceAll(s.String(), "\u00AD", "-")))
}

// gapBetween tells whether two runs of a line stand apart like two words.
func gapBetween(a, b pdfRun) bool {
	if b.follows && b.left-a.right < max(a.size, b.size) {
		return false
	}
	return b.left-a.right > 0.18*max(a.size, b.size) && !strings.HasSuffix(a.text, " ") && !strings.HasPrefix(b.text, " ")
}

// bold tells whether every word of the line is bold.
func (l *pdfLine) bold() bool {
	for _, r := range l.runs {
		if !r.bold && strings.TrimSpace(r.text) != "" {
			return false
		}
	}
	return true
}

// lines puts the runs of a page together to lines, in the order in which people read them: what stands at the
// edges, where running heads are, before and after the rest.
func (p *pdfPage) lines() []pdfLine {
	var head, body, foot []pdfLine
	for _, s := range p.segments() {
		s.withoutDropCap()
		s.page, s.heightAboveBottom, s.distanceFromTheTop = p.number, s.bottom, p.height-s.top
		switch edge := edgeHeight * p.height; {
		case s.distanceFromTheTop < edge:
			head = append(head, s)
		case s.heightAboveBottom < edge:
			foot = append(foot, s)
		default:
			body = append(body, s)
		}
	}
	gutter, columns := findGutter(body)
	if !columns {
		gutter = math.Inf(-1)
	}
	lines := slices.Concat(inRows(head), readingOrder(body, gutter), inRows(foot))
	columnRights(lines, gutter)
	return lines
}

// withoutDropCap measures a line that begins with a drop cap by its other letters.
func (l *pdfLine) withoutDropCap() {
	if len(l.runs) < 2 || l.runs[0].size < 1.6*l.runs[1].size || utf8.RuneCountInString(strings.TrimSpace(l.runs[0].text)) != 1 {
		return
	}
	var rest pdfLine
	for _, r := range l.runs[1:] {
		rest.add(r)
	}
	l.left, l.bottom, l.top, l.size = rest.left, rest.bottom, rest.top, rest.size
}

// edgeHeight is the part of a page, from either edge, that hardly ever holds text of the body.
const edgeHeight = 0.07

// readingOrder orders the lines of a page. Most programs write them in the order in which they are read, columns
// too; where a file does not, their places decide.
func readingOrder(segments []pdfLine, gutter float64) []pdfLine {
	switch {
	case !math.IsInf(gutter, -1) && (interleaved(segments, gutter) || !inOrder(segments)):
		return inColumns(segments, gutter)
	case inOrder(segments):
		return asWritten(segments)
	}
	return inRows(segments)
}

// inOrder tells whether the lines go down the page, and up only to the head of a column further right.
func inOrder(segments []pdfLine) bool {
	for i := 1; i < len(segments); i++ {
		last, s := &segments[i-1], &segments[i]
		if s.middle() > last.middle()+max(s.size, last.size) && s.left < last.right {
			return false
		}
	}
	return true
}

// interleaved tells whether the lines of two columns were written in turn.
func interleaved(segments []pdfLine, gutter float64) bool {
	pairs := 0
	for i := 1; i < len(segments); i++ {
		a, b := &segments[i-1], &segments[i]
		if a.right <= gutter && b.left >= gutter && a.sameRow(b.bottom, b.top) {
			pairs++
		}
	}
	return pairs >= 5
}

// asWritten joins the segments of each row, in the order of the file.
func asWritten(segments []pdfLine) []pdfLine {
	var rows []pdfLine
	for _, s := range segments {
		n := len(rows)
		switch {
		case n == 0 || s.middle() > rows[n-1].middle()+max(s.size, rows[n-1].size):
			s.newColumn = true
			rows = append(rows, s)
		case rows[n-1].sameRow(s.bottom, s.top) && s.left > rows[n-1].right:
			rows[n-1].join(s)
		default:
			rows = append(rows, s)
		}
	}
	return rows
}

// loneMarkRE is a list mark with nothing behind it.
var loneMarkRE = regexp.MustCompile(`^(?:[-•·‣▪◦●○–]|\(?(?:\d{1,2}|[a-z])[.)])$`)

// join adds a segment that stands further right on the same row, such as the next cell of a table.
func (l *pdfLine) join(s pdfLine) {
	if !loneMarkRE.MatchString(l.text()) { // the tab behind a list mark is no cell
		l.cells = append(l.cells, s.left)
	}
	for _, r := range s.runs {
		r.follows = false
		l.add(r)
	}
}

// segments joins runs that follow one another on a line without a gap as wide as that between columns.
func (p *pdfPage) segments() []pdfLine {
	var segments []pdfLine
	for _, r := range p.runs {
		if n := len(segments); n > 0 && segments[n-1].takes(r) {
			segments[n-1].add(r)
			continue
		}
		var l pdfLine
		l.add(r)
		segments = append(segments, l)
	}
	return segments
}

func (l *pdfLine) takes(r pdfRun) bool {
	gap := r.left - l.right
	return l.sameRow(r.bottom, r.top) && gap > -0.5*l.size && gap < 2.5*max(l.size, r.size)
}

// sameRow tells whether something stands on the line: their middles lie within one another.
func (l *pdfLine) sameRow(bottom, top float64) bool {
	middle, own := (bottom+top)/2, (l.bottom+l.top)/2
	return middle > l.bottom-0.1*l.size && middle < l.top+0.2*l.size && (own > bottom-0.2*l.size && own < top+0.3*l.size)
}

func (l *pdfLine) add(r pdfRun) {
	if len(l.runs) == 0 {
		l.left, l.right, l.bottom, l.top = r.left, r.right, r.bottom, r.top
	}
	l.runs = append(l.runs, r)
	l.left, l.right = min(l.left, r.left), max(l.right, r.right)
	l.bottom, l.top = min(l.bottom, r.bottom), max(l.top, r.top)
	l.size = max(l.size, r.size)
}

// findGutter finds the white strip between two columns: hardly a line crosses it, and on either side stand
// several that are long enough to be prose, not the labels of a table.
func findGutter(segments []pdfLine) (float64, bool) {
	if len(segments) < 12 {
		return 0, false
	}
	left, right := math.Inf(1), math.Inf(-1)
	for _, s := range segments {
		left, right = min(left, s.left), max(right, s.right)
	}
	width := right - left
	best, bestCrossing := 0.0, len(segments)
	for step := 35; step <= 65; step++ {
		x := left + width*float64(step)/100
		before, after, crossing := sides(segments, x, width/4)
		if before >= 5 && after >= 5 && crossing < bestCrossing {
			best, bestCrossing = x, crossing
		}
	}
	return best, bestCrossing*4 <= len(segments)
}

// sides counts the lines of prose on either side of x, and those that cross it.
func sides(segments []pdfLine, x, prose float64) (before, after, crossing int) {
	for _, s := range segments {
		switch {
		case s.left < x && s.right > x:
			crossing++
		case s.right-s.left < prose:
		case s.right <= x:
			before++
		default:
			after++
		}
	}
	return before, after, crossing
}

// inColumns orders the lines of a page with two columns; what goes across both stands between what is above it
// and below it.
func inColumns(segments []pdfLine, gutter float64) []pdfLine {
	slices.SortStableFunc(segments, byHeight)
	var ordered, before, after []pdfLine
	flush := func() {
		for _, column := range [][]pdfLine{before, after} {
			if rows := inRows(column); len(rows) > 0 {
				rows[0].newColumn = true
				ordered = append(ordered, rows...)
			}
		}
		before, after = nil, nil
	}
	for _, s := range segments {
		switch {
		case s.left < gutter && s.right > gutter:
			flush()
			ordered = append(ordered, s)
		case s.right <= gutter:
			before = append(before, s)
		default:
			after = append(after, s)
		}
	}
	flush()
	return ordered
}

func byHeight(a, b pdfLine) int {
	switch {
	case a.top+a.bottom > b.top+b.bottom:
		return -1
	case a.top+a.bottom < b.top+b.bottom:
		return 1
	}
	return 0
}

// inRows orders lines from top to bottom, and joins those that stand side by side.
func inRows(segments []pdfLine) []pdfLine {
	slices.SortStableFunc(segments, byHeight)
	var rows []pdfLine
	for _, s := range segments {
		if n := len(rows); n > 0 && rows[n-1].sameRow(s.bottom, s.top) {
			rows[n-1].join(s)
			continue
		}
		rows = append(rows, s)
	}
	for i := range rows {
		slices.SortStableFunc(rows[i].runs, func(a, b pdfRun) int { return int(math.Round(a.left - b.left)) })
	}
	if len(rows) > 0 {
		rows[0].newColumn = true
	}
	return rows
}

// columnRights finds the right edge of each line's column: the furthest that any of its lines goes. Where
// several go as far, the column is justified, and the wide gaps within its lines are not those of a table. A
// column also begins where the lines stop at the gutter.
func columnRights(lines []pdfLine, gutter float64) {
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !lines[j].newColumn && (lines[j].right <= gutter) == (lines[i].right <= gutter) {
			j++
		}
		endColumn(lines[i:j])
		i = j
	}
}

// justified is how many lines end at the right edge of a column that is set flush.
const justified = 3

func endColumn(column []pdfLine) {
	left, right, flush := column[0].left, column[0].right, 0
	for _, l := range column {
		left, right = min(left, l.left), max(right, l.right)
	}
	for _, l := range column {
		if right-l.right < 2 {
			flush++
		}
	}
	for i := range column {
		column[i].columnLeft, column[i].columnRight = left, right
		if flush >= justified && right-column[i].right < 2 {
			column[i].cells = nil
		}
	}
}
