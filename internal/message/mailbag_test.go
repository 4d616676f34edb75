package message

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const mailbag = "../../../shared/mailbag"

// caseMail reads one email of the developers' mailbag, which lies beside the repository and may be absent.
func caseMail(t *testing.T, pattern string) []byte {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(mailbag, pattern, "mail.eml"))
	if len(found) != 1 {
		t.Skip("the mailbag is not here")
	}
	raw, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestDump(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(mailbag, os.Getenv("DUMP"), "mail.eml"))
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	for _, f := range found {
		raw, _ := os.ReadFile(f)
		m := Parse(raw, Options{})
		fmt.Println("=====", filepath.Base(filepath.Dir(f)), "|", m.From, "|", m.Subject, "| AUTO", m.Automatic, "| BOUNCE", m.Bounce, "|", m.Damage)
		dump(m, "")
	}
}

func dump(m *Message, in string) {
	for _, x := range m.Texts {
		fmt.Println(in+"--- TEXT html", x.HTML, "\n", x.Own, "\n--SIG:", strings.ReplaceAll(x.Signature, "\n", " / "), "\n--DIS:", strings.ReplaceAll(x.Disclaimer, "\n", " / "), "\n--BAN:", x.Banner)
		for _, e := range x.Earlier {
			fmt.Println(in+"  ~~ EARLIER fwd", e.Forwarded, e.From, "| to", e.To, "|", e.Date, "|", e.Subject, "\n", e.Own, "\n  ~~SIG:", strings.ReplaceAll(e.Signature, "\n", " / "))
		}
	}
	for _, a := range m.Attachments {
		fmt.Println(in+"  *", a.Name, a.Type, a.Inline, a.Via, len(a.Content))
	}
	for _, c := range m.Messages {
		fmt.Println(in + "  MESSAGE")
		dump(c, in+"    ")
	}
}
