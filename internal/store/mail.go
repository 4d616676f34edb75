package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"copydesk/internal/submission"
)

// mailRow is a row of table email with where it was first seen.
type mailRow struct {
	ID          int64        `db:"id"`
	Mailbox     string       `db:"mailbox"`
	UIDValidity uint32       `db:"uidvalidity"`
	UID         uint32       `db:"uid"`
	MessageID   string       `db:"message_id"`
	Hash        string       `db:"hash"`
	Received    instant      `db:"received"`
	Filed       instant      `db:"filed"`
	Sender      string       `db:"sender"`
	SenderName  string       `db:"sender_name"`
	Subject     string       `db:"subject"`
	Call        string       `db:"call"`
	Kind        string       `db:"kind"`
	Outcome     string       `db:"outcome"`
	Reason      string       `db:"reason"`
	Took        int64        `db:"took_us"`
	Refs        list[string] `db:"refs"`
}

func (r mailRow) mail() Mail {
	return Mail{
		ID: r.ID, Mailbox: r.Mailbox, UIDValidity: r.UIDValidity, UID: r.UID,
		MessageID: r.MessageID, Hash: r.Hash, Received: r.Received.Time, Filed: r.Filed.Time,
		From: r.Sender, FromName: r.SenderName, Subject: r.Subject, Call: r.Call,
		Kind: submission.Kind(r.Kind), Outcome: submission.Outcome(r.Outcome), Reason: r.Reason,
		Refs: r.Refs, Took: time.Duration(r.Took) * time.Microsecond,
	}
}

// mailColumns are what a mailRow reads from email e and its first sighting g.
const mailColumns = `
	e.id, e.message_id, e.hash, e.received, e.filed, e.sender, e.sender_name, e.subject, e.call, e.kind, e.outcome,
	e.reason, e.took_us,
	coalesce(g.mailbox, '') AS mailbox, coalesce(g.uidvalidity, 0) AS uidvalidity, coalesce(g.uid, 0) AS uid,
	(SELECT json_group_array(r.ref ORDER BY length(r.ref), r.ref) FROM email_ref r WHERE r.email_id = e.id) AS refs`

// firstSighting joins the place where an email e was seen first.
const firstSighting = `
	LEFT JOIN email_sighting g ON (g.mailbox, g.uidvalidity, g.uid) = (
		SELECT mailbox, uidvalidity, uid FROM email_sighting WHERE email_id = e.id ORDER BY at LIMIT 1)`

// MailByUID finds the email that was seen at this place on the server. Raw is not loaded.
func (tx *Tx) MailByUID(mailbox string, uidvalidity, uid uint32) (Mail, bool, error) {
	return tx.mailOf(`SELECT email_id FROM email_sighting WHERE mailbox = :mailbox AND uidvalidity = :uidvalidity AND uid = :uid`,
		args{"mailbox": mailbox, "uidvalidity": uidvalidity, "uid": uid})
}

// MailByContent finds the email with these very bytes, by their hash; of several the one with this Message-ID,
// then the first. Raw is not loaded.
func (tx *Tx) MailByContent(messageID, hash string) (Mail, bool, error) {
	return tx.mailOf(`SELECT id FROM email WHERE hash = :hash ORDER BY message_id = :message_id DESC, id LIMIT 1`,
		args{"hash": hash, "message_id": messageID})
}

// mailOf reads the email whose id a query finds. Of most there is none, which the id alone tells quickly.
func (tx *Tx) mailOf(query string, a args) (Mail, bool, error) {
	var id int64
	if found, err := tx.get(&id, query, a); err != nil || !found {
		return Mail{}, false, err
	}
	var row mailRow
	found, err := tx.get(&row, `SELECT `+mailColumns+` FROM email e`+firstSighting+` WHERE e.id = :id`, args{"id": id})
	return row.mail(), found, err
}

