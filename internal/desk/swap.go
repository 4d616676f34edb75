package desk

import (
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// swapped exchanges a field between the two submissions that an answer is about: "please swap the themes round". Of three, or of two of
// which one has no such field, nobody can tell what is meant; nor is half of it done where the rest of the answer is not understood.
func (f *filing) swapped(mine []store.Submission) (bool, error) {
	if len(mine) != 2 {
		return false, nil
	}
	field, rest, ok := f.read.Intake.SwapBeside()
	if !ok {
		return false, nil
	}
	pieces, ok := f.swappedWith(strings.ToLower(field), mine, rest)
	if !ok {
		return true, f.referAbout(mine, submission.KindReply, "it asks to swap the "+field+" of "+strings.Join(refsOf(mine), " and ")+", and it is not clear how")
	}
	for i, s := range mine {
		if err := f.revise(s, pieces[i]); err != nil || f.outcome == submission.Referred {
			return true, err
		}
	}
	return true, nil
}

// swappedWith returns a field of each of two submissions for the other, with what the rest of the answer gives of each.
func (f *filing) swappedWith(field string, mine []store.Submission, rest intake.Reading) (pieces [2]intake.Piece, ok bool) {
	parts, ofNone := rest.Parts(f.namesOf(mine))
	if len(parts) == 0 {
		ofNone = rest
	}
	if ofNone.Said.SaysAnything() || len(ofNone.Fresh) > 0 && !ofNone.Pleasant {
		return pieces, false
	}
	for i, other := range []store.Submission{mine[1], mine[0]} {
		if other.Status == submission.StatusWithdrawn || other.Status == submission.StatusDeclined {
			return pieces, false
		}
		if pieces[i], ok = fieldOf(other.Blog, field); !ok {
			return pieces, false
		}
		part, said := parts[i]
		if !said {
			continue
		}
		p, ok := f.pieceOf(part, mine[i])
		if !ok || gives(p, field) {
			return pieces, false
		}
		pieces[i] = withField(p, pieces[i], field)
	}
	return pieces, true
}

// gives says whether a piece gives a field itself that is to be exchanged.
func gives(p intake.Piece, field string) bool {
	switch field {
	case "themes":
		return len(p.Themes)+len(p.UnknownThemes) > 0
	case "titles", "headlines":
		return p.Title != ""
	}
	return p.Description != ""
}

// withField lays a field of another submission over what the answer gives.
func withField(p, from intake.Piece, field string) intake.Piece {
	switch field {
	case "themes":
		p.Themes, p.Found.Themes = from.Themes, from.Found.Themes
	case "titles", "headlines":
		p.Title, p.Found.Title = from.Title, from.Found.Title
	default:
		p.Description, p.Found.Description = from.Description, from.Found.Description
	}
	return p
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
