package intake

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/pairing"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// TestOneWordTitle: notes about two blogs, one of which has a title of one word.
func TestOneWordTitle(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: note(title + "\n\nAnd so it began.")}
	}
	all := []attached.File{{Name: "ada1.docx", Doc: doc("Prudence")}, {Name: "ada2.docx", Doc: doc("Yellow notes")}}
	for _, text := range []string{
		"YELLOW NOTES\nSub-title: Minutes of typing on a night shift.\nTheme: 2\n\nPRUDENCE\nSub-title: A year of noticing in offices.\nTheme: 3",
		"Yellow notes\nMinutes of typing on a night shift.\nTheme 2\n\nPrudence\nA year of noticing in offices.\nTheme 3",
		"1. Yellow notes – theme 2 – Minutes of typing on a night shift.\n2. Prudence – theme 3 – A year of noticing in offices.",
		"Theme 2: Yellow notes. Minutes of typing on a night shift.\nTheme 3: Prudence. A year of noticing in offices.",
		"For Yellow notes:\nDescription: Minutes of typing on a night shift.\nTheme: 2\n\nFor Prudence:\nDescription: A year of noticing in offices.\nTheme: 3",
		"Prudence is for theme 3; its sub-title is “A year of noticing in offices.” Yellow notes is for theme 2; its sub-title is “Minutes of typing on a night shift.”",
	} {
		e := &email{m: &message.Message{}, call: calltest.Example(t)}
		s := thread.Note{Where: "email body", Blocks: layout.NoteLines(note(text))}
		for i, want := range []string{"[3] A year of noticing in offices.", "[2] Minutes of typing on a night shift."} {
			f := e.note(s, pairing.Of(all, i))
			if got := fmt.Sprint(f.Themes.Numbers, " ", f.Description.Text); got != want {
				t.Errorf("%q: blog %d is %q, want %q", text, i+1, got, want)
			}
		}
	}
}

