package desk

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// answer renders the letter that answers the email, unless its sender has had as many as a person can want.
func (f *filing) answer() error {
	to := f.replyTo()
	over, err := f.overLimit(to.Email)
	if err != nil {
		return err
	}
	if over {
		f.outcome, f.reason = submission.Referred, "too many letters to "+to.Email+": this one was filed and not answered"
		return nil
	}
	var entries []letter.Entry
	var refs []string
	first := letter.Address{}
	for _, c := range f.changes {
		if c.unfiled {
			continue
		}
		entries = append(entries, c.entry)
		refs = append(refs, c.ref)
		if !c.isNew && !strings.EqualFold(c.is.Sender, to.Email) && first.Email == "" {
			first = letter.Address{Name: c.is.SenderName, Email: c.is.Sender}
		}
	}
	e := f.envelope(to, refs)
	if first.Email != "" {
		e.Cc = []letter.Address{first}
	}
	reply := f.kind == submission.KindReply
	rendered, err := f.desk.Letters.Answer(e, letter.Answer{
		Call: f.call, Addressee: to.Name, Entries: entries, Reply: reply, Received: f.read.Received, Asks: f.asks(),
	})
	if err != nil {
		return fmt.Errorf("render the answer: %w", err)
	}
	f.post(rendered, refs)
	return nil
}

// replyTo is whom a letter goes to: Reply-To when it stays within the sender's own domain, so that nobody can aim
// our letters at somebody else, and is read by a person; else From.
func (f *filing) replyTo() letter.Address {
	to := letter.Address{Name: person.CleanName(f.m.From.Name), Email: f.m.From.Email}
	if len(f.m.ReplyTo) != 1 {
		return to
	}
	wished := f.m.ReplyTo[0].Email
	if domain(wished) == domain(to.Email) && letter.Addressable(wished) && !message.IsProgram(wished) && !f.isDesk(wished) {
		to.Email = wished
	}
	return to
}

func domain(address string) string {
	_, d, _ := strings.Cut(address, "@")
	return strings.ToLower(d)
}

func (f *filing) overLimit(address string) (bool, error) {
	limits := f.desk.Limits
	lately, err := f.tx.LettersTo(address, f.now)
	over := func(n, limit int) bool { return limit > 0 && n >= limit }
	return over(lately.Hour, limits.PerHour) || over(lately.Day, limits.PerDay) || over(lately.Domain, limits.DomainPerHour), err
}

// envelope addresses a letter in the thread of the email it answers.
func (f *filing) envelope(to letter.Address, refs []string) letter.Envelope {
	return letter.Envelope{
		From: f.desk.From, To: []letter.Address{to}, MessageID: f.desk.messageID(refs), Date: f.now,
		Subject: f.m.Subject, InReplyTo: f.m.MessageID, References: letter.Threading(f.m.MessageID, f.m.References),
	}
}

// messageID makes the Message-ID of a letter (RFC 5322, 3.6.4): unique, at our own domain.
func (d *Desk) messageID(refs []string) string {
	name := "letter"
	if len(refs) > 0 {
		name += "." + strings.ToLower(refs[0])
	}
	return name + "." + d.Unique() + "@" + domain(d.From.Email)
}

// post puts a rendered letter into the filing.
func (f *filing) post(r letter.Rendered, refs []string) {
	if r.Fallback != nil {
		f.fallbacks = append(f.fallbacks, r.Fallback)
	}
	f.letters = append(f.letters, f.desk.outgoing(r, refs, f.now))
}

func (d *Desk) outgoing(r letter.Rendered, refs []string, now time.Time) store.Letter {
	return store.Letter{
		Kind: r.Kind, To: r.To, Subject: r.Subject, MessageID: r.MessageID, InReplyTo: r.InReplyTo, Refs: refs,
		Raw: r.Raw, State: store.Waiting, Created: now, NextAttempt: now,
	}
}

// forward passes the email on to the editors, whole, with Reply-To the one who asks.
func (f *filing) forward() error {
	if len(f.desk.Editors) == 0 {
		return nil
	}
	lately, err := f.tx.LettersTo(f.desk.Editors[0].Email, f.now)
	if err != nil {
		return err
	}
	if limit := f.desk.Limits.ForwardsPerHour; limit > 0 && lately.Hour >= limit {
		f.reason += " (not forwarded: the editors have had enough this hour; the digest tells of it)"
		return nil
	}
	e := f.envelope(letter.Address{}, f.refs)
	e.To, e.InReplyTo, e.References = f.desk.Editors, "", nil
	if f.m.From.Email != "" {
		e.ReplyTo = []letter.Address{{Name: person.CleanName(f.m.From.Name), Email: f.m.From.Email}}
	}
	raw, err := f.read.raw()
	if err != nil {
		return fmt.Errorf("forward the email to the editors: %w", err)
	}
	rendered, err := f.desk.Letters.Forward(e, letter.Forwarded{
		Reason: f.reason, Kind: f.kind, From: letter.Address(f.m.From), Subject: f.m.Subject, Raw: raw, Refs: f.refs,
	})
	if err != nil {
		return fmt.Errorf("render the forward to the editors: %w", err)
	}
	f.post(rendered, f.refs)
	return nil
}

// keepEditorsWord asks nothing again that an editor let pass when accepting the blog: who sends a new description for one
// that was accepted with its 900 words need not shorten it. What has become worse since is asked.
func (f *filing) keepEditorsWord(s store.Submission, blog *submission.Blog) {
	if s.Decided != saidAccepted || blog.Verdict != submission.NeedsCorrection {
		return
	}
	told, stands := s.Blog.Problems, f.call.Judge(s.Blog, false).Problems
	blog.Problems = slices.DeleteFunc(slices.Clone(blog.Problems), func(p submission.Problem) bool {
		passed := hasCode(told, p.Code) || hasCode(stands, p.Code)
		if s.Status != submission.StatusAccepted { // what has been told since is asked still
			passed = hasCode(stands, p.Code) && !hasCode(told, p.Code)
		}
		return passed && noWorse(p.Code, s.Blog, *blog)
	})
	if len(blog.Problems) == 0 {
		blog.Verdict = submission.Accepted
	}
}

func hasCode(problems []submission.Problem, code submission.Code) bool {
	return slices.ContainsFunc(problems, func(p submission.Problem) bool { return p.Code == code })
}

// noWorse says whether a problem that a blog had before has at most stayed as it was.
func noWorse(code submission.Code, was, is submission.Blog) bool {
	switch code {
	case submission.TooLong:
		return is.Words <= was.Words
	case submission.TooShort:
		return is.Words >= was.Words
	case submission.DescriptionTooLong:
		return call.Characters(is.Description) <= call.Characters(was.Description)
	case submission.UnknownTheme:
		return slices.Equal(is.Themes, was.Themes)
	}
	return true
}

// suggestion is the shortened description that a correction letter offers: only where its length is the one thing
// that is wrong.
func suggestion(c *call.Call, b submission.Blog) string {
	if len(b.Problems) != 1 || b.Problems[0].Code != submission.DescriptionTooLong {
		return ""
	}
	return call.Shorten(b.Description, c.MaxCharacters)
}
