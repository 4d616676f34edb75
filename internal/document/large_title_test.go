package document

import (
	"strings"
	"testing"
)

// TestLargeLinesOfAFragment pastes a blog from Google Docs: title and sub-title are paragraphs in larger letters.
func TestLargeLinesOfAFragment(t *testing.T) {
	p := func(points, text string) string {
		return `<p dir="ltr"><span style="font-size:` + points + `pt;font-family:Arial">` + text + `</span></p>`
	}
	text := p("11", strings.Repeat("The last bank in our valley closed in March. ", 5))
	for name, c := range map[string]struct {
		source          string
		title, subtitle int // the number of the block; -1 for none
	}{
		"title and sub-title":             {`<div>Hi there,</div>` + p("26", "The Office") + p("15", "A van. A parish. A printer.") + text, 1, 2},
		"below a heading":                 {`<h1><span style="font-size:20pt">The Office</span></h1>` + p("13", "A van. A parish. A printer.") + text, -1, 1},
		"all of one size":                 {p("11", "The Office") + p("11", "A van. A parish. A printer.") + text, -1, -1},
		"nothing says a size":             {`<p>The Office</p><p>` + strings.Repeat("A van. ", 30) + `</p>`, -1, -1},
		"the headings of three sections":  {p("11", "Where the bank went") + text + p("14", "Why did it go?") + text + p("14", "What came instead?") + text + p("14", "Who paid?") + text, -1, -1},
		"a title and one heading like it": {p("11", "Hi there,") + p("14", "Where the bank went") + text + p("14", "Why did it go?") + text, 1, -1},
		"a large line with nothing below": {text + p("20", "Jane Doe"), -1, -1},
	} {
		title, subtitle := -1, -1
		for i, b := range ReadFragment(c.source) {
			switch b.Style {
			case StyleTitle:
				title = i
			case StyleSubtitle:
				subtitle = i
			}
		}
		if title != c.title || subtitle != c.subtitle {
			t.Errorf("%s: title %d, sub-title %d; want %d and %d", name, title, subtitle, c.title, c.subtitle)
		}
	}
}
