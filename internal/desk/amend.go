package desk

import (
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// amended decides about a reply without a blog: fields, a plain yes, a sentence that is the missing field, a
// question, or thanks.
func (f *filing) amended(mine []store.Submission) error {
	if err := f.readWithin(); err != nil {
		return err
	}
	r := f.read.Intake
	s, several := mine[0], len(mine) > 1
	if several {
		if done, err := f.amendedEach(mine, mine); err != nil || f.outcome == submission.Referred {
			return err
		} else if done {
			return f.conclude()
		}
		if w, ok := waiting(mine); ok {
			s, several = w, false
		} else if t, ok := titled(mine, r); ok {
			s, several = t, false
		}
	}
	p, ok := f.bareAnswer(r, s, f.within)
	if !ok && !several {
		if changed, is := reworded(r, s); is {
			p, ok = changed, true
		}
	}
	if several && (ok || r.Said.SaysAnything()) {
		f.refs = refsOf(mine)
		return f.refer(submission.KindReply, "it does not say which of "+strings.Join(refsOf(mine), ", ")+" it is about")
	}
	if r.Twice && !several {
		f.refs = refsOf(mine)
		return f.refer(submission.KindReply, "it gives two descriptions for "+s.Ref)
	}
	switch {
	case ok:
	case r.Said.SaysAnything() && !(r.Asks && r.Said.InPassing):
		p = r.Said
	case r.Pleasant && !leavesOpen(r, mine) && !(f.m.Acknowledges && slices.ContainsFunc(mine, waits) && slices.ContainsFunc(r.Fresh, hasValue)):
		return f.note(mine)
	default:
		f.refs = refsOf(mine)
		return f.refer(submission.KindEnquiry, "a question or remark about "+strings.Join(refsOf(mine), ", "))
	}
	before := len(f.changes)
	if err := f.revise(s, p); err != nil || f.outcome == submission.Referred {
		return err
	}
	if len(f.changes) > before && f.changes[before].unfiled {
		f.changes = f.changes[:before]
		if r.Asks || !r.Pleasant && len(r.Fresh) > 0 {
			f.refs = refsOf(mine)
			return f.refer(submission.KindEnquiry, "a question or remark about "+s.Ref)
		}
		return f.note(mine)
	}
	return f.conclude()
}

// leavesOpen says whether an answer that reads like thanks may want something after all: it says a few words that are no
// pleasantry, tells a mistake, says more than thanks and promises nothing, or hands over what is not there, while something was
// asked for.
func leavesOpen(r intake.Reading, mine []store.Submission) bool {
	waiting := slices.ContainsFunc(mine, waits)
	return slices.ContainsFunc(r.Fresh, speech.TellsMistake) || r.Curt && (waiting || len(strings.Fields(strings.Join(r.Fresh, " "))) > 1) || (r.Forgot || r.More) && waiting
}

// hasValue says whether a paragraph holds what may be a field.
func hasValue(paragraph string) bool { return speech.Value(paragraph) != "" }

// readWithin takes the answers that stand between the lines of our letter for what the reply says.
func (f *filing) readWithin() error {
	answers := f.read.Intake.AnswersWithin()
	if !answers && !(f.read.Intake.Pleasant && !f.read.Intake.Said.SaysAnything()) {
		return nil
	}
	sent, err := f.lettersSent(nil)
	if err != nil || len(sent) == 0 {
		return err
	}
	within, ok := f.read.Intake.Within(message.Forms(sent[0]))
	if ok && (answers || within.Said.SaysAnything() && !within.Said.InPassing) { // “Done, thank you!” above a labelled line
		f.read.Intake, f.within = within, true
	}
	return nil
}

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
	e := letter.Entry{Ref: s.Ref, Blog: b, Status: submission.Status(b.Verdict), Changed: changed, Original: b.Source, Suggestion: f.suggestion(b)}
	if changed != nil {
		previous := s.Blog
		e.Previous = &previous
	}
	return e
}