// Outcomes returns what became of those emails that were seen at these places on the server.
func (s *Store) Outcomes(ctx context.Context, mailbox string, uidvalidity uint32, uids []uint32) (map[uint32]submission.Outcome, error) {
	var rows []struct {
		UID     uint32             `db:"uid"`
		Outcome submission.Outcome `db:"outcome"`
	}
	err := s.read(ctx, func(v view) error {
		return v.all(&rows, `
			SELECT g.uid, e.outcome
			FROM json_each(:uids) u
			CROSS JOIN email_sighting g ON g.mailbox = :mailbox AND g.uidvalidity = :uidvalidity AND g.uid = u.value
			JOIN email e ON e.id = g.email_id`,
			args{"mailbox": mailbox, "uidvalidity": uidvalidity, "uids": list[uint32](uids)})
	})
	outcomes := make(map[uint32]submission.Outcome, len(rows))
	for _, r := range rows {
		outcomes[r.UID] = r.Outcome
	}
	return outcomes, err
}

// Sightings returns the UIDs under which emails of this mailbox were filed, in order.
func (s *Store) Sightings(ctx context.Context, mailbox string, uidvalidity uint32) (uids []uint32, err error) {
	err = s.read(ctx, func(v view) error {
		return v.all(&uids, `
			SELECT uid
			FROM email_sighting
			WHERE mailbox = :mailbox AND uidvalidity = :uidvalidity
			ORDER BY uid`, args{"mailbox": mailbox, "uidvalidity": uidvalidity})
	})
	return uids, err
}

// SeenAgain records that a known email stands at another place on the server too.
func (tx *Tx) SeenAgain(mailID int64, mailbox string, uidvalidity, uid uint32, at time.Time) error {
	_, err := tx.exec(`
		INSERT INTO email_sighting (mailbox, uidvalidity, uid, email_id, at)
		VALUES (:mailbox, :uidvalidity, :uid, :email_id, :at)
		ON CONFLICT DO UPDATE SET email_id = excluded.email_id, at = excluded.at`,
		args{"mailbox": mailbox, "uidvalidity": uidvalidity, "uid": uid, "email_id": mailID, "at": moment(at)})
	return err
}

// LeavePlace forgets what was seen at a place on the server, for another email stands there now.
func (tx *Tx) LeavePlace(mailbox string, uidvalidity, uid uint32) error {
	_, err := tx.exec(`
		DELETE FROM email_sighting
		WHERE mailbox = :mailbox AND uidvalidity = :uidvalidity AND uid = :uid`,
		args{"mailbox": mailbox, "uidvalidity": uidvalidity, "uid": uid})
	return err
}

// AddMail files an email with its raw bytes, its refs and, when it has a mailbox, the place where it was seen.
// An email from a place that is known already is refused: that would be a second filing.
func (tx *Tx) AddMail(m Mail) (int64, error) {
	if m.Filed.IsZero() {
		m.Filed = m.Received
	}
	id, err := tx.insert(`
		INSERT INTO email (message_id, hash, received, filed, sender, sender_name, subject, call, kind, outcome, reason, took_us)
		VALUES (:message_id, :hash, :received, :filed, :sender, :sender_name, :subject, :call, :kind, :outcome, :reason, :took_us)`,
		args{
			"message_id": valid(m.MessageID), "hash": m.Hash, "received": second(m.Received), "filed": moment(m.Filed),
			"sender": address(m.From), "sender_name": valid(m.FromName), "subject": valid(m.Subject), "call": m.Call,
			"kind": string(m.Kind), "outcome": string(m.Outcome), "reason": valid(m.Reason), "took_us": m.Took.Microseconds(),
		})
	if err != nil {
		return 0, fmt.Errorf("file email: %w", err)
	}
	if err := tx.addMailContent(id, m); err != nil {
		return 0, fmt.Errorf("file email: %w", err)
	}
	for _, ref := range m.Refs {
		if err := tx.addMailRef(id, ref); err != nil {
			return 0, fmt.Errorf("file email: %w", err)
		}
	}
	if m.Mailbox == "" {
		return id, nil
	}
	_, err = tx.exec(`
		INSERT INTO email_sighting (mailbox, uidvalidity, uid, email_id, at)
		VALUES (:mailbox, :uidvalidity, :uid, :email_id, :at)`,
		args{"mailbox": m.Mailbox, "uidvalidity": m.UIDValidity, "uid": m.UID, "email_id": id, "at": moment(m.Filed)})
	if err != nil {
		return 0, fmt.Errorf("file email: %w", err)
	}
	return id, nil
}

