package fields

import (
	"slices"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// NotesOnAuthor reads the footnotes that say who the author is, as journals set them below a byline, and returns the others. Such a note
// belongs to the title or the byline, and so no place in the text refers to it.
func (r Reader) NotesOnAuthor(notes []document.Note, body []document.Block, names []string, found *finding.Fields) []document.Note {
	if len(notes) == 0 {
		return notes
	}
	inText := document.NotesIn(body)
	return slices.DeleteFunc(slices.Clone(notes), func(n document.Note) bool {
		return !inText[n.Number] && r.noteOnAuthor(n, names, found)
	})
}

// noteOnAuthor takes a note that presents the author, or gives no more than a post.
func (r Reader) noteOnAuthor(n document.Note, names []string, found *finding.Fields) bool {
	text, where := wording.Fold(document.Text(n.Blocks)), r.Origin+", footnote"
	if text == "" || wording.Count(text) > longestBio {
		return false
	}
	isAuthor := func(name string) bool {
		return r.knows(name) || slices.ContainsFunc(names, func(n string) bool { return n != "" && person.SameName(name, n) })
	}
	if facts := biography.Facts(text); facts.Name != "" && isAuthor(facts.Name) && tellsOfSomebody(text) {
		found.Author.Offer(facts, where, finding.ByOpening)
		if found.Author.Bio.Text == "" {
			found.Author.Bio = finding.Value{Text: text, Where: where, Trust: finding.ByOpening}
		}
		return true
	}
	if p := person.In(text); isAuthor(p.Name) && person.LooksLikeRole(p.Role) && wording.Count(text) <= longestNotePost {
		found.Author.Offer(p, where, finding.ByOpening)
		return true
	}
	role, organisation := person.RoleAndOrganisation(text)
	if found.Author.Name.Text == "" || wording.Count(text) > longestNotePost || tellsOfSomebody(text) || len(wording.Sentences(text)) > 1 || organisation == "" || !person.LooksLikeRole(role) {
		return false
	}
	found.Author.OfferPost(role, organisation, where, finding.ByOpening)
	return true
}

// WithNotesOnTitle moves the marks of the footnotes that stand on the title or the sub-title to the end of the first paragraph: they are the
// text's own, "First read aloud in March 2020", and a title has no place for a mark.
func WithNotesOnTitle(body, all []document.Block, notes []document.Note, found finding.Fields) []document.Block {
	first := slices.IndexFunc(body, func(b document.Block) bool { return b.Kind == document.Paragraph && b.Text() != "" })
	if len(notes) == 0 || first < 0 {
		return body
	}
	inText, moved := document.NotesIn(body), body
	for _, b := range all[:min(len(all), headBlocks)] {
		text := wording.Fold(b.Text())
		if !wording.Alike(text, found.Title.Text) && !wording.Alike(text, found.Description.Text) {
			continue
		}
		onTitle := document.NotesIn([]document.Block{b})
		for _, n := range notes {
			if onTitle[n.Number] && !inText[n.Number] {
				moved = slices.Clone(moved)
				moved[first].Spans = append(slices.Clone(moved[first].Spans), document.Span{Note: n.Number})
				inText[n.Number] = true
			}
		}
	}
	return moved
}

// longestNotePost is how many words a footnote has at most that gives a post and no more.
const longestNotePost = 16
