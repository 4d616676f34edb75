package intake

import (
	"strings"
	"unicode"

	"copydesk/internal/phrase"
)

// onlyCampaign says whether a line says no more than what it was written for: "Guest blog for Smarter State week".
func (r reader) onlyCampaign(text string) bool {
	words := wordsOf(withoutPossessive(text))
	if len(words) == 0 {
		return false
	}
	vocabulary := r.campaignWords()
	said := false
	for _, w := range words {
		if !vocabulary[w] && !boilerplate[w] && !isNumber(w) {
			return false
		}
		said = said || !smallWords[w]
	}
	return said
}

// withoutPossessive writes "techUK's campaign" as "techUK campaign".
func withoutPossessive(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "'s", ""), "’s", "")
}

// campaignTheme reads a line that says no more than the campaign and one of its themes: "Smarter State – Theme 2 (Tech as an
// enabler)". It returns what it says of the theme.
func (r reader) campaignTheme(text string) string {
	if wordCount(text) > 20 || !strings.ContainsAny(text, "–—-:|(,") {
		return ""
	}
	own, said, nothing := r.campaignWords(), []string{}, 0
	for _, part := range themeParts.Split(text, -1) {
		switch part = fold(part); {
		case part == "":
		case r.isThemeName(part) || r.onlyTheme(part) || onlyNumberedTheme.MatchString(part):
			said = append(said, part)
		case r.saysNothing(part, own):
			nothing++
		default:
			return ""
		}
	}
	if len(said) == 0 || len(said)+nothing < 2 {
		return ""
	}
	return strings.Join(said, " – ")
}

var (
	themeParts        = phrase.MustCompile(`\s*(?::|\||,|\(|\)|\s[-–—]+\s|–|—)\s*`)
	onlyNumberedTheme = phrase.MustCompile(`(?i)^themes?\s+(?:no\.?\s*|number\s+|#)?(?:\d+|one|two|three|four|five|six|seven|eight|nine)$`)
)

// campaignWords are the words of the call's name, hashtag and prefix, and two of the name written as one
// ("SmarterState").
func (r reader) campaignWords() map[string]bool {
	set := map[string]bool{}
	name := wordsOf(r.call.Name)
	for i := 1; i < len(name); i++ {
		set[name[i-1]+name[i]] = true
	}
	for _, w := range wordsOf(r.call.Name + " " + r.call.Hashtag + " " + r.call.Slug + " " + r.call.Prefix) {
		set[w] = true
	}
	return set
}

// boilerplate are the words of covering lines, subjects and file names that make no title.
var boilerplate = wordSet(`blog blogs blogpost blogposts submission submissions submit submitting guest campaign week post posts article articles piece
	contribution contributions entry for the a an of from by on behalf in and to with our my your new re fw fwd theme themes draft final version
	attached attachment please find here is as promised requested bio biography photo picture headshot image images docx doc pdf word file files
	document techuk text copy edit edits edited clean tracked changes approved signed off update updated revised amended submitted call
	two three both one series call-out content us desk team editor editors use template form thought leadership`)

var smallWords = wordSet("for the a an of from by on in and to with our my your re as is here us use")

func isNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}
