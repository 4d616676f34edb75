package intake

import (
	"strconv"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
)

// blogs returns the blogs of an email: the attached ones, else one that is pasted into it or into an email that it
// forwards.
func (e *email) blogs() []Piece {
	if attached := e.attached(); len(attached) > 0 {
		return e.attachedPieces(attached)
	}
	for i, s := range e.sources {
		if pieces := e.pastedPieces(i, s); len(pieces) > 0 {
			return pieces
		}
	}
	return nil
}

// noteReader reads a covering note: labels and sentences, no looks.
func (e *email) noteReader(s source) reader {
	return reader{call: e.call, sender: cleanName(s.from.Name), origin: s.where, label: byEmail}
}

// documentReader reads an attached document.
func (e *email) documentReader(f file) reader {
	return reader{call: e.call, sender: cleanName(f.owner.Name), origin: "document", label: byDocument, styles: true}
}

// leastLikely is the likeness from which a document is taken for a blog when there is a better one beside it.
const leastLikely = 3

// attached returns the files that are blogs. The best is one unless it is plainly something else; others only when
// they are as good by themselves and not the same blog in another format.
func (e *email) attached() []file {
	best := -100
	scores := make([]int, len(e.files))
	for i, f := range e.files {
		scores[i] = -100
		if f.doc != nil {
			scores[i] = likeness(f, e.call, e.documentReader(f))
			best = max(best, scores[i])
		}
	}
	if best < 1 {
		return nil
	}
	var chosen []file
	for i, f := range e.files {
		if scores[i] == best && len(chosen) == 0 || scores[i] >= leastLikely && scores[i] >= best-4 {
			chosen = withoutTwin(chosen, f)
		}
	}
	return chosen
}

// formatRank orders the formats in which the same blog may come twice: the one that says most about it first.
var formatRank = map[document.Format]int{document.DOCX: 8, document.ODT: 7, document.RTF: 6, document.DOC: 5, document.MD: 4, document.HTML: 3, document.PDF: 2, document.TXT: 1}

// withoutTwin adds a file unless the same text is there already, in another format or version; then the better
// of the two stays.
func withoutTwin(chosen []file, f file) []file {
	for i, c := range chosen {
		if Overlap(textOf(c.doc.Blocks), textOf(f.doc.Blocks)) < 0.6 {
			continue
		}
		if better(f, c) {
			chosen[i] = f
		}
		return chosen
	}
	return append(chosen, f)
}

func better(f, than file) bool {
	if x, y := saysFinal(f.name), saysFinal(than.name); x != y {
		return x
	}
	if formatRank[f.format] == formatRank[than.format] {
		return versionOf(f.name) > versionOf(than.name)
	}
	return formatRank[f.format] > formatRank[than.format]
}

var versionNumber = phrase.MustCompile(`(?i)(?:^|[\s_.(-])(?:v|ver|version|rev|draft)[\s._-]?(\d{1,3})(?:\D|$)`)

