package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// roleLine reads the line below a byline that is a name alone: "Director of Assets, Calder Vale Homes".
func roleLine(text string, f *fields) bool {
	if f.author.name.trust != byDocument || f.author.role.text != "" || wordCount(text) > 16 || endsSentence(text) || !looksLikeRole(text) {
		return false
	}
	role, organisation := roleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
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
	if blocks[i].Kind != document.Paragraph || !looksLikeName(cleanName(name)) || organisationWords.MatchString(name) || alike(name, f.title.text) ||
		!looksLikeRole(role) || wordCount(role) > 16 || endsSentence(role) {
		return false
	}
	f.author.person(person{name: cleanName(name)}, r.origin+", byline", min(r.label, byDocument))
	return true
}

var bylineStart = phrase.MustCompile(`(?i)^(?:(?:words|written|authored|posted|contributed|submitted|a |guest |blog|post|article|piece|opinion|comment)\s*)*\bby[:\s]+(.+)$`)

// byline reads "By Helena Strand, Director of Assets, Calder Vale Homes", or the same without the word when it
// begins with the sender's name or says a role.
func (r reader) byline(b document.Block, text string) (person, bool) {
	if b.Style == document.StyleTitle || b.Kind == document.Item || wordCount(text) > 28 {
		return person{}, false
	}
	if m := bylineStart.FindStringSubmatch(fold(text)); m != nil {
		p := personIn(strings.ReplaceAll(m[1], "\n", ", "))
		return p, looksLikeName(p.name) || sameName(p.name, r.sender)
	}
	p := personIn(strings.ReplaceAll(text, "\n", ", "))
	if strings.HasSuffix(text, ".") && wordCount(text) > 12 || strings.HasSuffix(text, "?") {
		return person{}, false
	}
	own := len(nameKey(p.name)) > 1 && r.knows(p.name) || r.knowsOneOf(p.name)
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
	if f.author.organisation.text == "" && organisationWords.MatchString(text) && (f.author.role.text != "" || !b.AllBold()) {
		f.author.organisation.offer(text, f.author.name.where, byDocument)
		return true
	}
	return false
}
