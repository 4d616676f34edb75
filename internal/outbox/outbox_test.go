package outbox_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"go.uber.org/goleak"

	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// shelf keeps letters in memory as the database does.
type shelf struct {
	mu      sync.Mutex
	letters []store.Letter
	sent    chan int64 // told of each letter sent, when there is one
	rest    chan bool  // told when a pass is over that has left no letter waiting, when there is one and it has room
	full    bool       // there is no room to write down that a letter was sent
	gone    int64      // the letter that was taken back after it was read
	turns   int        // of the writer, for attempts and letters sent
}

// add puts letters on the shelf, each to some recipients.
func (s *shelf) add(recipients ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, to := range recipients {
		id := int64(len(s.letters) + 1)
		s.letters = append(s.letters, store.Letter{
			ID: id, To: strings.Split(to, ","), MessageID: fmt.Sprint(id, "@example.org"), State: store.Waiting, Created: noon,
			Raw: fmt.Appendf(nil, "From: blogs@example.org\r\nTo: %s\r\nSubject: letter %d\r\n\r\n.dots stay\r\nDear contributor – thank you.\r\n", to, id),
		})
	}
}

func (s *shelf) DueLetters(_ context.Context, now time.Time, limit int) (due []store.Letter, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.letters {
		if l.State == store.Waiting && !l.NextAttempt.After(now) && len(due) < limit {
			due = append(due, l)
		}
	}
	return due, nil
}

func (s *shelf) Reserve() error { return nil }

func (s *shelf) RecordAttempt(ctx context.Context, a store.Attempt) (there bool, err error) {
	s.turns++
	if a.Letter == s.gone {
		return false, nil
	}
	return true, s.change(ctx, a.Letter, func(l *store.Letter) { l.Attempts, l.NextAttempt = l.Attempts+1, a.Next })
}

func (s *shelf) MarkSent(ctx context.Context, id int64, at time.Time, next store.Attempt) (begun bool, err error) {
	if s.full {
		return false, errors.New("the disk is full")
	}
	if next.Letter != 0 {
		begun, err = s.RecordAttempt(ctx, next)
	} else {
		s.turns++
	}
	err = errors.Join(err, s.change(ctx, id, func(l *store.Letter) { l.State, l.Sent, l.LastError = store.Sent, at, "" }))
	if s.sent != nil {
		s.sent <- id
	}
	return begun, err
}

func (s *shelf) MarkDelivered(ctx context.Context, id int64, recipient string, _ time.Time) error {
	return s.change(ctx, id, func(l *store.Letter) { take(l, recipient, store.Sent) })
}

func (s *shelf) MarkRefused(ctx context.Context, id int64, recipient, _ string, _ time.Time) error {
	return s.change(ctx, id, func(l *store.Letter) { take(l, recipient, store.Failed) })
}

func (s *shelf) MarkFailed(ctx context.Context, id int64, reason string, _ time.Time) error {
	return s.change(ctx, id, func(l *store.Letter) { l.LastError, l.NextAttempt, l.State = reason, time.Time{}, store.Failed })
}

func (s *shelf) Lighten(ctx context.Context, id int64, raw []byte, reason string, at time.Time) error {
	return s.change(ctx, id, func(l *store.Letter) { l.Raw, l.LastError, l.NextAttempt = raw, reason, at })
}

func (s *shelf) PutOff(ctx context.Context, a store.Attempt, reason string) error {
	return s.change(ctx, a.Letter, func(l *store.Letter) { l.LastError, l.NextAttempt = reason, a.Next })
}

// take removes a recipient of whom nothing more is to be done. With the last the letter is settled; that others had it is not kept.
func take(l *store.Letter, recipient string, state store.LetterState) {
	l.To = slices.DeleteFunc(slices.Clone(l.To), func(to string) bool { return to == recipient })
	if len(l.To) == 0 {
		l.State = state
	}
}

func (s *shelf) NextDue(context.Context) (next time.Time, any bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.letters {
		if l.State == store.Waiting && (!any || l.NextAttempt.Before(next)) {
			next, any = l.NextAttempt, true
		}
	}
	if !any && len(s.letters) > 0 {
		select {
		case s.rest <- true:
		default:
		}
	}
	return next, any, nil
}

