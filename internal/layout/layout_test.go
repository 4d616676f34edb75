package layout

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/document"
)

func TestTitleInProse(t *testing.T) {
	for _, tt := range []struct {
		name, part  string
		within      bool
		title, rest string
	}{
		{"a sentence goes on behind it", "title: Who will do the work? Our IT policy means that it is protected.", true, "title: Who will do the work?", "Our IT policy means that it is protected."},
		{"a title of two sentences", "title: Who pays? The case for reform", true, "title: Who pays? The case for reform", ""},
		{"a label of its own", "Title: Who pays? The case is made.", true, "Title: Who pays? The case is made.", ""},
		{"a sentence about its writer behind it", "Title: Who pays? I have not written a strapline.", true, "Title: Who pays?", "I have not written a strapline."},
		{"a line of its own", "title: Who pays? The case is made.", false, "title: Who pays? The case is made.", ""},
		{"another field", "description: Who pays? The case is made.", true, "description: Who pays? The case is made.", ""},
	} {
		if title, rest := titleInProse(tt.part, tt.within); title != tt.title || rest != tt.rest {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.name, title, rest, tt.title, tt.rest)
		}
	}
}

// TestPostLabels tells the title of a person from that of a blog by its place.
func TestPostLabels(t *testing.T) {
	for text, want := range map[string]string{
		"Name: Sue Ferris|Title: Head of Data|Organisation: Kerbside":                 "Job title: Head of Data",
		"Name: Sue Ferris|Title: Head of Data, Kerbside|Blog title: Nine doors":       "Job title and organisation: Head of Data, Kerbside",
		"Title: Nine doors|Author: Sue Ferris|Title: Head of Data":                    "Title: Nine doors",
		"Author: Sue Ferris|Title: Head of Data":                                      "Title: Head of Data",
		"Author: Sue Ferris|Title: Nine doors, and a key|Headline: Doors of the hall": "Title: Nine doors, and a key",
	} {
		blocks := document.Paragraphs(strings.Split(text, "|"))
		withPostLabels(blocks)
		if !slices.Contains(document.Texts(blocks), want) {
			t.Errorf("%q is read as %q", text, document.Texts(blocks))
		}
	}
}

