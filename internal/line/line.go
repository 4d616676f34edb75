// Package line is the way of an email from the mailbox to the outbox: it is fetched, read, filed and only then
// moved to the archive folder of its outcome, and the letters that it calls for are sent.
//
// Poll goes that way once, for everything that waits; Run goes it for as long as its context lasts. The order is
// fixed (fetch, decide, one transaction, move, send), so that a kill between any two steps leaves either an email in
// the folder that the database already knows, which is then only moved, or a letter in the outbox, which is then sent.
package line

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/disk"
	"copydesk/internal/fault"
	"copydesk/internal/letter"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/store"
)

// Line is what the way of an email is made of. Make it with New once its settings are known.
type Line struct {
	Settings
	outbox   *outbox.Outbox
	status   *status
	wake     chan struct{}    // holds one when letters were filed
	told     map[place]bool   // emails that could not be filed and were spoken of in the log
	sure     map[place]bool   // emails that were filed before and of which it is certain that they are those
	hard     map[place]int    // how often the reading broke off at an email
	stumbled int              // how often it broke off in all
	pause    fault.Pace       // between attempts to reach the mailbox
	refused  time.Duration    // the least wait after a refusal that only a person can end
	handover time.Duration    // how long another process may take to let go of the database
	spoken   bool             // the log tells of this outage of the mailbox
	asked    bool             // and that it needs a person
	lapses   int              // outages since the connection last lasted
	at       func(step) error // for tests: a fault at a step

	// free tells how much room the disk of a folder has.
	free func(dir string) (bytes uint64, known bool)
}

// Settings are what a Line needs to know. Fields beside the first four may be left zero.
type Settings struct {
	Desk    *desk.Desk
	Store   *store.Store
	Mailbox mailbox.Config
	Outbox  outbox.Config

	Log    *slog.Logger
	Now    func() time.Time
	Admins []letter.Address // told when the service cannot do its work, and when it can again
	Singly bool             // one email at a time through every step: slow, for the bench to compare with
	Chores []Chore          // run beside the loops of Run: the digest, the reminders, the status page
}

// Chore is a loop that Run starts and waits for. It ends with its context. An error of it ends Run.
// After it has filed letters it calls Line.Wake.
type Chore func(ctx context.Context) error

// Sum counts what one pass did.
type Sum struct {
	Read    int `json:"read"`    // emails taken from the folder
	Filed   int `json:"filed"`   // of them, those newly filed: neither known before nor duplicates
	Letters int `json:"letters"` // letters sent
	Failed  int `json:"failed"`  // emails that could not be filed, and letters that failed
}

// place names an email on the server.
type place struct{ validity, uid uint32 }

// New makes a line.
func New(s Settings) *Line {
	if s.Log == nil {
		s.Log = slog.New(slog.DiscardHandler)
	}
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Mailbox.Log == nil {
		s.Mailbox.Log = s.Log
	}
	if s.Outbox.Log == nil {
		s.Outbox.Log = s.Log
	}
	l := &Line{
		Settings: s, status: newStatus(s.Now), wake: make(chan struct{}, 1), told: map[place]bool{}, sure: map[place]bool{}, hard: map[place]int{},
		pause: fault.Reconnecting(), refused: fault.LeastWait, handover: handover, free: disk.Free, at: func(step) error { return nil },
	}
	told := s.Outbox.Outage
	s.Outbox.Outage = func(err error, since time.Time) {
		l.status.lettersAway(err, since)
		if told != nil {
			told(err, since)
		}
	}
	l.outbox = outbox.New(s.Outbox, s.Store)
	return l
}

// Wake tells the outbox that letters were filed.
func (l *Line) Wake() {
	select {
	case l.wake <- struct{}{}:
	default: // one is enough
	}
}

// Poll goes the way once: everything that waits is read and filed, and every letter that is due is sent.
// Emails are filed though letters cannot be sent, and letters are sent though the mailbox cannot be read;
// the error then tells of it. Another copydesk on the same database is refused.
func (l *Line) Poll(ctx context.Context) (sum Sum, err error) {
	end, err := l.begin(ctx)
	if err != nil {
		return Sum{}, err
	}
	defer func() { err = errors.Join(err, end()) }()
	sum, unread := l.Pass(ctx)
	sent, unsent := l.outbox.Drain(ctx, l.Now)
	sum.Letters = sent.Sent
	sum.Failed += sent.Failed
	return sum, errors.Join(unread, unsent)
}

// begin takes the database for this process alone, keeps in it the names of the calls, and makes the letters due in the
// middle of which the last process was killed.
func (l *Line) begin(ctx context.Context) (end func() error, err error) {
	end, err = l.lock(ctx)
	if err != nil {
		return nil, err
	}
	err = l.Store.Update(context.WithoutCancel(ctx), func(tx *store.Tx) error { // so that an end asked for now is an orderly one
		if err := l.putCalls(tx); err != nil {
			return fmt.Errorf("keep the names of the calls: %w", err)
		}
		_, err := tx.ResumeLetters(l.Now())
		return err
	})
	if err != nil {
		return nil, errors.Join(err, end())
	}
	return end, nil
}

const (
	// handover is how long a process that ends, or was killed, may take to let go of the database.
	handover  = 3 * time.Second
	lookAgain = 20 * time.Millisecond
)

// lock takes the database for this process. One that was killed a moment ago may not be gone yet: it is waited for, so
// that a service which is started at once is not refused for its own ghost.
func (l *Line) lock(ctx context.Context) (release func() error, err error) {
	for deadline := time.Now().Add(l.handover); ; {
		release, err = store.Lock(l.Store.Path())
		if !errors.Is(err, store.ErrLocked) {
			return release, err
		}
		if fault := l.at(stepRefused); fault != nil || time.Now().After(deadline) || ctx.Err() != nil {
			return nil, errors.Join(err, fault)
		}
		fault.Sleep(ctx, nil, lookAgain)
	}
}

func (l *Line) putCalls(tx *store.Tx) error {
	for _, c := range l.Desk.Calls {
		var themes []store.ThemeRow
		for _, t := range c.Themes {
			themes = append(themes, store.ThemeRow{Number: t.Number, Name: t.Name, Line: t.Line})
		}
		if err := cmp.Or(tx.PutCall(c.Slug, c.Name, themes), tx.KeepCall(c.Slug, c.KeptUntil())); err != nil {
			return err
		}
	}
	return nil
}
