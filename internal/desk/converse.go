package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/person"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// converse decides about a person's email, by what it answers and what its sender sent before.
func (f *filing) converse() error {
	f.outcome, f.reason = "", ""
	answered, err := f.answered()
	if err != nil {
		return err
	}
	if len(answered) > 0 {
		return f.replied(answered)
	}
	r := f.read.Intake
	meant, ok, err := f.meant()
	switch {
	case err != nil:
		return err
	case r.Kind == submission.KindWithdrawal:
		return f.withdrawUnnamed()
	case ok:
		f.kind = submission.KindReply
		return f.amended([]store.Submission{meant})
	case r.Outcome == submission.Referred:
		return f.refer(r.Kind, r.Reason)
	case len(r.Blogs) == 0 && r.Kind == submission.KindReply:
		return f.refer(submission.KindEnquiry, "it answers a letter that is not known here")
	case len(r.Blogs) == 0:
		return f.refer(submission.KindEnquiry, "it brings no blog")
	}
	return f.submitted()
}

// answered returns the submissions that the email answers or names: those that a letter of ours which it answers
// speaks of, those that an earlier email of the same conversation made, and those whose ref it carries.
func (f *filing) answered() ([]store.Submission, error) {
	ids := append(slices.Clone(f.m.InReplyTo), f.m.References...)
	byLetter, err := f.tx.SubmissionsByLetters(ids)
	if err != nil {
		return nil, err
	}
	byMail, err := f.tx.MailRefs(ids)
	if err != nil {
		return nil, err
	}
	named := slices.Clone(f.read.Intake.Refs)
	if len(byLetter) > 0 && len(named) > 0 { // an answer about several that names one of them
		if narrowed := intersect(byLetter, named); len(narrowed) > 0 {
			byLetter = narrowed
		}
	}
	var subs []store.Submission
	for _, ref := range unique(append(append(byLetter, named...), byMail...)) {
		s, ok, err := f.tx.Submission(ref)
		if err != nil {
			return nil, err
		}
		if ok {
			subs = append(subs, s)
		}
	}
	return subs, nil
}

// meant finds the submission that an email without a blog and without a ref is about: fields from somebody with one
// blog that waits for a correction ("Here is the description for my blog").
func (f *filing) meant() (store.Submission, bool, error) {
	r := f.read.Intake
	said := r.Said
	if r.Kind == submission.KindWithdrawal || !said.SaysAnything() && !r.NamesField ||
		!r.NamesField && said.InPassing && (r.Asks || r.Outcome == submission.Referred) {
		return store.Submission{}, false, nil
	}
	for _, p := range r.Blogs {
		if p.Unread == "" {
			return store.Submission{}, false, nil
		}
	}
	before, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil {
		return store.Submission{}, false, err
	}
	if s, ok := f.calledByTitle(before); ok {
		return s, true, nil
	}
	s, ok := waiting(before)
	ok = ok && s.Blog.Text != "" && (said.Title == "" || s.Blog.Title == "" || wording.Alike(said.Title, s.Blog.Title))
	return s, ok, nil
}

func intersect(a, b []string) []string {
	var out []string
	for _, s := range a {
		if slices.ContainsFunc(b, func(t string) bool { return strings.EqualFold(s, t) }) {
			out = append(out, s)
		}
	}
	return out
}

// replied decides about an answer to what is known. Only those who take part may change a submission; knowing the
// ref is not enough.
func (f *filing) replied(subs []store.Submission) error {
	mine, err := f.takingPart(subs)
	if err != nil {
		return err
	}
	if len(mine) == 0 {
		return f.referAbout(subs, submission.KindReply, "it names "+strings.Join(refsOf(subs), ", ")+", and its sender takes no part in that")
	}
	mine = f.ownAmong(mine)
	f.kind, f.answers = submission.KindReply, refsOf(mine)
	if err := f.readUnmarked(refsOf(mine)); err != nil {
		return err
	}
	if mine, err = f.withNamedBeside(mine); err != nil {
		return err
	}
	if mine, err = f.withSameBeside(mine); err != nil {
		return err
	}
	f.read.Intake = f.read.Intake.AsReply()
	r := f.read.Intake
	if s, ok := waitingForText(mine); ok && r.Forgot && r.Kind != submission.KindWithdrawal && len(r.Blogs) == 0 {
		f.read.Intake = r.Forgotten()
		return f.revised([]store.Submission{s})
	}
	switch {
	case r.Kind == submission.KindWithdrawal:
		return f.withdraw(mine)
	case len(r.Blogs) > 0:
		return f.revised(mine)
	}
	return f.amended(mine)
}

func (f *filing) takingPart(subs []store.Submission) ([]store.Submission, error) {
	var mine []store.Submission
	for _, s := range subs {
		ok, err := f.tx.TakesPart(s.Ref, f.m.From.Email)
		if err != nil {
			return nil, err
		}
		if ok {
			mine = append(mine, s)
		}
	}
	return mine, nil
}

func refsOf(subs []store.Submission) []string {
	refs := make([]string, len(subs))
	for i, s := range subs {
		refs[i] = s.Ref
	}
	return refs
}

