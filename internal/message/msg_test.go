package message

import (
	"os"
	"path/filepath"
	"testing"
)

// TestOutlookItem opens an email that Outlook saved, and the email inside another.
func TestOutlookItem(t *testing.T) {
	for name, want := range map[string]struct {
		subject, from, file string
		depth               int
	}{
		"msg-with-docx": {"Blog for theme 4", "david.oyelaran@permits.example", "Reached across – final.docx", 1},
		"msg-in-msg":    {"blog text", "amara.nwosu@pendlevale.example", "", 2},
	} {
		raw, err := os.ReadFile(filepath.Join("..", "desk", "testdata", "mail", name, "mail.eml"))
		if err != nil {
			t.Fatal(err)
		}
		m := Parse(raw, Options{})
		for range want.depth {
			if len(m.Messages) != 1 {
				t.Fatalf("%s: %d emails inside", name, len(m.Messages))
			}
			m = m.Messages[0]
		}
		if m.Subject != want.subject || m.From.Email != want.from || len(m.Texts) != 1 {
			t.Errorf("%s: read as %q from %v with %d texts", name, m.Subject, m.From, len(m.Texts))
		}
		if want.file != "" && (len(m.Attachments) != 1 || m.Attachments[0].Name != want.file || m.Attachments[0].Via != "") {
			t.Errorf("%s: attached is %+v", name, m.Attachments)
		}
	}
}

// FuzzMSG reads any bytes as a saved email.
func FuzzMSG(f *testing.F) {
	for _, name := range []string{"msg-with-docx", "msg-in-msg"} {
		raw, err := os.ReadFile(filepath.Join("..", "desk", "testdata", "mail", name, "mail.eml"))
		if err != nil {
			f.Fatal(err)
		}
		r := &reader{message: &Message{}, budget: &budget{parts: maxParts}}
		for _, p := range r.splitParts(r.open(raw)) {
			if p.isOutlookItem() {
				f.Add(decoded(p))
			}
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, ok := readMSG(raw)
		if !ok {
			return
		}
		r := &reader{message: &Message{}, budget: &budget{parts: maxParts}}
		if m := r.embeddedMessage(*file, 1); m == nil {
			t.Error("no email")
		}
	})
}

// TestTheHeaderOfASavedEmail is believed before the properties, in which the sender's address may be Exchange's own.
func TestTheHeaderOfASavedEmail(t *testing.T) {
	said := func(headers string) mapiProps {
		return mapiProps{
			mapiHeaders:     {mapiString8, []byte(headers)},
			mapiSubject:     {mapiString8, []byte("Our blog")},
			mapiSenderName:  {mapiString8, []byte("Doe, Jane")},
			mapiSenderEmail: {mapiString8, []byte("/O=ACME/CN=JDOE")},
			mapiBody:        {mapiString8, []byte("Please find our blog attached.")},
		}
	}
	const exchange = "Microsoft Mail Internet Headers Version 2.0\r\n"
	const fields = "From: Jane Doe <jane@acme.example>\r\nTo: blogs@example.org\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <1@acme.example>\r\n"
	for headers, want := range map[string]Message{
		"":                {From: Address{Name: "Doe, Jane"}},
		fields:            {From: Address{Name: "Jane Doe", Email: "jane@acme.example"}, MessageID: "1@acme.example"},
		exchange + fields: {From: Address{Name: "Jane Doe", Email: "jane@acme.example"}, MessageID: "1@acme.example"},
	} {
		r := &reader{message: &Message{}, budget: &budget{parts: maxParts}}
		m := r.outlookItem(tnefFile{props: said(headers), codepage: 1252}, 0)
		if m.From != want.From || m.MessageID != want.MessageID || m.Subject != "Our blog" || len(m.Texts) != 1 || (m.Automatic != "") != (headers != "") {
			t.Errorf("with the header %q it is from %v, %q, %q with %d texts, automatic as %q", headers, m.From, m.MessageID, m.Subject, len(m.Texts), m.Automatic)
		}
	}
}

func TestParseMSG(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "desk", "testdata", "mail", "msg-with-docx", "mail.eml"))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := ParseMSG(raw, Options{}); ok {
		t.Error("an email as it travels is taken for a saved one")
	}
	r := &reader{message: &Message{}, budget: &budget{parts: maxParts}}
	for _, p := range r.splitParts(r.open(raw)) {
		if !p.isOutlookItem() {
			continue
		}
		m, ok := ParseMSG(decoded(p), Options{})
		if !ok || m.From.Email == "" || len(m.Texts) == 0 || len(m.Attachments) != 1 {
			t.Errorf("the saved email is read as %+v (%v)", m, ok)
		}
	}
}
