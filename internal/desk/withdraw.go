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

// withdraw withdraws submissions and confirms it by letter. A request that is not plainly for the blogs that stand goes to the editors.
func (f *filing) withdraw(subs []store.Submission) error {
	f.kind, f.outcome, f.reason = submission.KindWithdrawal, submission.Withdrawn, "asks to withdraw"
	open := standing(subs)
	why := f.doubtOf(subs, open)
	if why == "" {
		open, why = f.goesOf(open)
	}
	if why != "" {
		return f.referAbout(open, submission.KindWithdrawal, why)
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

// doubtOf says why a request may mean something else than the blogs that stand, open, of all those that it answers; "" where nothing
// says so.
func (f *filing) doubtOf(subs, open []store.Submission) string {
	in, names, refs := f.read.Intake, f.namesOf(open), strings.Join(refsOf(open), ", ")
	says := func(p *phrase.Phrase) bool { return slices.ContainsFunc(in.Fresh, p.MatchString) }
	switch named := len(in.Withdrawn(names)) > 0; {
	case len(open) > 0 && slices.ContainsFunc(in.WithdrawsQuoted(), func(q string) bool { return !isTitleOf(q, open) }):
		return "what it asks to withdraw is not the title of " + refs
	case f.countsAmongGone(subs):
		return "it asks to withdraw one by its place, and another is withdrawn already"
	case len(open) > 0 && in.WithdrawsUnknown(names):
		return "what it asks to withdraw is not plainly " + refs
	case len(open) > 1 && in.EitherWithdrawn(names):
		return "it does not say which of " + refs + " to withdraw"
	case len(in.Spared(names)) > 0 && !named:
		return "it asks to withdraw another than it says stays, and does not name it"
	case len(open) > 0 && f.describesAnother(open):
		return "it asks to withdraw " + refs + " and gives a description for it"
	case len(open) > 1 && !named && says(pointing.OtherOne):
		return "it does not say which of " + refs + " to withdraw"
	case len(open) == 1 && !named && says(nthOfSeveral):
		return "it asks to withdraw one of several, and " + refs + " is the only one that it answers"
	case len(open) == 1 && says(withdrawsBoth):
		return "it asks to withdraw more than " + refs + ", which is the only one that it answers"
	}
	return ""
}

// describesAnother says whether a request gives a description that none of some blogs has: whoever withdraws a blog gives it none.
func (f *filing) describesAnother(open []store.Submission) bool {
	said := f.read.Intake.Said
	return said.Description != "" && !said.DescriptionMentioned &&
		!slices.ContainsFunc(open, func(s store.Submission) bool { return wording.Alike(said.Description, s.Blog.Description) })
}

// goesOf returns which of the blogs that stand a request means: those that it names by their title, else by their ref, else all. Where
// that is not plain it says why.
func (f *filing) goesOf(open []store.Submission) (goes []store.Submission, why string) {
	if len(open) < 2 {
		return open, ""
	}
	in := f.read.Intake
	named, refs := f.namedIn(open), intersect(refsOf(open), in.Refs)
	switch {
	case len(named) > 0 && (len(named) < len(open) || allOfThem(in.Fresh, len(open)) || len(in.Withdrawn(f.namesOf(open))) > 0):
		if f.saysOfOthers(open, named) {
			return open, "it asks to withdraw " + strings.Join(refsOf(named), ", ") + " and gives something for another"
		}
		return named, ""
	case len(refs) > 0 && len(refs) < len(open) && !slices.ContainsFunc(in.Fresh, nthOfSeveral.MatchString):
		return slices.DeleteFunc(open, func(s store.Submission) bool { return !slices.Contains(refs, s.Ref) }), ""
	case !allOfThem(in.Fresh, len(open)): // our own subject names them all
		return open, "it does not say which of " + strings.Join(refsOf(open), ", ") + " to withdraw"
	}
	return open, ""
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
