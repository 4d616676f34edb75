package desk

import (
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// filing is one email on its way into the database.
type filing struct {
	desk *Desk
	tx   *store.Tx
	read Read
	now  time.Time
	m    *message.Message
	call *call.Call

	kind    submission.Kind
	outcome submission.Outcome
	reason  string

	changes []change       // to submissions, each with the revision to file
	letters []store.Letter // rendered
	events  []store.Event
	refs    []string

	answers []string // the refs that it answers, or whose blog it brings again, whose sender takes part in them: whoever it copies takes part from now on

	within bool // what it says stands between the lines of our letter

	id   int64 // of the email, where it had to be filed before what it brings
	sent int   // letters that are in the outbox already

	fallbacks []error // own templates that failed
}

// change is one submission that the email makes or changes.
type change struct {
	ref      string
	is       store.Submission // as it stood; zero for a new one
	isNew    bool
	revision store.Revision
	entry    letter.Entry
	unfiled  bool // spoken of in the letter, and nothing is filed
}

// decide finds what becomes of the email, the reasons to keep away from it first.
func (f *filing) decide() error {
	r := f.read.Intake
	f.kind, f.outcome, f.reason = r.Kind, r.Outcome, r.Reason
	if f.read.Fault != "" {
		return f.refer(submission.KindEnquiry, f.read.Fault)
	}
	if handled, err := f.commanded(); handled || err != nil {
		return err
	}
	switch {
	case f.call == nil:
		return f.withoutCall()
	case r.Kind == submission.KindBounce:
		return f.bounced()
	case f.fromOurselves():
		f.kind, f.outcome, f.reason = submission.KindAutomatic, submission.Ignored, "our own mail"
		return nil
	case r.Kind == submission.KindAutomatic:
		return f.automatic(r.Kind)
	case !strings.Contains(f.m.From.Email, "@"): // "Jane <not an address>": nobody who could be answered
		return f.refer(r.Kind, "it does not say who sent it")
	case !letter.Addressable(f.m.From.Email):
		return f.refer(r.Kind, "nobody can write to the address that it comes from ("+f.m.From.Email+")")
	case f.m.Spam:
		f.outcome, f.reason = submission.Referred, "the mail server marked it as spam"
		return nil
	case f.m.Auth.DMARC == "fail":
		return f.refer(r.Kind, "its sender could not be verified (DMARC)")
	}
	if err := f.converse(); err != nil || f.outcome != "" {
		return err
	}
	return f.refer(f.kind, "it could not be told what it is about")
}

// withoutCall is an email of which no call could be told: a machine's is still ignored unless it brings a blog, a
// person's is referred.
func (f *filing) withoutCall() error {
	switch {
	case f.m.Bounce != nil:
		return f.bounced()
	case f.m.Automatic != "" && f.outcome == submission.Referred:
		return f.automatic(submission.KindAutomatic)
	case f.m.Automatic != "":
		f.kind, f.outcome, f.reason = submission.KindAutomatic, submission.Ignored, f.m.Automatic
		return nil
	}
	return f.refer(submission.KindEnquiry, "it could not be told which call it is for")
}

func (f *filing) fromOurselves() bool {
	if strings.EqualFold(f.m.From.Email, f.desk.From.Email) {
		return true
	}
	return f.call != nil && slices.ContainsFunc(f.call.Addresses, func(a string) bool { return strings.EqualFold(a, f.m.From.Email) })
}

// whyBounced is what the server said, with the status that it says itself as a rule: "552 5.2.2 mailbox full".
func whyBounced(b *message.Bounce) string {
	if strings.Contains(b.Diagnostic, b.Status) {
		return b.Diagnostic
	}
	return strings.TrimSpace(b.Status + " " + b.Diagnostic)
}

// bounced marks the letters that could not be delivered.
func (f *filing) bounced() error {
	f.kind, f.outcome, f.reason = submission.KindBounce, submission.Ignored, "a delivery status notification"
	b := f.m.Bounce
	if b.Delivered {
		f.reason = "a notice that a letter was delivered"
		return nil
	}
	if b.Temporary {
		f.reason = "a notice that delivery is delayed"
		return nil
	}
	for _, id := range append(slices.Clone(b.MessageIDs), append(slices.Clone(f.m.InReplyTo), f.m.References...)...) {
		l, ok, err := f.tx.MarkBounced(id, b.Recipients, whyBounced(b), f.now)
		if err != nil {
			return err
		}
		if ok {
			f.reason = "a letter to " + strings.Join(l.To, ", ") + " could not be delivered"
			f.refs = append(f.refs, l.Refs...)
			return nil
		}
	}
	return nil
}

// refer passes the email on to the editors.
func (f *filing) refer(kind submission.Kind, reason string) error {
	f.kind, f.outcome, f.reason = kind, submission.Referred, reason
	if f.kind == "" {
		f.kind = submission.KindEnquiry
	}
	f.changes, f.letters = nil, nil
	return f.forward()
}

// write puts everything into the transaction.
func (f *filing) write() (Filed, error) {
	out := Filed{Kind: f.kind, Outcome: f.outcome, Reason: f.reason}
	for _, c := range f.changes {
		f.refs = append(f.refs, c.ref)
		out.New = out.New || !c.unfiled
	}
	f.refs = unique(f.refs)
	id, err := f.id, error(nil)
	if id == 0 {
		id, err = f.addMail()
	}
	if err == nil {
		err = f.writeOf(id)
	}
	if err != nil {
		return out, err
	}
	out.MailID, out.Refs, out.Letters, out.Fallbacks = id, f.refs, len(f.letters)+f.sent, f.fallbacks
	return out, nil
}

// writeOf writes what an email brings: revisions, who takes part, events, letters.
func (f *filing) writeOf(id int64) error {
	for _, c := range f.changes {
		if c.unfiled {
			continue
		}
		c.revision.MailID = id
		if err := f.addRevision(c); err != nil {
			return err
		}
	}
	for _, ref := range f.answers {
		if err := f.tx.AddParticipants(ref, f.copied()...); err != nil {
			return err
		}
	}
	for _, e := range f.events {
		e.MailID = id
		if err := f.tx.AddEvent(e); err != nil {
			return err
		}
	}
	for _, l := range f.letters {
		l.MailID = id
		if _, err := f.tx.AddLetter(l); err != nil {
			return err
		}
	}
	return nil
}

func (f *filing) addMail() (int64, error) {
	slug := ""
	if f.call != nil {
		slug = f.call.Slug
	}
	return f.tx.AddMail(store.Mail{
		Mailbox: f.read.Mailbox, UIDValidity: f.read.UIDValidity, UID: f.read.UID, MessageID: f.m.MessageID, Hash: f.read.Hash,
		Received: f.read.Received, Filed: f.now, From: f.m.From.Email, FromName: f.m.From.Name, Subject: f.m.Subject,
		Call: slug, Kind: f.kind, Outcome: f.outcome, Reason: f.reason, Raw: f.read.Raw, Packed: f.read.Packed, Refs: f.refs,
	})
}

// addParticipants notes who takes part: the sender, the author, and those copied.
func (f *filing) addParticipants(c change) error {
	var parts []store.Participant
	if c.isNew && c.is.SenderName == "" { // known so far by the address alone
		parts = append(parts, store.Participant{Address: f.m.From.Email, Name: f.m.From.Name, Role: store.RoleSender})
	}
	if to := f.replyTo(); to.Email != f.m.From.Email { // where our letter goes
		parts = append(parts, store.Participant{Address: to.Email, Name: to.Name, Role: store.RoleCopied})
	}
	a := c.revision.Blog.Author
	parts = append(parts, store.Participant{Address: a.Email, Name: a.Name, Role: store.RoleAuthor})
	return f.tx.AddParticipants(c.ref, append(parts, f.copied()...)...)
}

// copied are the people to whom the email went beside the desk.
func (f *filing) copied() []store.Participant {
	var parts []store.Participant
	for _, a := range slices.Concat(f.m.Cc, f.m.To) {
		if !f.isDesk(a.Email) {
			parts = append(parts, store.Participant{Address: a.Email, Name: a.Name, Role: store.RoleCopied})
		}
	}
	return parts
}

// isDesk says whether an address is ours, or where this email was delivered.
func (f *filing) isDesk(address string) bool {
	same := func(a string) bool { return strings.EqualFold(a, address) }
	return same(f.desk.From.Email) || slices.ContainsFunc(f.m.Delivered, same) || f.call != nil && slices.ContainsFunc(f.call.Addresses, same) ||
		slices.ContainsFunc(f.desk.Editors, func(a letter.Address) bool { return same(a.Email) })
}

// addRevision files a revision: the first makes the submission.
func (f *filing) addRevision(c change) (err error) {
	if c.isNew {
		_, err = f.tx.AddSubmission(c.is, c.revision)
	} else {
		_, err = f.tx.AddRevision(c.ref, c.revision)
	}
	if err != nil {
		return err
	}
	return f.addParticipants(c)
}

func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
