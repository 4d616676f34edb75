package line

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"copydesk/internal/call"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/letter"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/templates"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// inbox is what the tests need of an IMAP server.
type inbox interface {
	Deliver(folder string, raw []byte, received time.Time)
	Count(folder string) int
}

// scene is a line between two servers.
type scene struct {
	*Line
	t     testing.TB
	inbox inbox
	sink  *servers.SinkServer
	path  string
}

// limited is a context that ends a test which hangs.
func limited(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// inMemory sets a scene with the IMAP server in memory.
func inMemory(t testing.TB, change ...func(*Settings)) *scene {
	t.Helper()
	s := servers.Memory(t)
	return set(t, s, mailbox.Config{Host: s.Host, Port: s.Port, Security: "none", Username: s.Username, SignIn: signin.Password(s.Password)}, change...)
}

// withDovecot sets a scene with Dovecot, over TLS.
func withDovecot(t testing.TB, change ...func(*Settings)) *scene {
	t.Helper()
	d := servers.Dovecot(t, servers.Options{})
	return set(t, d, mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS}, change...)
}

func set(t testing.TB, in inbox, from mailbox.Config, change ...func(*Settings)) *scene {
	t.Helper()
	sink := servers.Sink(t)
	s := &scene{t: t, inbox: in, sink: sink, path: filepath.Join(t.TempDir(), "copydesk.db")}
	settings := Settings{
		Desk: theDesk(t), Store: open(t, s.path), Mailbox: from, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
		Outbox: outbox.Config{Host: sink.Host, Port: sink.Port, Security: "none", From: "blogs@example.org"},
		Admins: []letter.Address{{Email: "it@example.org"}},
	}
	for _, c := range change {
		c(&settings)
	}
	s.Line = New(settings)
	return s
}

func open(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

const theCall = `slug = "smarter-state-2020"
prefix = "SS20"
name = "Building the Smarter State"
deadline = 2099-09-04
timezone = "Europe/London"
[[themes]]
number = 1
name = "Future gazing"
[[themes]]
number = 2
name = "Tech as an enabler"
`

func theDesk(t testing.TB) *desk.Desk {
	t.Helper()
	c, err := call.Parse("call.toml", []byte(theCall))
	if err != nil {
		t.Fatal(err)
	}
	letters, err := letter.Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	var n atomic.Int64
	return &desk.Desk{
		Calls: []*call.Call{c}, Letters: letters, Docs: &document.Reader{}, From: letter.Address{Name: "Blogs desk", Email: "blogs@example.org"},
		Editors: []letter.Address{{Email: "editors@example.org"}}, Limits: desk.DefaultLimits,
		Unique: func() string { return fmt.Sprint(n.Add(1)) },
	}
}

// blog is an email that brings a blog of 450 words in its body; each name is another sender with other words.
func blog(name string) []byte {
	var text strings.Builder
	for i := range 45 {
		fmt.Fprintf(&text, "The %s service was mended in week %d by people who listened. ", name, i)
		if i%9 == 8 {
			text.WriteString("\r\n\r\n")
		}
	}
	return []byte("From: Jane " + name + " <jane." + name + "@example.com>\r\nTo: blogs@example.org\r\nSubject: Blog for the campaign week\r\n" +
		"Date: Fri, 28 Aug 2020 09:14:00 +0100\r\nMessage-ID: <" + name + "@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		"Title: What " + name + " taught us\r\nSub-title: How one team mended " + name + " by listening\r\nTheme: 2\r\nAuthor: Jane " + name + "\r\n\r\n" + text.String())
}

// deliver puts blogs into the inbox.
func (s *scene) deliver(names ...string) {
	s.t.Helper()
	for _, name := range names {
		s.inbox.Deliver("INBOX", blog(name), servers.Received)
	}
}

// poll polls, and expects a sum.
func (s *scene) poll(want Sum) {
	s.t.Helper()
	got, err := s.Poll(limited(s.t))
	if err != nil {
		s.t.Fatalf("poll: %v", err)
	}
	if got != want {
		s.t.Errorf("the poll did %+v, want %+v", got, want)
	}
}

// expect compares what stands where in the end.
func (s *scene) expect(what string, got, want int) {
	s.t.Helper()
	if got != want {
		s.t.Errorf("%s: %d, want %d", what, got, want)
	}
}

// agree tells whether the moved emails, the rows and the letters all number n, and nothing waits.
func (s *scene) agree(n int) {
	s.t.Helper()
	s.expect("in the inbox", s.inbox.Count("INBOX"), 0)
	s.expect("in Copydesk/Accepted", s.inbox.Count("Copydesk/Accepted"), n)
	subs, err := s.Store.List(limited(s.t), store.Filter{})
	if err != nil {
		s.t.Fatal(err)
	}
	s.expect("submissions", len(subs), n)
	letters := s.sink.Letters()
	s.expect("letters", len(letters), n)
	ids := map[string]bool{}
	for _, l := range letters {
		_, after, _ := strings.Cut(string(l.Raw), "Message-ID: <")
		id, _, _ := strings.Cut(after, ">")
		ids[id] = true
	}
	s.expect("Message-IDs of letters", len(ids), n)
}
