package desk

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/letter"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// withdrawUnnamed withdraws what the sender means without a ref and without answering a letter: the one blog they
// take part in, or the one whose title or place among all they name; “the second one” is the one that was sent second. Where that is not
// plain, the editors are asked.
func (f *filing) withdrawUnnamed() error {
	mine, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil {
		return err
	}
	if f.countsAmongGone(mine) {
		return f.refer(submission.KindWithdrawal, "it asks to withdraw one by its place, and another is withdrawn already")
	}
	mine = standing(mine)
	slices.SortFunc(mine, inOrderOfReceipt)
	both := len(mine) == 2 && slices.ContainsFunc(f.read.Intake.Fresh, withdrawsBoth.MatchString)
	if len(mine) != 1 && len(f.namedIn(mine)) != 1 && !both {
		return f.refer(submission.KindWithdrawal, fmt.Sprintf("it asks to withdraw a blog, and %d of the sender's could be meant", len(mine)))
	}
	return f.withdraw(mine)
}

// countsAmongGone says whether a blog is called by its place among several of which one is withdrawn already: whoever writes may count that
// one or not.
func (f *filing) countsAmongGone(subs []store.Submission) bool {
	open := len(standing(subs))
	return open > 0 && open < len(subs) && slices.ContainsFunc(f.read.Intake.Fresh, nthOfSeveral.MatchString)
}

// standing leaves out what is withdrawn already.
func standing(subs []store.Submission) []store.Submission {
	return slices.DeleteFunc(slices.Clone(subs), func(s store.Submission) bool { return s.Status == submission.StatusWithdrawn })
}

// namedIn returns the submissions whose title the email names: where it asks for the withdrawal, or else anywhere. "Please
// withdraw Nine doors. Ten doors can stay" withdraws one.
func (f *filing) namedIn(subs []store.Submission) []store.Submission {
	if at := f.read.Intake.Withdrawn(f.namesOf(subs)); len(at) > 0 {
		var named []store.Submission
		for _, i := range at {
			named = append(named, subs[i])
		}
		return named
	}
	subject := f.m.Subject
	if slices.ContainsFunc(f.read.Intake.Fresh, nthOfSeveral.MatchString) { // “Please withdraw blog 3”, below our letter about another
		subject = ""
	}
	text := strings.ToLower(strings.Join(withoutStaying(f.read.Intake.Fresh), " ") + " " + subject + " " + f.read.Intake.Said.Title)
	spared := f.read.Intake.Spared(f.namesOf(subs))
	var named []store.Submission
	for i, s := range subs {
		if slices.Contains(spared, i) {
			continue
		}
		if t := strings.ToLower(s.Blog.Title); t != "" && strings.Contains(text, t) || wording.Alike(f.read.Intake.Said.Title, s.Blog.Title) {
			named = append(named, s)
		}
	}
	return named
}

// withoutStaying leaves out the sentences that say of a blog that it stays.
func withoutStaying(paragraphs []string) (out []string) {
	for _, s := range wording.Sentences(strings.Join(paragraphs, "\n")) {
		if !stays.MatchString(s) {
			out = append(out, s)
		}
	}
	return out
}

// numberedBlog is a blog by its number among all of its sender's.
const numberedBlog = `\b(?:(?:blog|post|article|piece|submission) (?:no\.? ?|number |#)?|(?:withdraw|retract|pull|drop|scrap) (?:just |only )?(?:no\.? ?|number |#))[1-9]\b`

var nthOfSeveral = phrase.Like("Please withdraw the second one.", `(?i)\b(?:the|my|our) (?:first|last|second|third|fourth|latter|former|other)(?: one| blog| piece| article| of (?:the two|them))\b|`+numberedBlog+`|\b(?:den|unseren|meinen) (?:ersten|zweiten|dritten|letzten|anderen) (?:blog|beitrag|artikel)\b`)

