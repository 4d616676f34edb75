package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// longestBio is how many words a biography may have at the end of a blog.
const longestBio = 260

// ending reads the fields at the end of a document: "About the author" and what follows it, a biography that
// begins with the author's name, labelled lines, a byline, "ENDS".
func (r reader) ending(blocks []document.Block, names ...string) (fields, []document.Block) {
	var f fields
	blocks = r.withoutNotes(blocks, &f)
	if i := aboutAuthorAt(blocks, names); i >= 0 {
		r.bio(blocks[i:], &f)
		blocks = blocks[:i]
	}
	blocks = withoutCompany(r.toItsEnd(blocks, &f))
	for len(blocks) > 0 {
		last := len(blocks) - 1
		b, text := blocks[last], withoutFrame(blocks[last].Text())
		if text != blocks[last].Text() {
			b = withText(b, text)
			blocks = append(slices.Clone(blocks[:last]), b)
		}
		switch {
		case text == "" && !hasPicture(b) || b.Kind == document.Rule || isRule(text) || b.Kind == document.Heading && len(blocks) > 3:
		case taken(r.nameAndRole(blocks, &f), &last), taken(r.labelAboveLast(blocks, &f), &last):
		case r.endLabel(b, &f), r.presentsAuthor(text, &f):
		case r.endLine(b, text, len(blocks), &f):
		case b.Kind == document.Table && r.endTable(b, &f):
		case len(blocks) > 3 && wordCount(text) <= 120 && (beginsWithName(text, names) || byFirstName(blocks, names) || r.stranger(blocks)):
			f.author.bio = value{strings.TrimSpace(text), r.origin + ", last paragraph", byOpening}
			f.author.take(bioFacts(withSurname(text, names), r.origin+", biography"))
		default:
			return f, r.hiddenLabels(blocks, &f, names)
		}
		blocks = blocks[:last]
	}
	return f, blocks
}

// hiddenLabels reads the fields of a foot whose last line is something else: "Description: …" above "Come and see us on
// Tuesdays". What is no field stays with the blog.
func (r reader) hiddenLabels(blocks []document.Block, f *fields, names []string) []document.Block {
	kept := slices.Clone(blocks)
	for i := len(blocks) - 2; i >= max(len(blocks)-5, len(blocks)/2, 2); i-- {
		if document.Words(blocks[i+1:]) > longestSummary {
			break
		}
		if _, label, _ := labelledBlock(blocks[i]); fieldAtFoot.MatchString(label) && r.endLabel(blocks[i], f) || r.themeAtFoot(blocks[i].Text(), f) {
			kept = slices.Delete(kept, i, i+1)
		} else if text := fold(blocks[i].Text()); f.author.bio.text == "" && wordCount(text) <= longestSummary && beginsWithName(text, names) && presents(text).role != "" {
			f.author.bio = value{text, r.origin + ", below the text", byOpening}
			f.author.take(bioFacts(text, r.origin+", biography"))
			kept = slices.Delete(kept, i, i+1)
		}
	}
	return kept
}

// themeAtFoot reads a theme whose label we do not know.
func (r reader) themeAtFoot(text string, f *fields) bool {
	value := r.themeBehind(text)
	if value == "" {
		return false
	}
	numbers, unknown := r.call.MatchTheme(value)
	f.themes.offer(numbers, unknown, r.origin, r.label)
	return true
}

// fieldAtFoot are the labels that no sentence of a blog begins with. "Summary: it was not the software" may be one.
var fieldAtFoot = phrase.MustCompile(`(?i)\b(?:sub-?\s?title|description|themes?|standfirst|strap-?\s?line|author)\b`)

// taken moves last behind the lines that were taken, but for one, and says whether any were.
func taken(lines int, last *int) bool {
	*last -= max(lines-1, 0)
	return lines > 0
}

// framed is a line within brackets, or behind a mark: "[Sue Ferris is Operations Director at Kerbside Systems]".
var framed = phrase.MustCompile(`^(?:\[([^\[\]]{10,400})\]|\(([^()]{10,400})\)|\*+ ([^*]{10,400}))\.?$`)

