package desk

import (
	"context"
	"fmt"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Remind writes to the contributors whose blogs still need a correction when the deadline is near: one friendly letter
// a submission, never two, and none to those who heard from us since the reminders went out. That it was written is
// kept in the transaction of the letter. It says how many letters it made.
func (d *Desk) Remind(ctx context.Context, db *store.Store, now time.Time) (letters int, err error) {
	for _, c := range d.Calls {
		moment := c.Closes.Add(-c.Reminder)
		if c.Reminder <= 0 || now.Before(moment) || !now.Before(c.Closes) {
			continue
		}
		waiting, err := db.List(ctx, store.Filter{Call: c.Slug, Statuses: []string{string(submission.StatusNeedsCorrection)}, Sort: "ref"})
		if err != nil {
			return letters, err
		}
		for _, refs := range bySender(waiting, moment) {
			made := 0
			err := db.Update(ctx, func(tx *store.Tx) (err error) {
				made, err = d.remind(tx, c, refs, moment, now)
				return err
			})
			if err != nil {
				return letters, fmt.Errorf("remind the contributor of %s: %w", strings.Join(refs, ", "), err)
			}
			letters += made
		}
	}
	return letters, nil
}

// bySender gathers what one letter can say, in the order of the refs.
func bySender(waiting []store.Submission, moment time.Time) [][]string {
	var groups [][]string
	at := map[string]int{}
	for _, s := range waiting {
		if !mayRemind(s, moment) {
			continue
		}
		sender := strings.ToLower(s.Sender)
		if i, ok := at[sender]; ok {
			groups[i] = append(groups[i], s.Ref)
			continue
		}
		at[sender] = len(groups)
		groups = append(groups, []string{s.Ref})
	}
	return groups
}

// mayRemind says whether a submission is to be reminded of: one that came, or was answered, after the moment of the
// reminders has just had a letter that says the same.
func mayRemind(s store.Submission, moment time.Time) bool {
	return s.Status == submission.StatusNeedsCorrection && s.Reminded.IsZero() && s.Updated.Before(moment) && s.Sender != ""
}

func (d *Desk) remind(tx *store.Tx, c *call.Call, refs []string, moment, now time.Time) (letters int, err error) {
	var entries []letter.Entry
	var first store.Submission
	for _, ref := range refs {
		s, ok, err := tx.Submission(ref)
		if err != nil {
			return 0, err
		}
		if !ok || !mayRemind(s, moment) { // it was corrected meanwhile
			continue
		}
		if len(entries) == 0 {
			first = s
		}
		entries = append(entries, letter.Entry{Ref: s.Ref, Blog: s.Blog, Status: s.Status, Original: s.Blog.Source, Suggestion: suggestion(c, s.Blog)})
		if err := tx.SetReminded(s.Ref, now); err != nil {
			return 0, err
		}
		if err := tx.AddEvent(store.Event{Ref: s.Ref, At: now, What: store.WasReminded, By: d.From.Email}); err != nil {
			return 0, err
		}
	}
	if len(entries) == 0 {
		return 0, nil
	}
	r, err := d.Letters.Reminder(d.toContributor(first, now.In(c.Location)), c, entries)
	if err != nil {
		return 0, fmt.Errorf("render the reminder: %w", err)
	}
	_, err = tx.AddLetter(d.outgoing(r, refsIn(entries), now))
	return 1, err
}

func refsIn(entries []letter.Entry) []string {
	var refs []string
	for _, e := range entries {
		refs = append(refs, e.Ref)
	}
	return refs
}
