package digest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/store"
)

// Sender makes digests and puts them into the outbox.
type Sender struct {
	Store         *store.Store
	Letters       *letter.Set
	Calls         []*call.Call
	From          letter.Address
	Editors       []letter.Address
	Schedule      Schedule
	Empty         bool  // also on a day with nothing to tell
	MaxAttachment int64 // bytes
	MessageID     func(tx *store.Tx, now time.Time) (string, error)
	Log           *slog.Logger
}

// settling is how long before now a window ends: an email that waits for its turn to be filed may bear a time already.
const settling = 5 * time.Second

// lingering is how long after a campaign a digest with nothing to tell is still sent to those who want it each day.
const lingering = 14 * 24 * time.Hour

// Due sends the digests that are due and were not sent: each day's at its time; of several that an outage left out
// only the last, which tells of all of them. It says how many letters it made.
func (s Sender) Due(ctx context.Context, now time.Time) (letters int, err error) {
	for _, c := range s.Calls {
		due, w, fault := s.due(ctx, c, now)
		if fault == nil && due {
			var sent bool
			sent, fault = s.send(ctx, c, w, now, false)
			if sent {
				letters++
			}
		}
		if fault != nil {
			err = errors.Join(err, fmt.Errorf("the digest of %s: %w", c.Slug, fault))
		}
	}
	return letters, err
}

func (s Sender) due(ctx context.Context, c *call.Call, now time.Time) (bool, Window, error) {
	day, at := s.Schedule.Latest(now)
	last, since, any, err := s.Store.DigestLast(ctx, c.Slug)
	if err != nil || any && last >= day || now.Before(at.Add(settling)) {
		return false, Window{}, err
	}
	if !any {
		begun, err := s.begun(ctx, c, now)
		if err != nil || !begun.Before(at) {
			return false, Window{}, err
		}
	}
	return true, Window{Day: day, Since: since, Until: now.Add(-settling)}, nil
}

// begun is when the digests of a call were first looked after: one that was due before is not owed.
func (s Sender) begun(ctx context.Context, c *call.Call, now time.Time) (begun time.Time, err error) {
	key := "digest begun " + c.Slug
	value, err := s.Store.State(ctx, key)
	if err != nil {
		return now, err
	}
	if begun, err := time.Parse(time.RFC3339Nano, value); err == nil {
		return begun, nil
	}
	return now, s.Store.Update(ctx, func(tx *store.Tx) error { return tx.SetState(key, now.UTC().Format(time.RFC3339Nano)) })
}

// Send sends the digest of a window at once, whatever was sent before. It says when one of that day was made before;
// zero: none was.
func (s Sender) Send(ctx context.Context, c *call.Call, w Window, now time.Time) (earlier time.Time, err error) {
	if earlier, err = s.Store.DigestMade(ctx, w.Day, c.Slug); err != nil {
		return earlier, err
	}
	_, err = s.send(ctx, c, w, now, true)
	return earlier, err
}

// send puts a digest into the outbox and keeps that it did in the same transaction, so that no restart can send it
// again or forget it.
func (s Sender) send(ctx context.Context, c *call.Call, w Window, now time.Time, again bool) (sent bool, err error) {
	var d Digest
	// While we have the turn to write, no email is half filed: all that was filed before the end of the window is seen.
	err = s.Store.Update(ctx, func(*store.Tx) (err error) {
		d, err = Gather(ctx, s.Store, c, w, s.Schedule.Place)
		return err
	})
	if err != nil {
		return false, err
	}
	skip := !again && d.Empty() && (!s.Empty || w.Until.After(c.Over().Add(lingering)))
	var zip []byte
	var said string
	if !skip {
		if zip, said, err = d.Archive(ctx, s.Store, s.MaxAttachment); err != nil {
			return false, err
		}
	}
	err = s.Store.Update(ctx, func(tx *store.Tx) error {
		if known, err := tx.DigestSent(w.Day, c.Slug); err != nil || known && !again {
			return err
		}
		var id int64
		if !skip {
			if id, err = s.post(tx, d, zip, said, now); err != nil {
				return err
			}
			sent = true
		}
		if w.Untold { // sent by hand beside those of each day: the next of these still tells all since the last of these
			return tx.RecordDigestByHand(w.Day, c.Slug, now)
		}
		return tx.RecordDigest(w.Day, c.Slug, id, w.Until)
	})
	return sent && err == nil, err
}

func (s Sender) post(tx *store.Tx, d Digest, zip []byte, said string, now time.Time) (int64, error) {
	id, err := s.MessageID(tx, now)
	if err != nil {
		return 0, err
	}
	r, err := Render(s.Letters, letter.Envelope{From: s.From, To: s.Editors, MessageID: id, Date: now.In(s.Schedule.Place)}, d, zip, said)
	if err != nil {
		return 0, err
	}
	if r.Fallback != nil && s.Log != nil {
		s.Log.Warn("an own template fails, and the built-in one was used", "error", r.Fallback)
	}
	return tx.AddLetter(store.Letter{
		Kind: r.Kind, To: r.To, Subject: r.Subject, MessageID: r.MessageID, Refs: d.refs(), Raw: r.Raw, State: store.Waiting, Created: now, NextAttempt: now,
	})
}
