package document

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/pdf"
)

// A form may have a column between its labels and its answers that says what an answer should be: “Field | Guidance | Your answer”. A
// PDF has no columns, but what stands in one begins at the same place.

// withoutGuidance leaves out the column of guidance of a form, and the row that says which it is.
func (p *pdfPage) withoutGuidance() {
	tried := 0
	for i := range p.runs {
		if !HeadsGuidance.MatchString(headText(p.runs[i])) {
			continue
		}
		if tried++; tried > mostHeads {
			return
		}
		heads := p.beside(p.runs[i])
		if len(heads) < 3 || len(heads) > mostFormColumns || !slices.ContainsFunc(heads[1:], func(h pdf.Run) bool { return HeadsAnswers.MatchString(headText(h)) }) {
			continue
		}
		edges, label, bottom := p.columnsBelow(heads)
		if len(edges) != len(heads) {
			continue
		}
		p.dropColumns(heads, edges, label, bottom)
		return
	}
}

// mostHeads is how many runs of a page are tried as the head of such a column: each is compared with all others.
const mostHeads = 10

// mostFormColumns is how many columns a form has at most.
const mostFormColumns = 5

func headText(r pdf.Run) string { return strings.TrimSpace(foldText(r.Text)) }

// beside returns the runs that stand on one row, from left to right.
func (p *pdfPage) beside(r pdf.Run) []pdf.Run {
	row := pdfLine{bottom: r.Bottom, top: r.Top, size: r.Size}
	var runs []pdf.Run
	for _, o := range p.runs {
		if strings.TrimSpace(o.Text) != "" && row.sameRow(o.Bottom, o.Top) {
			runs = append(runs, o)
		}
	}
	slices.SortStableFunc(runs, func(a, b pdf.Run) int { return int(math.Copysign(1, a.Left-b.Left)) })
	return runs
}

// columnsBelow returns the left edges of the columns below the heads of a form, that of its labels, and how far it goes down: to its last known label. An
// edge is one at which as many runs begin as half of the labels.
func (p *pdfPage) columnsBelow(heads []pdf.Run) (edges []float64, label, bottom float64) {
	labels, known := map[float64]int{}, 0
	for _, r := range p.runs {
		if r.Top < heads[0].Bottom && isFormLabel(headText(r)) {
			edge := math.Round(r.Left)
			if labels[edge]++; labels[edge] > known {
				label, known = edge, labels[edge]
			}
		}
	}
	if known < leastLabels {
		return nil, 0, 0
	}
	bottom = math.Inf(1)
	for _, r := range p.runs {
		if r.Top < heads[0].Bottom && sameEdge(r.Left, label) && isFormLabel(headText(r)) && !isTextLabel(headText(r)) {
			bottom = min(bottom, r.Bottom-2*r.Size)
		}
	}
	begin := map[float64]int{}
	for _, r := range p.runs {
		if r.Top < heads[0].Bottom && r.Bottom > bottom && strings.TrimSpace(r.Text) != "" {
			begin[math.Round(r.Left)]++
		}
	}
	for edge, n := range begin {
		if n*2 >= known && n >= leastLabels {
			edges = append(edges, edge)
		}
	}
	slices.Sort(edges)
	edges = slices.CompactFunc(edges, sameEdge)
	return edges, label, bottom
}

// dropColumns leaves out what stands in the columns whose head says that they are guidance, the numbers before the labels, and the heads.
func (p *pdfPage) dropColumns(heads []pdf.Run, edges []float64, label, bottom float64) {
	p.runs = slices.DeleteFunc(p.runs, func(r pdf.Run) bool {
		if r.Top >= heads[0].Bottom {
			return slices.Contains(heads, r)
		}
		if r.Bottom <= bottom {
			return false
		}
		at := -1
		for i, edge := range edges {
			if r.Left >= edge-edgeWidth {
				at = i
			}
		}
		if at == 0 && edges[0] < label-edgeWidth {
			return onlyDigitsRE.MatchString(strings.TrimRight(headText(r), ".)"))
		}
		return at > 0 && HeadsGuidance.MatchString(headText(heads[at]))
	})
}

// leastNumberedLabels is how many labels of a form are numbered in a column of their own.
const leastNumberedLabels = 3

// withoutRowNumbers leaves out the numbers that stand in a column of their own before the labels of a form, with the answers further right:
// "1 | Title | The stamp".
func (p *pdfPage) withoutRowNumbers() {
	var numbers []pdf.Run
	tried := 0
	for _, r := range p.runs {
		if tried == mostLabels {
			break
		}
		if !goesOnNumbering(numbers, r) {
			continue
		}
		tried++
		if p.numbersLabel(r) {
			numbers = append(numbers, r)
		}
	}
	if len(numbers) < leastNumberedLabels {
		return
	}
	p.runs = slices.DeleteFunc(p.runs, func(r pdf.Run) bool { return slices.Contains(numbers, r) })
}

// goesOnNumbering says whether a run is the number behind those above it, at the same edge.
func goesOnNumbering(numbers []pdf.Run, r pdf.Run) bool {
	text := strings.TrimRight(headText(r), ".)")
	return text == strconv.Itoa(len(numbers)+1) && (len(numbers) == 0 || sameEdge(numbers[0].Left, r.Left))
}

// numbersLabel says whether a known label stands next to a number on its row, and something further right.
func (p *pdfPage) numbersLabel(number pdf.Run) bool {
	row := p.beside(number)
	return len(row) > 2 && row[0] == number && isFormLabel(headText(row[1])) && row[2].Left-row[1].Right > gapInRow*number.Size
}
