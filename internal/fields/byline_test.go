package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

// TestAuthorNamedLikeTheCall: whom the email knows may be called like the call.
func TestAuthorNamedLikeTheCall(t *testing.T) {
	hill := *calltest.Example(t)
	hill.Name = "Rose Hill Stories"
	line := document.Block{Spans: []document.Span{{Text: "By Rose Hill, Head of Forms, Fenwick Council"}}}
	for sender, want := range map[string]bool{"Rose Hill": true, "Kit Morrow": false} {
		if p, ok := (Reader{Call: &hill, Sender: sender}).byline(line, line.Text()); ok != want {
			t.Errorf("from %s: %+v, %v", sender, p, ok)
		}
	}
}

// TestBareName takes a name alone between sub-title and text for a byline, and no heading.
func TestBareName(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in.</p>"
	for line, want := range map[string]string{"Sue Ferris": "Sue Ferris", "Dear Reader": "", "Looking Back": "", "Kerbside Council": "", "The Beginning": "", "Monday Morning": "", "Rural Wales": "", "Autumn Rain": "", "Hope Street": ""} {
		r := Reader{Call: calltest.Example(t), Sender: "Tom Okafor", Origin: "document", Label: finding.ByDocument, Styles: true}
		head := document.ReadFragment("<h1>Nine doors</h1><p class=\"subtitle\">What a clerk learnt from opening them one after the other.</p><p>" + line + "</p>" + text + text)
		if f, _ := r.Opening(head); f.Author.Name.Text != want {
			t.Errorf("%s: %+v", line, f.Author)
		}
		if f, _ := r.Opening(append(head, document.ReadFragment("<p>Looking Ahead</p>"+text)...)); f.Author.Name.Text != "" {
			t.Errorf("%s above a line like it: %+v", line, f.Author)
		}
	}
}

// TestLabelledNameAtTheFoot: role and organisation stand on lines of their own below the labelled name.
func TestLabelledNameAtTheFoot(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p>"
	r := Reader{Call: calltest.Example(t), Sender: "Tom Okafor", Origin: "document", Label: finding.ByDocument, Styles: true}
	for _, below := range []string{"<p>Data Manager</p><p>Kerbside Systems</p>", "<p>Position: Data Manager</p><p>Organisation: Kerbside Systems</p>"} {
		f, body := r.Ending(document.ReadFragment(text+text+text+"<p>Author: Sue Ferris</p>"+below), "Tom Okafor")
		if a := f.Author; a.Name.Text != "Sue Ferris" || a.Role.Text != "Data Manager" || a.Organisation.Text != "Kerbside Systems" || len(body) != 3 {
			t.Errorf("%s: %d blocks, %+v", below, len(body), f.Author)
		}
	}
}

// TestAGreetingIsNoPost: below its byline a blog in the shape of a letter begins with its greeting.
func TestAGreetingIsNoPost(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in.</p>"
	for line, want := range map[string]string{"Dear reader,": "", "Dear Minister,": "", "Chief Reader": "Chief Reader"} {
		r := Reader{Call: calltest.Example(t), Sender: "Tom Okafor", Origin: "document", Label: finding.ByDocument, Styles: true}
		f, rest := r.Opening(document.ReadFragment("<h1>Nine doors</h1><p>By Sue Ferris</p><p>" + line + "</p>" + text + text))
		if f.Author.Role.Text != want || want == "" && rest[0].Text() != line {
			t.Errorf("%s: role %q, the text begins with %q", line, f.Author.Role.Text, rest[0].Text())
		}
	}
}

// TestLinesBelowTheByline: below a byline another of its kind names a second author and a third, and none more; a line that says what
// somebody else did names none.
func TestLinesBelowTheByline(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in.</p>"
	for lines, want := range map[string]string{
		"<p>Tom Reed, Press Officer, Holt Pumps</p>":                                                                                "Sue Ferris and Tom Reed",
		"<p>Submitted by Tom Reed, Account Manager, Quill</p>":                                                                      "Sue Ferris",
		"<p>With Tom Reed, Chief Engineer, Holt Pumps</p>":                                                                          "Sue Ferris",
		"<p>Tom Reed, Data Manager, Holt Pumps</p><p>Ann Lee, Data Manager, Holt Pumps</p><p>Jo Hill, Data Manager, Holt Pumps</p>": "Sue Ferris and Tom Reed and Ann Lee",
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
		if f, _ := r.Opening(document.ReadFragment("<h1>Nine doors</h1><p>Sue Ferris, Data Manager, Holt Pumps</p>" + lines + text + text)); f.Author.Name.Text != want {
			t.Errorf("%s: %q", lines, f.Author.Name.Text)
		}
	}
}

// TestHouseNamedAfterSomebody: an organisation that bears somebody's name is no author.
func TestHouseNamedAfterSomebody(t *testing.T) {
	for value, want := range map[string]string{"Sue Ryder, Director Care Charity": "", "Marie Curie, Head Office": "", "Sue Ferris, Data Manager, Kerbside Systems": "Sue Ferris"} {
		var f finding.Fields
		if noteOf(t).set(&f, labels.Organisation, value, "email body, labelled Organisation"); f.Author.Name.Text != want {
			t.Errorf("%s: author %q", value, f.Author.Name.Text)
		}
	}
}

// TestSpeaksOfPost: a description may speak of what was published, or begin with a quotation.
func TestSpeaksOfPost(t *testing.T) {
	for text, want := range map[string]bool{
		"Originally published on the county’s blog.":                                   true,
		"“Ask, and ask again.” – Ann Lee, 1906":                                        true,
		"First published in 1906, the county’s oldest form still asks for your horse.": false,
		"“Ask, and ask again” – How one office learned to listen, and what it heard":   false,
	} {
		if speaksOfPost(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// TestTheHouseBelowTheByline: the organisation that the email names stands below the name, and no other line does.
func TestTheHouseBelowTheByline(t *testing.T) {
	for line, want := range map[string]string{"Kerbside": "Kerbside", "Looking back": ""} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true, Organisations: []string{"Kerbside"}}
		f, rest := r.Opening(document.ReadFragment("<h1>Nine doors</h1><p>Sue Ferris</p><p>" + line + "</p><p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave.</p>"))
		if kept := rest[0].Text() == line; f.Author.Organisation.Text != want || kept != (want == "") {
			t.Errorf("%s: %+v, kept %v", line, f.Author, kept)
		}
	}
}
