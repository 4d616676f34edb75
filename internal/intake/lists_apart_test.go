package intake

import (
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
)

// TestListsApart: a list of one field is cut where the note says in which order it gives its blogs.
func TestListsApart(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: note(title + "\n\nAnd so it began.")}
	}
	p := pair([]attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}, 0)
	for text, want := range map[string]string{
		"Titles: Who changes the bulb?; The ledger and the tide\nThemes: 2; 3":                                              "Theme (blog 2): 2|Theme (blog 1): 3",
		"tides.docx and lamps.docx are attached.\n\nTitles: Who changes the bulb?; The ledger and the tide\n\nThemes: 2; 3": "Theme (blog 2): 2|Theme (blog 1): 3",
		"tides.docx and lamps.docx are attached.\n\nDescriptions: What we learnt; Minutes of typing":                        "Description (blog 1): What we learnt|Description (blog 2): Minutes of typing",
		"lamps.docx and tides.docx are attached, “The ledger and the tide” and “Who changes the bulb?”.\n\nAuthors: A; B":   "Authors: A; B",
		"tides.docx and lamps.docx are attached.\n\nThemes: 2; 3":                                                           "Themes: 2; 3",
		"Themes: 3 for the ledger one, 2 for the bulb one.":                                                                 "Theme (blog 1): 3|Theme (blog 2): 2",
		"Two are attached.\n\nAuthors: A; B":                                                                                "Authors: A; B",
	} {
		var got []string
		for _, b := range p.withListsApart(layout.Lines(layout.NoteLines(note(text)))) {
			if field, _, val := labels.InBlock(b); field != labels.None && field != labels.Title && val != "" {
				got = append(got, b.Text())
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}
