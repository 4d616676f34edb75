package store

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"time"

	"copydesk/internal/submission"
)

// submissionRow is a row of table submission with the revision that counts.
type submissionRow struct {
	ID         int64   `db:"id"`
	Ref        string  `db:"ref"`
	Call       string  `db:"call"`
	Status     string  `db:"status"`
	Sender     string  `db:"sender"`
	SenderName string  `db:"sender_name"`
	Subject    string  `db:"subject"`
	Received   instant `db:"received"`
	Updated    instant `db:"updated"`
	Revision   int     `db:"revision"`
	FixedDay   string  `db:"fixed_day"`
	Reminded   instant `db:"reminded"`
	Decided    string  `db:"decided"`
	blogRow
}

func (r submissionRow) submission() Submission {
	return Submission{
		ID: r.ID, Ref: r.Ref, Call: r.Call, Status: submission.Status(r.Status),
		Sender: r.Sender, SenderName: r.SenderName, Subject: r.Subject,
		Received: r.Received.Time, Updated: r.Updated.Time, Revision: r.Revision, Blog: r.blog(),
		FixedDay: r.FixedDay, Reminded: r.Reminded.Time, Decided: r.Decided,
	}
}

// submissionColumns are what a submissionRow reads from submission s and revision r, without the text.
const submissionColumns = `
	s.id, s.ref, s.call, s.status, s.sender, s.sender_name, s.subject, s.received, s.updated, s.revision, s.fixed_day,
	s.reminded, s.decided,` + blogColumns

// standing joins the revision r that counts to a submission s; there is none before the first.
const standing = `
	LEFT JOIN revision r ON r.submission_id = s.id AND r.number = s.revision`

// Submission finds a submission by its ref, in any case, with the revision that counts: its text, and the names of
// its images without their content.
func (tx *Tx) Submission(ref string) (Submission, bool, error) { return findSubmission(tx, ref) }

// Find is [Tx.Submission] for readers.
func (s *Store) Find(ctx context.Context, ref string) (found Submission, ok bool, err error) {
	err = s.read(ctx, func(v view) error {
		found, ok, err = findSubmission(v, ref)
		return err
	})
	return found, ok, err
}

func findSubmission(q queries, ref string) (Submission, bool, error) {
	var row submissionRow
	found, err := q.get(&row, `
		SELECT `+submissionColumns+`, coalesce(r.text, '') AS text, `+imagesColumn+`
		FROM submission s`+standing+`
		WHERE s.ref = :ref`, args{"ref": ref})
	return row.submission(), found, err
}

// SubmissionsWith returns the submissions that an address takes part in, in any role, newest first; of one call, or
// of all for call "".
func (tx *Tx) SubmissionsWith(call, participant string) ([]Submission, error) {
	var ids list[int64]
	err := tx.all(&ids, `SELECT DISTINCT submission_id FROM participant WHERE address = :address`, args{"address": address(participant)})
	if err != nil || len(ids) == 0 { // as of most who write for the first time
		return nil, err
	}
	var rows []submissionRow
	err = tx.all(&rows, `
		SELECT `+submissionColumns+`, coalesce(r.text, '') AS text, `+imagesColumn+`
		FROM submission s`+standing+`
		WHERE s.id IN (SELECT value FROM json_each(:ids))
			AND (:call = '' OR s.call = :call)
		ORDER BY s.received DESC, s.id DESC`,
		args{"ids": ids, "call": call})
	return mapped(rows, submissionRow.submission), err
}

// SubmissionsTitled returns the submissions of a call with a title, in any case and without accents, the oldest first.
func (tx *Tx) SubmissionsTitled(call, title string) ([]Submission, error) {
	var rows []submissionRow
	err := tx.all(&rows, `
		SELECT `+submissionColumns+`, coalesce(r.text, '') AS text, `+imagesColumn+`
		FROM submission s`+standing+`
		WHERE s.folded_title = :title
			AND s.call = :call
		ORDER BY s.id
		LIMIT 3`,
		args{"title": fold(title), "call": call})
	return mapped(rows, submissionRow.submission), err
}