// versionOf returns the version that a file name says: 2 of "Derek v2.docx".
func versionOf(name string) int {
	m := versionNumber.FindStringSubmatch(name)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

func saysFinal(name string) bool {
	l := strings.ToLower(name)
	return (strings.Contains(l, "final") || strings.Contains(l, "clean")) && !strings.Contains(l, "track")
}

// attachedPieces makes a piece of each attached blog with what the notes say of it.
func (e *email) attachedPieces(blogs []file) []Piece {
	pieces := make([]Piece, len(blogs))
	for i, f := range blogs {
		pieces[i] = e.attachedPiece(f, i, blogs)
	}
	return pieces
}

func (e *email) attachedPiece(f file, i int, all []file) Piece {
	notes, who := e.notes(f, i, all)
	r := e.documentReader(f)
	r.known = notes.title.text
	r.names = []string{notes.author.name.text}
	found, body := r.opening(lines(f.doc.Blocks))
	found.take(frontMatter(f.doc.FrontMatter, r))
	names := []string{found.author.name.text, notes.author.name.text, cleanName(who.from.Name)}
	titled := found.title.trust >= byOpening
	end, body := r.ending(body, names...)
	bio := orValue(found.author.bio, end.author.bio)
	found.take(end)
	found.author.bio = bio
	body = withoutCaptions(withoutRepeats(body, found, notes))
	e.biographies(&found, names, len(all))
	found.take(notes)
	if titled {
		body = r.leadLine(&found, body)
	}
	r.guessTitle(&found, e.m.Subject, f.name, len(all), append(names, domainWords(who.from), found.author.organisation.text, who.signed.organisation)...)
	found.themes.offer(e.call.FindThemes(strings.Join(f.doc.Header, "\n")), nil, "document's page header", byFileName)
	r.guessThemes(&found, e.m.Subject, f.name, len(all))
	p := e.piece(found, who, body, f.doc.Notes, f.doc.Blocks)
	p.Format, p.Source, p.Original = string(f.format), f.name, f.content
	p.Images = e.images(p.Author.Name, f.doc)
	return p
}

// piece makes the blog of what was found.
func (e *email) piece(found fields, who source, body []document.Block, notes []document.Note, doc []document.Block) Piece {
	p := Piece{TitleGuessed: found.title.trust == bySubject || found.title.trust == byFileName, AuthorGuessed: found.author.name.text == ""}
	p.Title, p.Description = found.title.text, found.description.text
	p.Themes, p.UnknownThemes = found.themes.numbers, found.themes.unknown
	p.Author, p.Found.Author = found.author.resolve(who, e.sources, e.addresses(doc))
	p.Found.Title, p.Found.Description, p.Found.Themes = found.title.where, found.description.where, found.themes.where
	p.Words = document.Words(body)
	p.Text = document.Markdown(body, notes)
	return p
}

// addresses returns the email addresses that the notes and a document mention.
func (e *email) addresses(doc []document.Block) []string {
	var found []string
	for _, s := range e.sources {
		found = append(found, mailAddress.FindAllString(textOf(s.blocks), 20)...)
	}
	found = append(found, mailAddress.FindAllString(textOf(doc), 20)...)
	for i := range found {
		found[i] = strings.ToLower(strings.TrimRight(found[i], "."))
	}
	return found
}

// pastedPieces reads a blog out of the body of a note.
func (e *email) pastedPieces(i int, s source) []Piece {
	r := e.noteReader(s)
	found, body, ok := r.pasted(s.blocks, cleanName(s.from.Name))
	if !ok {
		return nil
	}
	if i == 0 && e.says.asking && found.title.trust < r.label && !e.says.handedOver && document.Words(body) < e.call.Words.Min/2 {
		return nil
	}
	body = withoutCaptions(withoutRepeats(body, found, fields{}))
	titled := found.title.trust >= byOpening
	for _, o := range e.sources {
		if notes := e.note(o, nil); o.where != s.where || o.from != s.from {
			found.take(notes)
		}
	}
	r.statements(introduction(s.blocks, body), s.where, &found)
	e.biographies(&found, []string{cleanName(s.from.Name)}, 1)
	if titled {
		body = r.leadLine(&found, body)
	}
	r.guessTitle(&found, e.m.Subject, "", 1, domainWords(s.from))
	if found.themes.trust == nowhere {
		found.themes.offer(e.call.FindThemes(textOf(introduction(s.blocks, body))), nil, s.where, byProse)
	}
	if found.author.name.text == "" {
		found.author.take(namedAuthor(textOf(introduction(s.blocks, body)), s))
	}
	r.guessThemes(&found, e.m.Subject, "", 1)
	p := e.piece(found, e.voice(i), body, nil, nil)
	p.Format = "body"
	p.Images = e.images(p.Author.Name, nil)
	return []Piece{p}
}

// introduction returns the blocks of a note that are not the blog pasted into it.
func introduction(blocks, body []document.Block) []document.Block {
	in := map[string]bool{}
	for _, b := range body {
		in[b.Text()] = true
	}
	var out []document.Block
	for _, b := range blocks {
		if text := b.Text(); !in[text] && len(strings.Fields(text)) <= 120 {
			out = append(out, b)
		}
	}
	return out
}

// notes returns what the covering notes say of one attached blog, and who sent it.
func (e *email) notes(f file, i int, all []file) (fields, source) {
	var found fields
	for _, s := range e.sources {
		found.take(e.note(s, &pairing{f, i, all}))
	}
	return found, e.voiceOf(f)
}

// note reads one covering note: its labelled lines, then its sentences.
func (e *email) note(s source, p *pairing) fields {
	r := e.noteReader(s)
	groups, rest := r.labelledGroups(s.blocks)
	found := p.among(groups)
	text := textOf(p.about(rest))
	r.statements(p.about(rest), s.where, &found)
	if numbers := e.call.FindThemes(text); len(numbers) > 0 {
		found.themes.offer(numbers, nil, s.where, byProse)
	} else {
		found.themes.offer(nil, e.call.FindUnknown(text), s.where, byProse)
	}
	if found.author.name.text == "" {
		found.author.take(namedAuthor(textOf(rest)+"\n"+s.subject, s))
	}
	if found.author.name.text == "" {
		found.author.take(r.subjectAuthor(s))
		if d := describedAuthor(textOf(rest), s); sameName(d.name.text, found.author.name.text) {
			found.author.take(d)
		}
	}
	if client := clientOf(textOf(rest)); found.author.name.text != "" && !sameName(client, found.author.name.text) {
		found.author.organisation.offer(client, s.where, bySubject)
	}
	return found
}

// said returns the fields that the sender's own note gives, without a blog.
func (e *email) said() Piece {
	s := e.sources[0]
	found := e.note(s, nil)
	r := e.noteReader(s)
	if !replyPrefix.MatchString(e.m.Subject) {
		found.themes.offer(e.call.FindThemes(e.m.Subject), nil, "subject", bySubject)
	}
	for _, o := range e.sources[1:] {
		found.take(e.note(o, nil))
	}
	e.biographies(&found, []string{cleanName(s.from.Name)}, 1)
	_ = r
	p := e.piece(found, s, nil, nil, nil)
	p.Images = e.images(p.Author.Name, nil)
	p.InPassing = max(found.title.trust, found.description.trust, found.themes.trust) <= byProse
	return p
}

// fresh returns the paragraphs of the sender's own note without greeting, closing and labelled fields.
func (e *email) fresh() []string {
	_, rest := e.noteReader(e.sources[0]).labelledGroups(e.sources[0].blocks)
	var out []string
	for _, b := range rest {
		text := fold(b.Text())
		if text == "" || greeting(text) || closing(text) || firstNameOf(text, cleanName(e.m.From.Name)) || sameName(text, e.m.From.Name) {
			continue
		}
		out = append(out, text)
	}
	return out
}

// voice is the source who speaks as the one that sent the blog.
func (e *email) voice(i int) source { return e.sources[i] }

// voiceOf returns whose blog an attached file is when nobody is named: the one whose email it was attached to; and
// for an email forwarded in the text, the one who wrote there that it is theirs.
func (e *email) voiceOf(f file) source {
	own := e.sources[0]
	for _, s := range e.sources[1:] {
		if f.owner.Email != "" && f.owner.Email == s.from.Email && f.owner.Email != own.from.Email {
			return s
		}
	}
	if speaksForSelf(own) {
		return own
	}
	for _, s := range e.sources[1:] {
		if s.from.Email != own.from.Email && s.from.Email != "" && offersBlog(s) {
			return s
		}
	}
	return own
}

// guessTitle falls back on the subject line and then on the file name.
func (r reader) guessTitle(f *fields, subject, file string, blogs int, names ...string) {
	r.subjectLabels(f, subject)
	if f.title.text != "" {
		return
	}
	names = append(names, f.author.name.text, f.author.organisation.text)
	if blogs == 1 {
		f.title.offer(r.subjectTitle(subject, names...), "subject", bySubject)
	}
	if file != "" {
		f.title.offer(r.fileTitle(file, names...), "file name", byFileName)
	}
}

// guessThemes falls back on the subject line and then on the file name.
func (r reader) guessThemes(f *fields, subject, file string, blogs int) {
	subject = strings.TrimSpace(replyPrefix.ReplaceAllString(subject, ""))
	if blogs == 1 {
		f.themes.offer(r.call.FindThemes(subject), nil, "subject", bySubject)
		f.themes.offer(nil, r.call.FindUnknown(subject), "subject", bySubject)
	}
	f.themes.offer(r.call.FindThemes(strings.ReplaceAll(file, "_", " ")), nil, "file name", byFileName)
}

// frontMatter reads the YAML head of a Markdown file, whose keys are labels.
func frontMatter(matter []document.Field, r reader) fields {
	var f fields
	for _, m := range matter {
		if field := fieldOf(m.Key); field != noField && field != fieldOther && field != fieldText {
			r.set(&f, field, m.Value, "document front matter")
		}
	}
	return f
}

// withoutRepeats drops the lines at the head of a blog that only repeat its title, description or byline.
func withoutRepeats(body []document.Block, found, notes fields) []document.Block {
	for len(body) > 1 {
		text := fold(body[0].Text())
		repeats := alike(text, found.title.text) || alike(text, notes.title.text) || alike(text, notes.description.text) || alike(text, found.description.text) ||
			text == "" && !hasPicture(body[0])
		if !repeats || len(strings.Fields(text)) > 60 {
			break
		}
		body = body[1:]
	}
	return body
}

// withoutCaptions drops the captions of pictures: they are no part of a blog's own text.
func withoutCaptions(body []document.Block) []document.Block {
	out := make([]document.Block, 0, len(body))
	for i, b := range body {
		if b.Style == document.StyleCaption || b.Kind == document.Paragraph && !hasPicture(b) && i > 0 && captions(b, body[i-1]) {
			continue
		}
		out = append(out, b)
	}
	return out
}

var captionLabel = phrase.MustCompile(`(?i)^[\[(]?(?:photo|photograph|image|picture|pic|caption|figure|fig\.?|above|below|pictured)(?: credit| by)?(?: \d+)?\s?[:.–—-]`)

// captions says whether a line below a picture is its caption: it says so, or it is a short line in italics.
func captions(b, above document.Block) bool {
	text := fold(b.Text())
	if n := len(strings.Fields(text)); n == 0 || n > 30 || strings.TrimSpace(above.Text()) != "" || !hasPicture(above) {
		return false
	}
	return captionLabel.MatchString(text) || b.AllItalic()
}

// biographies reads the biographies that came as files of their own.
func (e *email) biographies(f *fields, names []string, blogs int) {
	for _, file := range e.files {
		if file.doc == nil || len(file.doc.Blocks) == 0 || !isBiography(file.name, file.doc.Blocks, document.Words(file.doc.Blocks)) {
			continue
		}
		var text []string
		for _, b := range file.doc.Blocks {
			text = append(text, b.Text())
		}
		whole := strings.TrimSpace(strings.Join(text, "\n\n"))
		facts := bioFacts(strings.Join(text[min(1, len(text)-1):], "\n"), "biography")
		if facts.name.text == "" {
			facts = bioFacts(whole, "biography")
		}
		if blogs > 1 && !sameName(facts.name.text, f.author.name.text) {
			continue
		}
		facts.name.trust = min(facts.name.trust, byFileName)
		f.author.take(facts)
		f.author.bio = orValue(f.author.bio, value{whole, "biography attached", byDocument})
	}
}

// images returns the pictures that came with a blog, those in its document as figures.
func (e *email) images(name string, doc *document.Document) []submission.Image {
	about := textOf(e.sources[0].blocks)
	var out []submission.Image
	for _, f := range e.files {
		if f.format == document.Image {
			out = append(out, submission.Image{Name: f.name, Role: imageRole(f.name, f.content, f.inline, about, name, cleanName(e.m.From.Name)), Content: f.content})
		}
	}
	if doc != nil {
		for _, p := range doc.Images {
			out = append(out, submission.Image{Name: p.Name, Role: submission.Figure, Type: p.Type, Content: p.Content})
		}
	}
	return out
}
