package line

import (
	"context"
	"errors"
	"time"

	"golang.org/x/sync/errgroup"

	"copydesk/internal/fault"
	"copydesk/internal/mailbox"
)

// Run goes the way for as long as ctx lasts: it watches the mailbox, files what comes, sends the letters, tells the
// admins when something stays broken, and does its chores. When ctx ends it finishes the emails in hand and returns
// nil. Another copydesk on the same database is refused.
func (l *Line) Run(ctx context.Context) (err error) {
	end, err := l.begin(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, end()) }()
	loops, ctx := errgroup.WithContext(ctx)
	loops.Go(func() error { return l.watch(ctx) })
	loops.Go(func() error { return l.outbox.Run(ctx, l.wake, l.Now) })
	loops.Go(func() error { return l.watchOver(ctx) })
	loops.Go(func() error { return l.tellSystemd(ctx) })
	for _, chore := range l.Chores {
		loops.Go(func() error { return chore(ctx) })
	}
	return loops.Wait()
}

// lasting is how long a connection must have worked for its end to be nothing to speak of.
const lasting = time.Minute

// watch looks after the mailbox until ctx ends. An outage is logged when it begins and when it ends, not at each attempt.
// A connection that broke after it had worked for a while is made again at once: many servers close one now and then.
func (l *Line) watch(ctx context.Context) error {
	for ctx.Err() == nil {
		worked, err := l.attend(ctx)
		if ctx.Err() != nil {
			break
		}
		if worked >= lasting {
			l.Log.Debug("the connection to the mailbox is made again", "error", err)
			l.lapses = 0
			continue
		}
		l.outageBegins(err)
		fault.Sleep(ctx, nil, l.wait(worked > 0, err))
	}
	return nil
}

// longestLapse is the longest wait after a connection that worked, though not for long.
const longestLapse = 10 * time.Second

// wait is how long to wait before the next attempt to reach the mailbox: longer from one to the next, and a little longer
// from one short connection to the next.
func (l *Line) wait(worked bool, err error) time.Duration {
	switch {
	case worked:
		l.pause.Reset()
		return min(time.Duration(l.lapses)*l.pause.NextBackOff(), longestLapse)
	case mailbox.NeedsPerson(err):
		return max(l.pause.NextBackOff(), l.refused)
	}
	return l.pause.NextBackOff()
}

// attend works through the mailbox over one connection for as long as that lasts. It tells how long it worked.
func (l *Line) attend(ctx context.Context) (worked time.Duration, err error) {
	box, err := mailbox.Dial(ctx, l.Mailbox)
	if err != nil {
		return 0, err
	}
	defer box.Close()
	begun := l.Now()
	for {
		_, unmoved, err := l.pass(ctx, box)
		if err != nil {
			return worked, err
		}
		l.outageEnds()
		l.archives(unmoved)
		err = box.Wait(ctx)
		worked = l.Now().Sub(begun)
		if err != nil {
			return worked, err
		}
		l.status.alive()
	}
}

// manyLapses is how many outages in a row are spoken of, each after a connection that worked for less than lasting. A
// server that lets go again and again would fill the log.
const manyLapses = 3

// outageBegins tells of an outage once, and once more when it turns out that it will not pass by itself: a server that
// went away may come back and refuse the log-in.
func (l *Line) outageBegins(err error) {
	if l.Status().Mailbox.Away.IsZero() {
		l.lapses++
	}
	l.status.mailboxAway(err)
	l.status.alive()
	away := l.Now().Sub(l.Status().Mailbox.Away)
	switch {
	case mailbox.NeedsPerson(err) && !l.asked:
		l.asked, l.spoken = true, true
		l.Log.Error("emails cannot be read until somebody mends it", "error", err)
	case !l.spoken && (l.lapses <= manyLapses || away >= lasting):
		l.spoken = true
		l.Log.Warn("emails cannot be read for now", "error", err)
	}
}

func (l *Line) outageEnds() {
	if since := l.status.mailboxWell(); !since.IsZero() && l.spoken {
		l.Log.Info("emails can be read again", "after", l.Now().Sub(since).Round(time.Second))
	}
	l.asked, l.spoken = false, false
}

// archives tells once that the server refuses to move emails, and once that it does no more. They are tried again at each
// pass, and meanwhile what comes is read and answered as ever.
func (l *Line) archives(unmoved error) {
	switch since := l.status.archives(unmoved); {
	case unmoved == nil && !since.IsZero():
		l.Log.Info("emails are moved to the archive again", "after", l.Now().Sub(since).Round(time.Second))
	case unmoved != nil && since.IsZero():
		l.Log.Warn("emails are filed and answered, and stay in the folder for now", "error", unmoved)
	}
}
