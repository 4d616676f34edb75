package partition

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/pointing"
)

// TestOfTable cuts answers that are tables about "Kites over the estate" and "The wells"; cells stand between bars.
func TestOfTable(t *testing.T) {
	c := calltest.Example(t)
	of := pointing.OfSubmissions([]pointing.Submission{{Ref: "SS20-1", Title: "Kites over the estate", Author: "Tom Okafor"}, {Ref: "SS20-2", Title: "The wells", Author: "Ruth Bell"}})
	for table, want := range map[string][2]string{
		"Blog|Theme\nKites over the estate|3\nThe wells|2":                                           {"Theme: 3", "Theme: 2"},
		"|Theme|Description\nThe wells|2|A village counts its water.\nKites over the estate|3|Wind.": {"Theme: 3|Description: Wind.", "Theme: 2|Description: A village counts its water."},
		"Kites over the estate|Theme 3\nThe wells|Theme 2":                                           {"Theme 3", "Theme 2"},
		"Ref|Theme\nSS20-2|2": {"", "Theme: 2"},
		"|Kites over the estate|The wells\nTheme|3|2\nDescription|Wind.|A village counts its water.": {"Theme: 3|Description: Wind.", "Theme: 2|Description: A village counts its water."},
		"Author|Theme\nTom Okafor|3\nRuth Bell|2":                                                    {"Theme: 3", "Theme: 2"},
		"Blog|Theme\nKites over the estate|3\nThe rivers|2":                                          {},
		"Blog|Theme\nThe wells|3\nThe wells|2":                                                       {},
		"Blog|Readers\nKites over the estate|300\nThe wells|200":                                     {},
		"Blog|Theme\nKites over the estate\nThe wells":                                               {},
		"Theme|3": {},
		"Blog|Theme\nKites over the estate|3\nThe wells|2\nThe rivers|1": {},
		"Kites over the estate|The wells":                                {},
		"Year|Theme\n2019|3\n2020|2":                                     {},
	} {
		var rows [][]document.Cell
		for line := range strings.SplitSeq(table, "\n") {
			var row []document.Cell
			for cell := range strings.SplitSeq(line, "|") {
				row = append(row, document.Cell{Blocks: []document.Block{document.Line(cell)}})
			}
			rows = append(rows, row)
		}
		said, _ := Of([]document.Block{document.Line("Please find them below."), {Kind: document.Table, Rows: rows}}, of, c)
		for at := range of {
			var is []string
			for _, b := range said[at] {
				is = append(is, b.Text())
			}
			if got := strings.Join(is, "|"); got != want[at] {
				t.Errorf("%q: of %d: %q", table, at, got)
			}
		}
	}
}
