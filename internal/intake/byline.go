package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// roleLine reads the line below a byline that is a name alone: "Director of Assets, Calder Vale Homes".
func roleLine(b document.Block, text string, f *fields) bool {
	if b.Kind == document.Heading || b.AllBold() && f.title.text == "" || f.author.name.trust != byDocument ||
		f.author.role.text != "" || wordCount(text) > 16 || endsSentence(text) || bylineStart.MatchString(fold(text)) ||
		sameName(personIn(text).name, f.author.name.text) {
		return false
	}
	role, organisation := roleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	if !looksLikeRole(text) && !isWrittenAsPost(role, organisation) {
		return false
	}
	f.author.role.offer(role, f.author.name.where, byDocument)
	f.author.organisation.offer(organisation, f.author.name.where, byDocument)
	return true
}

// nameAt reads a name that stands alone below the title, known by the role on the line below it; roleLine reads that.
func (r reader) nameAt(blocks []document.Block, i int, f *fields) bool {
	if !r.styles || f.title.text == "" && r.known == "" || f.author.name.text != "" || i+2 >= len(blocks) {
		return false
	}
	name, role := fold(blocks[i].Text()), fold(blocks[i+1].Text())
	if p := personIn(name); blocks[i].Kind == document.Paragraph && looksLikeName(p.name) && p.role == "" &&
		p.organisation != "" && inTitleCase(p.organisation) &&
		wordCount(name) <= 12 && !endsSentence(name) && !organisationWords.MatchString(p.name) && looksLikeRole(role) &&
		wordCount(role) <= 16 && !endsSentence(role) {
		f.author.person(p, r.origin+", byline", min(r.label, byDocument)) // "Sue Ferris, Kerbside Systems", and below it the role
		return true
	}
	if blocks[i].Kind != document.Paragraph || wordCount(name) > 9 || endsSentence(name) ||
		!looksLikeName(cleanName(name)) || organisationWords.MatchString(name) || alike(name, f.title.text) ||
		!looksLikeRole(role) || wordCount(role) > 16 || endsSentence(role) {
		return false
	}
	f.author.person(person{name: cleanName(name)}, r.origin+", byline", min(r.label, byDocument))
	return true
}

