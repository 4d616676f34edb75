package desk

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"copydesk/internal/call"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Replay is what would be different had today's calls and code judged every stored email.
type Replay struct {
	Mails  []MailDifference
	Blogs  []BlogDifference
	Judged int // emails; those of contributors who were forgotten are no more
}

// MailDifference is an email that would have another kind or outcome.
type MailDifference struct {
	Mail    store.Mail // as it was filed
	Kind    submission.Kind
	Outcome submission.Outcome
	Reason  string
}

// BlogDifference is a submission that would stand otherwise.
type BlogDifference struct {
	Ref          string
	Was          *store.Submission // nil: there is none, and there would be one
	WouldBe      *store.Submission // nil: there would be none
	Changed      []string          // in words
	Kept         string            // why it stays as it is whatever is said here; "": it may be filed
	Revision     store.Revision    // the one that would count, with its files
	Participants []store.Participant
	MessageID    string // of the email that made the revision
}

// batch is how many emails are judged at a time.
const batch = 64

// Replay judges the emails of a database again, in the order in which they were filed and each at its own time, into
// an empty one. The refs are those that were given. It changes nothing in the first; progress is told how far it is.
func (d *Desk) Replay(ctx context.Context, from, into *store.Store, progress func(done, of int)) (Replay, error) {
	mails, err := from.Mails(ctx, store.MailFilter{})
	if err != nil {
		return Replay{}, err
	}
	slices.SortFunc(mails, func(a, b store.Mail) int { return cmp.Compare(a.ID, b.ID) })
	p := &replay{Desk: *d, from: from, into: into, mails: mails, again: map[int64]Filed{}}
	if err := p.prepare(ctx); err != nil {
		return Replay{}, err
	}
	for done := 0; done < len(mails); {
		n := min(batch, len(mails)-done)
		if err := p.judge(ctx, mails[done:done+n]); err != nil {
			return Replay{}, err
		}
		done += n
		progress(done, len(mails))
	}
	return p.compare(ctx)
}

// replay is a Replay at work.
type replay struct {
	Desk
	from, into *store.Store
	mails      []store.Mail
	given      map[int64][]string // the refs that each email was given, in order
	fresh      []string           // those of the email in hand that are left
	extra      int                // submissions that no email made before
	again      map[int64]Filed    // what becomes of each email now
}

// prepare learns the refs that were given, and lets the letters that were sent be known, for replies name them.
func (p *replay) prepare(ctx context.Context) error {
	subs, err := p.from.List(ctx, store.Filter{Sort: "ref"})
	if err != nil {
		return err
	}
	p.given = map[int64][]string{}
	for _, s := range subs {
		revisions, err := p.from.Revisions(ctx, s.Ref)
		if err != nil {
			return err
		}
		if len(revisions) > 0 {
			p.given[revisions[0].MailID] = append(p.given[revisions[0].MailID], s.Ref)
		}
	}
	p.refs = p.nextRef
	p.sent = func(messageIDs, refs []string) ([][]byte, error) { return p.from.LettersSent(ctx, messageIDs, refs) }
	letters, err := p.from.Letters(ctx, store.LetterFilter{})
	if err != nil {
		return err
	}
	key, err := p.from.State(ctx, tokenKey) // which signed the letters that editors answered
	if err != nil {
		return err
	}
	return p.into.Update(ctx, func(tx *store.Tx) error {
		if err := tx.SetState(tokenKey, key); err != nil {
			return err
		}
		for _, l := range letters {
			l.MailID, l.State, l.Raw = 0, store.Sent, []byte("\r\n")
			l.Created = l.Created.AddDate(-1, 0, 0) // it does not count among those that the replay makes
			if _, err := tx.AddLetter(l); err != nil {
				return err
			}
		}
		return nil
	})
}

// nextRef gives the refs of the email in hand again, and then ones that nobody has.
func (p *replay) nextRef(c *call.Call) string {
	if len(p.fresh) > 0 {
		ref := p.fresh[0]
		p.fresh = p.fresh[1:]
		return ref
	}
	p.extra++
	return fmt.Sprintf("%s-new%d", c.Prefix, p.extra)
}

// judge reads some emails on all cores and files them in order.
func (p *replay) judge(ctx context.Context, mails []store.Mail) error {
	reads, err := p.readAll(ctx, mails)
	if err != nil {
		return err
	}
	return p.into.Update(ctx, func(tx *store.Tx) error {
		for i, m := range mails {
			if reads[i].Message == nil {
				continue
			}
			p.fresh = slices.Clone(p.given[m.ID])
			err := tx.Savepoint(func() (err error) {
				p.again[m.ID], err = p.File(tx, reads[i], m.Filed)
				return err
			})
			if err != nil {
				return fmt.Errorf("judge the email %d again: %w", m.ID, err)
			}
		}
		return nil
	})
}

func (p *replay) readAll(ctx context.Context, mails []store.Mail) ([]Read, error) {
	reads, faults := make([]Read, len(mails)), make([]error, len(mails))
	var work sync.WaitGroup
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, m := range mails {
		turns <- struct{}{}
		work.Go(func() {
			defer func() { <-turns }()
			raw, err := p.from.MailRaw(ctx, m.ID)
			if err != nil {
				faults[i] = err
				return
			}
			reads[i] = p.Read(Arrival{
				Mailbox: m.Mailbox, UIDValidity: m.UIDValidity, UID: m.UID, Received: m.Received, Raw: raw, TooLarge: m.Reason == tooLarge,
			})
		})
	}
	work.Wait()
	for i, err := range faults {
		if err != nil {
			return nil, fmt.Errorf("read the email %d again: %w", mails[i].ID, err)
		}
	}
	return reads, nil
}

