package labels

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestLabelsWithStops: labels that end in a stop count where another stands on the next line; a sentence of one word does not.
func TestLabelsWithStops(t *testing.T) {
	for note, want := range map[string]string{
		"Title. Ten past seven.\nDescription. The surgery opens at half past eight.": "Title: Ten past seven|Description: The surgery opens at half past eight.",
		"Title. She said so\nSub-title. What my teacher did not say\nTheme. People":  "Title: She said so|Sub-title: What my teacher did not say|Theme: People",
		"title. the jug\ndesc. she let it run":                                       "title: the jug|desc: she let it run",
		"Title. Nine doors. A history.\nDescription. Who opened them":                "Title: Nine doors. A history.|Description: Who opened them",
		"Theme. People\nTheme. Water":                                                "Theme. People|Theme. Water",
		"Title. Deeds. Keys. We had lost them all.\nNobody asked us for one.":        "Title. Deeds. Keys. We had lost them all.|Nobody asked us for one.",
		"Description. Is it needed?\nI was not sure of that.":                        "Description. Is it needed?|I was not sure of that.",
		"Titles. They matter\nDescriptions. They matter more":                        "Titles. They matter|Descriptions. They matter more",
		"Title.\nDescription.":                                                       "Title.|Description.",
		"The title. The description\nNeither came":                                   "The title. The description|Neither came",
		"Title.Ten past seven\nDescription.Half past eight":                          "Title.Ten past seven|Description.Half past eight",
		"Title... The jug\nDescription... Who let it run":                            "Title... The jug|Description... Who let it run",
		"Title. Is below.\nDescription. is in the document":                          "Title. Is below.|Description. is in the document",
	} {
		var blocks []document.Block
		for _, line := range strings.Split(note, "\n") {
			blocks = append(blocks, document.Line(line))
		}
		var got []string
		for _, b := range WithColonsInNote(blocks) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", note, got)
		}
	}
}
