package mailbox_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

// wait runs Wait beside the test and gives its result.
func wait(ctx context.Context, m *mailbox.Mailbox) <-chan error {
	done := make(chan error, 1)
	go func() { done <- m.Wait(ctx) }()
	return done
}

func TestWaitHearsOfNewEmails(t *testing.T) {
	for name, start := range map[string]func(t *testing.T) (func(string, []byte, time.Time), mailbox.Config){
		"in memory": func(t *testing.T) (func(string, []byte, time.Time), mailbox.Config) {
			s, c := memory(t)
			c.Poll = time.Second // QUIRK: it tells nothing of what came between the NOOP and the IDLE
			return s.Deliver, c
		},
		"dovecot": func(t *testing.T) (func(string, []byte, time.Time), mailbox.Config) {
			d, c := dovecot(t, servers.Options{})
			c.Poll = time.Hour // so that only IDLE can tell
			return d.Deliver, c
		},
	} {
		t.Run(name, func(t *testing.T) {
			deliver, config := start(t)
			m := open(t, config)
			for i := range 3 {
				done := wait(limited(t), m)
				deliver("INBOX", servers.Email("news"), servers.Received)
				if err := <-done; err != nil {
					t.Fatal(err)
				}
				uids, err := m.Waiting(limited(t))
				if err != nil || len(uids) != 1 {
					t.Fatalf("round %d: %v wait, %v", i, uids, err)
				}
				if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uids}); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestWaitWithoutIdleLooksAtTheInterval(t *testing.T) {
	d, config := dovecot(t, servers.Options{Capabilities: servers.Bare})
	config.Poll = 10 * time.Millisecond
	m := open(t, config)
	if err := m.Wait(limited(t)); err != nil {
		t.Fatal(err)
	}
	d.Deliver("INBOX", servers.Email("news"), servers.Received)
	if err := m.Wait(limited(t)); err != nil {
		t.Fatal(err)
	}
	if emails := collect(t, m); len(emails) != 1 {
		t.Errorf("%d emails came", len(emails))
	}
}

func TestWaitEndsWithItsContext(t *testing.T) {
	_, config := dovecot(t, servers.Options{})
	config.Poll = time.Hour
	m := open(t, config)
	ctx, cancel := context.WithCancel(limited(t))
	done := wait(ctx, m)
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	// Ended within IDLE, the connection can be used on; ended in the middle of the NOOP before it, it is cut, and that
	// is a fault like any other.
	if _, err := m.Waiting(limited(t)); err != nil && mailbox.NeedsPerson(err) {
		t.Errorf("the connection is of no more use: %v", err)
	}
}

// TestTheEndDoesNotWaitForASilentServer, who says nothing more once IDLE has begun, also where its end is awaited already.
func TestTheEndDoesNotWaitForASilentServer(t *testing.T) {
	for name, until := range map[string]time.Duration{"in IDLE": 0, "at the end of IDLE": time.Minute + time.Second} {
		inBubble(t, name, func(t *testing.T) { endInSilence(t, until) })
	}
}

// endInSilence ends a wait after some of it: the poll interval is a minute.
func endInSilence(t *testing.T, after time.Duration) {
	t.Helper()
	m := open(t, script(t, hello, with("IDLE", "+ idling\n", "DONE", "")...))
	ctx, cancel := context.WithCancel(t.Context())
	done := wait(ctx, m)
	time.Sleep(after)
	synctest.Wait()
	cancel()
	asked := time.Now()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if took := time.Since(asked); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestWaitNoticesTheEndOfTheConnection(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	config.Poll = time.Hour
	m := open(t, config)
	done := wait(limited(t), m)
	d.Stop()
	if err := <-done; err == nil || mailbox.NeedsPerson(err) {
		t.Errorf("the error is %v", err)
	}
}

func TestPasswordChangedWhileRunning(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	open(t, config).Close()
	d.SetPassword("another")
	if _, err := mailbox.Dial(limited(t), config); !errors.Is(err, mailbox.ErrSignIn) {
		t.Errorf("the error is %v", err)
	}
	config.SignIn = signin.Password("another")
	open(t, config)
}
