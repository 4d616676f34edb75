package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestBiographies: a last paragraph that tells what the author is or does is the biography, word for word, however short it and the
// blog are; one that tells what the author says is none.
func TestBiographies(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p>"
	for last, bio := range map[string]bool{
		"Sue Ferris is Data Manager at Kerbside Systems and chairs the county committee.": true,
		"Sue Ferris is Data Manager at Kerbside Systems.":                                 true,
		"Sue Ferris lives in Ashby and is at work on a first book.":                       true,
		"Sue Ferris (second from left) grew up on a farm.":                                true,
		"Sue Ferris, Data Manager, Kerbside Systems":                                      false,
		"Sue Ferris explained: “Nobody had asked.”":                                       false,
	} {
		for _, above := range []string{"", "<p><b>About the author</b></p>"} {
			r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
			f, _ := r.Ending(document.ReadFragment(text+above+"<p>"+last+"</p>"), "Sue Ferris")
			if got := f.Author.Bio.Text == last; got != bio && (above == "" || bio) {
				t.Errorf("%s%s: biography %q", above, last, f.Author.Bio.Text)
			}
		}
	}
}

// TestBiographiesOfTwo below a blog of two authors: both are left out of it, and neither's post is that of both.
func TestBiographiesOfTwo(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p><p>Then it broke.</p>"
	const bios = "Sue Ferris keeps the county's maps.\n\nTom Okafor is Chief Engineer at Kerbside Systems."
	r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
	f, body := r.Ending(document.ReadFragment(text+"<p><b>Sue Ferris</b> keeps the county's maps.</p><p><b>Tom Okafor</b> is Chief Engineer at Kerbside Systems.</p>"), "Sue Ferris and Tom Okafor")
	if f.Author.Bio.Text != bios || len(body) != 2 || f.Author.Role.Text != "" || f.Author.Name.Text != "Sue Ferris and Tom Okafor" {
		t.Errorf("%d blocks, %+v", len(body), f.Author)
	}
}

// TestBiographiesOfOneWhoIsKnown: the email names one of two whom the last paragraphs present; of two strangers nothing is said.
func TestBiographiesOfOneWhoIsKnown(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p><p>Then it broke.</p>"
	for sender, want := range map[string]string{"Sue Ferris": "Sue Ferris and Tom Okafor", "Ann Lee": ""} {
		r := Reader{Call: calltest.Example(t), Sender: sender, Origin: "document", Label: finding.ByDocument, Styles: true}
		f := finding.Fields{}
		body := r.withoutTwoBios(document.ReadFragment(text+"<p>Sue Ferris is Data Manager at Kerbside Systems and once kept maps.</p><p>Tom Okafor is Chief Engineer at Kerbside Systems.</p>"), &f)
		if f.Author.Name.Text != want || len(body) != 2 && want != "" {
			t.Errorf("%s: %d blocks, %+v", sender, len(body), f.Author)
		}
	}
}

// TestWhoDoesSomething: a biography below its heading names its author though it gives no post.
func TestWhoDoesSomething(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Tom Okafor", Origin: "document", Label: finding.ByDocument, Styles: true}
	f, _ := r.Ending(document.ReadFragment("<p>Nobody had thought about that form.</p><p>Then it broke.</p><p><b>About the author</b></p><p>Sue Ferris keeps bees above the clerks' office.</p>"), "Tom Okafor")
	if f.Author.Name.Text != "Sue Ferris" {
		t.Errorf("%+v", f.Author)
	}
}

// TestTheAuthorAsHeading: "The author" heads a biography, and is no label of a name that runs on for a sentence.
func TestTheAuthorAsHeading(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Tom Okafor", Origin: "document", Label: finding.ByDocument, Styles: true}
	const bio = "Sue Ferris joined Kerbside Systems in 2015 and has been its Data Manager since 2018."
	f, body := r.Ending(document.ReadFragment("<p>Nobody had thought about that form.</p><p>Then it broke.</p><p><b>The author</b></p><p>"+bio+"</p>"), "Tom Okafor")
	if a := f.Author; a.Name.Text != "Sue Ferris" || a.Role.Text != "Data Manager" || a.Organisation.Text != "Kerbside Systems" || len(body) != 2 {
		t.Errorf("%d blocks, %+v", len(body), f.Author)
	}
}

// TestBiographyAsTable: a table of labels below the heading of a biography says who the author is, and is no text.
func TestBiographyAsTable(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
	f, body := r.Ending(document.ReadFragment("<p>Nobody had thought about that form.</p><p>Then it broke.</p><p><b>Author bio</b></p>"+
		"<table><tr><td>Name</td><td>Sue Ferris</td></tr><tr><td>Role</td><td>Data Manager</td></tr><tr><td>Organisation</td><td>Kerbside Systems</td></tr></table>"), "Sue Ferris")
	if a := f.Author; a.Name.Text != "Sue Ferris" || a.Role.Text != "Data Manager" || a.Organisation.Text != "Kerbside Systems" || a.Bio.Text != "" || len(body) != 2 {
		t.Errorf("%d blocks, %+v", len(body), a)
	}
}

// TestTitleInATextBox: what is set as a cover above all text is its head, and a box in the text is none.
func TestTitleInATextBox(t *testing.T) {
	blocks := document.ReadFragment("<h1>Nine doors</h1><p>What a clerk learnt from opening them.</p><p>Nobody had thought about that form for years, and nobody wanted to begin now.</p>")
	blocks[0].TextBox, blocks[1].TextBox = true, true
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	if f, body := r.Opening(blocks); f.Title.Text != "Nine doors" || len(body) != 2 {
		t.Errorf("%q, %d blocks", f.Title.Text, len(body))
	}
}

// TestTwoAuthorsPresented: two strangers are the authors where a heading says so, or both paragraphs are in italics; a byline may take a
// line for each.
func TestTwoAuthorsPresented(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the cold rain coming in.</p><p>Then it broke.</p>"
	const sue, tom = "Sue Ferris is Data Manager at Kerbside Systems.", "Tom Okafor is Chief Engineer at Holt Pumps."
	for form, blog := range map[string]string{
		"in a paragraph below a heading":  text + "<h2>About the authors</h2><p>" + sue + " " + tom + "</p>",
		"behind the heading":              text + "<p>About the authors: " + sue + " " + tom + "</p>",
		"in italics":                      text + "<p><i>" + sue + "</i></p><p><i>" + tom + "</i></p>",
		"by both, and by the first again": "<h1>Nine doors</h1><p>By Sue Ferris and Tom Okafor</p><p>Sue Ferris, Data Manager, Kerbside Systems</p>" + text,
		"in a line each above the text":   "<h1>Nine doors</h1><p>Sue Ferris, Data Manager, Kerbside Systems</p><p>Tom Okafor, Chief Engineer, Holt Pumps</p>" + text,
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Ann Lee", Origin: "document", Label: finding.ByDocument, Styles: true}
		f, body := r.Opening(document.ReadFragment(blog))
		end, body := r.Ending(body)
		if f.Take(end); f.Author.Name.Text != "Sue Ferris and Tom Okafor" || f.Author.Role.Text != "" || f.Author.Organisation.Text != "" || len(body) != 2 {
			t.Errorf("%s: %d blocks, %+v", form, len(body), f.Author)
		}
	}
}
