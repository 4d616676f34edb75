package desk

import (
	"slices"
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// withNamedBeside adds to the submissions that an email answers those others of its sender that it names by their titles or authors, or all where
// it speaks of "the other one": who has sent two blogs may write of one below the letter about the other.
func (f *filing) withNamedBeside(mine []store.Submission) ([]store.Submission, error) {
	all, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil || len(all) <= len(mine) {
		return mine, err
	}
	names := make([]pointing.Submission, len(all))
	for i, s := range all {
		names[i].Title, names[i].Author, names[i].Organisation = s.Blog.Title, s.Blog.Author.Name, s.Blog.Author.Organisation
	}
	several, spokenOf := pointing.OfSubmissions(names), []int(nil)
	for _, line := range ownLines(f.m) {
		spokenOf = append(spokenOf, several.SpokenOf([]string{line})...)
		if one := several.ByWord(line); one >= 0 {
			spokenOf = append(spokenOf, one)
		}
	}
	if spokenOf == nil {
		spokenOf = f.otherAuthors(several, all, mine)
	}
	own := slices.ContainsFunc(ownLines(f.m), ofMine.MatchString) && !slices.ContainsFunc(mine, f.isAuthorOf) // who is copied may write of their own
	byPlace := len(f.read.Intake.Blogs) == 0 && slices.ContainsFunc(ownLines(f.m), pointsByPlace)
	for i, s := range all {
		known := slices.ContainsFunc(mine, func(m store.Submission) bool {
			return m.Ref == s.Ref || strings.Contains(strings.ToLower(m.Blog.Title), strings.ToLower(s.Blog.Title))
		})
		if !known && s.Status != submission.StatusWithdrawn && s.Status != submission.StatusDeclined && (byPlace || slices.Contains(spokenOf, i) || own && f.isAuthorOf(s)) {
			mine = append(slices.Clone(mine), s)
		}
	}
	if byPlace {
		slices.SortFunc(mine, inOrderOfReceipt)
	}
	return mine, nil
}

// inOrderOfReceipt puts the blog first that was sent first, as people count what they have sent.
func inOrderOfReceipt(a, b store.Submission) int { return a.Received.Compare(b.Received) }

// pointsByPlace says whether a line speaks of one of several blogs by its place or its number: "the second one", "blog 2".
func pointsByPlace(line string) bool {
	return pointing.OtherOne.MatchString(line) || byNumber.MatchString(line)
}

var byNumber = phrase.Like("Please withdraw blog 2.", `(?i)`+numberedBlog+`(?:$|\W*$|[.,;:!?]|\s+(?:should|please|is|to|for|under|needs|could|can|and|as|from|because|since|instead)\b)`)

// otherAuthors returns the submissions whose authors an email names and none of those that it answers: "Tom suggests this:". Its sender
// names herself below.
func (f *filing) otherAuthors(several pointing.Several, all, mine []store.Submission) (of []int) {
	for _, line := range ownLines(f.m) {
		for _, i := range several.AuthorsIn(line) {
			if slices.Contains(refsOf(mine), all[i].Ref) {
				return nil
			}
			if !f.isAuthorOf(all[i]) {
				of = append(of, i)
			}
		}
	}
	return of
}

// ofMine speaks of a blog of the writer's.
var ofMine = phrase.Like("Description for my blog: …", `(?i)\b(?:my (?:own )?(?:blog(?: ?post)?|{work}|post|contribution|submission)|mine)\b`)

// withSameBeside adds to the submissions that an email answers those others of its sender of which it brings a new version: who has
// sent two blogs may answer for one below the letter about the other. Where it brings nothing else, it is about that one alone.
func (f *filing) withSameBeside(mine []store.Submission) ([]store.Submission, error) {
	pieces := f.read.Intake.Blogs
	if len(pieces) == 0 {
		return mine, nil
	}
	all, err := f.tx.SubmissionsWith(f.call.Slug, f.m.From.Email)
	if err != nil || len(all) <= len(mine) {
		return mine, err
	}
	var beside []store.Submission
	for _, p := range pieces {
		if _, known := sameBlog(p, mine); known || p.Text == "" {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(all), func(s store.Submission) bool {
			return s.Blog.Text == "" && !sameTitled(p, s.Blog) || slices.Contains(refsOf(append(slices.Clone(mine), beside...)), s.Ref)
		})
		if s, ok := sameBlog(p, others); ok {
			beside = append(beside, s)
		}
	}
	if len(beside) == len(pieces) {
		return beside, nil
	}
	return append(slices.Clone(mine), beside...), nil
}

// ownAmong narrows the submissions that an email answers to the sender's own, where an agency sent those of several authors and one
// of them answers, naming no other: "Description for mine: …".
func (f *filing) ownAmong(mine []store.Submission) []store.Submission {
	own := slices.DeleteFunc(slices.Clone(mine), func(s store.Submission) bool { return !f.isAuthorOf(s) })
	if len(own) != 1 || len(own) == len(mine) || strings.EqualFold(own[0].Sender, f.m.From.Email) {
		return mine
	}
	several := pointing.OfSubmissions(f.namesOf(mine))
	for _, line := range ownLines(f.m) {
		named := append(several.Mentions(line), several.ByAuthors(line)...)
		if pointing.Both.MatchString(line) || slices.ContainsFunc(named, func(m pointing.Mention) bool { return mine[m.Of].Ref != own[0].Ref }) {
			return mine
		}
	}
	return own
}

// isAuthorOf says whether the sender wrote the blog of a submission.
func (f *filing) isAuthorOf(s store.Submission) bool {
	a := s.Blog.Author
	return a.Email != "" && strings.EqualFold(a.Email, f.m.From.Email) || a.Name != "" && person.SameName(a.Name, person.CleanName(f.m.From.Name))
}