func (s *shelf) change(ctx context.Context, id int64, f func(*store.Letter)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(&s.letters[id-1])
	return ctx.Err()
}

// letter gives a letter as it stands.
func (s *shelf) letter(id int64) store.Letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.letters[id-1]
}

func (s *shelf) states() (states []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.letters {
		states = append(states, string(l.State))
	}
	return states
}

var noon = time.Date(2020, time.August, 28, 12, 0, 0, 0, time.UTC)

// at is a clock that stands still.
func at(t time.Time) func() time.Time { return func() time.Time { return t } }

func limited(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func sink(t testing.TB) (*servers.SinkServer, outbox.Config) {
	t.Helper()
	s := servers.Sink(t)
	return s, outbox.Config{
		Host: s.Host, Port: s.Port, Security: "starttls", Username: s.Username, SignIn: signin.Password(s.Password),
		From: "blogs@example.org", TLS: s.TLS,
	}
}

func drain(t *testing.T, o *outbox.Outbox, now time.Time) outbox.Sum {
	t.Helper()
	sum, err := o.Drain(limited(t), at(now))
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func TestLettersGoOut(t *testing.T) {
	s, config := sink(t)
	for _, c := range []struct {
		security string
		port     int
		tls      *tls.Config
	}{{"tls", s.TLSPort, s.TLS}, {"starttls", s.Port, s.TLS}, {"none", s.Port, nil}} {
		t.Run(c.security, func(t *testing.T) {
			config := config
			config.Security, config.Port, config.TLS = c.security, c.port, c.tls
			letters, before := &shelf{}, len(s.Letters())
			letters.add("jane@example.com", "jörg@exämple.com", "a@example.com,b@example.com")
			o := outbox.New(config, letters)
			if sum := drain(t, o, noon); sum != (outbox.Sum{Sent: 3}) {
				t.Fatalf("%+v", sum)
			}
			got := s.Letters()[before:]
			for i, l := range got {
				if string(l.Raw) != string(letters.letter(int64(i+1)).Raw) || l.From != "blogs@example.org" {
					t.Errorf("letter %d came as %q from %s", i+1, l.Raw, l.From)
				}
			}
			if !slices.Equal(got[2].To, []string{"a@example.com", "b@example.com"}) {
				t.Errorf("the third letter went to %v", got[2].To)
			}
			if sum := drain(t, o, noon.Add(time.Hour)); sum != (outbox.Sum{}) {
				t.Errorf("a second pass: %+v", sum)
			}
		})
	}
}

// TestOneTurnALetter: the writer is shared with those who file, so that a letter takes one turn of it beside the first.
func TestOneTurnALetter(t *testing.T) {
	_, config := sink(t)
	letters := &shelf{}
	letters.add("a@example.com", "b@example.com", "c@example.com")
	drain(t, outbox.New(config, letters), noon)
	for id := range int64(3) {
		if l := letters.letter(id + 1); l.Attempts != 1 || l.State != store.Sent {
			t.Errorf("letter %d: %s after %d attempts", l.ID, l.State, l.Attempts)
		}
	}
	if letters.turns != 4 {
		t.Errorf("%d turns", letters.turns)
	}
}

// TestTakenBack: a letter that is no more in the outbox when its turn comes is not sent, and the others are.
func TestTakenBack(t *testing.T) {
	s, config := sink(t)
	for gone := range int64(3) {
		letters, before := &shelf{gone: gone + 1}, len(s.Letters())
		letters.add("a@example.com", "b@example.com", "c@example.com")
		if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 2}) {
			t.Errorf("without letter %d: %+v", gone+1, sum)
		}
		for _, l := range s.Letters()[before:] {
			if l.To[0] == letters.letter(gone + 1).To[0] {
				t.Errorf("letter %d was sent", gone+1)
			}
		}
	}
}