// withoutFrame takes the brackets off around a line that presents somebody.
func withoutFrame(text string) string {
	if m := framed.FindStringSubmatch(fold(text)); m != nil && presents(m[1]+m[2]+m[3]).role != "" {
		return m[1] + m[2] + m[3]
	}
	return text
}

// isRule says whether a line is nothing but dashes or stars: "—", "* * *".
func isRule(text string) bool { return text != "" && strings.Trim(text, "-–—_*=~# ") == "" }

var (
	endsLine  = phrase.MustCompile(`(?i)^[\W_]*(?:ends?|the end|fin|(?:blog|text|article)(?: post)? ends(?: here)?|end of (?:the )?(?:blog|text|article|piece))[\W_]*$|^#{2,}$|^[-–—]\s?30\s?[-–—]$`)
	notesLine = phrase.MustCompile(`(?i)^[\W_]*(?:notes? (?:to|for) (?:the )?(?:editors?|desk|journalists?|publishers?)|editors?['’]?s? notes?|(?:media|press) (?:contacts?|enquiries|office)|for (?:more|further) information,? (?:please )?contact|boiler ?plate)\b.{0,60}$`)
)

// withoutNotes cuts off what an agency puts below a text for the press: "Notes to editors", "Media contact".
func (r reader) withoutNotes(blocks []document.Block, f *fields) []document.Block {
	for i := len(blocks) / 2; i < len(blocks); i++ {
		if text := fold(blocks[i].Text()); i > 0 && notesLine.MatchString(text) && wordCount(text) <= 12 && document.Words(blocks[i:]) <= longestBio {
			r.labelsIn(blocks[i:], f)
			return blocks[:i]
		}
	}
	return blocks
}

var aboutCompany = phrase.MustCompile(`^About (?:us|the (?:company|organisation)|(?:the )?\p{Lu}[\p{L}\d&'’.-]*(?: (?:and |of |the |for |& )*[\p{Lu}\d][\p{L}\d&'’.-]*){0,5}):?$`)

// withoutCompany cuts off what an organisation says of itself below its blog: "About Fenwick Borough Council" above
// a paragraph that begins with its name.
func withoutCompany(blocks []document.Block) []document.Block {
	for i := max(2, len(blocks)-4); i+1 < len(blocks); i++ {
		heading := fold(blocks[i].Text())
		if !aboutCompany.MatchString(heading) || document.Words(blocks[i:]) > longestBio {
			continue
		}
		subject := strings.TrimPrefix(strings.Trim(strings.TrimPrefix(heading, "About "), ":"), "the ")
		first := fold(blocks[i+1].Text())
		if subject == "us" || subject == "company" || subject == "organisation" || strings.HasPrefix(strings.TrimPrefix(first, "The "), subject) {
			return blocks[:i]
		}
	}
	return blocks
}

// toItsEnd cuts a blog off at "ENDS", when what follows is the lesser part.
func (r reader) toItsEnd(blocks []document.Block, f *fields) []document.Block {
	for i := len(blocks) / 2; i < len(blocks); i++ {
		if endsLine.MatchString(fold(blocks[i].Text())) && document.Words(blocks[i:])*2 <= document.Words(blocks[:i]) {
			r.labelsIn(blocks[i:], f)
			return blocks[:i]
		}
	}
	return blocks
}

// labelsIn reads the labelled lines among blocks that are cut off.
func (r reader) labelsIn(blocks []document.Block, f *fields) {
	for _, b := range blocks {
		if text := withoutFrame(b.Text()); text != b.Text() {
			b = withText(b, text)
		}
		if field, label, val := labelledBlock(b); field != noField && field != fieldText && val != "" {
			r.set(f, field, val, r.origin+", labelled "+label)
		} else if b.Kind == document.Table {
			r.table(b, f)
		} else if facts := bioFacts(b.Text(), r.origin+", notes below the text"); facts.role.text != "" && facts.organisation.text != "" && !mailAddress.MatchString(b.Text()) {
			f.author.take(facts)
		} else if p, ok := r.byline(b, b.Text()); ok {
			f.author.person(p, r.origin+", byline", byDocument)
		}
	}
}

