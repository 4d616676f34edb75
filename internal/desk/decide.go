package desk

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// By is who decides.
type By struct {
	Address string // "command" on the command line
	MailID  int64  // the email that said so; 0 for none
}

// Decision is what became of a command. Done or Unclear is a sentence for the editor.
type Decision struct {
	Command   Command
	Done      string
	Unclear   string // it was not plain what to do, and nothing was done
	Senseless bool   // its words could not be done, whatever stands in the database
	Undo      string // the command that undoes it; empty where nothing was changed
	Letters   int    // to the contributor

	Fallback error // an own template failed, and the built-in one was used; nil otherwise
}

// Decide does what an editor says, and tells the contributor where that concerns them. Everything is written through
// tx, or nothing.
func (d *Desk) Decide(tx *store.Tx, c Command, by By, now time.Time) (Decision, error) {
	s, ok, err := tx.Submission(c.Ref)
	if err != nil {
		return Decision{}, err
	}
	x := &deciding{desk: d, tx: tx, by: by, now: now, is: s, out: Decision{Command: c}}
	if !ok {
		x.unclear("there is no submission %s", c.Ref)
		return x.out, nil
	}
	if x.call = d.callNamed(s.Call); x.call == nil {
		x.unclear("the call of %s, %s, is not in the configuration", c.Ref, s.Call)
		return x.out, nil
	}
	if err := x.do(c); err != nil {
		return Decision{}, fmt.Errorf("%s: %w", c, err)
	}
	return x.out, nil
}

// deciding is one command being done.
type deciding struct {
	desk *Desk
	tx   *store.Tx
	by   By
	now  time.Time
	call *call.Call
	is   store.Submission
	out  Decision
}

func (x *deciding) do(c Command) error {
	if x.is.Status == submission.StatusWithdrawn && c.Verb != Note && c.Verb != Undo {
		x.unclear("its contributor has withdrawn it, and would have to send it again")
		return nil
	}
	switch c.Verb {
	case Accept:
		return x.accept()
	case Decline:
		return x.decline(c.Rest)
	case Retheme:
		return x.retheme(c.Rest)
	case Note:
		return x.note(c.Rest)
	case Schedule:
		return x.schedule(c.Rest)
	case Undo:
		return x.undo()
	}
	x.senseless("there is no such command")
	return nil
}

func (x *deciding) unclear(format string, values ...any) {
	x.out.Unclear = fmt.Sprintf("“%s”: %s.", x.out.Command, fmt.Sprintf(format, values...))
}

// senseless is unclear of words that mean nothing under the call.
func (x *deciding) senseless(format string, values ...any) {
	x.unclear(format, values...)
	x.out.Senseless = true
}

func (x *deciding) done(undo, format string, values ...any) {
	x.out.Done, x.out.Undo = x.named()+" "+fmt.Sprintf(format, values...), undo
}

// named is the submission as an editor knows it.
func (x *deciding) named() string {
	if x.is.Blog.Title == "" {
		return x.is.Ref
	}
	return x.is.Ref + " “" + letter.Line(x.is.Blog.Title, 80) + "”"
}

func (x *deciding) undoing() string { return string(Undo) + " " + x.is.Ref }

func (x *deciding) event(what, text string) error {
	return x.tx.AddEvent(store.Event{Ref: x.is.Ref, At: x.now, What: what, By: x.by.Address, Text: text, MailID: x.by.MailID})
}

// What the events of decisions say.
const (
	wasDecided   = store.WasDecided
	wasThemed    = "theme"
	wasNoted     = "noted"
	wasScheduled = store.WasScheduled
	wasUndone    = store.WasUndone

	saidAccepted    = "accepted"
	saidAcceptedNew = "accepted the version that came late"
	saidDeclined    = "declined"
)

// accept takes a late blog, or any that is there to read. Of an accepted one it takes the newer version that came late.
func (x *deciding) accept() error {
	if x.is.Status == submission.StatusAccepted {
		return x.acceptNewer()
	}
	if strings.TrimSpace(x.is.Blog.Text) == "" {
		x.unclear("there is no blog to accept yet")
		return nil
	}
	was := x.is.Status
	if err := x.settle(submission.StatusAccepted, saidAccepted); err != nil {
		return err
	}
	if err := x.event(wasDecided, saidAccepted); err != nil {
		return err
	}
	x.done(x.undoing(), "is accepted (it was %s); its contributor is told so.", words(was))
	return x.tellAccepted(x.is.Blog, nil)
}

// words says a status behind "it is".
func words(s submission.Status) string {
	if s == submission.StatusNeedsCorrection {
		return "in need of correction"
	}
	return string(s)
}

// settle keeps what an editor decided.
func (x *deciding) settle(status submission.Status, decided string) error {
	if err := x.tx.SetStatus(x.is.Ref, status, x.now); err != nil {
		return err
	}
	return x.tx.SetDecided(x.is.Ref, decided, x.now)
}

