package line

import (
	"bytes"
	"context"
	"errors"
	"net"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/google/go-cmp/cmp"

	"copydesk/internal/desk"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

func TestEmailsAreFiledWhileLettersCannotBeSent(t *testing.T) {
	s := inMemory(t)
	s.sink.Answer(func(at servers.Step, _ string) error {
		if at == servers.StepConnect {
			return servers.Reply(421, "closed for the weekend")
		}
		return nil
	})
	s.deliver(names(3)...)
	sum, err := s.Poll(limited(t))
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "closed for the weekend") {
		t.Errorf("the error is %v", err)
	}
	if want := (Sum{Read: 3, Filed: 3}); sum != want {
		t.Errorf("the poll did %+v, want %+v", sum, want)
	}
	s.sink.Answer(nil)
	s.poll(Sum{Letters: 3})
	s.agree(3)
}

func TestLettersAreSentWhileTheMailboxCannotBeRead(t *testing.T) {
	s := inMemory(t)
	s.deliver(names(2)...)
	if _, err := s.Pass(limited(t)); err != nil {
		t.Fatal(err)
	}
	s.Mailbox.SignIn = signin.Password("changed meanwhile")
	sum, err := s.Poll(limited(t))
	if !errors.Is(err, mailbox.ErrSignIn) || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v", err)
	}
	if want := (Sum{Letters: 2}); sum != want {
		t.Errorf("the poll did %+v, want %+v", sum, want)
	}
	s.agree(2)
}

// TestAPollTellsOfWhatCannotBeMoved, after it has filed and answered it, and files it no second time.
func TestAPollTellsOfWhatCannotBeMoved(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	allow := d.Forbid("Copydesk/Accepted")
	s := set(t, d, mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS})
	s.deliver("one", "two")
	for _, want := range []Sum{{Read: 2, Filed: 2, Letters: 2}, {Read: 2}} {
		if sum, err := s.Poll(limited(t)); !errors.Is(err, mailbox.ErrUnmoved) || sum != want {
			t.Errorf("the poll did %+v, and ended with %v", sum, err)
		}
	}
	allow()
	s.poll(Sum{Read: 2})
	s.agree(2)
}

