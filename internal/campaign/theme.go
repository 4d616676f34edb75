package campaign

import (
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Theme reads a line that says no more than the campaign and one of its themes: "Smarter State – Theme 2 (Tech as an
// enabler)". It returns what it says of the theme.
func Theme(c *call.Call, text string) string {
	if wording.Count(text) > 20 || !strings.ContainsAny(text, "–—-:|(,") {
		return ""
	}
	own, said, nothing := Words(c), []string{}, 0
	for _, part := range themeParts.Split(text, -1) {
		switch part = wording.Fold(part); {
		case part == "":
		case c.IsTheme(part) || onlyNumberedTheme.MatchString(part):
			said = append(said, part)
		case SaysNothing(part, own):
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

// ThemeBehind returns the theme of a line whose label we do not know, "Smarter State theme: People", "Subject area: Bridging the
// gap": what stands behind the colon is a theme of the call and nothing else.
func ThemeBehind(c *call.Call, text string) string {
	if at := strings.Index(strings.ToLower(text), "theme "); at > 0 && Only(c, text[:at]) { // "Smarter State Theme 3"
		if ok, value := labels.ThemeLine(text[at:]); ok {
			return value
		}
	}
	label, value, ok := strings.Cut(text, ":")
	if value = wording.Fold(value); !ok || value == "" || wording.Count(label) > 6 {
		return ""
	}
	named := strings.Contains(strings.ToLower(label), "theme") && (c.IsTheme(value) || wording.IsNumber(value) || onlyNumberedTheme.MatchString(value))
	if !named && !c.IsPlainlyTheme(value) {
		return ""
	}
	if numbers, _ := c.MatchTheme(value); len(numbers) == 0 {
		return ""
	}
	return value
}

// ForTheme returns the theme of a line that says no more than which one a blog is for: "Submitted under theme 3", "Blog for the theme
// Future gazing".
func ForTheme(c *call.Call, text string) string {
	m := forTheme.FindStringSubmatch(text)
	if m == nil || wording.Count(text) > longestForTheme {
		return ""
	}
	if numbers, _ := c.MatchTheme(m[1]); len(numbers) == 0 && !wording.IsNumber(wording.Bare(m[1])) {
		return ""
	}
	return m[1]
}

// longestForTheme is how many words such a line has at most.
const longestForTheme = 16

var forTheme = phrase.Like("Submitted under theme 3",
	`(?i)^\W*(?:(?:this|a|my|our) )?(?:(?:guest )?(?:blog(?: ?post)?|post|{work}|entry|submission|contribution)s?,? )?(?:(?:is|was) )?`+
		`(?:(?:submitted|entered|written|intended|proposed|prepared|offered) )?(?:for|under|on|in response to|to|towards|addressing|in)(?: the)?(?: campaign)?`+
		` themes?(?:\(s\))?(?: of)?\b[\s:–—-]*(\S.*?)\W*$`)

// LinesListed counts the themes whose lines a text holds, as the call itself does.
func LinesListed(c *call.Call, text string) int {
	text = wording.Bare(text)
	n := 0
	for _, t := range c.Themes {
		line := wording.Words(t.Line)
		if len(line) > 5 {
			line = line[:5]
		}
		if len(line) > 0 && strings.Contains(text, strings.Join(line, " ")) {
			n++
		}
	}
	return n
}

// NamesListed says whether a text lists the themes by their names in their order, as the call does whose themes have no lines; their
// numbers may be those of a list.
func NamesListed(c *call.Call, text string) bool {
	text = " " + wording.Bare(text) + " "
	for _, t := range c.Themes {
		name := " " + wording.Bare(t.Name) + " "
		at := strings.Index(text, name)
		if at < 0 {
			return false
		}
		text = text[at+len(name)-1:]
	}
	return len(c.Themes) > 1
}
