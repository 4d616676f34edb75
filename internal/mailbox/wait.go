package mailbox

import (
	"context"
	"errors"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

const (
	// idleFor is how long one IDLE lasts: a server may drop the connection after 30 minutes (RFC 2177, 3).
	idleFor = 25 * time.Minute
	// keepAlive is how often a connection without IDLE says something, lest a router forget it.
	keepAlive = 4 * time.Minute
	// farewell is how long the server may take to end an IDLE when the service itself ends.
	farewell = 2 * time.Second
)

var errGone = errors.New("the server closed it")

// Wait returns nil when it is worth looking for emails: something new came, or the poll interval has passed.
// With IDLE (RFC 2177) new emails are told of at once; without, they are noticed at the end of the interval.
func (m *Mailbox) Wait(ctx context.Context) error {
	if len(m.news) > 0 {
		return nil
	}
	end := time.Now().Add(m.config.Poll)
	for {
		// QUIRK: some servers do not tell within IDLE what came just before it, but every one tells it at a NOOP.
		if err := m.noop(ctx); err != nil {
			return err
		}
		left := time.Until(end)
		if left <= 0 || len(m.news) > 0 {
			return nil
		}
		step := m.sleep
		if m.caps.Has(imap.CapIdle) {
			step = m.idle
		}
		if err := step(ctx, left); err != nil {
			return err
		}
		if len(m.news) > 0 {
			return nil
		}
	}
}

// noop asks for news, and shows routers on the way that the connection is in use (RFC 9051, 6.1.2).
func (m *Mailbox) noop(ctx context.Context) error {
	return m.do(ctx, "keep the connection to the mailbox", smallAnswer, func() error { return m.client.Noop().Wait() })
}

// sleep waits between two signs of life.
func (m *Mailbox) sleep(ctx context.Context, left time.Duration) error {
	return m.until(ctx, min(left, keepAlive))
}

// idle waits in one IDLE command.
func (m *Mailbox) idle(ctx context.Context, left time.Duration) error {
	var cmd *imapclient.IdleCommand
	err := m.do(ctx, "wait for new emails", smallAnswer, func() (err error) {
		cmd, err = m.client.Idle()
		return err
	})
	if err != nil {
		return err
	}
	slept := m.until(ctx, min(left, idleFor))
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), m.config.Timeout)
	defer cancel()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(farewell, cancel) })()
	err = m.do(ending, "end waiting for new emails", smallAnswer, func() error {
		return errors.Join(cmd.Close(), cmd.Wait())
	})
	if slept != nil {
		return slept
	}
	return err
}

// until waits for news, the end of a time, the end of the connection or of ctx.
func (m *Mailbox) until(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-m.client.Closed():
		return m.explain(ctx, "wait for new emails", errGone)
	case <-timer.C:
	case <-m.news:
		m.announce() // for the caller, and for the next Waiting
	}
	return nil
}
