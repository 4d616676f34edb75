package document

import (
	"math"
	"slices"
	"strings"

	"copydesk/internal/phrase"
)

// pdfForm is a table of labels and values on a page: the fields of a blog as a form asks for them. A PDF has no tables, only
// letters and their places.
type pdfForm struct {
	rows []formRow
}

// formRow is a label and its value, each over one line or several.
type formRow struct{ label, value []pdfLine }

// leastLabels is how many known labels stand below one another in a form.
const leastLabels = 2

// edgeWidth is how far the left edges of a column's lines may lie apart, in points.
const edgeWidth = 4.0

// withForm puts the lines of a form, where the page has one, together to one that stands for it.
func withForm(segments []pdfLine) []pdfLine {
	labels, values, ok := formEdges(segments)
	if !ok {
		return segments
	}
	parts, top, bottom := inFormColumns(segments, labels, values)
	text := textRow(parts, labels, values, top)
	if text >= 0 && parts[text].top < bottom-labelBelow*parts[text].size {
		text = -1 // it stands in the middle of its row, and much of the text above it
	}
	var inside, out []pdfLine
	at := -1
	for i, s := range parts {
		switch {
		case i != text && (s.middle() > top || s.middle() < bottom):
			out = append(out, s)
		case !sameEdge(s.left, labels) && !sameEdge(s.left, values):
			return segments // more than two columns
		default:
			if at < 0 {
				at = len(out)
			}
			inside = append(inside, s)
		}
	}
	form := formOf(inside, labels)
	if form == nil {
		return segments
	}
	line := pdfLine{form: form}
	for _, s := range inside {
		for _, r := range s.runs {
			line.add(r)
		}
	}
	return slices.Insert(out, at, line)
}

func sameEdge(a, b float64) bool { return math.Abs(a-b) < edgeWidth }

// isFormLabel says whether a line is a known label of a few words, and may be with what it asks for in brackets, or its beginning.
func isFormLabel(text string) bool {
	words, _, _ := strings.Cut(text, "(")
	return beginsKnown(text) && len(strings.Fields(words)) <= maxLabelWords && !strings.ContainsAny(words, ".,;!") &&
		!strings.Contains(strings.TrimSuffix(words, ":"), ":")
}

// mostLabels is how many labels of one page are looked at: no form has as many.
const mostLabels = 60

// formEdges finds the left edges of the two columns of a form: known labels below one another, and something on the same row as
// each of them that begins further right, always in the same place.
func formEdges(segments []pdfLine) (labels, values float64, ok bool) {
	var known []*pdfLine
	for i := range segments {
		if len(known) < mostLabels && isFormLabel(segments[i].beforeGap()) {
			known = append(known, &segments[i])
		}
	}
	for _, first := range known {
		if len(besideLabel(segments, first)) == 0 {
			continue
		}
		edges, most := map[float64]int{}, 0
		for _, label := range known {
			if !sameEdge(label.left, first.left) {
				continue
			}
			for _, left := range besideLabel(segments, label) {
				edge := math.Round(left)
				if edges[edge]++; edges[edge] > most {
					values, most = edge, edges[edge]
				}
			}
		}
		if most >= leastLabels {
			return first.left, values, true
		}
	}
	return 0, 0, false
}

// besideLabel returns the left edges of what stands further right on the row of a label, also what its own line goes on with behind
// a gap.
func besideLabel(segments []pdfLine, label *pdfLine) (edges []float64) {
	for i := 1; i < len(label.runs); i++ {
		if label.runs[i].Left-label.runs[i-1].Right > gapInRow*label.size {
			edges = append(edges, label.runs[i].Left)
			break
		}
	}
	for i := range segments {
		if v := &segments[i]; v.left > label.right && label.sameRow(v.bottom, v.top) {
			edges = append(edges, v.left)
		}
	}
	return edges
}

// beforeGap is the text of a line up to its first gap.
func (l *pdfLine) beforeGap() string {
	var before pdfLine
	for i, r := range l.runs {
		if i > 0 && r.Left-l.runs[i-1].Right > gapInRow*l.size {
			break
		}
		before.add(r)
	}
	return before.text()
}

// gapInRow is how wide a gap is that is no space between two words, in parts of the size.
const gapInRow = 0.75

// formOf makes rows of the lines of a form; nil where fewer than half of them begin with a label that is known.
func formOf(lines []pdfLine, labels float64) *pdfForm {
	slices.SortStableFunc(lines, byHeight)
	form := &pdfForm{}
	var values []pdfLine
	known := 0
	for _, l := range lines {
		if !sameEdge(l.left, labels) {
			values = append(values, l)
			continue
		}
		if n := len(form.rows); n > 0 && !isTextLabel(l.text()) && goesOnLabel(form.rows[n-1].label, l.text()) {
			form.rows[n-1].label = append(form.rows[n-1].label, l)
			continue
		}
		if isFormLabel(l.text()) {
			known++
		}
		form.rows = append(form.rows, formRow{label: []pdfLine{l}})
	}
	if known < leastLabels || known*2 < len(form.rows) {
		return nil
	}
	form.fill(values)
	return form
}

