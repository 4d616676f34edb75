package partition

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/layout"
	"copydesk/internal/pointing"
)

// TestSeveralFieldsOfEach: theme and description of each of two blogs in one answer, under headings, behind names, in joined lines.
func TestSeveralFieldsOfEach(t *testing.T) {
	of := pointing.OfSubmissions([]pointing.Submission{
		{Ref: "SS20-1", Title: "An easy read revolution", Author: "Marcus Ferrier"}, {Ref: "SS20-2", Title: "Carbon is a user need", Author: "Elspeth Quarrington"},
	})
	c := calltest.Example(t)
	for answer, want := range map[string][2]string{
		"Easy read\nTheme: 3\nDescription: Gordon reads it.\n\nCarbon\nTheme: 1\nDescription: It was heavy.":     {"Theme: 3|Description: Gordon reads it.", "Theme: 1|Description: It was heavy."},
		"First blog - theme 3 - \"Gordon reads it first\" Second blog - theme 1 - \"The page was heavy\"":        {"theme 3 - \"Gordon reads it first\"", "theme 1 - \"The page was heavy\""},
		"Marcus: theme 3, description \"Gordon reads it first\"\nElspeth: theme 1, description \"It was heavy\"": {"theme 3, description \"Gordon reads it first\"", "theme 1, description \"It was heavy\""},
		"An easy read revolution (theme 3): Gordon reads it.\nCarbon is a user need (theme 1): It was heavy.":    {"Theme 3. Gordon reads it.", "Theme 1. It was heavy."},
		"Sorry, the carbon blog should be theme 1. Description: The heaviest page was about recycling.":          {"", "Sorry, it should be theme 1.|Description: The heaviest page was about recycling."},
		"Carbon is lovely.\n\nTheme: 3":                {"", "it is lovely."},
		"Easy reading is for people!":                  {},
		"Theme: 3\nDescription: Gordon reads it.":      {},
		"Carbon\nTitle: Heavy pages":                   {},
		"People\nTitle: Easy\n\nCarbon\nTitle: Heavy":  {},
		"Easy read\nTheme: 3\n\nEasy read\nTheme: 1":   {},
		"Thanks for the first. Second blog - theme 1.": {"", "Theme: 1"},
	} {
		said, _ := Of(layout.NoteLines(document.ReadPlain(answer)), of, c)
		for at, want := range want {
			if got := strings.Join(document.Texts(said[at]), "|"); got != want {
				t.Errorf("%q says of the submission at %d: %q, want %q", answer, at, got, want)
			}
		}
	}
}
