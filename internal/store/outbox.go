package store

import (
	"context"
	"fmt"
	"time"
)

// furthest is beyond any next try: a letter that would be due later was put off by a clock that has been set back since.
const furthest = 6 * time.Hour

// DueLetters returns the letters that wait and whose time has come, with Raw; those due longest first. To holds only
// the recipients that do not have the letter yet.
func (s *Store) DueLetters(ctx context.Context, now time.Time, limit int) ([]Letter, error) {
	var rows []struct {
		letterRow
		blob
	}
	err := s.read(ctx, func(v view) error {
		return v.all(&rows, dueQuery, args{"now": moment(now), "beyond": moment(now.Add(furthest)), "limit": limit})
	})
	if err != nil {
		return nil, err
	}
	letters := make([]Letter, 0, len(rows))
	for _, row := range rows {
		l := row.letter()
		if l.Raw, err = row.unpacked(); err != nil {
			return nil, fmt.Errorf("letter %d: %w", l.ID, err)
		}
		letters = append(letters, l)
	}
	return letters, nil
}

const dueQuery = `
	SELECT ` + letterFields + `, c.encoding, c.content,
		(SELECT json_group_array(p.address ORDER BY p.place)
			FROM letter_recipient p WHERE p.letter_id = l.id AND p.state = 'waiting') AS recipients
	FROM letter l INDEXED BY letter_due
	JOIN letter_content c ON c.letter_id = l.id
	WHERE l.state = 'waiting' AND (l.next_attempt <= :now OR l.next_attempt > :beyond)
	ORDER BY l.next_attempt, l.id
	LIMIT :limit`

// unsettled is the last error of a letter from the beginning of an attempt to its end.
const unsettled = "it was begun to be sent, and is still being sent or was cut off"

// Attempt is one attempt at a letter.
type Attempt struct {
	Letter   int64
	At, Next time.Time // Next: when the following would be
}

// RecordAttempt keeps, before a letter is handed to the server, that it will be: a process that dies meanwhile leaves
// it waiting until the next attempt, or until the next start ([Tx.ResumeLetters]). There is none to hand over where the
// letter was taken back ([Tx.TakeBack]) or erased since it was read.
func (s *Store) RecordAttempt(ctx context.Context, a Attempt) (there bool, err error) {
	err = s.Update(ctx, func(tx *Tx) (err error) {
		there, err = tx.recordAttempt(a)
		return err
	})
	return there && err == nil, err
}

func (tx *Tx) recordAttempt(a Attempt) (found bool, err error) {
	n, err := tx.exec(`
		UPDATE letter
		SET attempts = attempts + 1, last_attempt = :at, next_attempt = :next, last_error = :error
		WHERE id = :id`, args{"id": a.Letter, "at": moment(a.At), "next": moment(a.Next), "error": unsettled})
	return n > 0, err
}

// TakeBack takes letters out of the outbox that nobody has begun to send: those of a kind that were made for a submission
// at this moment, by this email (0 for none). It returns how many there were.
func (tx *Tx) TakeBack(ref, kind string, made time.Time, mailID int64) (int, error) {
	n, err := tx.exec(`
		DELETE FROM letter
		WHERE id IN (SELECT letter_id FROM letter_ref WHERE ref = :ref)
			AND kind = :kind AND created = :made AND email_id IS :mail AND state = 'waiting' AND attempts = 0`,
		args{"ref": ref, "kind": kind, "made": moment(made), "mail": orNull(mailID)})
	if err != nil {
		return 0, fmt.Errorf("take back a letter about %s: %w", ref, err)
	}
	return n, nil
}

// TakeBackAll takes every letter of a kind about a submission out of the outbox that nobody has begun to send. It returns
// how many there were.
func (tx *Tx) TakeBackAll(ref, kind string) (int, error) {
	n, err := tx.exec(`
		DELETE FROM letter
		WHERE id IN (SELECT letter_id FROM letter_ref WHERE ref = :ref)
			AND kind = :kind AND state = 'waiting' AND attempts = 0`, args{"ref": ref, "kind": kind})
	if err != nil {
		return 0, fmt.Errorf("take back the letters about %s: %w", ref, err)
	}
	return n, nil
}

// LetterMade tells whether there is a letter of a kind that was made for a submission at this moment, by this email (0 for
// none), and was not taken back.
func (tx *Tx) LetterMade(ref, kind string, made time.Time, mailID int64) (bool, error) {
	var one int
	return tx.get(&one, `
		SELECT 1
		FROM letter
		WHERE id IN (SELECT letter_id FROM letter_ref WHERE ref = :ref)
			AND kind = :kind AND created = :made AND email_id IS :mail
		LIMIT 1`, args{"ref": ref, "kind": kind, "made": moment(made), "mail": orNull(mailID)})
}

