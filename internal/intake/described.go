package intake

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// saysRole says whether a sentence is about what somebody is: "Sue Ferris is Data Manager". In one that goes on to something else,
// as in "Sue Ferris, our Data Manager, is copied in", anybody may be named.
func saysRole(s string) bool {
	m := nameVerb.FindStringIndex(s)
	return m != nil && person.LooksLikeRole(s[m[1]:])
}

// clientFirst stands before a name: "Our client Sue Ferris is …".
var clientFirst = phrase.MustCompile(`^(?i:our|my) (?i:client|colleague|member|boss|author),? (?:,|\b)`)

// describedAuthor reads "Amara Osei is Chief Engineer at Lantern Works" in a note by somebody else.
func describedAuthor(text string, src source) author {
	for _, s := range wording.Sentences(strings.ReplaceAll(text, "; ", ".\n")) {
		s = clientFirst.ReplaceAllString(s, "")
		if otherPart.MatchString(s) || !ofBlog.MatchString(s) && !saysRole(s) {
			continue
		}
		a := bioFacts(s, src.where)
		if a.role.text != "" && len(person.NameKey(a.name.text)) > 1 && !person.SameName(a.name.text, person.CleanName(src.from.Name)) {
			var as author
			as.person(person.Person{Name: a.name.text, Role: a.role.text, Organisation: a.organisation.text, Twitter: a.twitter.text}, src.where, byProse)
			return as
		}
	}
	return author{}
}

// saidOf returns what the sentences of a note say of somebody: by name, as in "I am Rukhsana Chowdhury, Headteacher, Upper Beck
// Academy" and "a short biography: Philippa Stannard is Superintendent Registrar at Marlbourne Council", or by what the name is
// taken up with, as in "The author is Philippa Stannard. Her job title is …".
func saidOf(name string, src source) author {
	a := author{name: value{name, src.where, byProse}}
	if len(person.NameKey(name)) < 2 {
		return a
	}
	for _, s := range takenUp(wording.Sentences(textOf(src.blocks)), name) {
		if inPassingAs.MatchString(s) && otherPart.MatchString(s) {
			continue
		}
		for _, at := range mentions(s, name) {
			role, organisation := saidBehind(s[at:], name)
			if !person.LooksLikeRole(role) && organisation == "" || person.SaysOnlyAuthor(role) {
				continue
			}
			a.person(person.Person{Name: name, Role: role, Organisation: organisation}, src.where, byProse)
			if role != "" && ours(s, name) {
				a.organisation.offer(src.signed.Organisation, "signature", bySubject)
			}
			if a.role.text != "" {
				return a
			}
		}
	}
	return a
}

// saidBehind returns what a text says of the one with whose name it begins.
func saidBehind(text, name string) (role, organisation string) {
	facts, behind := bioFacts(text, ""), text[min(len(name), len(text)):]
	if facts.role.text != "" {
		return facts.role.text, facts.organisation.text
	}
	if role, organisation = roleBehind(behind); person.LooksLikeRole(role) {
		return role, organisation
	}
	if m := heIsAlso.FindStringSubmatch(behind); m != nil && person.LooksLikeRole(m[1]) {
		return person.RoleAndOrganisation(m[1])
	}
	return person.WherePost(behind)
}

// takenUp writes posts behind names, and a name in full where a sentence begins with its first part, or with a takesUp right after a
// sentence that has the name: "The author is Sue Ferris. She is …", "Sue's job title is …".
func takenUp(all []string, name string) []string {
	given := strings.TrimSuffix(name, " "+wording.LastWord(name))
	first, _, _ := strings.Cut(name, " ")
	out := make([]string, len(all))
	named := false
	for i, s := range all {
		s = isCopied.ReplaceAllString(s, "")
		out[i] = person.PostsBehind(s)
		if !strings.Contains(s, name) {
			out[i] = inFull(out[i], name, given, first, named)
		}
		named = strings.Contains(out[i], name)
	}
	return out
}

// isCopied stands in brackets behind the name of somebody who is copied.
var isCopied = phrase.MustCompile(`(?i)\s*\((?:copied(?: in)?|cc['’]?e?d|in copy|in cc|cc)\)`)

