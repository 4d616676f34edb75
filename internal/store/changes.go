package store

import (
	"context"
	"time"

	"copydesk/internal/submission"
)

// Changes are what happened between two times, for the digest.
type Changes struct {
	Submissions []Change // in the order of their refs
	Mails       []Mail   // referred to the editors, whatever their kind
	Letters     []Letter // that failed for good or came back
}

// Change is a submission that has a new revision or event.
type Change struct {
	Submission Submission // as it stands now, with its text
	Revisions  []Revision // the new ones, oldest first
	Previous   *Revision  // the last one that counted before them; nil for a new submission
	First      *Revision  // the very first
	Events     []Event    // the new ones
}

// inWindow are the revisions that were filed, and the events that happened, since a time and before another. An email
// may be filed long after it was received, when the service was down: what counts is when copydesk learnt of it. Only
// for a day that copydesk was not there at all (:receipt) what was filed later counts as of its receipt.
const inWindow = `
	SELECT r.submission_id
	FROM email e
	JOIN revision r ON r.email_id = e.id
	WHERE e.filed >= :since AND e.filed < :until
	UNION
	SELECT r.submission_id
	FROM email e
	JOIN revision r ON r.email_id = e.id
	WHERE :receipt AND e.filed >= :until AND e.received >= :since_second AND e.received < :until_second
	UNION
	SELECT r.submission_id
	FROM revision r
	WHERE r.email_id IS NULL AND replace(r.received, 'Z', '.000Z') >= :since AND replace(r.received, 'Z', '.000Z') < :until
	UNION
	SELECT v.submission_id
	FROM event v
	WHERE v.at >= :since AND v.at < :until`

// Changes returns what happened in a call, or in all for "", since a time and before another.
func (s *Store) Changes(ctx context.Context, call string, since, until time.Time) (Changes, error) {
	return s.changes(ctx, window{call: call, since: since, until: until})
}

// ChangesByReceipt is [Store.Changes] for a time of which nobody was told while it lasted: emails that were received in
// it and filed later, when an old mailbox was read, belong to it.
func (s *Store) ChangesByReceipt(ctx context.Context, call string, since, until time.Time) (Changes, error) {
	return s.changes(ctx, window{call: call, since: since, until: until, receipt: true})
}

func (s *Store) changes(ctx context.Context, w window) (Changes, error) {
	var c Changes
	err := s.read(ctx, func(v view) (err error) {
		w.view = v
		if c.Submissions, err = w.submissions(); err != nil {
			return err
		}
		if c.Mails, err = w.referred(); err != nil {
			return err
		}
		c.Letters, err = w.lost()
		return err
	})
	return c, err
}

type window struct {
	view
	call         string
	since, until time.Time
	receipt      bool
}

func (w window) args() args {
	since, until := w.since.UTC(), w.until.UTC()
	return args{
		"call": w.call, "receipt": w.receipt, "since": since.Format(momentForm), "until": until.Format(momentForm),
		"since_second": since.Format(secondForm), "until_second": until.Format(secondForm),
	}
}

func (w window) submissions() ([]Change, error) {
	var rows []submissionRow
	err := w.all(&rows, `
		SELECT `+submissionColumns+`, coalesce(r.text, '') AS text, `+imagesColumn+`
		FROM submission s`+standing+`
		WHERE s.id IN (`+inWindow+`) AND (:call = '' OR s.call = :call)
		ORDER BY s.call, s.id`, w.args())
	if err != nil {
		return nil, err
	}
	subs := mapped(rows, submissionRow.submission)
	ids := make(list[int64], len(subs))
	for i, sub := range subs {
		ids[i] = sub.ID
	}
	revisions, err := w.revisions(ids)
	if err != nil {
		return nil, err
	}
	events, err := w.events(ids)
	changes := make([]Change, len(subs))
	for i, sub := range subs {
		changes[i] = w.change(sub, revisions[sub.ID], events[sub.Ref])
	}
	return changes, err
}

// filedRow is a revision with when copydesk learnt of it.
type filedRow struct {
	revisionRow
	Submission int64   `db:"submission_id"`
	Filed      instant `db:"filed"`
}

// revisions returns those of some submissions, oldest first, in one query: a call's first digest tells of all.
func (w window) revisions(ids list[int64]) (map[int64][]filedRow, error) {
	var rows []filedRow
	err := w.all(&rows, `
		SELECT r.submission_id, `+revisionColumns+`, coalesce(e.filed, r.received) AS filed
		FROM revision r
		LEFT JOIN email e ON e.id = r.email_id
		WHERE r.submission_id IN (SELECT value FROM json_each(:ids))
		ORDER BY r.submission_id, r.number`, args{"ids": ids})
	found := map[int64][]filedRow{}
	for _, row := range rows {
		found[row.Submission] = append(found[row.Submission], row)
	}
	return found, err
}

// events returns those of some submissions that happened in the window, oldest first, by ref.
func (w window) events(ids list[int64]) (map[string][]Event, error) {
	a := w.args()
	a["ids"] = ids
	var rows []eventRow
	err := w.all(&rows, `
		SELECT `+eventColumns+`
		FROM event e
		JOIN submission s ON s.id = e.submission_id
		WHERE e.submission_id IN (SELECT value FROM json_each(:ids)) AND e.at >= :since AND e.at < :until
		ORDER BY e.at, e.id`, a)
	found := map[string][]Event{}
	for _, row := range rows {
		found[row.Ref] = append(found[row.Ref], row.event())
	}
	return found, err
}

func (w window) change(s Submission, rows []filedRow, events []Event) Change {
	c := Change{Submission: s, Events: events}
	for i, row := range rows {
		r := row.revision()
		if i == 0 {
			c.First = &r
		}
		known := row.Filed.Time
		if w.receipt && !known.Before(w.until) {
			known = r.Received
		}
		switch {
		case w.holds(known):
			c.Revisions = append(c.Revisions, r)
		case known.Before(w.since) && r.Counts:
			c.Previous = &r
		}
	}
	return c
}

func (w window) holds(t time.Time) bool { return !t.Before(w.since) && t.Before(w.until) }

func (w window) referred() ([]Mail, error) {
	a := w.args()
	a["outcome"] = string(submission.Referred)
	var rows []mailRow
	err := w.all(&rows, `
		SELECT `+mailColumns+`
		FROM email e`+firstSighting+`
		WHERE e.outcome = :outcome AND e.erased = 0 AND e.filed >= :since
			AND (e.filed < :until OR :receipt AND e.received >= :since_second AND e.received < :until_second)
			AND (:call = '' OR e.call IN ('', :call))
		ORDER BY e.filed, e.id`, a)
	return mapped(rows, mailRow.mail), err
}

func (w window) lost() ([]Letter, error) {
	var rows []letterRow
	err := w.all(&rows, `
		SELECT `+lostColumns+`
		FROM letter l
		WHERE l.settled >= :since AND l.settled < :until AND l.state IN ('failed', 'bounced')
			AND (:call = '' OR l.call IN ('', :call))
		ORDER BY l.settled, l.id`, w.args())
	return mapped(rows, letterRow.letter), err
}