// TestShareOfEach: a note that speaks of one blog after the other gives each what stands with its name.
func TestShareOfEach(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: note(title + "\n\nAnd so it began.")}
	}
	all := []attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}
	want := []string{"[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port", "[2] Minutes of typing at night. Tom Okafor/Engineer/Fell Lighting"}
	for _, text := range []string{
		"The ledger and the tide\nby Sue Ferris, Harbour Clerk, Ness Port\nTheme 3\nWhat we learnt from paper.\n\nWho changes the bulb?\nby Tom Okafor, Engineer, Fell Lighting\nTheme 2\nMinutes of typing at night.",
		"The first, “The ledger and the tide”, is by Sue Ferris, Harbour Clerk at Ness Port. It belongs under theme 3. Its description: “What we learnt from paper.”\n\nThe second, “Who changes the bulb?”, is by Tom Okafor, Engineer at Fell Lighting. It belongs under theme 2. Its description: “Minutes of typing at night.”",
		"The ledger and the tide: What we learnt from paper. (theme 3, by Sue Ferris, Harbour Clerk, Ness Port)\n\nWho changes the bulb?: Minutes of typing at night. (theme 2, by Tom Okafor, Engineer, Fell Lighting)",
		"The ledger and the tide [Theme 3]\nWhat we learnt from paper.\nAuthor: Sue Ferris, Harbour Clerk, Ness Port\n\nWho changes the bulb? [Theme 2]\nMinutes of typing at night.\nAuthor: Tom Okafor, Engineer, Fell Lighting",
		"Sue Ferris (Harbour Clerk, Ness Port) - The ledger and the tide\nTheme: 3\nDescription: What we learnt from paper.\n\nTom Okafor (Engineer, Fell Lighting) - Who changes the bulb?\nTheme: 2\nDescription: Minutes of typing at night.",
		"Blog 1 is “The ledger and the tide” by Sue Ferris, Harbour Clerk, Ness Port (theme 3).\nBlog 2 is “Who changes the bulb?” by Tom Okafor, Engineer, Fell Lighting (theme 2).\n\nSub-title for blog 1: What we learnt from paper.\nSub-title for blog 2: Minutes of typing at night.",
		"For theme 3 we have The ledger and the tide from Sue Ferris (Harbour Clerk, Ness Port), and for theme 2 Who changes the bulb? from Tom Okafor (Engineer, Fell Lighting).\n\nSub-title for The ledger and the tide: What we learnt from paper.\nSub-title for Who changes the bulb?: Minutes of typing at night.",
		"* “The ledger and the tide” (tides.docx), by Sue Ferris, Harbour Clerk, Ness Port. Theme 3. Sub-title: What we learnt from paper.\n* “Who changes the bulb?” (lamps.docx), by Tom Okafor, Engineer, Fell Lighting. Theme 2. Sub-title: Minutes of typing at night.",
		"Attachment 1: The ledger and the tide (Sue Ferris, Harbour Clerk, Ness Port). Theme 3. What we learnt from paper.\nAttachment 2: Who changes the bulb? (Tom Okafor, Engineer, Fell Lighting). Theme 2. Minutes of typing at night.",
		"tides.docx is from Sue Ferris, Harbour Clerk at Ness Port.\nTheme: 3. Sub-title: What we learnt from paper.\n\nlamps.docx is from Tom Okafor, Engineer at Fell Lighting.\nTheme: 2. Sub-title: Minutes of typing at night.",
		"Sue Ferris, Harbour Clerk, Ness Port\n“The ledger and the tide”\nTheme 3\nWhat we learnt from paper.\n\nTom Okafor, Engineer, Fell Lighting\n“Who changes the bulb?”\nTheme 2\nMinutes of typing at night.",
		"(a) “The ledger and the tide”, Sue Ferris, Harbour Clerk, Ness Port. Theme: 3. Description: What we learnt from paper.\n(b) “Who changes the bulb?”, Tom Okafor, Engineer, Fell Lighting. Theme: 2. Description: Minutes of typing at night.",
		"Sue Ferris's (Harbour Clerk, Ness Port) is called “The ledger and the tide” and is for theme 3. Tom Okafor's (Engineer, Fell Lighting) is called “Who changes the bulb?” and is for theme 2.\n\nThe ledger and the tide: “What we learnt from paper.”\nWho changes the bulb?: “Minutes of typing at night.”",
		"Here's Sue Ferris's blog (tides.docx) and Tom Okafor's blog (lamps.docx).\n\nSue Ferris is Harbour Clerk at Ness Port. Her blog is for theme 3 and its description is: What we learnt from paper.\n\nTom Okafor is Engineer at Fell Lighting. His blog is for theme 2 and its description is: Minutes of typing at night.",
		"Sue's is tides.docx, theme 3: What we learnt from paper.\nTom's is lamps.docx, theme 2: Minutes of typing at night.\n\nSue Ferris is Harbour Clerk at Ness Port; Tom Okafor is Engineer at Fell Lighting.",
		"The first is from Sue Ferris, Harbour Clerk at Ness Port. It is called “The ledger and the tide” and is for theme 3. Suggested sub-title: What we learnt from paper.\n\nThe second is from Tom Okafor, Engineer at Fell Lighting. It is called “Who changes the bulb?” and is for theme 2. Suggested sub-title: Minutes of typing at night.",
		"Blog by Sue Ferris (Harbour Clerk, Ness Port):\nTitle: The ledger and the tide\nTheme: 3\nDescription: What we learnt from paper.\n\nBlog by Tom Okafor (Engineer, Fell Lighting):\nTitle: Who changes the bulb?\nTheme: 2\nDescription: Minutes of typing at night.",
		"Name: Sue Ferris\nPosition: Harbour Clerk\nOrganisation: Ness Port\nTitle: The ledger and the tide\nTheme: 3\nDescription: What we learnt from paper.\n\nName: Tom Okafor\nPosition: Engineer\nOrganisation: Fell Lighting\nTitle: Who changes the bulb?\nTheme: 2\nDescription: Minutes of typing at night.",
		"Attached are tides.docx (Sue) and lamps.docx (Tom).\n\nSue Ferris, Harbour Clerk, Ness Port\nTheme 3\nSub-title: What we learnt from paper.\n\nTom Okafor, Engineer, Fell Lighting\nTheme 2\nSub-title: Minutes of typing at night.",
		"Titles: Who changes the bulb?; The ledger and the tide\nThemes: 2; 3\nDescriptions: Minutes of typing at night.; What we learnt from paper.\nAuthors: Tom Okafor, Engineer, Fell Lighting; Sue Ferris, Harbour Clerk, Ness Port",
		"Two posts: The ledger and the tide, by Sue Ferris (Harbour Clerk, Ness Port), for theme 3, and Who changes the bulb?, by Tom Okafor (Engineer, Fell Lighting), for theme 2.\n\nDescriptions (150 characters):\n1. What we learnt from paper.\n2. Minutes of typing at night.",
		"Themes: 3 for the ledger one, 2 for the bulb one.\n\nAuthors: the ledger one is by Sue Ferris, Harbour Clerk at Ness Port; the bulb one is by Tom Okafor, Engineer at Fell Lighting.\n\nDescription for the ledger one: What we learnt from paper.\nDescription for the bulb one: Minutes of typing at night.",
		"tides.docx -> theme 3 -> What we learnt from paper. -> Sue Ferris, Harbour Clerk, Ness Port\nlamps.docx -> theme 2 -> Minutes of typing at night. -> Tom Okafor, Engineer, Fell Lighting",
		"The ledger and the tide / Sue Ferris / Harbour Clerk / Ness Port / theme 3\nWhat we learnt from paper.\n\nWho changes the bulb? / Tom Okafor / Engineer / Fell Lighting / theme 2\nMinutes of typing at night.",
		"Blog A: The ledger and the tide\nBlog B: Who changes the bulb?\n\nTheme for blog A: 3\nTheme for blog B: 2\nAuthor of blog A: Sue Ferris, Harbour Clerk, Ness Port\nAuthor of blog B: Tom Okafor, Engineer, Fell Lighting\nDescription of blog A: What we learnt from paper.\nDescription of blog B: Minutes of typing at night.",
		"Sue Ferris (Harbour Clerk, Ness Port) wrote “The ledger and the tide” and Tom Okafor (Engineer, Fell Lighting) wrote “Who changes the bulb?”. Sue's is for theme 3, Tom's for theme 2.\n\nSue's description: What we learnt from paper.\nTom's description: Minutes of typing at night.",
		"* Ness Port: The ledger and the tide, by Sue Ferris (Harbour Clerk). Theme 3.\n* Fell Lighting: Who changes the bulb?, by Tom Okafor (Engineer). Theme 2.\n\nDescriptions:\n* The ledger and the tide: What we learnt from paper.\n* Who changes the bulb?: Minutes of typing at night.",
		"The ledger and the tide\nHarbour Clerk Sue Ferris of Ness Port on paper and the sea. (Theme 3)\nDescription: What we learnt from paper.\n\nWho changes the bulb?\nEngineer Tom Okafor of Fell Lighting on bulbs at night. (Theme 2)\nDescription: Minutes of typing at night.",
		"Author: Sue Ferris, Harbour Clerk, Ness Port\nFile: tides.docx\nTheme: 3\nDescription: What we learnt from paper.\n\nAuthor: Tom Okafor, Engineer, Fell Lighting\nFile: lamps.docx\nTheme: 2\nDescription: Minutes of typing at night.",
		"Two posts. The ledger and the tide by Sue Ferris (theme 3) “What we learnt from paper.”\nHarbour Clerk, Ness Port\n\nWho changes the bulb? by Tom Okafor (theme 2)\n“Minutes of typing at night.”\nEngineer, Fell Lighting",
	} {
		e := &email{m: &message.Message{}, call: calltest.Example(t)}
		s := thread.Note{Where: "email body", Blocks: layout.NoteLines(note(text))}
		for i := range all {
			f := e.note(s, pairing.Of(all, i))
			a := f.Author
			got := fmt.Sprint(f.Themes.Numbers, " ", strings.TrimSuffix(f.Description.Text, "."), ". ", a.Name.Text, "/", a.Role.Text, "/", a.Organisation.Text)
			if got != want[i] {
				t.Errorf("%q: blog %d is %q", text, i+1, got)
			}
		}
	}
}

