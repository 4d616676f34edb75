package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"copydesk/internal/config"
	"copydesk/internal/line"
)

// chores are what the service does by the clock beside the mail: the digests that are due, the reminders, and what is
// to be erased. What was done stands in the database, so that looking often does nothing twice.
type chores struct {
	tasks []task
	wake  func() // tells the outbox that there are letters
	now   func() time.Time
	log   *slog.Logger
}

// task is one of them. It says how many letters it made.
type task struct {
	name string
	do   func(ctx context.Context, now time.Time) (letters int, err error)
	told string // the error that the log has already
}

// every is how often the clock is looked at. The first look waits as long, so that after an outage the emails that
// came meanwhile are read before the digest tells of them.
const every = 20 * time.Second

func newChores(app *App, c *config.Config, s line.Settings, wake func()) *chores {
	all := &chores{wake: wake, now: app.Now, log: s.Log}
	if !c.Digest.Off {
		sender := newSender(c, s.Desk, s.Store)
		sender.Log = s.Log
		all.tasks = append(all.tasks, task{name: "digest", do: sender.Due})
	}
	all.tasks = append(
		all.tasks,
		task{name: "reminders", do: func(ctx context.Context, now time.Time) (int, error) { return s.Desk.Remind(ctx, s.Store, now) }},
		task{name: "retention", do: func(ctx context.Context, now time.Time) (int, error) {
			submissions, mails, err := s.Desk.Retire(ctx, s.Store, now)
			if submissions+mails > 0 {
				s.Log.Info("what was kept long enough is erased", "submissions", submissions, "emails", mails)
			}
			return 0, err
		}},
	)
	return all
}

// loop looks at the clock until ctx ends. A chore that fails is tried again, and never stops the mail.
func (c *chores) loop(ctx context.Context) error {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
			c.look(ctx)
		}
	}
}

func (c *chores) look(ctx context.Context) {
	for i := range c.tasks {
		t := &c.tasks[i]
		letters, err := t.attempt(ctx, c.now())
		if letters > 0 {
			c.log.Info("letters were made by the clock", "chore", t.name, "letters", letters)
			c.wake()
		}
		if ctx.Err() != nil {
			return
		}
		c.tell(t, err)
	}
}

// attempt does the task once. A panic in it is an error, for a digest that cannot be made must not stop the mail.
func (t *task) attempt(ctx context.Context, now time.Time) (letters int, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("it panicked: %v", p)
		}
	}()
	return t.do(ctx, now)
}

// tell logs a fault once for as long as it stays the same.
func (c *chores) tell(t *task, err error) {
	switch {
	case err == nil && t.told != "":
		c.log.Info("the chore works again", "chore", t.name)
		t.told = ""
	case err != nil && err.Error() != t.told:
		c.log.Error("a chore failed and will be tried again", "chore", t.name, "error", err)
		t.told = err.Error()
	}
}