// TestRefusals: what the server says of one letter never stops the next.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer func(step servers.Step, argument string) error
		first  store.LetterState
		next   time.Duration // until the first letter is tried again
		reason string
	}{
		{"a recipient that does not exist", on(servers.StepRcpt, "jane@", 550), store.Failed, 0, `jane@example.com: the mail server answered "550 5.0.0 no"`},
		{"a recipient later", on(servers.StepRcpt, "jane@", 450), store.Waiting, 15 * time.Second, "450"},
		{"the letter refused at its end", on(servers.StepEnd, "letter 1", 554), store.Failed, 0, "554"},
		{"the letter later", on(servers.StepEnd, "letter 1", 451), store.Waiting, 15 * time.Second, "451"},
		{"cut in the middle of the letter", on(servers.StepEnd, "letter 1", 0), store.Waiting, 15 * time.Second, "broke"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, config := sink(t)
			var told []string
			config.Failed = func(_ context.Context, l store.Letter, reason string) { told = append(told, reason) }
			s.Answer(c.answer)
			letters := &shelf{}
			letters.add("jane@example.com", "other@example.com")
			o := outbox.New(config, letters)
			sum := drain(t, o, noon)

			first := letters.letter(1)
			if first.State != c.first || first.Attempts != 1 || !strings.Contains(first.LastError, c.reason) {
				t.Errorf("the first letter: %s after %d attempts: %s", first.State, first.Attempts, first.LastError)
			}
			if second := letters.letter(2); second.State != store.Sent {
				t.Errorf("the second letter: %s: %s", second.State, second.LastError)
			}
			if c.first == store.Failed {
				if sum != (outbox.Sum{Sent: 1, Failed: 1}) || len(told) != 1 {
					t.Errorf("%+v, told %v", sum, told)
				}
				return
			}
			if got := first.NextAttempt.Sub(noon); got != c.next || sum != (outbox.Sum{Sent: 1, Deferred: 1}) {
				t.Errorf("next try after %v, %+v", got, sum)
			}
			s.Answer(nil)
			if sum := drain(t, o, noon.Add(c.next)); sum != (outbox.Sum{Sent: 1}) {
				t.Errorf("the next pass: %+v", sum)
			}
		})
	}
}

// TestAnyYesIsAYes: a server that takes the letter says 250 as a rule, and any 2yz means the same (RFC 5321, 4.2.1). A letter
// that was taken does not go again.
func TestAnyYesIsAYes(t *testing.T) {
	s, config := sink(t)
	s.Answer(on(servers.StepEnd, "letter 1", 251))
	letters := &shelf{}
	letters.add("jane@example.com", "other@example.com")
	if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 2}) {
		t.Errorf("%+v: %s", sum, letters.letter(1).LastError)
	}
}

// TestALetterTooLarge goes without what is attached to it; where it is not its size, or nothing is attached, it fails.
func TestALetterTooLarge(t *testing.T) {
	size := smtp.EnhancedCode{5, 3, 4}
	for _, c := range []struct {
		name  string
		step  servers.Step
		code  int
		more  smtp.EnhancedCode
		light bool // it is sent without what is attached
	}{
		{"by the size that is declared", servers.StepMail, 552, size, true},
		{"at its end", servers.StepEnd, 552, size, true},
		{"without another code", servers.StepEnd, 552, smtp.NoEnhancedCode, true},
		{"under another code", servers.StepMail, 554, size, true},
		{"larger than its recipient takes", servers.StepEnd, 550, smtp.EnhancedCode{5, 2, 3}, true},
		{"a mailbox that is full", servers.StepEnd, 552, smtp.EnhancedCode{5, 2, 2}, false},
		{"for its words", servers.StepEnd, 554, smtp.EnhancedCode{5, 7, 1}, false},
		{"for now", servers.StepEnd, 452, smtp.EnhancedCode{4, 3, 4}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, config := sink(t)
			asked := 0
			config.Lighter = func(l store.Letter) ([]byte, bool) {
				asked++
				raw, light := bytes.CutSuffix(l.Raw, []byte("a picture\r\n"))
				return raw, light
			}
			answers := 0
			s.Answer(func(step servers.Step, _ string) error {
				if step != c.step || answers > 0 {
					return nil
				}
				answers++
				return &smtp.SMTPError{Code: c.code, EnhancedCode: c.more, Message: "no"}
			})
			letters := &shelf{}
			letters.add("jane@example.com,other@example.com")
			letters.letters[0].Raw = append(letters.letters[0].Raw, "a picture\r\n"...)
			sum := drain(t, outbox.New(config, letters), noon)
			if c.light != (sum == outbox.Sum{Sent: 1}) || c.light != (letters.letter(1).State == store.Sent) {
				t.Fatalf("%+v, %+v", sum, letters.letter(1))
			}
			if !c.light {
				if asked > 0 {
					t.Error("it was to be made lighter")
				}
				return
			}
			sent := s.Letters()
			if len(sent) != 1 || len(sent[0].To) != 2 || bytes.Contains(sent[0].Raw, []byte("a picture")) || letters.letter(1).Attempts != 2 {
				t.Errorf("%+v after %d attempts", sent, letters.letter(1).Attempts)
			}
		})
	}
	t.Run("however light it is", func(t *testing.T) {
		s, config := sink(t)
		config.Lighter = func(l store.Letter) ([]byte, bool) { return nil, false }
		s.Answer(on(servers.StepEnd, "letter", 552))
		letters := &shelf{}
		letters.add("jane@example.com")
		if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Failed: 1}) {
			t.Errorf("%+v", sum)
		}
	})
}

