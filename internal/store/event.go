package store

import "context"

// What an event says that happened, where others than the one who wrote it go by it.
const (
	WasDecided   = "decided" // by an editor; the text begins with the status that was given
	WasScheduled = "scheduled"
	WasUndone    = "undone" // the text begins with what was taken back
	WasWithdrawn = "withdrawn"
	WasReminded  = "reminded"
)

// eventRow is a row of table event.
type eventRow struct {
	Ref    string  `db:"ref"`
	At     instant `db:"at"`
	What   string  `db:"what"`
	By     string  `db:"by"`
	Text   string  `db:"text"`
	MailID int64   `db:"email_id"`
}

func (r eventRow) event() Event {
	return Event{Ref: r.Ref, At: r.At.Time, What: r.What, By: r.By, Text: r.Text, MailID: r.MailID}
}

const eventColumns = `s.ref, e.at, e.what, e.by, e.text, coalesce(e.email_id, 0) AS email_id`

// AddEvent keeps what happened to a submission.
func (tx *Tx) AddEvent(e Event) error {
	id, err := tx.submissionID(e.Ref)
	if err != nil {
		return err
	}
	_, err = tx.exec(`
		INSERT INTO event (submission_id, at, what, by, text, email_id)
		VALUES (:id, :at, :what, :by, :text, :email_id)`,
		args{"id": id, "at": moment(e.At), "what": e.What, "by": valid(e.By), "text": valid(e.Text), "email_id": orNull(e.MailID)})
	if err != nil || e.MailID == 0 {
		return err
	}
	return tx.addMailRef(e.MailID, e.Ref)
}

// Events returns what happened to a submission beside its revisions, oldest first.
func (tx *Tx) Events(ref string) ([]Event, error) { return events(tx, ref) }

// Events is [Tx.Events] for readers.
func (s *Store) Events(ctx context.Context, ref string) (found []Event, err error) {
	err = s.read(ctx, func(v view) error {
		found, err = events(v, ref)
		return err
	})
	return found, err
}

func events(q queries, ref string) ([]Event, error) {
	var rows []eventRow
	err := q.all(&rows, `
		SELECT `+eventColumns+`
		FROM event e
		JOIN submission s ON s.id = e.submission_id
		WHERE s.ref = :ref
		ORDER BY e.at, e.id`, args{"ref": ref})
	return mapped(rows, eventRow.event), err
}
