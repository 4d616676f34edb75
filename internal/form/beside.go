package form

import (
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// Answers that stand in the row below their label.

// answersBeside sets the answers of a form that stand in the row below their label beside it: “Title”, and below it “The stamp”.
func answersBeside(rows [][]document.Cell) [][]document.Cell {
	var out [][]document.Cell
	for i := 0; i < len(rows); i++ {
		if i+1 < len(rows) && isAnswer(soleCell(rows[i]), onlyText(rows[i+1])) {
			out = append(out, []document.Cell{rows[i][0], document.Filled(rows[i+1])[0]})
			i++
			continue
		}
		if i+1 < len(rows) && areAnswers(rows[i], rows[i+1]) && (i+2 == len(rows) || LabelOf(rows[i+2]) != labels.None) {
			for c := range rows[i] {
				out = append(out, []document.Cell{rows[i][c], rows[i+1][c]})
			}
			i++
			continue
		}
		out = append(out, rows[i])
	}
	return out
}

// areAnswers says whether a row answers, cell by cell, what the row above it asks: “Theme | Author”, and below it “2 | Sue Ferris”.
func areAnswers(asked, said []document.Cell) bool {
	if len(asked) < 2 || len(asked) != len(said) {
		return false
	}
	for i := range asked {
		label, answer := labels.Of(asked[i].Text()), said[i].Text()
		if label == labels.None || label == labels.Text || label == labels.Other || labels.Of(answer) != labels.None ||
			wording.Count(answer) > labels.LongestSummary {
			return false
		}
		if field, _, val := labels.InLine(wording.Fold(answer)); field != labels.None && val != "" {
			return false
		}
	}
	return true
}

// isAnswer says whether what stands alone in a row answers what stands so above it, which asks for something and says no more.
func isAnswer(label, answer string) bool {
	field, words := labels.Asked(label), wording.Count(answer)
	if words == 0 || labels.Asked(answer) != labels.None {
		return false
	}
	switch field {
	case labels.None, labels.Other:
		return false
	case labels.Text:
		return words > labels.LongestSummary
	case labels.Bio:
		return true
	}
	labelled, _, _ := labels.InLine(wording.Fold(answer))
	return words <= labels.LongestSummary && labelled == labels.None
}

// onlyText returns the text of the only cell of a row that has one; "" where there are more.
func onlyText(row []document.Cell) string {
	if filled := document.Filled(row); len(filled) == 1 {
		return filled[0].Text()
	}
	return ""
}