func inFull(s, name, given, first string, named bool) string {
	word, rest, _ := strings.Cut(s, " ")
	if instead, ok := takesUp[strings.ReplaceAll(word, "’", "'")]; ok && named {
		return name + instead + " " + rest
	}
	for _, part := range []string{given, first} {
		if behind, ok := strings.CutPrefix(s, part); ok &&
			(firstVerb.MatchString(strings.TrimPrefix(behind, " ")) || whatTheyHave.MatchString(behind)) {
			return name + behind
		}
	}
	return s
}

// takesUp takes up a name: what stands in its place behind the name.
var takesUp = map[string]string{
	"He": "", "She": "", "They": "", "His": "’s", "Her": "’s", "Their": "’s", "He's": " is", "She's": " is", "They're": " are",
}

// whatTheyHave is what somebody has: "Sue’s job title is …".
var whatTheyHave = phrase.MustCompile(`^['’]s (?:current )?(?:job|role|post|position|title)\b`)

// mentions returns where a sentence names somebody, in full or by title and surname.
func mentions(s, name string) []int {
	var at []int
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			break
		}
		at = append(at, from+i)
		from += i + len(name)
	}
	if i := bySurname(s, name); len(at) == 0 && i >= 0 {
		at = append(at, i)
	}
	return at
}

// notPost begins what somebody is doing, and not what they are: "I'm writing as the lead at …".
var notPost = phrase.MustCompile(`(?i)^(?:\S+ ){0,2}(?:\w+ing|on behalf|not|sorry|happy|pleased|to|away|back)\b`)

// presentsSelf reads what the sender's own sentences say of the sender: "I'm Sustainability Lead at Brackwater Digital", "I work for
// Brackwater Digital as an analyst", "My job title is …".
func presentsSelf(src source, name string) person.Person {
	if len(person.NameKey(name)) < 2 {
		return person.Person{}
	}
	for _, s := range wording.Sentences(textOf(src.blocks)) {
		if m := creditMe.FindStringSubmatch(s); m != nil && person.LooksLikeRole(m[1]) {
			role, organisation := person.RoleAndOrganisation(m[1])
			return person.Person{Role: role, Organisation: organisation}
		}
		m := iSay.FindStringSubmatch(s)
		if m == nil || notPost.MatchString(m[2]) {
			continue
		}
		if m[1] == "As" {
			m[2], _, _ = strings.Cut(strings.Replace(m[2], ", I ", " I ", 1), " I ")
		}
		said := name + inThirdPerson[strings.TrimSuffix(strings.ReplaceAll(m[1], "’", "'"), " to you")] + " " + beforeAnother(behindOwnName(m[2], name))
		if role, organisation := saidBehind(said, name); organisation != "" &&
			(role != "" || !strings.HasPrefix(m[2], "work")) && !person.SaysOnlyAuthor(role) {
			return person.Person{Role: role, Organisation: organisation}
		}
	}
	return person.Person{}
}

// behindOwnName returns what a sentence says behind the writer's name: "Sue Ferris, Treasurer of Kerbside Society", of "I'm …".
func behindOwnName(said, name string) string {
	if own, post, ok := strings.Cut(said, ", "); ok && (person.SameName(own, name) || person.IsFirstNameOf(own, name)) {
		return post
	}
	return said
}

var (
	// iSay is what a sentence says of its writer, with the word that begins it.
	iSay = phrase.MustCompile(`^(?:[Ff]or (?:your |the )?(?:records?|reference|information),? |[Mm]y name is [^.,;?!]{3,40}?,? and |` +
		`[Hh](?:i|ello),? )?(I am writing(?: to you)?|I['’]m writing(?: to you)?|I am|I['’]m|I (?:currently |now )?work|` +
		`I lead|I head|I run|I manage|I have been|I['’]ve been|My|As) ([^.?!]{5,140}[.?!]?)`)
	// creditMe asks for a byline: "Please credit me as Data Manager at Kerbside Systems".
	creditMe = phrase.MustCompile(`\b(?:credit|describe|list|introduce|byline|present) me (?:as|with) (?:an? |the )?([^.;?!()]{3,110}?)(?:[.;]|$)`)
)

// inThirdPerson is what stands behind a name in the place of the first person.
var inThirdPerson = map[string]string{
	"I am": " is", "I'm": " is", "I work": " works", "I lead": " leads", "I head": " heads", "I run": " runs",
	"I manage": " manages", "I have been": " has been", "I've been": " has been", "My": "’s",
	"I currently work": " works", "I now work": " works",
	"I'm writing": " works", "I am writing": " works", "As": " is",
}

