package person

import (
	"strings"

	"copydesk/internal/phrase"
)

// severalAuthors reads a line that presents more than one author.
func severalAuthors(line string, joints int) (Person, bool) {
	if p, ok := threeOrMore(line); ok {
		return p, true
	}
	return jointAuthors(line, joints)
}

// threeOrMore reads a list of authors, each perhaps with what stands in brackets: "Jane Doe (Acme), Tom Reed (Fenwick Council)
// and Ann Lee". Organisations are listed like that too, so that none of them may be one by its words.
func threeOrMore(line string) (Person, bool) {
	head, last, ok := cutLast(InParens.ReplaceAllString(line, ""), " and ", " & ")
	if !ok || !strings.Contains(head, ",") {
		return Person{}, false
	}
	last, _, _ = strings.Cut(last, ",") // "… and Ann Lee, Fenwick Council"
	var names []string
	for _, part := range append(strings.Split(strings.TrimRight(head, ", "), ","), last) {
		name := CleanName(part)
		if !LooksLikeName(name) || len(strings.Fields(name)) > 4 || OrganisationWords.MatchString(name) || FirmWords.MatchString(name) {
			return Person{}, false
		}
		names = append(names, name)
	}
	return Person{Name: strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]}, len(names) > 2
}

// cutLast cuts a line at the last of several separators.
func cutLast(s string, separators ...string) (before, after string, ok bool) {
	at, width := -1, 0
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > at {
			at, width = i, len(sep)
		}
	}
	if at < 0 {
		return s, "", false
	}
	return s[:at], s[at+width:], true
}

var secondAuthor = phrase.MustCompile(`(?:,?\s+(?:and|&|with)\s+|;\s+(?:and\s+)?)\p{Lu}`)

// jointAuthors reads two authors, each with a role, or behind a semicolon with an organisation: "Sunita Brandt, Head of Safeguarding,
// Holmeshire Council, and Tom Iwobi, Lead Engineer, Copse Digital". What both have in common is kept.
func jointAuthors(line string, joints int) (Person, bool) {
	if joints == 0 {
		return Person{}, false
	}
	for _, at := range secondAuthor.FindAllStringIndex(line, 4) {
		a, b := personAmong(line[:at[0]], joints-1), personAmong(line[at[1]-1:], joints-1)
		first, _ := splitName(line[at[1]-1:])
		apart := line[at[0]] == ';' && isWhole(a) && isWhole(b)
		if !LooksLikeName(a.Name) || !LooksLikeName(CleanName(first)) || strings.Contains(a.Name, " and ") ||
			!apart && (a.Role == "" || b.Role == "" || !LooksLikeRole(a.Role) || !LooksLikeRole(b.Role)) {
			continue
		}
		joint := Person{Name: a.Name + " and " + b.Name, Organisation: b.Organisation}
		if a.Organisation != "" && a.Organisation != b.Organisation {
			joint.Organisation = ""
		}
		if a.Role == b.Role {
			joint.Role = a.Role
		}
		return joint, true
	}
	return Person{}, false
}

// isWhole says whether an entry of a list gives a first name and a last, and where they work.
func isWhole(p Person) bool {
	return len(NameKey(p.Name)) > 1 && !LooksLikeRole(p.Name) && !OrganisationWords.MatchString(p.Name) && p.Organisation != ""
}

// Each returns names with those of several authors one by one: "Jane Doe and Tom Reed" as both and as each of them.
func Each(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, n)
		if before, last, ok := cutLast(n, " and ", " & "); ok {
			for part := range strings.SplitSeq(before+", "+last, ", ") {
				out = append(out, CleanName(part))
			}
		}
	}
	return out
}
