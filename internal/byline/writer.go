package byline

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// IsPerson says whether a line is somebody with what they are: "Sue Ferris, Harbour Clerk, Ness Port".
func IsPerson(text string) bool {
	if !strings.ContainsAny(text, ",(-–—|") || wording.EndsSentence(text) || strings.Contains(text, " is ") || wording.Count(text) > labels.LongestPost {
		return false
	}
	who := person.In(text)
	return person.LooksLikeName(who.Name) && person.LooksLikeRole(who.Role)
}

// personOnTopic begins a line that says who writes and of what.
var personOnTopic = phrase.Like("Sue Ferris (Harbour Clerk) of Ness Port on paper in eleven offices",
	`^(\p{Lu}[^.;:?!]{5,110}?) (?:on|asks|explains|writes|argues|looks|describes|tells|shows|reflects)\b`)

// Writer reads a line that is somebody with what they are, or says first who writes: "Harbour Clerk Sue Ferris of Ness Port on
// paper in eleven offices".
func Writer(text string) (person.Person, bool) {
	text = beforeTitle(text)
	if bare := strings.TrimSuffix(text, "."); IsPerson(bare) {
		return person.In(bare), true
	}
	m := personOnTopic.FindStringSubmatch(person.PostsBehind(text))
	if m == nil || wording.Count(m[1]) > labels.LongestPost+4 {
		return person.Person{}, false
	}
	who := person.In(m[1])
	return who, person.LooksLikeName(who.Name) && person.LooksLikeRole(who.Role)
}

// beforeTitle leaves out a title in quotation marks behind somebody, with what follows: "Sue Ferris, Harbour Clerk: “Nine doors” (theme 2)".
func beforeTitle(text string) string {
	if at := strings.IndexAny(text, "“\""); at > 0 {
		return strings.TrimRight(text[:at], " ,:(|–—-")
	}
	return text
}