// bySurname returns where a sentence speaks of somebody by title and surname, "Dr Tudor"; -1 where it does not.
func bySurname(s, name string) int {
	surname := wording.LastWord(name)
	for _, title := range []string{"Dr ", "Prof ", "Professor ", "Cllr ", "Mr ", "Mrs ", "Ms "} {
		if at := strings.Index(s, title+surname); at >= 0 {
			return at
		}
	}
	return -1
}

// heIsAlso is what a sentence goes on to say of somebody: "… is the author; he is Operations Manager at Neighbourline".
var heIsAlso = phrase.MustCompile(`^[^.?!]{0,40}?\b(?:he|she|they)(?:['’]s| is| are) (?:the |our |my |their |an? )?([^.;?!()]{3,90}?)(?:[.;()]|$)`)

var atPlace = phrase.MustCompile(`^\s+(?:at|from|of)\s+(?:the )?` + organisationName)

// heIs is "(she's Operations Director there)" behind a name and an organisation.
var heIs = phrase.MustCompile(`^\s*[,(]\s*(?i:(?:she|he|they)(?:'s|’s|'re|’re| is| are)|where (?:she|he|they) (?:is|are)|their|its|the)` +
	`\s+([^,.;()]{3,60})`)

// besidePlace is a role behind a name and an organisation: "Sue Ferris of Fenwick Council, Head of Data".
var besidePlace = phrase.MustCompile(`^(?:, | \(|,? (?:who is|as) )(?:the |an? )?([^,.;()]{3,60})`)

var roleClause = phrase.MustCompile(`^(?:\s*\(([^)]{3,90})\)|(?:,\s*|\s+[-–—]\s+|\s+who\s+(?:is|works as|serves as)\s+)(?:(?:who )?` +
	`(?:is|works as|serves as)\s+|(?i:their|our|its|the|my|an?)\s+)*([^,.;(]{3,90}(?:\([^()]{2,40}\)[^,.;(]{0,60})?)` +
	`(?:,\s*(?:at |of )?([\p{Lu}][^,.;]{2,70}))?(?:,\s*(?:at |of )?([\p{Lu}][^,.;]{2,70}))?)`)

// heIsRole joins a role to a name: "Sue Ferris, she’s Data Manager".
var heIsRole = phrase.MustCompile(`^, (?:s?he|they)(?:['’]s|['’]re| is| are) (?:an? |the )?`)

// atClient calls an organisation by what it is to the writer: "Architect at our client Kerbside Systems", "at the company Kerbside".
var atClient = phrase.MustCompile(`( (?:at|for|of|with|from) )(?:our|their|my|the) (?:client|member|partner|company|firm),? `)

// behind reads what stands behind a name, with the Twitter name within its brackets: " (CEO, Ashcombe Data, @AshcombeData)".
func behind(s string) (role, organisation, twitter string) {
	if m := roleClause.FindStringSubmatch(s); m != nil && m[1] != "" {
		twitter = person.TwitterIn(m[1])
	}
	role, organisation = roleBehind(s)
	return role, organisation, twitter
}

