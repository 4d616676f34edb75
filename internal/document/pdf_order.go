package document

import (
	"math"
	"slices"

	"copydesk/internal/pdf"
)

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
		slices.SortStableFunc(rows[i].runs, func(a, b pdf.Run) int { return int(math.Round(a.Left - b.Left)) })
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
