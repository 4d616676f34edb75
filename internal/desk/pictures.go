package desk

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/pointing"
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

// portraits returns the pictures of a reply about several submissions whose files are called by the authors of these, by their places:
// "Owen Lamb.jpg".
func (f *filing) portraits(p intake.Piece, mine []store.Submission) map[int][]submission.Image {
	if len(mine) < 2 || len(p.Images) < 2 {
		return nil
	}
	several, of := pointing.OfSubmissions(f.namesOf(mine)), map[int][]submission.Image{}
	for _, i := range p.Images {
		name := betweenNames.ReplaceAllString(strings.TrimSuffix(i.Name, path.Ext(i.Name)), " ")
		if at := several.OnlyOneBy(strings.TrimSpace(name)); at >= 0 {
			i.Role = submission.Headshot
			of[at] = append(of[at], i)
		}
	}
	return of
}

// onlyPictures gives a submission pictures and nothing else.
func onlyPictures(images []submission.Image) intake.Piece {
	p := intake.Piece{AuthorGuessed: true}
	p.Images = slices.Clone(images)
	return p
}

// picturesOfEach returns the pictures that a reply brings which says something of some of several submissions: the portraits of those who
// wrote each, and the others with the only one of which it says something.
func (f *filing) picturesOfEach(all []store.Submission, parts map[int]intake.Reading) map[int][]submission.Image {
	of := f.portraits(f.read.Intake.Said, all)
	if len(of) == 0 && len(parts) == 1 {
		for at := range parts {
			return map[int][]submission.Image{at: f.read.Intake.Said.Images}
		}
	}
	return of
}

// amendedWithPortraits changes a submission by what a reply gives, and files with each of those that it answers the portraits of its author.
func (f *filing) amendedWithPortraits(p intake.Piece, s store.Submission, mine []store.Submission, portraits map[int][]submission.Image) error {
	isPortrait := func(i submission.Image) bool {
		for _, of := range portraits {
			if slices.ContainsFunc(of, func(o submission.Image) bool { return o.Name == i.Name }) {
				return true
			}
		}
		return false
	}
	for at, o := range mine {
		piece := onlyPictures(nil)
		if o.Ref == s.Ref {
			piece = p
			piece.Images = slices.DeleteFunc(slices.Clone(p.Images), isPortrait)
		} else if len(portraits[at]) == 0 {
			continue
		}
		piece.Images = append(piece.Images, portraits[at]...)
		if err := f.revise(o, piece); err != nil || f.outcome == submission.Referred {
			return err
		}
	}
	return f.conclude()
}

// betweenNames stands between the names in the name of a file, or behind them.
var betweenNames = regexp.MustCompile(`(?i)[_.\s-]+(?:(?:head ?shot|photo|portrait|picture|pic)\b.*$)?`)