var bylineStart = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:blog|post|article|piece)(?: post)? (?:is|was|has been) )?(?:(?:words|written|authored|` +
	`posted|contributed|submitted|a |guest |blog|post|article|piece|opinion|comment)\s*)*\bby[:\s]+(.+)$|` +
	`^the author(?: of (?:this|the) (?:blog|post|article|piece)(?: post)?)?(?: is|,) (\p{Lu}.+)$`)

// fromPerson is "From Sue Ferris, Operations Director, Kerbside Systems", where a role and an organisation follow.
var fromPerson = phrase.MustCompile(`^(?i:from):?\s+(\p{Lu}.{5,140})$`)

// guestPost stands before a byline instead of "by": "Guest post: Helena Strand, Director of Assets, Calder Vale Homes".
var guestPost = phrase.MustCompile(`(?i)(?:^(?:(?:a )?guest (?:post|blog|article|author|contributor|blogger|writer|column)|opinion|comment|` +
	`contribution|(?:a|the) view)\s*(?::|\s[-–—]|from\b)\s*|^from:?\s+)(.+)$`)

// byline reads "By Helena Strand, Director of Assets, Calder Vale Homes", or the same without the word when it
// begins with the sender's name or says a role.
func (r reader) byline(b document.Block, text string) (person, bool) {
	if b.Style == document.StyleTitle || b.Kind == document.Item || wordCount(text) > 28 {
		return person{}, false
	}
	if m := bylineStart.FindStringSubmatch(fold(strings.ReplaceAll(text, "\n", ", "))); m != nil { // the name may have a line of its own
		p := personIn(m[1] + m[2])
		return p, looksLikeName(p.name) || sameName(p.name, r.sender)
	}
	if p, ok := onLines(text); ok {
		return p, true
	}
	if m := fromPerson.FindStringSubmatch(fold(text)); m != nil {
		if p := personIn(m[1]); looksLikeName(p.name) && looksLikeRole(p.role) && p.organisation != "" {
			return p, true
		}
	}
	if p, ok := r.presented(text); ok {
		return p, true
	}
	if m := guestPost.FindStringSubmatch(fold(text)); m != nil {
		if p := personIn(m[1]); looksLikeName(p.name) && (looksLikeRole(p.role) || r.knows(p.name)) {
			return p, true
		}
	}
	p := personIn(strings.ReplaceAll(text, "\n", ", "))
	if facts := presents(text); facts.role != "" && nameVerb.MatchString(fold(text)) { // "Sue Ferris is Operations Director at Kerbside Systems and tweets as @sueferris"
		p = facts
	}
	if strings.HasSuffix(text, ".") && wordCount(text) > 12 || strings.HasSuffix(text, "?") {
		return person{}, false
	}
	own := len(nameKey(p.name)) > 1 && r.knows(p.name) || r.knowsOneOf(p.name)
	if m := postAt.FindStringSubmatch(text); m != nil && looksLikeName(m[1]) && isWrittenAsPost(m[2], m[3]) && wordCount(text) <= 16 {
		return person{name: cleanName(m[1]), role: m[2], organisation: m[3], twitter: p.twitter, email: p.email}, true
	}
	return p, own || b.Style == document.StyleAuthor ||
		looksLikeName(p.name) && p.organisation != "" && (looksLikeRole(p.role) || r.styles && namesFirm(text, p)) &&
			!strings.Contains(shortened.ReplaceAllString(honorific.ReplaceAllString(text, ""), ""), ". ")
}

// namesFirm says whether a line is a name and an organisation that is one by its words: "Rhiannon Prosser, Torfan Borough Council".
func namesFirm(text string, p person) bool {
	return p.role == "" && wordCount(text) <= 10 &&
		strings.Count(text, ",")+strings.Count(text, "|")+strings.Count(text, " (") == 1 &&
		(organisationWords.MatchString(p.organisation) || firmWords.MatchString(p.organisation)) &&
		!organisationWords.MatchString(p.name) && !firmWords.MatchString(p.name) && !isDesk(p.name) &&
		!strings.Contains(text, "heme") && !endsSentence(text)
}

// onLines reads a person whose name, role and organisation stand on lines of their own within one paragraph.
func onLines(text string) (person, bool) {
	lines := strings.Split(text, "\n")
	if len(lines) < 2 || len(lines) > 3 {
		return person{}, false
	}
	p := personIn(strings.TrimPrefix(strings.TrimPrefix(lines[0], "By "), "by "))
	role := fold(lines[1])
	if !looksLikeName(p.name) || organisationWords.MatchString(p.name) || p.role != "" || !looksLikeRole(role) ||
		endsSentence(role) || wordCount(role) > 12 {
		return person{}, false
	}
	switch {
	case len(lines) == 2 && p.organisation != "" && inTitleCase(p.organisation): // "Sue Ferris, Kerbside Systems", and below it the role
		p.role = role
		return p, true
	case len(lines) == 3 && p.organisation == "" && inTitleCase(fold(lines[2])) && !looksLikeRole(lines[2]) && wordCount(lines[2]) <= 8:
		p.role, p.organisation = role, fold(lines[2])
		return p, true
	}
	return person{}, false
}

// shortened is an initial, or a word whose stop ends no sentence: "H. R. Strand", "Sr. Engineer".
var shortened = phrase.MustCompile(`\b(?:\p{Lu}|Sr|Jr|St)\. `)

// postAt is a line of name, role and organisation, whatever the role: "Sue Ferris, Senior Originator at Kerbside Systems".
var postAt = phrase.MustCompile(`^([^,.:;?!]{5,50}), ([^,.:;?!]{3,70}) at (?:the )?([^,.:;?!]{2,60})$`)

// presented reads a sentence that presents the author and says nothing else: "Sue Ferris is Operations Director at Kerbside
// Systems." Another person's name may begin a blog.
func (r reader) presented(text string) (person, bool) {
	p := presents(text)
	return p, p.role != "" && len(nameKey(p.name)) > 1 && r.knows(p.name) && len(sentences(honorific.ReplaceAllString(fold(text), ""))) == 1
}

// presents reads what a biography of one sentence says.
func presents(text string) person {
	facts := bioFacts(text, "")
	return person{name: facts.name.text, role: facts.role.text, organisation: facts.organisation.text, twitter: facts.twitter.text}
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

// knowsOneOf says whether two names are written as one, "Sue Ferris and Derek Hall", and one of them is known.
func (r reader) knowsOneOf(names string) bool {
	first, second, ok := strings.Cut(names, " and ")
	return ok && looksLikeName(first) && looksLikeName(second) && (r.knows(first) || r.knows(second))
}

// authorLine takes the lines that go on below a byline: the organisation, an address, a Twitter name.
func (r reader) authorLine(b document.Block, text string, f *fields) bool {
	if f.author.name.trust != byDocument || b.Kind != document.Paragraph || wordCount(text) > 8 || endsSentence(text) {
		return false
	}
	if mailAddress.MatchString(text) && wordCount(mailAddress.ReplaceAllString(text, "")) <= 2 {
		f.author.email.offer(strings.ToLower(mailAddress.FindString(text)), f.author.name.where, byDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		f.author.twitter.offer(m[1], f.author.name.where, byDocument)
		return true
	}
	if f.author.organisation.text == "" && (organisationWords.MatchString(text) && (f.author.role.text != "" || !b.AllBold()) ||
		f.author.role.text != "" && (f.title.text != "" || r.known != "") && !b.AllBold() && inTitleCase(text)) {
		f.author.organisation.offer(text, f.author.name.where, byDocument)
		return true
	}
	return false
}

// placeLine takes the organisation on the line below name and role, before it can be taken for a title.
func (r reader) placeLine(b document.Block, text string, f *fields) bool {
	return organisationWords.MatchString(text) && f.title.text == "" && f.author.role.text != "" && f.author.organisation.text == "" &&
		!b.AllBold() && b.Style == document.StyleNone && inTitleCase(text) && r.authorLine(b, text, f)
}

// inTitleCase says whether a line is written as names of organisations are: "Meridian Labs", "Gull &
// Anchor Housing".
func inTitleCase(text string) bool {
	words := strings.Fields(text)
	for _, w := range words {
		if strings.HasPrefix(w, "@") || beginsSmall(w) && !smallInNames[w] || strings.HasSuffix(w, ":") {
			return false
		}
	}
	return len(words) > 0 && !exclaims(text) && !genericHeadings[strings.ToLower(strings.Trim(text, ":."))]
}
