package message

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each email of testdata and compares what is made of it with the .txt beside it.
func TestGolden(t *testing.T) {
	found, err := filepath.Glob("testdata/*.eml")
	if err != nil || len(found) == 0 {
		t.Fatal("no emails in testdata")
	}
	for _, name := range found {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".eml"), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(Parse(raw, Options{Authserv: []string{"mx.example.org"}}), "")
			golden := strings.TrimSuffix(name, ".eml") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s reads otherwise than %s (-want +got):\n%s", name, golden, diff)
			}
		})
	}
}

// describe writes a message so that a person can review it; what is empty is left out.
func describe(m *Message, in string) string {
	var b strings.Builder
	say := func(name string, value any) {
		if s := strings.TrimSpace(fmt.Sprint(value)); s != "" && s != "[]" && s != "false" && s != "{ }" && s != "{   }" && s != "<nil>" {
			fmt.Fprintf(&b, "%s%s: %s\n", in, name, strings.ReplaceAll(s, "\n", "\n"+in+"    "))
		}
	}
	say("From", m.From)
	say("To", m.To)
	say("Cc", m.Cc)
	say("Subject", m.Subject)
	if !m.Date.IsZero() {
		say("Date", m.Date.Format("2006-01-02T15:04:05Z07:00"))
	}
	if !m.Received.IsZero() {
		say("Received", m.Received.Format("2006-01-02T15:04:05Z07:00"))
	}
	say("Automatic", m.Automatic)
	if m.Bounce != nil {
		say("Bounce", fmt.Sprintf("%+v", *m.Bounce))
	}
	say("Receipt", m.Receipt)
	say("Calendar", m.Calendar)
	say("Spam", m.Spam)
	say("Auth", m.Auth)
	say("Damage", strings.Join(m.Damage, "; "))
	for _, t := range m.Texts {
		say("Own", t.Own)
		say("Signature", t.Signature)
		say("Disclaimer", t.Disclaimer)
		say("Banner", t.Banner)
		for _, e := range t.Earlier {
			say("Earlier", fmt.Sprintf("forwarded %v, from %v, to %q, date %q, subject %q", e.Forwarded, e.From, e.To, e.Date, e.Subject))
			say("  Own", e.Own)
			say("  Signature", e.Signature)
		}
	}
	for _, a := range m.Attachments {
		say("Attachment", fmt.Sprintf("%s, %s, %d bytes, inline %v, unnamed %v %s", a.Name, a.Type, len(a.Content), a.Inline, a.Unnamed, a.Via))
	}
	for _, inner := range m.Messages {
		say("Message", "\n"+describe(inner, in+"    "))
	}
	return b.String()
}
