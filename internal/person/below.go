package person

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// AddLines reads the lines below the name: the first is the role (or role and organisation), the next the
// organisation, unless their words say it is the other way about.
func (p *Person) AddLines(lines []string) {
	var plain []string
	for _, l := range lines {
		if len(plain) < 4 && len(l) <= 100 && wording.Count(l) <= 14 && !remarks.MatchString(l) && (len(plain) == 0 || !isMotto(l)) {
			plain = append(plain, l)
		}
	}
	if len(plain) == 0 {
		return
	}
	switch {
	case p.Role != "" && p.Organisation == "":
		_, p.Organisation = RoleAndOrganisation(plain[0])
		if p.Organisation == "" {
			p.Organisation = plain[0]
		}
	case p.Role == "" && p.Organisation != "" && LooksLikeRole(plain[0]):
		p.Role = plain[0]
	case p.Role == "" && p.Organisation == "":
		p.roleLines(plain)
	}
}

// remarks are words of a line that says something, and names neither a role nor an organisation.
var remarks = phrase.Like("Hope this is OK", `\b(?:I|you|your|we|our|us|this|these|it|me|my|please)\b|^#|^(?i:(?:my )?pronouns\b|(?:ext|extension)\.? ?\d)|`+
	`\b(?:[Ss]he/[Hh]er|[Hh]e/[Hh]im|[Tt]hey/[Tt]hem)\b`)

// isMotto says whether a line below a post is a motto: one with none but its first word in capitals that is parted or long, "Stay
// safe, stay home". "Friends of the park" is an organisation.
func isMotto(line string) bool {
	words := strings.Fields(line)
	return len(words) > 2 && (len(words) > 5 || strings.Contains(line, ", ") || strings.Contains(line, " - ") || strings.Contains(line, " – ")) && startsUpper(words[0]) && !slices.ContainsFunc(words[1:], startsUpper) &&
		!LooksLikeRole(line) && !OrganisationWords.MatchString(line)
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“\"'‘"))
	return unicode.IsUpper(r)
}

func (p *Person) roleLines(lines []string) {
	if IsTrade(lines[0]) {
		p.Role = lines[0]
		if len(lines) > 1 {
			p.Organisation = organisationAmong(lines[1:])
		}
		return
	}
	if len(lines) == 1 {
		p.Role, p.Organisation = RoleAndOrganisation(lines[0])
		p.withPostOfServed()
		return
	}
	first, second := lines[0], lines[1]
	switch {
	case LooksLikeRole(first) && hasOrganisation(first):
		p.Role, p.Organisation = RoleAndOrganisation(first)
		field := !strings.Contains(first, " at ") && !OrganisationWords.MatchString(p.Organisation) &&
			(strings.Contains(first, " for ") || strings.Contains(first, " with "))
		if LooksLikeRole(second) || field || len(splitParts(first)) > 1 && !strings.Contains(first, " at ") && !strings.Contains(first, "|") {
			// "Deputy Director, Licensing Reform" above "Riverside Trading Standards", "Editor for Media" above "Kerbside Press"
			p.Role, p.Organisation = first, second
		}
	case LooksLikeRole(first):
		p.Role, p.Organisation = first, organisationAmong(lines[1:])
	case LooksLikeRole(second):
		p.Role, p.Organisation = second, first
	default:
		p.Role, p.Organisation = first, second
	}
	if first, _, several := strings.Cut(p.Organisation, " | "); several && !LooksLikeRole(p.Organisation) {
		p.Organisation = first // in two languages, or with a slogan behind it
	}
	if r, o := RoleAndOrganisation(p.Organisation); LooksLikeRole(r) && o != "" && p.Organisation == second {
		p.Role, p.Organisation = p.Role+", "+r, o
	}
	if first, unit, several := strings.Cut(p.Role, " | "); several && LooksLikeRole(first) && !LooksLikeRole(unit) {
		p.Role = first // "Head of Libraries | Adults and Communities Directorate"
	}
	p.Organisation = trimmed(p.Organisation, " .,|")
	for _, small := range []string{"for ", "at ", "of "} { // a line of its own: "for Kerbside Systems"
		p.Organisation = strings.TrimPrefix(p.Organisation, small)
	}
}

func hasOrganisation(s string) bool {
	_, o := RoleAndOrganisation(s)
	return o != ""
}

// organisationAmong picks the organisation from the lines below the role: the one that says so by its words, else
// the first ("Transformation Directorate" above "Leeds City Council").
func organisationAmong(lines []string) string {
	for _, l := range lines[:min(len(lines), 2)] {
		if OrganisationWords.MatchString(l) && !LooksLikeRole(l) {
			return l
		}
	}
	return lines[0]
}
