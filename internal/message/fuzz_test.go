package message

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// FuzzParse asks only that any bytes are read without a panic and that what comes out is text.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.eml", mailbag + "/05*/mail.eml", mailbag + "/06*/mail.eml"} {
		found, _ := filepath.Glob(pattern)
		for _, name := range found {
			raw, err := os.ReadFile(name)
			if err == nil && len(raw) < 20_000 {
				f.Add(raw)
			}
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if !holdsNothing(raw) {
			t.Error("what was read changes with the bytes of the email")
		}
		m := Parse(raw, Options{Authserv: []string{"mail.example.org"}})
		for _, s := range []string{m.Subject, m.From.Name, m.Automatic} {
			if !utf8.ValidString(s) {
				t.Errorf("%q is not UTF-8", s)
			}
		}
		for _, text := range m.Texts {
			if !utf8.ValidString(text.Own) || !utf8.ValidString(text.Signature) {
				t.Error("a text is not UTF-8")
			}
		}
		for _, a := range m.Attachments {
			if a.Name == "" || filepath.Base(a.Name) != a.Name {
				t.Errorf("%q is no file name", a.Name)
			}
		}
	})
}