// TestNoteLines parts the labels that stand in one line, and leaves a label whole that is typed in two.
func TestNoteLines(t *testing.T) {
	for text, want := range map[string]string{
		"Title: The stamp; theme: 2": "Title: The stamp|theme: 2",
		"Title: The stamp; theme 2.": "Title: The stamp|Theme: 2",
		"Here it is. Title: The stamp; description: What we learnt; for themes 2 and 3, please": "Here it is.|Title: The stamp|description: What we learnt|Theme: 2 and 3, please",
		"Description: What we learnt under theme 2, theme 3 and theme 4.":                       "Description: What we learnt under theme 2, theme 3 and theme 4.",
		"The description is: “What we learnt.” It is for theme 2.":                              "The description is: “What we learnt.”|It is for theme 2.",
		"Description: “What we learnt” in our own words.":                                       "Description: “What we learnt” in our own words.",
		"Title: “The stamp”, description “What we learnt.” Theme 3.":                            "Title: “The stamp”|Description: “What we learnt.”|Theme: 3",
		"Here it is. Title: “The stamp”, with the sub-title “What we learnt”":                   "Here it is.|Title: “The stamp”|Description: “What we learnt”",
		"Title: “The stamp” and its description of “home”":                                      "Title: “The stamp” and its description of “home”",
		"Theme 3 – People – our choice":                                                         "Theme 3 – People – our choice",
		"Blog attached. Title Nine doors. Desc What the porters knew of them. cheers":           "Blog attached.|Title: Nine doors|Description: What the porters knew of them.",
		"Re your call: title → The stamp; description → What the porters knew of it":            "Re your call:|title → The stamp|description → What the porters knew of it",
		"Headline The stamp\nSub-head What the porters knew of it\nStrand People":               "Headline: The stamp|Sub-head: What the porters knew of it|Strand: People",
		"Theme 3 please. Title: The stamp Description: What the porters knew of it":             "Theme 3 please|Title: The stamp|Description: What the porters knew of it",
		"Blog attached. Name: Ann Lee. Job title: Clerk. Organisation: Kerbside Systems.":       "Blog attached.|Name: Ann Lee|Job title: Clerk|Organisation: Kerbside Systems",
		"Blog attached. Contributor: Ann Lee, Clerk, Kerbside Systems":                          "Blog attached.|Contributor: Ann Lee, Clerk, Kerbside Systems",
		"Blog attached. Author details: Ann Lee | Clerk | Kerbside Systems":                     "Blog attached.|Author details: Ann Lee | Clerk | Kerbside Systems",
		"Blog attached. Name: The binder on the shelf. Theme: 3":                                "Blog attached. Name: The binder on the shelf.|Theme: 3",
		"Blog attached. Name: Binder. Type: text. Theme: 3":                                     "Blog attached. Name: Binder. Type: text.|Theme: 3",
		"We asked for one thing. A name: nobody had one.":                                       "We asked for one thing. A name: nobody had one.",
		"• Description: What we learnt":                                                         "Description: What we learnt",
		"Sub - title: What a clinic taught us.":                                                 "Sub - title: What a clinic taught us.",
		"Every form begins so. Title: it asks, and means Mr. Theme: they never ask.":            "Every form begins so. Title: it asks, and means Mr. Theme: they never ask.",
		"Every form begins so. Title: It asks and means. Theme: People.":                        "Every form begins so.|Title: It asks and means|Theme: People",
		"Here it is. title: we asked the porters":                                               "Here it is. title: we asked the porters",
		"Description / sub-title: What we learnt":                                               "Description / sub-title: What we learnt",
		"My piece (theme: People; description: What we learnt.)":                                "My piece (theme: People|description: What we learnt.",
		"My piece (theme: People; description: What we learnt (again))":                         "My piece (theme: People|description: What we learnt (again)",
		"Description: What we learnt (and when)":                                                "Description: What we learnt (and when)",
		"Title: The stamp; description: What we learnt (and when)":                              "Title: The stamp|description: What we learnt (and when)",
		"Blog attached. Title-The stamp. Description-What we learnt. Theme-2":                   "Blog attached.|Title – The stamp|Description – What we learnt.|Theme – 2",
		"The Title-Deed of a house. Theme 2.":                                                   "The Title-Deed of a house. Theme 2.",
		"Hello team. Title=The stamp; Desc=What we learnt; Theme=2":                             "Hello team.|Title=The stamp|Desc=What we learnt|Theme=2",
		"Words are cheap. Standfirst, strapline, summary: we had a name for everything.":        "Words are cheap. Standfirst, strapline, summary: we had a name for everything.",
	} {
		var got []string
		for _, b := range NoteLines(document.ReadPlain(text)) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestBetweenLabels(t *testing.T) {
	for text, want := range map[string]string{
		"Title: The stamp | Theme: 3 | Author: Sue Ferris, Clerk, Ness Port":      "Title: The stamp\nTheme: 3\nAuthor: Sue Ferris, Clerk, Ness Port",
		"Title: The stamp • Theme: 3":                                             "Title: The stamp\nTheme: 3",
		"Theme: 3\tSub-title: What we learnt":                                     "Theme: 3\nSub-title: What we learnt",
		"Words: 480 | Theme: 3 | Tags: data":                                      "Words: 480\nTheme: 3\nTags: data",
		"Title: Doors | Windows":                                                  "Title: Doors | Windows",
		"Author: Sue Ferris | Harbour Clerk":                                      "Author: Sue Ferris | Harbour Clerk",
		"Author: Sue Ferris | Ness Port | Theme: 3":                               "Author: Sue Ferris | Ness Port\nTheme: 3",
		"Theme: People | Future gazing":                                           "Theme: People | Future gazing",
		"The stamp | Theme: 3":                                                    "The stamp | Theme: 3",
		"Theme 3 | The stamp":                                                     "Theme 3 | The stamp",
		"Title: | Theme:":                                                         "Title: | Theme:",
		"Title: The stamp | Theme:":                                               "Title: The stamp | Theme:",
		"Title: The stamp":                                                        "Title: The stamp",
		"We wrote it down: title | theme | author":                                "We wrote it down: title | theme | author",
		"On the card: Theme: 4 | Title: Acting Deputy":                            "On the card: Theme: 4 | Title: Acting Deputy",
		"Monday | Tuesday | Wednesday":                                            "Monday | Tuesday | Wednesday",
		"Title: Mr | Mrs | Other: none":                                           "Title: Mr | Mrs | Other: none",
		"Blog: 480 words | four pictures":                                         "Blog: 480 words | four pictures",
		"Email: sue@ness.example | 01632 960 111":                                 "Email: sue@ness.example | 01632 960 111",
		"Summary: a | b = c":                                                      "Summary: a | b = c",
		"He read: Title, Theme and Author | in vain":                              "He read: Title, Theme and Author | in vain",
		"Title: The stamp; Theme: 3":                                              "Title: The stamp\nTheme: 3",
		"Title: The stamp / Author: Ann Lee, Clerk":                               "Title: The stamp\nAuthor: Ann Lee, Clerk",
		"Title: The stamp - Theme: 3 - Author: Ann Lee":                           "Title: The stamp\nTheme: 3\nAuthor: Ann Lee",
		"Description: What we learnt., Theme: 3":                                  "Description: What we learnt.\nTheme: 3",
		"Author: Ann Lee   Job title: Clerk   Organisation: Ness Port":            "Author: Ann Lee\nJob title: Clerk\nOrganisation: Ness Port",
		"Author: Ann Lee • Role: Clerk • Company: Ness Port":                      "Author: Ann Lee\nRole: Clerk\nCompany: Ness Port",
		"Title: The Good Company: what we learnt":                                 "Title: The Good Company: what we learnt",
		"Title: The stamp. Description: What we learnt. Theme: 3":                 "Title: The stamp\nDescription: What we learnt.\nTheme: 3",
		"Title: Mr. Description: tall. That is how the old form asked my father.": "Title: Mr. Description: tall. That is how the old form asked my father.",
		"Title: Choosing a theme: three lessons":                                  "Title: Choosing a theme: three lessons",
		"Description: We had one theme: people, and one title: clerk.":            "Description: We had one theme: people, and one title: clerk.",
		"Author: Ann Lee, Clerk, who keeps the company: all of it":                "Author: Ann Lee, Clerk, who keeps the company: all of it",
		"We chose it. Theme: 4; Title: Acting Deputy":                             "We chose it. Theme: 4; Title: Acting Deputy",
	} {
		var got []string
		for _, b := range BetweenLabels([]document.Block{document.Line(text)}) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

// TestJoinedLines puts a line in small letters to the one above, unless it begins a field of its own.
func TestJoinedLines(t *testing.T) {
	for text, want := range map[string]int{
		"by Sue Ferris, Harbour Clerk, Ness Port\ndescription “What we learnt”":        2,
		"by Sue Ferris, Harbour Clerk, Ness Port\nand keeper of the lights for a year": 1,
	} {
		if got := len(joined(document.Paragraphs(strings.Split(text, "\n")))); got != want {
			t.Errorf("%q makes %d lines", text, got)
		}
	}
}

// TestWrappedParagraphs joins a labelled value of which each line became a paragraph, and nothing that somebody typed below it.
func TestWrappedParagraphs(t *testing.T) {
	for text, want := range map[string]int{
		"Description: What six hundred telephone calls taught us about\n\nlistening to people who had never asked us for anything and\n\nnever will.\n\nTheme: 5": 2,
		"Description: What six hundred telephone calls taught us about\n\ntheme: 5":                                                                               2,
		"Description: What six hundred telephone calls taught us about it.\n\nhope its ok":                                                                        2,
		"Title: The stamp on the door\n\nhope its ok":                                                                                                             2,
		"What six hundred telephone calls taught us about people and\n\nhow they are heard":                                                                       2,
	} {
		if got := len(Lines(document.ReadPlain(text))); got != want {
			t.Errorf("%q makes %d lines", text, got)
		}
	}
}
