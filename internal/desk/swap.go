package desk

import (
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// swapped exchanges a field between the two submissions that an answer is about, where that is all it asks: "please swap the themes
// round". Of three, or of two of which one has no such field, nobody can tell what is meant.
func (f *filing) swapped(mine []store.Submission) (bool, error) {
	if len(mine) != 2 || f.read.Intake.Said.SaysAnything() {
		return false, nil
	}
	field, ok := speech.Swaps(f.read.Intake.Fresh)
	if !ok {
		return false, nil
	}
	var pieces [2]intake.Piece
	for i, other := range []store.Submission{mine[1], mine[0]} {
		if other.Status == submission.StatusWithdrawn || other.Status == submission.StatusDeclined {
			return false, nil
		}
		if pieces[i], ok = fieldOf(other.Blog, strings.ToLower(field)); !ok {
			return false, nil
		}
	}
	for i, s := range mine {
		if err := f.revise(s, pieces[i]); err != nil || f.outcome == submission.Referred {
			return true, err
		}
	}
	return true, nil
}

// fieldOf is one field of a blog, to be laid over another; ok is false where the blog has none.
func fieldOf(b submission.Blog, field string) (p intake.Piece, ok bool) {
	p.AuthorGuessed = true
	switch field {
	case "themes":
		p.Themes, p.Found.Themes = b.Themes, whereAnswered
		return p, len(b.Themes) > 0 && len(b.UnknownThemes) == 0
	case "titles", "headlines":
		p.Title, p.Found.Title = b.Title, whereAnswered
		return p, b.Title != ""
	}
	p.Description, p.Found.Description = b.Description, whereAnswered
	return p, b.Description != ""
}
