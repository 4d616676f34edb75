package biography

import (
	"cmp"
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// WithSurname writes the whole name of the one whom a biography calls by the first name, as one of the names has it, or as the biography
// itself has it further on.
func WithSurname(text string, names []string) string {
	first, rest, _ := strings.Cut(wording.Fold(text), " ")
	if !FirstVerb.MatchString(rest) {
		return text
	}
	short := ""
	for _, n := range names {
		key := person.NameKey(n)
		switch {
		case len(key) < 2 || !strings.EqualFold(first, key[0]):
		case len(key[len(key)-1]) == 1: // "Sue F"
			short = n
		default:
			return n + " " + rest
		}
	}
	if whole := cmp.Or(nameFurtherOn(rest, first), short); whole != "" {
		return whole + " " + rest
	}
	return text
}

// nameFurtherOn is the name that begins with a first name in a text.
func nameFurtherOn(text, first string) string {
	at := strings.Index(text, " "+first+" ")
	if at < 0 || strings.EqualFold(wording.LastWord(text[:at]), "the") { // "the Ann House"
		return ""
	}
	return leadingName(text[at:])
}

// TakenUp writes posts behind names, and a name in full where a sentence begins with its first part, or with a takesUp right after a
// sentence that has the name: "The author is Sue Ferris. She is …", "Sue's job title is …".
func TakenUp(all []string, name string) []string {
	given := strings.TrimSuffix(name, " "+wording.LastWord(name))
	first, _, _ := strings.Cut(name, " ")
	out := make([]string, len(all))
	named := false
	for i, s := range all {
		s = AtOrganisation(isCopied.ReplaceAllString(s, ""))
		out[i] = person.PostsBehind(s)
		if !strings.Contains(s, name) {
			out[i] = inFull(out[i], name, given, first, named)
		}
		named = strings.Contains(out[i], name)
	}
	return out
}

// isCopied stands in brackets behind the name of somebody who is copied.
var isCopied = phrase.MustCompile(`(?i)\s*\((?:copied(?: in)?|cc['’]?e?d|in copy|in cc|cc)\)`)

// AtOrganisation writes what somebody is, and where, as one says it in short: "Data Manager and her organisation Kerbside Systems" is
// "Data Manager at Kerbside Systems".
func AtOrganisation(said string) string { return andOrganisation.ReplaceAllString(said, " at $1") }

var andOrganisation = phrase.Like("Data Manager and her organisation is Kerbside Systems", `,? and (?i:her|his|their|my|the) (?i:organi[sz]ation|company|employer)(?i: is|:)? (\p{Lu})`)

func inFull(s, name, given, first string, named bool) string {
	word, rest, _ := strings.Cut(s, " ")
	if instead, ok := takesUp[strings.ReplaceAll(word, "’", "'")]; ok && named {
		return name + instead + " " + rest
	}
	for _, part := range []string{given, first} {
		if behind, ok := strings.CutPrefix(s, part); ok &&
			(FirstVerb.MatchString(strings.TrimPrefix(behind, " ")) || whatTheyHave.MatchString(behind)) {
			return name + behind
		}
	}
	return s
}

// takesUp takes up a name: what stands in its place behind the name.
var takesUp = map[string]string{
	"He": "", "She": "", "They": "", "His": "’s", "Her": "’s", "Their": "’s", "He's": " is", "She's": " is", "They're": " are",
}

// whatTheyHave is what somebody has: "Sue’s job title is …".
var whatTheyHave = phrase.MustCompile(`^['’]s (?:current )?(?:job|role|post|position|title)\b`)
