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

// TestMoreOfEachBlog: a paragraph that says of each blog in turn what it is called, and describes it.
func TestMoreOfEachBlog(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Nobody counted the doors, and so it went on.")}, {Name: "b.docx", Doc: doc("It began with dust, which nobody swept.")}}
	text := document.ReadPlain("The first is called “Nine doors” and is for theme 1; its description is “What the porters knew.” The second is called “Dust”, is for theme 4 and has the description “What we swept.”")
	for i, want := range []string{"Nine doors What the porters knew.", "Dust What we swept."} {
		var f finding.Fields
		p := pairing.Of(all, i)
		groups, rest := noteOf(t).Groups(p.Relabelled(layout.NoteLines(text)))
		noteOf(t).Sentences().Read(p.About(p.Share(rest)), "email body", &f)
		if got := f.Title.Text + " " + f.Description.Text; got != want || len(groups) > 0 {
			t.Errorf("blog %d: %q, want %q", i+1, got, want)
		}
	}
}

// TestFileBetweenGroups: a line that tells a file, between two groups, is of the one to which it stands closer. Where the blank lines do not tell, it
// heads the group that is in the place of that file, else it ends the one above.
func TestFileBetweenGroups(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Nobody counted the doors, and so it went on.")}, {Name: "b.docx", Doc: doc("It began with dust, which nobody swept.")}}
	for text, want := range map[string][2]int{
		"Client: Kerbside\nTheme: 2\nAttachment: b.docx\n\nClient: Holt Pumps\nTheme: 3\nAttachment: a.docx":   {3, 2},
		"Author: Sue Ferris\nTheme: 2\nAttachment: b.docx\n\nAuthor: Tom Okafor\nTheme: 3\nAttachment: a.docx": {3, 2},
		"Author: Sue Ferris\nTheme: 2\n\nAttachment: a.docx\nAuthor: Tom Okafor\nTheme: 3":                     {3, 2},
		"Title: Dust\nTheme: 2\n\nFile: b.docx\nTitle: Doors\nTheme: 3":                                        {2, 3},
		"Title: Dust\nTheme: 2\n\nFile: a.docx\nTitle: Doors\nTheme: 3":                                        {3, 2},
		"Title: Dust\nTheme: 2\nFile: b.docx\n\nTitle: Doors\nTheme: 3":                                        {3, 2},
		"Title: Dust\nTheme: 2\nFile: b.docx\n\nTitle: Doors\nTheme: 3\nFile: a.docx":                          {3, 2},
		"File: b.docx\nTitle: Dust\nTheme: 2\n\nFile: a.docx\nTitle: Doors\nTheme: 3":                          {3, 2},
		"File: b.docx\n\nTitle: Dust\n\nTheme: 2\n\nFile: a.docx\n\nTitle: Doors\n\nTheme: 3":                  {3, 2},
		"Title: Dust\n\nTheme: 2\n\nFile: b.docx\n\nTitle: Doors\n\nTheme: 3":                                  {2, 3},
		"Title: Dust\nTheme: 2\nFile: a.docx\nTitle: Doors\nTheme: 3\nFile: b.docx":                            {2, 3},
	} {
		groups, _ := noteOf(t).Groups(layout.NoteLines(document.ReadPlain(text)))
		for i := range all {
			if f := pairing.Of(all, i).Among(groups); fmt.Sprint(f.Themes.Numbers) != fmt.Sprint(want[i:i+1]) {
				t.Errorf("%q: blog %d has the themes %v, want %d", text, i+1, f.Themes.Numbers, want[i])
			}
		}
	}
}

// TestTypedTable: a table that was typed with bars, or pasted with tabs, has a row for each blog.
func TestTypedTable(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Nobody counted the doors, and so it went on.")}, {Name: "b.docx", Doc: doc("It began with dust, which nobody swept.")}}
	for _, text := range []string{
		"| Title | Theme | File |\n| Doors | 3 | a.docx |\n| Dust | 2 | b.docx |",
		"| Title | Theme |\n|-------|-------|\n| Doors | 3 |\n| Dust | 2 |",
		"Title | Theme | Author\nDoors | 3 | Sue Ferris\nDust | 2 | Tom Okafor",
		"File\tTitle\tTheme\nb.docx\tDust\t2\na.docx\tDoors\t3\n\nJane",
	} {
		groups, _ := noteOf(t).Groups(layout.NoteLines(document.ReadPlain(text)))
		for i, want := range []string{"Doors [3]", "Dust [2]"} {
			if f := pairing.Of(all, i).Among(groups); fmt.Sprint(f.Title.Text, " ", f.Themes.Numbers) != want {
				t.Errorf("%q: blog %d is %q for %v, want %s", text, i+1, f.Title.Text, f.Themes.Numbers, want)
			}
		}
	}
}

// TestValueBelowTalk: where a line says that the value of its label is below, what it says to the desk is none.
func TestValueBelowTalk(t *testing.T) {
	for note, want := range map[string]string{
		"Description is below – let me know if it's too long.\n\nThe best machine in the room is the one you have forgotten about.": "The best machine in the room is the one you have forgotten about.",
		"Description – let us know what you kept": "let us know what you kept",
	} {
		groups, _ := noteOf(t).Groups(layout.NoteLines(document.ReadPlain(note)))
		if len(groups) != 1 || groups[0].Fields.Description.Text != want {
			t.Errorf("%q: %+v", note, groups)
		}
	}
}
