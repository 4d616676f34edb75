package desk

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// freshPictures says whether a piece brings a picture that the submission has not, whatever its name. In an answer without
// a text it leaves out those that are there: a photograph sent once more in case it did not come through.
func (f *filing) freshPictures(s store.Submission, p *intake.Piece) (fresh bool, err error) {
	if len(p.Images) == 0 {
		return false, nil
	}
	_, there, err := f.tx.RevisionFiles(s.Ref, s.Revision)
	if err != nil {
		return false, err
	}
	isThere := func(i submission.Image) bool {
		return slices.ContainsFunc(there, func(o submission.Image) bool {
			return bytes.Equal(i.Content, o.Content) && (len(i.Content) > 0 || i.Name == o.Name)
		})
	}
	fresh = slices.ContainsFunc(p.Images, func(i submission.Image) bool { return !isThere(i) })
	if p.Text == "" {
		p.Images = slices.DeleteFunc(slices.Clone(p.Images), isThere)
	}
	return fresh, nil
}

// replacesPortrait says whether the portrait that a piece brings takes the place of the one there is: "a better photo attached". Two
// authors have two, and some send another beside the first.
func (f *filing) replacesPortrait(b submission.Blog, p intake.Piece) bool {
	return slices.ContainsFunc(p.Images, isPortrait) && !strings.Contains(b.Author.Name, " and ") &&
		!oneMore.MatchString(strings.Join(f.read.Intake.Fresh, "\n"))
}

func isPortrait(i submission.Image) bool { return i.Role == submission.Headshot }

// oneMore is said of a picture that comes beside another.
var oneMore = regexp.MustCompile(`(?i)\b(?:also|another|second|extra|further|additional|one more|choice|either|whichever|as well|two|couple|few|options?)\b`)

// withoutPortraits leaves out the portraits that are not among the new pictures.
func withoutPortraits(all, fresh []submission.Image) []submission.Image {
	return slices.DeleteFunc(slices.Clone(all), func(i submission.Image) bool {
		return isPortrait(i) && !slices.ContainsFunc(fresh, func(n submission.Image) bool { return n.Name == i.Name })
	})
}

func overlayImages(old, fresh []submission.Image) []submission.Image {
	out := slices.Clone(fresh)
	for _, o := range old {
		if !slices.ContainsFunc(fresh, func(n submission.Image) bool { return n.Name == o.Name }) {
			out = append(out, o)
		}
	}
	return out
}