// roleBehind reads what stands behind a name: ", their Chief Product Officer," or " (Head of Policy, Plainsong)".
func roleBehind(s string) (role, organisation string) {
	s = strings.TrimRight(person.Handle.ReplaceAllString(person.BracketedHandle.ReplaceAllString(s, ""), " "), " ")
	s = atClient.ReplaceAllString(heIsRole.ReplaceAllString(s, ", "), "$1")
	if role, organisation = person.WherePost(s); role != "" {
		return role, organisation
	}
	if at := atPlace.FindStringSubmatchIndex(s); at != nil {
		for _, re := range []*phrase.Phrase{heIs, besidePlace} {
			if m := re.FindStringSubmatch(s[at[1]:]); m != nil && person.LooksLikeRole(m[1]) && role == "" {
				role = strings.TrimSuffix(wording.Fold(m[1]), " there")
			}
		}
		return role, s[at[2]:at[3]]
	}
	m := roleClause.FindStringSubmatch(s)
	if m == nil {
		return "", ""
	}
	if m[1] != "" {
		return person.AroundBrackets(m[1], s[len(m[0]):])
	}
	if !person.LooksLikeRole(m[2]) {
		return "", ""
	}
	post := strings.TrimRight(m[2], ": ")
	if ourPost.MatchString(s) && m[3] != "" && m[4] == "" && !person.OrganisationWords.MatchString(m[3]) && !person.LooksLikeRole(m[3]) &&
		!person.FirmWords.MatchString(m[3]) {
		if _, place := person.RoleAndOrganisation(post); place == "" { // "our Vice President, Government"
			return post + ", " + person.NameOnly(m[3]), ""
		}
	}
	if own := person.Possessive.FindStringSubmatch(post); own != nil && own[1] != "" && person.LooksLikeRole(post[len(own[0]):]) {
		return post[len(own[0]):], own[1] // "Fenwick's Medical Director"
	}
	role, organisation = person.RoleAndOrganisation(post)
	switch {
	case m[3] != "" && strings.Contains(post, " – "): // "Assistant Director – Revenues and Benefits, Kerbside Council"
		return person.RoleAndOrganisation(post + ", " + person.NameOnly(m[3]))
	case organisation != "" || m[3] == "" || strings.Contains(m[3], "your"):
		return role, person.NameOnly(organisation)
	case m[4] == "" || person.OrganisationWords.MatchString(m[3]) || strings.Contains(m[4], "your"):
		role, organisation = person.RoleAndOrganisation(post + ", " + person.NameOnly(m[3]))
	default:
		role, organisation = person.RoleAndOrganisation(post + ", " + m[3] + ", " + person.NameOnly(m[4])) // "Managing Director, UK and Ireland, Kerbside Systems"
	}
	return role, organisation
}

// ourPost is a role of the sender's own organisation behind a name: ", our Director of Resources", "is our Head of Data".
var ourPost = phrase.MustCompile(`^(?:,|[^.?!()]{0,50}\(|\s+is|\s+and)\s*(?:(?:who|she|he|they)(?:['’]s|['’]re| is| are)\s+)?(?i:our|my)` +
	`\s+([^,.;()\n]{3,60})`)

// colleague stands before the name of one who works with the sender.
var colleague = phrase.MustCompile(`(?i)\bmy (?:colleague|boss|manager|line manager|director|chief executive|team-?mate),?\s*$`)

// postHere is a role of the sender's organisation too: "is a Service Manager here".
var postHere = phrase.MustCompile(`^ (?:is|works as) (?:an?|the) [^,.;()]{3,60} here\b`)

// ours says whether the author is of the sender's own organisation: "a blog by Dr Amara Osei (our clinical director)", "my colleague
// Amara Osei". The posts stand behind the names.
func ours(text, name string) bool {
	at := strings.Index(text, name)
	if at < 0 {
		return false
	}
	if behind := ourPost.FindStringSubmatch(text[at+len(name):]); behind != nil && person.LooksLikeRole(behind[1]) {
		return !strings.Contains(strings.ToLower(behind[1]), "client")
	}
	return colleague.MatchString(text[:at]) || postHere.MatchString(text[at+len(name):])
}

// ofRole is what makes capitals behind it a role and no name: "our Head of Service Design".
var ofRole = phrase.MustCompile(`(?i)\b(?:heads?|directors?|chiefs?|leads?|managers?|secretary|professor|minister|vice[- ]president|vp)` +
	` of(?: the)?\s+$`)

// wordsBefore returns the words before the first mention of a name.
func wordsBefore(text, name string) string {
	at := max(0, strings.Index(text, name))
	return text[max(0, at-90):at]
}

// another begins another statement: "… is Data Manager and he works for Kerbside Systems".
var another = phrase.MustCompile(`,? and (?:s?he|they|I|my|is|works?|it|has)\b|,? (?:since|as of|as from|because|` +
	`so (?:that )?(?:please|could|can|I|it|you)|but|now that|from (?:next|this|last|the|\d)|after all|with effect)\b|` +
	`,? (?:could|can|would|will) (?:you|we|it|this)\b|\s[–—-] (?:please|could|can|would|so|and|but|if|thanks|is)\b|` +
	`,? (?:please|thanks|if possible|instead)\b`)

func beforeAnother(s string) string {
	if at := another.FindStringIndex(s); at != nil {
		return s[:at[0]]
	}
	return s
}
