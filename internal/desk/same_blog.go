package desk

import (
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/person"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Which submission a blog is a new version of, and when it is another blog.

// sameBlog finds the submission that a blog was sent as before: the same title, the same file, or mostly the same
// text. A claim without a blog, or a blog after such a claim, belongs to the one that still waits for its blog.
func sameBlog(p intake.Piece, before []store.Submission) (store.Submission, bool) {
	if p.Unread != "" && p.Title == "" {
		if s, ok := waiting(before); ok {
			return s, true
		}
	}
	for _, s := range before {
		old := s.Blog
		switch {
		case p.Text != "" && old.Text != "" && wording.Overlap(p.Text, old.Text) >= 0.5,
			sameTitled(p, old),
			p.Text != "" && p.Source != "" && strings.EqualFold(p.Source, old.Source) && !generic(p.Source) &&
				wording.Overlap(p.Text, old.Text) >= 0.2,
			old.Text == "" && s.Status == submission.StatusNeedsCorrection && (p.Title == "" || old.Title == "" || p.Text == ""):
			return s, true
		}
	}
	return store.Submission{}, false
}

// sameTitled says whether a blog has the title of an older one. One that differs by a word, as "part 1" and "part 2" do,
// is the title of another blog where the texts have nothing in common.
func sameTitled(p intake.Piece, old submission.Blog) bool {
	if p.Title == "" || !wording.Alike(p.Title, old.Title) {
		return false
	}
	return strings.EqualFold(p.Title, old.Title) || p.Text == "" || old.Text == "" || wording.Overlap(p.Text, old.Text) >= 0.3
}

// generic says whether a file name is one that any two blogs might share.
func generic(name string) bool {
	l := strings.ToLower(name)
	return strings.HasPrefix(l, "blog.") || strings.HasPrefix(l, "document") || strings.HasPrefix(l, "untitled")
}

// versionOf returns the submission of those left of which a blog of a reply is a new version: the same blog, or where nothing says that
// it is another one, the only one there is, and for the last blog the one that waits.
func (f *filing) versionOf(p intake.Piece, left []store.Submission, alone, last bool) (store.Submission, bool) {
	if s, ok := sameBlog(p, left); ok || len(left) == 0 {
		return s, ok
	}
	another := f.read.Intake.Another || bySomebodyElse(p, left[0].Blog) || !f.read.Intake.Replaces && isOther(p, left[0])
	switch {
	case alone && !another, p.Text == "":
		return left[0], true
	case last && !another:
		return waiting(left)
	}
	return store.Submission{}, false
}

// bySomebodyElse says whether a blog names another author than an older one, has another title, and shares little with
// its text: it is a second blog, whatever it was sent in answer to.
func bySomebodyElse(p intake.Piece, old submission.Blog) bool {
	return !p.AuthorGuessed && p.Author.Name != "" && old.Author.Name != "" && !person.SameName(p.Author.Name, old.Author.Name) &&
		p.Title != "" && old.Title != "" && !wording.Alike(p.Title, old.Title) &&
		p.Text != "" && old.Text != "" && wording.Overlap(p.Text, old.Text) < 0.3
}

// isOther says whether a blog has a title of its own and nothing of the text of an older one, which does not wait for
// another text: it is a second blog too.
func isOther(p intake.Piece, old store.Submission) bool {
	return !waitsForText(old) && p.Title != "" && !p.TitleGuessed && old.Blog.Title != "" && !wording.Alike(p.Title, old.Blog.Title) &&
		p.Text != "" && wording.Overlap(p.Text, old.Blog.Text) < 0.1
}
