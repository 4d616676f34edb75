package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestOwnTable: a table that a blog has of its own is no form, whatever its rows are called, and the paragraph above it no sub-title.
func TestOwnTable(t *testing.T) {
	const long = "The pump house stands at the end of a lane that most people in the town have never walked, and inside it there are two engines, one of which works. Nobody has ever asked."
	for rows, own := range map[string]bool{
		"A1|Location|Kirkby/A2|Name|North lane/A3|Status|open":                    true,
		"1.1|Location|Kirkby/1.2|Name|North lane/1.3|Status|open":                 true,
		"Location|Kirkby/Name|North lane/Status|open":                             true,
		"A1|Title page|worn/A2|Author|a clerk/A3|Date|1931":                       true,
		"Title page|worn/Author|a clerk/Date|1931":                                true,
		long + "/A1|Title of the ledger|Readings/A2|Author|Amos Pike":             true,
		long + "/Name|Amos Pike/Position|Clerk/Organisation|Water Board":          true,
		"A1|Author|Ann Lee/A2|Job title|Data Lead/A3|Organisation|Kerbside Roads": false,
		"Name|ann lee/Role|data lead":                                             false,
		"Author|The pump house team/Date|28 August 2020":                          false,
		"Author|Ann Lee and others/Status|final":                                  false,
		"B1.|Name|Ann Lee/B2.|Headshot|attached":                                  false,
	} {
		blocks := []document.Block{block(document.StyleTitle, "Nine doors"), block(document.StyleNone, "Theme: 2")}
		above, table, found := strings.Cut(rows, "./")
		if !found || above != strings.TrimSuffix(long, ".") {
			table = rows
		} else {
			blocks = append(blocks, block(document.StyleNone, long))
		}
		b := document.Block{Kind: document.Table}
		for row := range strings.SplitSeq(table, "/") {
			var cells []document.Cell
			for text := range strings.SplitSeq(row, "|") {
				cells = append(cells, document.CellOf(text))
			}
			b.Rows = append(b.Rows, cells)
		}
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
		f, body := r.Opening(append(append(blocks, b), document.ReadFragment(prose)...))
		if left := strings.Contains(document.Text(body), strings.ReplaceAll(table[strings.LastIndex(table, "|")+1:], "|", "")); left != own || f.Title.Text != "Nine doors" || f.Description.Text != "" {
			t.Errorf("%s: left in the text %v, want %v; title %q, description %q", rows, left, own, f.Title.Text, f.Description.Text)
		}
	}
}

// TestPartsOfBlog: the title of all heads no part of a form, though labelled lines stand below it.
func TestPartsOfBlog(t *testing.T) {
	for lines, want := range map[string]string{
		"T About your blog|P Theme: 2|P Description: What nobody tells you.": "About your blog",
		"T The basics|P Theme: 2":                     "The basics",
		"T Part B – About you|P Theme: 2":             "Part B – About you",
		"H Part A – About the blog|P Title: Roads":    "Roads",
		"H About your blog|P Title: Roads|P Theme: 2": "Roads",
	} {
		if f, _ := coverOf(t, lines); f.Title.Text != want {
			t.Errorf("%s: %q, want %q", lines, f.Title.Text, want)
		}
	}
}
