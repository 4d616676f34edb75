package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/call"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// onlyCampaign says whether a line says no more than what it was written for: "Guest blog for Smarter State week". Words
// of the call's name that do not stand as they do there are no more than words: in a call named "Museum Voices" a blog
// may be called "Voices of the museum".
func (r reader) onlyCampaign(text string) bool {
	words := wording.Words(withoutPossessive(text))
	campaign, name := r.campaignWords(), wording.Set(wording.Bare(r.call.Name))
	said := false
	for _, w := range words {
		if !campaign[w] && !boilerplate[w] && !isNumber(w) {
			return false
		}
		said = said || !wording.SmallWords[w] && !name[w]
	}
	return said || namesCall(r.call, words)
}

// namesCall says whether two words of the call's name stand side by side as they do there, or its only one.
func namesCall(c *call.Call, words []string) bool {
	isSmall := func(w string) bool { return wording.SmallWords[w] || boilerplate[w] || isNumber(w) }
	name := slices.DeleteFunc(wording.Words(c.Name), isSmall)
	words = slices.DeleteFunc(slices.Clone(words), isSmall)
	if len(name) < 2 {
		return len(name) > 0 && slices.Equal(name, words)
	}
	for i := 1; i < len(words); i++ {
		if at := slices.Index(name, words[i-1]); at >= 0 && at+1 < len(name) && name[at+1] == words[i] {
			return true
		}
	}
	return false
}

// withoutPossessive writes "techUK's campaign" as "techUK campaign".
func withoutPossessive(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "'s", ""), "’s", "")
}

// campaignTheme reads a line that says no more than the campaign and one of its themes: "Smarter State – Theme 2 (Tech as an
// enabler)". It returns what it says of the theme.
func (r reader) campaignTheme(text string) string {
	if wording.Count(text) > 20 || !strings.ContainsAny(text, "–—-:|(,") {
		return ""
	}
	own, said, nothing := r.campaignWords(), []string{}, 0
	for _, part := range themeParts.Split(text, -1) {
		switch part = wording.Fold(part); {
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
	onlyNumberedTheme = phrase.MustCompile(`(?i)^themes?\s+(?:no\.?\s*|number\s+|#)?` + wording.Numeral + `$`)
)

// campaignWords are the words of the call's name, hashtag and prefix, two of the name written as one ("SmarterState"),
// and the name of whose call it is.
func (r reader) campaignWords() map[string]bool {
	set := map[string]bool{}
	name := wording.Words(r.call.Name)
	for i := 1; i < len(name); i++ {
		set[name[i-1]+name[i]] = true
	}
	for _, w := range wording.Words(r.call.Name + " " + r.call.Hashtag + " " + r.call.Slug + " " + r.call.Prefix) {
		set[w] = true
	}
	if owner := r.owner(name); owner != "" {
		set[owner] = true
	}
	return set
}

// owner is what the call's hashtag says before or behind words of its name: the "techuk" of "#techUKSmarterState".
func (r reader) owner(name []string) string {
	tag := wording.Bare(strings.TrimPrefix(r.call.Hashtag, "#"))
	rest := tag
	for _, w := range name {
		rest = strings.Replace(rest, w, "", 1)
	}
	if rest == tag || utf8.RuneCountInString(rest) < 3 {
		return ""
	}
	return rest
}

// boilerplate are the words of covering lines, subjects and file names that make no title.
var boilerplate = wording.Set(`blog blogs blogpost blogposts submission submissions submit submitting guest campaign week post posts
	contribution contributions entry for the a an of from by on behalf in and to with our my your new re fw fwd theme themes draft final version
	attached attachment please find here is as promised requested bio biography photo picture headshot image images docx doc pdf word file files
	document text copy edit edits edited clean tracked changes approved signed off update updated revised amended submitted call
	two three both one series call-out content us desk team editor editors use template form thought leadership ` + submission.Works)

func isNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}
