package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/wording"
)

// TestHeadingBesideLabelledTitle reads a document that labels its title: a heading below is the sub-title where it is a
// sentence, and a section of the blog where it is none.
func TestHeadingBesideLabelledTitle(t *testing.T) {
	prose := document.Block{Spans: []document.Span{{Text: strings.Repeat("They rang on a Sunday and nobody had the form. ", 5)}}}
	line := func(text string) document.Block { return document.Block{Spans: []document.Span{{Text: text}}} }
	heading := func(text string) document.Block {
		return document.Block{Kind: document.Heading, Level: 1, Spans: []document.Span{{Text: text}}}
	}
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	for text, want := range map[string]string{
		"What three envelopes taught a district about post.": "What three envelopes taught a district about post.",
		"The first envelope": "",
	} {
		f, rest := r.Opening([]document.Block{line("Title: The stamp"), heading(text), line("By Helena Strand, Director of Assets, Calder Vale Homes"), prose, prose})
		if f.Title.Text != "The stamp" || f.Description.Text != want {
			t.Errorf("title %q, description %q; want %q", f.Title.Text, f.Description.Text, want)
		}
		if want == "" && wording.Fold(rest[0].Text()) != text {
			t.Errorf("%q is lost: the text begins with %q", text, rest[0].Text())
		}
	}
}

// TestATitleInCapitals is written as the email writes it.
// TestANameBehindATitle: a heading may end with the byline.
func TestANameBehindATitle(t *testing.T) {
	r := Reader{Sender: "Sue Ferris"}
	for line, want := range map[string]string{
		"The stamp, by Sue Ferris": "The stamp/Sue Ferris",
		"The stamp by Sue Ferris":  "The stamp/Sue Ferris",
		"The stamp – Sue Ferris":   "The stamp/Sue Ferris",
		"The stamp, by Tom Okafor, Operations Director, Kerbside Systems": "The stamp/Tom Okafor",
		"A road by Any Other Name":     "A road by Any Other Name/",
		"Bought by Tom Okafor":         "Bought by Tom Okafor/",
		"Trust – Sue Ferris was right": "Trust – Sue Ferris was right/",
	} {
		title, p := r.nameBehindTitle(line)
		if got := title + "/" + p.Name; got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestAnAuthorBesideOtherLabels reads the line that a web site sets above a text.
func TestAnAuthorBesideOtherLabels(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	var f finding.Fields
	r.setAuthor(&f, "Sue Ferris | Category: People", "document")
	if f.Author.Name.Text != "Sue Ferris" || f.Author.Role.Text != "" || len(f.Themes.Numbers) != 1 || f.Themes.Numbers[0] != 3 {
		t.Errorf("%+v, themes %v", f.Author, f.Themes)
	}
}

func TestATitleInCapitals(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"MIND THE BISCUITS", "Blog “Mind the biscuits”", "Mind the biscuits"},
		{"MIND THE BISCUITS", "our blog MIND THE BISCUITS", "MIND THE BISCUITS"},
		{"MIND THE BISCUITS", "we mind the biscuits here", "MIND THE BISCUITS"},
		{"BISCUITS", "Biscuits, by Sue Ferris", "Biscuits"},
		{"NASA", "Nasa", "NASA"},
		{"COVID-19", "Theme: Covid-19", "COVID-19"},
		{"İSTANBUL CALLING", "İstanbul calling", "İSTANBUL CALLING"},
	} {
		if got := AsWritten(c.title, []string{"Smarter State", c.text}); got != c.want {
			t.Errorf("%q beside %q: %q", c.title, c.text, got)
		}
	}
}

// TestTheFirstSection: where the email gives the title, a line like those that head the other sections is no second title.
func TestTheFirstSection(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the cold rain coming in.</p>"
	for below, want := range map[string]string{
		text + "<p>By the numbers</p>" + text + "<p>From the floor</p>" + text: "The start",
		"<ul><li>Ask once.</li><li>Write it down.</li></ul>" + text:            "The start",
		text + text: "",
	} {
		r := Reader{Call: calltest.Example(t), Known: "Nine doors", Origin: "document", Label: finding.ByDocument, Styles: true}
		_, rest := r.Opening(document.ReadFragment("<p>The start</p>" + below))
		if got := rest[0].Text(); (got == "The start") != (want != "") {
			t.Errorf("above %s the text begins with %q", below, got)
		}
	}
}

// TestTheHeadOfAMemorandumIsNoTitle keeps the lines above a blog that is written as a memorandum in its text.
func TestTheHeadOfAMemorandumIsNoTitle(t *testing.T) {
	long := "\n\n" + strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	for text, want := range map[string]string{
		"To: All council leaders\n\nFrom: The night porter\n\nDate: 3 August 2020\n\nRe: Nine doors" + long: "",
		"To: the person who left the door open" + long:                                                      "To: the person who left the door open",
	} {
		if f, _ := r.Opening(document.ReadPlain(text)); f.Title.Text != want {
			t.Errorf("title %q, want %q", f.Title.Text, want)
		}
	}
}

// TestALetterCalledByItsGreeting: the greeting of an open letter stays, though the title says it too.
func TestALetterCalledByItsGreeting(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	for first, want := range map[string]int{"Dear Minister,": 2, "Dear Minister": 1} {
		var found finding.Fields
		found.Title.Offer("Dear Minister", "document heading", finding.ByDocument)
		if got := r.OwnText(document.Paragraphs([]string{first, "The forms are late again."}), found, finding.Fields{}); len(got) != want {
			t.Errorf("%q: %q", first, document.Texts(got))
		}
	}
}
