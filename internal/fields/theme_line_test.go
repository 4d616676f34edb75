package fields

import (
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestTitleBesideTheme reads the title that stands beside the theme in a line of parts, and takes nothing for one that is said of either.
func TestTitleBesideTheme(t *testing.T) {
	r := noteOf(t)
	for line, want := range map[string]string{
		"Theme 3 – Nine doors and a key – see attached.":                 "Nine doors and a key",
		"Nine doors and a key – theme 2":                                 "Nine doors and a key",
		"Theme 3, Nine doors and a key, attached as requested":           "Nine doors and a key",
		"Theme 4 / What the porters know":                                "What the porters know",
		"Blog attached – Nine doors and a key – theme 4":                 "Nine doors and a key",
		"Please find attached the blog (Nine doors and a key – People).": "Nine doors and a key",
		"We met in town (Nine doors and a key – People).":                "",
		"Our first choice – theme 2":                                     "",
		"Housing First Ltd – theme 2":                                    "",
		"Theme 2 – Signed off by our director":                           "",
		"Theme 2 – Not sure about the title yet":                         "",
		"Theme 2 – PDF version to follow":                                "",
		"Theme 2 – Around 480 words":                                     "",
		"Theme 2, Tech as an enabler":                                    "",
		"I think theme 2 – happy to be overruled.":                       "",
	} {
		var f finding.Fields
		r.TitleBesideTheme(document.ReadPlain("Hello,\n\n"+line+"\n\nMany thanks"), "email body", &f)
		if f.Title.Text != want {
			t.Errorf("%q gives %q", line, f.Title.Text)
		}
	}
}
