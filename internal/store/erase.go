package store

import (
	"context"
	"fmt"
	"slices"
)

// Erased counts what was erased.
type Erased struct {
	Submissions, Revisions, Mails, Letters int
	Copied                                 int // submissions of others that the address takes part in no more
}

// Erasure is what [Tx.EraseAddress] would erase.
type Erasure struct {
	Submissions []Submission
	Mails       []Mail
	Letters     []Letter
	Copied      []string // refs of submissions of others, in which the address is only copied: they stay without it
}

// What belongs to an address: the submissions it sent or wrote; the emails it sent and those that made or changed its
// submissions; the letters to it, those that speak of its submissions, and those that answer or forward its emails.
const (
	ownSubmissions = `
		SELECT p.submission_id
		FROM participant p
		WHERE p.address = :address AND p.role IN ('sender', 'author')
		UNION
		SELECT id FROM submission WHERE sender = :address
		UNION
		SELECT submission_id FROM revision WHERE lower(author_email) = :address`
	ownMails = `
		SELECT id FROM email WHERE sender = :address AND erased = 0
		UNION
		SELECT r.email_id
		FROM email_ref r
		JOIN submission s ON s.ref = r.ref
		JOIN email e ON e.id = r.email_id
		WHERE s.id IN (SELECT value FROM json_each(:submissions)) AND e.erased = 0`
	ownLetters = `
		SELECT letter_id FROM letter_recipient WHERE address = :address
		UNION
		SELECT r.letter_id
		FROM letter_ref r
		JOIN submission s ON s.ref = r.ref
		WHERE s.id IN (SELECT value FROM json_each(:submissions))
		UNION
		SELECT id FROM letter WHERE email_id IN (SELECT value FROM json_each(:mails))`
	copiedOnly = `
		SELECT DISTINCT s.ref
		FROM participant p
		JOIN submission s ON s.id = p.submission_id
		WHERE p.address = :address AND s.id NOT IN (SELECT value FROM json_each(:submissions))
		ORDER BY s.id`
)

// belongings are the rows of an address, or of a call.
type belongings struct {
	address                     string
	submissions, mails, letters list[int64]
	copied                      []string
}

func (b belongings) args() args {
	return args{"address": b.address, "submissions": b.submissions, "mails": b.mails, "letters": b.letters}
}

func belongingsOf(q queries, who string) (belongings, error) {
	b := belongings{address: address(who)}
	if b.address == "" {
		return b, nil // an erased sender is '' too
	}
	for _, part := range []struct {
		into  *list[int64]
		query string
	}{{&b.submissions, ownSubmissions}, {&b.mails, ownMails}, {&b.letters, ownLetters}} {
		if err := q.all((*[]int64)(part.into), part.query, b.args()); err != nil {
			return b, err
		}
	}
	return b, q.all(&b.copied, copiedOnly, b.args())
}

// Preview shows what belongs to an address, so that a person can see it before it is erased.
func (s *Store) Preview(ctx context.Context, who string) (Erasure, error) {
	var e Erasure
	err := s.read(ctx, func(v view) error {
		b, err := belongingsOf(v, who)
		if err != nil {
			return err
		}
		e, err = shown(v, b)
		return err
	})
	return e, err
}

func shown(v view, b belongings) (Erasure, error) {
	var submissions []submissionRow
	var mails []mailRow
	var letters []letterRow
	for _, part := range []struct {
		into  any
		query string
	}{
		{&submissions, `SELECT ` + submissionColumns + ` FROM submission s` + standing + ` WHERE s.id IN (SELECT value FROM json_each(:submissions)) ORDER BY s.id`},
		{&mails, `SELECT ` + mailColumns + ` FROM email e` + firstSighting + ` WHERE e.id IN (SELECT value FROM json_each(:mails)) ORDER BY e.received, e.id`},
		{&letters, `SELECT ` + letterColumns + ` FROM letter l WHERE l.id IN (SELECT value FROM json_each(:letters)) ORDER BY l.created, l.id`},
	} {
		if err := v.all(part.into, part.query, b.args()); err != nil {
			return Erasure{}, err
		}
	}
	return Erasure{
		Submissions: mapped(submissions, submissionRow.submission), Mails: mapped(mails, mailRow.mail),
		Letters: mapped(letters, letterRow.letter), Copied: b.copied,
	}, nil
}