// on answers a code where a step's argument holds a word: 0 cuts the connection.
func on(step servers.Step, word string, code int) func(servers.Step, string) error {
	return func(s servers.Step, argument string) error {
		switch {
		case s != step || !strings.Contains(argument, word):
			return nil
		case code == 0:
			return servers.ErrCut
		}
		return servers.Reply(code, "no")
	}
}

// TestAFullDiskDoesNotRepeatALetter: what the server has is only written down when there is room again.
func TestAFullDiskDoesNotRepeatALetter(t *testing.T) {
	s, config := sink(t)
	letters := &shelf{full: true}
	letters.add("jane@example.com")
	o := outbox.New(config, letters)
	if _, err := o.Drain(limited(t), at(noon)); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("the error is %v", err)
	}
	letters.full = false
	if sum := drain(t, o, noon.Add(time.Minute)); sum != (outbox.Sum{Sent: 1}) {
		t.Errorf("%+v", sum)
	}
	if l := letters.letter(1); len(s.Letters()) != 1 || l.State != store.Sent || l.Attempts != 1 {
		t.Errorf("%d letters came, and it stands as %+v", len(s.Letters()), l)
	}
}

// TestSomeRecipients: those who have a letter do not get it again while it is tried for the others, whatever outbox sends it.
func TestSomeRecipients(t *testing.T) {
	s, config := sink(t)
	s.Answer(func(step servers.Step, argument string) error {
		return cmp.Or(on(servers.StepRcpt, "later@", 450)(step, argument), on(servers.StepRcpt, "nobody@", 550)(step, argument))
	})
	var told []string
	config.Failed = func(_ context.Context, l store.Letter, _ string) { told = append(told, l.To...) }
	db := database(t, "now@example.com", "later@example.com", "nobody@example.com")
	if sum := drain(t, outbox.New(config, db), noon); sum != (outbox.Sum{Deferred: 1}) {
		t.Fatalf("%+v", sum)
	}
	if !slices.Equal(told, []string{"nobody@example.com"}) {
		t.Errorf("told of %v", told)
	}
	s.Answer(nil)
	if sum := drain(t, outbox.New(config, db), noon.Add(time.Hour)); sum != (outbox.Sum{Sent: 1}) {
		t.Fatalf("%+v", sum)
	}
	got := s.Letters()
	if len(got) != 2 || !slices.Equal(got[0].To, []string{"now@example.com"}) || !slices.Equal(got[1].To, []string{"later@example.com"}) {
		t.Errorf("%v", got)
	}
	if string(got[0].Raw) != string(got[1].Raw) {
		t.Error("the bytes differ")
	}
}