// resumptions is how often a letter may have been tried and still go at once after a start: one on which the process
// itself dies must not be the first thing after every start.
const resumptions = 3

// ResumeLetters makes those letters due that a process which has died since left in the middle of an attempt. Only one
// that has the database for itself may ask for it. It returns how many there are.
func (tx *Tx) ResumeLetters(now time.Time) (int, error) {
	n, err := tx.exec(`
		UPDATE letter
		SET next_attempt = :now
		WHERE state = 'waiting' AND last_error = :error AND attempts <= :most AND next_attempt > :now`,
		args{"now": moment(now), "error": unsettled, "most": resumptions})
	if err != nil {
		return 0, fmt.Errorf("resume the letters that were cut off: %w", err)
	}
	return n, nil
}

// MarkSent keeps that the server has taken a letter for all recipients that still waited, and with it, in one turn of
// the writer, an attempt at the letter that goes next; the zero Attempt is none. It tells whether that was recorded.
func (s *Store) MarkSent(ctx context.Context, id int64, at time.Time, next Attempt) (begun bool, err error) {
	err = s.Update(ctx, func(tx *Tx) (err error) {
		err = tx.settleRecipients(id, `state = 'waiting'`, args{"state": string(Sent), "error": "", "at": moment(at)})
		if err == nil && next.Letter != 0 {
			begun, err = tx.recordAttempt(next)
		}
		return err
	})
	return begun && err == nil, err
}

// MarkDelivered keeps that the server has taken a letter for one of its recipients.
func (s *Store) MarkDelivered(ctx context.Context, id int64, recipient string, at time.Time) error {
	return s.settleRecipients(ctx, id, `state = 'waiting' AND address = :address`,
		args{"state": string(Sent), "error": "", "at": moment(at), "address": address(recipient)})
}

// MarkRefused keeps that the server refused one recipient of a letter for good; the others are still tried.
func (s *Store) MarkRefused(ctx context.Context, id int64, recipient, problem string, at time.Time) error {
	return s.settleRecipients(ctx, id, `state = 'waiting' AND address = :address`,
		args{"state": string(Failed), "error": valid(problem), "at": moment(at), "address": address(recipient)})
}

// settleRecipients changes the recipients chosen by where, and with the last of them the letter: it is sent when anyone
// has it, failed when none has.
func (s *Store) settleRecipients(ctx context.Context, id int64, where string, a args) error {
	return s.Update(ctx, func(tx *Tx) error { return tx.settleRecipients(id, where, a) })
}

func (tx *Tx) settleRecipients(id int64, where string, a args) error {
	a["id"] = id
	err := tx.each([]string{`UPDATE letter_recipient SET state = :state, error = :error WHERE letter_id = :id AND ` + where, settleLetter}, a)
	if err != nil {
		return fmt.Errorf("mark letter %d: %w", id, err)
	}
	return nil
}

// Clocks differ: what seems sent before the email came counts as sent at once.
const (
	settleLetter = `
		UPDATE letter
		SET state = CASE WHEN ` + anyoneHasIt + ` THEN 'sent' ELSE 'failed' END,
			sent = CASE WHEN ` + anyoneHasIt + ` THEN :at END,
			receipt_ms = CASE WHEN ` + anyoneHasIt + ` THEN (SELECT max(0, round(1000 * (unixepoch(:at, 'subsec') - unixepoch(e.received, 'subsec')))) FROM email e WHERE e.id = email_id) END,
			filing_ms = CASE WHEN ` + anyoneHasIt + ` THEN (SELECT max(0, round(1000 * (unixepoch(:at, 'subsec') - unixepoch(e.filed, 'subsec')))) FROM email e WHERE e.id = email_id) END,
			last_error = coalesce((SELECT error FROM letter_recipient WHERE letter_id = :id AND error <> '' LIMIT 1), ''),
			next_attempt = NULL,
			settled = :at
		WHERE id = :id AND state = 'waiting'
			AND NOT EXISTS (SELECT 1 FROM letter_recipient WHERE letter_id = :id AND state = 'waiting')`
	anyoneHasIt = `EXISTS (SELECT 1 FROM letter_recipient WHERE letter_id = :id AND state = 'sent')`
)

// MarkFailed keeps that the server will take a letter for none of the recipients that still wait, and what it said.
func (s *Store) MarkFailed(ctx context.Context, id int64, problem string, at time.Time) error {
	return s.settleRecipients(ctx, id, `state = 'waiting'`, args{"state": string(Failed), "error": valid(problem), "at": moment(at)})
}

