package pointing

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Who calls one of several submissions by its name calls another by the first word of its title: "Please withdraw Kites – “The wells” stays."
// Such a word may be any, and alone it points at nothing; but what is said of Kites must not be taken for what is said of the other.

// besideOther finds first words of titles where a text that points at another submission has them in the place of a name.
func (s Several) besideOther(t *phrasing, beside []Mention) (found []Mention) {
	for i, c := range s {
		others := func(m Mention) bool { return m.Of != i && m.way.clear <= byWord }
		if c.ref == "" || len(c.titles) == 0 || slices.ContainsFunc(beside, func(m Mention) bool { return m.Of == i }) || !slices.ContainsFunc(beside, others) {
			continue
		}
		if m, ok := s.firstWordAt(t.text, firstTelling(c.titles[0]), i); ok && !slices.ContainsFunc(beside, func(o Mention) bool { return m.From < o.To && o.From < m.To }) {
			found = append(found, m)
		}
	}
	return found
}

// firstTelling returns the first word of a title behind its article.
func firstTelling(title []string) string {
	if articles[title[0]] {
		title = title[1:]
	}
	return title[0]
}

// firstWordAt finds such a word where it is written as a name is, in the place of one, and where no other title has it.
func (s Several) firstWordAt(text, word string, of int) (m Mention, ok bool) {
	if len(word) < leastOneWord || NamesField(word) || s.OnlyOneWith(word) != of {
		return m, false
	}
	for _, at := range inPlaceOfName.FindAllStringSubmatchIndex(text, -1) {
		from, to := at[4], at[5]
		if words := wording.Words(text[from:to]); len(words) != 1 || words[0] != word {
			continue
		}
		whose := itsField.FindStringSubmatch(text[to:])
		if whose != nil { // "Kites’s title"
			to += len(whose[1])
		}
		if behind := text[to:]; aloneBehind(behind, false) && (at[2] >= 0 || whose != nil || goesOnAsBlog.MatchString(behind)) {
			return Mention{Of: of, From: from, To: to, way: wayBesideOther}, true
		}
	}
	return m, false
}

// itsField is what stands behind the name of a blog of which a field is meant.
var itsField = phrase.Like("’s title", `(?i)^(['’]s?) (?:title|headline|description|sub-?title|standfirst|themes?|author|by-?line|photo|picture|headshot|bio)\b`)

// wayBesideOther is the way of such mentions.
var wayBesideOther = &way{example: "Please withdraw Kites – “The wells” stays.", clear: byStart}

// inPlaceOfName is a word with a capital where the name of a blog may stand: behind what is to be done to one, or of what something is a
// field or a theme, which the first group holds, or as the subject of a clause.
var inPlaceOfName = phrase.Like("Please withdraw Kites", `(?:(\b(?i:withdraw|withdrawing|move|moving|keep|keeping|drop|remove|change|put|leave|publish|rename|retitle|run)|`+
	`\b(?i:title|headline|description|sub-?title|standfirst|themes?|author|by-?line|photo|picture|headshot)(?: [\w“”’'-]+){0,2}? (?i:for|of|to)|^(?i:for|as for|re|regarding|on))|`+
	`^|[,;:.!?(–—-]|\b(?i:not|than|unlike|and|but|while|as))(?: (?i:please|also|then))?\s*["“‘]?(\p{Lu}[\p{L}-]{3,})\b`)

// goesOnAsBlog is how a clause goes on whose subject is a blog.
var goesOnAsBlog = phrase.Like(" stays", `^["”’]?(?:$|[^\pL\s]|\s+(?:[–—-] |(?:is|was|to|for|under|in|stays?|goes|should|can|could|may|must|will|would|needs|has|belongs|fits|remains?|says|withdrawn|moved|instead|too|as well|please|and|but)\b|(?i:themes?) ))`)
