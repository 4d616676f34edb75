package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// letterRow is a row of table letter.
type letterRow struct {
	ID          int64        `db:"id"`
	Kind        string       `db:"kind"`
	To          list[string] `db:"recipients"`
	Subject     string       `db:"subject"`
	MessageID   string       `db:"message_id"`
	InReplyTo   string       `db:"in_reply_to"`
	Refs        list[string] `db:"refs"`
	MailID      int64        `db:"email_id"`
	State       string       `db:"state"`
	Attempts    int          `db:"attempts"`
	LastError   string       `db:"last_error"`
	Created     instant      `db:"created"`
	NextAttempt instant      `db:"next_attempt"`
	Sent        instant      `db:"sent"`
}

func (r letterRow) letter() Letter {
	return Letter{
		ID: r.ID, Kind: r.Kind, To: r.To, Subject: r.Subject, MessageID: r.MessageID, InReplyTo: r.InReplyTo, Refs: r.Refs,
		MailID: r.MailID, State: LetterState(r.State), Attempts: r.Attempts, LastError: r.LastError,
		Created: r.Created.Time, NextAttempt: r.NextAttempt.Time, Sent: r.Sent.Time,
	}
}

// letterFields are what a letterRow reads from letter l, but for the recipients.
const letterFields = `
	l.id, l.kind, l.subject, l.message_id, l.in_reply_to, coalesce(l.email_id, 0) AS email_id, l.state, l.attempts, l.last_error,
	l.created, l.next_attempt, l.sent,
	(SELECT json_group_array(r.ref ORDER BY length(r.ref), r.ref) FROM letter_ref r WHERE r.letter_id = l.id) AS refs`

// letterColumns are letterFields with every recipient.
const letterColumns = letterFields + `,
	(SELECT json_group_array(p.address ORDER BY p.place) FROM letter_recipient p WHERE p.letter_id = l.id) AS recipients`

// AddLetter puts a letter into the outbox, where it waits until NextAttempt; the zero time is at once.
func (tx *Tx) AddLetter(l Letter) (int64, error) {
	id, err := tx.addLetter(l)
	if err != nil {
		return 0, fmt.Errorf("put a letter into the outbox: %w", err)
	}
	return id, nil
}

func (tx *Tx) addLetter(l Letter) (int64, error) {
	if len(l.To) == 0 {
		return 0, errors.New("it is addressed to nobody")
	}
	if l.State == "" {
		l.State = Waiting
	}
	if l.NextAttempt.IsZero() && l.State == Waiting {
		l.NextAttempt = l.Created
	}
	id, err := tx.insert(`
		INSERT INTO letter (kind, subject, message_id, in_reply_to, email_id, call, state, attempts, last_error, created, next_attempt, sent)
		VALUES (:kind, :subject, :message_id, :in_reply_to, :email_id, coalesce((SELECT call FROM email WHERE id = :email_id), ''),
			:state, :attempts, :last_error, :created, :next_attempt, :sent)`,
		args{
			"kind": l.Kind, "subject": valid(l.Subject), "message_id": bare(l.MessageID), "in_reply_to": bare(l.InReplyTo),
			"email_id": orNull(l.MailID), "state": string(l.State), "attempts": l.Attempts, "last_error": valid(l.LastError),
			"created": moment(l.Created), "next_attempt": moment(l.NextAttempt), "sent": moment(l.Sent),
		})
	if err != nil {
		return 0, err
	}
	encoding, content, err := compressed(l.Raw)
	if err != nil {
		return 0, err
	}
	_, err = tx.exec(`
		INSERT INTO letter_content (letter_id, size, encoding, content)
		VALUES (:id, :size, :encoding, :content)`,
		args{"id": id, "size": len(l.Raw), "encoding": encoding, "content": content})
	if err != nil {
		return 0, err
	}
	return id, tx.addressLetter(id, l)
}

