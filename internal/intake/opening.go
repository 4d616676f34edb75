package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// reader reads the fields out of blocks, for one call and one sender.
type reader struct {
	call   *call.Call
	sender string   // the sender's name, to know a byline by
	origin string   // "document" or "email body": the first words of every where
	label  trust    // how far a label is trusted there
	styles bool     // whether styles and looks count: in a document and a pasted blog, not in a covering note
	known  string   // the title as the email gives it, to know it again in the document
	names  []string // other people who may be the author, to know a byline by
}

// opening reads the fields at the head of a document: labelled lines, a table of them, the title, the sub-title,
// the byline and the lines that are no part of a blog. It returns them with the blocks that remain.
func (r reader) opening(blocks []document.Block) (fields, []document.Block) {
	var f fields
	titled := false
	for i := 0; i < len(blocks); {
		b := blocks[i]
		text := b.Text()
		switch {
		case text == "" && !hasPicture(b):
			i++
		case text == "":
			return r.behindPicture(f, blocks, i)
		case b.Kind == document.Table:
			body, ok := r.table(b, &f)
			if !ok {
				return f, blocks[i:]
			}
			i++
			if len(body) > 0 {
				return f, append(body, blocks[i:]...)
			}
		case r.labelledAt(blocks, &i, &f):
			if rest, ended := r.textLabel(blocks, &i, &f); ended {
				return f, rest
			}
		case r.headLine(b, text, &f), r.kickerAt(blocks, i, &f):
			i++
		case r.titleAt(blocks, i, titled, &f):
			titled = true
			i++
		case r.subtitleAt(blocks, i, &f):
			i++
		case r.standfirstAt(blocks, i, &f):
			i++
		case r.authorLine(b, text, &f):
			i++
		case furniture(blocks, i) > i:
			i = furniture(blocks, i)
		default:
			return f, blocks[i:]
		}
	}
	return f, nil
}

// furniture returns where the fields of a form begin below its instructions ("Please complete every row …"); i when
// what stands there is no form.
func furniture(blocks []document.Block, i int) int {
	for j := i; j < len(blocks) && j < i+5; j++ {
		b := blocks[j]
		if b.Kind == document.Table && formRows(b) >= 2 {
			return j
		}
		if field, _, val := labelledBlock(b); j > i && val != "" && (field == fieldTitle || field == fieldDescription || field == fieldTheme) {
			return j
		}
		if len(strings.Fields(b.Text())) > 40 || b.Kind == document.Table {
			break
		}
	}
	return i
}

// formRows counts the rows of a table that begin with a label.
func formRows(b document.Block) int {
	n := 0
	for _, row := range b.Rows {
		if len(row) > 1 && formField(row[0].Text()) != noField {
			n++
		}
	}
	return n
}

// behindPicture reads on behind a picture at the top (a logo, a banner): when fields follow, the picture stays
// with the blog and the fields are taken.
func (r reader) behindPicture(f fields, blocks []document.Block, i int) (fields, []document.Block) {
	more, rest := r.opening(blocks[i+1:])
	if len(rest) == len(blocks)-i-1 {
		return f, blocks[i:]
	}
	f.take(more)
	return f, append([]document.Block{blocks[i]}, rest...)
}

func hasPicture(b document.Block) bool {
	for _, s := range b.Spans {
		if s.Picture != "" {
			return true
		}
	}
	return false
}

// labelledAt reads a labelled line at blocks[*i] and moves *i behind it and its value. It leaves *i alone at a
// label that announces the text of the blog: textLabel reads that.
func (r reader) labelledAt(blocks []document.Block, i *int, f *fields) bool {
	field, label, val := labelledBlock(blocks[*i])
	switch {
	case field == noField:
		return false
	case field == fieldText:
		return true
	case field == fieldOther && len(strings.Fields(val)) > 20:
		return false
	}
	*i++
	if val == "" && field != fieldOther {
		val = r.valueBelow(blocks, i, field)
	}
	r.set(f, field, val, r.origin+", labelled "+label)
	return true
}

// valueBelow returns the value of a label that stands alone: the next block, unless that is a label too.
func (r reader) valueBelow(blocks []document.Block, i *int, field field) string {
	for j := *i; j < len(blocks) && j < *i+3; j++ {
		text := blocks[j].Text()
		if text == "" {
			continue
		}
		if next, _, _ := labelledBlock(blocks[j]); next != noField || blocks[j].Kind == document.Table {
			return ""
		}
		limit := 400
		if field == fieldBio {
			limit = 1500
		}
		if len(text) > limit {
			return ""
		}
		*i = j + 1
		return text
	}
	return ""
}

