package intake

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// noteReader reads a covering note: labels and sentences, no looks.
func (e *email) noteReader(s source) reader {
	return reader{call: e.call, sender: person.CleanName(s.from.Name), origin: s.where, label: byEmail}
}

// introduction returns the blocks of a note that are not the blog pasted into it.
func introduction(blocks, body []document.Block) []document.Block {
	in := map[string]bool{}
	for _, b := range body {
		in[b.Text()] = true
	}
	var out []document.Block
	for _, b := range blocks {
		if text := b.Text(); !in[text] && wording.Count(text) <= 120 {
			out = append(out, b)
		}
	}
	return out
}

// notes returns what the covering notes say of one attached blog, and who sent it.
func (e *email) notes(f file, i int, all []file) (fields, source) {
	var found fields
	for _, s := range e.sources {
		switch p := pair(all, i); {
		case s.mail == e.m || p.brought(s.mail) == 0:
			found.take(e.note(s, p))
		case s.mail == f.mail && p.brought(s.mail) == 1:
			found.take(e.note(s, nil))
		case s.mail == f.mail:
			found.take(e.note(s, p))
		}
	}
	return found, e.voiceOf(f)
}

// fillFromThread takes the labelled fields of earlier emails of the thread, the newest first, where nothing else gives
// them: the document, which may be a newer version, goes before them.
func (e *email) fillFromThread(found *fields, p *pairing) {
	for _, s := range earlierOnes(e.m, e.call) {
		r := e.noteReader(s)
		r.label = bySubject
		groups, _ := r.labelledGroups(s.blocks)
		found.take(p.among(groups))
		if isOwn(s, e.m) { // "With the attachment this time": all was said in the first
			found.take(e.note(s, p).atMost(bySubject))
			found.author.take(author{role: value{s.signed.Role, "signature", bySubject}, organisation: value{s.signed.Organisation, "signature", bySubject}})
		}
	}
}

// isOwn says whether an earlier email is the sender's own.
func isOwn(s source, m *message.Message) bool {
	return s.from.Email != "" && strings.EqualFold(s.from.Email, m.From.Email) || s.from.Email == "" && person.SameName(s.from.Name, m.From.Name)
}

// note reads one covering note: its labelled lines, then its sentences.
func (e *email) note(s source, p *pairing) fields {
	r := e.noteReader(s)
	p = p.withAuthors(s.blocks)
	groups, rest := r.labelledGroups(p.withThemesBehind(p.withListsApart(s.blocks)))
	found := p.among(groups)
	lines := p.share(rest)
	apart := slices.ContainsFunc(lines, func(l noteLine) bool { return l.of != ofNone })
	entries, lines := p.entries(lines)
	lines = p.withoutOthers(lines)
	said := p.about(lines)
	rest = blocksOf(lines)
	for _, entry := range entries {
		var said fields
		r.entry(entry, p.file, s.where, &said)
		if len(p.all) > 1 || said.themes.trust != nowhere || said.author.name.text != "" { // else it is a sentence that begins so
			found.take(said)
		}
	}
	text := speech.WithoutDoubts(document.Text(said))
	r.statements(said, s.where, &found)
	if found.title.trust <= byProse && wording.Alike(found.title.text, found.description.text) { // "for my blog – the description should be “…”"
		found.title = value{}
	}
	r.likelyDescription(said, s.where, &found)
	if p != nil && len(p.all) == 1 {
		r.unlabelled(s.blocks, s.where, &found)
	}
	numbers, unknown := e.call.ReadThemes(text)
	all := wording.Sentences(document.Text(said))
	for i, s := range all[:max(0, len(all)-1)] {
		if asksTheme.MatchString(s) && len(numbers) == 0 && !speech.Undecided(all[i+1]) { // "Under which theme? 3, People."
			numbers, unknown = e.call.MatchTheme(strings.TrimRight(all[i+1], "."))
		}
	}
	for _, b := range said {
		if value := r.themeBehind(wording.Fold(b.Text())); value != "" {
			numbers, unknown = e.call.MatchTheme(value)
		}
	}
	found.themes.offer(numbers, unknown, s.where, byProse)
	if found.author.name.text == "" && (len(groups) <= 1 || p == nil || len(p.all) == 1 || apart) {
		found.author.take(byLine(rest, s.where))
	}
	for _, l := range lines {
		if who, ok := personOfLine(wording.Fold(l.Text())); ok && found.author.name.text == "" && p != nil && l.of == p.at {
			found.author.person(who, s.where, byProse)
		}
	}
	if found.author.name.text == "" {
		found.author.take(r.personBeside(s, p))
	}
	if found.author.name.text == "" {
		found.author.take(p.author(e.withoutErrands(rest), e.withoutErrands(said), s))
	}
	if found.author.name.text == "" {
		found.author.take(r.subjectAuthor(s))
		if d := describedAuthor(document.Text(rest), s); person.SameName(d.name.text, found.author.name.text) {
			found.author.take(d)
		}
	}
	found.author.offerClient(document.Text(rest), s.where)
	return found
}

