package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/pdf"
)

// fieldSize is the size, in points, that is taken for what somebody typed into a form: viewers choose it as they like.
const fieldSize = 10.0

// addFields adds what somebody typed into the fields of a form.
func (p *pdfPage) addFields(fields []pdf.Field) {
	for _, f := range fields {
		if lines := linesOfField(f); len(p.runs)+len(lines) <= pdf.MostRuns {
			p.insert(lines)
		}
	}
}

// linesOfField sets the lines of a field below one another.
func linesOfField(f pdf.Field) (lines []pdf.Run) {
	value := f.Value
	if f.Box {
		value = tickedBox(f.Ticked)
	}
	middle := max((f.Bottom+f.Top)/2, f.Top-0.8*fieldSize) // of the first line
	for line := range strings.Lines(plainNewlines.Replace(value)) {
		if line = strings.TrimSpace(symbols("", line)); line == "" {
			continue
		}
		width := 0.5 * fieldSize * float64(utf8.RuneCountInString(line))
		lines = append(lines, pdf.Run{
			Text: line, Size: fieldSize, Left: f.Left + 2, Right: f.Left + 2 + width,
			Bottom: middle - fieldSize/2, Top: middle + fieldSize/2,
		})
		middle -= 2 * fieldSize
	}
	return lines
}

func tickedBox(ticked bool) string {
	if ticked {
		return "☒"
	}
	return "☐"
}

// insert puts the lines of a field behind its label, or else before what stands beside or below the first of them.
func (p *pdfPage) insert(lines []pdf.Run) {
	if len(lines) == 0 {
		return
	}
	r, at := lines[0], len(p.runs)
	for i := len(p.runs) - 1; i >= 0; i-- {
		row := &pdfLine{bottom: p.runs[i].Bottom, top: p.runs[i].Top, size: p.runs[i].Size}
		beside := row.sameRow(r.Bottom, r.Top)
		if beside && p.runs[i].Left < r.Left {
			at = i + 1
			break
		}
		if beside || p.runs[i].Top <= r.Bottom {
			at = i
		}
	}
	p.runs = slices.Insert(p.runs, at, lines...)
}
