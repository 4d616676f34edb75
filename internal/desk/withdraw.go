package desk

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// withdrawUnnamed withdraws what the sender means without a ref and without answering a letter: the one blog they
// take part in, or the one whose title they name. Where that is not plain, the editors are asked.
func (f *filing) withdrawUnnamed() error {
	mine, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil {
		return err
	}
	mine = standing(mine)
	if named := f.namedIn(mine); len(named) > 0 {
		mine = named
	}
	if len(mine) != 1 {
		return f.refer(submission.KindWithdrawal, fmt.Sprintf("it asks to withdraw a blog, and %d of the sender's could be meant", len(mine)))
	}
	return f.withdraw(mine)
}

// standing leaves out what is withdrawn already.
func standing(subs []store.Submission) []store.Submission {
	return slices.DeleteFunc(slices.Clone(subs), func(s store.Submission) bool { return s.Status == submission.StatusWithdrawn })
}

// namedIn returns the submissions whose title the email names.
func (f *filing) namedIn(subs []store.Submission) []store.Submission {
	text := strings.ToLower(strings.Join(f.read.Intake.Fresh, " ") + " " + f.m.Subject + " " + f.read.Intake.Said.Title)
	var named []store.Submission
	for _, s := range subs {
		if t := strings.ToLower(s.Blog.Title); t != "" && strings.Contains(text, t) || intake.SameTitle(f.read.Intake.Said.Title, s.Blog.Title) {
			named = append(named, s)
		}
	}
	return named
}

// withdraw withdraws submissions and confirms it by letter. A letter about several is an answer about one of them
// only where it names it.
func (f *filing) withdraw(subs []store.Submission) error {
	f.kind, f.outcome, f.reason = submission.KindWithdrawal, submission.Withdrawn, "asks to withdraw"
	open := standing(subs)
	if len(open) > 1 {
		if named := f.namedIn(open); len(named) > 0 {
			open = named
		} else if len(intersect(refsOf(open), f.read.Intake.Refs)) == 0 && !allOfThem(f.read.Intake.Fresh) {
			f.refs = refsOf(open)
			return f.refer(submission.KindWithdrawal, "it does not say which of "+strings.Join(f.refs, ", ")+" to withdraw")
		}
	}
	f.refs = refsOf(subs)
	if len(open) == 0 {
		f.outcome, f.reason = submission.Noted, "withdrawn already"
		return nil
	}
	var entries []letter.Entry
	for _, s := range open {
		if err := f.tx.SetStatus(s.Ref, submission.StatusWithdrawn, f.now); err != nil {
			return err
		}
		f.events = append(f.events, store.Event{Ref: s.Ref, At: f.now, What: store.WasWithdrawn, By: f.m.From.Email})
		entries = append(entries, letter.Entry{Ref: s.Ref, Blog: s.Blog, Status: submission.StatusWithdrawn})
	}
	return f.confirmWithdrawal(open, entries)
}

func (f *filing) confirmWithdrawal(subs []store.Submission, entries []letter.Entry) error {
	to := f.replyTo()
	over, err := f.overLimit(to.Email)
	if err != nil || over {
		return err
	}
	e := f.envelope(to, refsOf(subs))
	if first := subs[0]; !strings.EqualFold(first.Sender, to.Email) {
		e.Cc = []letter.Address{{Name: first.SenderName, Email: first.Sender}}
	}
	rendered, err := f.desk.Letters.Withdrawal(e, f.call, entries)
	if err != nil {
		return fmt.Errorf("render the confirmation: %w", err)
	}
	f.post(rendered, refsOf(subs))
	return nil
}

func allOfThem(fresh []string) bool {
	text := strings.ToLower(strings.Join(fresh, " "))
	return strings.Contains(text, "both") || strings.Contains(text, "all of") || strings.Contains(text, "all our") || strings.Contains(text, "all my")
}
