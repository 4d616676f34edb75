package speech

import (
	"strings"
	"testing"
)

// TestClauses cuts sentences where they go on with another request; the parts stand between bars.
func TestClauses(t *testing.T) {
	for text, want := range map[string]string{
		"My Twitter name is @jane, and my job title is now Director, and please move it to theme 4.":            "My Twitter name is @jane|My job title is now Director|Please move it to theme 4.",
		"The title should be “Doors, and please knock”, and please change the sub-title to “One. Two.” Thanks!": "The title should be “Doors, and please knock”|Please change the sub-title to “One. Two.”|Thanks!",
		"It should read: We knew what a form is and it should be shorter.":                                      "It should read: We knew what a form is and it should be shorter.",
		"It should read: We asked who listens, and please move it to theme 4.":                                  "It should read: We asked who listens|Please move it to theme 4.",
		"Please call it Nine doors and a bell.":                                                                 "Please call it Nine doors and a bell.",
		"We asked tenants and they told us.":                                                                    "We asked tenants and they told us.",
		"Could it go under People instead, and also could you add my name?":                                     "Could it go under People instead|Also could you add my name?",
	} {
		if got := strings.Join(Clauses(text), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
