// Package byline reads the line of a document that says who wrote it: “By Jane Roe, Head of Data, Kerbside Systems”, the same without
// the word, a sentence that presents the author, a table of authors. What is taken for one depends on whom the email names.
package byline

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Known are the names of those who may be the author: whom an email names, and last its sender.
type Known []string

// Has says whether a name is that of one of them.
func (k Known) Has(name string) bool {
	return slices.ContainsFunc(k, func(n string) bool { return n != "" && person.SameName(name, n) })
}

// Start begins a line that says who wrote the blog.
var Start = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:blog|post|{work})(?: post)? (?:is|was|has been) )?(?:(?:words|written|authored|` +
	`posted|contributed|submitted|this is |a |guest |blog|post|{work}|opinion|comment|(?:an )?(?:interview|conversation) with [^,]{3,40},)\s*)*\bby[:\s]+(.+)$|` +
	`^the author(?: of (?:this|the) (?:blog|post|{work})(?: post)?)?(?: is|,) (\p{Lu}.+)$`)

// fromPerson is "From Sue Ferris, Operations Director, Kerbside Systems", where a role and an organisation follow.
var fromPerson = phrase.MustCompile(`^(?i:from):?\s+(\p{Lu}.{5,140})$`)

// guestPost stands before a byline instead of "by": "Guest post: Helena Strand, Director of Assets, Calder Vale Homes".
var guestPost = phrase.MustCompile(`(?i)(?:^(?:(?:a )?guest (?:post|blog|article|author|contributor|blogger|writer|column)|opinion|comment|` +
	`contribution|(?:a|the) view)\s*(?::|\s[-–—]|from\b)\s*|^from:?\s+)(.+)$`)

// Of reads "By Helena Strand, Director of Assets, Calder Vale Homes", or the same without the word when it
// begins with a known name or says a role. Where looks count, it may be the name of a person and of a firm.
func Of(b document.Block, text string, known Known, styled bool) (person.Person, bool) {
	if b.Style == document.StyleTitle || b.Kind == document.Item || wording.Count(text) > 28 {
		return person.Person{}, false
	}
	if m := bracketed.FindStringSubmatch(wording.Fold(text)); m != nil {
		text = m[1]
	}
	text = WithoutCount(writes.ReplaceAllString(text, ""))
	if p, ok := known.signedOff(b, text); ok {
		return p, true
	}
	if m := Start.FindStringSubmatch(wording.Fold(strings.ReplaceAll(text, "\n", ", "))); m != nil { // the name may have a line of its own
		if ofTeam.MatchString(m[1]) {
			return known.team(m[1]), true
		}
		p := person.In(m[1] + m[2])
		return p, person.LooksLikeName(p.Name) || known.Has(p.Name) || areNames(p.Name)
	}
	for _, read := range []func(string) (person.Person, bool){onLines, fromLine, whoLeads, known.presented, known.allPresented, known.guest, known.interview} {
		if p, ok := read(text); ok {
			return p, true
		}
	}
	if biography.TellsDeed(text) || strings.HasSuffix(text, ".") && wording.Count(text) > 12 || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":") && !writes.MatchString(text) {
		return person.Person{}, false
	}
	p := person.In(strings.ReplaceAll(text, "\n", ", "))
	if facts := biography.Facts(text); facts.Role != "" && biography.NameVerb.MatchString(wording.Fold(text)) { // "Sue Ferris is Operations Director at Kerbside Systems and tweets as @sueferris"
		p = facts
		p.Organisation = wording.Fold(person.Handle.ReplaceAllString(p.Organisation, "")) // in the line below
	}
	if m := postAt.FindStringSubmatch(text); m != nil && person.LooksLikeName(m[1]) && biography.LooksLikePost(m[2], m[3]) && wording.Count(text) <= 16 {
		return person.Person{Name: person.CleanName(m[1]), Role: m[2], Organisation: m[3], Twitter: p.Twitter, Email: p.Email}, true
	}
	own := len(person.NameKey(p.Name)) > 1 && known.Has(p.Name) || known.hasOneOf(p.Name)
	return p, own || b.Style == document.StyleAuthor || known.hasSurname(p) && wording.Count(text) <= longestBareByline && b.Kind != document.Heading && !b.AllBold() ||
		person.LooksLikeName(p.Name) && p.Organisation != "" && (person.LooksLikeRole(p.Role) || styled && namesFirm(text, p)) &&
			!strings.Contains(shortened.ReplaceAllString(person.Honorific.ReplaceAllString(text, ""), ""), ". ")
}

// OnTopic reads a line that presents somebody with a post and goes on to what they write about. A sentence with its stop may tell of
// somebody: "Ruth Amadi, Mayor of Eldon, on a wet Monday, put her foot down."
func OnTopic(text string) (person.Person, bool) {
	m := onTopic.FindStringSubmatch(wording.Fold(text))
	if m == nil || Start.MatchString(text) || strings.Contains(text, " on behalf ") || wording.EndsSentence(text) || wording.Exclaims(strings.TrimRight(text, "\"”’'")) {
		return person.Person{}, false
	}
	p := person.In(m[1])
	return p, person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || person.IsTrade(p.Role))
}

// onTopic says what somebody with a post writes about, and is a sub-title.
var onTopic = phrase.Like("Ruth Amadi, Mayor of Eldon, on visits through glass", `^(\p{Lu}[^.?!:;]{5,90}), on (?:\p{Ll}[\p{L}'’-]*,? )+\S`)

// interviewed stands before whom a text asks, who is its author where the email knows them.
var interviewed = phrase.Like("An interview with Helena Strand, Director of Assets, Calder Vale Homes",
	`(?i)^(?:an? )?(?:interview|conversation|q ?(?:&|and) ?a|questions and answers|in conversation) with:?\s+(\p{Lu}[^.?!]+)$`)

// interview reads "An interview with Helena Strand, Director of Assets, Calder Vale Homes".
func (known Known) interview(text string) (person.Person, bool) {
	m := interviewed.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		return person.Person{}, false
	}
	p := person.In(m[1])
	return p, known.Has(p.Name) && person.LooksLikeRole(p.Role)
}

// writes leads from a byline to the whole text, and not to what somebody says in it.
var writes = phrase.Like("Helena Strand, Director of Assets, Calder Vale Homes, writes:", `(?i),? (?:writes|argues|reports|explains|reflects)(?: for us)?\s?[:.…]+$`)

// WithoutCount leaves out how many wrote a text where it names them behind that.
func WithoutCount(text string) string { return counted.ReplaceAllString(text, "$1") }

// counted says how many wrote a text before it names them.
var counted = phrase.Like("by two people: Ann Lee and Bo Ray", `(?i)\b(by )(?:two|three|four|a pair of|several) (?:people|authors|writers|hands|colleagues|friends|neighbours|sisters|brothers|of us)\s?(?::|,|\s[–—-])\s`)

// signedOff reads a line that begins with a dash and names somebody known: "– Sue Ferris, Operations Director". Below a quotation at the
// head of a text such a line names whom the text quotes.
func (known Known) signedOff(b document.Block, text string) (person.Person, bool) {
	bare := strings.TrimLeft(text, "–— ")
	if bare == text || b.Kind == document.Heading || wording.EndsSentence(bare) || wording.Count(bare) > 16 {
		return person.Person{}, false
	}
	p := person.In(bare)
	return p, known.Has(p.Name) && person.LooksLikeRole(p.Role)
}

// bracketed is a line that stands in brackets.
var bracketed = phrase.Like("(Sue Ferris, Operations Director, Kerbside Systems)", `^[(\[]([^()\[\]]{5,140})[)\]]$`)

// areNames says whether a name is that of several authors: "Jane Doe, Tom Okafor and Ann Lee".
func areNames(name string) bool {
	each := person.Each([]string{name})[1:]
	return len(each) > 1 && !slices.ContainsFunc(each, func(n string) bool { return !person.LooksLikeName(n) })
}

// ofTeam is who wrote a blog where no one person did: "the policy team at Kerbside Systems".
var ofTeam = phrase.Like("the policy team at Kerbside Systems", `(?i)^(?:(?:the|our) )?(?:[\pL&’'-]+ ){0,3}(?:team|unit|directorate|secretariat|staff)(?:(?:,| at| of| in| from) [\pL &’',-]{2,60})?$`)

// team is a team that the email knows by its name, as its sender; else nobody is named.
func (known Known) team(words string) (p person.Person) {
	for _, the := range []string{"the ", "The ", "our "} {
		words = strings.TrimPrefix(words, the)
	}
	if slices.ContainsFunc(known, func(n string) bool { return strings.EqualFold(n, words) }) {
		p.Name = words
	}
	return p
}

// fromLine reads "From Sue Ferris, Operations Director, Kerbside Systems".
func fromLine(text string) (person.Person, bool) {
	m := fromPerson.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		return person.Person{}, false
	}
	p := person.In(m[1])
	return p, person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role) && p.Organisation != ""
}

