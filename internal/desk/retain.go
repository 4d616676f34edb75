package desk

import (
	"context"
	"fmt"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/store"
)

// Retire erases what contributors sent for calls whose time of keeping is over, as a call's file asks. It says of how
// many submissions and emails.
func (d *Desk) Retire(ctx context.Context, db *store.Store, now time.Time) (submissions, mails int, err error) {
	for _, c := range d.Calls {
		if c.Retention <= 0 || now.Before(kept(c)) {
			continue
		}
		there, err := anything(ctx, db, c)
		if err != nil {
			return submissions, mails, err
		}
		if !there {
			continue
		}
		var erased store.Erased
		err = db.Update(ctx, func(tx *store.Tx) (err error) {
			erased, err = tx.EraseCall(c.Slug)
			return err
		})
		if err == nil {
			err = db.Vacuum(ctx)
		}
		if err != nil {
			return submissions, mails, fmt.Errorf("erase what was kept of %s: %w", c.Slug, err)
		}
		submissions, mails = submissions+erased.Submissions, mails+erased.Mails
	}
	return submissions, mails, nil
}

// kept is until when a call's submissions are kept.
func kept(c *call.Call) time.Time { return c.Over().Add(c.Retention) }

func anything(ctx context.Context, db *store.Store, c *call.Call) (bool, error) {
	subs, err := db.List(ctx, store.Filter{Call: c.Slug, Limit: 1})
	if err != nil || len(subs) > 0 {
		return len(subs) > 0, err
	}
	mails, err := db.Mails(ctx, store.MailFilter{Call: c.Slug, Limit: 1})
	return len(mails) > 0, err
}
