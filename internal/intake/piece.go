package intake

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"copydesk/internal/attached"
	"copydesk/internal/authorship"
	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/purpose"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// blogs returns the blogs of an email: the attached ones, else one that is pasted into it or into an email that it
// forwards.
func (e *email) blogs() []Piece {
	if files := e.attached(); len(files) > 0 {
		return e.attachedPieces(e.apart(files))
	}
	for i, s := range e.sources {
		if pieces := e.pastedApart(i, s); len(pieces) > 0 {
			return pieces
		}
		if pieces := e.pastedPieces(i, s); len(pieces) > 0 {
			return pieces
		}
	}
	return nil
}

// documentReader reads an attached document.
func (e *email) documentReader(f attached.File) fields.Reader {
	return fields.Reader{Call: e.call, Sender: person.CleanName(f.Owner.Name), Origin: "document", Label: finding.ByDocument, Styles: true}
}

// leastLikely is the likeness from which a document is taken for a blog when there is a better one beside it.
const leastLikely = 3

// attached returns the files that are blogs. The best is one unless it is plainly something else; others only when
// they are as good by themselves and not the same blog in another format.
func (e *email) attached() []attached.File {
	best := -100
	scores := make([]int, len(e.files))
	for i, f := range e.files {
		scores[i] = -100
		if f.Doc != nil {
			scores[i] = likeness(f, e.call, e.documentReader(f))
			best = max(best, scores[i])
		}
	}
	if i := e.only(); i >= 0 && best < 1 && best >= leastLikely-otherCosts && otherName.MatchString(fileWords.Replace(e.files[i].Name)) &&
		(e.says.HandedOver || speech.MentionsBlog(e.m.Subject) && !e.says.Question) {
		best, scores[i] = leastLikely, leastLikely // "Notes.docx", of the length of a blog, in an email that brings one
	}
	if best < 1 {
		if i := e.shortest(); i >= 0 {
			best, scores[i] = leastLikely, leastLikely // "Please find my blog attached", and a text that is much too short
		}
	}
	if best < 1 || e.bringsOther() {
		return nil
	}
	var chosen []attached.File
	for i, f := range e.files {
		if scores[i] == best && len(chosen) == 0 || scores[i] >= leastLikely && scores[i] >= best-4 {
			chosen = attached.Add(chosen, f)
		}
	}
	return chosen
}

// shortest returns which file is the blog that the email hands over, however short it is: the only one that can be read
// and is nothing else by what it holds; -1 where there is none.
func (e *email) shortest() int {
	i := e.only()
	if i < 0 || e.files[i].Format == document.HTML || !e.handsOver() { // a short page is a program's: "Click to read your message"
		return -1
	}
	r := e.documentReader(e.files[i])
	found, body := r.Opening(layout.Lines(e.files[i].Doc.Blocks))
	nature := likeNature(e.files[i], found, body, e.call, r)
	least := leastHandedOver
	if e.alone() {
		least = 1
	}
	if document.Words(body) < least || nature < 0 || nature == 0 && e.says.Asking {
		return -1
	}
	return i
}

// handsOver says whether the note hands a blog over or gives its fields. What the subject says counts below no note, or one
// like "Attached.".
func (e *email) handsOver() bool {
	note := e.hear(e.sources[0].Blocks, "")
	return note.HandedOver || e.says.HandedOver && (note.Bare || note.Words == 0) ||
		note.Words == 0 && (purpose.NamesBlogAlone(e.m.Subject) || e.alone()) || e.fields() && !e.says.Asking
}

// alone says whether there is a document and no email around it: what `copydesk check blog.docx` is given.
func (e *email) alone() bool {
	return e.m.From.Email == "" && e.m.Subject == "" && len(e.sources[0].Blocks) == 0
}

// leastHandedOver is how many words a file has at least that is taken for the blog because the email says so.
const leastHandedOver = 10

// only returns which file is the only one that can be read; -1 where there are several or none.
func (e *email) only() int {
	at := -1
	for i, f := range e.files {
		if f.Doc != nil && at >= 0 {
			return -1
		} else if f.Doc != nil {
			at = i
		}
	}
	return at
}

// attachedPieces makes a piece of each attached blog with what the notes say of it.
func (e *email) attachedPieces(blogs []attached.File) []Piece {
	pieces := make([]Piece, len(blogs))
	for i, f := range blogs {
		pieces[i] = e.attachedPiece(f, i, blogs)
	}
	return pieces
}

