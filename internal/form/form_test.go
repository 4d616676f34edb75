package form

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// rowsOf returns the rows of a table in HTML.
func rowsOf(rows string) [][]document.Cell {
	return document.ReadFragment("<table>" + rows + "</table>")[0].Rows
}

// cells makes the row of a table.
func cells(texts ...string) string {
	return "<tr><td>" + strings.Join(texts, "</td><td>") + "</td></tr>"
}

// TestNoForm leaves alone a table whose columns are the fields of several blogs, and rows that answer nothing.
func TestNoForm(t *testing.T) {
	marks := choices{calltest.Example(t)}
	several := rowsOf(cells("Blog", "Title", "Notes") + cells("1", "The lamp", "short") + cells("2", "The ward", "long"))
	if rows := WithoutGuidance(several); len(rows) != 3 || len(rows[0]) != 3 {
		t.Errorf("a table of several blogs lost columns: %d rows", len(rows))
	}
	for name, table := range map[string]string{
		"heads of its own":   cells("What we named", "Before", "After") + cells("People", "yes", "no") + cells("COVID-19", "no", "yes"),
		"marks on all sorts": cells("Theme", "Yes", "No") + cells("People", "x", "") + cells("Future gazing", "", "x") + cells("Money", "x", ""),
	} {
		if rows := marks.ticked(rowsOf(table)); rows[0][1].Text() == "" || len(rows[0]) != 3 {
			t.Errorf("%s: taken for choices: %q", name, rows[0][1].Text())
		}
	}
	for name, table := range map[string]string{
		"people of a blog":   cells("Name", "Role") + cells("Ann Lee", "Nurse") + cells("Tom Reed", "Porter") + cells("Sue Hall", "Cook"),
		"labels below":       cells("Author", "Organisation") + cells("Role", "Twitter"),
		"labelled values":    cells("Author", "Theme") + cells("Title: The lamp", "Theme: 2"),
		"a text":             cells("Author", "Blog") + cells("Sue Ferris", "It was late."),
		"other things":       cells("Author", "Status") + cells("Sue Ferris", "Draft"),
		"rows of two things": cells("Winter", "Summer") + cells("12", "14"),
	} {
		rows := rowsOf(table)
		if got := answersBeside(rows); len(got) != len(rows) || got[0][1].Text() != rows[0][1].Text() {
			t.Errorf("%s: taken for answers: %q", name, got[0][1].Text())
		}
	}
	for name, table := range map[string]string{
		"a table of values": cells("Ward", "Title", "Matron") + cells("", "Name", "Ann") + cells("Beds", "12", "14"),
		"three labels":      cells("Title", "Role", "Organisation") + cells("", "Name", "Kerbside"),
		"no group":          cells("One", "Title", "The lamp") + cells("Two", "Theme", "3"),
		"two columns":       cells("", "Title") + cells("", "Theme"),
		"figures":           cells("2019", "12", "14") + cells("", "13", "15"),
	} {
		rows := rowsOf(table)
		if got := withoutGroupColumn(rows); len(got[0]) != len(rows[0]) {
			t.Errorf("%s: lost its first column", name)
		}
	}
}
