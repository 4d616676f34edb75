package demo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"copydesk/internal/config"
	"copydesk/internal/line"
	"copydesk/internal/mailbox"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// limited is a context that ends a test which hangs.
func limited(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func TestTablesFitTheTerminal(t *testing.T) {
	var out bytes.Buffer
	if err := Run(limited(t), Options{Out: &out, Width: 80}); err != nil {
		t.Fatal(err)
	}
	tables, _, _ := strings.Cut(out.String(), "An acceptance, in full")
	for line := range strings.Lines(tables) {
		if n := terminal.Width(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	if !strings.Contains(tables, "needs-correction") || !strings.Contains(tables, "SS20-3 SS20-4") {
		t.Errorf("what matters is cut:\n%s", tables)
	}
}

func TestDemoLeavesItsFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "demo")
	var out bytes.Buffer
	if err := Run(limited(t), Options{Dir: dir, Out: &out}); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{
		"16 emails came to blogs@example.org", "11 blogs are filed, by theme", "13 letters went out",
		"An acceptance, in full", "A correction, in full", "--config " + dir + "/copydesk.toml show SS20-6",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not told in\n%s", want, out.String())
		}
	}
	c, err := config.Load(filepath.Join(dir, "copydesk.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Ready(); err != nil {
		t.Error(err)
	}
	if err := Run(limited(t), Options{Dir: dir, Out: &out}); err == nil || !strings.Contains(err.Error(), "there already") {
		t.Errorf("a second demo in the same folder: %v", err)
	}
}

// TestMailbagShowsEachOutcome: whoever adds a rule sees here what it does to the sample emails.
func TestMailbagShowsEachOutcome(t *testing.T) {
	dir := t.TempDir()
	if err := Run(limited(t), Options{Dir: dir, Out: io.Discard}); err != nil {
		t.Fatal(err)
	}
	db, err := store.OpenReadOnly(filepath.Join(dir, "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	mails, err := db.Mails(limited(t), store.MailFilter{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range slices.Backward(mails) {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s", m.Kind, m.Outcome, strings.Join(m.Refs, " "))))
	}
	want := []string{
		"submission accepted SS20-1",
		"submission accepted SS20-2",
		"submission accepted SS20-3 SS20-4",
		"submission needs-correction SS20-5",
		"submission needs-correction SS20-6",
		"enquiry referred",
		"automatic ignored",
		"submission needs-correction SS20-7",
		"submission accepted SS20-8",
		"reply accepted SS20-6",
		"submission needs-correction SS20-9",
		"submission accepted SS20-10",
		"reply duplicate SS20-1",
		"withdrawal withdrawn SS20-10",
		"reply noted SS20-2",
		"submission late SS20-11",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds and outcomes (-want +got):\n%s", diff)
	}
}

// TestKeepAnswersMail: with --keep a person sends an email of their own and reads the letter that comes back.
func TestKeepAnswersMail(t *testing.T) {
	ctx, stop := context.WithCancel(limited(t))
	clock := &clock{}
	p, err := startPost(clock)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(filepath.Join(t.TempDir(), "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := settings(p, db, clock)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- keep(ctx, io.Discard, line.New(s), p, clock) }()

	emails, err := mailbag()
	if err != nil {
		t.Fatal(err)
	}
	address := net.JoinHostPort(host, strconv.Itoa(p.smtpPort))
	sender, err := smtp.Dial(address)
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.SendMail("priya.raman@eastmere.example", []string{blogsAddress}, bytes.NewReader(emails[0].raw)); err != nil {
		t.Fatal(err)
	}
	_ = sender.Quit()
	reader := s.Mailbox
	reader.Folder = lettersFolder
	if letter := firstEmail(t, reader); !strings.Contains(string(letter), "Auto-Submitted: auto-replied") {
		t.Errorf("the letter is\n%s", letter)
	}
	stop()
	if err := errors.Join(<-ended, p.close(), db.Close()); err != nil {
		t.Error(err)
	}
}

// firstEmail waits for the first email of a folder.
func firstEmail(t *testing.T, c mailbox.Config) (raw []byte) {
	t.Helper()
	box, err := mailbox.Dial(limited(t), c)
	if err != nil {
		t.Fatal(err)
	}
	defer box.Close()
	for {
		uids, err := box.Waiting(limited(t))
		if err != nil {
			t.Fatal(err)
		}
		if len(uids) > 0 {
			err := box.Fetch(limited(t), uids, func(e mailbox.Email) error {
				raw = e.Raw
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return raw
		}
		if err := box.Wait(limited(t)); err != nil {
			t.Fatal(err)
		}
	}
}