func (tx *Tx) addressLetter(id int64, l Letter) error {
	for place, to := range l.To {
		_, domain, _ := strings.Cut(address(to), "@")
		_, err := tx.exec(`
			INSERT INTO letter_recipient (letter_id, place, address, domain, created, state)
			VALUES (:id, :place, :address, :domain, :created, :state)`,
			args{"id": id, "place": place, "address": address(to), "domain": domain, "created": moment(l.Created), "state": string(l.State)})
		if err != nil {
			return err
		}
	}
	for _, ref := range l.Refs {
		if _, err := tx.exec(`INSERT OR IGNORE INTO letter_ref (letter_id, ref) VALUES (:id, :ref)`, args{"id": id, "ref": ref}); err != nil {
			return err
		}
	}
	return nil
}

// bare writes a Message-ID without its angle brackets.
func bare(messageID string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(valid(messageID)), "<"), ">")
}

// LetterKinds returns the kinds of those letters of ours that have one of these Message-IDs.
func (tx *Tx) LetterKinds(messageIDs []string) (kinds []string, err error) {
	if len(messageIDs) == 0 {
		return nil, nil
	}
	err = tx.all(&kinds, `SELECT DISTINCT kind FROM letter WHERE message_id IN (SELECT value FROM json_each(:ids))`,
		args{"ids": list[string](messageIDs)})
	return kinds, err
}

// SubmissionsByLetters returns the refs that letters of ours with these Message-IDs speak of, oldest first.
func (tx *Tx) SubmissionsByLetters(messageIDs []string) (refs []string, err error) {
	if len(messageIDs) == 0 {
		return nil, nil
	}
	err = tx.all(&refs, `
		SELECT s.ref
		FROM submission s
		WHERE s.ref IN (
			SELECT r.ref
			FROM letter l
			JOIN letter_ref r ON r.letter_id = l.id
			WHERE l.message_id IN (SELECT value FROM json_each(:ids)))
		ORDER BY s.id`,
		args{"ids": list[string](messageIDs)})
	return refs, err
}

// letterByMessageID finds a letter of ours. Raw is not loaded.
func (tx *Tx) letterByMessageID(id string) (Letter, bool, error) {
	var row letterRow
	found, err := tx.get(&row, `SELECT `+letterColumns+` FROM letter l WHERE l.message_id = :id`, args{"id": bare(id)})
	return row.letter(), found, err
}

// lettersSent chooses letters with one of these Message-IDs before others that speak of one of these refs.
const lettersSent = `
	SELECT c.encoding, c.content
	FROM letter l
	JOIN letter_content c ON c.letter_id = l.id
	WHERE l.id IN (
		SELECT id FROM letter WHERE message_id IN (SELECT value FROM json_each(:ids))
		UNION
		SELECT letter_id FROM letter_ref WHERE ref IN (SELECT value FROM json_each(:refs)))
	ORDER BY l.message_id IN (SELECT value FROM json_each(:ids)) DESC, l.id DESC
	LIMIT 5`

// LettersSent returns letters of ours, as they were sent: those with one of these Message-IDs, the newest first, then
// those that speak of one of these refs. There are no more than five.
func (tx *Tx) LettersSent(messageIDs, refs []string) ([][]byte, error) {
	var found []blob
	if err := tx.all(&found, lettersSent, args{"ids": list[string](messageIDs), "refs": list[string](refs)}); err != nil {
		return nil, err
	}
	return unpackedAll(found)
}

// LettersSent is what [Tx.LettersSent] returns, outside a filing.
func (s *Store) LettersSent(ctx context.Context, messageIDs, refs []string) ([][]byte, error) {
	var found []blob
	err := s.read(ctx, func(v view) error {
		return v.all(&found, lettersSent, args{"ids": list[string](messageIDs), "refs": list[string](refs)})
	})
	if err != nil {
		return nil, err
	}
	return unpackedAll(found)
}

func unpackedAll(blobs []blob) (all [][]byte, err error) {
	for _, b := range blobs {
		raw, err := b.unpacked()
		if err != nil {
			return nil, err
		}
		all = append(all, raw)
	}
	return all, nil
}

// Lately is how many letters were made for an address and its domain.
type Lately struct {
	Hour   int `db:"hour"` // to the address
	Day    int `db:"day"`
	Domain int `db:"domain"` // copies to any of its addresses in the last hour
}

