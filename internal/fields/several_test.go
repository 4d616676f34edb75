package fields

import (
	"fmt"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/pairing"
)

// TestAboutGoesOn: a clause without a name belongs to the blog before it.
func TestAboutGoesOn(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	const text = "“Dust and data” fits theme 3 and its description is “What we swept.” The other one, “Who counts the doors?”, fits theme 2; the description for that is “Nine of them.”"
	for i, want := range []string{"What we swept.", "Nine of them."} {
		var f finding.Fields
		noteOf(t).Sentences().Read(pairing.Of(all, i).About((*pairing.Pairing)(nil).Share(document.ReadPlain(text))), "email body", &f)
		if f.Description.Text != want {
			t.Errorf("blog %d: description %q, want %q", i+1, f.Description.Text, want)
		}
	}
}

// TestGroupsOfBlogs: a group of labels belongs to the blog that the lines above or below it name, and takes the byline below it.
func TestGroupsOfBlogs(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	for _, text := range []string{
		"Theme: 2\nWho counts the doors?\nBy Tom Okafor\n\nTheme: 3\nDust and data\nBy Sue Ferris",
		"Who counts the doors?\nTheme: 2\nBy Tom Okafor\n\nDust and data\nTheme: 3\nBy Sue Ferris",
		"Title 1: Dust and data\nTitle 2: Who counts the doors?\nTheme (blog 2): 2\nAuthor (blog 2): Tom Okafor\nTheme (blog 1): 3\nAuthor (blog 1): Sue Ferris",
	} {
		groups, _ := noteOf(t).Groups(layout.Lines(layout.NoteLines(document.ReadPlain(text))))
		for i, want := range []string{"[3] Sue Ferris", "[2] Tom Okafor"} {
			f := pairing.Of(all, i).Among(groups)
			if got := fmt.Sprint(f.Themes.Numbers, " ", f.Author.Name.Text); got != want {
				t.Errorf("%q: blog %d is %q, want %q", text, i+1, got, want)
			}
		}
	}
}
