package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/thread"
)

// TestClauses cuts sentences that speak of several blogs, so that each blog takes what is said of it.
func TestClauses(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: note(title)} }
	p := pair([]attached.File{{Name: "dust v2.docx", Doc: doc("Dust and data")}, {Name: "counter.docx", Doc: doc("The long counter")}, {Name: "c.docx", Doc: doc("Quays, queues and keys")}}, 0)
	for text, want := range map[string][]string{
		"“Dust and data” is for theme 1, “The long counter” for theme 3.":              {"“Dust and data” is for theme 1", ", “The long counter” for theme 3."},
		"“Dust and data” for theme 1, “Quays, queues and keys” for theme 2":            {"“Dust and data” for theme 1", ", “Quays, queues and keys” for theme 2"},
		"Dust and data goes under People, and The long counter under Bridging the gap": {"Dust and data goes under People", ", and The long counter under Bridging the gap"},
		"The first is for theme 1 and the second for theme 3.":                         {"The first is for theme 1", " and the second for theme 3."},
		"The first, by Ann Lee, is for theme 1; the second for theme 3.":               {"The first, by Ann Lee, is for theme 1", "; the second for theme 3."},
		"“Dust and data” and “The long counter” are for theme 2.":                      {"“Dust and data” and “The long counter” are for theme 2."},
		"Here they are, with a photograph and a logo.":                                 {"Here they are, with a photograph and a logo."},
	} {
		if got := p.clauses(text); !slices.Equal(got, want) {
			t.Errorf("%q is cut into %q", text, got)
		}
	}
	if got := p.named("“Dust and data” and “The long counter” are for theme 2."); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("both are named: %v", got)
	}
}

// TestThemesOfSeveral reads what a covering note says of the themes of two blogs at once. Their files are called by numbers
// that the note holds too.
func TestThemesOfSeveral(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: note(title)} }
	all := []attached.File{{Name: "one.docx", Doc: doc("Kites over Kettering")}, {Name: "two.docx", Doc: doc("Wells and whistles")}}
	for text, want := range map[string][2]string{
		"Please find two blogs attached, both theme 3.":                 {"Please find two blogs attached, both theme 3.", "Please find two blogs attached, both theme 3."},
		"Please find two blogs attached for theme 3.":                   {"Please find two blogs attached for theme 3.", "Please find two blogs attached for theme 3."},
		"Two blogs attached, for themes 3 and 4 respectively.":          {"Both: theme 3.", "Both: theme 4."},
		"Two blogs attached, one for theme 3 and one for theme 4.":      {"", ""},
		"Two blogs attached: two.docx is for theme 4, the first for 3.": {", the first for 3.", "Two blogs attached: two.docx is for theme 4"},
	} {
		for at := range all {
			if got := strings.TrimSpace(document.Text(pair(all, at).about(unshared(note(text))))); got != want[at] {
				t.Errorf("%s: of blog %d %q, want %q", text, at+1, got, want[at])
			}
		}
	}
}

// TestAboutGoesOn: a clause without a name belongs to the blog before it.
func TestAboutGoesOn(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: note(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	const text = "“Dust and data” fits theme 3 and its description is “What we swept.” The other one, “Who counts the doors?”, fits theme 2; the description for that is “Nine of them.”"
	for i, want := range []string{"What we swept.", "Nine of them."} {
		var f finding.Fields
		noteOf(t).statements(pair(all, i).about(unshared(note(text))), "email body", &f)
		if f.Description.Text != want {
			t.Errorf("blog %d: description %q, want %q", i+1, f.Description.Text, want)
		}
	}
}

// TestGroupsOfBlogs: a group of labels belongs to the blog that the lines above or below it name, and takes the byline below it.
func TestGroupsOfBlogs(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: note(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	for _, text := range []string{
		"Theme: 2\nWho counts the doors?\nBy Tom Okafor\n\nTheme: 3\nDust and data\nBy Sue Ferris",
		"Who counts the doors?\nTheme: 2\nBy Tom Okafor\n\nDust and data\nTheme: 3\nBy Sue Ferris",
		"Title 1: Dust and data\nTitle 2: Who counts the doors?\nTheme (blog 2): 2\nAuthor (blog 2): Tom Okafor\nTheme (blog 1): 3\nAuthor (blog 1): Sue Ferris",
	} {
		groups, _ := noteOf(t).labelledGroups(layout.Lines(layout.NoteLines(note(text))))
		for i, want := range []string{"[3] Sue Ferris", "[2] Tom Okafor"} {
			f := pair(all, i).among(groups)
			if got := fmt.Sprint(f.Themes.Numbers, " ", f.Author.Name.Text); got != want {
				t.Errorf("%q: blog %d is %q, want %q", text, i+1, got, want)
			}
		}
	}
}

// TestTitleThatAsks ends no sentence of the note that goes on behind it.
func TestTitleThatAsks(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: note(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	blocks := note("Dust and data is by Sue Ferris and is for theme 3. I enjoyed it. Who counts the doors? is by Tom Okafor and is for theme 2.")
	for i, want := range []string{"Sue Ferris", "Tom Okafor"} {
		p := pair(all, i).withAuthors(blocks)
		if got := p.author(blocks, p.about(unshared(blocks)), thread.Note{}).Name.Text; got != want {
			t.Errorf("blog %d is by %q, want %q", i+1, got, want)
		}
	}
}
