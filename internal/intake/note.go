package intake

import (
	"slices"
	"strings"

	"copydesk/internal/authorship"
	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// noteReader reads a covering note: labels and sentences, no looks.
func (e *email) noteReader(s thread.Note) fields.Reader {
	return fields.Reader{
		Call: e.call, Sender: person.CleanName(s.From.Name), Domain: domainOf(s.From), Origin: s.Where, Label: finding.ByEmail,
		Organisations: []string{s.Signed.Organisation}, Answered: e.answeredTitle(),
	}
}

// answeredTitle is the title in the subject of our letter that an email answers.
func (e *email) answeredTitle() string {
	if m := titleOfLetter.FindStringSubmatch(e.m.Subject); m != nil && e.answersUs() {
		return m[1]
	}
	return ""
}

var titleOfLetter = phrase.Like("Re: Your blog needs a small change: “The stamp” [SS20-1]", `: [“"](.{3,}?)…?[”"] \[`)

// domainOf returns the letters of the name of somebody's domain.
func domainOf(a message.Address) string {
	return strings.ReplaceAll(signature.DomainWords(a.Email), " ", "")
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
func (e *email) notes(p *pairing.Pairing) (finding.Fields, thread.Note) {
	var found finding.Fields
	for _, s := range e.sources {
		switch {
		case s.Mail == e.m || p.Brought(s.Mail) == 0:
			found.Take(e.note(s, p))
		case s.Mail == p.File.Mail && p.Brought(s.Mail) == 1:
			found.Take(e.note(s, nil))
		case s.Mail == p.File.Mail:
			found.Take(e.note(s, p))
		}
	}
	return found, e.voiceOf(p.File)
}

// fillFromThread takes the labelled fields of earlier emails of the thread, the newest first, where nothing else gives
// them: the document, which may be a newer version, goes before them. Of what colleagues of the sender wrote the theme that a sentence
// settles counts too.
func (e *email) fillFromThread(found *finding.Fields, p *pairing.Pairing) {
	for _, s := range thread.Earlier(e.m, e.call) {
		r := e.noteReader(s)
		r.Label = finding.BySubject
		groups, _ := r.Groups(s.Blocks)
		found.Take(p.Among(groups))
		if thread.IsOwn(s, e.m) { // "With the attachment this time": all was said in the first
			s.Blocks = withoutSentences(s.Blocks, asks)
			found.Take(e.note(s, p).AtMost(finding.BySubject))
			found.Author.OfferPost(s.Signed.Role, s.Signed.Organisation, "signature", finding.BySubject)
		} else if s.From.Email == "" || domainOf(s.From) == domainOf(e.m.From) { // "Signed off. Let's go for theme 3 rather than 2."
			numbers, _ := r.ThemesSaid(withoutSentences(s.Blocks, asks))
			found.Themes.Offer(numbers, nil, s.Where, finding.BySubject)
		}
	}
}

// asks says whether a sentence of an earlier email is a question: "Which theme did you want, 3 or 5?" gives none.
func asks(sentence string) bool { return strings.HasSuffix(sentence, "?") }

// withoutSentences leaves some sentences out of what is no labelled line.
func withoutSentences(blocks []document.Block, out func(sentence string) bool) []document.Block {
	var left []document.Block
	for _, b := range blocks {
		all := wording.Sentences(b.Text())
		if labels.FieldOf(b) == labels.None && slices.ContainsFunc(all, out) {
			b = document.Line(strings.Join(slices.DeleteFunc(all, out), " "))
		}
		left = append(left, b)
	}
	return left
}

// withoutPassing leaves out of blocks what they speak of in passing.
func withoutPassing(blocks []document.Block) (asking []document.Block) {
	for at, b := range blocks {
		if at > 0 && leadsToBiography(blocks[at-1]) { // which is asked for whole
			asking = append(asking, b)
			continue
		}
		all := wording.Sentences(b.Text())
		var kept []string
		for i, s := range all {
			if dismissed := i+1 < len(all) && speech.Dismisses(s, all[i+1]); !dismissed && !speech.InPassing(s) {
				kept = append(kept, speech.WithoutPassing(s))
			}
		}
		if labels.FieldOf(b) == labels.None && !slices.Equal(kept, all) {
			b = document.Line(strings.Join(kept, " "))
		}
		asking = append(asking, b)
	}
	return asking
}

func leadsToBiography(b document.Block) bool {
	leads, _ := speech.LeadsToBiography(wording.Fold(b.Text()))
	return leads
}

// withoutOffers leaves out of blocks the sentences that leave a change to the desk; it returns nothing where there is none.
func withoutOffers(blocks []document.Block) (settled []document.Block) {
	offers := false
	for _, b := range blocks {
		all := wording.Sentences(b.Text())
		var kept []string
		for i, s := range all {
			if next := strings.Join(all[i+1:min(len(all), i+2)], ""); labels.FieldOf(b) == labels.None && speech.LeavesToDesk(s, next) {
				offers = true
			} else {
				kept = append(kept, s)
			}
		}
		if len(kept) < len(all) {
			b = document.Line(strings.Join(kept, " "))
		}
		settled = append(settled, b)
	}
	if !offers {
		return nil
	}
	return settled
}

// note reads one covering note: its labelled lines, then its sentences.
func (e *email) note(s thread.Note, p *pairing.Pairing) finding.Fields {
	r := e.noteReader(s)
	if e.answersUs() {
		s.Blocks = withoutPassing(s.Blocks)
	}
	p = p.WithAuthors(s.Blocks)
	groups, rest := r.Groups(p.Relabelled(s.Blocks))
	found := p.Among(groups)
	lines := p.Share(rest)
	apart := slices.ContainsFunc(lines, func(l pairing.Line) bool { return l.Of != pairing.OfNone })
	entries, lines := p.Entries(lines)
	lines = p.WithoutOthers(lines)
	said := p.About(lines)
	for _, entry := range entries {
		var told finding.Fields
		r.Entry(entry, p.File, s.Where, &told)
		if !p.Alone() || told.Themes.Trust != finding.Nowhere || told.Author.Name.Text != "" { // else it is a sentence that begins so
			found.Take(told)
		}
	}
	r.Sentences().Read(said, s.Where, &found)
	if found.Title.Trust <= finding.ByProse && wording.Alike(found.Title.Text, found.Description.Text) { // "for my blog – the description should be “…”"
		found.Title = finding.Value{}
	}
	r.LikelyDescription(said, s.Where, &found)
	if p != nil && p.Alone() {
		r.TitleBesideTheme(s.Blocks, s.Where, &found)
		r.Unlabelled(s.Blocks, p.File.Doc.Blocks, s.Where, &found)
	}
	numbers, unknown := r.ThemesSaid(said)
	if statement.SetsThemeRight(document.Text(said)) {
		found.Themes.Offer(numbers, unknown, s.Where, finding.ByStatement)
	}
	found.Themes.Offer(numbers, unknown, s.Where, finding.ByProse)
	if found.Author.Name.Text == "" && (len(groups) <= 1 || p.Alone() || apart) {
		found.Author.Take(authorship.ByLine(pairing.Blocks(lines), s.Where))
	}
	e.nameAuthor(s, p, lines, said, &found.Author)
	authorship.OfferClient(&found.Author, document.Text(pairing.Blocks(lines)), s.Where)
	return found
}

// nameAuthor looks in a note for who wrote the blog, where nothing plainer says it: on a line of the blog's own part, beside its
// title or theme, in the sentences, in the subject.
func (e *email) nameAuthor(s thread.Note, p *pairing.Pairing, lines []pairing.Line, said []document.Block, a *finding.Author) {
	for _, l := range lines {
		if a.Name.Text != "" || p == nil || l.Of != p.At {
			continue
		}
		if who, ok := byline.Writer(wording.Fold(l.Text())); ok {
			a.Offer(who, s.Where, finding.ByProse)
		}
	}
	rest := pairing.Blocks(lines)
	if a.Name.Text == "" {
		a.Take(p.PersonBeside(s, e.call))
	}
	if a.Name.Text == "" {
		a.Take(p.Author(e.withoutErrands(rest), e.withoutErrands(said), s))
	}
	subject := e.noteReader(s).SubjectAuthor(s)
	if person.SameName(subject.Name.Text, a.Name.Text) { // named in the note, and with the organisation in the subject
		a.Take(subject)
	}
	if a.Name.Text == "" {
		a.Take(subject)
		if d := authorship.Described(document.Text(rest), s); person.SameName(d.Name.Text, a.Name.Text) {
			a.Take(d)
		}
	}
}

// withoutErrands leaves out of an answer to us who asked for a change: "Hugh asked me to tidy up the middle" names no author, as
// it does where a blog is sent.
func (e *email) withoutErrands(blocks []document.Block) []document.Block {
	if !e.answersUs() {
		return blocks
	}
	return withoutSentences(blocks, errand.MatchString)
}

var errand = phrase.Like("Hugh asked me to tidy up the middle.", `(?i)\b(?:asked|wants|would like|wanted|told|got) (?:me|us) to\b`)

// said returns the fields that the sender's own note gives, without a blog.
func (e *email) said() Piece {
	p := e.saidIn(e.sources[0].Blocks)
	if settled := withoutOffers(e.sources[0].Blocks); len(settled) > 0 { // what it leaves to the desk takes the place of nothing
		q := e.saidIn(settled)
		p.ThemesMentioned = p.ThemesMentioned || !slices.Equal(p.Themes, q.Themes)
		p.TitleMentioned, p.DescriptionOffered = p.TitleMentioned || p.Title != q.Title, p.Description != q.Description
	}
	return p
}

// saidIn returns the fields that its note gives in some of its blocks. What they speak of in passing is none.
func (e *email) saidIn(blocks []document.Block) Piece {
	s := e.sources[0]
	s.Blocks = withoutPassing(blocks)
	found := e.note(s, nil)
	if a := found.Author.Name; a.Text != "" && a.Trust <= finding.ByProse && (!speaksOfAuthor(document.Text(s.Blocks), a.Text) || e.answersUs() && !saysWhoWrote(document.Text(s.Blocks), a.Text)) {
		found.Author = finding.Author{}
	}
	if !message.IsAnswer(e.m.Subject) {
		found.Themes.Offer(e.call.FindThemes(e.m.Subject), nil, "subject", finding.BySubject)
	}
	for _, o := range e.sources[1:] {
		found.Take(e.note(o, nil))
	}
	_, rest := e.noteReader(s).Groups(s.Blocks)
	adds := e.noteReader(s).Sentences().Requests(rest, s.Where, &found)
	adds = adds || slices.ContainsFunc(s.Blocks, statement.AddsTheme)
	e.biographies(&found, []string{person.CleanName(s.From.Name)}, 1)
	p := e.piece(found, e.voice(), nil, nil, nil)
	p.Title, p.Description = speech.OnlyWording(p.Title), speech.OnlyWording(p.Description)
	p.ThemesAdded, p.Edits = adds, e.edits
	p.TitleMentioned = p.Title != "" && found.Title.Trust <= finding.ByProse || statement.OnlyMentioned(found.Title, s.Blocks)
	p.DescriptionMentioned = p.Description != "" && found.Description.Trust <= finding.ByProse || statement.OnlyMentioned(found.Description, s.Blocks)
	p.ThemesMentioned = len(p.Themes) > 0 && found.Themes.Trust <= finding.ByProse && !e.placesUnder(document.Text(s.Blocks))
	p.Images = e.sentPictures(p.Author.Name)
	p.InPassing = max(found.Title.Trust, found.Description.Trust, found.Themes.Trust) <= finding.ByProse && p.Told == submission.Author{} && len(p.Edits) == 0 &&
		max(found.Author.Name.Trust, found.Author.Role.Trust) < finding.ByStatement && !e.choosesTheme(document.Text(rest)) && !(len(p.Images) > 0 && asksForPicture.MatchString(document.Text(rest)))
	return p
}

// asksForPicture asks for the picture that comes with it.
var asksForPicture = phrase.Like("Could you use this picture of me instead?", `(?i)\b(?:could|can|would|will|may|might) (?:you|we|i|it|this)\b[^.?!]{0,40}`+
	`\b(?:use|used|swap|swapped|replace|replaced|change|have|add|added|include|go)\b[^.?!]{0,40}\b(?:this|that|it|one|attached|photo|picture|headshot|instead)\b`)

// placesUnder says whether a sentence that names a theme means the blog to stand under it.
func (e *email) placesUnder(text string) bool {
	return slices.ContainsFunc(wording.Sentences(text), func(s string) bool {
		return speech.PlacesUnder(s) && len(e.call.FindThemes(s)) > 0
	})
}

// choosesTheme says whether a sentence of an answer is a theme and nothing else, and none asks about themes: "Theme 5. When do you
// expect to publish it?"
func (e *email) choosesTheme(text string) bool {
	chooses := false
	for _, s := range wording.Sentences(text) {
		if strings.HasSuffix(s, "?") && (aboutTheme.MatchString(s) || len(e.call.FindThemes(s)) > 0) {
			return false
		}
		chooses = chooses || len(s) <= longestChoice && e.call.ChoosesThemes(strings.TrimRight(s, ".!"))
	}
	return chooses
}

// longestChoice is how many bytes such a sentence has at most.
const longestChoice = 120

// aboutTheme is a word by which a question may be about the theme.
var aboutTheme = phrase.Like("Or would you put it under another theme?", `(?i)\b(?:themes?|strands?|categor(?:y|ies)|under|fits?|suits?|instead)\b`)

// ofAnother is what else somebody may be named for in a sentence: "the quote should be attributed to Ann Lee".
var ofAnother = phrase.MustCompile(`(?i)\b(?:quot(?:e|es|ation|ed)|paragraph|sentence|report|book|paper|study|survey|photos?|photograph(?:s|ers?|y)?|pictures?|` +
	`images?|charts?|figures?|source|reference|footnote|caption|head-? ?shots?|portraits?|logos?|illustrat(?:ions?|ors?)|drawings?|graphics?|cartoons?)\b`)

// speaksOfAuthor says whether a sentence that names somebody may name the author: not that of a part of the blog.
func speaksOfAuthor(text, name string) bool {
	for _, s := range wording.Sentences(text) {
		if strings.Contains(s, name) && ofAnother.MatchString(s) {
			return false
		}
	}
	return true
}

// saysWhoWrote says whether a sentence of an answer that names somebody says who wrote the blog. Who brings a blog names its author in
// any words; who answers a letter about one names those who liked it, who hand something in for them, who may write another.
func saysWhoWrote(text, name string) bool {
	given, _, _ := strings.Cut(name, " and ")
	return slices.ContainsFunc(wording.Sentences(text), func(s string) bool {
		return strings.Contains(s, given) && whoWrote.MatchString(s) && !ofOtherBlog.MatchString(s) && (plainlyWrote.MatchString(s) || !wouldWrite.MatchString(s))
	})
}

var (
	whoWrote = phrase.Like("My colleague Ann Lee wrote it.", `(?i)\b(?:(?:co-?|joint )?authors?|by-?lines?|writers?|contributors?|credit(?:ed)?|attribut\w+|ascribed?|authored|by)\b|`+
		`\b(?:wrote|(?:has|had) (?:actually |in fact |really )?written|penned|drafted) (?:most of |all of |half of )?(?:it|this|that|(?:the|our|this) (?:blog|{work}|post|text|copy|draft)|both|them|with me)\b|`+
		`\b(?:under|in|to|put|use|have) (?:the name(?: of)?|(?:his|her|their) (?:own )?name)\b|\b(?:instead of|rather than|and not|not) (?:me|my name|mine)\b|['’]s (?:blog|{work}|post|name|by-?line|words)\b`)
	// plainlyWrote says it whatever else is said of somebody.
	plainlyWrote = phrase.Like("Ann Lee wrote it and would like to write more.", `^(?i:(?:it|this|the blog|our blog)(?:['’]s| is| was) (?:written )?by|\p{L}[\p{L}'’ ,-]{2,60}? (?:wrote|has written) (?:it|this|(?:the|our|this) (?:blog|{work}|post)))\b`)
	// ofOtherBlog speaks of another blog, or thanks somebody for help.
	ofOtherBlog = phrase.Like("Ann Lee's post on our intranet says the same.", `(?i)['’]s (?:blog|{work}|post|words) (?:(?:up )?(?:on|in|for) (?:our|your|their|the|her|his)\b|last\b|(?:of|from) (?:last|\d|the)\b|about\b|says?\b|said\b)|`+
		`\b(?:(?:loved?|like[ds]?|enjoyed?|read|saw|admired?|remember) (?:the|that|another|one) (?:\w+ )?(?:blog|{work}|post) by|all credit to|credit (?:must go |goes |is due )?to [^.?!]{3,60} for|`+
		`(?:send|copy|show|forward) [^.?!]{3,60} to \p{L}|writer (?:i|we|you|whom?|that)\b)`)
	wouldWrite = phrase.Like("She would love to write one too.", `(?i)\b(?:would|will|could|might|may|can|wants? to|like[sd]? to|loves? to|hopes? to|keen to|happy to)(?: \w+){0,3} (?:write|contribute|submit|offer|send)\b`)
)

// readSubject adds to the note what the subject of an answer gives: a labelled line in the place of our own words, or what
// stands behind the ref: "Re: Your blog needs a small change [SS20-1] – theme 3".
func (e *email) readSubject() {
	subject := strings.TrimSpace(message.WithoutPrefix(e.m.Subject))
	if !e.m.InThread() {
		return
	}
	if before, behind, ok := e.call.AroundRefs(subject); ok {
		subject = strings.TrimSpace(strings.TrimLeft(behind, " ])”-–—:|.,"))
		if f, _, value := labels.InLine(strings.TrimRight(before, " [(“-–—:|")); subject == "" && value != "" &&
			(f == labels.Title || f == labels.Description || f == labels.Theme) {
			subject = strings.TrimRight(before, " [(“-–—:|") // "Description: A walk round the post room. [SS20-7]"
		}
	} else if f, _, value := labels.InLine(subject); f != labels.Title && f != labels.Description && f != labels.Theme || value == "" {
		return
	}
	if subject != "" {
		e.sources[0].Blocks = append(e.sources[0].Blocks, layout.NoteLines([]document.Block{document.Line(subject)})...)
	}
}
