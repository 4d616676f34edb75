package edit

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

var (
	outOfTheme = phrase.Like("Please take it out of theme 2.",
		`(?i)\b(?:take|move|pull|get|leave|remove|delete|drop|withdraw) (?:it|this|that|ours|mine|us|the blog|our blog|my blog) (?:out of|off|from) `+
			`((?:the )?(?:themes? \d{1,2}|[\p{L}-]+(?: [\p{L}\d-]+){0,4}?))\b(?: theme)?(?:[,.;!?]|$| and\b| please\b| to\b| but\b)`)
	dropsTheme = phrase.Like("Could you drop theme 2?",
		`(?i)\b(?:(?:drop|remove|delete|lose|scrap|omit|ditch|skip|strike|untick|uncheck|deselect|get rid of|forget|cross (?:out|off)|(?:take|leave) (?:out|off|away))`+
			` (?:the )?(themes? `+wording.Numeral+`\b|`+themeWords+`)|(?:take|leave|cross) (?:the )?(themes? `+wording.Numeral+`\b|`+themeWords+`) (?:out|off|away))`+
			`(?:[,.;!?]|$| please\b| (?:and|but|from|as|again|thanks|if)\b)`)
	themeDropped = phrase.Like("Theme 2 should go.",
		`(?i)^(?:(?:please|and|but|so|also|sorry|actually|oh),? )*(?:the )?(themes? `+wording.Numeral+`\b|`+themeWords+`) (?:(?:should|can|must|needs to) (?:go|be (?:removed|dropped|deleted|taken (?:out|off|away)|left out))|is (?:no longer|not) (?:needed|wanted|required|relevant))(?:,? (?:please|thanks|thank you|any more|after all))*[.!]*$`)
	// notThatTheme says that a theme is not right, and not which is.
	notThatTheme = phrase.Like("We'd rather not be under theme 2.",
		`(?i)\b(?:(?:not|n['’]t|never|no longer|without|rather not|don['’]t need)\b[^.?!;:,–—]{0,40}\bthemes? `+wording.Numeral+`\b|themes? `+wording.Numeral+
			`\b (?:(?:is|was) (?:wrong|a mistake)|(?:is|was|does|did)(?:n['’]t| not) (?:really |quite |actually )?(?:fit|suit|work|apply|right|relevant|ours))\b)[^.?!;:,–—\d]*[.!]*$`)
	// takenByPlace drops a theme that only its place among the others tells.
	takenByPlace = phrase.Like("Please remove the second theme.",
		`(?i)\b(?:drop|remove|delete|lose|scrap|omit|ditch|skip|untick|(?:take|leave) (?:out|off|away)|take|leave|get rid of) (?:the|my|our) (?:first|second|third|other|last|additional|extra) theme\b`)
	outPolitely = phrase.Like("Could you drop theme 2?", `(?i)\b(?:can|could|would|will) (?:you|we|it)\b`)
)

// themeWords may be the name of a theme.
const themeWords = `[\p{L}\d-]+(?: [\p{L}\d&-]+){0,4}?`

// offBehind is what is left of "take theme 2 off" or "theme 2 should go".
var offBehind = phrase.MustCompile(`(?i)^ (?:(?:out|off|away)\b|(?:(?:should|can|must|needs to) (?:go|be [\w ]+?)|is (?:no longer|not) \w+)(?:,? (?:please|thanks|thank you|any more|after all))*[.!]*$)`)

// courtesies are all that is left of a request that is granted: "Please …, thanks."
var courtesies = phrase.Like("Could you please?", `(?i)^(?:(?:please|kindly|(?:can|could|would|will) (?:you|we)|and|but|so|also|oh|ok|sorry|thanks|thank you|just|actually|then|again|only)\b|[\s,.;:?!–—-])*$`)

// saysOfTheme says whether a line that begins with a theme, and so reads like a label, says that the blog is not to be for it.
func saysOfTheme(s string) bool {
	return themeDropped.MatchString(s) || notThatTheme.MatchString(s) || themeExchanged.MatchString(s)
}

// themeDenied reads that a theme is not right where the sentence does not say which is; nil where it does, or denies none. A person
// must ask.
func (r Reader) themeDenied(s string) Edit {
	if takenByPlace.MatchString(s) || unwantedDrop(s) {
		return unclear{}
	}
	at := notThatTheme.FindStringIndex(s)
	if at == nil || len(aNumber.FindAllString(s, 2)) > 1 || len(r.Call.FindThemes(s[:at[0]])) > 0 { // "People, not theme 2" says which
		return nil
	}
	return unclear{}
}

var aNumber = regexp.MustCompile(`\d+`)

// unwantedDrop says whether a sentence asks not to drop a theme.
func unwantedDrop(s string) bool {
	m := dropsTheme.FindStringIndex(s)
	return m != nil && strings.Contains(strings.ToLower(s[m[0]:m[1]]), "theme") && notWanted.MatchString(s[:m[0]])
}

// withoutThemes takes a blog out of themes. One must be left.
type withoutThemes struct{ numbers []int }

func (e withoutThemes) Apply(b *submission.Blog) bool {
	b.Themes = slices.DeleteFunc(slices.Clone(b.Themes), func(n int) bool { return slices.Contains(e.numbers, n) })
	return len(b.Themes) > 0
}

// themesTaken reads the themes that a blog is to be taken out of, and returns what else the sentence says.
func (r Reader) themesTaken(s string) (rest string, numbers []int) {
	if takenByPlace.MatchString(s) || unwantedDrop(s) {
		return s, nil
	}
	s = r.Call.Leaving(s)
	var m []int
	var p *phrase.Phrase
	for _, p = range []*phrase.Phrase{outOfTheme, dropsTheme, themeDropped} {
		if m = p.FindStringSubmatchIndex(s); m != nil {
			break
		}
	}
	if m != nil && m[2] < 0 {
		m[2], m[3] = m[4], m[5]
	}
	if m == nil || strings.Contains(s, "?") && !outPolitely.MatchString(s) {
		return s, nil
	}
	said := s[m[2]:m[3]]
	byName := !strings.Contains(strings.ToLower(said), "theme")
	ofText := strings.HasPrefix(strings.ToLower(s[m[3]:]), " from ") || wording.Count(said) < 2 // "drop people from the second paragraph"
	if byName && (!r.Call.IsTheme(said) || p != outOfTheme && ofText) {
		return s, nil
	}
	numbers, unknown := r.Call.MatchTheme(said)
	if to := toTheme.FindStringSubmatch(s[m[3]:]); len(unknown) > 0 || len(numbers) == 0 || to != nil && r.Call.IsTheme(to[1]) {
		return s, nil
	}
	rest = wording.Fold(s[:m[0]] + strings.TrimLeft(offBehind.ReplaceAllString(s[m[3]:], ""), " "))
	if courtesies.MatchString(rest) {
		rest = ""
	}
	return rest, numbers
}

// toTheme is where a blog goes that is taken out of a theme: it is moved, as another rule reads.
var toTheme = phrase.Like(" to Future gazing please?", `(?i)^(?: themes?)? (?:in)?to (?:the )?(.+?)(?: theme)?(?:,? (?:please|thanks|thank you))*[?.! ]*$`)
