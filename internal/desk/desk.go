// Package desk decides what becomes of an email: what the sender meant, what is known of the sender and the blog
// from before, and what the rules of the call say, together make one filing, written in one transaction with the
// letters it calls for. It is the only place where a decision meets the database.
//
//	an email on its way       desk.go, its_call.go (the call it answers), filing.go, returned.go (a machine's), content.go (the same email)
//	what a person's is about  converse.go, beside.go, unmarked.go; same_blog.go, waiting.go (of a submission)
//	an answer with a blog     revised.go, revise.go, overlay.go (what is new over what was there), beside_file.go, pictures.go
//	an answer without one     amend.go, bare.go, bare_theme.go (what bears no label), points.go (by the numbers of our letter), reworded.go; withdraw.go
//	our letters               answer.go, question.go, remind.go
//	what editors say          editor.go, token.go, command.go, decide.go, retheme.go, schedule.go, undo.go
//	without a filing          examine.go (`check`), replay.go, apply.go, retain.go
package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/intake"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Desk holds what a decision needs beside the email and the history.
type Desk struct {
	Calls   []*call.Call
	Letters *letter.Set
	Docs    *document.Reader
	From    letter.Address   // the desk's own address, From of every letter
	Editors []letter.Address // who is told of what a person must read
	Trust   message.Options
	Verify  func(raw []byte, from string) string // a sender's DMARC result where no server is trusted to give it; nil: none is known
	Limits  Limits
	Unique  func() string // makes the unique part of a Message-ID

	// In a replay, for which nil is what the database of the filing says:
	refs func(*call.Call) string                           // names new submissions
	sent func(messageIDs, refs []string) ([][]byte, error) // the letters that were sent
}

// Limits are how many letters one address, and one domain, gets.
type Limits struct {
	PerHour, PerDay int // to one address
	DomainPerHour   int // copies, so that one to two addresses of the domain counts twice
	ForwardsPerHour int // to the editors, so that nobody can flood them
}

// DefaultLimits are the limits that DESIGN.md names: at most twenty letters an hour to one address.
var DefaultLimits = Limits{PerHour: 20, PerDay: 100, DomainPerHour: 3000, ForwardsPerHour: 500}

// Arrival is one email as the mailbox gave it.
type Arrival struct {
	Mailbox     string
	UIDValidity uint32
	UID         uint32
	Received    time.Time // INTERNALDATE; zero when the server gave none
	Raw         []byte
	TooLarge    bool // Raw holds the header only
}

// Read is an arrival, read and understood, with no history yet. Its Raw is nil where it is packed.
type Read struct {
	Arrival
	Hash    string
	Message *message.Message
	Call    *call.Call // nil when no call could be told
	Intake  intake.Reading
	Packed  store.Packed
	Fault   string // why it could not be read
}

// tooLarge is why an email of which the mailbox gave the header alone is referred.
const tooLarge = "it is too large to be read"

// Read reads an arrival: the part of the work that needs no history, made to run on all cores. A panic or an error
// in it makes the email one to refer, with the reason; it never stops the others.
func (d *Desk) Read(in Arrival) Read {
	p, decoded := packed(in.Raw)
	trust := d.Trust
	trust.Decoded = known(decoded)
	r := d.understand(in, trust)
	if r.Packed = p; p.Content != nil {
		r.Raw = nil // nobody holds a large email twice while it waits to be filed
	}
	return r
}

// raw gives the email as it came.
func (r Read) raw() ([]byte, error) {
	if r.Raw != nil {
		return r.Raw, nil
	}
	return r.Packed.Unpacked()
}

// packed packs an email for the database. Where that fails the filing tries it again, and tells of the fault.
func packed(raw []byte) (p store.Packed, decoded []store.Decoded) {
	defer func() {
		if recover() != nil {
			p, decoded = store.Packed{}, nil
		}
	}()
	p, decoded, _ = store.Pack(raw)
	return p, decoded
}

// known tells of base64 in the email what it stands for, as far as that was found when it was packed: so an attachment
// is held once, in the packed email.
func known(decoded []store.Decoded) func(encoded []byte) []byte {
	return func(encoded []byte) []byte {
		encoded = bytes.TrimSpace(encoded)
		for _, d := range decoded {
			if len(encoded) == len(d.Text) && &encoded[0] == &d.Text[0] { // the very place in the email
				return d.Bytes
			}
		}
		return nil
	}
}

func (d *Desk) understand(in Arrival, trust message.Options) (r Read) {
	r = Read{Arrival: in, Hash: contentHash(in.Raw)}
	defer func() {
		if p := recover(); p != nil {
			r.Fault = unread(p)
			if r.Message == nil {
				r.Message = &message.Message{}
			}
		}
	}()
	r.Message = message.Parse(in.Raw, trust)
	if d.Verify != nil && len(d.Trust.Authserv) == 0 && !in.TooLarge && r.Message.Auth.DMARC == "" {
		r.Message.Auth.DMARC = d.Verify(in.Raw, r.Message.From.Email)
	}
	if r.Received.IsZero() {
		r.Received = ReceivedBy(r.Message)
	}
	if in.TooLarge {
		r.Fault = tooLarge
		return r
	}
	r.Call = CallFor(d.Calls, r.Message, r.Received)
	switch {
	case r.Call != nil:
		r.Intake = intake.Read(r.Message, r.Call, d.Docs)
	case r.Message.Automatic != "": // a blog that it brings must not be lost, whichever call it is for
		for _, c := range d.Calls {
			if r.Intake = intake.Read(r.Message, c, d.Docs); r.Intake.Outcome == submission.Referred {
				break
			}
		}
	}
	return r
}

