package desk

import (
	"slices"
	"strings"

	"copydesk/internal/pointing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// withNamedBeside adds to the submissions that an email answers those others of its sender that it names by their titles: who has
// sent two blogs may write of one below the letter about the other.
func (f *filing) withNamedBeside(mine []store.Submission) ([]store.Submission, error) {
	all, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil || len(all) <= len(mine) {
		return mine, err
	}
	titles := make([]pointing.Submission, len(all))
	for i, s := range all {
		titles[i].Title = s.Blog.Title
	}
	spokenOf := pointing.OfSubmissions(titles).SpokenOf(ownLines(f.m))
	for i, s := range all {
		known := slices.ContainsFunc(mine, func(m store.Submission) bool {
			return m.Ref == s.Ref || strings.Contains(strings.ToLower(m.Blog.Title), strings.ToLower(s.Blog.Title))
		})
		if !known && s.Status != submission.StatusWithdrawn && s.Status != submission.StatusDeclined && slices.Contains(spokenOf, i) {
			mine = append(slices.Clone(mine), s)
		}
	}
	return mine, nil
}