// withdrawsBoth asks to withdraw more than one, and names none.
var withdrawsBoth = phrase.Like("Please withdraw both blogs.", `(?i)\b(?:withdraw|retract|remove|pull|drop|cancel|delete|scrap|take down) (?:(?:both(?: of (?:them|these|our|my))?|them both|all (?:of them|three|four)|(?:the|our|my) two)`+
	`(?: (?:blogs?(?: ?posts?)?|{work}s?|posts|submissions|contributions|pieces|articles|of them))?)(?:,? (?:please|now|for now|after all|instead|thanks|thank you|because|as|since|for|from (?:the|your|this) (?:call|campaign|list))\b|[.!?,;]|$)`)

var stays = phrase.Like("“Nine doors” was written with a colleague and stays.", `(?i)\b(?:stays?|remains?|keep(?:ing)?|stand(?:s|ing)?|(?:is|are) (?:still )?fine|the other)\b`)

func (f *filing) namesOf(subs []store.Submission) []pointing.Submission {
	names := make([]pointing.Submission, len(subs))
	for i, s := range subs {
		names[i] = pointing.Submission{Ref: s.Ref, Title: s.Blog.Title, File: s.Blog.Source, Author: s.Blog.Author.Name, Organisation: s.Blog.Author.Organisation, Themes: s.Blog.Themes, Mine: strings.EqualFold(s.Blog.Author.Email, f.m.From.Email)}
		names[i].Answered = len(f.answers) == 1 && f.answers[0] == s.Ref && len(subs) > 1
	}
	return names
}

