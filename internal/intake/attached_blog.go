package intake

import (
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/statement"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// attachedPieces makes a piece of each attached blog with what the notes say of it.
func (e *email) attachedPieces(blogs []attached.File) []Piece {
	pieces := make([]Piece, len(blogs))
	for i, among := range pairing.Each(blogs) {
		pieces[i] = e.attachedPiece(among, blogs)
	}
	return pieces
}

// attachedPiece reads a blog out of a document, with what the notes, the subjects and its file's name say of it.
func (e *email) attachedPiece(among *pairing.Pairing, all []attached.File) Piece {
	f := among.File
	notes, who := e.notes(among)
	r := e.readerBeside(f, notes, who)
	letter, blocks := r.CoverLetter(layout.BetweenLabels(layout.Lines(f.Doc.Blocks)))
	found, body := headOf(r, f.Doc, blocks)
	found.Take(r.InPageMargin(f.Doc.Header, "document's page header"))
	found.Take(r.InPageMargin(f.Doc.Footer, "document's page footer"))
	found.Take(r.InComments(f.Doc.Comments, e.ownText()))
	outside := e.outside(f, among, len(all))
	found, body = e.beneathOutside(f, r, blocks, outside, who.House(), found, body)
	names := []string{found.Author.Name.Text, notes.Author.Name.Text, person.CleanName(who.From.Name)}
	titled := found.Title.Trust >= finding.ByOpening
	body = endOf(r, body, names, &found)
	footnotes := r.NotesOnAuthor(f.Doc.Notes, body, names, &found)
	body = r.OwnText(body, found, notes)
	e.biographies(&found, names, len(all))
	e.forms(&found, all)
	found.Description = found.Description.Or(standfirstForTitle(found, notes))
	found.Take(notes)
	r.Letter(letter, &found)
	e.fillFromThread(&found, among)
	if titled || r.Leads || r.Known != "" && fields.StandsOut(body) {
		body = r.LeadLine(&found, body)
	}
	r.GuessTitle(&found, body, outside, append(names, who.House()...)...)
	found.Title.Offer(r.TitleInPageHeader(f.Doc.Header, body, e.ownText(), append(names, who.House()...)...), "document's page header", finding.ByFileName)
	if !titled && r.Known == "" && found.Title.Text != "" && fields.StandsOut(body) {
		body = r.LeadLine(&found, body)
	}
	found.Title.Text = fields.AsWritten(found.Title.Text, append(slices.Clone(outside.Subjects), e.ownText(), outside.File))
	e.themesOutside(f, r, outside, len(all) > 1, &found)
	body = fields.WithNotesOnTitle(body, f.Doc.Blocks, footnotes, found)
	p := e.piece(found, who, body, footnotes, f.Doc.Blocks)
	p.Format, p.Source, p.Original = string(f.Format), f.Name, f.Content
	p.Images = e.images(p.Author.Name, f.Doc)
	return p
}

// beneathOutside reads the head of a document again beneath the title that stands outside, where it may be the title, and returns what was
// read at first where that says no more.
func (e *email) beneathOutside(f attached.File, r fields.Reader, blocks []document.Block, outside fields.Outside, house []string, found finding.Fields, body []document.Block) (finding.Fields, []document.Block) {
	lacks := lacksTitle(found, r, blocks)
	if !lacks && !mayBeLead(found, r, blocks) {
		return found, body
	}
	var guess finding.Fields
	r.GuessTitle(&guess, body, outside, house...)
	if !lacks && !e.quotesTitle(strings.Join(outside.Subjects, "\n"), guess.Title.Text) || found.Title.Text != "" && campaign.Only(e.call, guess.Title.Text) {
		guess.Title.Text = ""
	}
	return headBeneath(guess.Title.Text, r, f.Doc, blocks, found, body)
}

// themesOutside takes the themes that stand in the margins of a document's pages, in the name of its file and in the subjects.
func (e *email) themesOutside(f attached.File, r fields.Reader, outside fields.Outside, several bool, found *finding.Fields) {
	found.Themes.Offer(e.call.FindThemes(strings.Join(f.Doc.Header, "\n")), nil, "document's page header", finding.ByFileName)
	found.Themes.Offer(e.call.FindThemes(strings.Join(f.Doc.Footer, "\n")), nil, "document's page footer", finding.ByFileName)
	r.GuessThemes(found, outside)
	for _, subject := range e.subjects() {
		if several && pairing.OfAll(subject) { // "Two blogs for theme 5"
			numbers, unknown := e.call.ReadThemes(subject)
			found.Themes.Offer(numbers, unknown, "subject", finding.BySubject)
		}
	}
}

// readerBeside reads a document beside which the notes give fields, and which somebody sent.
func (e *email) readerBeside(f attached.File, notes finding.Fields, who thread.Note) fields.Reader {
	r := e.documentReader(f)
	r.Known = notes.Title.Text
	r.Described = notes.Description.Text != ""
	r.Names = []string{notes.Author.Name.Text}
	r.Organisations = []string{who.Signed.Organisation, notes.Author.Organisation.Text}
	r.Leads = fields.OnFirstLine.MatchString(wording.Fold(e.ownText()))
	r.NoLead = !r.Leads && statement.LacksDescription(e.sources[0].Blocks)
	for _, c := range e.sources[0].Copied {
		r.Names = append(r.Names, person.CleanName(c.Name))
	}
	return r
}

// headOf reads the head of a document below its front matter, where whom the end presents may have a byline.
func headOf(r fields.Reader, doc *document.Document, blocks []document.Block) (finding.Fields, []document.Block) {
	head := r
	head.Names = append(slices.Clone(r.Names), presentedAtEnd(blocks))
	head.Given = fields.FrontMatter(doc.FrontMatter, r)
	return head.Opening(blocks)
}

// standfirstForTitle returns the description that stands at the head of a document in the looks of a title, where the note gives the
// title: a sub-title in large letters in a PDF.
func standfirstForTitle(found, notes finding.Fields) finding.Value {
	title := found.Title
	if notes.Title.Text == "" || notes.Description.Text != "" || title.Trust > notes.Title.Trust || !wording.EndsSentence(title.Text) || wording.Alike(title.Text, notes.Title.Text) {
		return finding.Value{}
	}
	return title
}

// endOf reads the end of a document, and returns what stands above it.
func endOf(r fields.Reader, body []document.Block, names []string, found *finding.Fields) []document.Block {
	r.Described = r.Described || found.Description.Text != ""
	r.Headed = found.Author.Name.Text
	end, body := r.Ending(body, names...)
	bio := found.Author.Bio.Or(end.Author.Bio)
	found.Take(end)
	found.Author.Bio = bio
	return body
}

// presentedAtEnd returns the name of whom the last paragraph presents, to know a byline by.
func presentedAtEnd(blocks []document.Block) string {
	for i := len(blocks) - 1; i > 1; i-- {
		if text := blocks[i].Text(); text != "" {
			p := biography.Facts(text)
			if p.Role == "" {
				return ""
			}
			return p.Name
		}
	}
	return ""
}

// outside returns what a document may be known by. Where an email brings one of several blogs alone, its own subject is said of that one.
func (e *email) outside(f attached.File, among *pairing.Pairing, all int) fields.Outside {
	o := fields.Outside{Subjects: e.subjects(), File: f.Name, Alone: all == 1}
	if f.Shared {
		o.File = ""
	}
	if all > 1 && f.Mail != e.m && among.Brought(f.Mail) == 1 {
		o.Subjects, o.Alone = []string{f.Mail.Subject}, true
	}
	return o
}

// apart cuts the attached files apart that hold several blogs.
func (e *email) apart(blogs []attached.File) []attached.File {
	var out []attached.File
	for _, f := range blogs {
		if !fields.TooLongForOne(f.Doc.Blocks, e.call) {
			out = append(out, f)
			continue
		}
		if blocks := fields.WithoutOldVersion(f.Doc.Blocks, e.call.Words.Min/2); len(blocks) < len(f.Doc.Blocks) {
			doc := *f.Doc
			doc.Blocks, f.Doc = blocks, &doc
			if !fields.TooLongForOne(blocks, e.call) {
				out = append(out, f)
				continue
			}
		}
		r := e.documentReader(f)
		r.Mentioned = e.textAndSubject()
		parts := r.Collection(layout.Lines(f.Doc.Blocks))
		for _, blocks := range parts {
			part, doc := f, *f.Doc
			doc.Blocks, part.Doc, part.Shared = blocks, &doc, len(parts) > 1
			if part.Shared {
				doc.FrontMatter = nil
			}
			out = append(out, part)
		}
	}
	return out
}
