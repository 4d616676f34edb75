package fields

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

func TestMarksOld(t *testing.T) {
	for line, want := range map[string]bool{
		"OLD VERSION – superseded, please ignore":             true,
		"Previous draft (superseded)":                         true,
		"--- Earlier version, kept for reference only ---":    true,
		"Original text – do not use":                          true,
		"Please ignore everything below":                      true,
		"First draft: no longer needed":                       true,
		"Please disregard the old version":                    true,
		"The first draft of history":                          false,
		"The old version":                                     false,
		"Previous drafts taught us more":                      false,
		"Why the original text of the Act still matters":      false,
		"Old versions never die":                              false,
		"An earlier version of the form asked for a fax":      false,
		"Ignore the noise":                                    false,
		"Do not use jargon":                                   false,
		"The original copy hangs in the hall":                 false,
		"First text, then call":                               false,
		"Ignore below-average results":                        false,
		"Disregard the dashboard":                             false,
		"Previous versions were kept in a drawer":             false,
		"Superseded, but not forgotten":                       false,
		"No longer a draft":                                   false,
		"The former text of the contract ran to forty pages":  false,
		"Earlier drafts were worse":                           false,
		"Don't publish everything you have":                   false,
		"Please read everything below":                        false,
		"For reference: the old form":                         false,
		"Reference copies of the old version are in the safe": false,
	} {
		if got := marksOld.MatchString(line); got != want {
			t.Errorf("marksOld(%q) = %v", line, got)
		}
	}
}

func TestWithoutOldVersion(t *testing.T) {
	text := func(word string) document.Block { return document.Line(strings.Repeat(word+" ", 200)) }
	line := document.Line
	old, fresh := line("OLD VERSION – superseded"), line("New version")
	for name, c := range map[string]struct {
		blocks []document.Block
		want   string
	}{
		"below the blog":             {[]document.Block{text("new"), old, text("old")}, "new"},
		"above the blog":             {[]document.Block{old, text("old"), fresh, text("new")}, "new"},
		"nothing but the old":        {[]document.Block{line("Title"), old, text("old")}, "Title OLD old"},
		"a section about the old":    {[]document.Block{text("new"), line("The old version"), text("old")}, "new The old"},
		"a sentence about its end":   {[]document.Block{text("new"), line("The first draft was superseded within a week."), text("old")}, "new The old"},
		"a sentence about the draft": {[]document.Block{text("new"), text("Previous draft superseded")}, "new Previous"},
	} {
		var got []string
		for _, b := range WithoutOldVersion(c.blocks, 200) {
			first, _, _ := strings.Cut(b.Text(), " ")
			got = append(got, first)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}
