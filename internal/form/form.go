// Package form straightens the rows of a form, which is a table of labels and answers, whichever way it is laid out: with guidance
// between them, with answers below, with a column of numbers, with the themes marked in columns. It reads no field.
package form

import (
	"slices"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
)

// Rows returns the rows of a form with what is asked first and the answer second, whichever way the form is laid out: without
// its columns of guidance, with the themes that are marked in columns as ticked boxes, and with an answer in the row below beside
// its label.
func Rows(c *call.Call, rows [][]document.Cell) [][]document.Cell {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row []document.Cell) bool { return len(row) == 0 })
	return answersBeside(choices{c}.ticked(withoutGroupColumn(WithoutGuidance(rows))))
}

// soleCell returns the text of the cell that a row consists of, as wide as the table; "" where there are more.
func soleCell(row []document.Cell) string {
	if slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !c.Covered }) {
		return ""
	}
	return row[0].Text()
}

// LabelOf returns what the first cell of a row asks for.
func LabelOf(row []document.Cell) labels.Field { return labels.Asked(row[0].Text()) }

// Enumerates is a cell that counts its row.
var Enumerates = phrase.Like("B4.", `^\s*[(\[]?(?:[A-Za-z]?\d{1,2}(?:\.\d{1,2})?|[A-Za-z]|[ivx]{1,4})[.)\]:]*\s*$`)
