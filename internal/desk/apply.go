package desk

import (
	"fmt"
	"strings"
	"time"

	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Apply files what a replay found as revisions of their submissions, and new submissions where there would be some.
// It writes letters to the senders only when asked to. It returns the refs of what was filed: those of new submissions
// are given now.
func (d *Desk) Apply(tx *store.Tx, r Replay, letters bool, now time.Time) (refs []string, err error) {
	for _, b := range r.Blogs {
		if b.Kept != "" {
			continue
		}
		ref, err := d.apply(tx, b, now)
		if err != nil {
			return refs, fmt.Errorf("file what would be of %s: %w", b.Ref, err)
		}
		refs = append(refs, ref)
		if !letters {
			continue
		}
		if err := d.writeAgain(tx, ref, b, now); err != nil {
			return refs, fmt.Errorf("write about %s: %w", ref, err)
		}
	}
	return refs, nil
}

func (d *Desk) apply(tx *store.Tx, b BlogDifference, now time.Time) (ref string, err error) {
	if ref, err = d.fileAgain(tx, b); err != nil {
		return "", err
	}
	if err := tx.AddParticipants(ref, b.Participants...); err != nil {
		return "", err
	}
	if is := b.WouldBe.Status; is != submission.Status(b.Revision.Blog.Verdict) { // withdrawn
		if err := tx.SetStatus(ref, is, now); err != nil {
			return "", err
		}
	}
	return ref, tx.AddEvent(store.Event{Ref: ref, At: now, What: "noted", By: "command", Text: "judged again by today's rules: " + strings.Join(b.Changed, ", ")})
}

// fileAgain files what would be as a revision of the submission that there is, or as a new one.
func (d *Desk) fileAgain(tx *store.Tx, b BlogDifference) (ref string, err error) {
	revision := b.Revision
	revision.Counts = true
	if b.Was != nil {
		revision.Changed = b.Changed
		_, err := tx.AddRevision(b.Ref, revision)
		return b.Ref, err
	}
	c := d.callNamed(b.WouldBe.Call)
	if c == nil {
		return "", fmt.Errorf("the call %q is not in the configuration", b.WouldBe.Call)
	}
	s := *b.WouldBe
	if s.Ref, err = tx.NextRef(c.Prefix); err != nil {
		return "", err
	}
	_, err = tx.AddSubmission(s, revision)
	return s.Ref, err
}

// writeAgain tells a sender how the blog stands now, in the thread of the email that it came in. Of a withdrawal there
// is nothing to tell.
func (d *Desk) writeAgain(tx *store.Tx, ref string, b BlogDifference, now time.Time) error {
	c, s := d.callNamed(b.WouldBe.Call), b.WouldBe
	if c == nil || s.Status == submission.StatusWithdrawn {
		return nil
	}
	refs := []string{ref}
	entry := letter.Entry{
		Ref: ref, Blog: b.Revision.Blog, Status: s.Status, Original: b.Revision.Blog.Source, Suggestion: suggestion(c, b.Revision.Blog),
	}
	rendered, err := d.Letters.Answer(letter.Envelope{
		From: d.From, To: []letter.Address{{Name: s.SenderName, Email: s.Sender}}, MessageID: d.messageID(refs), Date: now,
		Subject: s.Subject, InReplyTo: b.MessageID, References: letter.Threading(b.MessageID, nil),
	}, letter.Answer{Call: c, Addressee: s.SenderName, Entries: []letter.Entry{entry}, Received: b.Revision.Received})
	if err != nil {
		return err
	}
	out := d.outgoing(rendered, refs, now)
	out.MailID = b.Revision.MailID
	_, err = tx.AddLetter(out)
	return err
}
