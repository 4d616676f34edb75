package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestHeadBelowANote finds where the blog begins below words that could be anybody's, and leaves a blog alone that only looks so.
func TestHeadBelowANote(t *testing.T) {
	long := "\n\n" + strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	for name, c := range map[string]struct{ mail, begins string }{
		"title and byline":                 {"My grandson typed this.\n\nNine doors\n\nBy Sue Ferris" + long, "Nine doors"},
		"title, sub-title, byline":         {"My grandson typed this.\n\nNine doors\n\nWhat the porters knew of a hospital.\n\nBy Sue Ferris" + long, "Nine doors"},
		"a theme alone below":              {"My grandson typed this.\n\nNine doors\n\nWhat the porters knew of a hospital.\n\nFuture gazing" + long, "Nine doors"},
		"a name above talk":                {"Claire\n\nFine with me. Final version:\n\nNine doors\n\nWhat the porters knew of a hospital." + long, "Nine doors"},
		"one word above a text":            {"Doors\n\nWhat the porters knew of a hospital." + long, "Doors"},
		"both in bold":                     {"I hope it is the right address.\n\n**Nine doors**\n\n**What the porters knew of a hospital.**" + long, "Nine doors"},
		"the sub-title in italics":         {"I hope it is the right address.\n\n**Nine doors**\n\n*What the porters knew of a hospital.*" + long, "Nine doors"},
		"a section in bold":                {"The wards are on the hill.\n\n**Nine doors**" + long, "The wards are on the hill."},
		"a section in bold below a title":  {"Where have all the porters gone?\n\nThe wards are on the hill, and the doors below it.\n\n**Nine doors**\n\n*Nobody had asked about the doors for years*" + long, "Where have all the porters gone?"},
		"sections, with a line in italics": {"The wards are on the hill.\n\n**Nine doors**\n\n*What the porters knew of a hospital.*" + long + "\n\n**Ten windows**" + long, "The wards are on the hill."},
		"a line by somebody, further down": {"The wards are on the hill." + long + "\n\nNine doors\n\nBy Sue Ferris" + long, "The wards are on the hill."},
		"a sentence that begins with by":   {"The wards are on the hill.\n\nNine doors\n\nBy noon they were shut." + long, "The wards are on the hill."},
		"a theme's word in the sub-title":  {"Where have all the porters gone?\n\nSix keys, one shed: how a hospital finds its people.\n\nThe wards are on the hill.\n\n**Why did they leave?**" + long + "\n\n**Who came?**" + long, "Where have all the porters gone?"},
	} {
		r := Reader{Call: calltest.Example(t), Origin: "email body", Styles: true}
		if rest := r.withoutIntroduction(document.ReadPlain(c.mail)); len(rest) == 0 || rest[0].Text() != c.begins {
			t.Errorf("%s: begins with %q, want %q", name, rest[0].Text(), c.begins)
		}
	}
}

// TestTheFirstQuestionIsNoPost keeps the first line of an interview in the text, below a byline that is a name alone.
func TestTheFirstQuestionIsNoPost(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	f, body := r.Opening(document.ReadPlain("Title: Nine doors\n\nBy Sue Ferris\n\nQ: Does the door replace the porter?\n\nA: The porter has asked me to say no.\n\n" + strings.Repeat("Nobody had thought about that. ", 9)))
	if f.Author.Name.Text != "Sue Ferris" || f.Author.Role.Text != "" || body[0].Text() != "Q: Does the door replace the porter?" {
		t.Errorf("author %+v, text from %q", f.Author, body[0].Text())
	}
}

// TestAnAddressIsNoTitle: who writes name, role and address above a text has not named it by the last.
func TestAnAddressIsNoTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true, Sender: "Sue Ferris"}
	f, _ := r.Opening(document.ReadPlain("Sue Ferris\n\nHead of Doors, Kerbside Systems\n\nsue@kerbside.example\n\n12 August 2020\n\nNine doors\n\n" + strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)))
	if f.Title.Text != "Nine doors" || f.Author.Email.Text != "sue@kerbside.example" || f.Author.Role.Text != "Head of Doors" {
		t.Errorf("title %q, author %+v", f.Title.Text, f.Author)
	}
}

// TestLinesThatCount: the first of several paragraphs that begin alike is no sub-title.
func TestLinesThatCount(t *testing.T) {
	long := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	for text, want := range map[string]string{
		"Minute one. I ring the bell, though I have the key.\n\nMinutes two and three. " + long + "\n\n" + long + "\n\n" + long: "",
		"What a porter does with a quarter of an hour\n\nWhat I do first is to ring. " + long + "\n\n" + long + "\n\n" + long:   "What a porter does with a quarter of an hour",
		"Fifteen minutes, one porter and a good many doors\n\nI ring the bell first. " + long + "\n\n" + long + "\n\n" + long:   "Fifteen minutes, one porter and a good many doors",
	} {
		var f finding.Fields
		if r.LeadLine(&f, document.ReadPlain(text)); f.Description.Text != want {
			t.Errorf("%.40q: description %q", text, f.Description.Text)
		}
	}
}