func (tx *Tx) addMailContent(id int64, m Mail) (err error) {
	p := m.Packed
	if p.Content == nil {
		if p, _, err = Pack(m.Raw); err != nil {
			return err
		}
	}
	tx.filed = filedMail{id, p, m.Refs}
	_, err = tx.exec(`
		INSERT INTO email_content (email_id, size, encoding, content)
		VALUES (:id, :size, :encoding, :content)`,
		args{"id": id, "size": p.Size, "encoding": p.Encoding, "content": p.Content})
	return err
}

func (tx *Tx) addMailRef(id int64, ref string) error {
	_, err := tx.exec(`INSERT OR IGNORE INTO email_ref (email_id, ref) VALUES (:id, :ref)`, args{"id": id, "ref": ref})
	return err
}

// MailRefs returns the refs that received emails with these Message-IDs made or changed, oldest first.
func (tx *Tx) MailRefs(messageIDs []string) (refs []string, err error) {
	if len(messageIDs) == 0 {
		return nil, nil
	}
	err = tx.all(&refs, `
		SELECT s.ref
		FROM submission s
		WHERE s.ref IN (
			SELECT r.ref
			FROM email e
			JOIN email_ref r ON r.email_id = e.id
			WHERE e.message_id <> '' AND e.message_id IN (SELECT value FROM json_each(:ids)))
		ORDER BY s.id`,
		args{"ids": list[string](messageIDs)})
	return refs, err
}

// MailFilter chooses emails. Its zero value chooses all.
type MailFilter struct {
	Kind    submission.Kind
	Outcome submission.Outcome
	Call    string
	Ref     string    // those that made or changed this submission
	Address string    // from this sender
	Since   time.Time // received then or later
	Limit   int       // 0: no limit
	Offset  int
}

// Mails returns the emails received, newest first. Raw is not loaded.
func (s *Store) Mails(ctx context.Context, f MailFilter) ([]Mail, error) {
	where, a := f.where()
	var rows []mailRow
	err := s.read(ctx, func(v view) error {
		return v.all(&rows, `
			SELECT `+mailColumns+`
			FROM email e`+firstSighting+`
			WHERE e.erased = 0`+where+`
			ORDER BY e.received DESC, e.id DESC
			LIMIT :limit OFFSET :offset`, a)
	})
	return mapped(rows, mailRow.mail), err
}

func (f MailFilter) where() (string, args) {
	c := choosing(f.Limit, f.Offset)
	if f.Kind != "" {
		c.and("e.kind = :kind", "kind", string(f.Kind))
	}
	if f.Outcome != "" {
		c.and("e.outcome = :outcome", "outcome", string(f.Outcome))
	}
	if f.Call != "" {
		c.and("e.call = :call", "call", f.Call)
	}
	if f.Ref != "" {
		c.and("e.id IN (SELECT email_id FROM email_ref WHERE ref = :ref)", "ref", f.Ref)
	}
	if f.Address != "" {
		c.and("e.sender = :address", "address", address(f.Address))
	}
	if !f.Since.IsZero() {
		c.and("e.received >= :since", "since", second(f.Since))
	}
	return c.sql.String(), c.args
}

// MailRaw returns an email as it was received.
func (s *Store) MailRaw(ctx context.Context, id int64) ([]byte, error) {
	return s.content(ctx, `SELECT encoding, content FROM email_content WHERE email_id = :id`, id,
		fmt.Errorf("there is no email %d in the database; `copydesk mail` lists them", id))
}

// content reads and unpacks the content of id, whose absence is the error none.
func (s *Store) content(ctx context.Context, query string, id int64, none error) ([]byte, error) {
	var b blob
	err := s.read(ctx, func(v view) error {
		found, err := v.get(&b, query, args{"id": id})
		if err == nil && !found {
			return none
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return b.unpacked()
}

// address writes an email address for comparing.
func address(a string) string { return strings.ToLower(strings.TrimSpace(valid(a))) }

func mapped[From, To any](from []From, fn func(From) To) []To {
	if from == nil {
		return nil
	}
	to := make([]To, len(from))
	for i, f := range from {
		to[i] = fn(f)
	}
	return to
}
