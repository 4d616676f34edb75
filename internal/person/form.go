package person

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// form is one of the ways in which a line presents somebody.
type form struct {
	example string
	read    func(line string) (Person, bool)
}

// forms are tried in turn; the last fits every line.
var forms = []form{
	{"Operations Manager, Neighbourline: Olumide Bankole", nameLast},
	{"Fenwick Council's Head of Repairs, Olumide Bankole", firmsPost},
	{"Sue Ferris (Data Manager) of Kerbside Systems", besideBrackets},
	{"Olumide Bankole of Neighbourline (Operations Manager)", roleBehindPlace},
	{"Neighbourline's Operations Manager – Olumide Bankole", ownPost},
	{"Neighbourline – Olumide Bankole, Operations Manager", firmFirst},
	{"Sue Ferris, Operations Director at Kerbside Systems", nameFirst},
}

var postColonName = phrase.MustCompile(`^([^:]{5,80}): ([^:,]{5,50})$`)

func nameLast(line string) (Person, bool) {
	m := postColonName.FindStringSubmatch(line)
	if m == nil || !LooksLikeRole(m[1]) || !LooksLikeName(CleanName(m[2])) {
		return Person{}, false
	}
	role, organisation := RoleAndOrganisation(m[1])
	return Person{Name: CleanName(m[2]), Role: role, Organisation: organisation}, true
}

var firmPostName = phrase.MustCompile(`^(\p{Lu}[^,]{1,60}?)(?:'s|’s|s') (\p{Lu}.{3,70}), ([^,]{5,50})$`)

func firmsPost(line string) (Person, bool) {
	m := firmPostName.FindStringSubmatch(line)
	if m == nil || !LooksLikeRole(m[2]) || !LooksLikeName(CleanName(m[3])) {
		return Person{}, false
	}
	return Person{Name: CleanName(m[3]), Role: m[2], Organisation: m[1]}, true
}

var nameBrackets = phrase.MustCompile(`^([^(,|]{4,50}) \(([^()]{2,90})\)(.{0,120})$`)

func besideBrackets(line string) (Person, bool) {
	m := nameBrackets.FindStringSubmatch(line)
	if m == nil || !LooksLikeName(CleanName(m[1])) {
		return Person{}, false
	}
	role, organisation := AroundBrackets(m[2], m[3])
	return Person{Name: CleanName(m[1]), Role: role, Organisation: organisation}, role != "" || m[3] == ""
}

// AroundBrackets reads a role in brackets with the organisation behind them, or the other way about: "(Data Manager) of Kerbside
// Systems", "(Kerbside Systems), Data Manager".
func AroundBrackets(within, rest string) (role, organisation string) {
	role, organisation = RoleAndOrganisation(within)
	if wording.BeginsSmall(organisation) && role == "" {
		if IsTrade(organisation) {
			return organisation, ""
		}
		return "", "" // "Blog from Sue Ferris (final)"
	}
	if m := behindBrackets.FindStringSubmatch(rest); m != nil {
		beside := NameOnly(m[1])
		switch {
		case role != "" && organisation == "" && !LooksLikeRole(beside):
			organisation = WithoutThe(beside)
		case role == "" && organisation != "" && LooksLikeRole(beside):
			role = beside
		}
	}
	return role, organisation
}

var behindBrackets = phrase.MustCompile(`^(?:,| of| at| from| with) ((?:the )?\p{Lu}[^,.;()]{2,70})`)

var placeThenRole = phrase.MustCompile(`^at ([^()]{2,60}?)\s*\(([^()]{3,60})\)$`)

func roleBehindPlace(line string) (Person, bool) {
	name, rest := nameAndRest(line)
	m := placeThenRole.FindStringSubmatch(rest)
	if m == nil || !LooksLikeRole(m[2]) {
		return Person{}, false
	}
	return Person{Name: CleanName(name), Role: m[2], Organisation: m[1]}, true
}

var firmThenRole = phrase.MustCompile(`^(\p{Lu}[^,]{1,50}?)(?:'s|’s)\s+(.{3,60})$`)

func ownPost(line string) (Person, bool) {
	post, rest := nameAndRest(line)
	m := firmThenRole.FindStringSubmatch(post)
	if m == nil || !LooksLikeRole(m[2]) || !LooksLikeName(CleanName(rest)) {
		return Person{}, false
	}
	return Person{Name: CleanName(rest), Role: m[2], Organisation: m[1]}, true
}

func firmFirst(line string) (Person, bool) {
	firm, rest := nameAndRest(line)
	if LooksLikeName(CleanName(firm)) {
		return Person{}, false
	}
	second, behind := splitName(rest)
	if !LooksLikeName(CleanName(second)) || !LooksLikeRole(behind) || LooksLikeRole(firm) {
		return Person{}, false
	}
	return Person{Name: CleanName(second), Role: strings.Trim(behind, " ,;|–—-()"), Organisation: wording.Fold(firm)}, true
}

func nameFirst(line string) (Person, bool) {
	name, rest := nameAndRest(line)
	p := Person{Name: CleanName(name)}
	if p.Role, p.Organisation = WherePost(rest); p.Role != "" {
		return p, true
	}
	rest = unbracketed(strings.Trim(dateAtEnd.ReplaceAllString(rest, ""), " ,;|–—-"))
	if wording.BeginsCapital(p.Name) && wording.BeginsSmall(rest) && IsTrade(rest) { // "Sue Ferris, ceramic restorer"
		p.Role = rest
		return p, true
	}
	p.Role, p.Organisation = RoleAndOrganisation(WhoIs.ReplaceAllString(rest, ""))
	return p, true
}

// dateAtEnd is when a blog was written, behind its author: "Sue Ferris | August 2020".
var dateAtEnd = phrase.MustCompile(`(?i)(?:^|[,;|–—-])\s*(?:\d{1,2}(?:st|nd|rd|th)? )?` +
	wording.Month + ` (?:\d{1,2},? )?\d{4}$`)

// nameAndRest cuts a line behind the name it begins with, and the letters that stand behind a name off the rest.
func nameAndRest(line string) (name, rest string) {
	name, rest = splitName(line)
	return name, lettersFirst.ReplaceAllString(rest, "")
}

var afterName = phrase.MustCompile(`\s*(?:,|\||;|\s/\s|\s[-–—]\s|\(|\s(?:is|was) (?:the |an? )?|\bof\b|\bat\b|\bfrom\b)\s*`)

// splitName cuts a line behind the name it begins with.
func splitName(line string) (name, rest string) {
	if at := afterName.FindStringIndex(line); at != nil && at[0] > 0 {
		sep := strings.TrimSpace(line[at[0]:at[1]])
		rest = line[at[1]:]
		if sep == "of" || sep == "at" || sep == "from" {
			rest = "at " + rest
		}
		return line[:at[0]], rest
	}
	return line, ""
}
