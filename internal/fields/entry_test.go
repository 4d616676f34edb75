package fields

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/pairing"
)

// TestEntries reads lists that say of each blog of two what it is, as people write them.
func TestEntries(t *testing.T) {
	const both = "3/A year of noticing in eleven offices./Sue Ferris 2/Seventy-one minutes of typing./Tom Okafor"
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: document.ReadPlain(title + "\n\nAnd so it began.")}
	}
	files := []attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}
	for _, c := range []struct{ name, note, want string }{
		{"by file and dashes", "tides.docx – theme 3 – “A year of noticing in eleven offices.” – by Sue Ferris\n\nlamps.docx – theme 2 – “Seventy-one minutes of typing.” – by Tom Okafor", both},
		{"numbered, with commas", "1. tides.docx, theme 3, by Sue Ferris. A year of noticing in eleven offices.\n2. lamps.docx, theme 2, by Tom Okafor. Seventy-one minutes of typing.", both},
		{"by title and bars", "\"The ledger and the tide\" | Theme 3 | A year of noticing in eleven offices. | by Sue Ferris\n\"Who changes the bulb?\" | Theme 2 | Seventy-one minutes of typing. | by Tom Okafor", both},
		{"themes in brackets", "The ledger and the tide (People): A year of noticing in eleven offices.\nWho changes the bulb? (Tech as an enabler): Seventy-one minutes of typing.", strings.NewReplacer("Sue Ferris", "", "Tom Okafor", "").Replace(both)},
		{"authors first", "Sue Ferris, Harbour Clerk: The ledger and the tide (theme 3). A year of noticing in eleven offices.\nTom Okafor, Engineer: Who changes the bulb? (theme 2). Seventy-one minutes of typing.", both},
		{"lines below each", "The ledger and the tide (theme 3)\nby Sue Ferris\nA year of noticing in eleven offices.\n\nWho changes the bulb? (theme 2)\nby Tom Okafor\nSeventy-one minutes of typing.", both},
		{"themes first", "Theme 3: The ledger and the tide - A year of noticing in eleven offices.\nTheme 2: Who changes the bulb? - Seventy-one minutes of typing.", strings.NewReplacer("Sue Ferris", "", "Tom Okafor", "").Replace(both)},
		{"marks of its own", "tides.docx – theme 3 – A year: what eleven offices noticed\n\nlamps.docx – theme 2 – Seventy-one minutes – and a bulb; who counts?", "3/A year: what eleven offices noticed/ 2/Seventy-one minutes – and a bulb; who counts?/"},
		{"a theme in a description", "tides.docx – theme 3 – A theme park that taught eleven offices to count their own doors twice\n\nlamps.docx – theme 2 – Seventy-one minutes of typing.", "3/A theme park that taught eleven offices to count their own doors twice/ 2/Seventy-one minutes of typing./"},
		{"brackets of its own", "tides.docx – theme 3 – A year (or two) in eleven offices\n\nlamps.docx (theme 2) Seventy-one minutes (of typing)", "3/A year (or two) in eleven offices/ 2/Seventy-one minutes (of typing)/"},
		{"called short", "Ledger: A year of noticing in eleven offices.\nBulb: Seventy-one minutes of typing.", "/A year of noticing in eleven offices./ /Seventy-one minutes of typing./"},
		{"one of them only", "Who changes the bulb? – for theme 2.\n\nI took the photographs myself in the spring.", "// 2//"},
		{"sentences", "The ledger and the tide is by Sue Ferris and is for theme 3. I enjoyed writing it with her.\n\nWho changes the bulb? took us longer than we hoped.", "// //"},
		{"theme and author behind", "“The ledger and the tide” – A year of noticing in eleven offices. Theme 3. By Sue Ferris.\n“Who changes the bulb?” – Seventy-one minutes of typing. Theme 2. By Tom Okafor.", both},
		{"theme before, author behind", "tides.docx: theme 3. A year of noticing. In eleven offices. By Sue Ferris.\n\nlamps.docx: theme 2. Seventy-one minutes of typing. By Tom Okafor.", "3/A year of noticing. In eleven offices./Sue Ferris 2/Seventy-one minutes of typing./Tom Okafor"},
		{"each in a description", "The ledger and the tide – theme 3 – How eleven offices came to trust each other\n\nWho changes the bulb? – theme 2 – Seventy-one minutes of typing.", "3/How eleven offices came to trust each other/ 2/Seventy-one minutes of typing./"},
		{"called by a word, with a name alone", "Ledger – Sue Ferris – theme 3\nThe bulb – Tom Okafor – theme 2", "3//Sue Ferris 2//Tom Okafor"},
		{"of no name that the files have", "Blog 1: “Nine doors” by Sue Ferris. Description: A year of noticing in eleven offices.\nBlog 2: “The stamp” by Tom Okafor. Description: Seventy-one minutes of typing.", "/A year of noticing in eleven offices./Sue Ferris /Seventy-one minutes of typing./Tom Okafor"},
		{"numbered, of no such name", "1. Nine doors (Sue Ferris, Engineer) – A year of noticing in eleven offices\n2. The stamp (Tom Okafor, Clerk) – Seventy-one minutes of typing", "/A year of noticing in eleven offices/Sue Ferris /Seventy-one minutes of typing/Tom Okafor"},
		{"numbered questions", "1. Which day will it be, Monday or Tuesday (Sue Ferris asks)?\n2. May we have a picture with it?", "// //"},
		{"numbered notes", "1. “Kerbside” is our trading name.\n2. “Data” takes a plural verb.", "// //"},
		{"numbered doings", "1. Cleared by Tom Okafor, Director of Communications\n2. Proofread by Sue Ferris, Press Officer", "// //"},
		{"one blog of two", "Blog 1: “Nine doors” by Sue Ferris.\nBlog 3: “The stamp” by Tom Okafor.", "// //"},
		{"of both", "The ledger and the tide and its sister are both for theme 3.", "// //"},
	} {
		r := noteOf(t)
		var got []string
		for i, f := range files {
			p := pairing.Of(files, i)
			entries, _ := p.Entries((*pairing.Pairing)(nil).Share(p.Relabelled(layout.Lines(layout.NoteLines(document.ReadPlain(c.note))))))
			var found finding.Fields
			for _, e := range entries {
				r.Entry(e, f, "email body", &found)
			}
			got = append(got, strings.Trim(fmt.Sprint(found.Themes.Numbers), "[]")+"/"+found.Description.Text+"/"+found.Author.Name.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, " "), c.want)
		}
	}
}
