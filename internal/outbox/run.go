package outbox

import (
	"context"
	"time"

	"copydesk/internal/fault"
)

// lookAgain is the longest that Run sleeps: another process may have made a letter (`decide`) or made one due (`outbox
// retry`), and a clock may have been set back. To look costs one query of an index.
const lookAgain = 5 * time.Second

// Run sends letters until ctx ends: when woken, and when the next one is due. It returns nil then.
// An outage of the server is logged when it begins and when it ends, not at each attempt.
func (o *Outbox) Run(ctx context.Context, wake <-chan struct{}, now func() time.Time) error {
	away := &outage{config: o.config, now: now, pace: fault.Reconnecting()}
	for first := true; ctx.Err() == nil; first = false {
		_, err := o.Drain(ctx, now)
		if err == nil && !o.Connected() && (first || away.lasts()) {
			err = o.greet(ctx)
		}
		if ctx.Err() != nil {
			return nil
		}
		pace := away.note(err, o.Connected())
		if pace > 0 {
			fault.Sleep(ctx, nil, pace) // a new letter does not bring the server back
		} else {
			fault.Sleep(ctx, wake, o.untilDue(ctx, now))
		}
	}
	return nil
}

// greet signs in though there is nothing to send, so that a wrong password shows when the service is started and not
// when the first letter waits, and an outage ends when the server is back.
func (o *Outbox) greet(ctx context.Context) error {
	conn, err := dial(ctx, o.config)
	o.connected.Store(err == nil)
	if err == nil {
		conn.close()
	}
	return err
}

// untilDue tells how long until the next letter is due.
func (o *Outbox) untilDue(ctx context.Context, now func() time.Time) time.Duration {
	next, any, err := o.letters.NextDue(ctx)
	if err != nil || !any {
		return lookAgain
	}
	return min(max(next.Sub(now()), 0), lookAgain)
}

// outage is a stretch of time in which letters could not be sent.
type outage struct {
	config Config
	now    func() time.Time
	pace   fault.Pace
	since  time.Time
	asked  bool // the log asked for a person
}

// note takes down the end of a pass and tells how long to wait before the next, 0 for no longer than letters ask for.
// A pass that found nothing to send says nothing of the server.
func (a *outage) note(err error, connected bool) time.Duration {
	if err == nil {
		if connected {
			a.over()
		}
		return 0
	}
	first := !a.lasts()
	if first {
		a.since = a.now()
	}
	switch {
	case NeedsPerson(err) && !a.asked: // also when it only turns out later that it will not pass by itself
		a.asked = true
		a.config.Log.Error("letters cannot be sent until somebody mends it", "error", err)
	case first:
		a.config.Log.Warn("letters cannot be sent for now", "error", err)
	}
	if a.config.Outage != nil {
		a.config.Outage(err, a.since)
	}
	wait := a.pace.NextBackOff()
	if NeedsPerson(err) {
		wait = max(wait, fault.LeastWait)
	}
	return wait
}

func (a *outage) lasts() bool { return !a.since.IsZero() }

func (a *outage) over() {
	if !a.lasts() {
		return
	}
	a.config.Log.Info("letters can be sent again", "after", a.now().Sub(a.since).Round(time.Second))
	a.since, a.asked = time.Time{}, false
	a.pace.Reset()
	if a.config.Outage != nil {
		a.config.Outage(nil, time.Time{})
	}
}