// CallFor finds the call an email is for; nil when it cannot be told. With one call, every email is for it.
func CallFor(calls []*call.Call, m *message.Message, at time.Time) *call.Call {
	if len(calls) == 1 {
		return calls[0]
	}
	var addresses, refs []string
	for _, a := range append(append([]message.Address{}, m.To...), m.Cc...) {
		addresses = append(addresses, a.Email)
	}
	for _, c := range calls {
		refs = append(refs, c.Refs(m.Subject)...)
	}
	var own strings.Builder
	for _, t := range m.Texts {
		own.WriteString(t.Own + "\n")
	}
	c, _ := call.For(calls, append(addresses, m.Delivered...), refs, m.Subject, own.String(), at)
	return c
}

// ReceivedBy is the time of receipt where the server gave none: the newest Received field's, else Date.
func ReceivedBy(m *message.Message) time.Time {
	if !m.Received.IsZero() {
		return m.Received
	}
	return m.Date
}

// contentHash is the SHA-256 of an email without the fields that each server on its way adds or rewrites, so that
// the same email delivered twice is known again.
func contentHash(raw []byte) string {
	h := sha256.New()
	header, body := splitHeader(raw)
	for _, field := range header {
		if !onTheWay(field) {
			h.Write(field)
			h.Write([]byte("\n"))
		}
	}
	h.Write([]byte("\n"))
	h.Write(body)
	return hex.EncodeToString(h.Sum(nil))
}

// Filed is what became of an email.
type Filed struct {
	MailID  int64
	Kind    submission.Kind
	Outcome submission.Outcome
	Reason  string
	Refs    []string
	Letters int
	Known   bool // it had been filed before: it only needs to be moved
	New     bool // it made or changed a submission

	Fallbacks []error // templates of one's own that failed, where a built-in one was used
}

// File decides with the history what becomes of an email, and writes it: the raw email, what was made of it, the
// submissions and revisions, and the letters. Everything is written through tx, or nothing.
func (d *Desk) File(tx *store.Tx, r Read, now time.Time) (Filed, error) {
	if r.Received.IsZero() { // neither the server nor the email tells
		r.Received = now
	}
	if known, ok, err := d.known(tx, r, now); ok || err != nil {
		return known, err
	}
	r, err := d.underItsCall(tx, r)
	if err != nil {
		return Filed{}, err
	}
	f := &filing{desk: d, tx: tx, read: r, now: now, m: r.Message, call: r.Call}
	if err := f.decide(); err != nil {
		return Filed{}, fmt.Errorf("file email %q: %w", r.Message.MessageID, err)
	}
	return f.write()
}

// known recognises an email that was filed before: by its place in the mailbox, or by its content. The same content
// under another UIDVALIDITY is the same email in a mailbox that the server has numbered anew; beside the first one
// it is a second copy.
func (d *Desk) known(tx *store.Tx, r Read, now time.Time) (Filed, bool, error) {
	m, ok, err := tx.MailByUID(r.Mailbox, r.UIDValidity, r.UID)
	if err != nil {
		return Filed{}, false, err
	}
	if ok && !sameEmail(m, r) {
		ok, err = false, tx.LeavePlace(r.Mailbox, r.UIDValidity, r.UID)
		if err != nil {
			return Filed{}, false, err
		}
	}
	if ok {
		return Filed{MailID: m.ID, Kind: m.Kind, Outcome: m.Outcome, Reason: m.Reason, Refs: m.Refs, Known: true}, true, nil
	}
	m, ok, err = tx.MailByContent(r.Message.MessageID, r.Hash)
	if err != nil || !ok {
		return Filed{}, false, err
	}
	if m.Mailbox != r.Mailbox || m.UIDValidity != r.UIDValidity {
		err := tx.SeenAgain(m.ID, r.Mailbox, r.UIDValidity, r.UID, now)
		return Filed{MailID: m.ID, Kind: m.Kind, Outcome: m.Outcome, Reason: m.Reason, Refs: m.Refs, Known: true}, true, err
	}
	copied := store.Mail{
		Mailbox: r.Mailbox, UIDValidity: r.UIDValidity, UID: r.UID, MessageID: r.Message.MessageID, Hash: r.Hash,
		Received: r.Received, Filed: now, From: r.Message.From.Email, FromName: r.Message.From.Name, Subject: r.Message.Subject,
		Call: m.Call, Kind: m.Kind, Outcome: submission.Duplicate, Reason: fmt.Sprintf("the very same email as number %d", m.ID),
		Raw: r.Raw, Packed: r.Packed, Refs: m.Refs,
	}
	id, err := tx.AddMail(copied)
	return Filed{MailID: id, Kind: copied.Kind, Outcome: copied.Outcome, Reason: copied.Reason, Refs: copied.Refs}, true, err
}

// sameEmail says whether the email that stands at a place is the one that was seen there. Another account, or one that was
// set up anew, may have the same UIDVALIDITY: on many servers that is a small number (Gmail, Exchange).
// QUIRK: Exchange writes an email anew each time it is asked for it, so other bytes need not be another email.
func sameEmail(m store.Mail, r Read) bool {
	return m.Hash == r.Hash ||
		m.MessageID != "" && m.MessageID == r.Message.MessageID && strings.EqualFold(m.From, r.Message.From.Email) && m.Subject == r.Message.Subject
}
