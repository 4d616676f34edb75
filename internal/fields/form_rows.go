package fields

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// asForm returns the rows of a form with what is asked first and the answer second, whichever way the form is laid out: without
// its columns of guidance, with the themes that are marked in columns as ticked boxes, and with an answer in the row below beside
// its label.
func (r Reader) asForm(rows [][]document.Cell) [][]document.Cell {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row []document.Cell) bool { return len(row) == 0 })
	return answersBeside(r.choicesTicked(withoutGroupColumn(withoutGuidanceColumns(rows))))
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

// withoutGuidanceColumns leaves out the columns of a form that say what an answer should be, and the row that says which these are:
// “Field | What we need | Your answer”. The rows stay as they are where the first one says no such thing.
func withoutGuidanceColumns(rows [][]document.Cell) [][]document.Cell {
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
		if labelOf(row) != labels.None || len(row) > 1 && enumerates.MatchString(row[0].Text()) && labelOf(row[1:]) != labels.None { // “1 | Title”
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

var (
	markedYes  = phrase.Like("x", `(?i)^(?:\[?[x✓✔☒☑✅✗✘]\]?|y|yes)\W*$`)
	markedNo   = phrase.Like("–", `(?i)^(?:[-–—☐□▢⬜]|\[ ?\]|n|no|n/a)?\W*$`)
	headsNo    = phrase.Like("No", `(?i)^(?:no|not)\b`)
	headsMarks = phrase.Like("Please tick", `(?i)^(?:(?:yes|no|y|n|x|✓|✔)\W*){0,3}$|^\W*$|\b(?:tick|mark|check|cross|select|choose|choice|indicate|yes|put|place|relevant|applies|applicable)\b`)
)

// choicesTicked makes one row of the rows of a table in which the themes are marked in columns of their own, with a ticked box before
// each that is chosen: “Future gazing | | x”, below “Theme | Yes | No”.
func (r Reader) choicesTicked(rows [][]document.Cell) [][]document.Cell {
	rows = r.withoutChoiceNumbers(rows)
	if list := r.choicesIn(rows); list != "" {
		return [][]document.Cell{{cellOf("Theme"), cellOf(list)}}
	}
	if len(rows) == 2 {
		if columns := document.Transposed(rows); len(columns) > 2 && !slices.ContainsFunc(columns, func(row []document.Cell) bool { return !r.isChoice(row) }) {
			rows = columns
		}
	}
	for from := range rows {
		first, to := rows[from], from
		if len(first) > 2 && labelOf(first).IsTheme() && r.isChoice(first[1:]) { // “Theme (tick one) | Future gazing | ☐”
			to++
			first = first[1:]
		}
		for to < len(rows) && r.isChoice(rows[to]) {
			to++
		}
		if to < from+2 || to < len(rows) && r.goesOnMarking(rows[to]) {
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
		row := []document.Cell{cellOf("Theme"), cellOf(strings.Join(lines, "\n"))}
		return slices.Concat(rows[:above], [][]document.Cell{row}, r.choicesTicked(rows[to:]))
	}
	return rows
}

// withoutChoiceNumbers leaves out the first column of a table that only counts the themes in the second: "1 | Future gazing | x".
func (r Reader) withoutChoiceNumbers(rows [][]document.Cell) [][]document.Cell {
	counted := 0
	for i, row := range rows {
		if len(row) < 3 || i > 0 && !enumerates.MatchString(row[0].Text()) || i == 0 && labels.Of(row[0].Text()) != labels.None {
			return rows
		}
		if theme, _ := r.Call.AsChoice(row[1].Text()); theme != "" {
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
func (r Reader) choicesIn(rows [][]document.Cell) string {
	var lines []string
	marked := false
	for _, row := range rows {
		for _, c := range document.Filled(row) {
			theme, said := r.Call.AsChoice(c.Text())
			if theme == "" {
				return ""
			}
			marked = marked || said > 0
			lines = append(lines, c.Text())
		}
	}
	if !marked || len(lines) < 2 {
		return ""
	}
	return strings.Join(lines, "\n")
}

// isChoice says whether a row names one theme of the call and has nothing but marks beside it.
func (r Reader) isChoice(row []document.Cell) bool {
	at := choiceAt(row)
	if at < 0 {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(wording.Fold(row[at].Text()))
	return len(numbers) == 1 && len(unknown) == 0
}

// goesOnMarking says whether a row has marks beside something that is neither a theme nor a label, so that the table is none of choices.
func (r Reader) goesOnMarking(row []document.Cell) bool {
	at := choiceAt(row)
	return at >= 0 && !r.isChoice(row) && labels.Asked(wording.Fold(row[at].Text())) == labels.None &&
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
	return labelOf(row).IsTheme() && !slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !headsMarks.MatchString(wording.Fold(c.Text())) })
}

// headsOther says whether the first row of a table heads columns that are not there to mark a choice in, as in a table of the blog:
// “Group | Before | After”.
func headsOther(row []document.Cell) bool {
	return labelOf(row) == labels.None && slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !headsMarks.MatchString(wording.Fold(c.Text())) })
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

func cellOf(text string) document.Cell {
	return document.Cell{Blocks: []document.Block{{Kind: document.Paragraph, Spans: []document.Span{{Text: text}}}}}
}

// answersBeside sets the answers of a form that stand in the row below their label beside it: “Title”, and below it “The stamp”.
func answersBeside(rows [][]document.Cell) [][]document.Cell {
	var out [][]document.Cell
	for i := 0; i < len(rows); i++ {
		if i+1 < len(rows) && isAnswer(soleCell(rows[i]), onlyText(rows[i+1])) {
			out = append(out, []document.Cell{rows[i][0], document.Filled(rows[i+1])[0]})
			i++
			continue
		}
		if i+1 < len(rows) && areAnswers(rows[i], rows[i+1]) && (i+2 == len(rows) || labelOf(rows[i+2]) != labels.None) {
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

// soleCell returns the text of the cell that a row consists of, as wide as the table; "" where there are more.
func soleCell(row []document.Cell) string {
	if slices.ContainsFunc(row[1:], func(c document.Cell) bool { return !c.Covered }) {
		return ""
	}
	return row[0].Text()
}

// onlyText returns the text of the only cell of a row that has one; "" where there are more.
func onlyText(row []document.Cell) string {
	if filled := document.Filled(row); len(filled) == 1 {
		return filled[0].Text()
	}
	return ""
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

// longCell returns what the cell of a form holds that is as long as half a blog; nil where none is.
func (r Reader) longCell(b document.Block) []document.Block {
	var longest []document.Block
	for _, row := range b.Rows {
		for _, c := range row {
			if n := document.Words(c.Blocks); n >= r.Call.Words.Min/2 && n > document.Words(longest) {
				longest = c.Blocks
			}
		}
	}
	return longest
}
