package intake

import (
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/biography"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// leastLikely is the likeness from which a document is taken for a blog when there is a better one beside it.
const leastLikely = 3

// blogFiles returns the files that are blogs. The best is one unless it is plainly something else; others only when
// they are as good by themselves and not the same blog in another format.
func (e *email) blogFiles() []attached.File {
	if f, ok := e.onlyDocument(); ok && e.isPlainlyBlog(f) && !e.bringsOther() {
		return []attached.File{f}
	}
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

// chosen returns the files that are likely enough beside the best one, in the order in which they came, by which a note may mean them. Where
// the email says that there are more, those that are not as good by their names and heads are taken too, as long as they are likely by
// themselves.
func (e *email) chosen(scores []int, best int) []attached.File {
	taken, brought := make([]bool, len(e.files)), e.blogsBrought()
	for _, least := range []int{max(leastLikely, best-4), leastLikely} {
		for i := range e.files {
			taken[i] = taken[i] || scores[i] == best && !slices.Contains(taken, true) || scores[i] >= least
		}
		if len(e.these(taken)) >= brought {
			return e.withoutSetAside(e.these(taken), taken, scores)
		}
	}
	for i, f := range e.files { // "A licence to ask.docx" is one, then
		if len(e.these(taken)) < brought && scores[i] >= leastLikely-otherByName(f) {
			taken[i] = true
		}
	}
	return e.these(taken)
}

// withoutSetAside drops of two files the one that the email brings beside its blog to be looked at: the one of which it says so by name, or the
// less likely.
func (e *email) withoutSetAside(files []attached.File, taken []bool, scores []int) []attached.File {
	said := wording.Sentences(e.ownText())
	at := slices.IndexFunc(said, speech.SetsAside)
	if len(files) != 2 || at < 0 || e.blogsBrought() > 1 || statement.NumberSaid(e.ownText()) > 1 {
		return files
	}
	aside, least := -1, -1
	for i := range e.files {
		if !taken[i] {
			continue
		}
		if e.namesTitleIn(e.files[i], said[at]) {
			aside = i
		}
		if least < 0 || scores[i] < scores[least] {
			least = i
		}
	}
	if aside < 0 {
		aside = least
	}
	taken[aside] = false
	return e.these(taken)
}

// these returns the files that are taken, each text once.
func (e *email) these(taken []bool) (files []attached.File) {
	for i, f := range e.files {
		if taken[i] {
			files = attached.Add(files, f)
		}
	}
	return files
}

// blogsBrought returns how many blogs the email hands over, and not how many somebody has read: "I enjoyed the two blogs that you ran." It
// is 0 where the email brings a file that it says to be no blog.
func (e *email) blogsBrought() int {
	if slices.ContainsFunc(wording.Sentences(e.ownText()), func(s string) bool { return secondBlog.MatchString(s) && !speech.SetsAside(s) }) {
		return 2
	}
	if speech.TellsOfOther(e.ownText()) {
		return 0
	}
	brought := 0
	for _, sentence := range append(wording.Sentences(e.ownText()), e.m.Subject) {
		switch n := statement.NumberSaid(sentence); {
		case n > 0 && (sentence == e.m.Subject || !readsBlogs.MatchString(sentence)):
			brought = max(brought, n)
		case bringsBlogs.MatchString(sentence):
			brought = max(brought, 2)
		}
	}
	return brought
}

// readsBlogs tells of blogs that somebody has read.
var readsBlogs = phrase.Like("I enjoyed the two blogs that you ran.", `(?i)\b(?:read|reading|enjoy\w*|lov(?:ed|ing)|lik(?:ed|e)|saw|seen|ran|published|posted|last (?:year|month|week|time))\b`)

// secondBlog tells of the second of two blogs that come with an email.
var secondBlog = phrase.Like("The second blog is by my colleague Tom Reed.", `(?i)^\W*(?:and )?the (?:second|other) (?:(?:blog|blog ?post|{work})\b|(?:one|file|document|attachment) (?:is|answers) (?:for|under|about|theme|by)\b)`)

// bringsBlogs is said of more than one blog that comes with an email.
var bringsBlogs = phrase.Like("Our blogs are attached.", `(?i)\b(?:find|send|submit|sending|submitting|sharing|here (?:are|is)) (?:my|our|these|the) (?:guest )?(?:blogs|blog ?posts)\b|\bthe (?:following|attached|enclosed) (?:guest )?(?:blogs|blog ?posts)\b|\b(?:blogs|blog ?posts)(?: are)? (?:attached|enclosed)\b`)

// namesTitleOf says whether the email speaks of a document by the title at its head.
func (e *email) namesTitleOf(f attached.File) bool { return e.namesTitleIn(f, e.textAndSubject()) }

// namesTitleIn says whether a text speaks of a document by the title at its head.
func (e *email) namesTitleIn(f attached.File, text string) bool {
	found, _ := e.head(f)
	title, said := wording.Bare(found.Title.Text), wording.Bare(text)
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

var (
	bioName = phrase.MustCompile(`(?i)\b(?:bio|bios|biog|biography|biographies|biographical|profile|cv|curriculum|resume|about (?:the )?author|` +
		`about me)\b`)
	guidanceName = phrase.MustCompile(`(?i)\b(?:guidelines?|guidance|call for|brief|instructions?|style ?guide|terms|policy note|invitation|how to (?:apply|contribute|enter|send|submit|take part|upload|write)|` +
		`flyer|agenda|programme|privacy|consent|permission|licen[cs]e|release form|nda|invoice|purchase order|quote)\b`)
	otherName = phrase.MustCompile(`(?i)\b(?:press release|boilerplate|company (?:profile|overview|description)|about us|fact ?sheet|brochure|` +
		`white ?paper|report|case study pack|references|notes|transcript|minutes|cover(?:ing)? letter|covering note|` +
		`caption|captions|social(?: media)? (?:posts?|copy)|tweets?)\b`)
	blogName      = phrase.MustCompile(`(?i)blog|article|\b(?:post|{works})\b|op-?ed|draft|final|submission|contribution|\bv\d`)
	guidanceWords = phrase.MustCompile(`(?i)\b(?:contributions? must|what to send|how to submit|we are inviting|we would require|` +
		`please send (?:us )?your|submission guidelines|contributor guidelines|house style|deadline for submissions|` +
		`send (?:it|your blog) (?:to us|as a)|your blog should (?:be|have)|each blog (?:needs|should|must)|blogs (?:should|must) have)\b`)
)

// likeness says how much a document looks like the blog, by what it is and not by its place: its length, its
// fields, its name. Zero or less is something else: a biography, the guidelines, a press release.
func (e *email) likeness(f attached.File) int {
	found, body := e.head(f)
	return likeLength(document.Words(body), e.call) + e.likeNature(f, found, body)
}

// onlyDocument returns the only file that can be read.
func (e *email) onlyDocument() (only attached.File, ok bool) {
	for _, f := range e.files {
		switch {
		case f.Doc == nil:
		case ok:
			return attached.File{}, false
		default:
			only, ok = f, true
		}
	}
	return only, ok
}

// isPlainlyBlog says whether a document is a blog whatever fields it has, as most are: then nobody need look for them yet.
func (e *email) isPlainlyBlog(f attached.File) bool {
	return likeLength(document.Words(f.Doc.Blocks), e.call)+e.likeOutside(f, false) >= 1
}

// likeLength says how much a number of words is that of a blog for the call.
func likeLength(words int, c *call.Call) int {
	switch least := c.Words.Min; {
	case words < min(40, least/3):
		return -4
	case words < least/3:
		return -1
	case words < least/2 || words > 3*c.Words.Max:
		return 1
	}
	return 3
}

// likeNature says how much a document is like a blog, however long it is.
func (e *email) likeNature(f attached.File, found finding.Fields, body []document.Block) int {
	score := e.likeOutside(f, found.Title.Trust >= finding.ByDocument)
	if found.Title.Trust >= finding.ByDocument || describesOrThemes(found) || describesOrThemes(e.foot(f, body)) {
		score += 3
	}
	if found.Title.Text != "" {
		score++
	}
	return score
}

// likeOutside says how much a document is like a blog by its name, and how little by what others than blogs say; titled is
// whether its title is labelled.
func (e *email) likeOutside(f attached.File, titled bool) int {
	base := f.NameInWords()
	text := document.Text(f.Doc.Blocks)
	score := 0
	if blogName.MatchString(base) {
		score += 2
	}
	if isBiography(f) || document.Words(f.Doc.Blocks) <= longestSlip && slipName.MatchString(base) && !blogName.MatchString(base) {
		score -= 8
	}
	score -= otherByName(f)
	guides := guidanceWords.MatchString(text)
	if (guides || !titled) && campaign.LinesListed(e.call, text) >= 3 || guides && campaign.NamesListed(e.call, text) {
		score -= 8
	}
	return score
}

// foot returns the fields at the end of a document.
func (e *email) foot(f attached.File, body []document.Block) finding.Fields {
	foot, _ := e.documentReader(f).Ending(body)
	return foot
}

// describesOrThemes says whether fields give a description or a theme.
func describesOrThemes(f finding.Fields) bool {
	return f.Description.Text != "" || f.Themes.Trust != finding.Nowhere
}

// isGuidance says whether a file is called what an organiser sends out, or wants signed: "Guidelines", "Consent form".
func isGuidance(base string) bool {
	return guidanceName.MatchString(base) && !blogName.MatchString(base)
}

// calledOther says whether a file is plainly something else than the blog, by its name or as a biography.
func calledOther(f attached.File) bool {
	return isGuidance(f.NameInWords()) || isBiography(f)
}

// otherByName is what it costs a file that its name says it is something else than a blog.
func otherByName(f attached.File) int {
	base, costs := f.NameInWords(), 0
	if isGuidance(base) {
		costs += 3
	}
	if otherName.MatchString(someMinutes.ReplaceAllString(base, "")) {
		costs += otherCosts
	}
	return costs
}

const otherCosts = 4

// someMinutes are a time, and no minutes of a meeting.
var someMinutes = phrase.Like("Nine minutes on hold", `(?i)\b(?:`+wording.Numeral+`|few|many|several|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand)[ -](?:\w+ )?minutes\b`)

// isBiography says whether a document is about its author and nothing else.
func isBiography(f attached.File) bool {
	blocks, words := f.Doc.Blocks, document.Words(f.Doc.Blocks)
	if words > 400 || words == 0 {
		return false
	}
	if base := f.NameInWords(); bioName.MatchString(base) && !blogName.MatchString(base) {
		return true
	}
	first := wording.Fold(blocks[0].Text())
	if wording.Count(first) <= 8 && (bioName.MatchString(first) || fields.AboutHeading.MatchString(first)) {
		return true
	}
	if blocks[0].Kind == document.Table { // "Title | Where was he?"
		return false
	}
	aboutSomebody := biography.NameVerb.MatchString(first) || len(blocks) > 1 && person.LooksLikeName(first) && biography.NameVerb.MatchString(wording.Fold(blocks[1].Text()))
	return words < 250 && aboutSomebody && biography.OfPerson.MatchString(document.Text(blocks))
}
