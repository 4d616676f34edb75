package document

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/pdf"
)

// pdfLine is one line of a page or a column.
type pdfLine struct {
	runs               []pdf.Run
	page               int
	left, right        float64
	bottom, top, size  float64
	columnLeft         float64
	columnRight        float64
	newColumn          bool      // the first line of a page or column
	form               *pdfForm  // that it stands for
	cells              []float64 // the left edges of what stands apart on it, from the second on
	heightAboveBottom  float64
	distanceFromTheTop float64
}

func (l *pdfLine) text() string {
	var s strings.Builder
	for i, r := range l.runs {
		if l.gapBefore(i) {
			s.WriteByte(' ')
		}
		s.WriteString(r.Text)
	}
	return strings.TrimSpace(foldText(strings.ReplaceAll(s.String(), "\u00AD", "-")))
}

// oneColour tells whether all letters of a line have one colour.
func (l *pdfLine) oneColour() bool {
	return !slices.ContainsFunc(l.runs, func(r pdf.Run) bool { return r.Colour != l.runs[0].Colour })
}

// gapBetween tells whether two runs of a line stand apart like two words.
func gapBetween(a, b pdf.Run) bool {
	if b.Follows && b.Left-a.Right < max(a.Size, b.Size) {
		return false
	}
	return b.Left-a.Right > 0.18*max(a.Size, b.Size) && !strings.HasSuffix(a.Text, " ") && !strings.HasPrefix(b.Text, " ")
}

// gapBefore tells whether a run of the line begins a word.
func (l *pdfLine) gapBefore(i int) bool {
	return i > 0 && gapBetween(l.runs[i-1], l.runs[i]) || i == 1 && l.beginsRaised()
}

// beginsRaised tells whether a line begins with a raised number, as a note does.
func (l *pdfLine) beginsRaised() bool {
	return len(l.runs) > 1 && onlyDigitsRE.MatchString(strings.TrimSpace(l.runs[0].Text)) && l.runs[0].Size < 0.75*l.runs[1].Size &&
		l.runs[0].Bottom > l.runs[1].Bottom+0.15*l.runs[1].Size
}

// bold tells whether every word of the line is bold.
func (l *pdfLine) bold() bool {
	for _, r := range l.runs {
		if !r.Bold && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}

// withoutDropCap measures a line that begins with a drop cap by its other letters.
func (l *pdfLine) withoutDropCap() {
	if len(l.runs) < 2 || l.runs[0].Size < 1.6*l.runs[1].Size || utf8.RuneCountInString(strings.TrimSpace(l.runs[0].Text)) != 1 {
		return
	}
	var rest pdfLine
	for _, r := range l.runs[1:] {
		rest.add(r)
	}
	l.left, l.bottom, l.top, l.size = rest.left, rest.bottom, rest.top, rest.size
}

func (l *pdfLine) add(r pdf.Run) {
	if len(l.runs) == 0 {
		l.left, l.right, l.bottom, l.top = r.Left, r.Right, r.Bottom, r.Top
	}
	l.runs = append(l.runs, r)
	l.left, l.right = min(l.left, r.Left), max(l.right, r.Right)
	l.bottom, l.top = min(l.bottom, r.Bottom), max(l.top, r.Top)
	l.size = max(l.size, r.Size)
}

func (l *pdfLine) takes(r pdf.Run) bool {
	gap := r.Left - l.right
	return l.sameRow(r.Bottom, r.Top) && gap > -0.5*l.size && gap < 2.5*max(l.size, r.Size)
}

// sameRow tells whether something stands on the line: their middles lie within one another.
func (l *pdfLine) sameRow(bottom, top float64) bool {
	middle, own := (bottom+top)/2, (l.bottom+l.top)/2
	if l.top-l.bottom < 0.7*(top-bottom) && own > bottom && own < top && onlyDigitsRE.MatchString(l.text()) {
		return true // the raised number of a note, and what it numbers
	}
	return middle > l.bottom-0.1*l.size && middle < l.top+0.2*l.size && (own > bottom-0.2*l.size && own < top+0.3*l.size)
}

// join adds a segment that stands further right on the same row, such as the next cell of a table.
func (l *pdfLine) join(s pdfLine) {
	if !loneMarkRE.MatchString(l.text()) { // the tab behind a list mark is no cell
		l.cells = append(l.cells, s.left)
	}
	for _, r := range s.runs {
		r.Follows = false
		l.add(r)
	}
}

// loneMarkRE is a list mark with nothing behind it.
var loneMarkRE = regexp.MustCompile(`^(?:[-•·‣▪◦●○–]|\(?(?:\d{1,2}|[a-z])[.)])$`)