// withoutErrands leaves out of an answer to us who asked for a change: "Hugh asked me to tidy up the middle" names no author, as
// it does where a blog is sent.
func (e *email) withoutErrands(blocks []document.Block) []document.Block {
	if !errand.MatchString(document.Text(blocks)) || !e.answersUs() {
		return blocks
	}
	var out []document.Block
	for _, b := range blocks {
		var kept []string
		for _, s := range wording.Sentences(b.Text()) {
			if !errand.MatchString(s) {
				kept = append(kept, s)
			}
		}
		out = append(out, document.Line(strings.Join(kept, " ")))
	}
	return out
}

var errand = phrase.Like("Hugh asked me to tidy up the middle.", `(?i)\b(?:asked|wants|would like|wanted|told|got) (?:me|us) to\b`)

// asksTheme is a question of the call that a note repeats, with its answer behind it.
var asksTheme = phrase.MustCompile(`(?i)\b(?:which|what|your|our) (?:\w+ )?themes?\b[^.?!]{0,40}\?$`)

// offerClient gives an author the organisation that an agency's note says it writes for, where nothing nearer does.
func (a *author) offerClient(text, where string) {
	client := clientOf(text, a.name.text)
	if m := onBehalfOf.FindStringSubmatch(text); client == "" && m != nil && a.role.text != "" && a.organisation.text == "" && !person.LooksLikeRole(m[1]) {
		client = strings.TrimRight(m[1], ".,") // "On behalf of Kerbside Systems, here is a blog by Sue Ferris, Data Manager."
	}
	if a.name.text != "" && !person.SameName(client, a.name.text) {
		a.organisation.offer(client, where, bySubject)
	}
}

// said returns the fields that the sender's own note gives, without a blog.
func (e *email) said() Piece {
	s := e.sources[0]
	found := e.note(s, nil)
	if a := found.author.name; a.text != "" && a.trust <= byProse && !speaksOfAuthor(document.Text(s.blocks), a.text) {
		found.author = author{}
	}
	if !answers(e.m.Subject) {
		found.themes.offer(e.call.FindThemes(e.m.Subject), nil, "subject", bySubject)
	}
	for _, o := range e.sources[1:] {
		found.take(e.note(o, nil))
	}
	_, rest := e.noteReader(s).labelledGroups(s.blocks)
	adds := e.noteReader(s).requests(rest, s.where, &found)
	e.biographies(&found, []string{person.CleanName(s.from.Name)}, 1)
	p := e.piece(found, s, nil, nil, nil)
	p.ThemesAdded, p.Edits = adds, e.edits
	p.TitleMentioned = p.Title != "" && found.title.trust <= byProse || onlyMentioned(found.title, s.blocks)
	p.DescriptionMentioned = p.Description != "" && found.description.trust <= byProse || onlyMentioned(found.description, s.blocks)
	p.Images = e.sentPictures(p.Author.Name)
	p.InPassing = max(found.title.trust, found.description.trust, found.themes.trust) <= byProse && p.Told == submission.Author{} && len(p.Edits) == 0 &&
		max(found.author.name.trust, found.author.role.trust) < byStatement
	return p
}

