package line

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"copydesk/internal/disk"
	"copydesk/internal/fault"
	"copydesk/internal/letter"
	"copydesk/internal/store"
)

const (
	// patience is how long a server may be away before the admins are told.
	patience = 15 * time.Minute
	// lookRound is how often the state of things is looked at.
	lookRound = time.Minute
	// manyRefused is how many letters in a row must be refused for the fault to be sought here and not with the recipients.
	manyRefused = 3
)

// trouble is one thing that a person must hear of when it stays broken.
type trouble struct {
	name     string // in the database, for what was told is remembered over restarts
	patience time.Duration
	subject  string // of the letter that tells of it
	over     string // of the letter that tells that it is well again
	look     func(ctx context.Context, l *Line, s Status) condition
}

// condition is how one thing stands. With neither Well nor a time in Since it is not known yet.
type condition struct {
	Well  bool
	Since time.Time // since when it has not been well
	Fault string
}

// templateTrouble is the name of the trouble with a template of one's own.
const templateTrouble = "template"

// troubles are what the admins are told of.
var troubles = []trouble{
	{
		"mailbox", patience, "The mailbox cannot be read", "The mailbox is read again",
		func(_ context.Context, _ *Line, s Status) condition {
			return condition{s.Mailbox.Away.IsZero() && !s.LastPass.IsZero(), s.Mailbox.Away, s.Mailbox.Fault}
		},
	},
	{
		"archive", patience, "Emails stay in the inbox", "Emails are moved to their folders again",
		func(_ context.Context, _ *Line, s Status) condition {
			return condition{s.Archive.Connected, s.Archive.Away, s.Archive.Fault}
		},
	},
	{
		"letters", patience, "Letters cannot be sent", "Letters are sent again",
		func(_ context.Context, _ *Line, s Status) condition {
			return condition{s.Letters.Away.IsZero() && s.Letters.Connected, s.Letters.Away, s.Letters.Fault}
		},
	},
	{
		"refusals", 0, "Letters are refused", "Letters are taken again",
		func(ctx context.Context, l *Line, _ Status) condition {
			r, err := l.Store.Refusals(ctx)
			if err != nil || r.Count < manyRefused {
				return condition{Well: err == nil && r.Over}
			}
			return condition{Since: r.Since, Fault: fmt.Sprintf("The last %d letters were refused for good, the first of them at %s. The last of them: %s. "+
				"Mend the cause; `copydesk outbox retry` sends them again.", r.Count, r.Since.UTC().Format(time.RFC3339), r.Last)}
		},
	},
	{
		templateTrouble, 0, "A template of your own fails", "", // told once after each start: only a person sees that it is mended
		func(_ context.Context, _ *Line, s Status) condition {
			return condition{Since: s.Template.Failed, Fault: s.Template.Fault +
				". The built-in letter goes out in its place. `copydesk doctor` checks every template, and `copydesk letters DIR` shows the letters."}
		},
	},
	{
		"disk", 0, "The disk is nearly full", "The disk has room again",
		func(_ context.Context, l *Line, _ Status) condition {
			dir := filepath.Dir(l.Store.Path())
			free, known := l.free(dir)
			if !known || free >= disk.Low {
				return condition{Well: known}
			}
			return condition{false, l.Now(), fmt.Sprintf("%d MB are free on the disk of %s; make room there, or move the database.", free>>20, dir)}
		},
	},
}

// watchOver looks at the state of things until ctx ends.
func (l *Line) watchOver(ctx context.Context) error {
	if err := l.Store.Update(ctx, func(tx *store.Tx) error { return tx.SetState("alarm."+templateTrouble, "") }); err != nil && ctx.Err() == nil {
		l.Log.Warn("it could not be noted that the service has started", "error", err)
	}
	for ctx.Err() == nil {
		if err := l.lookAround(ctx); err != nil && ctx.Err() == nil {
			l.Log.Warn("the admins could not be told how things stand", "error", err)
		}
		fault.Sleep(ctx, nil, lookRound)
	}
	return nil
}

// lookAround tells the admins what has stayed broken for too long, once, and once more when it is well again.
func (l *Line) lookAround(ctx context.Context) error {
	if len(l.Admins) == 0 {
		return nil
	}
	is := l.Status()
	for _, t := range troubles {
		key := "alarm." + t.name
		told, err := l.Store.State(ctx, key)
		if err != nil {
			return err
		}
		c := t.look(ctx, l, is)
		switch {
		case told == "" && !c.Since.IsZero() && l.Now().Sub(c.Since) >= t.patience: // by the clock after the look, which may say "now"
			err = l.tell(ctx, key, c.Since.UTC().Format(time.RFC3339), t.subject, c.paragraphs(t))
		case told != "" && c.Well:
			err = l.tell(ctx, key, "", t.over, []string{"It began at " + told + " and is over. Nothing needs to be done."})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c condition) paragraphs(t trouble) []string {
	if t.patience == 0 {
		return []string{c.Fault}
	}
	return []string{
		"Since " + c.Since.UTC().Format(time.RFC3339) + ": " + c.Fault + ".",
		"Nothing is lost: what waits is worked through as soon as it is possible again, and another letter says so. `copydesk doctor` helps to find the cause.",
	}
}

// tell files a notice to the admins together with the note that they were told.
func (l *Line) tell(ctx context.Context, key, value, subject string, paragraphs []string) error {
	now := l.Now()
	from := l.Desk.From
	notice, err := l.Desk.Letters.Notice(letter.Envelope{From: from, To: l.Admins, MessageID: l.messageID(), Date: now}, subject, paragraphs)
	if err != nil {
		return fmt.Errorf("write a notice: %w", err)
	}
	err = l.Store.Update(ctx, func(tx *store.Tx) error {
		if err := tx.SetState(key, value); err != nil {
			return err
		}
		_, err := tx.AddLetter(store.Letter{
			Kind: notice.Kind, To: notice.To, Subject: notice.Subject, MessageID: notice.MessageID, Raw: notice.Raw,
			State: store.Waiting, Created: now, NextAttempt: now,
		})
		return err
	})
	if err == nil {
		l.Wake()
	}
	return err
}

// messageID makes the Message-ID of a notice (RFC 5322, 3.6.4): unique, at our own domain.
func (l *Line) messageID() string {
	_, domain, _ := strings.Cut(l.Desk.From.Email, "@")
	return "notice." + l.Desk.Unique() + "@" + strings.ToLower(domain)
}
