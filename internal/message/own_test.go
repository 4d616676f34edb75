package message

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestHoldsNothingOfTheEmail overwrites each email once it is read, as the next one does whose bytes come to lie there.
func TestHoldsNothingOfTheEmail(t *testing.T) {
	read := 0
	for _, pattern := range []string{"testdata/*.eml", filepath.Join(mailbag, "*", "mail.eml")} {
		found, _ := filepath.Glob(pattern)
		for _, name := range found {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if read++; !holdsNothing(raw) {
				t.Errorf("what was read of %s changes with its bytes", name)
			}
		}
	}
	if read == 0 {
		t.Fatal("no emails")
	}
	for name, encoding := range map[string]string{"none": "", "binary": "binary", "unknown": "x-mine", "base64 that is none": "base64"} {
		field := "Content-Transfer-Encoding: " + encoding + "\r\n"
		raw := "From: a@b.example\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment\r\n" + field + "\r\n" +
			strings.Repeat("words, that are, not encoded\r\n", 3)
		if !holdsNothing([]byte(raw)) {
			t.Errorf("encoding %s: the file changes with the bytes of the email", name)
		}
	}
}

func holdsNothing(raw []byte) bool {
	overwritten := bytes.Clone(raw)
	m := Parse(overwritten, Options{})
	clear(overwritten)
	return reflect.DeepEqual(m, Parse(raw, Options{}))
}