// submitted files the blogs of a fresh email: each as a new submission, or as a revision where the same sender or
// author sent the same blog before.
func (f *filing) submitted() error {
	before, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil {
		return err
	}
	for _, p := range f.read.Intake.Blogs {
		same, ok := sameBlog(p, before)
		if !ok {
			same, ok = f.corrected(p, before)
		}
		if !ok {
			if err := f.add(p); err != nil {
				return err
			}
			continue
		}
		f.kind = submission.KindReply
		if len(f.read.Intake.Blogs) == 1 {
			if p, err = f.answeredBeside(same, p); err != nil {
				return err
			}
		}
		if err := f.revise(same, p); err != nil {
			return err
		}
	}
	return f.conclude()
}

// corrected returns the one submission that stands of this very sender, where an email says that what was sent last is to be ignored
// for the file that it brings: "Please ignore my last email, here's the right file."
func (f *filing) corrected(p intake.Piece, before []store.Submission) (store.Submission, bool) {
	r := f.read.Intake
	if !r.Corrects || len(r.Blogs) != 1 || p.Text == "" {
		return store.Submission{}, false
	}
	standing := slices.DeleteFunc(slices.Clone(before), func(s store.Submission) bool {
		return s.Status == submission.StatusWithdrawn || s.Status == submission.StatusDeclined
	})
	if len(standing) != 1 || !strings.EqualFold(standing[0].Sender, f.m.From.Email) || bySomebodyElse(p, standing[0].Blog) {
		return store.Submission{}, false
	}
	return standing[0], true
}

// remarkSentBefore remarks, for the editors, that somebody else sent the same blog before: of the same title, with nearly all
// of its text. Whoever sends it from another address may be its author, a colleague or nobody; the editors can tell.
func (f *filing) remarkSentBefore(b *submission.Blog) error {
	if b.Title == "" || b.Text == "" {
		return nil
	}
	titled, err := f.tx.SubmissionsTitled(f.call.Slug, b.Title)
	for _, s := range titled {
		if wording.Overlap(b.Text, s.Blog.Text) >= 0.9 {
			b.Remarks = append(b.Remarks, submission.Problem{
				Code:    submission.SentBefore,
				Message: fmt.Sprintf("%s from %s is the same blog.", s.Ref, s.Sender),
			})
			break
		}
	}
	return err
}

// add makes a new submission.
func (f *filing) add(p intake.Piece) error {
	ref, err := f.nextRef()
	if err != nil {
		return err
	}
	blog := f.call.Judge(p.Blog, f.call.Late(f.read.Received)).Complete()
	if err := cmp.Or(f.remarkOrganisation(&blog), f.remarkSentBefore(&blog)); err != nil {
		return err
	}
	blog = withQuestions(blog, f.questions())
	s := store.Submission{
		Ref: ref, Call: f.call.Slug, Status: submission.Status(blog.Verdict), Sender: f.m.From.Email, SenderName: person.CleanName(f.m.From.Name),
		Subject: f.m.Subject, Received: f.read.Received, Updated: f.now, Revision: 1, Blog: blog,
	}
	f.changes = append(f.changes, change{
		ref: ref, is: s, isNew: true,
		revision: store.Revision{Received: f.read.Received, From: f.m.From.Email, Counts: true, Blog: blog},
		entry:    f.entry(s, blog, nil),
	})
	return nil
}

// nextRef names a new submission.
func (f *filing) nextRef() (string, error) {
	if f.desk.refs != nil {
		return f.desk.refs(f.call), nil
	}
	return f.tx.NextRef(f.call.Prefix)
}

// remarkOrganisation remarks, for the editors, that an organisation has sent as many blogs as the call asks for.
func (f *filing) remarkOrganisation(b *submission.Blog) error {
	limit := f.call.MaxPerOrganisation
	if limit == 0 || b.Author.Organisation == "" {
		return nil
	}
	n, err := f.tx.StandingOf(f.call.Slug, b.Author.Organisation)
	for _, c := range f.changes { // those of this very email are not written yet
		if c.isNew && c.revision.Blog.Author.Organisation == b.Author.Organisation {
			n++
		}
	}
	if err == nil && n >= limit {
		b.Remarks = append(b.Remarks, submission.Problem{
			Code:    submission.OverOrganisationLimit,
			Message: fmt.Sprintf("%s has sent %d blogs before this one; the call asks for at most %d.", b.Author.Organisation, n, limit),
		})
	}
	return err
}

// conclude makes the outcome of the email from its changes, and the letter that answers it.
func (f *filing) conclude() error {
	var judged []submission.Blog
	for _, c := range f.changes {
		if !c.unfiled {
			judged = append(judged, c.entry.Blog)
		}
	}
	if len(judged) == 0 && len(f.changes) > 0 {
		f.outcome, f.reason = submission.Duplicate, "the same blog, unchanged"
		for _, c := range f.changes { // “resending, as I forgot to copy in Bob”
			f.answers = append(f.answers, c.ref)
		}
		return nil
	}
	if len(judged) == 0 && f.outcome == submission.Referred { // with the reason why nothing is changed
		return nil
	}
	if len(judged) == 0 {
		return f.refer(submission.KindEnquiry, "it could not be told what it changes")
	}
	f.outcome = submission.Worst(judged)
	return f.answer()
}
