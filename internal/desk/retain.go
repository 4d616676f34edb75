package desk

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"copydesk/internal/store"
)

// Retire erases what contributors sent for calls whose time of keeping is over, as a call's file asks; of a call that is
// no longer among the calls, as its file asked when it last was. It says of how many submissions and emails.
func (d *Desk) Retire(ctx context.Context, db *store.Store, now time.Time) (submissions, mails int, err error) {
	until, err := db.KeptCalls(ctx)
	if err != nil {
		return 0, 0, fmt.Errorf("read how long calls are kept: %w", err)
	}
	for _, c := range d.Calls {
		until[c.Slug] = c.KeptUntil()
	}
	for _, slug := range slices.Sorted(maps.Keys(until)) {
		if until[slug].IsZero() || now.Before(until[slug]) {
			continue
		}
		erased, err := retire(ctx, db, slug)
		if err != nil {
			return submissions, mails, fmt.Errorf("erase what was kept of %s: %w", slug, err)
		}
		submissions, mails = submissions+erased.Submissions, mails+erased.Mails
	}
	return submissions, mails, nil
}

func retire(ctx context.Context, db *store.Store, slug string) (erased store.Erased, err error) {
	if there, err := anything(ctx, db, slug); err != nil || !there {
		return erased, err
	}
	err = db.Update(ctx, func(tx *store.Tx) (err error) {
		erased, err = tx.EraseCall(slug)
		return err
	})
	if err != nil {
		return erased, err
	}
	return erased, db.Vacuum(ctx)
}

func anything(ctx context.Context, db *store.Store, slug string) (bool, error) {
	subs, err := db.List(ctx, store.Filter{Call: slug, Limit: 1})
	if err != nil || len(subs) > 0 {
		return len(subs) > 0, err
	}
	mails, err := db.Mails(ctx, store.MailFilter{Call: slug, Limit: 1})
	return len(mails) > 0, err
}