// TestLineBetweenHeaders keeps an answer of one line that stands between the headers of two emails, with no empty line below it.
func TestLineBetweenHeaders(t *testing.T) {
	m := Parse([]byte("From: Quincy Adair <q@tower.example>\r\nTo: blogs@example.org\r\nSubject: Fwd: FW: draft\r\n\r\nReady to go.\r\n\r\n"+
		"From: Lara Quayle <l@tower.example>\r\nSent: 25 August 2020 15:40\r\nTo: Quincy Adair\r\nSubject: FW: draft\r\n\r\nHappy with this.\r\n"+
		"From: Quincy Adair <q@tower.example>\r\nSent: 25 August 2020 12:02\r\nTo: Lara Quayle\r\nSubject: draft\r\n\r\nDraft attached.\r\n"), Options{})
	var got []string
	for _, e := range m.Texts[0].Earlier {
		got = append(got, e.From.Name+": "+e.Own)
	}
	if want := []string{"Lara Quayle: Happy with this.", "Quincy Adair: Draft attached."}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestSenderInTableOfFields keeps the sender's name in the last cell of a table of fields, below which nobody signed.
func TestSenderInTableOfFields(t *testing.T) {
	const table = "<table><tr><td>Title</td><td>Theme</td><td>Author</td></tr><tr><td>The lamp</td><td>3</td><td>Sue Ferris, Clerk, Ness Port</td></tr>" +
		"<tr><td>The ward</td><td>2</td><td>Sue Ferris, Clerk, Ness Port</td></tr></table>"
	m := Parse([]byte("From: Sue Ferris <s@port.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Two blogs.</p>"+table), Options{})
	if n := strings.Count(m.Texts[0].Own, "Sue Ferris"); n != 2 {
		t.Errorf("the name stands %d times in %q", n, m.Texts[0].Own)
	}
}

// TestPresentedBelowARule leaves to the text a sentence about the sender that stands below a rule; a signature may stand there too.
func TestPresentedBelowARule(t *testing.T) {
	for below, signed := range map[string]bool{
		"Sue Ferris is Clerk at Ness Port. She can row.": false,
		"Sue Ferris\r\nClerk, Ness Port":                 true,
		"Sue Ferris, Clerk of the old port of Ness.":     true,
	} {
		m := Parse([]byte("From: Sue Ferris <s@port.example>\r\n\r\nThe lamp was lit at nine, and nobody came.\r\n\r\n---\r\n\r\n"+below+"\r\n"), Options{})
		if got := m.Texts[0].Signature != ""; got != signed {
			t.Errorf("%q: signature %q, own %q", below, m.Texts[0].Signature, m.Texts[0].Own)
		}
	}
}

// TestOneOfTheSameName: a paragraph below a greeting may be about somebody of the sender's family, and is no signature.
func TestOneOfTheSameName(t *testing.T) {
	const own = "Mr Ferris (our Managing Director) has written the attached for your People theme. He would like it to be called “Nine doors.”"
	for _, greeting := range []string{"Good morning,", "Hello,", "Have a lovely day,"} {
		m := Parse([]byte("From: Sue Ferris <sue@kerbside.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\n"+greeting+"\r\n\r\n"+own+
			"\r\n\r\nSue Ferris\r\nOffice Manager\r\nKerbside Ltd\r\n"), Options{})
		if got := m.Texts[0]; !strings.Contains(got.Own, own) || strings.Contains(got.Signature, "theme") {
			t.Errorf("%s: own %q, signature %q", greeting, got.Own, got.Signature)
		}
	}
}

// TestPlainTextSetAsHTML reads an email that a client or a gateway has put into <pre> as lines with breaks; a programme's lines
// within a text stay as they are.
func TestPlainTextSetAsHTML(t *testing.T) {
	for source, want := range map[string]string{
		"<html><body><pre style=\"white-space:pre-wrap\">Hi there,\n\nTitle: Nine doors\nTheme: <b>3</b>\n</pre></body></html>": "Hi there,\n\nTitle: Nine doors\nTheme: 3",
		"<p>We ran:</p><pre>one\ntwo</pre>": "<p>We ran:</p><pre>one\ntwo</pre>",
	} {
		m := Parse([]byte("From: Quincy Adair <q@tower.example>\r\nTo: blogs@example.org\r\nSubject: draft\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+source+"\r\n"), Options{})
		if got := m.Texts[0].Own; got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

// TestSignedBeyondAnInitial: the surname of which the mailbox gives the initial begins the signature with the first name, and nobody
// else's does.
func TestSignedBeyondAnInitial(t *testing.T) {
	quincy := namesOf(Address{Name: "Quincy A."})
	for text, want := range map[string]bool{"Quincy Adair": true, "Quincy": true, "Adair": false, "Anna": false, "Quincy Bell": false} {
		if got := quincy.are(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestSignedInFull: the full name of a sender of whom the mailbox gives the first alone begins the signature, whatever the post below.
func TestSignedInFull(t *testing.T) {
	for below, want := range map[string]string{
		"Quincy Adair\r\nInterpreter, Water Tower": "Quincy Adair\nInterpreter, Water Tower",
		"Quincy Street\r\nis where it began.":      "",
	} {
		m := Parse([]byte("From: Quincy <q@tower.example>\r\nTo: blogs@example.org\r\nSubject: draft\r\n\r\nHi, my draft is attached.\r\n\r\n"+below+"\r\n"), Options{})
		if got := m.Texts[0].Signature; got != want {
			t.Errorf("%q: the signature %q, want %q", below, got, want)
		}
	}
}

// TestTypedLines reads HTML with an element for each line of a wrapped text as the plain text it was.
func TestTypedLines(t *testing.T) {
	wrapped := []string{
		"Nobody had told the porters that the nine doors of the old town", "hall would be locked from the Monday, and when the first of them",
		"came to work there was a queue of forty people in the rain, each", "with a form.", "", "It took a year to mend.",
	}
	set := func(lines []string) string { return "<div>" + strings.Join(lines, "</div><div>") + "</div>" }
	for name, tt := range map[string]struct {
		source string
		html   bool
	}{
		"wrapped":       {set(wrapped), false},
		"a line of two": {set(wrapped[:2]), false},
		"marked":        {set(append([]string{"<b>Doors</b>"}, wrapped[:2]...)), true},
		"a list":        {set(wrapped) + "<ul><li>one</li></ul>", true},
		"paragraphs":    {set([]string{strings.Join(wrapped[:4], " "), wrapped[0], wrapped[1]}), true},
		"verses":        {set([]string{"The doors were locked.", "The porters wept.", "The queue went home."}), true},
	} {
		m := Parse([]byte("From: Quincy Adair <q@tower.example>\r\nTo: blogs@example.org\r\nSubject: draft\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+tt.source+"\r\n"), Options{})
		if m.Texts[0].HTML != tt.html {
			t.Errorf("%s: HTML is %v", name, m.Texts[0].HTML)
		}
	}
}

// TestWrappedBesideSignature keeps what a client marks around a text that was wrapped elsewhere.
func TestWrappedBesideSignature(t *testing.T) {
	m := Parse([]byte("From: Quincy Adair <q@tower.example>\r\nTo: blogs@example.org\r\nSubject: draft\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+
		"<div>Our blog is attached; the description is that nobody had told the</div><div>porters of the doors.</div>"+
		"<div class=\"gmail_signature\"><b>Q. Adair</b><br>Keeper of <a href=\"https://tower.example\">the tower</a></div>\r\n"), Options{})
	text := m.Texts[0]
	if text.HTML || text.Own != "Our blog is attached; the description is that nobody had told the\nporters of the doors." {
		t.Errorf("HTML %v: %q", text.HTML, text.Own)
	}
	if want := "Q. Adair\nKeeper of the tower"; text.Signature != want {
		t.Errorf("signature %q", text.Signature)
	}
}

// TestNameUnderALabel leaves to the text the sender's name that is the answer of a form, where the name alone ends the email.
func TestNameUnderALabel(t *testing.T) {
	for form, kept := range map[string]bool{
		"Author name:\r\nSue Ferris\r\n\r\nJob title:\r\nClerk\r\n\r\nOrganisation:\r\nNess Port": true,
		"Name:\r\nSue Ferris\r\nPosition:\r\nClerk\r\nEmployer:\r\nNess Port":                     true,
		"Written by:\r\n\r\nSue Ferris\r\n\r\nCompany name:\r\nNess Port":                         true,
		"Sue Ferris\r\nClerk\r\nTelephone:\r\n01632 960 200":                                      false,
		"Sue Ferris\r\nClerk\r\nNess Port":                                                        false,
	} {
		m := Parse([]byte("From: Sue Ferris <s@port.example>\r\n\r\nThe blog is attached.\r\n\r\n"+form+"\r\n\r\nShout with any questions.\r\n\r\nSue Ferris\r\n"), Options{})
		if got := strings.Contains(m.Texts[0].Own, "Ness Port"); got != kept && strings.Contains(form, "Ness Port") {
			t.Errorf("%q: left %q", form, m.Texts[0].Own)
		}
	}
}
