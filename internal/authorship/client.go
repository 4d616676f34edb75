package authorship

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/thread"
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
	if m == nil && (theirPost.MatchString(wordsBefore(text, author)) || postOfTheirs.MatchString(wordsBehind(text, author))) {
		m = onBehalfOf.FindStringSubmatch(text)
	}
	if m == nil {
		return ""
	}
	name := m[1]
	if at := strings.LastIndex(name, " for "); at > 0 && themeBehindName.MatchString(wordsBehind(text, name)) { // "our client Lantern Works for the People theme"
		name = name[:at]
	}
	return organisationOf(name)
}

var themeBehindName = phrase.MustCompile(`(?i)^\s+(?:theme|strand|stream|section|category|topic|campaign|call|week|series)\b`)

// colleagues says whether somebody is copied at an address of the sender's organisation.
func colleagues(src thread.Note, name string) bool {
	return slices.ContainsFunc(src.Copied, func(c message.Address) bool {
		return person.SameName(c.Name, name) && signature.BearsDomain(src.Signed.Organisation, c.Email) && signature.BearsDomain(src.Signed.Organisation, src.From.Email)
	})
}

// ourBlog is a blog of the sender's organisation.
var ourBlog = phrase.Like("Please find our blog attached.",
	`(?i)\bour (?:own )?(?:[\w-]+ ){0,2}(?:blog(?: ?post)?|submission|contribution|{work}|entry)\b`)

// isFrom says whether a note says of a blog that it is from an organisation: "Attached are two blogs from Kerbside Systems".
func isFrom(text, organisation string) bool {
	return organisation != "" && slices.ContainsFunc(blogFrom.FindAllStringIndex(text, 5), func(at []int) bool {
		rest := text[at[1]:]
		return len(rest) >= len(organisation) && strings.EqualFold(rest[:len(organisation)], organisation)
	})
}

var blogFrom = phrase.Like("two blogs from Kerbside Systems", `(?i)\b(?:blogs?|blog posts?|posts?|submissions?|contributions?|entr(?:y|ies)|{works}) (?:\([^()]{1,40}\) )?from (?:us |the team )?(?:at )?(?:the )?`)

var clientWord = phrase.MustCompile(`(?i)\b(?:our|my) (?:\w+ )?clients?\b`)

// isHouse says whether the sender is the press office of an organisation, by its name and its address.
func isHouse(src thread.Note) bool {
	return signature.IsTeam(src.From.Name) && signature.BearsDomain(src.Signed.Organisation, src.From.Email)
}

// agency is an organisation that writes for others, and accountRole the role of one who does.
var (
	agency      = phrase.Like("Big Tent PR", `(?i)\b(?:pr|public relations|communications?|comms|agency|media|publicity|marketing)\b`)
	accountRole = phrase.Like("Account Director", `(?i)\baccount (?:director|manager|executive|lead|handler|supervisor)\b`)
)

// isOurBlog says whether a note calls the blog that of the sender's organisation, and not a client's.
func isOurBlog(src thread.Note) bool {
	text := document.Text(src.Blocks)
	return !agency.MatchString(src.Signed.Organisation) && !accountRole.MatchString(src.Signed.Role) && (ourBlog.MatchString(text) || isFrom(text, src.Signed.Organisation)) && !clientWord.MatchString(text) && !onBehalfOf.MatchString(text)
}
