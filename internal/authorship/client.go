package authorship

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// ourClient stands before the name of an organisation: "from our client, Ninefold Software".
var ourClient = phrase.MustCompile(`(?i)\b(?:our|my|the) (?:client|member|partner|customer)s?,?\s*$`)

// clientBefore returns the name between "our client" and a comma where what was taken for the name behind it goes on as a role
// does: with an "at" or an "of".
func clientBefore(match, name, behind string) (string, bool) {
	m := nameThenComma.FindStringSubmatch(match[:strings.Index(match, name)])
	if m == nil || !biography.AtPlace.MatchString(behind) || !person.LooksLikeName(person.CleanName(m[1])) || person.OrganisationWords.MatchString(m[1]) ||
		person.FirmWords.MatchString(m[1]) {
		return "", false
	}
	return person.CleanName(m[1]), true
}

var nameThenComma = phrase.MustCompile(`\b(?i:client|colleague|member|friend|partner|trustee|director|chair),? ` + biography.NamePattern + `, $`)

var clientName = phrase.MustCompile(`(?:(?i:our|my) client,?\s+|(?m:^)(?i:client)(?i: name)?\s?[:–—-]\s+)(?:the )?` + biography.OrganisationPattern)

// wordsBehind returns what follows the first mention of a name.
func wordsBehind(text, name string) string {
	_, behind, _ := strings.Cut(text, name)
	return behind
}

// clientOf reads the organisation that an agency writes for: "a blog from our client Lantern Works", "on behalf of Lantern
// Works, a blog from their CTO, …".
func clientOf(text, author string) string {
	m := clientName.FindStringSubmatch(text)
	for _, other := range clientName.FindAllStringSubmatch(text, mostClients) {
		if !strings.EqualFold(clientIn(other[1]), clientIn(m[1])) { // whose blog is of which, it does not tell
			return ""
		}
	}
	if m == nil && (theirPost.MatchString(wordsBefore(text, author)) || postOfTheirs.MatchString(wordsBehind(text, author))) {
		if m = onBehalfOf.FindStringSubmatch(text); m == nil {
			m = worksWith.FindStringSubmatch(text)
		}
	}
	if m == nil {
		return ""
	}
	name := clientIn(m[1])
	if at := strings.LastIndex(name, " for "); at > 0 && themeBehindName.MatchString(wordsBehind(text, name)) { // "our client Lantern Works for the People theme"
		name = name[:at]
	}
	return organisationOf(name)
}

// clientIn returns the name of a client without the next label, which stands below it.
func clientIn(said string) string {
	name, _, _ := strings.Cut(said, "\n")
	return strings.TrimRight(name, "., ")
}

// mostClients is how many clients of an agency are looked at.
const mostClients = 5

var themeBehindName = phrase.MustCompile(`(?i)^\s+(?:theme|strand|stream|section|category|topic|campaign|call|week|series)\b`)

var clientWord = phrase.MustCompile(`(?i)\b(?:our|my) (?:\w+ )?clients?\b`)

// OfferClient gives an author the organisation that an agency's note says it writes for, where nothing nearer does.
func OfferClient(a *finding.Author, text, where string) {
	client := clientOf(text, a.Name.Text)
	if m := onBehalfOf.FindStringSubmatch(text); client == "" && m != nil && a.Role.Text != "" && a.Organisation.Text == "" && !person.LooksLikeRole(m[1]) {
		client = organisationOf(m[1]) // "On behalf of Kerbside Systems, here is a blog by Sue Ferris, Data Manager."
	}
	if m := organisationOffers.FindStringSubmatch(text); client == "" && m != nil && a.Role.Text != "" && a.Organisation.Text == "" && !person.LooksLikeRole(m[1]) && (person.OrganisationWords.MatchString(m[1]) || person.FirmWords.MatchString(m[1]) || !person.LooksLikeName(m[1])) {
		client = m[1]
	}
	if a.Name.Text != "" && !person.SameName(client, a.Name.Text) {
		a.Organisation.Offer(client, where, finding.BySubject)
	}
}

// organisationOffers is an organisation that offers a blog which somebody of it wrote.
var organisationOffers = phrase.Like("Kerbside Council would like to contribute the attached, written by Sue Ferris, Data Manager.",
	`(?:^|[.!?:,]\s+|\n)(?:The )?`+biography.OrganisationPattern+` (?i:would (?:like|love) to|(?:is|are) (?:pleased|happy|delighted|keen|glad) to|wish(?:es)? to) (?i:contribute|offer|submit|share|send)\b[^.?!]{0,60}\b(?i:by)\s`)

// organisationOf takes off a name what only follows it: "On behalf of Kerbside Systems I attach …".
func organisationOf(name string) string {
	if last := wording.LastWord(name); wording.BeginsSentence[last] {
		name = strings.TrimSpace(strings.TrimSuffix(name, last))
	}
	return strings.TrimRight(name, ".,")
}

// worksWith names it as one agent does, who may work with people too: only a "their CTO" tells.
var worksWith = phrase.Like("I work with Lakeland Data", `\bI (?:work (?:with|for)|look after|represent|act for) (?:the )?`+biography.OrganisationPattern)

// onBehalfOf names an organisation, which is the author's where the note speaks of "their CTO" further on.
var onBehalfOf = phrase.MustCompile(`(?i:on behalf of|asked by|we (?:represent|act for|work (?:with|for)|look after))\s+(?:the )?` +
	biography.OrganisationPattern)
