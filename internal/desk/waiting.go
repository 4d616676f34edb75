package desk

import (
	"slices"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// What a submission waits for.

// waits says whether a submission waits for a correction.
func waits(s store.Submission) bool { return s.Status == submission.StatusNeedsCorrection }

// waiting returns the one submission of several that waits for a correction.
func waiting(subs []store.Submission) (store.Submission, bool) {
	found := slices.DeleteFunc(slices.Clone(subs), func(s store.Submission) bool { return !waits(s) })
	if len(found) != 1 {
		return store.Submission{}, false
	}
	return found[0], true
}

// waitingForText returns the one submission of some that waits for the blog itself, or for another version of its text.
func waitingForText(subs []store.Submission) (store.Submission, bool) {
	s, ok := waiting(subs)
	return s, ok && waitsForText(s)
}

func waitsForText(s store.Submission) bool {
	return s.Blog.Text == "" || slices.ContainsFunc(s.Blog.Problems, func(p submission.Problem) bool {
		return p.Code == submission.TooShort || p.Code == submission.TooLong
	})
}
