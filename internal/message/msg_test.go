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
