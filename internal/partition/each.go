package partition

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// ofEach says whether a paragraph is about each of several blogs, and names their theme: "Both are for theme 2, thanks!"
func (c *cutting) ofEach(text string) bool {
	return wording.Count(text) <= 25 && (allOfThem.MatchString(text) ||
		pointing.Both.MatchString(text) && len(c.call.FindThemes(text)) > 0)
}

// allOfThem begins or ends what is said of each: "They're both COVID-19", "Theme 2 for both".
var allOfThem = phrase.MustCompile(`(?i)^(?:they(?:['’]re| are| should)|both|all (?:of them|three|four|two)|each(?: of them)?)\b.{0,40}$|` +
	`\bfor (?:both|all (?:of them|three|four)|each(?: of them)?)(?:,? please)?\W*$`)

// eachOf leads to what is said of each: "All three are for".
var eachOf = phrase.MustCompile(`(?i)^(?:they|both|all (?:of them|three|four|two)|each(?: of them)?)` +
	`(?:(?:['’]re| are| is| should be| go| fit| belong)(?: both| all)?)?(?: for| under| in| with)?(?: the)?\s+`)

// themesInOrder returns the themes that a paragraph gives to as many blogs in their order: "Themes 3 and 4 respectively". plain
// says that it names as many without saying whether each is meant for each: "They are for themes 3 and 4."
func (c *cutting) themesInOrder(text string) (numbers []int, plain bool) {
	if len(c.of) < 2 || wording.Count(text) > 25 || eachOfThem.MatchString(text) {
		return nil, false
	}
	numbers, inOrder := pointing.OnlyThemes(text)
	unknown := slices.ContainsFunc(numbers, func(n int) bool {
		_, known := c.call.Theme(n)
		return !known
	})
	switch {
	case len(numbers) != len(c.of) || unknown:
		return nil, false
	case !inOrder:
		return nil, true
	}
	return numbers, false
}

var eachOfThem = phrase.Like("Both are for themes 3 and 4.", `(?i)\b(?:both|each|all)\b`)
