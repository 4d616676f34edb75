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
	"copydesk/internal/person"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
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
		if pieces := e.pastedApart(i, s); len(pieces) > 0 {
			return pieces
		}
		if pieces := e.pastedPieces(i, s); len(pieces) > 0 {
			return pieces
		}
	}
	return nil
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

// head reads the head of an attached document.
func (e *email) head(f attached.File) (finding.Fields, []document.Block) {
	return e.documentReader(f).Opening(layout.Lines(f.Doc.Blocks))
}

// leastLikely is the likeness from which a document is taken for a blog when there is a better one beside it.
const leastLikely = 3

// blogFiles returns the files that are blogs. The best is one unless it is plainly something else; others only when
// they are as good by themselves and not the same blog in another format.
func (e *email) blogFiles() []attached.File {
	best := -100
	scores := make([]int, len(e.files))
	for i, f := range e.files {
		scores[i] = -100
		if f.Doc != nil {
			scores[i] = e.likeness(f)
			if base := f.NameInWords(); otherName.MatchString(base) && e.namesTitleOf(f) { // "minutes.docx", with “Mind the minutes”
				scores[i] += otherCosts
			}
			best = max(best, scores[i])
		}
	}
	if i := e.only(); i >= 0 && best < 1 && best >= leastLikely-otherCosts && otherName.MatchString(e.files[i].NameInWords()) &&
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
	return e.chosen(scores, best)
}

// chosen returns the files that are likely enough beside the best one. Where the email says that there are more, those that are not
// as good by their names and heads are taken too, as long as they are likely by themselves.
func (e *email) chosen(scores []int, best int) []attached.File {
	var chosen []attached.File
	said := fields.NumberSaid(e.textAndSubject())
	for _, least := range []int{max(leastLikely, best-4), leastLikely} {
		for i, f := range e.files {
			if scores[i] == best && len(chosen) == 0 || scores[i] >= least {
				scores[i] = -100
				chosen = attached.Add(chosen, f)
			}
		}
		if len(chosen) >= said {
			break
		}
	}
	return chosen
}

// namesTitleOf says whether the email speaks of a document by the title at its head.
func (e *email) namesTitleOf(f attached.File) bool {
	found, _ := e.head(f)
	title := wording.Bare(found.Title.Text)
	said := wording.Bare(e.textAndSubject())
	return wording.Count(title) >= 2 && strings.Contains(" "+said+" ", " "+title+" ")
}

// shortest returns which file is the blog that the email hands over, however short it is: the only one that can be read
// and is nothing else by what it holds; -1 where there is none.
func (e *email) shortest() int {
	i := e.only()
	if i < 0 || e.files[i].Format == document.HTML || !e.handsOver() { // a short page is a program's: "Click to read your message"
		return -1
	}
	found, body := e.head(e.files[i])
	nature := e.likeNature(e.files[i], found, body)
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
		note.Words == 0 && (purpose.NamesBlogAlone(e.m.Subject) || e.alone()) || e.givesFields() && !e.says.Asking
}

// alone says whether there is a document and no email around it: what `copydesk check blog.docx` is given.
func (e *email) alone() bool {
	return e.m.From.Email == "" && e.m.Subject == "" && len(e.sources[0].Blocks) == 0
}

// leastHandedOver is how many words a file has at least that is taken for the blog because the email says so.
const leastHandedOver = 10

// only returns which file is the only one that can be read, or the only one beside a biography, a consent form and what
// else its name or text says is no blog; -1 where there are several or none.
func (e *email) only() int {
	var readable, others []int
	for i, f := range e.files {
		switch {
		case f.Doc == nil:
		case calledOther(f):
			others = append(others, i)
		default:
			readable = append(readable, i)
		}
	}
	if len(readable) == 0 {
		readable = others
	}
	if len(readable) != 1 {
		return -1
	}
	return readable[0]
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