func (e *email) attachedPiece(f attached.File, i int, all []attached.File) Piece {
	among := pairing.Of(all, i)
	notes, who := e.notes(among)
	r := e.documentReader(f)
	r.Known = notes.Title.Text
	r.Described = notes.Description.Text != ""
	r.Names = []string{notes.Author.Name.Text}
	r.Leads = fields.OnFirstLine.MatchString(wording.Fold(document.Text(e.sources[0].Blocks)))
	for _, c := range e.sources[0].Copied {
		r.Names = append(r.Names, person.CleanName(c.Name))
	}
	letter, blocks := r.CoverLetter(layout.Lines(f.Doc.Blocks))
	head := r
	head.Names = append(slices.Clone(r.Names), presentedAtEnd(blocks))
	found, body := head.Opening(blocks)
	found.Take(fields.FrontMatter(f.Doc.FrontMatter, r))
	names := []string{found.Author.Name.Text, notes.Author.Name.Text, person.CleanName(who.From.Name)}
	titled := found.Title.Trust >= finding.ByOpening
	foot := r
	foot.Described = r.Described || found.Description.Text != ""
	end, body := foot.Ending(body, names...)
	bio := found.Author.Bio.Or(end.Author.Bio)
	found.Take(end)
	found.Author.Bio = bio
	body = fields.WithoutCaptions(r.WithoutRepeats(body, found, notes))
	e.biographies(&found, names, len(all))
	found.Take(notes)
	r.Letter(letter, &found)
	e.fillFromThread(&found, among)
	if titled || r.Leads || r.Known != "" && fields.StandsOut(body) {
		body = r.LeadLine(&found, body)
	}
	subjects, blogs := e.subjects(), len(all)
	if len(all) > 1 && f.Mail != e.m && among.Brought(f.Mail) == 1 {
		subjects, blogs = []string{f.Mail.Subject}, 1
	}
	name := f.Name
	if f.Shared {
		name = ""
	}
	r.GuessTitle(&found, subjects, name, blogs, append(names, signature.DomainWords(who.From.Email), found.Author.Organisation.Text, who.Signed.Organisation)...)
	if !titled && r.Known == "" && found.Title.Text != "" && fields.StandsOut(body) {
		body = r.LeadLine(&found, body)
	}
	found.Title.Text = fields.AsWritten(found.Title.Text, append(subjects, document.Text(e.sources[0].Blocks), name))
	found.Themes.Offer(e.call.FindThemes(strings.Join(f.Doc.Header, "\n")), nil, "document's page header", finding.ByFileName)
	r.GuessThemes(&found, subjects, name, blogs)
	p := e.piece(found, who, body, f.Doc.Notes, f.Doc.Blocks)
	p.Format, p.Source, p.Original = string(f.Format), f.Name, f.Content
	p.Images = e.images(p.Author.Name, f.Doc)
	return p
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
	p.Author, p.Found.Author = authorship.Complete(found.Author, who, besides(e.sources, body), e.addresses(doc))
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

// besides returns the notes without the blog that is pasted into them.
func besides(sources []thread.Note, body []document.Block) []thread.Note {
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

// pastedPieces reads a blog out of the body of a note.
func (e *email) pastedPieces(i int, s thread.Note) []Piece {
	r := e.noteReader(s)
	found, body, ok := r.Pasted(s.Blocks, person.CleanName(s.From.Name))
	if !ok {
		return nil
	}
	if i == 0 && e.says.Asking && found.Title.Trust < r.Label && !e.says.HandedOver &&
		(document.Words(body) < e.call.Words.Min/2 || speech.AsksThroughout(document.Texts(body))) || e.isCorrespondence(s, found, body, r) {
		return nil
	}
	body = fields.WithoutCaptions(r.WithoutRepeats(body, found, finding.Fields{}))
	titled := found.Title.Trust >= finding.ByOpening
	for _, o := range e.sources {
		if notes := e.note(o, nil); o.Where != s.Where || o.From != s.From {
			found.Take(notes)
		}
	}
	e.fillFromThread(&found, nil)
	r.Statements(withoutGiven(introduction(s.Blocks, body), found), s.Where, &found)
	e.biographies(&found, []string{person.CleanName(s.From.Name)}, 1)
	if titled {
		body = r.LeadLine(&found, body)
	}
	r.GuessTitle(&found, e.subjects(), "", 1, signature.DomainWords(s.From.Email), s.Signed.Organisation)
	if !titled && found.Title.Text != "" && fields.StandsOut(body) {
		body = r.LeadLine(&found, body)
	}
	if found.Themes.Trust == finding.Nowhere {
		found.Themes.Offer(e.call.FindThemes(document.Text(introduction(s.Blocks, body))), nil, s.Where, finding.ByProse)
	}
	if found.Author.Name.Text == "" {
		found.Author.Take(authorship.Named(document.Text(introduction(s.Blocks, body)), s))
	}
	authorship.OfferClient(&found.Author, document.Text(introduction(s.Blocks, body)), s.Where)
	r.GuessThemes(&found, e.subjects(), "", 1)
	shown := e.namePictures(body)
	who := s
	if s.From.Email == "" { // a page that a program sent as an email, or a forward without a header
		who = e.sources[0]
	}
	p := e.piece(found, who, body, nil, nil)
	p.Format = "body"
	p.Images = e.images(p.Author.Name, nil)
	for i := range p.Images {
		if image := &p.Images[i]; image.Role == submission.Other && slices.Contains(shown, image.Name) {
			image.Role = submission.Figure
		}
	}
	return []Piece{p}
}

// withoutGiven drops the lines that were read as the title and the description of a pasted blog: "We have agreed to call it
// Doris" is a title, and no sentence about one.
func withoutGiven(blocks []document.Block, found finding.Fields) []document.Block {
	return slices.DeleteFunc(blocks, func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return text != "" && (text == found.Title.Text || text == found.Description.Text)
	})
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

// apart cuts the attached files apart that hold several blogs.
func (e *email) apart(blogs []attached.File) []attached.File {
	var out []attached.File
	for _, f := range blogs {
		if !fields.TooLongForOne(f.Doc.Blocks, e.call) {
			out = append(out, f)
			continue
		}
		parts := e.documentReader(f).Collection(layout.Lines(f.Doc.Blocks))
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

// pastedApart reads the blogs that are pasted into one note below each other, each as though it stood there alone; none
// where one of the parts is no blog.
func (e *email) pastedApart(i int, s thread.Note) []Piece {
	parts := e.noteReader(s).Collection(s.Blocks)
	if len(parts) == 1 && len(parts[0]) == len(s.Blocks) {
		return nil
	}
	var pieces []Piece
	for _, blocks := range parts {
		alone := *e
		alone.sources = slices.Clone(e.sources)
		alone.sources[i].Blocks = blocks
		piece := alone.pastedPieces(i, alone.sources[i])
		if len(piece) == 0 {
			return nil
		}
		pieces = append(pieces, piece...)
	}
	return pieces
}
