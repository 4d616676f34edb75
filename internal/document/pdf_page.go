package document

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/pdf"
)

// pdfPage is what a page of a PDF says: its runs without what is there for those who fill a form in, or mark the lines.
type pdfPage struct {
	number int
	height float64
	runs   []pdf.Run
}

// pagesOf makes the pages of a file ready to be laid out.
func pagesOf(file *pdf.File) []pdfPage {
	pages := make([]pdfPage, len(file.Pages))
	numbered := false
	for i, of := range file.Pages {
		p := &pages[i]
		p.number, p.height = i, of.Height
		for _, r := range of.Runs {
			p.addRun(r)
		}
		p.addFields(of.Fields)
		p.withoutGuidance()
		p.withoutRowNumbers()
		numbered = p.withoutLineNumbers(numbered)
	}
	return pages
}

// addRun adds a run with the signs that a reader sees in it.
func (p *pdfPage) addRun(r pdf.Run) {
	r.Text = symbols(r.Font, r.Text)
	if strings.TrimSpace(r.Text) == "o" && courierRE.MatchString(r.Font) { // Word's second level
		r.Text = "• "
	}
	if r.Text != "" {
		p.runs = append(p.runs, r)
	}
}

var courierRE = regexp.MustCompile(`(?i)courier|mono`)

// lines puts the runs of a page together to lines, in the order in which people read them: what stands at the
// edges, where running heads are, before and after the rest.
func (p *pdfPage) lines() []pdfLine {
	var head, body, foot []pdfLine
	for _, s := range withForm(p.segments()) {
		s.withoutDropCap()
		s.page, s.heightAboveBottom, s.distanceFromTheTop = p.number, s.bottom, p.height-s.top
		switch edge := edgeHeight * p.height; {
		case s.form != nil:
			body = append(body, s)
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

// edgeHeight is the part of a page, from either edge, that hardly ever holds text of the body.
const edgeHeight = 0.07

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