// stranger says whether the last paragraph presents somebody whom nothing else names, with role and organisation: "Sue
// Ferris is Operations Director at Kerbside Systems". One who appears in the blog, by the first name or the last, is a
// person of it.
func (r reader) stranger(blocks []document.Block) bool {
	last := len(blocks) - 1
	facts := bioFacts(blocks[last].Text(), "")
	if facts.name.text == "" || facts.role.text == "" || facts.organisation.text == "" || document.Words(blocks[last:]) > 80 {
		return false
	}
	key := nameKey(facts.name.text)
	return !slices.ContainsFunc(wordsOf(textOf(blocks[:last])), func(w string) bool { return w == key[0] || w == key[len(key)-1] })
}

// nameAndRole reads a name with the role on the line below it, as under a letter, and the organisation on a third. It
// returns how many lines that are.
func (r reader) nameAndRole(blocks []document.Block, f *fields) int {
	n := len(blocks)
	if n > 5 && r.nameRolePlace(blocks[n-3].Text(), blocks[n-2].Text(), blocks[n-1].Text(), f) {
		return 3
	}
	if n < 4 {
		return 0
	}
	name, role := fold(blocks[n-2].Text()), fold(blocks[n-1].Text())
	if !looksLikeName(name) || !looksLikeRole(role) || wordCount(role) > 16 || endsSentence(role) {
		return 0
	}
	p := personIn(name + ", " + role)
	f.author.person(p, r.origin+", below the text", byDocument)
	return 2
}

// nameRolePlace reads name, role and organisation on three lines.
func (r reader) nameRolePlace(name, role, place string, f *fields) bool {
	name, role, place = fold(name), fold(role), fold(place)
	if twitterIn(place) != "" || !looksLikeName(name) || !looksLikeRole(role) || wordCount(role) > 12 || endsSentence(role) || endsSentence(place) ||
		wordCount(place) > 8 || looksLikeRole(place) || !r.knows(name) && !organisationWords.MatchString(place) && !inTitleCase(place) {
		return false
	}
	f.author.person(person{name: cleanName(name), role: role, organisation: place}, r.origin+", below the text", byDocument)
	return true
}

func (r reader) endLabel(b document.Block, f *fields) bool {
	field, label, val := labelledBlock(b)
	if field == noField || field == fieldText || val == "" && b.Kind != document.Heading && !b.AllBold() || wordCount(val) > 60 {
		return false
	}
	r.set(f, field, val, r.origin+", labelled "+label)
	return true
}

// footLines are lines at the end of a document that are no part of the blog.
var footLines = []*phrase.Phrase{
	phrase.MustCompile(`(?i)^(?:disclaimer\W+)?(?:all |the |any )?(?:views|opinions)\b.{0,60}\b(?:own|alone|personal|not necessarily|those of|do not (?:represent|reflect))\b.{0,60}$`), // "The views expressed are my own."
	phrase.MustCompile(`(?i)^(?:©|\(c\)|copyright\b).{0,60}$|^.{0,40}\ball rights reserved\W*$`),
	phrase.MustCompile(`(?i)^thank(?:s| you)(?: very much| so much)? for (?:reading|your time)\W*$`),
	phrase.MustCompile(`(?i)^(?:(?:visit|see|web ?site|web)\W+)?(?:https?://|www\.)\S+$`),
	phrase.MustCompile(`(?i)^page \d+(?: of \d+)?$`),
}

// labelAboveLast reads the last line where the label of a field stands alone above it: "TITLE", "The stamp".
func (r reader) labelAboveLast(blocks []document.Block, f *fields) int {
	if len(blocks) < 4 {
		return 0
	}
	field, label, val := labelledBlock(blocks[len(blocks)-2])
	text := blocks[len(blocks)-1].Text()
	if below, _, _ := labelledBlock(blocks[len(blocks)-1]); val != "" || below != noField || tooLongFor(field, text) || wordCount(text) > 60 {
		return 0
	}
	switch field {
	case fieldTitle, fieldDescription, fieldTheme, fieldAuthor, fieldRole, fieldOrganisation:
		r.set(f, field, text, r.origin+", labelled "+label)
		return 2
	}
	return 0
}

