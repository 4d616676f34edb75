package desk

import (
	"slices"
	"strings"

	"copydesk/internal/edit"
	"copydesk/internal/intake"
	"copydesk/internal/labels"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// amended decides about a reply without a blog: fields, a plain yes, a sentence that is the missing field, a
// question, or thanks.
func (f *filing) amended(mine []store.Submission) error {
	if err := f.readWithin(mine); err != nil {
		return err
	}
	f.dropTitleDescribed(mine)
	if r := f.read.Intake; r.Said.SaysAnything() && (slices.ContainsFunc(r.Fresh, speech.TakesBack) || speech.TakesBack(r.Said.Description)) {
		return f.referAbout(mine, submission.KindReply, "it asks for a change to "+strings.Join(refsOf(mine), ", ")+" and takes it back")
	}
	if done, err := f.swapped(mine); err != nil || f.outcome == submission.Referred {
		return err
	} else if done {
		return f.conclude()
	}
	s, several := mine[0], len(mine) > 1
	if several {
		if done, err := f.amendedEach(mine, mine); err != nil || f.outcome == submission.Referred {
			return err
		} else if done {
			return f.conclude()
		}
		if one, ok := f.meantOf(mine); ok {
			s, several = one, false
		}
	}
	p, ok := f.given(s, several)
	switch r := f.read.Intake; {
	case several && (ok || r.Said.SaysAnything()):
		return f.referAbout(mine, submission.KindReply, "it does not say which of "+strings.Join(refsOf(mine), ", ")+" it is about")
	case r.Twice && !several:
		return f.referAbout(mine, submission.KindReply, "it gives two descriptions for "+s.Ref)
	case ok:
		return f.amendedBy(p, s, mine)
	case r.Said.SaysAnything() && !(r.Asks && r.Said.InPassing):
		return f.amendedBy(r.Said, s, mine)
	case r.Pleasant && !leavesOpen(r, mine) && !f.forgetsPicture() && !f.wantsNone() && !(slices.ContainsFunc(mine, waits) && f.pointsElsewhere()) && !(f.m.Acknowledges && slices.ContainsFunc(mine, waits) && slices.ContainsFunc(r.Fresh, hasValue)):
		return f.note(mine)
	case f.handsOn():
		return f.note(mine)
	}
	return f.referAbout(mine, submission.KindEnquiry, "a question or remark about "+strings.Join(refsOf(mine), ", "))
}

// dropTitleDescribed leaves out a description that is the title of the blog: "The description of “Nine doors” will follow".
func (f *filing) dropTitleDescribed(mine []store.Submission) {
	said := &f.read.Intake.Said
	if slices.ContainsFunc(mine, func(s store.Submission) bool { return isTitle(said.Description, s.Blog.Title) }) {
		said.Description, said.Found.Description = "", ""
	}
}

// isTitle says whether a wording is the title of a blog, but for its case and punctuation.
func isTitle(value, title string) bool {
	return title != "" && wording.Bare(value) == wording.Bare(title)
}

// meantOf returns which of several submissions a reply is about that names none: the one that waits for an answer, where the reply gives
// something of what was asked for and speaks of none of the others; else the one whose title it gives.
func (f *filing) meantOf(mine []store.Submission) (store.Submission, bool) {
	if w, ok := waiting(mine); ok && f.answersAsked(w) && !f.speaksOfOther(w, mine) {
		return w, true
	}
	return titled(mine, f.read.Intake)
}

// answersAsked says whether a reply gives something of what a submission waits for.
func (f *filing) answersAsked(s store.Submission) bool {
	p, _ := f.given(s, false)
	return len(unanswered(s.Blog.Problems, p)) < len(unanswered(s.Blog.Problems, intake.Piece{}))
}

// speaksOfOther says whether a reply that names none of several submissions by a name of its own speaks of another than one all the same:
// of its author, of its organisation.
func (f *filing) speaksOfOther(one store.Submission, all []store.Submission) bool {
	several := pointing.OfSubmissions(f.namesOf(all))
	return slices.ContainsFunc(f.read.Intake.Fresh, func(said string) bool {
		return slices.ContainsFunc(several.Touched(said), func(at int) bool { return all[at].Ref != one.Ref })
	})
}

// given reads what a reply gives without a label. Which of several submissions is reworded nobody can tell.
func (f *filing) given(s store.Submission, several bool) (intake.Piece, bool) {
	p, ok := f.bareAnswer(f.read.Intake, s, f.within)
	if !ok && !several {
		if changed, is := reworded(f.read.Intake, s); is {
			return changed, true
		}
	}
	return p, ok
}

// amendedBy changes a submission by what a reply gives. One that changes nothing is a remark, or thanks.
func (f *filing) amendedBy(p intake.Piece, s store.Submission, mine []store.Submission) error {
	before := len(f.changes)
	if portraits := f.portraits(p, mine); len(portraits) > 1 {
		return f.amendedWithPortraits(p, s, mine, portraits)
	}
	if err := f.revise(s, p); err != nil || f.outcome == submission.Referred {
		return err
	}
	if len(f.changes) == before || !f.changes[before].unfiled {
		return f.conclude()
	}
	f.changes = f.changes[:before]
	if r := f.read.Intake; r.Asks || !r.Pleasant && len(r.Fresh) > 0 {
		return f.referAbout(mine, submission.KindEnquiry, "a question or remark about "+s.Ref)
	}
	return f.note(mine)
}

// referAbout lets the editors read a reply about some submissions.
func (f *filing) referAbout(mine []store.Submission, kind submission.Kind, why string) error {
	f.refs = refsOf(mine)
	return f.refer(kind, why)
}

// leavesOpen says whether an answer that reads like thanks may want something after all: it says a few words that are no
// pleasantry, tells a mistake, says more than thanks and promises nothing, confirms what was not all there, or hands over what is not there, while something was
// asked for.
func leavesOpen(r intake.Reading, mine []store.Submission) bool {
	waiting := slices.ContainsFunc(mine, waits)
	says := func(of func(string) bool) bool { return slices.ContainsFunc(r.Fresh, of) }
	return says(speech.TellsMistake) || says(speech.LeadsToValue) || waiting && (says(speech.GivesLeave) || says(speech.ConfirmsAll) || r.Forgot || r.More) ||
		r.Curt && (waiting || len(strings.Fields(strings.Join(r.Fresh, " "))) > 1)
}

// pointsElsewhere says whether an answer gives under a label no more than where the value is: "Description: same as before".
func (f *filing) pointsElsewhere() bool {
	return slices.ContainsFunc(ownLines(f.m), func(line string) bool {
		field, _, value := labels.InLine(line)
		return (field == labels.Title || field == labels.Description || field == labels.Theme) && labels.IsPlaceholder(value) && elsewhereFirst.MatchString(value)
	})
}

// wantsNone says whether an answer asks under a label for there to be nothing: "Description: none, please remove it".
func (f *filing) wantsNone() bool {
	return slices.ContainsFunc(ownLines(f.m), func(line string) bool {
		field, _, value := labels.InLine(line)
		return field != labels.None && field != labels.Other && noneAsked.MatchString(value)
	})
}

var noneAsked = phrase.Like("none, please remove it", `(?i)^(?:none|no \pL+)\b.*\b(?:please|pls|remove|delete|drop|leave (?:it|that) out)\b`)

var elsewhereFirst = phrase.Like("same as before", `(?i)^(?:as|same|see|the same|unchanged|keep|stays|remains|is|no change)\b`)

// forgetsPicture says whether an answer hands over a picture, and nothing is attached.
func (f *filing) forgetsPicture() bool {
	return len(f.m.Attachments) == 0 && slices.ContainsFunc(f.read.Intake.Fresh, handsPictureOver.MatchString)
}

// handsPictureOver hands over a picture here and now: not one that "was attached", or is "attached to my first email".
var handsPictureOver = phrase.Like("Lovely, my photo is attached.",
	`(?i)\b(?:photo(?:graph)?|picture|head ?shot|portrait|logo)s?(?: of \S+| for \S+(?: \S+)?)?(?: (?:is|are)(?: now| also)?)? (?:attached|enclosed)(?: here| too| as (?:requested|promised|discussed)| for (?:you|the|your)\b[^.?!]*)?(?:[.!,;)]|$)|`+
		`(?:^|[.!?,;:–-] )(?:i(?:['’]ve| have)? |we(?:['’]ve| have)? )?(?:attach(?:ed|ing)?|enclosed?)(?: is| are| please find)? (?:an?|my|our|the|his|her) (?:\pL+ )?(?:photo(?:graph)?|picture|head ?shot|portrait|logo)s?(?:[.!,;)]|$)`)

// hasValue says whether a paragraph holds what may be a field.
func hasValue(paragraph string) bool { return speech.Value(paragraph) != "" }

// readWithin takes the answers that stand between the lines of our letter for what the reply says.
func (f *filing) readWithin(mine []store.Submission) error {
	if copied, err := f.besideCopied(mine); err != nil || copied {
		return err
	}
	answers := f.read.Intake.AnswersWithin()
	if !answers && !(f.read.Intake.Pleasant && !f.read.Intake.Said.SaysAnything()) {
		return nil
	}
	within, ok, err := f.withinLetter()
	if err != nil {
		return err
	}
	if ok && (answers || within.Said.SaysAnything() && !within.Said.InPassing) { // “Done, thank you!” above a labelled line
		f.read.Intake, f.within = within, true
	}
	return nil
}

// besideCopied takes what a reply says beside the points of our letter that it copies, each with its answer.
func (f *filing) besideCopied(mine []store.Submission) (bool, error) {
	beside, ok, err := f.readBesideCopied(mine)
	if ok {
		f.read.Intake, f.within = beside, true
	}
	return ok, err
}

// readBesideCopied reads what a reply says beside the points of our letter that it copies.
func (f *filing) readBesideCopied(mine []store.Submission) (beside intake.Reading, ok bool, err error) {
	if !slices.ContainsFunc(ownLines(f.m), copiedPoint.MatchString) {
		return beside, false, nil
	}
	sent, err := f.lettersSent(f.answers)
	if err != nil || len(sent) == 0 {
		return beside, false, err
	}
	var values []string
	for _, s := range mine {
		values = append(values, s.Blog.Title, s.Blog.Description)
	}
	beside, ok = f.read.Intake.BesideCopied(message.Forms(sent[0]), values)
	return beside, ok, nil
}

// copiedPoint is how the points of our letter read that ask for a field; it saves reading the letter for every reply.
var copiedPoint = phrase.MustCompile(`(?i)\b(?:was (?:given|named)|(?:is|are) not (?:one|among)|which one do you mean|characters: \d+ more than|words: \d+ (?:short of|over) the)\b`)

// titled returns the submission of several whose title the reply gives: that very title before one much like it.
func titled(subs []store.Submission, r intake.Reading) (store.Submission, bool) {
	if r.Said.Title == "" {
		return store.Submission{}, false
	}
	for _, same := range []func(a, b string) bool{strings.EqualFold, wording.Alike} {
		for _, s := range subs {
			if same(r.Said.Title, s.Blog.Title) {
				return s, true
			}
		}
	}
	return store.Submission{}, false
}

// note files a reply with nothing new.
func (f *filing) note(mine []store.Submission) error {
	f.outcome, f.reason, f.refs = submission.Noted, "nothing new in it", refsOf(mine)
	return nil
}

// suggestion is the shortened description that is offered where nothing else is wrong with the blog.
func (f *filing) suggestion(b submission.Blog) string { return suggestion(f.call, b) }

// entry makes a submission's part of the letter.
func (f *filing) entry(s store.Submission, b submission.Blog, changed []string) letter.Entry {
	b.Remarks = slices.DeleteFunc(slices.Clone(b.Remarks), forEditors)
	e := letter.Entry{
		Ref: s.Ref, Blog: b, Status: submission.Status(b.Verdict), Changed: changed, Original: b.Source, Suggestion: f.suggestion(b),
		Returned: s.Status == submission.StatusWithdrawn,
	}
	if changed != nil {
		previous := s.Blog
		e.Previous = &previous
	}
	return e
}

// pieceOf reads what a reply about several submissions gives of one.
func (f *filing) pieceOf(part intake.Reading, s store.Submission) (intake.Piece, bool) {
	p, ok := f.bareAnswer(part, s, true)
	if !ok && part.Said.SaysAnything() && !(part.Asks && part.Said.InPassing) {
		return part.Said, true
	}
	return p, ok
}

// goesAway says of a blog that it is to go, in whatever tone.
var goesAway = phrase.Like("It can be withdrawn.", `(?i)\bwithdr(?:aw\w*|ew)\b|\b(?:is|are)(?: now)? (?:out|off|cancelled|dropped)(?:[.,;!]|$)`)

// mayAskSomething says whether what is said of one blog, and gives nothing that is understood, may ask for something all the same.
func mayAskSomething(part intake.Reading) bool {
	switch {
	case len(part.Fresh) == 0, !slices.ContainsFunc(part.Fresh, func(said string) bool { return !edit.Confirmed.MatchString(said) }):
		return false
	case !part.Pleasant:
		return true
	}
	return slices.ContainsFunc(part.Fresh, goesAway.MatchString) || part.Curt && slices.ContainsFunc(part.Fresh, maySayMore)
}

// maySayMore says whether a few words about one of several blogs may be more than that all is well with it, or that it must wait.
func maySayMore(said string) bool {
	return !edit.Confirmed.MatchString(said) && !speech.IsThanks(said) && speech.Of(said) != speech.Pleasant && !labels.IsPlaceholder(strings.TrimRight(said, ".! "))
}

// sameAsOther gives a blog what was given to another, where the blog has nothing of its own: "Kites: 3. Wells: same."
var sameAsOther = phrase.Like("The same as above.", `(?i)^(?:theme:? )?(?:is |it(?:['’]s| is) )?(?:(?:the )?same|ditto|likewise)(?: (?:theme|again|here|for it|for this(?: one)?|too|please|as (?:above|the (?:first|other|previous)(?: one)?)))*\W*$`)

// amendedEach lays what a reply says of each of several submissions over those of them that are to be changed. It says
// whether any of them changed.
func (f *filing) amendedEach(all, some []store.Submission) (bool, error) {
	parts, _, err := f.parts(all)
	if err != nil {
		return false, err
	}
	before := len(f.changes)
	var pictures map[int][]submission.Image
	if len(all) == len(some) && len(parts) > 0 {
		pictures = f.picturesOfEach(all, parts)
	}
	for i, s := range all {
		part, ok := parts[i]
		if !ok && len(pictures[i]) > 0 {
			if err := f.revise(s, onlyPictures(pictures[i])); err != nil || f.outcome == submission.Referred {
				return true, err
			}
		}
		if !ok || !slices.ContainsFunc(some, func(o store.Submission) bool { return o.Ref == s.Ref }) {
			continue
		}
		if len(s.Blog.Themes) == 0 && len(all) == len(some) && slices.ContainsFunc(part.Fresh, sameAsOther.MatchString) {
			f.changes, f.refs = nil, refsOf(all)
			return true, f.refer(submission.KindReply, "it asks the same for "+s.Ref+" as for another")
		}
		p, ok := f.pieceOf(part, s)
		if !ok && len(all) == len(some) && mayAskSomething(part) { // said of it, and not understood
			f.changes, f.refs = nil, refsOf(all)
			return true, f.refer(submission.KindReply, "what it says of "+s.Ref+" could not be read")
		}
		if !ok && len(pictures[i]) == 0 {
			continue
		}
		p.Images = append(p.Images, pictures[i]...)
		if err := f.revise(s, p); err != nil || f.outcome == submission.Referred {
			return true, err
		}
	}
	if before > len(f.changes) { // a refusal has cleared them
		before = 0
	}
	mine := slices.DeleteFunc(slices.Clone(f.changes[before:]), func(c change) bool { return c.unfiled })
	f.changes = append(f.changes[:before], mine...)
	return len(mine) > 0, nil
}
