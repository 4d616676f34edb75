package desk

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// calledByTitle finds the one submission of a sender that an email of its own calls by its whole title: "A new title for our blog “The
// letter nobody opened”, please: …". It must ask for a change in so many words: what it only tells of a blog is about no submission, nor
// is what names two.
func (f *filing) calledByTitle(before []store.Submission) (store.Submission, bool) {
	r := f.read.Intake
	if len(r.Blogs) > 0 || !r.Said.SaysAnything() || r.Said.InPassing || !slices.ContainsFunc(ownLines(f.m), asksForChange.MatchString) {
		return store.Submission{}, false
	}
	said := " " + wording.Bare(f.m.Subject+"\n"+strings.Join(ownLines(f.m), "\n")) + " "
	called := slices.DeleteFunc(slices.Clone(before), func(s store.Submission) bool {
		title := wording.Bare(s.Blog.Title)
		return strings.Count(title, " ") < 2 || !strings.Contains(said, " "+title+" ") || s.Blog.Text == "" ||
			s.Status == submission.StatusWithdrawn || s.Status == submission.StatusDeclined || !strings.EqualFold(s.Sender, f.m.From.Email)
	})
	if len(called) != 1 {
		return store.Submission{}, false
	}
	return called[0], true
}

// asksForChange asks the desk for a change of what it has.
var asksForChange = phrase.Like("Could you move our blog to theme 2, please?",
	`(?i)(?:\bplease(?: can you| could you)?|\b(?:could|can|would|will) (?:you|we|it|the (?:title|description|theme))|\b(?:i|we)(?:['’]d| would) like(?: you)? to|^(?:-|\*)?) ?(?:please |also |kindly |now )*`+
		`(?:change|move|switch|add|amend|update|correct|replace|swap|put|list|use|be (?:changed|moved|amended|updated))\b|`+
		`\b(?:amendments?|corrections?|changes?|updates?|edits?)\b[^.?!]{0,30}\b(?:to|for|in) (?:my|our|the) (?:blog|{work}|post)\b`)