// asksBelowLabel is what a form asks of an answer, in smaller letters below its label.
var asksBelowLabel = phrase.Like("Max 150 characters.", `^(?:Max(?:imum)?|Up to|No more than|At most|Please|Choose|Select|Pick|Tick|Optional|This will|As it (?:will|should)|If any|Numbers?|For example|\d{2,3}(?:[-–]\d{3})? (?:characters|words))\b`)

// goesOnLabel says whether a line goes on with a label: in small letters, in brackets, or with what is asked of the answer.
func goesOnLabel(label []pdfLine, text string) bool {
	var so strings.Builder
	for i := range label {
		so.WriteString(label[i].text())
	}
	return startsLower(text) || strings.HasPrefix(text, "(") || asksBelowLabel.MatchString(text) && !isFormLabel(text) || strings.Count(so.String(), "(") > strings.Count(so.String(), ")")
}

// fill gives each row its value. The first line of a value stands beside the first of its label, or, as browsers have it, the middle
// of the one beside the middle of the other.
func (f *pdfForm) fill(values []pdfLine) {
	top, besideTop := f.fromTop(values)
	middle, besideMiddle := f.fromMiddle(values)
	if besideMiddle < besideTop {
		middle = top
	}
	for i, row := range middle {
		f.rows[row].value = append(f.rows[row].value, values[i])
	}
}

// offLabel is how far the middle of a line may lie from that of the label it stands beside, in parts of its size: letters that
// go below the line move it.
const offLabel = 0.35

// fromTop gives a line to the row that it begins, or to that of the line above it, and says how many rows were begun.
func (f *pdfForm) fromTop(values []pdfLine) (rows []int, begun int) {
	row := 0
	for i := range values {
		v := &values[i]
		at := slices.IndexFunc(f.rows, func(r formRow) bool { return math.Abs(r.label[0].middle()-v.middle()) < offLabel*v.size })
		if at >= 0 {
			row = at
			begun++
		}
		rows = append(rows, row)
	}
	return rows, begun
}

// fromMiddle gives each row as many of the next lines as have their middle nearest to that of its label, and says for how many it
// lies beside that; none where lines are left.
func (f *pdfForm) fromMiddle(values []pdfLine) (rows []int, beside int) {
	for i, r := range f.rows {
		label := (r.label[0].middle() + r.label[len(r.label)-1].middle()) / 2
		rest := values[len(rows):]
		taken, least := 0, math.Inf(1)
		for n := range rest {
			off := math.Abs((rest[0].middle()+rest[n].middle())/2 - label)
			if off >= least {
				break
			}
			taken, least = n+1, off
		}
		if taken == 0 || least > 2*offLabel*rest[0].size { // it has no value
			continue
		}
		if least < offLabel*rest[0].size {
			beside++
		}
		rows = append(rows, slices.Repeat([]int{i}, taken)...)
	}
	if len(rows) < len(values) {
		return nil, 0
	}
	return rows, beside
}

// addForm adds a form as a table.
func (l *layout) addForm(line *pdfLine) {
	table := Block{Kind: Table}
	right := line.form.right()
	for _, r := range line.form.rows {
		table.Rows = append(table.Rows, []Cell{l.labelCell(r.label), l.valueCell(r.value, right)})
	}
	l.blocks, l.sizes, l.setIn = append(l.blocks, table), append(l.sizes, l.body), append(l.setIn, false)
	l.colours = append(l.colours, line.runs[0].Colour)
}

// labelCell makes a paragraph of the lines of a label, and one of what is asked of the answer below it.
func (l *layout) labelCell(lines []pdfLine) Cell {
	asks := slices.IndexFunc(lines, func(line pdfLine) bool { return asksBelowLabel.MatchString(line.text()) })
	if asks <= 0 {
		return l.cell(lines)
	}
	return Cell{Blocks: append(l.cell(lines[:asks]).Blocks, l.cell(lines[asks:]).Blocks...)}
}

// right is how far the longest value of a form goes.
func (f *pdfForm) right() float64 {
	right := 0.0
	for _, r := range f.rows {
		for _, line := range r.value {
			right = max(right, line.right)
		}
	}
	return right
}

// valueCell makes paragraphs of the lines of a value: one ends with a line behind which there was room for the next word, as in
// a name, and the post below it.
func (l *layout) valueCell(lines []pdfLine, right float64) Cell {
	var cell Cell
	from := 0
	for i := range lines {
		if i+1 < len(lines) {
			line := lines[i]
			if line.columnRight = right - roomInCell*line.size; line.full(&lines[i+1]) || startsLower(lines[i+1].text()) {
				continue
			}
		}
		cell.Blocks = append(cell.Blocks, l.cell(lines[from:i+1]).Blocks...)
		from = i + 1
	}
	return cell
}

// roomInCell is how much wider than the longest value a column may be, in parts of the size.
const roomInCell = 1.5

// cell makes a paragraph of the lines of a cell.
func (l *layout) cell(lines []pdfLine) Cell {
	if spans := l.joined(lines); len(spans) > 0 {
		return Cell{Blocks: []Block{{Spans: spans}}}
	}
	return Cell{}
}