// leads says what somebody does, in place of a post.
var leads = phrase.Like("Sue Ferris, who leads the bin rounds at Kerbside Council",
	`^(\p{Lu}[^,.:;?!]{4,50}), who (?:leads?|runs?|heads?(?: up)?|manages?|directs?|looks? after|works?|oversees?)\b[^,.:;?!]{0,60}? (?:at|for|of) (?:the )?`+biography.OrganisationPattern+`$`)

// whoLeads reads "Sue Ferris, who leads the bin rounds at Kerbside Council".
func whoLeads(text string) (person.Person, bool) {
	m := leads.FindStringSubmatch(wording.Fold(text))
	if m == nil || !person.LooksLikeName(person.CleanName(m[1])) {
		return person.Person{}, false
	}
	return person.Person{Name: person.CleanName(m[1]), Organisation: m[2]}, person.OrganisationWords.MatchString(m[2]) || person.FirmWords.MatchString(m[2])
}

// guest reads "Guest post: Helena Strand, Director of Assets, Calder Vale Homes".
func (known Known) guest(text string) (person.Person, bool) {
	m := guestPost.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		return person.Person{}, false
	}
	p := person.In(m[1])
	return p, person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || known.Has(p.Name))
}

// namesFirm says whether a line is a name and an organisation that is one by its words: "Rhiannon Prosser, Torfan Borough Council".
func namesFirm(text string, p person.Person) bool {
	return p.Role == "" && wording.Count(text) <= 10 &&
		strings.Count(text, ",")+strings.Count(text, "|")+strings.Count(text, " (") == 1 &&
		(person.OrganisationWords.MatchString(p.Organisation) || person.FirmWords.MatchString(p.Organisation)) &&
		!person.OrganisationWords.MatchString(p.Name) && !person.FirmWords.MatchString(p.Name) && !NamesDesk(p.Name) &&
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
func (k Known) presented(text string) (person.Person, bool) {
	p, whole := biography.Facts(text), person.In(text)
	if whole.Name != p.Name && areNames(whole.Name) { // "Sue Ferris, Data Manager, and Tom Reed, Engineer, Kerbside Systems"
		return p, false
	}
	if whole.Role == p.Role+" of "+p.Organisation && whole.Organisation != "" { // "Sue Ferris, Chair of Public Informatics, Delta University"
		p.Role, p.Organisation = whole.Role, whole.Organisation
	}
	return p, p.Role != "" && len(person.NameKey(p.Name)) > 1 && k.Has(p.Name) && len(wording.Sentences(person.Honorific.ReplaceAllString(wording.Fold(text), ""))) == 1
}

// allPresented reads such a sentence for each of several authors, of whom one is known.
func (k Known) allPresented(text string) (person.Person, bool) {
	var people []person.Person
	for _, s := range wording.Sentences(person.Honorific.ReplaceAllString(wording.Fold(text), "")) {
		p := biography.Facts(s)
		if p.Role == "" || len(person.NameKey(p.Name)) < 2 {
			return person.Person{}, false
		}
		people = append(people, p)
	}
	if len(people) < 2 || !slices.ContainsFunc(people, func(p person.Person) bool { return k.Has(p.Name) }) {
		return person.Person{}, false
	}
	return Jointly(people), true
}

// hasOneOf says whether two names are written as one, "Sue Ferris and Derek Hall", and one of them is known.
func (k Known) hasOneOf(names string) bool {
	first, second, ok := strings.Cut(names, " and ")
	return ok && person.LooksLikeName(first) && person.LooksLikeName(second) && (k.Has(first) || k.Has(second))
}

// longestBareByline is how many words a line has that is known for a byline by a surname and a role. In bold it may be the title of a
// blog about one of the family.
const longestBareByline = 8

// hasSurname says whether somebody with a role bears the surname of one who is known, whose first name may be written otherwise:
// "Barbara Trotter, Parish Clerk" of Babs Trotter.
func (k Known) hasSurname(p person.Person) bool {
	key := person.NameKey(p.Name)
	return len(key) > 1 && person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role) && slices.ContainsFunc(k, func(n string) bool {
		other := person.NameKey(n)
		return len(other) > 1 && other[len(other)-1] == key[len(key)-1]
	})
}

// NamesDesk says whether what looks like a name is the desk's, or that of its campaign.
func NamesDesk(name string) bool {
	l := strings.ToLower(name)
	return strings.Contains(l, "blog") || strings.Contains(l, "campaign") || strings.Contains(l, "week")
}
