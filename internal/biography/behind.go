package biography

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// SaidBehind returns what a text says of the one with whose name it begins.
func SaidBehind(text, name string) (role, organisation string) {
	text = withinBrackets(text)
	facts, behind := Facts(text), text[min(len(name), len(text)):]
	if facts.Role != "" {
		return facts.Role, facts.Organisation
	}
	if role, organisation = roleBehind(behind); person.LooksLikeRole(role) {
		return role, organisation
	}
	if m := heIsAlso.FindStringSubmatch(behind); m != nil && person.LooksLikeRole(m[1]) {
		return person.RoleAndOrganisation(m[1])
	}
	return person.WherePost(behind)
}

// heIsAlso is what a sentence goes on to say of somebody: "… is the author; he is Operations Manager at Neighbourline".
var heIsAlso = phrase.MustCompile(`^[^.?!]{0,40}?\b(?:he|she|they)(?:['’]s| is| are) (?:the |our |my |their |an? )?([^.;?!()]{3,90}?)(?:[.;()]|$)`)

// withinBrackets returns what stands before a bracket that closes and was not opened: the name stands within it, "by me (Sue Ferris,
// founder of Kerbside) and it's for theme 2".
func withinBrackets(text string) string {
	open := 0
	for i, r := range text {
		switch r {
		case '(':
			open++
		case ')':
			if open--; open < 0 {
				return text[:i]
			}
		}
	}
	return text
}

// AtPlace is the organisation behind a name: " of Kerbside Systems".
var AtPlace = phrase.MustCompile(`^\s+(?:at|from|of)\s+(?:the )?` + OrganisationPattern)

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

// asWhat says as what somebody has written: "Sue Ferris in her capacity as Data Manager".
var asWhat = phrase.Like(" in her capacity as Data Manager", `^,? in (?:his|her|their) (?:capacity|role|position|job) as (?:an? |the )?`)

// asPost says as what somebody is to be named: "credit Sue Ferris as Data Manager at Kerbside Systems".
var asPost = phrase.Like(" as Data Manager", `^,? as (\p{Lu})`)

// atClient calls an organisation by what it is to the writer: "Architect at our client Kerbside Systems", "at the company Kerbside".
var atClient = phrase.MustCompile(` (?:at|for|of|with|from) (?:our|their|my|the) (?:client|member|partner|company|firm),? `)

// Behind reads what stands behind a name, with the Twitter name within its brackets: " (CEO, Ashcombe Data, @AshcombeData)".
func Behind(s string) (role, organisation, twitter string) {
	if m := roleClause.FindStringSubmatch(s); m != nil && m[1] != "" {
		twitter = person.TwitterIn(m[1])
	}
	role, organisation = roleBehind(s)
	return role, organisation, twitter
}

// roleBehind reads what stands behind a name: ", their Chief Product Officer," or " (Head of Policy, Plainsong)".
func roleBehind(s string) (role, organisation string) {
	s = strings.TrimRight(person.Handle.ReplaceAllString(person.BracketedHandle.ReplaceAllString(s, ""), " "), " ")
	s = withinBrackets(s)
	s = asPost.ReplaceAllString(asWhat.ReplaceAllString(s, ", "), ", $1")
	s = atClient.ReplaceAllString(heIsRole.ReplaceAllString(s, ", "), " at ")
	if role, organisation = person.WherePost(s); role != "" {
		return role, organisation
	}
	if at := AtPlace.FindStringSubmatchIndex(s); at != nil {
		for _, re := range []*phrase.Phrase{heIs, besidePlace} {
			if m := re.FindStringSubmatch(s[at[1]:]); m != nil && person.LooksLikeRole(m[1]) && role == "" {
				role = strings.TrimSuffix(wording.Fold(m[1]), " there")
			}
		}
		return role, s[at[2]:at[3]]
	}
	m := roleClause.FindStringSubmatch(s)
	switch {
	case m == nil:
		return "", ""
	case m[1] != "":
		return person.AroundBrackets(m[1], s[len(m[0]):])
	case aTrade.MatchString(s) && person.IsTrade(m[2]):
		return m[2], ""
	case m[3] != "" && person.IsTrade(strings.ToLower(m[2])): // "Edwin Moss, Master Carpenter, Moss & Daughter"
		return m[2], person.NameOnly(m[3])
	case !person.LooksLikeRole(m[2]):
		return "", ""
	}
	return postAndPlace(s, strings.TrimRight(m[2], ": "), m[3], m[4])
}

// aTrade says what somebody is: ", a furniture maker".
var aTrade = phrase.Like(", a furniture maker.", `^,? (?:who is |who['’]s )?an? \p{Ll}`)

// postAndPlace tells the role from the organisation in a post behind a name, and what stands behind the next two commas.
func postAndPlace(s, post, next, last string) (role, organisation string) {
	if OurPost.MatchString(s) && next != "" && last == "" && !person.OrganisationWords.MatchString(next) && !person.LooksLikeRole(next) &&
		!person.FirmWords.MatchString(next) {
		if _, place := person.RoleAndOrganisation(post); place == "" { // "our Vice President, Government"
			return post + ", " + person.NameOnly(next), ""
		}
	}
	if own := person.Possessive.FindStringSubmatch(post); own != nil && own[1] != "" && !forWhom[own[1]] && person.LooksLikeRole(post[len(own[0]):]) {
		return post[len(own[0]):], own[1] // "Fenwick's Medical Director"
	}
	role, organisation = person.RoleAndOrganisation(post)
	if goesOn.MatchString(next) {
		next, last = goesOn.ReplaceAllString(next, ""), ""
	}
	switch {
	case next != "" && strings.Contains(post, " – "): // "Assistant Director – Revenues and Benefits, Kerbside Council"
		return person.RoleAndOrganisation(post + ", " + person.NameOnly(next))
	case organisation != "" || next == "" || strings.Contains(next, "your"):
		return role, person.NameOnly(organisation)
	case last == "" || person.OrganisationWords.MatchString(next) || strings.Contains(last, "your"):
		return person.RoleAndOrganisation(post + ", " + person.NameOnly(next))
	}
	return person.RoleAndOrganisation(post + ", " + next + ", " + person.NameOnly(last)) // "Managing Director, UK and Ireland, Kerbside Systems"
}

// goesOn is what a sentence says of the email or of the blog behind the name of an organisation.
var goesOn = phrase.Like(" attached for your “People” theme", `\s+(?:(?:is |are )?(?:attached|enclosed|below|herewith)|(?:for|under|to|in|on) (?:your|the theme|theme|our theme)|\((?:for )?(?:the )?theme)\b.*$`)

// forWhom somebody works who is no organisation: "Children's Librarian".
var forWhom = map[string]bool{"Children": true, "Women": true, "Men": true, "People": true, "Girls": true, "Boys": true, "Patients": true, "Tenants": true}

// OurPost is a role of the sender's own organisation behind a name: ", our Director of Resources", "is our Head of Data".
var OurPost = phrase.MustCompile(`^(?:,|[^.?!()]{0,50}\(|\s+is|\s+and)\s*(?:(?:who|she|he|they)(?:['’]s|['’]re| is| are)\s+)?(?i:our|my)` +
	`\s+([^,.;()\n]{3,60})`)