// textLabel reads "Blog:" and its like. With a short value it names the title; with none, or a long one, the
// blog begins here.
func (r reader) textLabel(blocks []document.Block, i *int, f *fields) (rest []document.Block, ended bool) {
	if *i >= len(blocks) {
		return nil, false
	}
	field, label, val := labelledBlock(blocks[*i])
	if field != fieldText {
		return nil, false
	}
	b := blocks[*i]
	*i++
	if n := len(strings.Fields(val)); n > 0 && n <= 20 && !strings.HasSuffix(val, ".") && f.title.trust < byOpening {
		f.title.offer(unquote(val), r.origin+", labelled "+label, byOpening)
		return nil, false
	}
	rest = blocks[*i:]
	if val != "" {
		b.Spans = []document.Span{{Text: val}}
		rest = append([]document.Block{b}, rest...)
	}
	return rest, true
}

// set files the value of a label.
func (r reader) set(f *fields, field field, val, where string) {
	if placeholder(val) {
		return
	}
	switch field {
	case fieldTitle:
		f.title.offer(unquote(val), where, r.label)
	case fieldDescription:
		f.description.offer(unquote(withoutCount(val)), where, r.label)
	case fieldTheme:
		numbers, unknown := r.call.MatchTheme(val)
		f.themes.offer(numbers, unknown, where, r.label)
	case fieldAuthor:
		f.author.person(personIn(strings.ReplaceAll(val, "\n", ", ")), where, r.label)
	case fieldRole:
		f.author.role.offer(val, where, r.label)
	case fieldOrganisation:
		f.author.organisation.offer(val, where, r.label)
	case fieldEmail:
		f.author.email.offer(strings.ToLower(mailAddress.FindString(val)), where, r.label)
	case fieldTwitter:
		f.author.twitter.offer(twitterName(val), where, r.label)
	case fieldBio:
		f.author.bio = value{strings.TrimSpace(val), where, r.label}
		f.author.take(bioFacts(val, where))
	}
}

var plainHandle = phrase.MustCompile(`^[A-Za-z0-9_]{2,30}$`)

// twitterName reads the value of a Twitter label, with or without its @.
func twitterName(s string) string {
	if t := twitterIn(s); t != "" {
		return t
	}
	if s = strings.TrimSpace(s); plainHandle.MatchString(s) {
		return "@" + s
	}
	return ""
}

var countAtEnd = phrase.MustCompile(`\s*[(\[]\s*(?:approx\.? |c\.? ?)?\d{2,4}\s*(?:chars?|characters?|words?)?(?:\s+(?:including|incl\.?|inc\.?|with) spaces)?\s*[)\]]\.?$`)

// withoutCount takes the contributor's own count off a value: "… (148 characters)".
func withoutCount(s string) string { return countAtEnd.ReplaceAllString(strings.TrimSpace(s), "") }

// unquote takes off quotation marks that stand around the whole.
func unquote(s string) string {
	s = fold(s)
	for _, pair := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"*", "*"}, {"_", "_"}, {"<", ">"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		if inner, ok = strings.CutSuffix(inner, pair[1]); ok && !strings.Contains(inner, pair[0]) && !strings.Contains(inner, pair[1]) {
			return fold(inner)
		}
	}
	return s
}