func (r reader) endLine(b document.Block, text string, blocks int, f *fields) bool {
	if wordCount(text) > 28 {
		return false
	}
	if matchesAny(text, headLines) || matchesAny(text, footLines) || saysStatus(text) {
		return true
	}
	if r.themeAtFoot(text, f) {
		return true
	}
	if blocks < 3 {
		return false
	}
	if v := r.describedBehind(text); v != "" && !r.described {
		f.description.offer(v, r.origin+", below the text", byOpening)
		return true
	}
	p, ok := r.byline(b, text)
	if label, value, cut := strings.Cut(text, ":"); !ok && cut && wordCount(label) <= 6 && ofAuthor.MatchString(label) { // "To contact the author: …"
		p = personIn(value)
		ok = looksLikeName(p.name) && looksLikeRole(p.role)
	}
	if ok {
		f.author.person(p, r.origin+", byline", byDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		by := byDocument
		if ofUs.MatchString(text) { // "Follow us on Twitter @kerbside": the organisation's
			by = byFileName
		}
		f.author.twitter.offer(m[1], r.origin, by)
		return true
	}
	return false
}

var ofUs = phrase.MustCompile(`(?i)\b(?:us|our)\b`)

var onlyHandle = phrase.MustCompile(`^(?i:(?:follow|tweet|find)\b.{0,40}|twitter:?\s*)?(@[A-Za-z0-9_]{2,30})\.?$`)

func (r reader) endTable(b document.Block, f *fields) bool {
	body, ok := r.table(b, f)
	return ok && len(body) == 0
}

var aboutHeading = phrase.MustCompile(`(?i)^(?:about (?:the |our |this )?(?:author|writer|contributor|blogger)s?|(?:author|contributor)(?:'s|’s)? (?:bio|biography|biog|profile|details|information)|(?:short )?bio(?:graphy|graphical note)?|biog|about me|meet the (?:author|writer)|(?:author|contributor|writer)(?:'s|’s)? (?:profile|note))\b[ :–—-]*`)

// aboutAuthorAt returns where the author block begins, in the later part of the blocks; -1 when there is none.
func aboutAuthorAt(blocks []document.Block, names []string) int {
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)-14; i-- {
		text := fold(blocks[i].Text())
		if !aboutHeading.MatchString(text) && !aboutPerson(text, names) && !aboutNext(blocks[i:]) {
			continue
		}
		rest := 0
		for _, b := range blocks[i:] {
			rest += wordCount(b.Text())
		}
		heading := blocks[i].Kind == document.Heading || blocks[i].AllBold() || wordCount(text) <= 5 || strings.Contains(text, ":")
		startsBold, _ := boldRun(blocks[i])
		if rest <= longestBio && (heading || startsBold != "") && (i > 1 || len(blocks) < 4) {
			return i
		}
	}
	return -1
}

// aboutPerson reads "About Hannah Osei" above a biography.
func aboutPerson(text string, names []string) bool {
	about, ok := strings.CutPrefix(text, "About ")
	about, _, _ = strings.Cut(about, ":") // "About Jane Doe: Jane is …"
	if !ok || wordCount(about) > 5 {
		return false
	}
	about = strings.Trim(about, " :.")
	for _, n := range names {
		if sameName(about, n) {
			return true
		}
	}
	return false
}

// aboutNext says whether "About Hannah Osei" stands above a paragraph that says what Hannah Osei is.
func aboutNext(blocks []document.Block) bool {
	about, ok := strings.CutPrefix(fold(blocks[0].Text()), "About ")
	if !ok {
		about, ok = strings.CutPrefix(fold(blocks[0].Text()), "Who is ")
	}
	about, behind, _ := strings.Cut(about, ":")
	if about = strings.Trim(about, "?. "); !ok || !looksLikeName(about) {
		return false
	}
	if behind == "" && len(blocks) > 1 {
		behind = blocks[1].Text()
	}
	facts := bioFacts(behind, "")
	return facts.role.text != "" && sameName(facts.name.text, about)
}

