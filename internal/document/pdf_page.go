package document

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfPage is one page as PDFium gives it: runs of text of one look, with their place in points from the lower
// left corner.
type pdfPage struct {
	number int
	height float64
	runs   []pdfRun
}

type pdfRun struct {
	text                     string
	left, right, bottom, top float64
	size                     float64
	bold, italic, bullet     bool
}

// The flags of a font descriptor (ISO 32000-1, table 123).
const (
	italicFlag    = 1 << 6
	forceBoldFlag = 1 << 18
)

var (
	boldNameRE   = regexp.MustCompile(`(?i)bold|black|heavy|semib|demi`)
	italicNameRE = regexp.MustCompile(`(?i)italic|oblique`)
	courierRE    = regexp.MustCompile(`(?i)courier`)
)

// describe reads the look off the font: its name says more than its weight, which is 400 in most files.
func (r *pdfRun) describe(font string, size float64, weight, flags int) {
	r.size = size
	r.bold = boldNameRE.MatchString(font) || weight >= 600 || flags&forceBoldFlag != 0
	r.italic = italicNameRE.MatchString(font) || flags&italicFlag != 0
	r.text = symbols(strings.ToLower(font), r.text)
	r.bullet = r.text == "o " && courierRE.MatchString(font) || r.text == "o" && courierRE.MatchString(font) // Word's second level
}

// ligatures are the letters that fonts draw as one (Unicode block Alphabetic Presentation Forms).
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\uFFFE", "\u00AD", "\x02", "\u00AD", "\r", " ", "\n", " ") // PDFium marks a hyphen at the end of a line by U+0002

// add takes in a run; text that is turned or beyond all size is a watermark.
func (p *pdfPage) add(r pdfRun) {
	r.text = strings.ToValidUTF8(ligatures.Replace(r.text), "")
	if strings.TrimSpace(r.text) == "" || math.IsNaN(r.left+r.right+r.top+r.bottom+r.size) {
		return
	}
	if r.size <= 0 || r.size > 200 {
		r.size = max(r.top-r.bottom, 1)
	}
	if r.top-r.bottom > 3*r.size && utf8.RuneCountInString(r.text) > 3 {
		return
	}
	if r.bullet {
		r.text = "• "
	}
	p.runs = append(p.runs, r)
}

// pdfLine is one line of a page or a column.
type pdfLine struct {
	runs               []pdfRun
	page               int
	left, right        float64
	bottom, top, size  float64
	columnRight        float64
	newColumn          bool // the first line of a page or column
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

// lines puts the runs of a page together to lines, in the order in which people read them.
func (p *pdfPage) lines() []pdfLine {
	segments := p.segments()
	var lines []pdfLine
	if gutter, ok := findGutter(segments); ok {
		lines = inColumns(segments, gutter)
	} else {
		lines = inRows(segments)
	}
	right := columnRights(lines)
	for i := range lines {
		l := &lines[i]
		l.page = p.number
		l.columnRight = right[i]
		l.heightAboveBottom, l.distanceFromTheTop = l.bottom, p.height-l.top
	}
	return lines
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
			for _, r := range s.runs {
				rows[n-1].add(r)
			}
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

// columnRights finds the right edge of each line's column: the furthest that any of its lines goes.
func columnRights(lines []pdfLine) []float64 {
	rights := make([]float64, len(lines))
	for i := 0; i < len(lines); {
		j, right := i, lines[i].right
		for j++; j < len(lines) && !lines[j].newColumn; j++ {
			right = max(right, lines[j].right)
		}
		for ; i < j; i++ {
			rights[i] = right
		}
	}
	return rights
}

// firstLetter is the first letter or digit of a text.
func firstLetter(text string) rune {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return 0
}
