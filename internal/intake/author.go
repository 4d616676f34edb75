package intake

import (
	"strings"

	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
)

const namePattern = `((?:(?:Dr|Prof|Professor|Sir|Dame|Cllr)\.?\s+)?[\p{Lu}][\p{L}'’.-]*(?:\s+(?:(?:de|da|van|von|der|den|al|el|bin|la|le|di)\s+)*[\p{Lu}][\p{L}'’-]*){1,3})`

// naming are the sentences in which a sender names another author.
var naming = []*phrase.Phrase{
	phrase.MustCompile(`\b(?i:blog|blogs|piece|article|post|contribution|op-ed|submission)\b[^.?!]{0,70}?\b(?i:by|written by|authored by|penned by)\s+(?:(?i:our|my|their|its|the|her|his) (?:[^,.]{2,40}, |(?:[\p{Ll}-]+ ){1,3}))?` + namePattern + `(.{0,90})`),
	phrase.MustCompile(namePattern + `((?:,\s[^.;]{3,80}?,|\s\([^)]{3,80}\)))\s+(?i:has written|wrote|is the author|has penned|penned)\b`),
	phrase.MustCompile(namePattern + `()\s+(?i:has asked|asked|has written|wrote|would like me|has prepared|has drafted|is the author)\b`),
	phrase.MustCompile(`(?i:(?:the|its|our) author (?:is|should be|will be|needs to be)|the author,|the author(?:'s|’s) name is|it comes from|author of (?:the|this) (?:blog|piece|article) is|written by|authored by|on behalf of my (?:colleague|boss|director|manager)|my colleague|our (?:ceo|cto|cio|coo|director|chief executive|managing director|founder|chair|head of [\w ]{2,30})|from our [^,.]{2,40}),?(?:\s+(?i:the|our|my|their)\s[^,.]{2,40},)?\s+` + namePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:ghost-? ?(?:written|wrote|writing)\b[^.?!]{0,30}\bfor)\s+` + namePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:written|drafted|prepared)(?: the attached| this| it| the blog| the piece)? for)\s+` + namePattern + `((?: at | from |,|\s?\().{0,90})`),
	phrase.MustCompile(namePattern + `()(?:'s|’s)\s+(?i:blog|piece|article|post|contribution)\b`),
	phrase.MustCompile(`\b(?i:blog|piece|article|post|contribution)\s+(?i:is |comes )?(?i:from)\s+` + namePattern + `((?:,|\s(?:at|of)\s\p{Lu}).{0,90})`),
	phrase.MustCompile(`(?i:on behalf of|for and on behalf of)(?:\s+(?i:my|our)\s+(?i:client|colleague|member|boss|director|chief executive|ceo|chair|principal),?)?\s+` + namePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:attributed|credited|bylined|ascribed) to|in the name of|please credit|(?:it(?:['’]s| is| was| has been)|this (?:is|was|one is|has been))(?: written)? by(?: (?:our|my) (?:client|colleague|member|boss),?)?)\s+` + namePattern + `(.{0,90})`),
}

// withMe names another author beside the sender: "co-authored by me (Jane Doe, Head of Data) and Tom Reed (…)".
var withMe = phrase.MustCompile(`\b(?i:by|from) (?i:me|myself)(?:\s?\([^)]{2,100}\)|, [^.?!]{2,60},)?,? (?i:and|with)(?: (?i:my colleague|our [^,.]{2,40}),?)? ` + namePattern + `|` + namePattern + `(?:\s?\([^)]{2,100}\))?,? (?i:and) (?i:me|myself|I)\b[^.?!]{0,20}\b(?i:wrote|have written|co-?wrote|co-?authored)`)

// jointWithSender reads the two authors of a note in which the sender says "by me and …".
func jointWithSender(text string, src source) author {
	var a author
	m := withMe.FindStringSubmatch(text)
	if m == nil || otherPart.MatchString(lastSentence(text[:strings.Index(text, m[0])])) {
		return a
	}
	other, sender := cleanName(m[1]+m[2]), cleanName(src.signed.name)
	if looksLikeName(other) && !organisationWords.MatchString(other) && len(nameKey(sender)) > 1 && !sameName(other, sender) {
		a.person(person{name: sender + " and " + other}, src.where, byProse)
	}
	return a
}

// lastSentence is what stands of a sentence at the end of a text.
func lastSentence(text string) string {
	if all := sentences(text + "…"); len(all) > 0 {
		return all[len(all)-1]
	}
	return ""
}

// fromWhom is what follows "a blog from", in which a role may stand before the name and nothing between: "Stourcross
// Council's Chief Digital Officer Noor van Dijk".
var (
	fromWhom   = phrase.MustCompile(`\b(?i:blog|piece|article|post|contribution|op-ed|submission)\b[^.?!]{0,60}?\b(?i:from|by)\s+([^.?!;:\n]{8,140})`)
	possessive = phrase.MustCompile(`^(?:(?i:our|my|their|its|the|her|his)\s+|((?:\p{Lu}[\p{L}\d&-]*\s+(?:(?:of|and|for|the)\s+)?){0,5}\p{Lu}[\p{L}\d&-]*)(?:'s|’s)\s+)`)
)

// postedAuthor reads an author whose role stands before the name.
func postedAuthor(text string) (person, bool) {
	for _, m := range fromWhom.FindAllStringSubmatch(text, 3) {
		clause, organisation := m[1], ""
		if p := possessive.FindStringSubmatch(clause); p != nil {
			clause, organisation = clause[len(p[0]):], p[1]
		}
		for _, at := range wordEnds(clause) {
			role := strings.TrimRight(clause[:at], ",")
			if !roleWords[strings.ToLower(lastWord(role))] || wordCount(role) > 7 || strings.Contains(role, ",") {
				continue
			}
			if name := leadingName(clause[at:]); name != "" {
				return person{name: cleanName(name), role: role, organisation: organisation}, true
			}
		}
	}
	return person{}, false
}

var nameAhead = phrase.MustCompile(`^,?\s+` + namePattern)

// leadingName returns the name that a text begins with.
func leadingName(s string) string {
	if m := nameAhead.FindStringSubmatch(s); m != nil && looksLikeName(m[1]) && !organisationWords.MatchString(m[1]) {
		return m[1]
	}
	return ""
}

// wordEnds returns where the words of a text end.
func wordEnds(s string) []int {
	var ends []int
	for i := 1; i < len(s); i++ {
		if (s[i] == ' ' || s[i] == ',') && s[i-1] != ' ' && s[i-1] != ',' {
			ends = append(ends, i)
		}
	}
	return ends
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// ourClient stands before the name of an organisation: "from our client, Ninefold Software".
var ourClient = phrase.MustCompile(`(?i)\b(?:our|my|the) (?:client|member|partner|customer)s?,?\s*$`)

// addressBehind is an address that is given with a name, in the same sentence: "Jane Doe, Head of Forms (jane@…)".
var addressBehind = phrase.MustCompile(`^[^.?!;]{0,80}[(<\[]\s*(?:(?i:e-?mail):? )?([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})\s*[)>\]]`)

// firstNaming are the places where a first name alone is the author's, when somebody of that name is copied.
var firstNaming = []*phrase.Phrase{
	phrase.MustCompile(`\b([\p{Lu}][\p{L}'’-]+?)(?:'s|’s)? (?:has asked me|asked me|blog\b|piece\b|article\b|has written|wrote)`), // "Sue's blog"
	phrase.MustCompile(`\b(?i:on behalf of|written by|blog by|piece by|article by|blog from|piece from)\s+([\p{Lu}][\p{L}'’-]+)`), // "on behalf of Sue"
	phrase.MustCompile(`\b([\p{Lu}][\p{L}'’-]+),? \(?(?:who is |who's |who’s )?(?:cc(?:'|’)?e?d|copied|in (?:cc|copy))\b`),        // "Sue (cc'd)"
}

// namedAuthor reads the author out of the sentences of a note: "a blog by Stuart Abernethy, their Chief Product
// Officer". A first name alone is looked up among those copied.
func namedAuthor(text string, src source) author {
	if a := jointWithSender(text, src); a.name.text != "" {
		return a
	}
	var a author
	for _, re := range naming {
		for _, m := range re.FindAllStringSubmatch(text, 3) {
			name := cleanName(m[1])
			p := person{name: name}
			p.role, p.organisation, p.twitter = behind(m[2])
			if second := andSecond.FindStringSubmatch(m[2]); second != nil && looksLikeName(cleanName(second[1])) && !organisationWords.MatchString(second[1]) {
				p = person{name: name + " and " + cleanName(second[1])}
				_, p.organisation, _ = behind(m[2][len(second[0]):])
			}
			firm := ourClient.MatchString(m[0][:strings.Index(m[0], m[1])]) && p.role == "" && !honorific.MatchString(m[1]) // a firm has no role behind its name
			if inPassing(text, m[0], m[1]) || firm || ofRole.MatchString(wordsBefore(text, m[1])) || !looksLikeName(name) || organisationWords.MatchString(name) || isDesk(name) {
				continue
			}
			if at := addressBehind.FindStringSubmatch(m[2]); at != nil && !strings.EqualFold(at[1], src.from.Email) {
				p.email = strings.ToLower(at[1])
			}
			if p.role == "" {
				p.role = roleBefore(text, m[1])
			}
			p.organisation = fullName(text, p.organisation)
			a.person(p, src.where, byProse)
			if ours(text, m[1]) {
				a.organisation.offer(src.signed.organisation, "signature", bySubject)
			}
			if d := describedAuthor(text, src); sameName(d.name.text, name) {
				a.take(d)
			}
			return a
		}
	}
	if p, ok := postedAuthor(text); ok {
		a.person(p, src.where, byProse)
		return a
	}
	if a = describedAuthor(text, src); a.name.text != "" {
		return a
	}
	for _, re := range firstNaming {
		for _, m := range re.FindAllStringSubmatch(text, 3) {
			if c, ok := copiedAs(m[1], src); ok {
				a.person(person{name: cleanName(c.Name), email: c.Email}, src.where, byProse)
				return a
			}
		}
	}
	return a
}

// andSecond is a second author behind the first: "a joint blog by Samira Qadri and Luke Penhale of Statecraft".
var andSecond = phrase.MustCompile(`^\s+(?:and|&)\s+` + namePattern)

// fullName returns the name of an organisation as the text first has it, where it is given in short further on: "I
// represent Fenwick Health … Fenwick's Medical Director".
func fullName(text, short string) string {
	at := strings.Index(text, short+" ")
	if short == "" || at < 0 || strings.Contains(short, " ") {
		return short
	}
	if m := restOfName.FindString(text[at+len(short):]); m != "" && (organisationWords.MatchString(m) || firmWords.MatchString(m)) {
		return short + m
	}
	return short
}

var restOfName = phrase.MustCompile(`^(?: \p{Lu}[\p{L}&-]+){1,3}`)

// copiedAs returns who among those copied has a first name.
func copiedAs(first string, src source) (message.Address, bool) {
	want := nameKey(first)
	for _, c := range src.copied {
		if key := nameKey(c.Name); len(key) > 1 && len(want) > 0 && key[0] == want[0] {
			return c, true
		}
	}
	return message.Address{}, false
}

var (
	inPassingAs = phrase.MustCompile(`(?i)^(?:my colleague|our (?:ceo|cto|cio|coo|director|chief executive|managing director|founder|chair|head of)|from our)\b`)
	otherPart   = phrase.MustCompile(`(?i)\b(?:approved|signed[ -]off|cleared|reviewed|checked|proof-?read|answer|contact|questions?|queries|in my absence|on leave|cover(?:s|ing)? for|thank(?:s|ful)?|invit\w+|suggest\w*|recommend\w*|encourag\w*|seen|permission|met|spoke|photo(?:graph)?(?:s|ed)? by)\b`)
)

// inPassing says whether a colleague is named for something other than having written: "my colleague Tom Reed will answer
// any questions", "approved by our Chief Executive, Harriet Lyle".
func inPassing(text, match, name string) bool {
	if !inPassingAs.MatchString(match) {
		return false
	}
	for _, s := range sentences(text) {
		if strings.Contains(s, name) {
			return otherPart.MatchString(s)
		}
	}
	return false
}

var subjectNames = phrase.MustCompile(`^` + namePattern + `(?:(?:'s|’s)?\s+(?:[-–—|:]\s+)?)(?:guest )?(?:blog|article|piece)\b`)

// subjectAuthor reads the author out of a subject such as "Amara Osei blog for Smarter State" or "Theme 4 | A quieter shop |
// Amara Osei, Chief Engineer, Lantern Works".
func (r reader) subjectAuthor(src source) author {
	var a author
	subject := strings.TrimSpace(replyPrefix.ReplaceAllString(src.subject, ""))
	for _, part := range partOfName.Split(subject, -1) {
		if r.isPersonPart(part) {
			a.person(personIn(part), "subject", bySubject)
			return a
		}
	}
	m := subjectNames.FindStringSubmatch(subject)
	if m == nil || !looksLikeName(m[1]) || organisationWords.MatchString(m[1]) {
		return a
	}
	campaign := r.campaignWords()
	for _, w := range wordsOf(m[1]) {
		if campaign[w] || boilerplate[w] {
			return a
		}
	}
	a.person(person{name: cleanName(m[1])}, "subject", bySubject)
	return a
}

var clientName = phrase.MustCompile(`(?i:our|my) client,?\s+([\p{Lu}][\p{L}\d&'’.-]*(?:\s+(?:(?:and|of|the|for|&)\s+)*[\p{Lu}\d][\p{L}\d&'’.-]*){0,4})`)

// onBehalfOf names an organisation, which is the author's where the note speaks of "their CTO" further on.
var (
	onBehalfOf = phrase.MustCompile(`(?i:on behalf of)\s+(?:the )?([\p{Lu}][\p{L}\d&'’.-]*(?:\s+(?:(?:and|of|the|for|&)\s+)*[\p{Lu}\d][\p{L}\d&'’.-]*){0,4})`)
	theirPost  = phrase.MustCompile(`(?i)\b(?:their|its)\s+[^,.;]{2,50},?\s*$`)
)

// clientOf reads the organisation that an agency writes for: "a blog from our client Lantern Works", "on behalf of Lantern
// Works, a blog from their CTO, …".
func clientOf(text, author string) string {
	m := clientName.FindStringSubmatch(text)
	if m == nil && theirPost.MatchString(wordsBefore(text, author)) {
		m = onBehalfOf.FindStringSubmatch(text)
	}
	if m == nil {
		return ""
	}
	return strings.TrimRight(m[1], ".,")
}

// describedAuthor reads "Amara Osei is Chief Engineer at Lantern Works" in a note by somebody else.
func describedAuthor(text string, src source) author {
	for _, s := range sentences(text) {
		a := bioFacts(s, src.where)
		if a.role.text != "" && len(nameKey(a.name.text)) > 1 && !sameName(a.name.text, cleanName(src.from.Name)) {
			a.name.trust, a.role.trust, a.organisation.trust = byProse, byProse, byProse
			return a
		}
	}
	return author{}
}

// saidOf returns what the sentences of a note say of somebody by name: "I am Rukhsana Chowdhury, Headteacher, Upper Beck
// Academy", "a short biography: Philippa Stannard is Superintendent Registrar at Marlbourne Council".
func saidOf(name string, src source) author {
	a := author{name: value{name, src.where, byProse}}
	if len(nameKey(name)) < 2 {
		return a
	}
	for _, s := range sentences(textOf(src.blocks)) {
		at := strings.Index(s, name)
		if at < 0 {
			at = bySurname(s, name)
		}
		if at < 0 || inPassingAs.MatchString(s) {
			continue
		}
		facts := bioFacts(s[at:], src.where)
		role, organisation := facts.role.text, facts.organisation.text
		if role == "" {
			role, organisation = roleBehind(s[at+len(name):])
		}
		if m := heIsAlso.FindStringSubmatch(s[at+len(name):]); role == "" && m != nil && looksLikeRole(m[1]) {
			role, organisation = roleAndOrganisation(m[1])
		}
		if looksLikeRole(role) && !onlyAuthor[strings.ToLower(role)] {
			a.person(person{name: name, role: role, organisation: organisation}, src.where, byProse)
			break
		}
	}
	return a
}

// selfAt presents its writer: "I'm Sustainability Lead at Brackwater Digital."
var selfAt = phrase.MustCompile(`^I(?:'m|’m| am) (?:currently |also |now )?(?:(?:the|an?) )?([^.;,:!?]{3,60}?),? at (?:the )?(\p{Lu}[^.;,:!?()]{2,60}?)(?:[.;,:!?(]|$| (?:and|where|who)\b)`)

// notPost begins what somebody is doing, and not what they are: "I'm writing as the lead at …".
var notPost = phrase.MustCompile(`(?i)\b(?:\w+ing|on behalf|not|sorry|happy|pleased|to|away|back)\b`)

// presentsSelf reads what the sender's own sentences say of the sender.
func presentsSelf(src source) person {
	text := textOf(src.blocks)
	if !strings.Contains(text, "I am ") && !strings.Contains(text, "I'm ") && !strings.Contains(text, "I’m ") {
		return person{}
	}
	for _, s := range sentences(text) {
		if m := selfAt.FindStringSubmatch(s); m != nil && looksLikeRole(m[1]) && !notPost.MatchString(m[1]) {
			return person{role: m[1], organisation: m[2]}
		}
	}
	return person{}
}

// bySurname returns where a sentence speaks of somebody by title and surname, "Dr Tudor"; -1 where it does not.
func bySurname(s, name string) int {
	surname := lastWord(name)
	for _, title := range []string{"Dr ", "Prof ", "Professor ", "Cllr ", "Mr ", "Mrs ", "Ms "} {
		if at := strings.Index(s, title+surname); at >= 0 {
			return at
		}
	}
	return -1
}

// heIsAlso is what a sentence goes on to say of somebody: "… is the author; he is Operations Manager at Neighbourline".
var heIsAlso = phrase.MustCompile(`^[^.?!]{0,40}?\b(?:he|she|they)(?:['’]s| is| are) (?:the |our |my |their |an? )?([^.;?!()]{3,90}?)(?:[.;()]|$)`)

// onlyAuthor are the roles that say no more than that somebody wrote the blog.
var onlyAuthor = wordSet("author writer blogger contributor")

// tweets is a sentence that gives a Twitter name: "I also tweet as @registrar".
var tweets = phrase.MustCompile(`(?i)\btweets? (?:\w+ ){0,3}(?:as|at|from|under)\b|\btweet(?:s|er|ing)?,? [^.?!@]{0,40}\bas @|\btwitter\b|\bhandle\b`)

// handleSaid returns the Twitter name that a sentence of a note gives.
func handleSaid(src source) string {
	for _, s := range sentences(textOf(src.blocks)) {
		if tweets.MatchString(s) {
			if t := twitterIn(s); t != "" {
				return t
			}
		}
	}
	return ""
}

var atPlace = phrase.MustCompile(`^\s+(?:at|from|of)\s+(?:the )?([\p{Lu}][\p{L}\d&'’-]*(?:\s+(?:(?:and|of|the|for|&)\s+)*[\p{Lu}\d][\p{L}\d&'’-]*){0,4})`)

// heIs is "(she's Operations Director there)" behind a name and an organisation.
var heIs = phrase.MustCompile(`^\s*[,(]\s*(?i:(?:she|he|they)(?:'s|’s|'re|’re| is| are)|where (?:she|he|they) (?:is|are)|their|its|the)\s+([^,.;()]{3,60})`)

var roleClause = phrase.MustCompile(`^(?:\s*\(([^)]{3,90})\)|,\s*(?:(?:who )?is\s+|(?i:their|our|its|the|my|an?)\s+)*([^,.;(]{3,70})(?:,\s*(?:at |of )?([\p{Lu}][^,.;]{2,60}))?)`)

// behind reads what stands behind a name, with the Twitter name within its brackets: " (CEO, Ashcombe Data, @AshcombeData)".
func behind(s string) (role, organisation, twitter string) {
	if m := roleClause.FindStringSubmatch(s); m != nil && m[1] != "" {
		twitter = twitterIn(m[1])
	}
	role, organisation = roleBehind(handle.ReplaceAllString(s, " "))
	return role, organisation, twitter
}

// roleBehind reads what stands behind a name: ", their Chief Product Officer," or " (Head of Policy, Plainsong)".
func roleBehind(s string) (role, organisation string) {
	if at := atPlace.FindStringSubmatchIndex(s); at != nil {
		if m := heIs.FindStringSubmatch(s[at[1]:]); m != nil && looksLikeRole(m[1]) {
			role = strings.TrimSuffix(fold(m[1]), " there")
		}
		return role, s[at[2]:at[3]]
	}
	m := roleClause.FindStringSubmatch(s)
	if m == nil {
		return "", ""
	}
	if m[1] != "" {
		return roleAndOrganisation(m[1])
	}
	if !looksLikeRole(m[2]) {
		return "", ""
	}
	post := strings.TrimRight(m[2], ": ")
	if own := possessive.FindStringSubmatch(post); own != nil && own[1] != "" && looksLikeRole(post[len(own[0]):]) {
		return post[len(own[0]):], own[1] // "Fenwick's Medical Director"
	}
	role, organisation = roleAndOrganisation(post)
	if organisation == "" && !strings.Contains(m[3], "your") {
		organisation = fold(m[3])
	}
	return role, organisation
}

var ofOurs = phrase.MustCompile(`(?i)\b(?:our|my|their|its|the)\s+([^,.:;()\n]{3,60}?),?\s*$`)

// roleBefore reads the role in front of a name: "a blog from our Chief Operating Officer, Sue Ferris".
func roleBefore(text, name string) string {
	at := strings.Index(text, name)
	if at < 0 {
		return ""
	}
	m := ofOurs.FindStringSubmatch(text[max(0, at-90):at])
	if m == nil || !looksLikeRole(m[1]) || onlyAuthor[strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(strings.Fields(m[1])[0], "'s"), "’s"))] {
		return ""
	}
	if role, _ := roleAndOrganisation(m[1]); strings.EqualFold(role, m[1]) && (role != strings.ToLower(role) || wordCount(role) <= 3) {
		return role
	}
	return ""
}

// ourPost is a role of the sender's own organisation behind a name: ", our Director of Resources".
var ourPost = phrase.MustCompile(`^(?:,|[^.?!()]{0,50}\()\s*(?:(?:who|she|he|they)(?:['’]s|['’]re| is| are)\s+)?(?:our|my)\s+([^,.;()\n]{3,60})`)

// ours says whether the author is of the sender's own organisation: "a blog by our clinical director, Dr Amara Osei".
func ours(text, name string) bool {
	at := strings.Index(text, name)
	if at < 0 {
		return false
	}
	if behind := ourPost.FindStringSubmatch(text[at+len(name):]); behind != nil && looksLikeRole(behind[1]) {
		return true
	}
	m := ofOurs.FindStringSubmatch(text[max(0, at-90):at])
	return m != nil && ownPart.MatchString(m[0]) && looksLikeRole(m[1]) && !strings.Contains(strings.ToLower(m[1]), "client")
}

var ownPart = phrase.MustCompile(`(?i)^(?:our|my)\b`)

// ofRole is what makes capitals behind it a role and no name: "our Head of Service Design".
var ofRole = phrase.MustCompile(`(?i)\b(?:heads?|directors?|chiefs?|leads?|managers?|secretary|professor|minister|vice[- ]president|vp) of\s+$`)

// wordsBefore returns the words before the first mention of a name.
func wordsBefore(text, name string) string {
	at := max(0, strings.Index(text, name))
	return text[max(0, at-90):at]
}

func isDesk(name string) bool {
	l := strings.ToLower(name)
	return strings.Contains(l, "blog") || strings.Contains(l, "smarter state") || strings.Contains(l, "campaign") || strings.Contains(l, "week")
}

// resolve completes the author: when nobody else is named, the one who sent the blog, with what the signature
// says; for somebody else the address that is given for them.
func (a author) resolve(src source, all []source, addresses []string) (submission.Author, string) {
	sender := src.signed
	name, where := a.name.text, a.name.where
	if name == "" || sameName(name, sender.name) {
		if name == "" {
			name, where = sender.name, "sender"
			if src.where != all[0].where {
				where = src.where // the writer of a forwarded email
			}
		} else if len(nameKey(name)) == 1 && len(nameKey(sender.name)) > 1 {
			name = sender.name
		}
		a.email.offer(src.from.Email, "sender", byEmail)
		a.fill(sender)
		if a.role.text == "" {
			a.fill(presentsSelf(src))
		}
	} else {
		for _, s := range all {
			if other := s.signed; sameName(other.name, name) {
				a.email.offer(s.from.Email, s.where, byProse)
				a.fill(other)
			}
			for _, c := range s.copied {
				if sameName(c.Name, name) || fromMailbox(name, c.Email) && c.Name == "" {
					a.email.offer(c.Email, "copied", byProse)
				}
			}
		}
	}
	if first, second, ok := strings.Cut(name, " and "); ok && (sameName(first, sender.name) || sameName(second, sender.name)) {
		a.email.offer(src.from.Email, "sender", byEmail)
	}
	for _, s := range all {
		said := saidOf(cleanName(name), s)
		if a.role.text == "" || a.role.trust < byProse {
			a.role, a.organisation = orValue(said.role, a.role), orValue(said.organisation, a.organisation)
		}
		a.twitter.offer(handleSaid(s), s.where, byProse)
	}
	for _, address := range addresses {
		if fromMailbox(cleanName(name), address) {
			a.email.offer(address, "in the text", byFileName)
		}
	}
	out := submission.Author{
		Name: fromLowerCase(cleanName(name)), Email: a.email.text, Role: withoutShouting(a.role.text), Organisation: withoutShouting(a.organisation.text),
		Twitter: a.twitter.text, Bio: a.bio.text,
	}
	return out, where
}

// fill takes role, organisation and Twitter name from a signature where nothing else gave them.
func (a *author) fill(p person) {
	const where = "signature"
	if a.role.text == "" && a.organisation.text == "" || a.role.text == "" && alike(a.organisation.text, p.organisation) {
		a.role.offer(p.role, where, bySubject)
	}
	a.organisation.offer(p.organisation, where, bySubject)
	a.role.offer(p.role, where, bySubject)
	if strings.Contains(a.role.where, "biography") && len(p.role) > len(a.role.text) && strings.HasPrefix(strings.ToLower(p.role), strings.ToLower(a.role.text)) {
		a.role = value{p.role, where, bySubject} // "a partner at …" of a biography, "Partner, Public Audit" of the signature
	}
	a.twitter.offer(p.twitter, where, bySubject)
}

// domainWords are the words of an address's domain, by which an organisation's name in a subject or file name is
// known for what it is.
func domainWords(a message.Address) string {
	_, domain, _ := strings.Cut(a.Email, "@")
	first, _, _ := strings.Cut(domain, ".")
	return strings.ReplaceAll(first, "-", " ")
}