// ofAnother is what else somebody may be named for in a sentence: "the quote should be attributed to Ann Lee".
var ofAnother = phrase.MustCompile(`(?i)\b(?:quot(?:e|es|ation|ed)|paragraph|sentence|report|book|paper|study|survey|photos?|photographs?|pictures?|` +
	`images?|charts?|figures?|source|reference|footnote|caption)\b`)

// speaksOfAuthor says whether a sentence that names somebody may name the author: not that of a part of the blog.
func speaksOfAuthor(text, name string) bool {
	for _, s := range wording.Sentences(text) {
		if strings.Contains(s, name) && ofAnother.MatchString(s) {
			return false
		}
	}
	return true
}

// readSlips adds to the note what stands in documents that are no more than a field or two: "description.docx".
func (e *email) readSlips() {
	for _, f := range e.files {
		if f.doc == nil || document.Words(f.doc.Blocks) > longestSlip || isBiography(f.name, f.doc.Blocks, document.Words(f.doc.Blocks)) {
			continue
		}
		blocks := noteLines(f.doc.Blocks)
		groups, _ := e.noteReader(e.sources[0]).labelledGroups(blocks)
		if len(groups) > 0 || slipName.MatchString(f.name) {
			e.sources[0].blocks = append(e.sources[0].blocks, blocks...)
		}
	}
}

// longestSlip is how many words a document of fields has at most.
const longestSlip = 120

var slipName = phrase.MustCompile(`(?i)\b(?:description|sub-?title|standfirst|strap-?line|title)\b`)

// fresh returns the paragraphs of the sender's own note without greeting, closing and labelled fields.
func (e *email) fresh() []string {
	_, rest := e.noteReader(e.sources[0]).labelledGroups(e.sources[0].blocks)
	var out []string
	points := 0
	for _, b := range rest {
		if isPoint(b) {
			points++
		}
	}
	for _, b := range rest {
		text := wording.Fold(b.Text())
		if text == "" || speech.Greets(text) && !asksWho.MatchString(text) || message.IsClosing(text) ||
			person.IsFirstNameOf(text, person.CleanName(e.m.From.Name)) || person.SameName(text, e.m.From.Name) {
			continue
		}
		if isPoint(b) && points > 1 {
			text = fmt.Sprintf("%d. %s", b.Number, text)
		}
		out = append(out, text)
	}
	return out
}

// isPoint says whether a line is numbered: "2. A town found its forms again."
func isPoint(b document.Block) bool { return b.Kind == document.Item && b.Ordered && b.Number > 0 }

// asksWho is a question in the line of a greeting: "Hello, who is this?"
var asksWho = phrase.MustCompile(`(?i)\b(?:who|what|which|when|where|why|can|could|do|does|did|is|will|would|have|has|had|was|were|should|any)\b[^?]*\?\s*$`)

// byLine reads a byline among the lines of a note: "By Olumide Bankole, Operations Manager, Neighbourline".
func byLine(blocks []document.Block, where string) author {
	var a author
	var lines []document.Block
	for _, b := range blocks {
		lines = append(lines, b.Lines()...)
	}
	for _, line := range lines {
		m := byline.Start.FindStringSubmatch(wording.Fold(line.Text()))
		if m == nil || wording.Count(m[1]+m[2]) > 20 {
			continue
		}
		if p := person.In(m[1] + m[2]); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation == "") {
			a.person(p, where+", byline", byProse)
			break
		}
	}
	return a
}
