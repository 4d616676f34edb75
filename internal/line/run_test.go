package line

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"copydesk/internal/letter"
	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// logbook is a log in which a test waits for a line.
type logbook struct {
	slog.Handler
	mu     sync.Mutex
	lines  []string
	writes chan struct{}
}

func newLogbook() *logbook {
	return &logbook{Handler: slog.DiscardHandler, writes: make(chan struct{}, 1)}
}

func (*logbook) Enabled(context.Context, slog.Level) bool { return true }

func (b *logbook) Handle(_ context.Context, r slog.Record) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if r.Level >= slog.LevelInfo {
		b.lines = append(b.lines, r.Message)
	}
	select {
	case b.writes <- struct{}{}:
	default:
	}
	return nil
}

// count tells how often a line was written.
func (b *logbook) count(line string) (n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, l := range b.lines {
		if l == line {
			n++
		}
	}
	return n
}

// await waits until a line was written so often.
func (b *logbook) await(t *testing.T, line string, n int) {
	t.Helper()
	for b.count(line) < n {
		select {
		case <-b.writes:
		case <-limited(t).Done():
			t.Fatalf("%q was not written %d times in %q", line, n, b.lines)
		}
	}
}

// at10ms is a pace for tests.
type at10ms struct{}

func (at10ms) NextBackOff() time.Duration { return 10 * time.Millisecond }
func (at10ms) Reset()                     {}

// running is a scene whose line runs.
type running struct {
	*scene
	log  *logbook
	stop func() error
}

func run(t *testing.T, s *scene) running {
	t.Helper()
	log := newLogbook()
	s.Log = slog.New(log)
	s.pause = at10ms{}
	ctx, cancel := context.WithCancel(limited(t))
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	stop := sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	return running{s, log, stop}
}

func (r running) end() {
	r.t.Helper()
	if err := r.stop(); err != nil {
		r.t.Errorf("run ended with %v", err)
	}
}

func TestRunAnswersWhatArrives(t *testing.T) {
	for name, scene := range map[string]func(testing.TB, ...func(*Settings)) *scene{"in memory": inMemory, "dovecot": withDovecot} {
		t.Run(name, func(t *testing.T) {
			r := run(t, scene(t))
			for i, name := range names(3) {
				r.deliver(name)
				r.sink.Await(i + 1)
			}
			r.end()
			r.agree(3)
			if s := r.Status(); s.Filed != 3 || s.Outcomes["accepted"] != 3 || s.LastPass.IsZero() {
				t.Errorf("the status is %+v", s)
			}
		})
	}
}

// TestRunEndsBetweenCommitAndMove: what is committed when the end is asked for is still moved.
func TestRunEndsBetweenCommitAndMove(t *testing.T) {
	s := inMemory(t)
	reached, goOn := make(chan struct{}), make(chan struct{})
	s.at = func(now step) error {
		if now == stepCommitted {
			close(reached)
			<-goOn
		}
		return nil
	}
	s.deliver("one")
	r := run(t, s)
	<-reached
	ended := make(chan error)
	go func() { ended <- r.stop() }()
	close(goOn)
	if err := <-ended; err != nil {
		t.Error(err)
	}
	s.at = func(step) error { return nil }
	s.expect("in the inbox", s.inbox.Count("INBOX"), 0)
	if len(s.sink.Letters()) == 0 {
		s.poll(Sum{Letters: 1})
	}
	s.agree(1)
}

// TestAnOutageIsToldOnce, when it begins and when it ends, and letters go out meanwhile.
func TestAnOutageIsToldOnce(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	s := set(t, d, mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS})
	r := run(t, s)
	s.deliver("one")
	s.sink.Await(1)
	d.Stop()
	r.log.await(t, "emails cannot be read for now", 1)
	if c := s.Status().Mailbox; c.Connected || c.Away.IsZero() || c.Fault == "" {
		t.Errorf("the mailbox stands as %+v", c)
	}
	d.Start()
	s.deliver("two")
	s.sink.Await(2)
	r.log.await(t, "emails can be read again", 1)
	r.end()
	s.agree(2)
	s.expect("lines about its begin", r.log.count("emails cannot be read for now"), 1)
	s.expect("lines about its end", r.log.count("emails can be read again"), 1)
}

