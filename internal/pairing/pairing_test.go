package pairing

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/thread"
)

// TestClauses cuts sentences that speak of several blogs, so that each blog takes what is said of it.
func TestClauses(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	p := Of([]attached.File{{Name: "dust v2.docx", Doc: doc("Dust and data")}, {Name: "counter.docx", Doc: doc("The long counter")}, {Name: "c.docx", Doc: doc("Quays, queues and keys")}}, 0)
	for text, want := range map[string][]string{
		"“Dust and data” is for theme 1, “The long counter” for theme 3.":                        {"“Dust and data” is for theme 1", ", “The long counter” for theme 3."},
		"“Dust and data” for theme 1, “Quays, queues and keys” for theme 2":                      {"“Dust and data” for theme 1", ", “Quays, queues and keys” for theme 2"},
		"Dust and data goes under People, and The long counter under Bridging the gap":           {"Dust and data goes under People", ", and The long counter under Bridging the gap"},
		"The first is for theme 1 and the second for theme 3.":                                   {"The first is for theme 1", " and the second for theme 3."},
		"The first, by Ann Lee, is for theme 1; the second for theme 3.":                         {"The first, by Ann Lee, is for theme 1", "; the second for theme 3."},
		"“Dust and data” and “The long counter” are for theme 2.":                                {"“Dust and data” and “The long counter” are for theme 2."},
		"Dust and data and The long counter: the former is for theme 1, the latter for theme 3.": {"Dust and data and The long counter:", "the former is for theme 1", ", the latter for theme 3."},
		"One blog on dust and data (Future gazing) and one on the long counter (People).":        {"One blog on dust and data (Future gazing)", "one on the long counter (People)."},
		"Here they are, with a photograph and a logo.":                                           {"Here they are, with a photograph and a logo."},
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
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "one.docx", Doc: doc("Kites over Kettering")}, {Name: "two.docx", Doc: doc("Wells and whistles")}}
	for text, want := range map[string][2]string{
		"Please find two blogs attached, both theme 3.":                 {"Please find two blogs attached, both theme 3.", "Please find two blogs attached, both theme 3."},
		"Please find two blogs attached for theme 3.":                   {"Please find two blogs attached for theme 3.", "Please find two blogs attached for theme 3."},
		"Three for theme 3, titles inside.":                             {"Three for theme 3, titles inside.", "Three for theme 3, titles inside."},
		"A pair of blogs for theme 3.":                                  {"A pair of blogs for theme 3.", "A pair of blogs for theme 3."},
		"For the People theme.":                                         {"For the People theme.", "For the People theme."},
		"Please put them under theme 3.":                                {"Please put them under theme 3.", "Please put them under theme 3."},
		"For the People theme. The other is for theme 3.":               {"", "The other is for theme 3."},
		"It is for theme 3.":                                            {"", ""},
		"one.docx has changed. For the People theme.":                   {"one.docx has changed.", ""},
		"Two blogs attached, for themes 3 and 4 respectively.":          {"Both: theme 3.", "Both: theme 4."},
		"one.docx (theme 3), two.docx (4).":                             {"one.docx (theme 3)", ", two.docx (theme 4)."},
		"Two blogs attached, one for theme 3 and one for theme 4.":      {"", ""},
		"The first and second are for theme 3.":                         {"the first is for theme 3", ", the second is for theme 3."},
		"two.docx -> “What the wells whistle” -> 4":                     {"", "two.docx -> “What the wells whistle” – theme 4"},
		"Two blogs attached: two.docx is for theme 4, the first for 3.": {", the first for 3.", "Two blogs attached: two.docx is for theme 4"},
	} {
		for at := range all {
			if got := strings.TrimSpace(document.Text(Of(all, at).About(nobodys(document.ReadPlain(text))))); got != want[at] {
				t.Errorf("%s: of blog %d %q, want %q", text, at+1, got, want[at])
			}
		}
	}
}