// headLines are lines at the head of a document that are no part of the blog and no field of it.
var headLines = []*phrase.Phrase{
	phrase.MustCompile(`(?i)^[\[(*]?(?:(?:first|second|third|final|revised|clean|draft|version|copy|rev|v)[\s._-]*\d*(?:\.\d+)*[\s._-]*)+[\])*]?$`), // "DRAFT v3"
	phrase.MustCompile(`(?i)^(?:official|confidential|internal|public|unclassified|embargoed.*|not for circulation|for publication|for review)(?:[ -]*sensitive)?$`),
	phrase.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? ?(?:\d{4})?$`),
	phrase.MustCompile(`(?i)^(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$`),
	phrase.MustCompile(`(?i)^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$`),
	phrase.MustCompile(`(?i)^[(\[]?(?:word ?count|words?|length)?\s*[:=-]?\s*(?:approx\.? |c\.? ?|about )?\d{2,4} words?[)\]]?\.?$`), // "(512 words)"
	phrase.MustCompile(`(?i)^word ?count\s*[:=-]?\s*\d{2,4}$`),
	phrase.MustCompile(`(?i)^(?:#\w+[\s,]*)+$`), // nothing but hashtags
	phrase.MustCompile(`(?i)^(?:\*\s*){3,}$|^[-_=~#*]{3,}$`),
	phrase.MustCompile(`(?i)^(?:- ?)?ends?(?: ?-)?$|^#{2,}$|^\[ends?\]$`),
}

// headLine takes a byline, a theme that stands alone, and lines that belong to no blog: a date, "DRAFT", the
// name of the campaign.
func (r reader) headLine(b document.Block, text string, f *fields) bool {
	if b.Style == document.StyleTitle || len(strings.Fields(text)) > 30 {
		return false
	}
	if p, ok := r.byline(b, text); ok {
		f.author.person(p, r.origin+", byline", min(r.label, byDocument))
		return true
	}
	if roleLine(text, f) {
		return true
	}
	for _, re := range headLines {
		if re.MatchString(text) {
			return true
		}
	}
	if len(strings.Fields(text)) <= 14 && (b.Style == document.StyleNone || b.Kind == document.Heading) && r.onlyCampaign(text) {
		return true
	}
	if r.onlyTheme(text) {
		numbers, unknown := r.call.MatchTheme(text)
		f.themes.offer(numbers, unknown, r.origin, r.label)
		return true
	}
	return false
}

// onlyTheme says whether a line is nothing but the full name of one theme, perhaps with its number and line. A
// theme of one word ("People") may be a title as well, so it needs its number.
func (r reader) onlyTheme(text string) bool {
	l := strings.ToLower(fold(text))
	for _, t := range r.call.Themes {
		name := strings.ToLower(t.Name)
		if rest, ok := strings.CutPrefix(strings.TrimLeft(l, "0123456789.) "), name); ok {
			rest = strings.Trim(rest, " :–—-.")
			numbered := l != "" && unicode.IsDigit(rune(l[0]))
			if rest == "" && (numbered || strings.Contains(name, " ")) || rest != "" && strings.EqualFold(rest, t.Line) {
				return true
			}
		}
		if t.Line != "" && strings.EqualFold(l, t.Line) {
			return true
		}
	}
	return false
}

// kickerAt takes the name of a theme above a title: "COVID-19", in bold, above "Who is Derek?".
func (r reader) kickerAt(blocks []document.Block, i int, f *fields) bool {
	text := fold(blocks[i].Text())
	if !r.styles || f.title.text != "" || i+2 >= len(blocks) || len(strings.Fields(text)) > 8 || !r.isThemeName(text) {
		return false
	}
	next := fold(blocks[i+1].Text())
	if _, by := r.looksOfTitle(blocks, i+1, next); by == nowhere || len(strings.Fields(next)) < 2 && by < byStyle {
		return false
	}
	numbers, unknown := r.call.MatchTheme(text)
	f.themes.offer(numbers, unknown, r.origin+", above the title", r.label)
	return true
}

// isThemeName says whether a line is a theme's name and nothing else.
func (r reader) isThemeName(text string) bool {
	text = strings.Join(wordsOf(text), " ")
	return slices.ContainsFunc(r.call.Themes, func(t call.Theme) bool { return text == strings.Join(wordsOf(t.Name), " ") })
}

// onlyCampaign says whether a line says no more than what it was written for: "Guest blog for Smarter State week".
func (r reader) onlyCampaign(text string) bool {
	words := wordsOf(text)
	if len(words) == 0 {
		return false
	}
	vocabulary := r.campaignWords()
	said := false
	for _, w := range words {
		if !vocabulary[w] && !boilerplate[w] && !isNumber(w) {
			return false
		}
		said = said || !smallWords[w]
	}
	return said
}

// campaignWords are the words of the call's name, hashtag and prefix, and two of the name written as one
// ("SmarterState").
func (r reader) campaignWords() map[string]bool {
	set := map[string]bool{}
	name := wordsOf(r.call.Name)
	for i := 1; i < len(name); i++ {
		set[name[i-1]+name[i]] = true
	}
	for _, w := range wordsOf(r.call.Name + " " + r.call.Hashtag + " " + r.call.Slug + " " + r.call.Prefix) {
		set[w] = true
	}
	return set
}

// boilerplate are the words of covering lines, subjects and file names that make no title.
var boilerplate = wordSet(`blog blogs blogpost blogposts submission submissions submit submitting guest campaign week post posts article articles piece
	contribution contributions entry for the a an of from by on behalf in and to with our my your new re fw fwd theme themes draft final version
	attached attachment please find here is as promised requested bio biography photo picture headshot image images docx doc pdf word file files
	document techuk text copy edit edits edited clean tracked changes approved signed off update updated revised amended submitted call
	two three both one series call-out content us desk team editor editors use template form`)

var smallWords = wordSet("for the a an of from by on in and to with our my your re as is here us use")

func isNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

// roleLine reads the line below a byline that is a name alone: "Director of Assets, Calder Vale Homes".
func roleLine(text string, f *fields) bool {
	if f.author.name.trust != byDocument || f.author.role.text != "" || len(strings.Fields(text)) > 16 || endsSentence(text) || !looksLikeRole(text) {
		return false
	}
	role, organisation := roleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	f.author.role.offer(role, f.author.name.where, byDocument)
	f.author.organisation.offer(organisation, f.author.name.where, byDocument)
	return true
}

var bylineStart = phrase.MustCompile(`(?i)^(?:(?:words|written|authored|posted|contributed|submitted|a |guest |blog|post|article|piece|opinion|comment)\s*)*\bby[:\s]+(.+)$`)

// byline reads "By Helena Strand, Director of Assets, Calder Vale Homes", or the same without the word when it
// begins with the sender's name or says a role.
func (r reader) byline(b document.Block, text string) (person, bool) {
	if b.Style == document.StyleTitle || b.Kind == document.Item || len(strings.Fields(text)) > 28 {
		return person{}, false
	}
	if m := bylineStart.FindStringSubmatch(fold(text)); m != nil {
		p := personIn(strings.ReplaceAll(m[1], "\n", ", "))
		return p, looksLikeName(p.name) || sameName(p.name, r.sender)
	}
	p := personIn(strings.ReplaceAll(text, "\n", ", "))
	if strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 12 || strings.HasSuffix(text, "?") {
		return person{}, false
	}
	own := len(nameKey(p.name)) > 1 && r.knows(p.name)
	return p, own || b.Style == document.StyleAuthor ||
		looksLikeName(p.name) && p.organisation != "" && looksLikeRole(p.role) && !strings.Contains(text, ". ")
}

// knows says whether a name is the sender's, or that of the author whom the email names.
func (r reader) knows(name string) bool {
	for _, n := range append(r.names, r.sender) {
		if n != "" && sameName(name, n) {
			return true
		}
	}
	return false
}

// standfirstAt takes a paragraph between the title and the byline for the description: nothing else stands there.
func (r reader) standfirstAt(blocks []document.Block, i int, f *fields) bool {
	if !r.styles || f.title.text == "" && r.known == "" || f.description.text != "" || f.author.name.text != "" || i+2 >= len(blocks) {
		return false
	}
	b, text := blocks[i], fold(blocks[i].Text())
	n := len(strings.Fields(text))
	if b.Kind != document.Paragraph || b.Style != document.StyleNone || b.TextBox || n < 5 || n > 45 {
		return false
	}
	next := blocks[i+1]
	if _, ok := r.byline(next, next.Text()); !ok || len(strings.Fields(next.Text())) > 20 {
		return false
	}
	f.description.offer(unquote(withoutCount(text)), r.origin+", between title and byline", byOpening)
	return true
}

// authorLine takes the lines that go on below a byline: the organisation, an address, a Twitter name.
func (r reader) authorLine(b document.Block, text string, f *fields) bool {
	if f.author.name.trust != byDocument || b.Kind != document.Paragraph || len(strings.Fields(text)) > 8 || endsSentence(text) {
		return false
	}
	if mailAddress.MatchString(text) && len(strings.Fields(mailAddress.ReplaceAllString(text, ""))) <= 2 {
		f.author.email.offer(strings.ToLower(mailAddress.FindString(text)), f.author.name.where, byDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		f.author.twitter.offer(m[1], f.author.name.where, byDocument)
		return true
	}
	if f.author.role.text != "" && f.author.organisation.text == "" && organisationWords.MatchString(text) {
		f.author.organisation.offer(text, f.author.name.where, byDocument)
		return true
	}
	return false
}

// longestTitle is how many words a line may have and still be taken for a title by its looks.
const longestTitle = 25

// genericHeadings are headings of a section, never a title.
var genericHeadings = wordSet("introduction background summary overview conclusion abstract contents foreword context preface references notes")

// titleAt takes the block for the title when it looks like one: by its style, as a heading, in bold, or as a short
// line alone above the first paragraph.
func (r reader) titleAt(blocks []document.Block, i int, titled bool, f *fields) bool {
	if !r.styles || titled {
		return false
	}
	b, text := blocks[i], fold(blocks[i].Text())
	again := alike(text, f.title.text) || alike(text, r.known)
	if genericHeadings[strings.ToLower(strings.Trim(text, ":."))] {
		return false
	}
	where, by := r.looksOfTitle(blocks, i, text)
	if by == nowhere && !again || f.title.text != "" && !again && by < byStyle || r.known != "" && !again && r.isSection(blocks, i) {
		return false
	}
	f.title.offer(unquote(withoutPrefix(text)), where, by)
	_ = b
	return true
}

// isSection says whether a heading is one of several of its level, and so a section of the blog rather than its title.
func (r reader) isSection(blocks []document.Block, i int) bool {
	b := blocks[i]
	if b.Style == document.StyleTitle {
		return false
	}
	return hasSiblings(blocks, i) || b.Kind == document.Heading && b.Level > 1
}

// hasSiblings says whether other lines below look as this one does.
func hasSiblings(blocks []document.Block, i int) bool {
	b := blocks[i]
	for _, o := range blocks[i+1:] {
		if o.Kind == document.Heading && b.Kind == document.Heading && o.Level == b.Level {
			return true
		}
		if b.Kind == document.Paragraph && o.Kind == document.Paragraph && o.AllBold() && b.AllBold() && len(wordsOf(o.Text())) <= 12 {
			return true
		}
	}
	return false
}

// looksOfTitle says by what a block looks like a title.
func (r reader) looksOfTitle(blocks []document.Block, i int, text string) (string, trust) {
	b, n := blocks[i], len(strings.Fields(text))
	switch {
	case b.Style == document.StyleTitle:
		return r.origin + ", Title style", byStyle
	case b.Style != document.StyleNone || n > longestTitle || b.Kind == document.Item || b.Kind == document.Quote || b.TextBox:
		return "", nowhere
	case b.Kind == document.Heading:
		return r.origin + " heading", byStyle
	case endsSentence(text) && n > 12 || strings.HasSuffix(text, ",") || strings.HasSuffix(text, ":"):
		return "", nowhere
	case b.AllBold():
		return r.origin + ", bold first line", byOpening
	case n <= 16 && !endsSentence(text) && !greeting(text) && longTextFollows(blocks[i+1:]):
		return r.origin + ", first line", byOpening
	}
	return "", nowhere
}

func endsSentence(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’')"))
	return r == '.' || r == ';'
}

// longTextFollows says whether prose comes within a few lines, so that a short line before it stands alone.
func longTextFollows(blocks []document.Block) bool {
	for i, b := range blocks {
		if i > 5 {
			return false
		}
		if len(strings.Fields(b.Text())) >= 25 {
			return true
		}
	}
	return false
}

// headingSentence says whether a heading among blocks is a whole sentence, as a sub-title is and a section's name is not.
func headingSentence(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind == document.Heading && endsSentence(fold(b.Text()))
	})
}

var titlePrefix = phrase.MustCompile(`(?i)^(?:(?:guest |draft )?blog(?: post)?|guest post|opinion|comment|title)\s*(?::|\s[-–—])\s*`)

func withoutPrefix(s string) string {
	if t := titlePrefix.ReplaceAllString(s, ""); t != "" {
		return t
	}
	return s
}

// subtitleAt takes the block for the description when it is styled as a sub-title, or stands below the title as
// a line of its own kind: in italics or bold, or as a heading that is a sentence.
func (r reader) subtitleAt(blocks []document.Block, i int, f *fields) bool {
	if !r.styles {
		return false
	}
	b, text := blocks[i], fold(blocks[i].Text())
	if b.Style == document.StyleSubtitle {
		if f.title.text == "" && r.known == "" && len(strings.Fields(text)) <= 8 {
			return false
		}
		f.description.offer(unquote(withoutCount(text)), r.origin+", Subtitle style", byStyle)
		return true
	}
	n := len(strings.Fields(text))
	titled := f.title.text != "" || r.known != "" || i == 0 && n <= 45 && b.AllItalic()
	if !titled || f.description.text != "" || n < 6 || n > 60 || b.Kind == document.Item || b.TextBox || !longTextFollows(blocks[i+1:]) {
		return false
	}
	sentence := endsSentence(text) || strings.HasSuffix(text, "?") || n >= 12
	switch {
	case b.Kind == document.Heading && sentence && (!hasSiblings(blocks, i) || n >= 12 && endsSentence(text) && !headingSentence(blocks[i+1:])):
	case b.Kind == document.Paragraph && (b.AllItalic() || b.AllBold() && sentence):
	default:
		return false
	}
	f.description.offer(unquote(withoutCount(text)), r.origin+", below the title", byOpening)
	return true
}
