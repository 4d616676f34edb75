package pointing

import (
	"strings"
	"testing"
)

// TestJoints cuts sentences about "Dust and data" and "The wells" where a clause may end; bars stand between the parts.
func TestJoints(t *testing.T) {
	of := OfSubmissions([]Submission{{Ref: "SS20-1", Title: "Dust and data"}, {Ref: "SS20-2", Title: "The wells"}})
	for text, want := range map[string]string{
		"Dust and data is for theme 3, and The wells for theme 4": "Dust and data is for theme 3|The wells for theme 4",
		"Dust and data: theme 3; The wells: theme 4":              "Dust and data: theme 3|The wells: theme 4",
		"SS20-1 stays, but SS20-2 goes while we wait":             "SS20-1 stays|SS20-2 goes|we wait",
		"The wells needs a title":                                 "The wells needs a title",
	} {
		var parts []string
		from := 0
		for _, joint := range Joints(text, of.Mentions(text)) {
			parts = append(parts, text[from:joint[0]])
			from = joint[1]
		}
		if got := strings.Join(append(parts, text[from:]), "|"); got != want {
			t.Errorf("%q is cut as %q, want %q", text, got, want)
		}
	}
}
