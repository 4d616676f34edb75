package form

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// Columns that are no part of what is asked and answered.

// WithoutGuidance leaves out the columns of a form that say what an answer should be, and the row that says which these are:
// “Field | What we need | Your answer”. The rows stay as they are where the first one says no such thing.
func WithoutGuidance(rows [][]document.Cell) [][]document.Cell {
	if len(rows) < 3 || len(rows[0]) < 3 || slices.ContainsFunc(rows, func(row []document.Cell) bool { return len(row) > len(rows[0]) }) {
		return rows
	}
	var kept []int
	answers, asked := false, 0
	for i, head := range rows[0] {
		text := wording.Fold(head.Text())
		switch {
		case i > 0 && document.HeadsGuidance.MatchString(text):
			continue
		case i > 0 && labels.Of(text) != labels.None:
			return rows // a field of several blogs
		}
		answers = answers || i > 0 && document.HeadsAnswers.MatchString(text)
		kept = append(kept, i)
	}
	for _, row := range rows[1:] {
		if LabelOf(row) != labels.None || len(row) > 1 && Enumerates.MatchString(row[0].Text()) && LabelOf(row[1:]) != labels.None { // “1 | Title”
			asked++
		}
	}
	if len(kept) < 2 || len(kept) == len(rows[0]) && !answers || asked < 2 || asked*2 < len(rows)-1 {
		return rows
	}
	var out [][]document.Cell
	for _, row := range rows[1:] {
		out = append(out, columns(row, kept))
	}
	return out
}

// columns returns some cells of a row; one that spans the columns of guidance too is the last.
func columns(row []document.Cell, kept []int) []document.Cell {
	var cells []document.Cell
	for _, i := range kept {
		if i < len(row) {
			cells = append(cells, row[i])
		}
	}
	if last := len(row) - 1; len(cells) == 1 && last > 0 && !slices.Contains(kept, last) {
		cells = append(cells, row[last])
	}
	return cells
}

// withoutGroupColumn leaves out the first column of a form that only says what several rows are about, in a cell beside all of them:
// “About the blog | Title | The stamp”, and below it “Sub-title | What we learnt”.
func withoutGroupColumn(rows [][]document.Cell) [][]document.Cell {
	grouped, below, wide := 0, 0, 0
	for _, row := range rows {
		if len(document.Filled(row)) == 0 || soleCell(row) != "" {
			continue
		}
		if wide++; len(row) != 3 || !mayHeadGroup(row[0].Text()) || labels.Of(row[1].Text()) == labels.None || labels.Of(row[2].Text()) != labels.None {
			continue
		}
		if grouped++; row[0].Text() == "" {
			below++
		}
	}
	if below == 0 || grouped < 2 || grouped < wide {
		return rows
	}
	out := slices.Clone(rows)
	for i, row := range out {
		if len(row) == 3 && soleCell(row) == "" {
			out[i] = row[1:]
		}
	}
	return out
}

// mayHeadGroup says whether a cell may say what the rows beside it are about: "The blog", "Author", "About you".
func mayHeadGroup(text string) bool {
	switch labels.Of(text) {
	case labels.None, labels.Text, labels.Author, labels.Bio, labels.Other:
		return true
	}
	return false
}