// EraseAddress erases a contributor: the submissions they sent or wrote, their emails and the letters about them. What
// stays is numbers, and of each email its hash and where it was seen, so that a copy still in the mailbox is not filed
// anew. Call [Store.Vacuum] afterwards, which leaves nothing of it in the files.
func (tx *Tx) EraseAddress(who string) (Erased, error) {
	b, err := belongingsOf(tx, who)
	if err != nil {
		return Erased{}, fmt.Errorf("erase a contributor: %w", err)
	}
	erased, err := tx.erase(b)
	if err != nil {
		return Erased{}, fmt.Errorf("erase a contributor: %w", err)
	}
	return erased, nil
}

// EraseCall erases every submission of a call with its emails and letters, as [Tx.EraseAddress] does for one
// contributor: the time for which the call keeps them is over.
func (tx *Tx) EraseCall(call string) (Erased, error) {
	var b belongings
	if err := tx.all((*[]int64)(&b.submissions), `SELECT id FROM submission WHERE call = :call`, args{"call": call}); err != nil {
		return Erased{}, fmt.Errorf("erase a call: %w", err)
	}
	a := b.args()
	a["call"] = call
	if err := tx.all((*[]int64)(&b.mails), ownMailsOfCall, a); err != nil {
		return Erased{}, fmt.Errorf("erase a call: %w", err)
	}
	if err := tx.all((*[]int64)(&b.letters), ownLetters, b.args()); err != nil {
		return Erased{}, fmt.Errorf("erase a call: %w", err)
	}
	erased, err := tx.erase(b)
	if err != nil {
		return Erased{}, fmt.Errorf("erase a call: %w", err)
	}
	return erased, nil
}

const ownMailsOfCall = ownMails + `
	UNION
	SELECT id FROM email WHERE call = :call AND erased = 0`

// erase takes out the words first, while the rows still say which, then the rows from the outside in.
func (tx *Tx) erase(b belongings) (Erased, error) {
	e := Erased{Submissions: len(b.submissions), Mails: len(b.mails), Letters: len(b.letters), Copied: len(b.copied)}
	if _, err := tx.get(&e.Revisions, `SELECT count(*) FROM revision WHERE submission_id IN (SELECT value FROM json_each(:submissions))`, b.args()); err != nil {
		return e, err
	}
	for _, id := range b.submissions {
		if err := tx.unindex(id); err != nil {
			return e, err
		}
	}
	return e, tx.each(slices.Concat(erasing, reindexing), b.args())
}

// reindexing merges the pieces of each full-text index into one, which leaves out every word taken out of it, those of
// revisions that count no more among them (https://www.sqlite.org/fts5.html, section 6.5). What the transaction still
// has to index follows in a piece of its own.
var reindexing = []string{
	`INSERT INTO search (search) VALUES ('optimize')`,
	`INSERT INTO who (who) VALUES ('optimize')`,
}

// erasing are the statements that erase, in order. Rows that belong to a deleted row go with it (ON DELETE CASCADE).
var erasing = []string{
	`INSERT INTO erased (call, what, number)
	SELECT call, 'submissions ' || status, count(*) FROM submission WHERE id IN (SELECT value FROM json_each(:submissions)) GROUP BY call, status
	UNION ALL
	SELECT s.call, 'revisions', count(*) FROM revision r JOIN submission s ON s.id = r.submission_id WHERE s.id IN (SELECT value FROM json_each(:submissions)) GROUP BY s.call
	UNION ALL
	SELECT call, 'emails', count(*) FROM email WHERE id IN (SELECT value FROM json_each(:mails)) GROUP BY call
	UNION ALL
	SELECT call, 'letters', count(*) FROM letter WHERE id IN (SELECT value FROM json_each(:letters)) GROUP BY call
	ON CONFLICT DO UPDATE SET number = number + excluded.number`,

	`DELETE FROM letter WHERE id IN (SELECT value FROM json_each(:letters))`,
	keepFiles,
	`DELETE FROM email_content WHERE email_id IN (SELECT value FROM json_each(:mails))`,
	`DELETE FROM email_ref WHERE email_id IN (SELECT value FROM json_each(:mails))`,
	`UPDATE email
	SET erased = 1, message_id = '', sender = '', sender_name = '', subject = '', reason = ''
	WHERE id IN (SELECT value FROM json_each(:mails))`,
	`DELETE FROM submission WHERE id IN (SELECT value FROM json_each(:submissions))`,

	// What the address did in the submissions of others.
	`DELETE FROM participant WHERE address = :address`,
	`UPDATE revision SET sender = '' WHERE sender = :address AND sender <> ''`,
	`UPDATE event SET by = '' WHERE by = :address AND by <> ''`,
}