// TestTitleThatAsks ends no sentence of the note that goes on behind it.
func TestTitleThatAsks(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	blocks := document.ReadPlain("Dust and data is by Sue Ferris and is for theme 3. I enjoyed it. Who counts the doors? is by Tom Okafor and is for theme 2.")
	for i, want := range []string{"Sue Ferris", "Tom Okafor"} {
		p := Of(all, i).WithAuthors(blocks)
		if got := p.Author(blocks, p.About(nobodys(blocks)), thread.Note{}).Name.Text; got != want {
			t.Errorf("blog %d is by %q, want %q", i+1, got, want)
		}
	}
}

// TestSeveralAuthors: where a note names several authors, and not beside the names of their blogs, none is taken for any.
func TestSeveralAuthors(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "a.docx", Doc: doc("Dust and data")}, {Name: "b.docx", Doc: doc("Who counts the doors?")}}
	for note, want := range map[string]string{
		"The blog on trust is by Sue Ferris. The blog on tea is by Tom Okafor.": "/",
		"Both blogs were written by Sue Ferris.":                                "Sue Ferris/Sue Ferris",
	} {
		blocks := document.ReadPlain(note)
		var got []string
		for i := range all {
			p := Of(all, i).WithAuthors(blocks)
			got = append(got, p.Author(blocks, p.About(nobodys(blocks)), thread.Note{}).Name.Text)
		}
		if strings.Join(got, "/") != want {
			t.Errorf("%s: by %q", note, got)
		}
	}
}

// TestPointsOfAList: the points of a list that give a title and who wrote it are said of one blog each: of that whose file shares a word
// with the title or bears the writer's surname, of the others in their order. Other points are said of none.
func TestPointsOfAList(t *testing.T) {
	doc := &document.Document{Blocks: document.ReadPlain("It began with a wet Monday.\n\nNobody came.")}
	for note, want := range map[string]string{
		"- Nine doors, by Sue Ferris, our Engineer (theme 2)\n- Who changes the bulb?, by Tom Okafor (theme 3)": ": Nine doors | by Sue Ferris, our Engineer (theme 2)/: Who changes the bulb? | by Tom Okafor (theme 3)",
		"- Three wet days, by Tom Okafor, Clerk\n- Nine doors, by Sue Ferris":                                   ": Nine doors | by Sue Ferris/: Three wet days | by Tom Okafor, Clerk",
		"• Three wet days | Tom Okafor, Clerk | theme 3\n• Nine doors | Sue Ferris, Engineer | theme 2":         ": Nine doors | by Sue Ferris, Engineer | theme 2/: Three wet days | by Tom Okafor, Clerk | theme 3",
		"- Theme 2: Nine doors by Sue Ferris\n- Theme 3: Three wet days by Tom Okafor":                          ": Nine doors | by Sue Ferris | Theme 2/: Three wet days | by Tom Okafor | Theme 3",
		"- Photographs by Sue Ferris\n- Nine doors, by Sue Ferris\n- Three wet days, by Tom Okafor":             "/",
		"- Headshots of both\n- Nothing else":                                                                   "/",
	} {
		var got []string
		for at := range 2 {
			p := Of([]attached.File{{Name: "ferris.docx", Doc: doc}, {Name: "okafor bulb.docx", Doc: doc}}, at)
			found, _ := p.Entries(nobodys(document.ReadPlain(note)))
			text := ""
			for _, e := range found {
				text += e.Text
			}
			got = append(got, text)
		}
		if strings.Join(got, "/") != want {
			t.Errorf("%s: %q", note, strings.Join(got, "/"))
		}
	}
}

