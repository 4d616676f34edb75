package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestPartedFromTheme knows a title that is a part of a subject beside a theme.
func TestPartedFromTheme(t *testing.T) {
	c := calltest.Example(t)
	for subject, want := range map[string]bool{
		"Smarter State - blog - Future gazing - Nine doors": true,
		"Blog for theme 1: Nine doors":                      true,
		"Nine doors | People":                               true,
		"Re: Nine doors (theme 2) - again":                  false,
		"Nine doors":                                        false,
		"Blog: Nine doors":                                  false,
		"Blog from Sue Ferris - Nine doors":                 false,
		"Nine doors and a lamp | People":                    false,
		"People who wait - Nine doors":                      false,
		"Campaign week: Nine doors":                         false,
	} {
		if got := PartedFromTheme("Hello\n"+subject, "Nine doors", c); got != want {
			t.Errorf("%q: %v", subject, got)
		}
	}
}

// TestForSomebody knows a subject that says for whom an email is from one that begins with its author's name.
func TestForSomebody(t *testing.T) {
	for subject, want := range map[string]bool{
		"FAO Priya - blog": true, "F.A.O. Priya Shah: blog": true, "Attn Priya Shah blog": true, "For Priya Shah - blog": true, "Dear Priya Shah, blog": true, "For the attention of Priya: our blog": true,
		"Faorach Byrne blog": false, "Ford Prefect blog": false, "Tom Hello blog": false, "Forrest Lee's blog": false, "Attie Shaw blog": false, "Toni Reed - blog": false, "Hilary Kent blog": false,
	} {
		if got := forSomebody.MatchString(subject); got != want {
			t.Errorf("%q: %v", subject, got)
		}
	}
}

// TestBelowTalk drops what is said to the desk between a sub-title and the text, and not what leads into the text.
func TestBelowTalk(t *testing.T) {
	const text = "<p>Football referees have a rule that I wish we had in government, and I referee in the Sunday leagues, where nobody at all ever thanks them for any of it.</p>"
	for line, dropped := range map[string]bool{
		"When will it go up? We'd like to plan a tweet.": true,
		"Please use this text:":                          true,
		"Here it is, the old timetable:":                 false,
		"It rained on the day we opened.":                false,
	} {
		whole := document.ReadFragment("<p>What every referee knows.</p><p>" + line + "</p>" + strings.Repeat(text, 3))
		if got := len(BelowTalk(whole[1:], whole)) < len(whole)-1; got != dropped {
			t.Errorf("%q is dropped: %v", line, got)
		}
	}
}