// bio reads an author block: its labelled lines, and the rest as the biography.
func (r reader) bio(blocks []document.Block, f *fields) {
	var text []string
	for i, b := range blocks {
		line := strings.TrimSpace(b.Text())
		if i == 0 {
			line = strings.TrimSpace(aboutHeading.ReplaceAllString(line, ""))
			if strings.HasPrefix(line, "About ") {
				if _, behind, ok := strings.Cut(line, ":"); ok {
					line = strings.TrimSpace(behind)
				} else if wordCount(line) <= 6 {
					f.author.name.offer(cleanName(strings.TrimPrefix(line, "About ")), r.origin+", About the author", byOpening)
					continue
				}
			}
			if strings.HasPrefix(line, "Who is ") && wordCount(line) <= 7 {
				continue
			}
		}
		if field, label, val := labelledBlock(b); i > 0 && field != noField && field != fieldText && val != "" {
			r.set(f, field, val, r.origin+", labelled "+label)
			continue
		}
		if p, ok := r.byline(b, line); ok && wordCount(line) <= 14 {
			f.author.person(p, r.origin+", About the author", byDocument)
			continue
		}
		if line != "" {
			text = append(text, line)
		}
	}
	whole := strings.Join(text, "\n\n")
	f.author.take(bioFacts(whole, r.origin+", About the author"))
	f.author.bio = value{whole, r.origin + ", About the author", byDocument}
}

// beginsWithName says whether a paragraph is about somebody, in the third person: "Jane Doe is Head of …".
func beginsWithName(text string, names []string) bool {
	m := nameVerb.FindStringSubmatch(fold(text))
	if m == nil {
		return false
	}
	for _, n := range names {
		if len(nameKey(m[1])) > 1 && sameName(m[1], n) {
			return true
		}
	}
	return false
}

// byFirstName says whether the last paragraph presents its author by the first name: "Rashida is Operations Director at …". It is
// in italics, or says a role of somebody of whom the blog says nothing.
func byFirstName(blocks []document.Block, names []string) bool {
	last := len(blocks) - 1
	text := fold(blocks[last].Text())
	first, rest, _ := strings.Cut(text, " ")
	if !firstVerb.MatchString(rest) || !slices.ContainsFunc(names, func(n string) bool {
		key := nameKey(n)
		return len(key) > 1 && strings.EqualFold(first, key[0])
	}) {
		return false
	}
	return blocks[last].AllItalic() || wordCount(text) <= longestLine && looksLikeRole(sentences(text)[0]) && !slices.Contains(wordsOf(textOf(blocks[:last])), strings.ToLower(first))
}

// withSurname writes the whole name of the one whom a biography calls by the first name.
func withSurname(text string, names []string) string {
	first, rest, _ := strings.Cut(fold(text), " ")
	for _, n := range names {
		if key := nameKey(n); len(key) > 1 && strings.EqualFold(first, key[0]) && firstVerb.MatchString(rest) {
			return n + " " + rest
		}
	}
	return text
}

// longestLine is how many words a line about the author has at most.
const longestLine = 40