// database is a real one with one letter in it.
func database(t *testing.T, to ...string) *store.Store {
	t.Helper()
	db, err := store.Open(filepath.Join(t.TempDir(), "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	err = db.Update(limited(t), func(tx *store.Tx) error {
		_, err := tx.AddLetter(store.Letter{
			Kind: "forward", To: to, Subject: "A question", MessageID: "1@example.org", State: store.Waiting, Created: noon, NextAttempt: noon,
			Raw: []byte("From: blogs@example.org\r\nSubject: A question\r\n\r\nHello.\r\n"),
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// TestTwoDays tries a letter as often as the schedule says, and then gives it up.
func TestTwoDays(t *testing.T) {
	s, config := sink(t)
	s.Answer(on(servers.StepRcpt, "", 451))
	letters := &shelf{}
	letters.add("jane@example.com")
	o := outbox.New(config, letters)
	now, tries := noon, 0
	for letters.letter(1).State == store.Waiting {
		drain(t, o, now)
		now = letters.letter(1).NextAttempt
		if tries++; tries > 50 {
			t.Fatal("it is tried for ever")
		}
	}
	l := letters.letter(1)
	if l.State != store.Failed || tries < 15 || tries > 25 || !strings.Contains(l.LastError, "two days") {
		t.Errorf("%s after %d tries: %s", l.State, tries, l.LastError)
	}
}

func TestServerAway(t *testing.T) {
	_, config := sink(t)
	for _, c := range []struct {
		name   string
		change func(*outbox.Config)
		is     error
		say    string
	}{
		{"nobody there", func(c *outbox.Config) { c.Port = 1 }, nil, "check smtp.host and smtp.port"},
		{"wrong password", func(c *outbox.Config) { c.SignIn = signin.Password("wrong") }, outbox.ErrSignIn, "check smtp.username"},
		{"a stranger's certificate", func(c *outbox.Config) { c.TLS = nil }, outbox.ErrCertificate, "nobody known has signed"},
		{"TLS on the plain port", func(c *outbox.Config) { c.Security = "tls" }, nil, `set smtp.security to "starttls"`},
		{"a word for none", func(c *outbox.Config) { c.Security = "" }, outbox.ErrConfig, "tls, starttls or none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := config
			c.change(&config)
			letters := &shelf{}
			letters.add("jane@example.com", "other@example.com")
			_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
			if err == nil || (c.is != nil && !errors.Is(err, c.is)) || !strings.Contains(err.Error(), c.say) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is %v", err)
			}
			if outbox.NeedsPerson(err) != (c.is != nil) {
				t.Errorf("needs a person: %v", outbox.NeedsPerson(err))
			}
			if l := letters.letter(1); l.State != store.Waiting || l.NextAttempt.After(noon) || l.LastError == "" {
				t.Errorf("the letter: %+v", l)
			}
			if _, err := outbox.Check(limited(t), config); err == nil {
				t.Error("the check finds nothing")
			}
		})
	}
}

// TestTheEndIsAskedForWhileTheServerThinks: it has the whole letter, and its word is waited for, lest the letter be sent again.
func TestTheEndIsAskedForWhileTheServerThinks(t *testing.T) {
	s, config := sink(t)
	ctx, end := context.WithCancel(limited(t))
	s.Answer(func(now servers.Step, _ string) error {
		if now == servers.StepEnd {
			end()
			time.Sleep(100 * time.Millisecond)
		}
		return nil
	})
	letters := &shelf{}
	letters.add("jane@example.com", "other@example.com")
	sum, err := outbox.New(config, letters).Drain(ctx, at(noon))
	if first := letters.letter(1); first.State != store.Sent || sum.Sent != 1 {
		t.Errorf("the letter is %s, %+v, %v", first.State, sum, err)
	}
	s.Answer(nil)
	drain(t, outbox.New(config, letters), noon.Add(time.Hour))
	if got := s.Tries(); !slices.Equal(got, []string{"jane@example.com", "other@example.com"}) {
		t.Errorf("letters went to %v", got)
	}
}

// TestTheSenderIsRefused: each letter would be, so that they wait until somebody has put the sender right.
func TestTheSenderIsRefused(t *testing.T) {
	s, config := sink(t)
	s.Answer(on(servers.StepMail, "", 553))
	letters := &shelf{}
	letters.add("jane@example.com", "other@example.com")
	_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
	if !errors.Is(err, outbox.ErrSender) || !outbox.NeedsPerson(err) || !strings.Contains(err.Error(), "letters.from") {
		t.Errorf("the error is %v", err)
	}
	for step, answer := range map[servers.Step]string{
		servers.StepRcpt: "<blogs@example.org>: Sender address rejected: not owned by user x", servers.StepEnd: "SMTP; Client does not have permissions to send as this sender",
	} {
		s.Answer(func(now servers.Step, _ string) error {
			if now == step {
				return servers.Reply(550, answer)
			}
			return nil
		})
		if _, err := outbox.New(config, letters).Drain(limited(t), at(noon)); !errors.Is(err, outbox.ErrSender) {
			t.Errorf("at %s the error is %v", step, err)
		}
	}
	s.Answer(nil)
	if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 2}) {
		t.Errorf("afterwards: %+v", sum)
	}
}

// TestALogInIsWanted: what the server says of us is not held against the letter.
func TestALogInIsWanted(t *testing.T) {
	s, config := sink(t)
	config.Username, config.SignIn = "", nil
	s.Answer(on(servers.StepMail, "", 530))
	letters := &shelf{}
	letters.add("jane@example.com", "other@example.com")
	_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
	if !errors.Is(err, outbox.ErrNoLogin) || !outbox.NeedsPerson(err) || !strings.Contains(err.Error(), "set smtp.username") {
		t.Errorf("the error is %v", err)
	}
	if _, err := outbox.Check(limited(t), config); !errors.Is(err, outbox.ErrNoLogin) {
		t.Errorf("the check finds %v", err)
	}
	s.Answer(nil)
	if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 2}) {
		t.Errorf("afterwards: %+v", sum)
	}
}

