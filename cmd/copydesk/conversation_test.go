package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	gomail "github.com/emersion/go-message/mail"
	"github.com/rogpeppe/go-internal/testscript"

	"copydesk/internal/example"
	"copydesk/internal/servers"
)

// TestConversations runs testdata/conversation/*.txtar: conversations of contributors with a copydesk whose mailbox is a real
// Dovecot. Beside copydesk itself a script has
//
//	deliver FILE.eml [TIME]   delivers an email, received at the time (RFC 3339)
//	letters                   writes the letters sent since the last time to letters.txt: to whom, subject, text
//	folder NAME N             the mailbox's folder holds N emails
//
// In an email, @LETTER@ is the Message-ID of the newest letter and @SUBJECT@ its subject.
func TestConversations(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "conversation"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			s := &office{mailbox: servers.Dovecot(env.T().(servers.T), servers.Options{}), sink: servers.Sink(env.T().(servers.T))}
			env.Values[officeKey{}] = s
			env.Setenv("NO_COLOR", "1")
			return s.configure(env.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"deliver": func(ts *testscript.TestScript, _ bool, args []string) { officeOf(ts).deliver(ts, args) },
			"letters": func(ts *testscript.TestScript, _ bool, _ []string) { officeOf(ts).letters(ts) },
			"folder":  func(ts *testscript.TestScript, _ bool, args []string) { officeOf(ts).folder(ts, args) },
		},
	})
}

type officeKey struct{}

// office is a script's servers and how far its letters have been read.
type office struct {
	mailbox *servers.DovecotServer
	sink    *servers.SinkServer
	read    int
}

func officeOf(ts *testscript.TestScript) *office { return ts.Value(officeKey{}).(*office) }

// configure writes a configuration for the servers of this story.
func (s *office) configure(dir string) error {
	if err := os.WriteFile(filepath.Join(dir, example.CallFile), example.Call, 0o600); err != nil {
		return err
	}
	config := fmt.Sprintf(`database = "copydesk.db"
calls = ["smarter-state-2020.toml"]

[imap]
host = %q
port = %d
security = "none"
username = %q
password = %q
authserv = ["mx.example.org"]

[smtp]
host = %q
port = %d
security = "none"
username = %q
password = %q

[letters]
from = "Blogs desk <blogs@example.org>"
editors = ["editors@example.org"]
`, s.mailbox.Host, s.mailbox.Plain, s.mailbox.Username, s.mailbox.Password, s.sink.Host, s.sink.Port, s.sink.Username, s.sink.Password)
	return os.WriteFile(filepath.Join(dir, "copydesk.toml"), []byte(config), 0o600)
}

func (s *office) deliver(ts *testscript.TestScript, args []string) {
	raw := ts.ReadFile(args[0])
	received := time.Date(2020, 8, 20, 9, 0, 0, 0, time.UTC)
	if len(args) > 1 {
		var err error
		received, err = time.Parse(time.RFC3339, args[1])
		ts.Check(err)
	}
	if sent := s.sink.Letters(); len(sent) > 0 {
		header, err := gomail.CreateReader(bytes.NewReader(sent[len(sent)-1].Raw))
		ts.Check(err)
		id, err := header.Header.MessageID()
		ts.Check(err)
		subject, err := header.Header.Subject()
		ts.Check(err)
		raw = strings.NewReplacer("@LETTER@", id, "@SUBJECT@", subject).Replace(raw)
	}
	raw = strings.ReplaceAll(strings.ReplaceAll(raw, "\r\n", "\n"), "\n", "\r\n")
	s.mailbox.Deliver("INBOX", []byte(raw), received)
}

// letters writes the letters since the last time to letters.txt, for cmp.
func (s *office) letters(ts *testscript.TestScript) {
	sent := s.sink.Letters()
	var out strings.Builder
	for _, l := range sent[s.read:] {
		fmt.Fprintf(&out, "To: %s\n%s\n", strings.Join(l.To, ", "), letterText(ts, l.Raw))
	}
	s.read = len(sent)
	if out.Len() == 0 {
		out.WriteString("none\n")
	}
	ts.Check(os.WriteFile(ts.MkAbs("letters.txt"), []byte(out.String()), 0o600))
}

// letterText returns a letter's subject and text part, as far as the blog in it.
func letterText(ts *testscript.TestScript, raw []byte) string {
	r, err := gomail.CreateReader(bytes.NewReader(raw))
	ts.Check(err)
	subject, err := r.Header.Subject()
	ts.Check(err)
	for {
		p, err := r.NextPart()
		ts.Check(err)
		if strings.HasPrefix(p.Header.Get("Content-Type"), "text/plain") {
			text, err := io.ReadAll(p.Body)
			ts.Check(err)
			said, _, _ := strings.Cut(strings.ReplaceAll(string(text), "\r", ""), "Your blog as it will appear")
			return "Subject: " + subject + "\n\n" + trailingSpace.ReplaceAllString(said, "")
		}
	}
}

var trailingSpace = regexp.MustCompile(`(?m)[ \t]+$`)

func (s *office) folder(ts *testscript.TestScript, args []string) {
	if got := fmt.Sprint(s.mailbox.Count(args[0])); got != args[1] {
		ts.Fatalf("%s holds %s emails, want %s; folders: %v", args[0], got, args[1], s.mailbox.Folders())
	}
}