// NextRef gives the next number of a prefix: SS20-1, SS20-2 … No number is given twice, also after a forget.
// Two calls with one prefix share its numbers.
func (tx *Tx) NextRef(prefix string) (string, error) {
	var last int
	_, err := tx.get(&last, `
		INSERT INTO ref_number (prefix, last)
		VALUES (:prefix, 1)
		ON CONFLICT DO UPDATE SET last = last + 1
		RETURNING last`, args{"prefix": prefix})
	if err != nil {
		return "", fmt.Errorf("number a submission: %w", err)
	}
	return fmt.Sprintf("%s-%d", prefix, last), nil
}

// AddSubmission files a submission with its first revision, which brings its status (the verdict), themes, words for
// searching and time of update. Its sender takes part in it.
func (tx *Tx) AddSubmission(s Submission, first Revision) (int64, error) {
	first.Number, first.Counts = 1, true
	id, err := tx.addSubmission(s, countedOf(first))
	if err != nil {
		return 0, fmt.Errorf("file submission %s: %w", s.Ref, err)
	}
	return id, nil
}

func (tx *Tx) addSubmission(s Submission, first counted) (int64, error) {
	a := first.args()
	maps.Copy(a, args{
		"ref": s.Ref, "call": s.Call, "status": cmp.Or(string(s.Status), string(submission.StatusNeedsCorrection)),
		"sender": address(s.Sender), "sender_name": valid(s.SenderName), "subject": valid(s.Subject), "received": second(s.Received),
		"fixed_day": s.FixedDay, "reminded": second(s.Reminded), "decided": s.Decided,
	})
	id, err := tx.insert(`
		INSERT INTO submission (
			ref, call, status, sender, sender_name, subject, received, hour, updated, fixed_day, reminded, decided,
			revision, words, organisation, folded_title, folded_author, folded_who)
		VALUES (
			:ref, :call, CASE WHEN :verdict = '' THEN :status ELSE :verdict END, :sender, :sender_name, :subject, :received,
			substr(:received, 1, 13), :updated, :fixed_day, :reminded, :decided,
			:number, :words, :organisation, :title, :author, :who)`, a)
	if err != nil {
		return 0, err
	}
	if err := tx.addParticipant(id, Participant{s.Sender, s.SenderName, RoleSender}); err != nil {
		return 0, err
	}
	if err := tx.keepRevision(id, s.Ref, first.Revision); err != nil {
		return 0, err
	}
	return id, tx.lend(id, first)
}

// SetStatus changes where a submission stands.
func (tx *Tx) SetStatus(ref string, status submission.Status, at time.Time) error {
	return tx.set(ref, `UPDATE submission SET status = :status, updated = :at WHERE ref = :ref`,
		args{"status": string(status), "at": second(at)})
}

// SetDecided keeps what an editor decided: "accepted", "declined", or "" to undo it.
func (tx *Tx) SetDecided(ref, decided string, at time.Time) error {
	return tx.set(ref, `UPDATE submission SET decided = :decided, updated = :at WHERE ref = :ref`,
		args{"decided": decided, "at": second(at)})
}

// SetFixedDay keeps the day in the campaign week that an editor gave, YYYY-MM-DD, or "" to free it.
func (tx *Tx) SetFixedDay(ref, day string, at time.Time) error {
	return tx.set(ref, `UPDATE submission SET fixed_day = :day, updated = :at WHERE ref = :ref`,
		args{"day": day, "at": second(at)})
}

// SetReminded keeps when the contributor was reminded. That changes nothing in the submission itself, nor its
// time of update.
func (tx *Tx) SetReminded(ref string, at time.Time) error {
	return tx.set(ref, `UPDATE submission SET reminded = :at WHERE ref = :ref`, args{"at": second(at)})
}

// set changes the submission of a ref, which must be there.
func (tx *Tx) set(ref, query string, a args) error {
	a["ref"] = ref
	n, err := tx.exec(query, a)
	if err == nil && n == 0 {
		err = noSubmission(ref)
	}
	return err
}

func noSubmission(ref string) error {
	return fmt.Errorf("there is no submission %s; `copydesk list` shows those there are", ref)
}

// submissionID finds the row of a ref.
func (tx *Tx) submissionID(ref string) (int64, error) {
	var id int64
	found, err := tx.get(&id, `SELECT id FROM submission WHERE ref = :ref`, args{"ref": ref})
	if err == nil && !found {
		err = noSubmission(ref)
	}
	return id, err
}