// TestALetterInHandWhenTheProcessWasKilled goes at the next start, for nobody else is sending it.
func TestALetterInHandWhenTheProcessWasKilled(t *testing.T) {
	s := inMemory(t)
	s.deliver("one")
	if _, err := s.Pass(limited(t)); err != nil {
		t.Fatal(err)
	}
	now := s.Now()
	due, err := s.Store.DueLetters(limited(t), now, 1)
	if err != nil || len(due) != 1 {
		t.Fatalf("due: %v, %v", due, err)
	}
	if _, err := s.Store.RecordAttempt(limited(t), store.Attempt{Letter: due[0].ID, At: now, Next: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	s.poll(Sum{Letters: 1})
	s.agree(1)
}

func TestARefusedLetterIsCounted(t *testing.T) {
	s := inMemory(t)
	s.sink.Answer(func(at servers.Step, to string) error {
		if at == servers.StepRcpt && to == "jane.a1@example.com" {
			return servers.Reply(550, "no such user")
		}
		return nil
	})
	s.deliver(names(3)...)
	s.poll(Sum{Read: 3, Filed: 3, Letters: 2, Failed: 1})
}

// TestTheConnectionIsCut in the middle of an email: the pass begins again, and nothing is filed twice. An email at which
// it is cut every time does not stop those behind it.
func TestTheConnectionIsCut(t *testing.T) {
	for name, once := range map[string]bool{"once": true, "every time": false} {
		t.Run(name, func(t *testing.T) {
			s := inMemory(t)
			proxy := servers.Proxy(t, s.Mailbox.Port)
			s.Mailbox.Port = proxy.Port
			s.deliver(names(9)...)
			proxy.Break(servers.Fault{After: "What a5 taught us", Bytes: 10, Once: once})
			sum, err := s.Pass(limited(t))
			if (err == nil) != once {
				t.Errorf("the pass ended with %v", err)
			}
			want := Sum{Read: 9, Filed: 9}
			if !once {
				want = Sum{Read: 8, Filed: 8}
			}
			if sum != want {
				t.Errorf("the pass did %+v, want %+v", sum, want)
			}
			s.expect("in the inbox", s.inbox.Count("INBOX"), 9-want.Filed)
			proxy.Mend()
			s.poll(Sum{Read: 9 - want.Filed, Filed: 9 - want.Filed, Letters: 9})
			s.agree(9)
		})
	}
}

// TestAnEmailThatBreaksTheDesk is referred, and one that cannot even be referred stays; the others of its group are filed.
func TestAnEmailThatBreaksTheDesk(t *testing.T) {
	for _, c := range []struct {
		name   string
		panics []int // the letters that cannot be named, in the order in which that is tried
		want   Sum
		moves  map[string][]uint32
	}{
		{"once", []int{2}, Sum{Read: 3, Filed: 3}, map[string][]uint32{"Accepted": {1, 2, 3}}},
		{"as what it is", []int{2, 4}, Sum{Read: 3, Filed: 3}, map[string][]uint32{"Accepted": {1, 3}, "Referred": {2}}},
		{"in any way", []int{2, 4, 5}, Sum{Read: 3, Filed: 2, Failed: 1}, map[string][]uint32{"Accepted": {1, 3}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := inMemory(t)
			unique, calls := s.Desk.Unique, 0
			s.Desk.Unique = func() string {
				if calls++; slices.Contains(c.panics, calls) {
					panic("no more names")
				}
				return unique()
			}
			p := &pass{Line: s.Line, moves: map[string][]uint32{}}
			var group []*parcel
			for i, name := range names(3) {
				in := desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: uint32(i + 1), Received: servers.Received, Raw: blog(name)}
				group = append(group, &parcel{arrival: in, read: p.read(in)})
			}
			if err := p.fileGroup(limited(t), group); err != nil {
				t.Fatal(err)
			}
			if p.sum != c.want {
				t.Errorf("the pass did %+v, want %+v", p.sum, c.want)
			}
			if diff := cmp.Diff(c.moves, p.moves); diff != "" {
				t.Errorf("to be moved (-want +got):\n%s", diff)
			}
			letters, err := s.Store.DueLetters(limited(t), s.Now(), 9)
			if err != nil || len(letters) != c.want.Filed {
				t.Errorf("%d letters wait, want %d: %v", len(letters), c.want.Filed, err)
			}
		})
	}
}

// TestADatabaseThatCannotBeWritten leaves the mailbox as it was.
func TestADatabaseThatCannotBeWritten(t *testing.T) {
	s := inMemory(t)
	s.deliver(names(3)...)
	s.poll(Sum{Read: 3, Filed: 3, Letters: 3})
	s.deliver("later")
	readOnly, err := store.OpenReadOnly(s.path)
	if err != nil {
		t.Fatal(err)
	}
	defer readOnly.Close()
	s.Store = readOnly
	if _, err := s.Pass(limited(t)); err == nil {
		t.Error("the pass saw no fault")
	}
	s.expect("in the inbox", s.inbox.Count("INBOX"), 1)
}

// TestAFolderNumberedAnew: the same email under another UIDVALIDITY is the same email.
func TestAFolderNumberedAnew(t *testing.T) {
	s := inMemory(t)
	s.Mailbox.Folder = "Blogs"
	s.command(func(c *imapclient.Client) error { return c.Create("Blogs", nil).Wait() })
	s.inbox.Deliver("Blogs", blog("one"), servers.Received)
	s.at = func(now step) error {
		if now == stepCommitted {
			return errors.New("killed")
		}
		return nil
	}
	if _, err := s.Pass(limited(t)); err == nil {
		t.Fatal("the pass was not broken")
	}
	s.at = func(step) error { return nil }
	s.command(func(c *imapclient.Client) error {
		return errors.Join(c.Delete("Blogs").Wait(), c.Create("Blogs", nil).Wait())
	})
	s.inbox.Deliver("Blogs", blog("one"), servers.Received)
	s.poll(Sum{Read: 1, Letters: 1})
	s.expect("in Blogs", s.inbox.Count("Blogs"), 0)
	s.agree(1)
}

// TestAnotherAccountWithTheSameNumbers: an email that stands where another one stood, in an account that has the same
// UIDVALIDITY, is filed and answered as any other.
func TestAnotherAccountWithTheSameNumbers(t *testing.T) {
	s := inMemory(t)
	s.deliver("one", "two")
	s.poll(Sum{Read: 2, Filed: 2, Letters: 2})
	other := servers.Memory(t)
	s.inbox, s.Mailbox.Port = other, other.Port
	s.deliver("three")
	s.poll(Sum{Read: 1, Filed: 1, Letters: 1})
	s.expect("in Copydesk/Accepted", other.Count("Copydesk/Accepted"), 1)
	s.deliver("one")
	s.poll(Sum{Read: 1})
	s.expect("in the inbox", other.Count("INBOX"), 0)
	s.expect("letters", len(s.sink.Letters()), 3)
}

// command gives the IMAP server commands as a mail program would.
func (s *scene) command(do func(*imapclient.Client) error) {
	s.t.Helper()
	c, err := imapclient.DialInsecure(net.JoinHostPort(s.Mailbox.Host, strconv.Itoa(s.Mailbox.Port)), nil)
	if err != nil {
		s.t.Fatal(err)
	}
	defer c.Close()
	if err := errors.Join(c.Login(s.Mailbox.Username, "correct horse").Wait(), do(c)); err != nil {
		s.t.Fatal(err)
	}
}

func TestTheSameEmailTwice(t *testing.T) {
	s := inMemory(t)
	s.deliver("one", "one")
	s.poll(Sum{Read: 2, Filed: 1, Letters: 1})
	s.expect("in Copydesk/Duplicate", s.inbox.Count("Copydesk/Duplicate"), 1)
}

func TestASecondCopydeskIsRefused(t *testing.T) {
	s := inMemory(t)
	release, err := store.Lock(s.path)
	if err != nil {
		t.Fatal(err)
	}
	defer release() //nolint:errcheck // the test is over
	s.handover = 0
	for name, start := range map[string]func(context.Context) error{
		"poll": func(ctx context.Context) error { _, err := s.Poll(ctx); return err },
		"run":  s.Run,
	} {
		if err := start(limited(t)); err == nil || !strings.Contains(err.Error(), "another copydesk") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTheProcessBeforeIsNotGoneYet: a service that was killed and is started at once waits for the lock.
func TestTheProcessBeforeIsNotGoneYet(t *testing.T) {
	s := inMemory(t)
	s.deliver("one")
	release, err := store.Lock(s.path)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	s.at = func(now step) error {
		if now != stepRefused {
			return nil
		}
		refused++
		return release()
	}
	s.poll(Sum{Read: 1, Filed: 1, Letters: 1})
	s.expect("times refused", refused, 1)
}

func TestAnEmailTooLargeIsReferred(t *testing.T) {
	s := inMemory(t, func(x *Settings) { x.Mailbox.MaxSize = 10_000 })
	s.inbox.Deliver("INBOX", append(blog("large"), bytes.Repeat([]byte("and so on\r\n"), 2000)...), servers.Received)
	s.deliver("small")
	s.poll(Sum{Read: 2, Filed: 2, Letters: 2})
	s.expect("in Copydesk/Referred", s.inbox.Count("Copydesk/Referred"), 1)
}

// TestManyEmailsThroughASmallDoor: the bound on bytes in flight is smaller than what waits, and order is kept.
func TestManyEmailsThroughASmallDoor(t *testing.T) {
	s := inMemory(t)
	for i := range 40 {
		large := bytes.Repeat([]byte(strings.Repeat("/", 76)+"\r\n"), 13_000)
		s.inbox.Deliver("INBOX", append([]byte("From: list@example.com\r\nAuto-Submitted: auto-generated\r\nMessage-ID: <"+strconv.Itoa(i)+"@x>\r\nSubject: "+strconv.Itoa(i)+"\r\nMIME-Version: 1.0\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"), large...), servers.Received)
	}
	s.poll(Sum{Read: 40, Filed: 40})
	mails, err := s.Store.Mails(limited(t), store.MailFilter{Outcome: submission.Ignored})
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range mails {
		if m.Subject != strconv.Itoa(39-i) {
			t.Fatalf("email %s was filed out of order", m.Subject)
		}
	}
}

func TestThroughPostfix(t *testing.T) {
	p := servers.Postfix(t, servers.PostfixOptions{})
	s := withDovecot(t, func(x *Settings) {
		x.Outbox = outbox.Config{Host: p.Host, Port: p.Port, Security: "starttls", From: "blogs@example.org", TLS: p.TLS}
	})
	s.sink = p.Sink
	s.deliver(names(4)...)
	s.poll(Sum{Read: 4, Filed: 4, Letters: 4})
	p.Sink.Await(4)
	s.agree(4)
}