// saysAuthor are lines that say in so many words who the author is: "This blog was written by Jane Doe, Head of Data at Acme", "The
// author is Head of Data at Acme".
var saysAuthor = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:guest )?(?:blog(?: ?post)?|article|piece|post) (?:was |is |has been )?(?:written |authored |contributed |prepared )?by|(?:posted|contributed|submitted|written) by|for (?:more|further) information,?(?: please)? contact|contact the (?:author|writer):?|(?:the )?(?:author|writer) is)\s+(.+)$`)

// presentsAuthor reads such a line at the end of a blog.
func (r reader) presentsAuthor(text string, f *fields) bool {
	m := saysAuthor.FindStringSubmatch(fold(text))
	if m == nil || wordCount(text) > longestLine {
		return false
	}
	where := r.origin + ", below the text"
	said := whoIs.ReplaceAllString(sentences(m[1])[0], "")
	if p := personIn(said); looksLikeName(p.name) && (looksLikeRole(p.role) || p.organisation == "") {
		f.author.person(p, where, byDocument)
		return true
	}
	role, organisation := roleAndOrganisation(said)
	if !looksLikeRole(role) {
		return false
	}
	f.author.role.offer(role, where, byDocument)
	f.author.organisation.offer(organisation, where, byDocument)
	return true
}

// firstVerb is what is said of somebody in a biography.
var firstVerb = phrase.MustCompile(`^(?:is|works|leads|runs|joined|writes|heads|founded|directs|manages|teaches|has (?:been|worked)) `)

var (
	nameVerb = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,4}?)\s*(?:\([^)]*\)|,[^.]{2,80},)?\s+(?:is|are|was|has|works|leads|runs|joined|writes|heads|founded|directs|manages|teaches|advises|looks|chairs|serves|holds|spent|began|started)\b`)
	// iAm is the same in the first person: "I am Director of Finance at Tidewell Health and have never owned a fax".
	iAm = phrase.MustCompile(`^I(?:'m|’m| am) (?:currently |also |now )?(?:the |a |an )?(.{3,90}?)(?:[.;]\s|[.;]$|,? (?:and|where|who|which)\s)`)
	// bothAre presents two: "Maud Ekström is Director of Finance and Idris Powell is Branch Secretary, both at Tidewell Health".
	bothAre = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;]{3,80}?),? and (` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;,]{3,80}?)(?:,? both (?:at|of|from|with) ([^.;]{3,80}?))?(?:\.|$)`)
	// andIs is what a biography says of its person further on: "… has registered nine thousand births and is Superintendent
	// Registrar at Marlbourne Council".
	andIs = phrase.MustCompile(`^[^.?!]{3,120}? and (?:is|works as|serves as) (?:currently |also |now )?(?:the |a |an |its |their |our )?(.{3,90}?)(?:\.\s|\.$|,? (?:where|who|which)\b|;)`)
	// asRole is the same of what somebody does as what: "leads a team of twelve as Lead Architect at Kerbside Systems", "has been
	// Registrar at Marlbourne Council for six years".
	asRole = phrase.MustCompile(`^[^.?!]{0,120}?\b(?:as|been) (?:the |an? |our |their )?(.{3,90}?)(?:\.\s|\.$|,? (?:where|who|which|since)\b|,? for (?:\w+ ){0,4}(?:years?|months?|decades?)\b|,? and (?:has|is|was|\p{Ll}+s)\b|;)`)
	nameIs = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,4}?)(?:\s*\([^)]{2,40}\))?,?\s+(?:is|has been|works as|serves as|joined \S+ as)\s+(?:currently |also |now )?(?:the |a |an )?(.{3,200}?)(?:\.\s|\.$|,? (?:since|for) (?:\d|\w+ \d{4}|\w+ years)|,? where\b|,? and (?:has|is|was|would|will|can|an?|the|joined|previously|formerly|used|(?:lead|work|run|write|live|spend|chair|teach|advise|help|sit|enjoy|love|tweet|blog|co-?\w+|found|look|serve)(?:e?s|ed)|led|ran|wrote|spent|taught|sat)\b|,? who\b|,? with (?:over|more)\b|;|,? which\b|, (?:having|after|since|based|responsible|leading|working|heading|covering|overseeing)\b| since \d)`)
)

// isWrittenAsPost says whether what somebody is at an organisation is a role by the way it is written, though no word of it says so:
// "Senior Originator", "Customer Happiness".
func isWrittenAsPost(role, organisation string) bool {
	return organisation != "" && wordCount(role) <= 7 && inTitleCase(role) && !beginsSmall(organisation)
}

// joinedFirm is where somebody works: "Jane Doe joined Acme in 2016 and is now its Head of Data".
var joinedFirm = phrase.MustCompile(`^[^.;,]{3,60} joined ((?:(?:the|of|for|and|&) |\p{Lu}[\p{L}\d&'’.-]* ?){1,8}?) ?(?:in|from|as|after|,)`)

// abbreviation is one whose stops end no sentence: "the U.S. Department", "St. Bride's".
var abbreviation = phrase.MustCompile(`\b(?:(?:\p{Lu}\.){2,}|St\.|Mt\.) \p{Lu}[\p{L}’']*`)

// hiddenStop stands for the stop of an abbreviation while sentences are looked for.
const hiddenStop = "\u2024"

// bioFacts reads name, role, organisation and Twitter name out of a biography.
func bioFacts(bio, where string) author {
	a := factsOf(withStopsHidden(fold(bio)), where)
	for _, v := range []*value{&a.name, &a.role, &a.organisation} {
		v.text = strings.ReplaceAll(v.text, hiddenStop, ".")
	}
	return a
}

// beginsSentence are words behind an abbreviation with which a new sentence begins.
var beginsSentence = wordSet("She He They You It This That These His Her Their In At Before After All For A An The We I My Our And But")

func withStopsHidden(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range abbreviation.FindAllStringIndex(text, -1) {
		if beginsSentence[lastWord(text[at[0]:at[1]])] { // "… in Washington D.C. She writes of …"
			continue
		}
		out.WriteString(text[from:at[0]])
		out.WriteString(strings.ReplaceAll(text[at[0]:at[1]], ".", hiddenStop))
		from = at[1]
	}
	out.WriteString(text[from:])
	return out.String()
}

// factsOf reads a biography whose abbreviations have no stops.
func factsOf(text, where string) author {
	var a author
	if last := text[max(0, len(text)-1):]; text != "" && !strings.ContainsAny(last, ".?!;:") && wordCount(text) <= 40 {
		text += "." // "[Sue Ferris is Operations Director at Kerbside Systems]"
	}
	if m := bothAre.FindStringSubmatch(text + " "); m != nil && looksLikeName(m[1]) && looksLikeRole(m[2]) && looksLikeRole(m[4]) {
		organisation := m[5]
		if _, of := roleAndOrganisation(m[2]); organisation == "" && of == "" { // one place for both, named at the end
			_, organisation = roleAndOrganisation(m[4])
		}
		a.person(person{name: cleanName(m[1]) + " and " + cleanName(m[3]), organisation: organisation}, where, byOpening)
	} else if m := nameIs.FindStringSubmatch(text + " "); m != nil {
		p := person{name: cleanName(m[1])}
		p.role, p.organisation = roleAndOrganisation(m[2])
		if !looksLikeRole(p.role) && !isWrittenAsPost(p.role, p.organisation) || saysOnlyAuthor(p.role) || strings.Contains(p.role, " is ") {
			p.role, p.organisation = "", ""
		}
		a.person(p, where, byOpening)
	} else if m := nameVerb.FindStringSubmatch(text); m != nil && looksLikeName(m[1]) {
		p := person{name: cleanName(m[1])}
		for _, re := range []*phrase.Phrase{andIs, asRole} {
			if is := re.FindStringSubmatch(text[len(m[0]):] + " "); is != nil && looksLikeRole(is[1]) && p.role == "" {
				p.role, p.organisation = roleAndOrganisation(is[1])
			}
		}
		if joined := joinedFirm.FindStringSubmatch(text); joined != nil && p.role != "" && p.organisation == "" {
			p.organisation = joined[1]
		}
		a.person(p, where, byOpening)
	}
	if name := leadingName(" " + text); a.role.text == "" && name != "" && !strings.Contains(text[:min(len(text), len(name)+1)], ".") {
		if role, organisation := roleBehind(text[len(name):]); looksLikeRole(role) { // "Olumide Bankole, Operations Manager at Neighbourline, used to plan roads"
			a.person(person{name: cleanName(name), role: role, organisation: organisation}, where, byOpening)
		}
	}
	if m := iAm.FindStringSubmatch(text + " "); m != nil && looksLikeRole(m[1]) {
		role, organisation := roleAndOrganisation(m[1])
		a.role.offer(role, where, byOpening)
		a.organisation.offer(organisation, where, byOpening)
	}
	a.twitter.offer(twitterIn(text), where, byOpening)
	return a
}
