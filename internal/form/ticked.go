package form

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Themes that are marked in columns of a table.

var (
	markedYes = phrase.Like("x", `(?i)^(?:\[?[x✓✔☒☑✅✗✘]\]?|y|yes)\W*$`)
	markedNo  = phrase.Like("–", `(?i)^(?:[-–—☐□▢⬜]|\[ ?\]|n|no|n/a)?\W*$`)
	headsNo   = phrase.Like("No", `(?i)^(?:no|not)\b`)
	// HeadsMarks heads a column to mark choices in.
	HeadsMarks = phrase.Like("Please tick", `(?i)^(?:(?:yes|no|y|n|x|✓|✔)\W*){0,3}$|^\W*$|\b(?:tick|mark|check|cross|select|choose|choice|indicate|yes|put|place|relevant|applies|applicable)\b`)
)

// choices are the themes of a call, to be chosen in a table.
type choices struct{ call *call.Call }

// ticked makes one row of the rows of a table in which the themes are marked in columns of their own, with a ticked box before
// each that is chosen: “Future gazing | | x”, below “Theme | Yes | No”.
func (c choices) ticked(rows [][]document.Cell) [][]document.Cell {
	rows = c.withoutChoiceNumbers(rows)
	if list := c.choicesIn(rows); list != "" {
		return [][]document.Cell{{document.CellOf("Theme"), document.CellOf(list)}}
	}
	if len(rows) == 2 {
		if columns := document.Transposed(rows); len(columns) > 2 && !slices.ContainsFunc(columns, func(row []document.Cell) bool { return !c.isChoice(row) }) {
			rows = columns
		}
	}
	for from := range rows {
		first, to := rows[from], from
		if len(first) > 2 && LabelOf(first).IsTheme() && c.isChoice(first[1:]) { // “Theme (tick one) | Future gazing | ☐”
			to++
			first = first[1:]
		}
		for to < len(rows) && c.isChoice(rows[to]) {
			to++
		}
		if to < from+2 || to < len(rows) && c.goesOnMarking(rows[to]) {
			continue
		}
		var head []document.Cell
		above := from
		if from > 0 && isHeadOfChoices(rows[from-1]) {
			head, above = rows[from-1], from-1
		} else if from == 1 && headsOther(rows[0]) {
			return rows
		}
		lines := []string{boxed(first, head)}
		for _, row := range rows[from+1 : to] {
			lines = append(lines, boxed(row, head))
		}
		row := []document.Cell{document.CellOf("Theme"), document.CellOf(strings.Join(lines, "\n"))}
		return slices.Concat(rows[:above], [][]document.Cell{row}, c.ticked(rows[to:]))
	}
	return rows
}

// withoutChoiceNumbers leaves out the first column of a table that only counts the themes in the second: "1 | Future gazing | x".
func (c choices) withoutChoiceNumbers(rows [][]document.Cell) [][]document.Cell {
	counted := 0
	for i, row := range rows {
		if len(row) < 3 || i > 0 && !Enumerates.MatchString(row[0].Text()) || i == 0 && labels.Of(row[0].Text()) != labels.None {
			return rows
		}
		if theme, _ := c.call.AsChoice(row[1].Text()); theme != "" {
			counted++
		} else if i > 0 {
			return rows
		}
	}
	if counted < 2 {
		return rows
	}
	out := make([][]document.Cell, 0, len(rows))
	for _, row := range rows {
		out = append(out, row[1:])
	}
	return out
}

// choicesIn returns the choices of a table whose every cell is one, a line each: “☐ People | ☒ COVID-19”; "" for any other, and where
// none is marked.
func (c choices) choicesIn(rows [][]document.Cell) string {
	var lines []string
	marked := false
	for _, row := range rows {
		for _, cell := range document.Filled(row) {
			theme, said := c.call.AsChoice(cell.Text())
			if theme == "" {
				return ""
			}
			marked = marked || said > 0
			lines = append(lines, cell.Text())
		}
	}
	if !marked || len(lines) < 2 {
		return ""
	}
	return strings.Join(lines, "\n")
}

// isChoice says whether a row names one theme of the call and has nothing but marks beside it.
func (c choices) isChoice(row []document.Cell) bool {
	at := choiceAt(row)
	if at < 0 {
		return false
	}
	numbers, unknown := c.call.MatchTheme(wording.Fold(row[at].Text()))
	return len(numbers) == 1 && len(unknown) == 0
}

// goesOnMarking says whether a row has marks beside something that is neither a theme nor a label, so that the table is none of choices.
func (c choices) goesOnMarking(row []document.Cell) bool {
	at := choiceAt(row)
	return at >= 0 && !c.isChoice(row) && labels.Asked(wording.Fold(row[at].Text())) == labels.None &&
		slices.ContainsFunc(row, func(c document.Cell) bool { return markedYes.MatchString(wording.Fold(c.Text())) })
}

// choiceAt returns which cell of a row holds more than a mark; -1 where not exactly one does.
func choiceAt(row []document.Cell) int {
	at := -1
	for i, c := range row {
		if text := wording.Fold(c.Text()); markedYes.MatchString(text) || markedNo.MatchString(text) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	if len(row) < 2 {
		return -1
	}
	return at
}

// isHeadOfChoices says whether a row asks for a theme and for marks beside the choices below.
func isHeadOfChoices(row []document.Cell) bool {
	return LabelOf(row).IsTheme() && !slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !HeadsMarks.MatchString(wording.Fold(c.Text())) })
}

// headsOther says whether the first row of a table heads columns that are not there to mark a choice in, as in a table of the blog:
// “Group | Before | After”.
func headsOther(row []document.Cell) bool {
	return LabelOf(row) == labels.None && slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !HeadsMarks.MatchString(wording.Fold(c.Text())) })
}

// boxed returns the choice of a row with a box before it. A mark below “No” leaves it empty.
func boxed(row, head []document.Cell) string {
	at, box := choiceAt(row), "☐ "
	for i, c := range row {
		denied := i < len(head) && len(head) == len(row) && headsNo.MatchString(wording.Fold(head[i].Text()))
		if i != at && !denied && markedYes.MatchString(wording.Fold(c.Text())) {
			box = "☒ "
		}
	}
	return box + wording.Fold(row[at].Text())
}