// TestAnArchiveThatTakesNoEmails is no outage: who writes is answered, the log tells of it once, and when it takes emails
// again they are moved.
func TestAnArchiveThatTakesNoEmails(t *testing.T) {
	const stay = "emails are filed and answered, and stay in the folder for now"
	d := servers.Dovecot(t, servers.Options{})
	allow := d.Forbid("Copydesk/Accepted")
	s := set(t, d, mailbox.Config{
		Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS, Poll: 20 * time.Millisecond,
	})
	r := run(t, s)
	for i, name := range names(3) {
		r.deliver(name)
		r.sink.Await(i + 1)
	}
	r.log.await(t, stay, 1)
	s.expect("in the inbox", d.Count("INBOX"), 3)
	if is := s.Status(); !is.Mailbox.Connected || is.Archive.Away.IsZero() || !strings.Contains(is.Archive.Fault, "imap.archive") {
		t.Errorf("the status is %+v", is)
	}
	allow()
	r.log.await(t, "emails are moved to the archive again", 1)
	r.end()
	s.agree(3)
	s.expect("lines about it", r.log.count(stay), 1)
	s.expect("outages", r.log.count("emails cannot be read for now"), 0)
}

// TestAConnectionThatBreaksAgainAndAgain does not fill the log; an outage that lasts is told all the same.
func TestAConnectionThatBreaksAgainAndAgain(t *testing.T) {
	now := time.Date(2020, 9, 1, 9, 0, 0, 0, time.UTC)
	log := newLogbook()
	s := inMemory(t, func(x *Settings) {
		x.Now = func() time.Time { return now }
		x.Log = slog.New(log)
	})
	broken := errors.New("the server closed it")
	for range 100 {
		s.outageBegins(broken)
		now = now.Add(time.Second)
		s.outageEnds()
	}
	s.expect("lines about a begin", log.count("emails cannot be read for now"), manyLapses)
	s.expect("lines about an end", log.count("emails can be read again"), manyLapses)
	if wait := s.wait(true, broken); wait != longestLapse {
		t.Errorf("the hundredth wait is %v", wait)
	}

	s.outageBegins(broken)
	now = now.Add(lasting)
	s.outageBegins(broken)
	s.outageEnds()
	s.expect("lines about a begin", log.count("emails cannot be read for now"), manyLapses+1)
	s.expect("lines about an end", log.count("emails can be read again"), manyLapses+1)
}

// TestThePasswordIsChangedUnderARunningService: the connection is gone first, and only then is the log-in refused; the
// log asks for a person then. When the password is right again, what came meanwhile is answered.
func TestThePasswordIsChangedUnderARunningService(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	s := set(t, d, mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS})
	s.refused = 0
	r := run(t, s)
	s.deliver("one")
	s.sink.Await(1)
	was := d.Password
	d.SetPassword("another")
	d.Kick()
	r.log.await(t, "emails cannot be read until somebody mends it", 1)
	if c := s.Status().Mailbox; c.Connected || !strings.Contains(c.Fault, "check imap.username and the password") {
		t.Errorf("the mailbox stands as %+v", c)
	}
	s.deliver("two")
	d.SetPassword(was)
	s.sink.Await(2)
	r.log.await(t, "emails can be read again", 1)
	r.end()
	s.agree(2)
	s.expect("lines that ask for a person", r.log.count("emails cannot be read until somebody mends it"), 1)
	if n := r.log.count("emails cannot be read for now"); n > 1 {
		t.Errorf("%d lines about the begin", n)
	}
}

// TestRunEndsAtItsVeryBeginning, in good order.
func TestRunEndsAtItsVeryBeginning(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := inMemory(t).Run(ctx); err != nil {
		t.Errorf("run ended with %v", err)
	}
}

