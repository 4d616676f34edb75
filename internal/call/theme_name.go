package call

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/wording"
)

// Four questions that a few words may be asked, from the narrowest to the widest: are they plainly a theme, are they a theme, do
// they say which theme it is, do they choose themes as the value of a label does.

// IsPlainlyTheme says whether a line is nothing but the full name of one theme, perhaps with its number and line, or that line. A
// theme of one word ("People") may be a title as well, so it needs its number, or the word "theme" before it, as the row of a table has
// that lost its lines in a PDF.
func (c *Call) IsPlainlyTheme(text string) bool {
	folded := strings.ToLower(wording.Fold(text))
	bare := strings.TrimLeft(strings.TrimLeft(folded, "0123456789"), ".)/ ") // "4. 2000 and after"
	return slices.ContainsFunc(c.Themes, func(t Theme) bool {
		if t.Line != "" && strings.EqualFold(folded, t.Line) {
			return true
		}
		name := strings.ToLower(wording.Fold(t.Name))
		rest, ok := strings.CutPrefix(folded, name) // a name may begin with a number: "15-minute cities"
		numbered := !ok && bare != folded
		if named, is := strings.CutPrefix(folded, "theme "); is && !ok {
			bare, numbered = named, true
		}
		if !ok {
			rest, ok = strings.CutPrefix(bare, name)
		}
		rest = strings.Trim(rest, " :–—-.")
		return ok && (rest == "" && (numbered || strings.Contains(name, " ")) || rest != "" && strings.EqualFold(rest, t.Line))
	})
}

// IsShortTheme says whether a line is a theme as people write it for short: "T3". It may as well be the name of something.
func (c *Call) IsShortTheme(text string) bool {
	number, ok := strings.CutPrefix(text, "T")
	return ok && slices.ContainsFunc(c.Themes, func(t Theme) bool { return number == strconv.Itoa(t.Number) })
}

// IsTheme says whether a text is a theme and nothing else: plainly so, or its name or the half by which it is called for short,
// however these are written: "people", "Covid 19", "bridging-the-gap".
func (c *Call) IsTheme(text string) bool {
	return c.IsPlainlyTheme(text) || c.isNamed(text, func(t Theme) []string { return append(halvesOf(t.Name), t.Name) })
}

// SaysTheme says whether a text names a theme and is no title: a theme, by any name that the call has for it, or words that
// say so: "theme 2", "under People".
func (c *Call) SaysTheme(text string) bool {
	return c.IsTheme(text) || c.isNamed(text, func(t Theme) []string { return append(slices.Clone(t.Also), t.Line) }) || len(c.FindThemes(text)) > 0
}

// ChoosesThemes says whether a few words choose themes of the call as the value of a label does, by number or by name, and leave none
// open: "2", "People and 4". What says of a theme what it is like chooses none.
func (c *Call) ChoosesThemes(text string) bool {
	numbers, unknown := c.MatchTheme(text)
	return len(numbers) > 0 && len(unknown) == 0 && wording.Count(text) <= longestChoice && !c.judgesTheme(text) && !countsSomething.MatchString(text)
}

// judgesTheme says whether some words say of a theme what it is like, or does.
func (c *Call) judgesTheme(text string) bool {
	m := ofTheme.FindStringSubmatch(text)
	if m == nil || isChosen.MatchString(m[2]) || c.IsTheme(text) {
		return false
	}
	before, _ := c.MatchTheme(m[1])
	behind, _ := c.MatchTheme(m[2])
	return len(before) > 0 && len(behind) == 0
}

var (
	// ofTheme cuts a sentence about a theme behind its verb: "Theme 2 is too broad".
	ofTheme = regexp.MustCompile(`(?i)^(.{1,60}?)(?: is| are|['’]s| was| were| seems?| looks?| sounds?| has| does)(?:n['’]t)? (.+)$`)
	// isChosen says of a theme that it is the one: "ours, I think".
	isChosen = regexp.MustCompile(`(?i)^(?:the|ours?|my|mine|it|right|fine|ok(?:ay)?|good|best|better|perfect|what|where|for|probably|closest|nearest)\b`)
	// countsSomething is a number that counts what follows: "Hi, one question".
	countsSomething = regexp.MustCompile(`(?i)\b` + wording.Numeral + ` (?:quick |small |more |last |other )*(?:questions?|things?|points?|quer(?:y|ies)|moments?|minutes?|days?|weeks?|months?|of (?:us|you|them))\b`)
)

// longestChoice is how many words are at most that choose themes.
const longestChoice = 8

// isNamed says whether a text is one of the names of a theme, but for its case, accents and punctuation.
func (c *Call) isNamed(text string, names func(Theme) []string) bool {
	bare := wording.Bare(text)
	return bare != "" && slices.ContainsFunc(c.Themes, func(t Theme) bool {
		return slices.ContainsFunc(names(t), func(name string) bool { return bare == wording.Bare(name) })
	})
}
