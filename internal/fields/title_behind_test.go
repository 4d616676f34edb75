package fields

import (
	"fmt"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestThemeBehindTheTitle: a theme by its number or behind a colon is none of the title's words; a theme of anything else is.
func TestThemeBehindTheTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Label: finding.ByDocument}
	for title, want := range map[string]string{
		"The stamp (Theme 2: Tech as an enabler)": "The stamp [2]",
		"The stamp (for theme 3)":                 "The stamp [3]",
		"The stamp [Theme: People]":               "The stamp [3]",
		"The stamp | Theme 4":                     "The stamp [4]",
		"The stamp – Theme 4 – Bridging the gap":  "The stamp [4]",
		"The stamp (Theme 9)":                     "The stamp (Theme 9) []",
		"The stamp (and other themes)":            "The stamp (and other themes) []",
		"The stamp – a theme park in decline":     "The stamp – a theme park in decline []",
		"The stamp (theme and variations)":        "The stamp (theme and variations) []",
		"The stamp – Theme: decline":              "The stamp – Theme: decline []",
		"Theme 4":                                 "Theme 4 []",
		"On the theme of people":                  "On the theme of people []",
		"The stamp (people)":                      "The stamp (people) []",
		"Bridging the gap":                        "Bridging the gap []",
	} {
		var f finding.Fields
		if got := fmt.Sprint(r.themeBehindTitle(title, &f), " ", f.Themes.Numbers); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
}

// TestThePrefixOfATitle names the campaign's blog, and a title may begin with the campaign's name.
func TestThePrefixOfATitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for title, want := range map[string]string{
		"Our blog's title will be: The stamp": "The stamp",
		"The title is a lie":                  "The title is a lie",
		"Smarter State Week blog: The stamp":  "The stamp",
		"Smarter State blog – The stamp":      "The stamp",
		"Blog: The stamp":                     "The stamp",
		"Smarter State: what next?":           "Smarter State: what next?",
		"The blog: a eulogy":                  "The blog: a eulogy",
		"My first blog: a warning":            "My first blog: a warning",
		"A blog about blogs: the stamp":       "A blog about blogs: the stamp",
		"People: the stamp":                   "People: the stamp",
		"Building a smarter state: the blog":  "Building a smarter state: the blog",
		"How to blog: ask a porter":           "How to blog: ask a porter",
	} {
		if got := r.withoutPrefix(title); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
}

// TestTitlesInTwoLines: a title may be set in two paragraphs, and “Blog: …” as a heading is one.
func TestTitlesInTwoLines(t *testing.T) {
	const prose = "<p>Street lights are all that some people know of a council, and nobody had thought about them for years when the first of ours went out one night in March.</p>"
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument}
	blocks := document.ReadFragment("<p>Forty parishes</p><p>and one map</p><p><i>How the smallest councils came to agree.</i></p>" + prose)
	blocks[0].Style, blocks[1].Style = document.StyleTitle, document.StyleTitle
	if f, _ := r.Opening(blocks); f.Title.Text != "Forty parishes and one map" || f.Description.Text == "" {
		t.Errorf("in two lines: %q, %q", f.Title.Text, f.Description.Text)
	}
	blocks[1].Spans = []document.Span{{Text: "How Forty Councils Drew It"}}
	if f, _ := r.Opening(blocks); f.Title.Text != "Forty parishes" {
		t.Errorf("two titles: %q", f.Title.Text)
	}
	f, _ := r.Opening(document.ReadFragment("<h1>Blog: The stamp</h1><h2>What a clerk learnt from licking nine thousand of them.</h2><p>Theme: 2</p>" + prose))
	if f.Title.Text != "The stamp" || f.Description.Text != "What a clerk learnt from licking nine thousand of them." {
		t.Errorf("below a label: %q, %q", f.Title.Text, f.Description.Text)
	}
}

// TestATableInAHeader comes as its cells, one by one.
func TestATableInAHeader(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"Description", "What lamps know.", "Theme", "2"}, "[Description: What lamps know. Theme: 2]"},
		{[]string{"Title:", "The lamp"}, "[Title: The lamp]"},
		{[]string{"Kerbside Systems", "The lamp"}, "[Kerbside Systems The lamp]"},
		{[]string{"Title", "Theme"}, "[Title Theme]"},
		{[]string{"Page 2", "Theme: 2"}, "[Page 2 Theme: 2]"},
		{[]string{"Blog title"}, "[Blog title]"},
	} {
		if got := fmt.Sprint(withValues(c.lines)); got != c.want {
			t.Errorf("%q: %s", c.lines, got)
		}
	}
}
