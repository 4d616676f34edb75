package desk

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/pointing"
	"copydesk/internal/speech"
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
		if m := oneByWord.FindStringSubmatch(line); m != nil {
			spokenOf = append(spokenOf, several.OnlyOneWith(m[1]))
		}
	}
	byPlace := len(f.read.Intake.Blogs) == 0 && slices.ContainsFunc(ownLines(f.m), otherOne.MatchString)
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

// oneByWord is one of several blogs by a word of its title: "the kites one".
var oneByWord = regexp.MustCompile(`(?i)\b(?:the|my|our) ([\p{L}'’-]{4,}) one\b`)

// otherOne is one of several blogs by its place among them.
var otherOne = regexp.MustCompile(`(?i)\b(?:the|my|our) (?:other|` + speech.PlaceWords + `|earlier|previous|latest|newer|older) (?:one|blog|piece|article|post|submission)\b|` +
	`\b(?:the|my|our) other (?:is|should|needs|goes)\b`)