func TestAChoreThatFailsEndsRun(t *testing.T) {
	bad := errors.New("no such timezone")
	s := inMemory(t, func(x *Settings) {
		x.Chores = []Chore{
			func(context.Context) error { return bad },
			func(ctx context.Context) error { <-ctx.Done(); return nil },
		}
	})
	if err := s.Run(limited(t)); !errors.Is(err, bad) {
		t.Errorf("run ended with %v", err)
	}
}

// alarms gives two helpers: one looks around after a time, the other compares the letters that the admins got by then.
func (s *scene) alarms(now *time.Time) (look func(after time.Duration), expect func(what string, n int, last string)) {
	var got []string
	look = func(after time.Duration) {
		s.t.Helper()
		*now = now.Add(after)
		if err := s.lookAround(limited(s.t)); err != nil {
			s.t.Fatal(err)
		}
		letters, err := s.Store.Letters(limited(s.t), store.LetterFilter{To: "it@example.org"})
		if err != nil {
			s.t.Fatal(err)
		}
		got = nil
		for _, l := range letters {
			got = append([]string{fmt.Sprintf("%s to %s", l.Subject, strings.Join(l.To, ", "))}, got...)
		}
	}
	expect = func(what string, n int, last string) {
		s.t.Helper()
		if len(got) != n || n > 0 && !strings.Contains(got[n-1], last) {
			s.t.Errorf("%s: %q", what, got)
		}
	}
	return look, expect
}

// TestAdminsAreTold once when something stays broken, and once when it is well again, also by another process.
func TestAdminsAreTold(t *testing.T) {
	now := time.Date(2020, 9, 1, 9, 0, 0, 0, time.UTC)
	s := inMemory(t, func(x *Settings) {
		x.Now = func() time.Time { return now }
		x.Admins = []letter.Address{{Email: "it@example.org"}}
	})
	look, expect := s.alarms(&now)
	s.outageBegins(errors.New("sign in: the mail server refused the log-in"))
	look(14 * time.Minute)
	expect("too early", 0, "")
	look(2 * time.Minute)
	expect("told", 1, "The mailbox cannot be read to it@example.org")
	look(time.Hour)
	expect("told once", 1, "cannot be read")

	s.status.templateFailed(errors.New("acceptance.txt:3: no such field"))
	look(time.Minute)
	expect("a template fails", 2, "A template of your own fails")
	s.status.templateFailed(errors.New("acceptance.txt:3: no such field"))
	look(time.Hour)
	expect("a template still fails", 2, "A template of your own fails")

	s.archives(errors.New("emails that are read stay in the folder"))
	look(14 * time.Minute)
	expect("not yet", 2, "A template")
	look(2 * time.Minute)
	expect("emails stay", 3, "Emails stay in the inbox")
	s.archives(nil)
	look(time.Minute)
	expect("moved again", 4, "Emails are moved to their folders again")

	settings := s.Settings
	s.Line = New(settings) // another process, which does not know yet how things stand
	look(time.Minute)
	expect("not known yet", 4, "Emails are moved")
	if _, err := s.Pass(limited(t)); err != nil {
		t.Fatal(err)
	}
	look(time.Minute)
	expect("well again", 5, "The mailbox is read again")
	look(time.Hour)
	expect("and that once", 5, "is read again")
}

// TestAdminsAreToldOfRefusals: a server that refuses letter after letter has something against us.
func TestAdminsAreToldOfRefusals(t *testing.T) {
	now := time.Date(2020, 9, 1, 9, 0, 0, 0, time.UTC)
	s := inMemory(t, func(x *Settings) {
		x.Now = func() time.Time { return now }
		x.Admins = []letter.Address{{Email: "it@example.org"}}
	})
	look, expect := s.alarms(&now)
	s.deliver("one")
	s.poll(Sum{Read: 1, Filed: 1, Letters: 1})
	s.sink.Answer(func(at servers.Step, _ string) error {
		if at == servers.StepEnd {
			return servers.Reply(554, "not allowed to send as blogs@example.org")
		}
		return nil
	})
	now = now.Add(time.Minute)
	s.deliver("two", "three")
	s.poll(Sum{Read: 2, Filed: 2, Failed: 2})
	look(time.Minute)
	expect("two may be wrong addresses", 0, "")
	s.deliver("four")
	s.poll(Sum{Read: 1, Filed: 1, Failed: 1})
	look(time.Minute)
	expect("three are no accident", 1, "Letters are refused")
	look(time.Minute)
	expect("told once", 1, "Letters are refused")

	if _, err := s.Store.Retry(limited(t), now); err != nil {
		t.Fatal(err)
	}
	look(time.Minute)
	expect("not yet known", 1, "Letters are refused")
	s.sink.Answer(nil)
	s.poll(Sum{Letters: 4})
	look(time.Minute)
	expect("well again", 2, "Letters are taken again")
}

