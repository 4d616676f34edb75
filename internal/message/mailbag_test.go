package message

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mailbag is the developers' mailbag; it lies beside the repository and may be absent.
const mailbag = "../../../shared/mailbag"

func readCase(t *testing.T, pattern string) *Message {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(mailbag, pattern, "mail.eml"))
	if len(found) != 1 {
		t.Skip("the mailbag is not here")
	}
	raw, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return Parse(raw, Options{Authserv: []string{"mail.example.org"}})
}

// expectation is what of expected.json concerns the reader of emails.
type expectation struct {
	Kind        string
	From        Address
	Submissions []struct{ Source string }
}

func TestMailbag(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(mailbag, "*", "mail.eml"))
	for _, name := range found {
		folder := filepath.Base(filepath.Dir(name))
		t.Run(folder, func(t *testing.T) {
			m := readCase(t, folder)
			b, err := os.ReadFile(filepath.Join(filepath.Dir(name), "expected.json"))
			if err != nil {
				t.Fatal(err)
			}
			var want expectation
			if err := json.Unmarshal(b, &want); err != nil {
				t.Fatal(err)
			}
			checkCase(t, m, want)
		})
	}
}

func checkCase(t *testing.T, m *Message, want expectation) {
	t.Helper()
	if want.From.Email != "" && m.From.Email != want.From.Email || want.From.Name != "" && m.From.Name != want.From.Name {
		t.Errorf("From is %v, want %v", m.From, want.From)
	}
	if len(m.Damage) > 0 {
		t.Errorf("damage: %v", m.Damage)
	}
	if got := m.Automatic != "" && m.Bounce == nil; got != (want.Kind == "automatic") {
		t.Errorf("automatic %q, want kind %s", m.Automatic, want.Kind)
	}
	if got := m.Bounce != nil; got != (want.Kind == "bounce") {
		t.Errorf("bounce %v, want kind %s", m.Bounce, want.Kind)
	}
	if m.Subject == "" || m.Received.IsZero() || m.Auth.Server != "mail.example.org" && m.Bounce == nil {
		t.Errorf("subject %q, received %v, auth %v", m.Subject, m.Received, m.Auth)
	}
	names := fileNames(m)
	for _, s := range want.Submissions {
		if s.Source != "" && strings.Contains(s.Source, ".") && !slices.Contains(names, s.Source) {
			t.Errorf("no attachment %q among %q", s.Source, names)
		}
	}
}

func fileNames(m *Message) []string {
	var names []string
	for _, a := range m.Attachments {
		names = append(names, a.Name)
	}
	for _, inner := range m.Messages {
		names = append(names, fileNames(inner)...)
	}
	return names
}

// TestMailbagTexts checks how the texts of some cases fall apart: what each label must hold and must not.
func TestMailbagTexts(t *testing.T) {
	for _, c := range []struct {
		name, own, notOwn, signature, disclaimer string
		earlier                                  []string // the senders, newest first
	}{
		{"002-*", "publication date", "CAUTION", "Product Director", "Registered in England", nil},
		{"004-*", "by keeping him in the room", "Callum Priestley", "Public Sector Director", "Sent from my iPhone", []string{"digest@members.example.net"}},
		{"012-*", "somebody noticing that you have not rung", "Kind regards", "Clinical Director", "Registered in England", nil},
		{"018-*", "turn things round quickly", "Imogen", "Senior Account Manager", "trading name", nil},
		{"020-*", "pass his blog on to you", "theme 4", "Communications Officer", "", []string{"peter.vance-okoro@lineagelabs.example", "joanna.devlin@lineagelabs.example"}},
		{"053-*", "Brilliant", "SS20-3", "Rosalind", "", []string{"blogs@example.org"}},
		{"059-*", "it is theme 2", "845 words", "Barnaby", "", []string{"blogs@example.org"}},
		{"060-*", "Description: How a minor injuries unit", "Gareth", "", "Sent from my iPhone", []string{"blogs@example.org"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := readCase(t, c.name)
			text := m.Texts[0]
			if !strings.Contains(text.Own, c.own) || strings.Contains(text.Own, c.notOwn) {
				t.Errorf("own: %s", text.Own)
			}
			if !strings.Contains(text.Signature, c.signature) || !strings.Contains(text.Disclaimer, c.disclaimer) {
				t.Errorf("signature %q, disclaimer %q", text.Signature, text.Disclaimer)
			}
			var from []string
			for _, e := range text.Earlier {
				from = append(from, e.From.Email)
			}
			if !slices.Equal(from, c.earlier) {
				t.Errorf("earlier from %q, want %q", from, c.earlier)
			}
		})
	}
}