// compare lays both databases side by side.
func (p *replay) compare(ctx context.Context) (Replay, error) {
	out := Replay{Judged: len(p.again)}
	was, err := p.from.List(ctx, store.Filter{Sort: "ref"})
	if err != nil {
		return out, err
	}
	known := map[string]bool{}
	for _, s := range was {
		known[s.Ref] = true
		if err := p.compareBlog(ctx, &out, s.Ref); err != nil {
			return out, err
		}
	}
	would, err := p.into.List(ctx, store.Filter{Sort: "ref"})
	if err != nil {
		return out, err
	}
	for _, s := range would {
		if !known[s.Ref] {
			if err := p.compareBlog(ctx, &out, s.Ref); err != nil {
				return out, err
			}
		}
	}
	p.compareMails(&out)
	return out, nil
}

// compareMails tells of the emails that would be something else. Another verdict is told of as long as a blog of the
// email would stand otherwise: what it was filed as at first is history.
func (p *replay) compareMails(out *Replay) {
	differs := map[string]bool{}
	for _, b := range out.Blogs {
		differs[b.Ref] = true
	}
	verdicts := []submission.Outcome{submission.Accepted, submission.NeedsCorrection, submission.Late}
	for _, m := range p.mails {
		now, ok := p.again[m.ID]
		if !ok || now.Outcome == m.Outcome && now.Kind == m.Kind {
			continue
		}
		judged := slices.Contains(verdicts, m.Outcome) && slices.Contains(verdicts, now.Outcome) && now.Kind == m.Kind
		if !judged || slices.ContainsFunc(m.Refs, func(ref string) bool { return differs[ref] }) {
			out.Mails = append(out.Mails, MailDifference{m, now.Kind, now.Outcome, now.Reason})
		}
	}
}

func (p *replay) compareBlog(ctx context.Context, out *Replay, ref string) error {
	was, had, err := p.from.Find(ctx, ref)
	if err != nil {
		return err
	}
	now, has, err := p.into.Find(ctx, ref)
	if err != nil {
		return err
	}
	d := BlogDifference{Ref: ref}
	switch {
	case had && has && was.Status == submission.StatusWithdrawn && now.Status == was.Status:
		return nil // it matters to nobody how it would have stood
	case had && has:
		d.Was, d.WouldBe, d.Changed = &was, &now, differences(was, now)
	case had:
		d.Was, d.Changed, d.Kept = &was, []string{"there would be no such blog"}, "a blog is never taken away; `copydesk decide` declines it"
	default:
		d.WouldBe, d.Changed = &now, []string{"a blog that was not seen before"}
	}
	if len(d.Changed) == 0 {
		return nil
	}
	if err := p.complete(ctx, &d); err != nil {
		return err
	}
	out.Blogs = append(out.Blogs, d)
	return nil
}

// complete adds the revision that would count, and what an editor has said.
func (p *replay) complete(ctx context.Context, d *BlogDifference) error {
	if d.Was != nil {
		events, err := p.from.Events(ctx, d.Ref)
		if err != nil {
			return err
		}
		if i := slices.IndexFunc(events, func(e store.Event) bool { return editorial[e.What] }); i >= 0 || d.Was.Decided != "" {
			d.Kept = "an editor has decided about it"
		}
	}
	if d.WouldBe == nil {
		return nil
	}
	if d.Was != nil && d.Kept == "" && (d.Was.Status == submission.StatusWithdrawn || d.Was.Status == submission.StatusDeclined) {
		d.Kept = "it is " + string(d.Was.Status)
	}
	revisions, err := p.into.Revisions(ctx, d.Ref)
	if err != nil {
		return err
	}
	for _, r := range revisions {
		if r.Number == d.WouldBe.Revision {
			d.Revision = r
		}
	}
	d.Revision.MailID, d.MessageID = p.firstNumber(d.Revision.MailID)
	if d.Participants, err = p.into.Participants(ctx, d.Ref); err != nil {
		return err
	}
	d.Revision.Blog.Original, d.Revision.Blog.Images, err = p.into.RevisionFiles(ctx, d.Ref, d.WouldBe.Revision)
	return err
}

// firstNumber is the number that an email of the replay has in the first database.
func (p *replay) firstNumber(id int64) (number int64, messageID string) {
	for _, m := range p.mails {
		if now, ok := p.again[m.ID]; ok && !now.Known && now.MailID == id {
			return m.ID, m.MessageID
		}
	}
	return 0, ""
}

// editorial are the events in which an editor has said something of a blog.
var editorial = map[string]bool{"decided": true, "theme": true, "undone": true}

// differences says in words what would be otherwise.
func differences(was, now store.Submission) []string {
	var out []string
	if was.Status != now.Status {
		out = append(out, fmt.Sprintf("%s → %s", was.Status, now.Status))
	}
	out = append(out, changes(was.Blog, now.Blog)...)
	if len(now.Blog.Images) > len(was.Blog.Images) {
		out = append(out, "images")
	}
	if before, after := codes(was.Blog), codes(now.Blog); !slices.Equal(before, after) {
		out = append(out, "problems")
	}
	return out
}

func codes(b submission.Blog) []submission.Code {
	var list []submission.Code
	for _, p := range b.Problems {
		list = append(list, p.Code)
	}
	slices.Sort(list)
	return list
}