func (x *deciding) acceptNewer() error {
	revisions, err := x.tx.Revisions(x.is.Ref)
	if err != nil {
		return err
	}
	newest := len(revisions) - 1
	if newest < 0 || revisions[newest].Counts || revisions[newest].Blog.Text == "" {
		x.done("", "is accepted already; nothing has changed.")
		return nil
	}
	if err := x.stand(revisions[newest]); err != nil {
		return err
	}
	if err := x.settle(submission.StatusAccepted, saidAccepted); err != nil {
		return err
	}
	if err := x.event(wasDecided, saidAcceptedNew); err != nil {
		return err
	}
	x.done(x.undoing(), "is accepted in the version that came late; its contributor is told so.")
	return x.tellAccepted(revisions[newest].Blog, revisions[newest].Changed)
}

// stand files a copy of a revision as the newest, with its files, so that it is the one that counts.
func (x *deciding) stand(r store.Revision) error {
	b, err := x.withFiles(r)
	if err != nil {
		return err
	}
	_, err = x.tx.AddRevision(x.is.Ref, store.Revision{Received: x.now, From: r.From, Counts: true, Changed: r.Changed, Blog: b})
	return err
}

func (x *deciding) withFiles(r store.Revision) (submission.Blog, error) {
	original, images, err := x.tx.RevisionFiles(x.is.Ref, r.Number)
	b := r.Blog
	b.Original, b.Images = original, images
	return b, err
}

func (x *deciding) decline(reason string) error {
	switch {
	case x.is.Status == submission.StatusDeclined:
		x.done("", "was declined already; nothing has changed.")
		return nil
	case strings.TrimSpace(reason) == "":
		x.senseless("please give the reason, which goes to the contributor: “decline %s: the reason”", x.is.Ref)
		return nil
	}
	was := x.is.Status
	if err := x.settle(submission.StatusDeclined, saidDeclined); err != nil {
		return err
	}
	if err := x.event(wasDecided, saidDeclined+": "+reason); err != nil {
		return err
	}
	x.done(x.undoing(), "is declined (it was %s); its contributor is told the reason: %s", words(was), sentence(reason))
	e := letter.Entry{Ref: x.is.Ref, Blog: x.is.Blog, Status: submission.StatusDeclined}
	return x.post(x.desk.Letters.Declined(x.envelope(), x.call, e, sentence(reason)))
}

// ended puts a full stop after a sentence that has none.
func ended(s string) string {
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".!?…)”\"", last) {
		return s
	}
	return s + "."
}

// sentence makes one of what an editor wrote behind a command: "we have four already" is to be read in a letter.
func sentence(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsLower(second) || second == ' ' {
		s = wording.Capitalised(s)
	}
	return ended(s)
}

func (x *deciding) note(text string) error {
	if text == "" {
		x.senseless("there is nothing to note")
		return nil
	}
	if err := x.event(wasNoted, text); err != nil {
		return err
	}
	x.done(x.undoing(), "has the note: %s", ended(letter.Line(text, 500)))
	return nil
}

// tellAccepted writes the acceptance letter. What was wrong with a blog that an editor takes all the same is passed
// over in it.
func (x *deciding) tellAccepted(b submission.Blog, changed []string) error {
	b.Problems = nil
	if b.Verdict != submission.Late {
		b.Verdict = submission.Accepted
	}
	e := letter.Entry{Ref: x.is.Ref, Blog: b, Status: submission.StatusAccepted, Changed: changed, Original: b.Source}
	if changed != nil {
		e.Previous = &x.is.Blog
	}
	return x.post(x.desk.Letters.Answer(x.envelope(), letter.Answer{Call: x.call, Addressee: x.is.SenderName, Entries: []letter.Entry{e}}))
}

// envelope addresses a letter to the contributor: the first sender, with the author in Cc where that is somebody else
// of the same house.
func (x *deciding) envelope() letter.Envelope {
	return x.desk.toContributor(x.is, x.now)
}

func (d *Desk) toContributor(s store.Submission, now time.Time) letter.Envelope {
	e := letter.Envelope{
		From: d.From, To: []letter.Address{{Name: s.SenderName, Email: s.Sender}}, MessageID: d.messageID([]string{s.Ref}),
		Date: now, Subject: s.Subject,
	}
	a := s.Blog.Author
	if a.Email != "" && !strings.EqualFold(a.Email, s.Sender) && domain(a.Email) == domain(s.Sender) {
		e.Cc = []letter.Address{{Name: a.Name, Email: a.Email}}
	}
	return e
}

// post puts a letter to the contributor into the outbox.
func (x *deciding) post(r letter.Rendered, err error) error {
	if err != nil {
		return fmt.Errorf("render the letter: %w", err)
	}
	l := x.desk.outgoing(r, []string{x.is.Ref}, x.now)
	l.MailID = x.by.MailID
	x.out.Letters++
	x.out.Fallback = r.Fallback
	_, err = x.tx.AddLetter(l)
	return err
}
