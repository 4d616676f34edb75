package intake

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// roleLine reads the line below a byline that is a name alone: "Director of Assets, Calder Vale Homes".
func roleLine(b document.Block, text string, f *fields) bool {
	if b.Kind == document.Heading || b.AllBold() && f.title.text == "" || f.author.name.trust != byDocument ||
		f.author.role.text != "" || wording.Count(text) > 16 || wording.EndsSentence(text) || bylineStart.MatchString(wording.Fold(text)) ||
		person.SameName(person.In(text).Name, f.author.name.text) {
		return false
	}
	role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	if !person.LooksLikeRole(text) && !biography.LooksLikePost(role, organisation) {
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
	name, role := wording.Fold(blocks[i].Text()), wording.Fold(blocks[i+1].Text())
	if p := person.In(name); blocks[i].Kind == document.Paragraph && person.LooksLikeName(p.Name) && p.Role == "" &&
		p.Organisation != "" && biography.InTitleCase(p.Organisation) &&
		wording.Count(name) <= 12 && !wording.EndsSentence(name) && !person.OrganisationWords.MatchString(p.Name) && person.LooksLikeRole(role) &&
		wording.Count(role) <= 16 && !wording.EndsSentence(role) {
		f.author.person(p, r.origin+", byline", min(r.label, byDocument)) // "Sue Ferris, Kerbside Systems", and below it the role
		return true
	}
	if blocks[i].Kind != document.Paragraph || wording.Count(name) > 9 || wording.EndsSentence(name) ||
		!person.LooksLikeName(person.CleanName(name)) || person.OrganisationWords.MatchString(name) || wording.Alike(name, f.title.text) ||
		!person.LooksLikeRole(role) || wording.Count(role) > 16 || wording.EndsSentence(role) {
		return false
	}
	f.author.person(person.Person{Name: person.CleanName(name)}, r.origin+", byline", min(r.label, byDocument))
	return true
}

var bylineStart = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:blog|post|{work})(?: post)? (?:is|was|has been) )?(?:(?:words|written|authored|` +
	`posted|contributed|submitted|a |guest |blog|post|{work}|opinion|comment|(?:an )?(?:interview|conversation) with [^,]{3,40},)\s*)*\bby[:\s]+(.+)$|` +
	`^the author(?: of (?:this|the) (?:blog|post|{work})(?: post)?)?(?: is|,) (\p{Lu}.+)$`)

// fromPerson is "From Sue Ferris, Operations Director, Kerbside Systems", where a role and an organisation follow.
var fromPerson = phrase.MustCompile(`^(?i:from):?\s+(\p{Lu}.{5,140})$`)

// guestPost stands before a byline instead of "by": "Guest post: Helena Strand, Director of Assets, Calder Vale Homes".
var guestPost = phrase.MustCompile(`(?i)(?:^(?:(?:a )?guest (?:post|blog|article|author|contributor|blogger|writer|column)|opinion|comment|` +
	`contribution|(?:a|the) view)\s*(?::|\s[-–—]|from\b)\s*|^from:?\s+)(.+)$`)

// byline reads "By Helena Strand, Director of Assets, Calder Vale Homes", or the same without the word when it
// begins with the sender's name or says a role.
func (r reader) byline(b document.Block, text string) (person.Person, bool) {
	if b.Style == document.StyleTitle || b.Kind == document.Item || wording.Count(text) > 28 {
		return person.Person{}, false
	}
	if m := bylineStart.FindStringSubmatch(wording.Fold(strings.ReplaceAll(text, "\n", ", "))); m != nil { // the name may have a line of its own
		p := person.In(m[1] + m[2])
		return p, person.LooksLikeName(p.Name) || person.SameName(p.Name, r.sender)
	}
	if p, ok := onLines(text); ok {
		return p, true
	}
	if m := fromPerson.FindStringSubmatch(wording.Fold(text)); m != nil {
		if p := person.In(m[1]); person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role) && p.Organisation != "" {
			return p, true
		}
	}
	if p, ok := r.presented(text); ok {
		return p, true
	}
	if m := guestPost.FindStringSubmatch(wording.Fold(text)); m != nil {
		if p := person.In(m[1]); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || r.knows(p.Name)) {
			return p, true
		}
	}
	p := person.In(strings.ReplaceAll(text, "\n", ", "))
	if facts := biography.Facts(text); facts.Role != "" && biography.NameVerb.MatchString(wording.Fold(text)) { // "Sue Ferris is Operations Director at Kerbside Systems and tweets as @sueferris"
		p = facts
	}
	if strings.HasSuffix(text, ".") && wording.Count(text) > 12 || strings.HasSuffix(text, "?") {
		return person.Person{}, false
	}
	own := len(person.NameKey(p.Name)) > 1 && r.knows(p.Name) || r.knowsOneOf(p.Name)
	if m := postAt.FindStringSubmatch(text); m != nil && person.LooksLikeName(m[1]) && biography.LooksLikePost(m[2], m[3]) && wording.Count(text) <= 16 {
		return person.Person{Name: person.CleanName(m[1]), Role: m[2], Organisation: m[3], Twitter: p.Twitter, Email: p.Email}, true
	}
	return p, own || b.Style == document.StyleAuthor ||
		person.LooksLikeName(p.Name) && p.Organisation != "" && (person.LooksLikeRole(p.Role) || r.styles && namesFirm(text, p)) &&
			!strings.Contains(shortened.ReplaceAllString(person.Honorific.ReplaceAllString(text, ""), ""), ". ")
}

// namesFirm says whether a line is a name and an organisation that is one by its words: "Rhiannon Prosser, Torfan Borough Council".
func namesFirm(text string, p person.Person) bool {
	return p.Role == "" && wording.Count(text) <= 10 &&
		strings.Count(text, ",")+strings.Count(text, "|")+strings.Count(text, " (") == 1 &&
		(person.OrganisationWords.MatchString(p.Organisation) || person.FirmWords.MatchString(p.Organisation)) &&
		!person.OrganisationWords.MatchString(p.Name) && !person.FirmWords.MatchString(p.Name) && !isDesk(p.Name) &&
		!strings.Contains(text, "heme") && !wording.EndsSentence(text)
}

// onLines reads a person whose name, role and organisation stand on lines of their own within one paragraph.
func onLines(text string) (person.Person, bool) {
	lines := strings.Split(text, "\n")
	if len(lines) < 2 || len(lines) > 3 {
		return person.Person{}, false
	}
	p := person.In(strings.TrimPrefix(strings.TrimPrefix(lines[0], "By "), "by "))
	role := wording.Fold(lines[1])
	if !person.LooksLikeName(p.Name) || person.OrganisationWords.MatchString(p.Name) || p.Role != "" || !person.LooksLikeRole(role) ||
		wording.EndsSentence(role) || wording.Count(role) > 12 {
		return person.Person{}, false
	}
	switch {
	case len(lines) == 2 && p.Organisation != "" && biography.InTitleCase(p.Organisation): // "Sue Ferris, Kerbside Systems", and below it the role
		p.Role = role
		return p, true
	case len(lines) == 3 && p.Organisation == "" && biography.InTitleCase(wording.Fold(lines[2])) && !person.LooksLikeRole(lines[2]) && wording.Count(lines[2]) <= 8:
		p.Role, p.Organisation = role, wording.Fold(lines[2])
		return p, true
	}
	return person.Person{}, false
}

// shortened is an initial, or a word whose stop ends no sentence: "H. R. Strand", "Sr. Engineer".
var shortened = phrase.MustCompile(`\b(?:\p{Lu}|Sr|Jr|St)\. `)

// postAt is a line of name, role and organisation, whatever the role: "Sue Ferris, Senior Originator at Kerbside Systems".
var postAt = phrase.MustCompile(`^([^,.:;?!]{5,50}), ([^,.:;?!]{3,70}) at (?:the )?([^,.:;?!]{2,60})$`)

// presented reads a sentence that presents the author and says nothing else: "Sue Ferris is Operations Director at Kerbside
// Systems." Another person's name may begin a blog.
func (r reader) presented(text string) (person.Person, bool) {
	p := biography.Facts(text)
	return p, p.Role != "" && len(person.NameKey(p.Name)) > 1 && r.knows(p.Name) && len(wording.Sentences(person.Honorific.ReplaceAllString(wording.Fold(text), ""))) == 1
}

// knows says whether a name is the sender's, or that of the author whom the email names.
func (r reader) knows(name string) bool {
	for _, n := range append(r.names, r.sender) {
		if n != "" && person.SameName(name, n) {
			return true
		}
	}
	return false
}

// knowsOneOf says whether two names are written as one, "Sue Ferris and Derek Hall", and one of them is known.
func (r reader) knowsOneOf(names string) bool {
	first, second, ok := strings.Cut(names, " and ")
	return ok && person.LooksLikeName(first) && person.LooksLikeName(second) && (r.knows(first) || r.knows(second))
}

// authorLine takes the lines that go on below a byline: the organisation, an address, a Twitter name.
func (r reader) authorLine(b document.Block, text string, f *fields) bool {
	if f.author.name.trust != byDocument || b.Kind != document.Paragraph || wording.Count(text) > 8 || wording.EndsSentence(text) {
		return false
	}
	if person.MailAddress.MatchString(text) && wording.Count(person.MailAddress.ReplaceAllString(text, "")) <= 2 {
		f.author.email.offer(strings.ToLower(person.MailAddress.FindString(text)), f.author.name.where, byDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		f.author.twitter.offer(m[1], f.author.name.where, byDocument)
		return true
	}
	if f.author.organisation.text == "" && (person.OrganisationWords.MatchString(text) && (f.author.role.text != "" || !b.AllBold()) ||
		f.author.role.text != "" && (f.title.text != "" || r.known != "") && !b.AllBold() && biography.InTitleCase(text)) {
		f.author.organisation.offer(text, f.author.name.where, byDocument)
		return true
	}
	return false
}

// placeLine takes the organisation on the line below name and role, before it can be taken for a title.
func (r reader) placeLine(b document.Block, text string, f *fields) bool {
	return person.OrganisationWords.MatchString(text) && f.title.text == "" && f.author.role.text != "" && f.author.organisation.text == "" &&
		!b.AllBold() && b.Style == document.StyleNone && biography.InTitleCase(text) && r.authorLine(b, text, f)
}