// TestAdminsAreToldOfAFullDisk, also by a clock that goes on while the disk is looked at.
func TestAdminsAreToldOfAFullDisk(t *testing.T) {
	now, free := time.Date(2020, 9, 1, 9, 0, 0, 0, time.UTC), uint64(10<<20)
	s := inMemory(t, func(x *Settings) {
		x.Now = func() time.Time { now = now.Add(time.Microsecond); return now }
		x.Admins = []letter.Address{{Email: "it@example.org"}}
	})
	s.free = func(string) (uint64, bool) { return free, true }
	look, expect := s.alarms(&now)
	look(time.Minute)
	expect("nearly full", 1, "The disk is nearly full")
	look(time.Minute)
	expect("told once", 1, "The disk is nearly full")
	free = 10 << 30
	look(time.Minute)
	expect("room again", 2, "The disk has room again")
}

// cancelling ends a context at the nth email that is filed.
type cancelling struct {
	*logbook
	n      int
	cancel context.CancelFunc
}

func (c cancelling) Handle(ctx context.Context, r slog.Record) error {
	err := c.logbook.Handle(ctx, r)
	if c.count("email filed") == c.n {
		c.cancel()
	}
	return err
}

// TestTheEndInTheMiddleOfAMove: what a move between two rounds did not come to is moved with the rest.
func TestTheEndInTheMiddleOfAMove(t *testing.T) {
	s := inMemory(t)
	s.deliver(names(3)...)
	box, err := mailbox.Dial(limited(t), s.Mailbox)
	if err != nil {
		t.Fatal(err)
	}
	defer box.Close()
	ended, end := context.WithCancel(limited(t))
	end()
	p := &pass{Line: s.Line, box: box, moves: map[string][]uint32{"Accepted": {1, 2}}}
	fault := p.archive(ended, box)
	if fault == nil {
		t.Fatal("the end was asked for, and it was moved all the same")
	}
	p.toMove(submission.Accepted, 3)
	if err := p.archiveRest(ended, fault); err != nil {
		t.Fatal(err)
	}
	s.expect("in Copydesk/Accepted", s.inbox.Count("Copydesk/Accepted"), 3)
	s.expect("in the inbox", s.inbox.Count("INBOX"), 0)
}

// TestTheEndInTheMiddleOfABacklog: what is filed by then is moved too, and the rest is found by the next pass.
func TestTheEndInTheMiddleOfABacklog(t *testing.T) {
	const all = 80
	ctx, cancel := context.WithCancel(limited(t))
	defer cancel()
	s := inMemory(t, func(x *Settings) { x.Log = slog.New(cancelling{newLogbook(), 10, cancel}) })
	s.deliver(names(all)...)
	sum, err := s.Pass(ctx)
	if !errors.Is(err, context.Canceled) || sum.Filed < 10 || sum.Filed == all {
		t.Fatalf("the pass did %+v and ended with %v", sum, err)
	}
	s.expect("in Copydesk/Accepted", s.inbox.Count("Copydesk/Accepted"), sum.Filed)
	s.expect("in the inbox", s.inbox.Count("INBOX"), all-sum.Filed)
	s.Log = slog.New(slog.DiscardHandler)
	s.poll(Sum{Read: all - sum.Filed, Filed: all - sum.Filed, Letters: all})
	s.agree(all)
}