// TestNoLogInIsOffered: a relay on this machine needs none, whatever the configuration says; elsewhere it is the wrong port.
func TestNoLogInIsOffered(t *testing.T) {
	s, config := sink(t)
	s.WithoutLogIn()
	letters := &shelf{}
	letters.add("jane@example.com")
	_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
	if !errors.Is(err, outbox.ErrSignIn) || !strings.Contains(err.Error(), "leave smtp.username empty") || len(s.Letters()) != 0 {
		t.Errorf("over TLS: %v", err)
	}
	config.Security = "none"
	if signedIn, err := outbox.Check(limited(t), config); signedIn || err != nil {
		t.Errorf("the check says %v, %v", signedIn, err)
	}
	if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 1}) {
		t.Errorf("on this machine: %+v", sum)
	}
}

func TestStartTLSIsNeverLeftOut(t *testing.T) {
	s, config := sink(t)
	s.WithoutSTARTTLS()
	letters := &shelf{}
	letters.add("jane@example.com")
	_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
	if !errors.Is(err, outbox.ErrConfig) || len(s.Letters()) != 0 {
		t.Errorf("%v, and %d letters went in plain text", err, len(s.Letters()))
	}
}

func TestCheck(t *testing.T) {
	s, config := sink(t)
	if signedIn, err := outbox.Check(limited(t), config); !signedIn || err != nil {
		t.Fatal(signedIn, err)
	}
	s.Answer(on(servers.StepMail, "", 553))
	if _, err := outbox.Check(limited(t), config); err == nil || !strings.Contains(err.Error(), "letters.from") {
		t.Errorf("the error is %v", err)
	}
	if n := len(s.Letters()); n != 0 {
		t.Errorf("%d letters were sent", n)
	}
}

// TestRunFindsAWrongPasswordAtTheStart, before there is a letter.
func TestRunFindsAWrongPasswordAtTheStart(t *testing.T) {
	_, config := sink(t)
	config.SignIn = signin.Password("changed meanwhile")
	ctx, cancel := context.WithCancel(limited(t))
	var told error
	config.Outage = func(err error, _ time.Time) {
		told = err
		cancel()
	}
	if err := outbox.New(config, &shelf{}).Run(ctx, nil, time.Now); err != nil || !errors.Is(told, outbox.ErrSignIn) {
		t.Errorf("run ended with %v, and told of %v", err, told)
	}
}