// TestListsApart: a list of one field is cut where the note says in which order it gives its blogs.
func TestListsApart(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: document.ReadPlain(title + "\n\nAnd so it began.")}
	}
	p := Of([]attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}, 0)
	for text, want := range map[string]string{
		"Titles: Who changes the bulb?; The ledger and the tide\nThemes: 2; 3":                                              "Theme (blog 2): 2|Theme (blog 1): 3",
		"tides.docx and lamps.docx are attached.\n\nTitles: Who changes the bulb?; The ledger and the tide\n\nThemes: 2; 3": "Theme (blog 2): 2|Theme (blog 1): 3",
		"tides.docx and lamps.docx are attached.\n\nDescriptions: What we learnt; Minutes of typing":                        "Description (blog 1): What we learnt|Description (blog 2): Minutes of typing",
		"lamps.docx and tides.docx are attached, “The ledger and the tide” and “Who changes the bulb?”.\n\nAuthors: A; B":   "Authors: A; B",
		"tides.docx and lamps.docx are attached.\n\nThemes: 2; 3":                                                           "Themes: 2; 3",
		"Themes: 3 for the ledger one, 2 for the bulb one.":                                                                 "Theme (blog 1): 3|Theme (blog 2): 2",
		"tides.docx and lamps.docx are attached. Descriptions: \"What we learnt\" and \"Minutes of typing\".":               "Description (blog 1): What we learnt|Description (blog 2): Minutes of typing",
		"Two are attached. The themes we like: 2 and 3. The authors: both are mine.":                                        "",
		"Titles: “The ledger and the tide” and “Who changes the bulb?”. Themes: 2 and 3.":                                   "Theme (blog 1): 2|Theme (blog 2): 3",
		"Two are attached.\n\nAuthors: A; B":                                                                                "Authors: A; B",
	} {
		var got []string
		for _, b := range p.withListsApart(layout.Lines(layout.NoteLines(document.ReadPlain(text)))) {
			if field, _, val := labels.InBlock(b); field != labels.None && field != labels.Title && val != "" {
				got = append(got, b.Text())
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

// nobodys are lines of which none is any blog's.
func nobodys(blocks []document.Block) []Line { return (*Pairing)(nil).Share(blocks) }

// TestOwnersOfFiles: who has a blog has the file that bears the surname.
func TestOwnersOfFiles(t *testing.T) {
	doc := func(title string) *document.Document { return &document.Document{Blocks: document.ReadPlain(title)} }
	all := []attached.File{{Name: "O’Dowd blog.docx", Doc: doc("Dust and data")}, {Name: "Okafor blog.docx", Doc: doc("The long counter")}}
	p := Of(all, 0).WithAuthors(document.ReadPlain("Tom Okafor’s blog is for theme 1; Kate O’Dowd’s blog is for theme 3."))
	if got := []string{p.blogs[0].Author, p.blogs[1].Author}; !slices.Equal(got, []string{"Kate O’Dowd", "Tom Okafor"}) {
		t.Errorf("they are by %q", got)
	}
}

func TestCalledToo(t *testing.T) {
	for _, c := range []struct{ before, clause, want string }{
		{"The first is called “Nine doors”", "and the second “The stamp”.", "and the second is called “The stamp”."},
		{"The first is by Sue Ferris", "and the second “The stamp”.", "and the second “The stamp”."},
		{"The first is called “Nine doors”", "and the second is for “People”.", "and the second is for “People”."},
	} {
		if got := calledToo(c.clause, c.before); got != c.want {
			t.Errorf("%s %s: %q", c.before, c.clause, got)
		}
	}
}

// TestThemesBelowHeading says in lines below a heading which blog is for which theme.
func TestThemesBelowHeading(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: document.ReadPlain(title + "\n\nAnd so it began.")}
	}
	p := Of([]attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}, 0)
	for text, want := range map[string]string{
		"Two are attached.\n\nThemes\n\nledger: 2\nbulb: 3\n\nSue": "Two are attached.|ledger: theme 2|bulb: theme 3|Sue",
		"Themes:\nlamps.docx – People\ntides.docx – 3":             "lamps.docx – People|tides.docx – theme 3",
		"Themes\n\nledger: 2\nand more":                            "Themes|ledger: 2|and more",
	} {
		if got := strings.Join(document.Texts(p.Relabelled(layout.NoteLines(document.ReadPlain(text)))), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
