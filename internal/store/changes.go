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
// may be filed long after it was received, when the service was down: what counts is when copydesk learnt of it.
const inWindow = `
	SELECT r.submission_id
	FROM email e
	JOIN revision r ON r.email_id = e.id
	WHERE e.filed >= :since AND e.filed < :until
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
	var c Changes
	err := s.read(ctx, func(v view) (err error) {
		w := window{v, call, since, until}
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
}

func (w window) args() args {
	return args{"call": w.call, "since": w.since.UTC().Format(momentForm), "until": w.until.UTC().Format(momentForm)}
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
	changes := make([]Change, 0, len(rows))
	for _, row := range rows {
		c, err := w.change(row.submission())
		if err != nil {
			return nil, err
		}
		changes = append(changes, c)
	}
	return changes, nil
}

func (w window) change(s Submission) (Change, error) {
	c := Change{Submission: s}
	var rows []struct {
		revisionRow
		Filed instant `db:"filed"`
	}
	err := w.all(&rows, `
		SELECT `+revisionColumns+`, coalesce(e.filed, r.received) AS filed
		FROM revision r
		LEFT JOIN email e ON e.id = r.email_id
		WHERE r.submission_id = :id
		ORDER BY r.number`, args{"id": s.ID})
	if err != nil {
		return c, err
	}
	for i, row := range rows {
		r := row.revision()
		if i == 0 {
			c.First = &r
		}
		switch {
		case w.holds(row.Filed.Time):
			c.Revisions = append(c.Revisions, r)
		case row.Filed.Before(w.since) && r.Counts:
			c.Previous = &r
		}
	}
	all, err := events(w, s.Ref)
	for _, e := range all {
		if w.holds(e.At) {
			c.Events = append(c.Events, e)
		}
	}
	return c, err
}

func (w window) holds(t time.Time) bool { return !t.Before(w.since) && t.Before(w.until) }

func (w window) referred() ([]Mail, error) {
	a := w.args()
	a["outcome"] = string(submission.Referred)
	var rows []mailRow
	err := w.all(&rows, `
		SELECT `+mailColumns+`
		FROM email e`+firstSighting+`
		WHERE e.filed >= :since AND e.filed < :until AND e.outcome = :outcome AND e.erased = 0
			AND (:call = '' OR e.call IN ('', :call))
		ORDER BY e.filed, e.id`, a)
	return mapped(rows, mailRow.mail), err
}

func (w window) lost() ([]Letter, error) {
	var rows []letterRow
	err := w.all(&rows, `
		SELECT `+letterColumns+`
		FROM letter l
		WHERE l.settled >= :since AND l.settled < :until AND l.state IN ('failed', 'bounced')
			AND (:call = '' OR l.call IN ('', :call))
		ORDER BY l.settled, l.id`, w.args())
	return mapped(rows, letterRow.letter), err
}
