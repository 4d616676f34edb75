package layout

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestLabelBehind: a label that stands in brackets behind its value, lines that only speak of a field, and fields one behind the other.
func TestLabelBehind(t *testing.T) {
	for text, want := range map[string]string{
		"Nine doors (title)":                                    "Title: Nine doors",
		"What the porters never said. (description)":            "Description: What the porters never said.",
		"Nine doors [title]\nWhat the porters said. [subtitle]": "Title: Nine doors|Subtitle: What the porters said.",
		"People (theme)":                                        "Theme: People",
		"“Nine doors” (our title)":                              "Title: “Nine doors”",
		"Sorry, I forgot it (title)":                            "Sorry, I forgot it (title)",
		"I will send both (title, description)":                 "I will send both (title, description)",
		"Nine doors (working title)":                            "Nine doors (working title)",
		"Head of Post (title)":                                  "Head of Post (title)",
		"Great news about the letter (title)!":                  "Great news about the letter (title)!",
		"Nine doors (and a title)":                              "Nine doors (and a title)",
		"nothing yet (title)":                                   "nothing yet (title)",
		"Is it right (title)?":                                  "Is it right (title)?",
		"The rest is missing (description)":                     "The rest is missing (description)",
		"title: Nine doors / theme 3 / description to follow":   "title: Nine doors|Theme: 3|description: to follow",
		"Title: Nine doors; description tbc":                    "Title: Nine doors|description: tbc",
		"Title: Nine doors / ten keys":                          "Title: Nine doors / ten keys",
		"Title: Nine doors / theme parks":                       "Title: Nine doors / theme parks",
		"Title: Doors and a description to follow":              "Title: Doors and a description to follow",
		"Title: Theme 3 / 4":                                    "Title: Theme 3 / 4",
	} {
		if got := strings.Join(document.Texts(NoteLines(document.ReadPlain(text))), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