// LettersTo counts the letters made lately for an address and its domain.
func (tx *Tx) LettersTo(recipient string, now time.Time) (Lately, error) {
	var n Lately
	_, domain, _ := strings.Cut(address(recipient), "@")
	_, err := tx.get(&n, `
		SELECT count(DISTINCT CASE WHEN created >= :hour THEN letter_id END) AS hour, count(DISTINCT letter_id) AS day,
			(SELECT count(*) FROM letter_recipient WHERE domain = :domain AND created >= :hour) AS domain
		FROM letter_recipient
		WHERE address = :address AND created >= :day`,
		args{"address": address(recipient), "domain": domain, "hour": moment(now.Add(-time.Hour)), "day": moment(now.Add(-24 * time.Hour))})
	return n, err
}

// lostColumns are letterFields with the recipients whom the letter did not reach.
const lostColumns = letterFields + `,
	(SELECT json_group_array(p.address ORDER BY p.place) FROM letter_recipient p
		WHERE p.letter_id = l.id AND p.state IN ('failed', 'bounced')) AS recipients`

// MarkBounced marks a letter that came back, with what the mail server said of it, and returns it with those of its
// recipients whom it did not reach: the ones that are named, or all where none of them is, as when an address forwards.
func (tx *Tx) MarkBounced(messageID string, recipients []string, diagnostic string, at time.Time) (Letter, bool, error) {
	l, found, err := tx.letterByMessageID(messageID)
	if err != nil || !found {
		return Letter{}, false, err
	}
	var named []string
	for _, r := range recipients {
		if slices.Contains(l.To, address(r)) {
			named = append(named, address(r))
		}
	}
	if len(named) == 0 {
		named = l.To
	}
	a := args{"id": l.ID, "named": list[string](named), "error": valid(diagnostic), "at": moment(at)}
	err = tx.each([]string{
		`UPDATE letter SET state = 'bounced', last_error = :error, next_attempt = NULL, settled = :at WHERE id = :id`,
		`UPDATE letter_recipient SET state = 'bounced', error = :error WHERE letter_id = :id AND address IN (SELECT value FROM json_each(:named))`,
	}, a)
	if err != nil {
		return Letter{}, false, err
	}
	var row letterRow
	_, err = tx.get(&row, `SELECT `+lostColumns+` FROM letter l WHERE l.id = :id`, args{"id": l.ID})
	return row.letter(), true, err
}

// LetterFilter chooses letters. Its zero value chooses all.
type LetterFilter struct {
	State  LetterState
	Ref    string
	Kind   string
	To     string // an address
	MailID int64  // those that answer this email
	Since  time.Time
	Limit  int // 0: no limit
	Offset int
}

// Letters returns the letters, newest first. Raw is not loaded.
func (s *Store) Letters(ctx context.Context, f LetterFilter) ([]Letter, error) {
	where, a := f.where()
	var rows []letterRow
	err := s.read(ctx, func(v view) error {
		return v.all(&rows, `
			SELECT `+letterColumns+`
			FROM letter l
			WHERE 1`+where+`
			ORDER BY l.created DESC, l.id DESC
			LIMIT :limit OFFSET :offset`, a)
	})
	return mapped(rows, letterRow.letter), err
}

func (f LetterFilter) where() (string, args) {
	c := choosing(f.Limit, f.Offset)
	if f.State != "" {
		c.and("l.state = :state", "state", string(f.State))
	}
	if f.Kind != "" {
		c.and("l.kind = :kind", "kind", f.Kind)
	}
	if f.Ref != "" {
		c.and("l.id IN (SELECT letter_id FROM letter_ref WHERE ref = :ref)", "ref", f.Ref)
	}
	if f.To != "" {
		c.and("l.id IN (SELECT letter_id FROM letter_recipient WHERE address = :to)", "to", address(f.To))
	}
	if f.MailID != 0 {
		c.and("l.email_id = :mail", "mail", f.MailID)
	}
	if !f.Since.IsZero() {
		c.and("l.created >= :since", "since", moment(f.Since))
	}
	return c.sql.String(), c.args
}

// LetterRaw returns a letter as it is sent.
func (s *Store) LetterRaw(ctx context.Context, id int64) ([]byte, error) {
	return s.content(ctx, `SELECT encoding, content FROM letter_content WHERE letter_id = :id`, id, noLetter(id))
}
