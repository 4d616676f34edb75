package biography

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// The words of a name: "J.", "O'Dowd", "Jan-Willem", and with particles before them "van den Heuvel", "de la Torre", "al-Sayegh".
const (
	nameWord = `(?:(?:de|da|do|dos|das|del|della|van|von|der|den|ter|ten|te|al|el|bin|bint|ibn|la|le|du|di|ap|ab|af|av|zu|y|e)` +
		`\s+)*(?:(?:a[dlnrstz]|ash|el|ul)-)?\p{Lu}(?:\.(?:\p{Lu}\.)*|[\p{L}'’-]*)`
	nameHead = `(?:(?:[Tt]he )?(?:(?:Rt|Right|Most|Very) (?:Hon|Revd?|Reverend)|Revd?|Reverend|Hon)\.?\s+)?` +
		`(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Canon|Capt|Captain|Col\.|Colonel|Maj|Sgt|Lt|Mr|Mrs|Ms|Miss|Herr|Frau)\.?\s+){0,3}` +
		`\p{Lu}(?:\.(?:\p{Lu}\.)*|[\p{L}'’-]*)`
)

// NamePattern is a name, or what is written as one is.
const NamePattern = `(` + nameHead + `(?:\s+` + nameWord + `){1,3})`

var nameAhead = phrase.MustCompile(`^,?\s+` + NamePattern)

// leadingName returns the name that a text begins with.
func leadingName(s string) string {
	if m := nameAhead.FindStringSubmatch(s); m != nil && person.LooksLikeName(m[1]) && !person.OrganisationWords.MatchString(m[1]) {
		return m[1]
	}
	return ""
}

// OrganisationPattern is the name of an organisation in a sentence: "Instituto del Mar", "Care by the Sea Ltd", "Society for the Study
// of Bells".
const OrganisationPattern = `(\p{Lu}` + restOfWord + `(?:\s+(?:(?:and|of|the|for|&|by the|an|na|de|del|der|des|di|da|du|la|le|y|und|et)\s+)*` +
	`[\p{Lu}\d]` + restOfWord + `){0,4})`

const restOfWord = `(?:[\p{L}\d&'’-]|\.[\p{L}\d])*`

// InTitleCase says whether a line is written as names of organisations are: "Meridian Labs", "Gull &
// Anchor Housing".
func InTitleCase(text string) bool {
	words := strings.Fields(text)
	for _, w := range words {
		if strings.HasPrefix(w, "@") || wording.BeginsSmall(w) && !person.SmallInNames[w] || strings.HasSuffix(w, ":") {
			return false
		}
	}
	return len(words) > 0 && !wording.Exclaims(text) && !labels.HeadsSection(text)
}