// TestSameAuthorOfEach: the very same line below each of two blogs is said of both.
func TestSameAuthorOfEach(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: note(title + "\n\nAnd so it began.")}
	}
	all := []attached.File{{Name: "tides.docx", Doc: doc("The ledger and the tide")}, {Name: "lamps.docx", Doc: doc("Who changes the bulb?")}}
	const text = "The ledger and the tide (theme 3)\nby Sue Ferris, Harbour Clerk, Ness Port\n\nWho changes the bulb? (theme 2)\nby Sue Ferris, Harbour Clerk, Ness Port"
	e := &email{m: &message.Message{}, call: calltest.Example(t)}
	for i := range all {
		f := e.note(thread.Note{Where: "email body", Blocks: layout.NoteLines(note(text))}, pairing.Of(all, i))
		if f.Author.Name.Text != "Sue Ferris" || f.Author.Organisation.Text != "Ness Port" {
			t.Errorf("blog %d is by %q of %q", i+1, f.Author.Name.Text, f.Author.Organisation.Text)
		}
	}
}

// TestNoteAboutOneBlog: the forms of notes about several blogs are read of one, too.
func TestNoteAboutOneBlog(t *testing.T) {
	f := attached.File{Name: "tides.docx", Doc: &document.Document{Blocks: note("The ledger and the tide\n\nAnd so it began.")}}
	for text, want := range map[string]string{
		"The ledger and the tide / theme 3 / What we learnt from paper. / Sue Ferris, Harbour Clerk, Ness Port":                     "[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port",
		"The ledger and the tide (Sue Ferris, Harbour Clerk, Ness Port). Theme 3. What we learnt from paper.":                       "[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port",
		"Sue Ferris (Harbour Clerk, Ness Port) - The ledger and the tide\nTheme: 3\nDescription: What we learnt from paper.":        "[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port",
		"Sue Ferris, Harbour Clerk, Ness Port\nTheme 3\nSub-title: What we learnt from paper.":                                      "[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port",
		"Hi, one for theme 3 from Sue Ferris (Harbour Clerk, Ness Port). Description: \"What we learnt from paper.\" Thanks! Kit":   "[3] What we learnt from paper. Sue Ferris/Harbour Clerk/Ness Port",
		"Our member Sue Ferris - Harbour Clerk at Ness Port - would like to offer this under theme 3.":                              "[3]  Sue Ferris/Harbour Clerk/Ness Port",
		"The ledger and the tide – our contribution to the week.\n\nTom Okafor, Press Officer, Ness Port, can tell you more of it.": "[]  //",
	} {
		e := &email{m: &message.Message{}, call: calltest.Example(t)}
		s := thread.Note{Where: "email body", Blocks: layout.NoteLines(note(text)), From: message.Address{Name: "Kit Morrow"}}
		got := e.note(s, pairing.Of([]attached.File{f}, 0))
		a := got.Author
		if text := fmt.Sprint(got.Themes.Numbers, " ", wording.Unquote(got.Description.Text), " ", a.Name.Text, "/", a.Role.Text, "/", a.Organisation.Text); text != want {
			t.Errorf("%q: %q, want %q", s.Blocks[0].Text(), text, want)
		}
	}
}