// PutOff keeps why an attempt at a letter came to nothing, and when the next will be.
func (s *Store) PutOff(ctx context.Context, a Attempt, problem string) error {
	return s.Update(ctx, func(tx *Tx) error {
		n, err := tx.exec(`
			UPDATE letter
			SET last_error = :error, last_attempt = :at, next_attempt = :next
			WHERE id = :id`, args{"id": a.Letter, "error": valid(problem), "at": moment(a.At), "next": moment(a.Next)})
		if err == nil && n == 0 {
			err = noLetter(a.Letter)
		}
		return err
	})
}

// Lighten puts another content into a letter that waits, why, and that it is due at once.
func (s *Store) Lighten(ctx context.Context, id int64, raw []byte, problem string, at time.Time) error {
	encoding, content, err := compressed(raw)
	if err != nil {
		return err
	}
	return s.Update(ctx, func(tx *Tx) error {
		n, err := tx.exec(`
			UPDATE letter_content
			SET size = :size, encoding = :encoding, content = :content
			WHERE letter_id = :id AND EXISTS (SELECT 1 FROM letter WHERE id = :id AND state = 'waiting')`,
			args{"id": id, "size": len(raw), "encoding": encoding, "content": content})
		if err == nil && n == 0 {
			err = noLetter(id)
		}
		if err != nil {
			return err
		}
		_, err = tx.exec(`
			UPDATE letter
			SET last_error = :error, next_attempt = :at
			WHERE id = :id`, args{"id": id, "error": valid(problem), "at": moment(at)})
		return err
	})
}

func noLetter(id int64) error {
	return fmt.Errorf("there is no letter %d; `copydesk outbox` lists them", id)
}

// Refusals are the letters that failed for good since the last that was sent.
type Refusals struct {
	Count int
	Since time.Time // when the first of them did
	Last  string    // why the last of them did
	Over  bool      // the last attempt at any letter ended with its being sent
}

// Refusals tells whether the server still takes letters. A few that fail among many that do not are the recipients'
// doing; several in a row may be ours.
func (s *Store) Refusals(ctx context.Context) (Refusals, error) {
	var row struct {
		Count int     `db:"count"`
		Since instant `db:"since"`
		Last  string  `db:"last"`
		Over  bool    `db:"over"`
	}
	err := s.read(ctx, func(v view) error {
		_, err := v.get(&row, refusalsQuery, nil)
		return err
	})
	return Refusals{row.Count, row.Since.Time, row.Last, row.Over}, err
}

const refusalsQuery = `
	WITH
		last_sent (at) AS (SELECT settled FROM letter WHERE state = 'sent' AND settled IS NOT NULL ORDER BY settled DESC LIMIT 1),
		refused AS (SELECT * FROM letter WHERE state = 'failed' AND settled > coalesce((SELECT at FROM last_sent), ''))
	SELECT count(*) AS count, min(settled) AS since,
		coalesce((SELECT last_error FROM refused ORDER BY settled DESC, id DESC LIMIT 1), '') AS last,
		count(*) = 0
			AND EXISTS (SELECT 1 FROM last_sent)
			AND NOT EXISTS (SELECT 1 FROM letter WHERE state = 'waiting' AND last_attempt > (SELECT at FROM last_sent)) AS over
	FROM refused`

// Retry makes every failed letter wait again, and every waiting one due now. It returns how many there are.
func (s *Store) Retry(ctx context.Context, now time.Time) (n int, err error) {
	err = s.Update(ctx, func(tx *Tx) error {
		_, err := tx.exec(`
			UPDATE letter_recipient SET state = 'waiting'
			WHERE state = 'failed' AND letter_id IN (SELECT id FROM letter WHERE state IN ('failed', 'waiting'))`, nil)
		if err != nil {
			return err
		}
		n, err = tx.exec(`
			UPDATE letter
			SET state = 'waiting', next_attempt = :now, settled = NULL
			WHERE state IN ('failed', 'waiting')`, args{"now": moment(now)})
		return err
	})
	return n, err
}

// NextDue returns when the next waiting letter is due, and false when none waits.
func (s *Store) NextDue(ctx context.Context) (due time.Time, waiting bool, err error) {
	var at instant
	err = s.read(ctx, func(v view) error {
		_, err := v.get(&at, `SELECT min(next_attempt) FROM letter WHERE state = 'waiting'`, nil)
		return err
	})
	return at.Time, !at.IsZero(), err
}
