package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
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