// withdraw withdraws submissions and confirms it by letter. A letter about several is an answer about one of them
// only where it names it.
func (f *filing) withdraw(subs []store.Submission) error {
	f.kind, f.outcome, f.reason = submission.KindWithdrawal, submission.Withdrawn, "asks to withdraw"
	open := standing(subs)
	if quoted := f.read.Intake.WithdrawsQuoted(); len(open) > 0 && slices.ContainsFunc(quoted, func(q string) bool { return !isTitleOf(q, open) }) {
		return f.referAbout(open, submission.KindWithdrawal, "what it asks to withdraw is not the title of "+strings.Join(refsOf(open), ", "))
	}
	if f.countsAmongGone(subs) {
		return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw one by its place, and another is withdrawn already")
	}
	if len(open) > 0 && f.read.Intake.WithdrawsUnknown(f.namesOf(open)) {
		return f.referAbout(open, submission.KindWithdrawal, "what it asks to withdraw is not plainly "+strings.Join(refsOf(open), ", "))
	}
	if len(open) > 1 && f.read.Intake.EitherWithdrawn(f.namesOf(open)) {
		return f.referAbout(open, submission.KindWithdrawal, "it does not say which of "+strings.Join(refsOf(open), ", ")+" to withdraw")
	}
	if names := f.namesOf(open); len(f.read.Intake.Spared(names)) > 0 && len(f.read.Intake.Withdrawn(names)) == 0 {
		return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw another than it says stays, and does not name it")
	}
	if said := f.read.Intake.Said; len(open) > 0 && said.Description != "" && !said.DescriptionMentioned &&
		!slices.ContainsFunc(open, func(s store.Submission) bool { return wording.Alike(said.Description, s.Blog.Description) }) {
		return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw "+strings.Join(refsOf(open), ", ")+" and gives a description for it")
	}
	if len(open) > 1 && len(f.read.Intake.Withdrawn(f.namesOf(open))) == 0 && slices.ContainsFunc(f.read.Intake.Fresh, pointing.OtherOne.MatchString) {
		return f.referAbout(open, submission.KindWithdrawal, "it does not say which of "+strings.Join(refsOf(open), ", ")+" to withdraw")
	}
	if len(open) == 1 && slices.ContainsFunc(f.read.Intake.Fresh, nthOfSeveral.MatchString) && len(f.read.Intake.Withdrawn(f.namesOf(open))) == 0 {
		return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw one of several, and "+open[0].Ref+" is the only one that it answers")
	}
	if len(open) == 1 && slices.ContainsFunc(f.read.Intake.Fresh, withdrawsBoth.MatchString) {
		return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw more than "+open[0].Ref+", which is the only one that it answers")
	}
	if len(open) > 1 {
		if named := f.namedIn(open); len(named) > 0 && (len(named) < len(open) || allOfThem(f.read.Intake.Fresh, len(open)) || len(f.read.Intake.Withdrawn(f.namesOf(open))) > 0) {
			if f.saysOfOthers(open, named) {
				return f.referAbout(open, submission.KindWithdrawal, "it asks to withdraw "+strings.Join(refsOf(named), ", ")+" and gives something for another")
			}
			open = named
		} else if refs := intersect(refsOf(open), f.read.Intake.Refs); len(refs) > 0 && len(refs) < len(open) && !slices.ContainsFunc(f.read.Intake.Fresh, nthOfSeveral.MatchString) {
			open = slices.DeleteFunc(open, func(s store.Submission) bool { return !slices.Contains(refs, s.Ref) })
		} else if !allOfThem(f.read.Intake.Fresh, len(open)) { // our own subject names them all
			return f.referAbout(open, submission.KindWithdrawal, "it does not say which of "+strings.Join(refsOf(open), ", ")+" to withdraw")
		}
	}
	f.refs = refsOf(open)
	if len(open) == 0 {
		f.outcome, f.reason, f.refs = submission.Noted, "withdrawn already", refsOf(subs)
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

// saysOfOthers says whether an answer that withdraws some of several blogs gives something for one of the others: "Withdraw Kites. Wells
// should be theme 5."
func (f *filing) saysOfOthers(subs, named []store.Submission) bool {
	parts, _ := f.read.Intake.Parts(f.namesOf(subs))
	if slices.ContainsFunc(f.read.Intake.Fresh, func(said string) bool {
		return slices.ContainsFunc(wording.Sentences(said), func(s string) bool { return ofTheOthers.MatchString(s) && len(f.call.FindThemes(s)) > 0 })
	}) {
		return true
	}
	for i, s := range subs {
		goes := slices.ContainsFunc(named, func(n store.Submission) bool { return n.Ref == s.Ref })
		if part, ok := parts[i]; ok && !goes && part.Said.SaysAnything() {
			return true
		}
	}
	return false
}

// ofTheOthers speaks of all the others together.
var ofTheOthers = phrase.Like("The other two are for theme 2.", `(?i)\b(?:(?:the |my |our )?(?:other|remaining) (?:two|three|four|ones?|blogs?|pieces?|articles?|posts?)|the (?:others?|rest|remaining)|both others)\b`)

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

func isTitleOf(quoted string, subs []store.Submission) bool {
	return slices.ContainsFunc(subs, func(s store.Submission) bool {
		return s.Blog.Title == "" || wording.Alike(quoted, s.Blog.Title) || len(strings.Fields(quoted)) > 1 && strings.Contains(strings.ToLower(s.Blog.Title), strings.ToLower(quoted))
	})
}

// allOfThem says whether a withdrawal is of all of so many blogs: "both" are two.
func allOfThem(fresh []string, of int) bool {
	return slices.ContainsFunc(fresh, func(said string) bool {
		return everyOne.MatchString(said) || of == 2 && bothOfTwo.MatchString(said) || of == 3 && allThree.MatchString(said)
	})
}

var (
	everyOne  = phrase.Like("Please withdraw all of them.", `(?i)\b(?:(?:withdraw|withdrawing|remove|pull|drop|cancel|delete|scrap|take|retract|publish|use|run) them|of them|all (?:of|our|my|four)|our (?:blogs|pieces|contributions)|the (?:blogs|pieces))\b`)
	bothOfTwo = phrase.Like("Please withdraw both.", `(?i)\b(?:both|the two)\b`)
	allThree  = phrase.Like("Please withdraw the three.", `(?i)\b(?:all|the) three\b`)
)
