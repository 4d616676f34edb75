package intake

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"copydesk/internal/attached"
	"copydesk/internal/authorship"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/thread"
)

// blogs returns the blogs of an email: the attached ones, else one that is pasted into it or into an email that it
// forwards.
func (e *email) blogs() []Piece {
	e = e.withDetails()
	if files := e.blogFiles(); len(files) > 0 {
		beside, all := e.withPasted(e.apart(files))
		return beside.attachedPieces(all)
	}
	for i, s := range e.sources {
		if i == 0 && message.IsAnswer(e.m.Subject) && e.editReader().GivesParagraphs(s.Blocks) {
			continue
		}
		if pieces := e.pastedApart(i, s); len(pieces) > 0 {
			return pieces
		}
		if pieces := e.pastedPieces(i, s); len(pieces) > 0 {
			return pieces
		}
	}
	return e.colleaguesPieces()
}

// documentReader reads an attached document, or a blog that was pasted beside others.
func (e *email) documentReader(f attached.File) fields.Reader {
	r := fields.Reader{
		Call: e.call, Sender: person.CleanName(f.Owner.Name), Domain: domainOf(f.Owner), Origin: "document", Label: finding.ByDocument, Styles: true,
	}
	if f.Format == formatBody {
		r.Origin, r.Label = "email body", finding.ByEmail
	}
	return r
}

// head reads the head of an attached document, and its front matter.
func (e *email) head(f attached.File) (finding.Fields, []document.Block) {
	r := e.documentReader(f)
	r.Given = fields.FrontMatter(f.Doc.FrontMatter, r)
	return r.Opening(layout.BetweenLabels(layout.Lines(f.Doc.Blocks)))
}

// piece makes the blog of what was found.
func (e *email) piece(found finding.Fields, who thread.Note, body []document.Block, notes []document.Note, doc []document.Block) Piece {
	p := Piece{TitleGuessed: found.Title.Trust == finding.BySubject || found.Title.Trust == finding.ByFileName, AuthorGuessed: found.Author.Name.Text == ""}
	p.Title, p.Description = found.Title.Text, found.Description.Text
	if found.Themes.Trust == finding.Nowhere && len(e.call.Themes) == 1 { // nobody needs to name the only one there is
		found.Themes.Offer([]int{e.call.Themes[0].Number}, nil, "the only theme of the call", finding.ByFileName)
	}
	p.Themes, p.UnknownThemes = found.Themes.Numbers, found.Themes.Unknown
	p.Told = found.Author.Told()
	p.Author, p.Found.Author = authorship.Complete(found.Author, who, notesAround(e.sources, body), e.addresses(doc))
	p.Found.Title, p.Found.Description, p.Found.Themes = found.Title.Where, found.Description.Where, found.Themes.Where
	p.Words = document.Words(body)
	p.Text = document.Markdown(body, notes)
	return composed(p)
}

// composed writes accented letters as one character each (NFC): macOS takes them apart.
func composed(p Piece) Piece {
	for _, s := range []*string{&p.Title, &p.Description, &p.Text, &p.Author.Name, &p.Author.Role, &p.Author.Organisation, &p.Author.Bio} {
		*s = norm.NFC.String(*s)
	}
	return p
}

// notesAround returns the notes without the blog that is pasted into them.
func notesAround(sources []thread.Note, body []document.Block) []thread.Note {
	notes := slices.Clone(sources)
	for i := range notes {
		notes[i].Blocks = introduction(notes[i].Blocks, body)
	}
	return notes
}

// addresses returns the email addresses that the notes and a document mention.
func (e *email) addresses(doc []document.Block) []string {
	var found []string
	for _, s := range e.sources {
		found = append(found, person.MailAddress.FindAllString(document.Text(s.Blocks), 20)...)
	}
	found = append(found, person.MailAddress.FindAllString(document.Text(blocksWith("@", doc)), 20)...)
	for i := range found {
		found[i] = strings.ToLower(strings.TrimRight(found[i], "."))
	}
	return found
}

func blocksWith(sign string, blocks []document.Block) []document.Block {
	var with []document.Block
	for _, b := range blocks {
		if strings.Contains(b.Text(), sign) {
			with = append(with, b)
		}
	}
	return with
}

// subjects returns the subject line of the email and those of the emails it forwards.
func (e *email) subjects() []string {
	subjects := make([]string, 0, len(e.sources))
	for _, s := range e.sources {
		if s.Subject != "" && !slices.Contains(subjects, s.Subject) {
			subjects = append(subjects, s.Subject)
		}
	}
	return subjects
}
