package byline

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestInTable reads the authors out of a table that names nobody else and nothing else; rows stand on lines, cells between bars, and the
// lines of a cell between slashes.
func TestInTable(t *testing.T) {
	for table, want := range map[string]string{
		"Sue Ferris/Operations Director/Kerbside Systems|Tom Okafor/Chief Engineer/Kerbside Systems":          "Sue Ferris and Tom Okafor, , Kerbside Systems",
		"Sue Ferris|Tom Okafor\nOperations Director|Chief Engineer\nKerbside Systems|Holt Pumps":              "Sue Ferris and Tom Okafor, , ",
		"Sue Ferris|Operations Director|Kerbside Systems\nTom Okafor|Chief Engineer|Kerbside Systems":         "Sue Ferris and Tom Okafor, , Kerbside Systems",
		"|Sue Ferris/Operations Director/Kerbside Systems":                                                    "Sue Ferris, Operations Director, Kerbside Systems",
		"Sue Ferris/Head of Data/Holt|Tom Okafor/Head of Data/Holt|Ann Lee/Head of Data/Holt":                 "Sue Ferris, Tom Okafor and Ann Lee, Head of Data, Holt",
		"A Bell/Head of Data|B Bell/Head of Data|C Bell/Head of Data|D Bell/Head of Data|E Bell/Head of Data": "",
		"Sue Ferris/Operations Director|The lamp went out on Monday.":                                         "",
		"Sue Ferris|Tom Okafor":                              "",
		"Year|Lamps\n2019|300\n2020|200":                     "",
		"Sue Ferris/keeps the lamp|Tom Okafor/keeps the key": "",
		"Name|Age\nSue Ferris|41\nTom Okafor|39":             "",
	} {
		var rows [][]document.Cell
		for line := range strings.SplitSeq(table, "\n") {
			var row []document.Cell
			for cell := range strings.SplitSeq(line, "|") {
				row = append(row, document.Cell{Blocks: document.Paragraphs(strings.Split(cell, "/"))})
			}
			rows = append(rows, row)
		}
		p, ok := InTable(rows)
		got := ""
		if ok {
			got = p.Name + ", " + p.Role + ", " + p.Organisation
		}
		if got != want {
			t.Errorf("%q: %q, want %q", table, got, want)
		}
	}
}
