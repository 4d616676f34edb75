package desk

import (
	"regexp"
	"slices"
	"strings"

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
	text := strings.Join(ownLines(f.m), "\n")
	for _, s := range all {
		known := slices.ContainsFunc(mine, func(m store.Submission) bool {
			return m.Ref == s.Ref || strings.Contains(strings.ToLower(m.Blog.Title), strings.ToLower(s.Blog.Title))
		})
		if !known && s.Status != submission.StatusWithdrawn && s.Status != submission.StatusDeclined && namesTitle(text, s.Blog.Title) {
			mine = append(slices.Clone(mine), s)
		}
	}
	return mine, nil
}

// namesTitle says whether a text speaks of a blog by its title: "Description for Plots: …", "Plots – theme 3".
func namesTitle(text, title string) bool {
	if title == "" {
		return false
	}
	t := `["“'‘]?` + regexp.QuoteMeta(title) + `["”'’]?`
	return regexp.MustCompile(`(?:\b(?:for|of|in|about|regarding|re|on) (?:the |my |our )?(?:blog |piece )?` + t + `(?:[^\pL\pN]|$)|` +
		`(?m:^)\W*` + t + `\s*(?:[:,(]|[–—-] ))`).MatchString(text)
}
