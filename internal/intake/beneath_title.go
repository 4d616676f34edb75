package intake

import (
	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// A blog without a title is read a second time beneath the one that the subject or the name of its file gives: what stands between a
// title and a byline is the description, and a name alone the author.

// lacksTitle says whether a blog is to be read so: it has no title of its own, or has for one what may as well be its standfirst or its
// author's name, and no description; or has for one the first question of an interview.
func lacksTitle(found finding.Fields, r fields.Reader, blocks []document.Block) bool {
	title := found.Title
	if r.Known != "" || title.Text != "" && title.Trust != finding.ByOpening {
		return false
	}
	mayBeOther := title.Text == "" || wording.EndsSentence(title.Text) || isClauseInItalics(title.Text, blocks) ||
		found.Author.Name.Text == "" && person.LooksLikeName(person.CleanName(title.Text))
	return found.Description.Text == "" && mayBeOther || fields.AsksInInterview(blocks, title.Text)
}

// mayBeLead says whether what was taken for the title of a blog is set as a sub-title, so that a title quoted in the subject is the title:
// “Blog: “The stamp”” above a line in italics.
func mayBeLead(found finding.Fields, r fields.Reader, blocks []document.Block) bool {
	return found.Title.Trust == finding.ByOpening && found.Description.Text == "" && r.Known == "" && fields.SetAsLead(blocks, found.Title.Text)
}

// leastClause is how many words in italics are a sub-title beneath any title.
const leastClause = 6

// isClauseInItalics says whether a title is a line in italics that is written as a sentence is: "What an empty slipway taught an office".
func isClauseInItalics(title string, blocks []document.Block) bool {
	return wording.Count(title) >= leastClause && !biography.InTitleCase(title) && fields.SetAsLead(blocks, title)
}

// quotesTitle says whether a subject has a title in quotation marks, or as a part of its own beside a theme, which is not the campaign's
// name or a theme.
func (e *email) quotesTitle(subject, title string) bool {
	return (fields.QuotedIn(subject, title) || fields.PartedFromTheme(subject, title, e.call)) && !campaign.Only(e.call, title) && !e.call.IsTheme(title)
}

// findsMore says whether the second reading, which leaves rest of the text, found a description, or an author where the first found none, or
// leaves a question to the interview that it begins.
func findsMore(below, found finding.Fields, rest, body []document.Block) bool {
	if below.Title.Text != "" {
		return false
	}
	return len(rest) <= len(body) && (below.Description.Text != "" || found.Author.Name.Text == "" && below.Author.Name.Text != "") ||
		fields.AsksInInterview(rest, found.Title.Text)
}

// headBeneath reads the head of a document again beneath a title, where there is one, and returns what was read at first where that
// says no more.
func headBeneath(title string, r fields.Reader, doc *document.Document, blocks []document.Block, found finding.Fields, body []document.Block) (finding.Fields, []document.Block) {
	if r.Known = title; title == "" {
		return found, body
	}
	if below, rest := headOf(r, doc, blocks); findsMore(below, found, rest, body) {
		return below, rest
	}
	return found, body
}

// pasted finds the blog in a note, and reads it again beneath the title that the note says in a sentence or that the subject gives.
func (e *email) pasted(s thread.Note, r fields.Reader) (finding.Fields, []document.Block, bool) {
	sender := person.CleanName(s.From.Name)
	r.Subjects = e.subjects()
	found, body, ok := r.Pasted(s.Blocks, sender)
	lacks := lacksTitle(found, r, s.Blocks)
	if !ok || !lacks && !mayBeLead(found, r, s.Blocks) {
		return found, body, ok
	}
	if lacks {
		var said finding.Fields
		r.Sentences().Read(introduction(s.Blocks, body), s.Where, &said)
		r.Known = said.Title.Text
	}
	for _, subject := range e.subjects() {
		if r.Known != "" {
			break
		}
		if title := r.SubjectTitle(subject, body, append(s.House(), sender)...); lacks && (found.Title.Text == "" || !campaign.Only(e.call, title)) || e.quotesTitle(subject, title) {
			r.Known = title
		}
	}
	if r.Known != "" {
		if below, rest, ok := r.Pasted(s.Blocks, sender); ok && findsMore(below, found, rest, body) {
			return below, rest, true
		}
	}
	return found, body, ok
}
