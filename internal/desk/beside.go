package desk

import (
	"slices"
	"strings"

	"copydesk/internal/pointing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// withNamedBeside adds to the submissions that an email answers those others of its sender that it names by their titles, or all where
// it speaks of "the other one": who has sent two blogs may write of one below the letter about the other.
func (f *filing) withNamedBeside(mine []store.Submission) ([]store.Submission, error) {
	all, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil || len(all) <= len(mine) {
		return mine, err
	}
	titles := make([]pointing.Submission, len(all))
	for i, s := range all {
		titles[i].Title = s.Blog.Title
	}
	several, spokenOf := pointing.OfSubmissions(titles), []int(nil)
	for _, line := range ownLines(f.m) {
		spokenOf = append(spokenOf, several.SpokenOf([]string{line})...)
		if one := several.ByWord(line); one >= 0 {
			spokenOf = append(spokenOf, one)
		}
	}
	byPlace := len(f.read.Intake.Blogs) == 0 && slices.ContainsFunc(ownLines(f.m), pointing.OtherOne.MatchString)
	for i, s := range all {
		known := slices.ContainsFunc(mine, func(m store.Submission) bool {
			return m.Ref == s.Ref || strings.Contains(strings.ToLower(m.Blog.Title), strings.ToLower(s.Blog.Title))
		})
		if !known && s.Status != submission.StatusWithdrawn && s.Status != submission.StatusDeclined && (byPlace || slices.Contains(spokenOf, i)) {
			mine = append(slices.Clone(mine), s)
		}
	}
	if byPlace {
		slices.SortFunc(mine, func(a, b store.Submission) int { return a.Received.Compare(b.Received) })
	}
	return mine, nil
}
