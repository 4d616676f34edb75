package desk

import (
	"slices"
	"strings"

	"copydesk/internal/edit"
	"copydesk/internal/intake"
	"copydesk/internal/person"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// merged is the blog of a submission with what a reply brings; ok is false where a change that it asks for cannot be made.
func (f *filing) merged(s store.Submission, p intake.Piece) (blog submission.Blog, ok bool) {
	blog = overlay(s.Blog, p)
	if f.replacesPortrait(blog, p) {
		blog.Images = withoutPortraits(blog.Images, p.Images)
	}
	for _, e := range p.Edits {
		unasked := edit.CutsByPlace(e) && !tooLong(s.Blog) || edit.TrimsUnnamed(e) && (tooLong(s.Blog) || !descriptionTooLong(s.Blog))
		if unasked || !e.Apply(&blog) {
			return blog, false
		}
	}
	return blog, true
}

// tooLong says whether a blog was to be shortened. Who asks twice to delete the last paragraph sends an email twice, and means one.
func tooLong(b submission.Blog) bool {
	return slices.ContainsFunc(b.Problems, func(p submission.Problem) bool { return p.Code == submission.TooLong })
}

// descriptionTooLong says whether a shorter description was asked for: one that is only offered is one.
func descriptionTooLong(b submission.Blog) bool {
	return slices.ContainsFunc(b.Problems, func(p submission.Problem) bool { return p.Code == submission.DescriptionTooLong })
}

// overlay lays what is new over what was there. A new text keeps the old fields unless they come anew; a title
// guessed from a subject line or a file name does not displace one that was given.
func overlay(old submission.Blog, p intake.Piece) submission.Blog {
	b := old
	b.Problems, b.Remarks, b.Verdict, b.UnknownThemes = nil, nil, "", p.UnknownThemes
	if p.Text != "" {
		b.Text, b.Words, b.Format, b.Source, b.Original = p.Text, p.Words, p.Format, p.Source, p.Original
		b.Unread, b.UnreadReason = "", ""
	} else if old.Text == "" {
		b.Unread, b.UnreadReason = missingCode(old), reasonOf(old)
		if p.Unread != "" {
			b.Unread, b.UnreadReason = p.Unread, p.UnreadReason
		}
	}
	isPost := strings.EqualFold(p.Title, old.Author.Role) // "Title: Head of Data", in a signature
	if p.Title != "" && !((isPost || p.TitleGuessed || p.Text == "" && p.TitleMentioned) && old.Title != "") {
		b.Title, b.Found.Title = p.Title, p.Found.Title
	}
	if p.Description != "" && !(p.Text == "" && (p.DescriptionMentioned || p.DescriptionOffered && !descriptionTooLong(old)) && old.Description != "") {
		b.Description, b.Found.Description = p.Description, p.Found.Description
	}
	if len(p.Themes) > 0 && !(p.Text == "" && p.ThemesMentioned && len(old.Themes) > 0) {
		b.Themes, b.Found.Themes = p.Themes, p.Found.Themes
		if p.ThemesAdded {
			b.Themes = slices.Compact(slices.Sorted(slices.Values(slices.Concat(old.Themes, p.Themes))))
		}
	}
	b.Author = overlayAuthor(old.Author, p)
	b.Images = overlayImages(old.Images, p.Images)
	return b
}

// withoutContrast cuts off what a new wording is to stand in the place of: "The title should be Cellar lamps rather than
// Cellar lights".
func withoutContrast(old submission.Blog, p intake.Piece) intake.Piece {
	for _, v := range []struct {
		is  *string
		old string
	}{{&p.Title, old.Title}, {&p.Description, old.Description}} {
		for _, than := range []string{" rather than ", " instead of ", ", not ", " and not ", " in place of "} {
			at := strings.LastIndex(*v.is, than)
			if v.old == "" || at <= 0 {
				continue
			}
			if is, was := (*v.is)[:at], (*v.is)[at+len(than):]; wording.Alike(was, v.old) || differsBy(is, v.old, was) {
				*v.is = is
			}
		}
	}
	return p
}

// differsBy says whether a new wording is the old one but for some words: "Cellar lamps" and "Cellar lights" but for "lights".
func differsBy(is, old, words string) bool {
	a, b := strings.Fields(strings.ToLower(is)), strings.Fields(strings.ToLower(old))
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) > 0 && len(a) < len(strings.Fields(is)) && strings.Join(b, " ") == strings.ToLower(words)
}

func overlayAuthor(old submission.Author, p intake.Piece) submission.Author {
	other := !p.AuthorGuessed && p.Author.Name != "" && !person.SameName(p.Author.Name, old.Name)
	switch {
	case other && edit.Misspelt(old.Name, p.Author.Name) && p.Author.Role == "" && p.Author.Organisation == "":
		old.Name = p.Author.Name
	case other && !(p.Text != "" && person.IsOneOf(old.Name, p.Author.Name)):
		if p.Text == "" && p.Author.Organisation == "" && old.Email == "" { // who wrote for somebody of a house names another of it
			p.Author.Organisation = old.Organisation
		}
		return p.Author
	}
	a, n := old, p.Author
	if old.Name != "" && !person.SameName(n.Name, old.Name) {
		n = submission.Author{Bio: p.Author.Bio}
		if p.Found.Author != "sender" {
			n.Twitter = p.Author.Twitter
		}
	}
	for _, part := range []struct {
		is  *string
		new string
	}{{&a.Name, n.Name}, {&a.Email, n.Email}, {&a.Role, n.Role}, {&a.Organisation, n.Organisation}, {&a.Twitter, n.Twitter}, {&a.Bio, n.Bio}} {
		if *part.is == "" || part.new != "" && !p.AuthorGuessed {
			*part.is = part.new
		}
	}
	if p.AuthorGuessed || person.SameName(p.Author.Name, a.Name) {
		return overlayTold(a, p.Told)
	}
	return a
}

// overlayTold lays what a reply says of the author over what was known: a new Twitter name, a better biography.
func overlayTold(a, told submission.Author) submission.Author {
	for _, part := range []struct {
		is  *string
		new string
	}{{&a.Role, told.Role}, {&a.Organisation, told.Organisation}, {&a.Twitter, told.Twitter}, {&a.Bio, told.Bio}} {
		if part.new != "" {
			*part.is = part.new
		}
	}
	return a
}

// missingCode returns why a submission has no text, from its problems.
func missingCode(b submission.Blog) submission.Code {
	for _, p := range b.Problems {
		switch p.Code {
		case submission.NoBlog, submission.LinkOnly, submission.UnreadableAttachment, submission.UnsupportedFormat, submission.UnsafeAttachment:
			return p.Code
		}
	}
	return submission.NoBlog
}

func reasonOf(b submission.Blog) string {
	code := missingCode(b)
	for _, p := range b.Problems {
		if p.Code == code {
			return p.Message
		}
	}
	return ""
}
