package intake

import (
	"slices"

	"copydesk/internal/authorship"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// pastedPieces reads a blog out of the body of a note.
func (e *email) pastedPieces(i int, s thread.Note) []Piece {
	found, body, ok := e.pastedBlog(i, s, s.Blocks)
	if !ok {
		return nil
	}
	r := e.noteReader(s)
	body = r.OwnText(body, found, finding.Fields{})
	titled := found.Title.Trust >= finding.ByOpening
	for _, o := range e.sources {
		if notes := e.note(o, nil); o.Where != s.Where || o.From != s.From {
			found.Take(notes)
		}
	}
	e.fillFromThread(&found, nil)
	e.readAround(s, body, &found)
	e.biographies(&found, []string{person.CleanName(s.From.Name)}, 1)
	e.forms(&found, nil)
	body = e.titleAndLead(i, s, body, titled, &found)
	r.GuessThemes(&found, fields.Outside{Subjects: e.subjects(), Alone: true})
	body = layout.Whole(body, s.Written)
	shown := e.namePictures(body)
	who := s
	if s.From == (message.Address{}) { // a page that a program sent as an email, or a forward without a header
		who = e.sources[0]
	}
	p := e.piece(found, who, body, nil, nil)
	p.Format, p.Images = submission.FormatBody, e.images(p.Author.Name, nil)
	for i := range p.Images {
		if image := &p.Images[i]; image.Role == submission.Other && slices.Contains(shown, image.Name) {
			image.Role = submission.Figure
		}
	}
	return []Piece{p}
}

// titleAndLead takes the line below the title of a pasted blog for its description, where it is one, and looks outside for the title that it
// lacks. It returns what remains of the blog.
func (e *email) titleAndLead(i int, s thread.Note, body []document.Block, titled bool, found *finding.Fields) []document.Block {
	r, outside := e.noteReader(s), fields.Outside{Subjects: e.subjects(), Alone: true}
	r.NoLead = statement.LacksDescription(introduction(s.Blocks, body))
	r.Tight = i == 0 && slices.ContainsFunc(e.m.Texts, func(t message.Text) bool { return !t.HTML && fields.SharesParagraph(t.Own, found.Title.Text, body) })
	if titled {
		body = fields.BelowTalk(r.LeadLine(found, body), body)
	}
	r.GuessTitle(found, body, outside, s.House()...)
	if !titled && found.Title.Text != "" && fields.StandsOut(body) && fields.SpeaksOf(body[1:], body[0].Text()) {
		body = fields.BelowTalk(r.LeadLine(found, body), body)
	}
	found.Title.Text = fields.AsWritten(found.Title.Text, outside.Subjects)
	return body
}

// pastedBlog reads the blog in a note, or in some blocks of it, and says whether it is one: no letter that asks, and none about something
// else.
func (e *email) pastedBlog(i int, s thread.Note, blocks []document.Block) (found finding.Fields, body []document.Block, ok bool) {
	r, part := e.noteReader(s), s
	part.Blocks = blocks
	found, body, ok = e.pasted(part, r)
	return found, body, ok && !(i == 0 && e.onlyAsks(found, body)) && !e.isCorrespondence(s, found, body, r)
}

// onlyAsks says whether what could be a pasted blog is a letter that asks: the email hands nothing over, labels no title, and is
// short or full of questions.
func (e *email) onlyAsks(found finding.Fields, body []document.Block) bool {
	return e.says.Asking && !e.says.HandedOver && found.Title.Trust < finding.ByEmail &&
		(document.Words(body) < e.call.Words.Min/2 || speech.AsksThroughout(document.Texts(body)))
}

// readAround reads the note above a pasted blog as one beside a file, and the sentences below the blog. The theme and the author that
// its prose tells are taken where nothing else gives them: the author by who signed below the blog, too.
func (e *email) readAround(s thread.Note, body []document.Block, found *finding.Fields) {
	at := max(0, slices.IndexFunc(s.Blocks, func(b document.Block) bool { return len(body) > 0 && b.Text() == body[0].Text() }))
	above, below := introduction(s.Blocks[:at], body), introduction(s.Blocks[at:], body)
	note := s
	note.Blocks = withoutGiven(above, *found)
	said := e.note(note, nil)
	if said.Author.Name.Trust <= finding.ByProse {
		said.Author = finding.Author{}
	}
	found.Take(said)
	e.noteReader(s).Unlabelled(above, body, s.Where, found)
	e.noteReader(s).Sentences().Read(withoutGiven(below, *found), s.Where, found)

	prose := document.Text(introduction(s.Blocks, body))
	found.Themes.Offer(e.call.FindThemes(prose), nil, s.Where, finding.ByProse)
	if name := found.Author.Name; name.Text == "" || name.Trust < finding.ByProse && !mine.MatchString(prose) { // or no more than signed the email
		found.Author.Take(authorship.Named(prose, s))
	}
	authorship.OfferClient(&found.Author, prose, s.Where)
}

// withoutGiven drops the lines that were read as the title and the description of a pasted blog: "We have agreed to call it
// Doris" is a title, and no sentence about one.
func withoutGiven(blocks []document.Block, found finding.Fields) []document.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return text != "" && (text == found.Title.Text || text == found.Description.Text)
	})
}
