package fields

import (
	"fmt"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

// TestTitleBehindTheme reads a title behind the theme in one line, and none where the line says no more than the theme.
func TestTitleBehindTheme(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Label: finding.ByEmail}
	for text, want := range map[string]string{
		"Blog for theme 3 - The night the ferry did not sail":      "The night the ferry did not sail",
		"Our guest blog for theme 2: What the porters knew":        "What the porters knew",
		"Blog for theme 3 - Draft for review":                      "",
		"Blog for theme 3 - Head of Ferries, Kerbside":             "",
		"Blog for theme 3 - Sent on behalf of Sue Ferris":          "",
		"Blog for theme 3 - People":                                "",
		"Blog for theme 3 – Improving citizen outcomes":            "",
		"Blog for theme 3":                                         "",
		"Blog for theme 9 - The night the ferry did not sail":      "",
		"Blog for theme 3 - Sue Ferris":                            "",
		"Blog for theme 3 - and how they wait":                     "",
		"Blog for theme 3 - draft two of it":                       "",
		"Blog for the ferry - The night it did not sail":           "",
		"Theme 3 - The night the ferry did not sail":               "",
		"A theme of three: what a ferry is for":                    "",
		"Blogs for themes 2 and 3 - The night the ferry was late":  "",
		"The night the ferry did not sail - blog for theme 3":      "",
		"Post on theme parks: What the queue knew of the ride":     "",
		"Blog for theme 2 - Tech as an enabler":                    "",
		"Blog on theme 3 of the week, The night it did not sail":   "",
		"Our blog for theme 4 - Bridging the gap - is late, sorry": "",
	} {
		var f finding.Fields
		r.titleBehindTheme(text, &f)
		if f.Title.Text != want {
			t.Errorf("%q: %q", text, f.Title.Text)
		}
	}
}

// TestSoleHeading knows a sub-title that is set as a smaller heading from the heading of a section.
func TestSoleHeading(t *testing.T) {
	h := func(level int, text string) document.Block {
		b := document.Line(text)
		b.Kind, b.Level = document.Heading, level
		return b
	}
	p := document.Line("Nobody had asked the porters which doors stuck, and they knew all of them.")
	for name, tt := range map[string]struct {
		blocks []document.Block
		at     int
		want   bool
	}{
		"alone below the title":           {[]document.Block{h(1, "Doors"), h(2, "They knew which doors stuck"), p, p}, 1, true},
		"above larger headings":           {[]document.Block{h(1, "Doors"), h(3, "They knew which doors stuck"), p, h(2, "The key"), p}, 1, true},
		"the first of several":            {[]document.Block{h(1, "Doors"), h(2, "The key"), p, h(2, "The lock"), p}, 1, false},
		"above its own sections":          {[]document.Block{h(1, "Doors"), h(2, "The key"), p, h(3, "The lock"), p}, 1, false},
		"below text":                      {[]document.Block{h(1, "Doors"), p, h(2, "The key"), p}, 2, false},
		"as large as what stands above":   {[]document.Block{h(2, "Doors"), h(2, "The key"), p}, 1, false},
		"larger than what stands above":   {[]document.Block{h(2, "Doors"), h(1, "The key"), p}, 1, false},
		"the first line":                  {[]document.Block{h(1, "Doors"), p}, 0, false},
		"a paragraph in the second place": {[]document.Block{h(1, "Doors"), p, p}, 1, false},
	} {
		if got := (Reader{}).soleHeading(tt.blocks, tt.at); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
		if (Reader{Described: true}).soleHeading(tt.blocks, tt.at) {
			t.Errorf("%s: the email gives the description", name)
		}
	}
}

// TestPartsBehindTheme reads the title and the description that a labelled line has behind its theme with nothing that names them.
func TestPartsBehindTheme(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Label: finding.ByEmail}
	for val, want := range map[string]string{
		"3 / Nine doors / What the porters knew of a hospital":              "[3] Nine doors: What the porters knew of a hospital",
		"3 / The binder on the shelf / What the porters knew of a hospital": "[3] The binder on the shelf: What the porters knew of a hospital",
		"3 (People) | Nine doors | What the porters knew of a hospital":     "[3] Nine doors: What the porters knew of a hospital",
		"3 – People – What the porters knew of a hospital":                  "[3] : ",
		"3 / Nine doors":                 "[3] : ",
		"1 / 2 / 3 maybe":                "[1 2 3] : ",
		"1 - Sue Ferris - Harbour Clerk": "[1] : Sue Ferris",
	} {
		var f finding.Fields
		r.set(&f, labels.Theme, val, "email body")
		if len(f.Themes.Unknown) > 0 && f.Title.Text != "" {
			t.Errorf("%q gives the unknown %v", val, f.Themes.Unknown)
		}
		if got := fmt.Sprint(f.Themes.Numbers, " ", f.Title.Text, ": ", f.Description.Text+f.Author.Name.Text); got != want {
			t.Errorf("%q gives %q, want %q", val, got, want)
		}
	}
}
