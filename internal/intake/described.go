package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// describedAuthor reads "Amara Osei is Chief Engineer at Lantern Works" in a note by somebody else.
func describedAuthor(text string, src source) author {
	for _, s := range sentences(strings.ReplaceAll(text, "; ", ".\n")) {
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
		if inPassingAs.MatchString(s) {
			continue
		}
		for _, at := range mentions(s, name) {
			facts, behind := bioFacts(s[at:], src.where), s[min(at+len(name), len(s)):]
			role, organisation := facts.role.text, facts.organisation.text
			if role == "" {
				role, organisation = roleBehind(behind)
			}
			if m := heIsAlso.FindStringSubmatch(behind); role == "" && m != nil && looksLikeRole(m[1]) {
				role, organisation = roleAndOrganisation(m[1])
			}
			if looksLikeRole(role) && !saysOnlyAuthor(role) {
				a.person(person{name: name, role: role, organisation: organisation}, src.where, byProse)
				return a
			}
		}
	}
	return a
}

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

// saysOnlyAuthor says whether a role says no more than that somebody wrote the blog: "the author of the attached".
func saysOnlyAuthor(role string) bool {
	author := false
	for _, w := range wordsOf(role) {
		if !onlyAuthor[w] && !smallWords[w] && !boilerplate[w] {
			return false
		}
		author = author || onlyAuthor[w]
	}
	return author
}

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

var roleClause = phrase.MustCompile(`^(?:\s*\(([^)]{3,90})\)|(?:,\s*|\s+[-–—]\s+|\s+who\s+(?:is|works as|serves as)\s+)(?:(?:who )?(?:is|works as|serves as)\s+|(?i:their|our|its|the|my|an?)\s+)*([^,.;(]{3,90}(?:\([^()]{2,40}\)[^,.;(]{0,60})?)(?:,\s*(?:at |of )?([\p{Lu}][^,.;]{2,70}))?(?:,\s*(?:at |of )?([\p{Lu}][^,.;]{2,70}))?)`)

// behind reads what stands behind a name, with the Twitter name within its brackets: " (CEO, Ashcombe Data, @AshcombeData)".
func behind(s string) (role, organisation, twitter string) {
	if m := roleClause.FindStringSubmatch(s); m != nil && m[1] != "" {
		twitter = twitterIn(m[1])
	}
	role, organisation = roleBehind(s)
	return role, organisation, twitter
}

// roleBehind reads what stands behind a name: ", their Chief Product Officer," or " (Head of Policy, Plainsong)".
func roleBehind(s string) (role, organisation string) {
	s = strings.TrimRight(handle.ReplaceAllString(bracketedHandle.ReplaceAllString(s, ""), " "), " ")
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
	if ourPost.MatchString(s) && m[3] != "" && m[4] == "" && !organisationWords.MatchString(m[3]) && !looksLikeRole(m[3]) && !firmWords.MatchString(m[3]) {
		if _, place := roleAndOrganisation(post); place == "" { // "our Vice President, Government"
			return post + ", " + nameOnly(m[3]), ""
		}
	}
	if own := possessive.FindStringSubmatch(post); own != nil && own[1] != "" && looksLikeRole(post[len(own[0]):]) {
		return post[len(own[0]):], own[1] // "Fenwick's Medical Director"
	}
	role, organisation = roleAndOrganisation(post)
	switch {
	case m[3] != "" && strings.Contains(post, " – "): // "Assistant Director – Revenues and Benefits, Kerbside Council"
		return roleAndOrganisation(post + ", " + nameOnly(m[3]))
	case organisation != "" || m[3] == "" || strings.Contains(m[3], "your"):
		return role, nameOnly(organisation)
	case m[4] == "" || organisationWords.MatchString(m[3]) || strings.Contains(m[4], "your"):
		role, organisation = roleAndOrganisation(post + ", " + nameOnly(m[3]))
	default:
		role, organisation = roleAndOrganisation(post + ", " + m[3] + ", " + nameOnly(m[4])) // "Managing Director, UK and Ireland, Kerbside Systems"
	}
	return role, organisation
}

// nameOnly cuts off what a sentence goes on to say behind the name of an organisation: "Kerbside Systems and is for theme 2".
func nameOnly(s string) string {
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		next := i
		for next < len(words) && smallInNames[words[next]] {
			next++
		}
		if next == len(words) || beginsSmall(words[next]) && !companyForm[strings.ToLower(strings.Trim(words[next], ".,"))] {
			return strings.Join(words[:i], " ")
		}
		i = next
	}
	return s
}

func beginsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

var ofOurs = phrase.MustCompile(`(?i)\b(?:our|my|their|its|the)\s+([^,.:;()\n]{3,60}?),?\s*$`)

// roleBefore reads the role in front of a name: "a blog from our Chief Operating Officer, Sue Ferris".
func roleBefore(text, name string) string {
	at := strings.Index(text, name)
	if at < 0 {
		return ""
	}
	m := ofOurs.FindStringSubmatch(text[max(0, at-90):at])
	for m != nil { // "the attached blog on behalf of our Chief Executive"
		inner := ofOurs.FindStringSubmatch(m[1])
		if inner == nil || !looksLikeRole(inner[1]) {
			break
		}
		m = inner
	}
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

// postSaid is a sentence about somebody's post, which is called a title too: "her title has just changed to Chief Engineer",
// "my job title should read Head of Data".
var postSaid = phrase.MustCompile(`(?i)\b(?:(?:her|his|their|the author['’]s|\p{L}+['’]s) (?:(?:new|full|current|official|correct) )?(?:title|position|post)|(?:her|his|their|my|our|the|the author['’]s|\p{L}+['’]s) (?:(?:new|full|current|official|correct) )?(?:job title|job|role))\b(?: has| should)?(?: now| just| recently| since)*(?: been)?(?: changed| updated| amended)?(?: to)?(?: is| be| read| reads)?(?: now)?:? (?:an? |the |that of )?(\p{Lu}[^.?!;]{2,90})`)

// withoutPost reads the post that a text says somebody has, and returns the text without it: what is called a title
// there is not the blog's.
func (r reader) withoutPost(text, where string, f *fields) string {
	m := postSaid.FindStringSubmatch(text)
	if m == nil || strings.HasSuffix(text, "?") {
		return text
	}
	role, organisation := roleAndOrganisation(m[1])
	if !looksLikeRole(role) || wordCount(role) > 10 {
		return text
	}
	f.author.role.offer(role, where, byStatement)
	f.author.organisation.offer(organisation, where, byStatement)
	return fold(strings.Replace(text, m[0], " ", 1))
}