// TestRun goes through an outage: letters wait, go when the server is back, and each change is told once.
func TestRun(t *testing.T) {
	s, config := sink(t)
	proxy := servers.Proxy(t, s.Port)
	config.Port = proxy.Port
	outage, over := make(chan error, 100), make(chan struct{}, 100)
	config.Outage = func(err error, _ time.Time) {
		if err == nil {
			over <- struct{}{}
		} else {
			outage <- err
		}
	}
	letters, wake := &shelf{sent: make(chan int64, 10), rest: make(chan bool, 1)}, make(chan struct{}, 1)
	add := func(to string) {
		letters.add(to)
		select {
		case wake <- struct{}{}:
		default:
		}
	}
	ctx, cancel := context.WithCancel(limited(t))
	done := make(chan error, 1)
	o := outbox.New(config, letters)
	go func() { done <- o.Run(ctx, wake, time.Now) }()

	add("first@example.com")
	<-letters.sent
	<-letters.rest // else the second letter may go over the connection of the first, which is whole
	proxy.Break(servers.Fault{After: "220 "})
	add("second@example.com")
	if err := <-outage; !strings.Contains(err.Error(), "broke") {
		t.Errorf("the error is %v", err)
	}
	if o.Connected() {
		t.Error("it says it is connected")
	}
	proxy.Mend()
	<-letters.sent
	<-over
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if got := letters.states(); !slices.Equal(got, []string{"sent", "sent"}) {
		t.Errorf("the letters are %v", got)
	}
}

func TestOAuth2(t *testing.T) {
	s, config := sink(t)
	tokens := servers.NewTokens(t, config.Username)
	s.Believe(tokens)
	config.SignIn = signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "copydesk", ClientSecret: "s3cret"})
	letters := &shelf{}
	o := outbox.New(config, letters)
	letters.add("jane@example.com")
	drain(t, o, noon)
	tokens.Revoke()
	letters.add("jane@example.com")
	drain(t, o, noon)
	if got := len(s.Letters()); got != 2 {
		t.Errorf("%d letters arrived", got)
	}
}

// TestPostfix sends through a Postfix that asks a Dovecot whom to believe.
func TestPostfix(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	p := servers.Postfix(t, servers.PostfixOptions{Dovecot: d, Refuse: map[string]string{
		"nobody@example.com": "550 5.1.1 no such user", "later@example.com": "450 4.7.1 come back later",
	}})
	config := outbox.Config{
		Host: p.Host, Port: p.Port, Security: "starttls", Username: p.Username, SignIn: signin.Password(p.Password),
		From: "blogs@example.org", TLS: p.TLS,
	}
	letters := &shelf{}
	letters.add("nobody@example.com", "later@example.com", "jane@example.com,nobody@example.com", "jörg@example.com")
	if sum := drain(t, outbox.New(config, letters), noon); sum != (outbox.Sum{Sent: 2, Failed: 1, Deferred: 1}) {
		t.Errorf("%+v%s", sum, p.Log())
	}
	p.Sink.Await(2)
	config.Port, config.Security = p.TLSPort, "tls"
	if _, err := outbox.Check(limited(t), config); err != nil {
		t.Error(err)
	}
	config.SignIn = signin.Password("wrong")
	if _, err := outbox.Check(limited(t), config); !errors.Is(err, outbox.ErrSignIn) {
		t.Errorf("the error is %v", err)
	}
}

// TestPostfixRefusesTheSender, as it does by default: at RCPT, though it is MAIL that it does not like (smtpd_delay_reject).
func TestPostfixRefusesTheSender(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	p := servers.Postfix(t, servers.PostfixOptions{Dovecot: d, Owners: map[string]string{"blogs@example.org": "somebody@example.org"}})
	config := outbox.Config{
		Host: p.Host, Port: p.TLSPort, Security: "tls", Username: p.Username, SignIn: signin.Password(p.Password), TLS: p.TLS, From: "blogs@example.org",
	}
	letters := &shelf{}
	letters.add("jane@example.com")
	if _, err := outbox.New(config, letters).Drain(limited(t), at(noon)); !errors.Is(err, outbox.ErrSender) {
		t.Errorf("the error is %v, and the letter %+v", err, letters.letters)
	}
	if _, err := outbox.Check(limited(t), config); !errors.Is(err, outbox.ErrSender) {
		t.Errorf("the check finds %v", err)
	}
}
