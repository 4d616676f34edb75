package intake

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// themesInOrder returns the themes that a paragraph gives to as many blogs in their order: "Themes 3 and 4 respectively". plain
// says that it names as many without saying whether each is meant for each: "They are for themes 3 and 4."
func (r Reading) themesInOrder(text string, blogs int) (numbers []int, plain bool) {
	if blogs < 2 || wording.Count(text) > 25 || eachOfThem.MatchString(text) {
		return nil, false
	}
	numbers, inOrder := pointing.OnlyThemes(text)
	unknown := slices.ContainsFunc(numbers, func(n int) bool {
		_, known := r.email.call.Theme(n)
		return !known
	})
	switch {
	case len(numbers) != blogs || unknown:
		return nil, false
	case !inOrder:
		return nil, true
	}
	return numbers, false
}

var eachOfThem = phrase.Like("Both are for themes 3 and 4.", `(?i)\b(?:both|each|all)\b`)

// placesBehind turns a line round that names the blogs behind their themes: "Theme 2 for the first and 4 for the second".
func (r Reading) placesBehind(line string, of pointing.Several) []string {
	if len(of) < 2 || len(line) > 200 {
		return nil
	}
	var out []string
	for _, clause := range clauseJoint.Split(strings.TrimRight(line, ".! "), -1) {
		m := placeBehind.FindStringSubmatch(clause)
		if m == nil || !r.namesTheme(m[1]) && !r.namesTheme("theme "+m[1]) {
			return nil
		}
		out = append(out, "the "+m[2]+": theme "+themeAhead.ReplaceAllString(m[1], ""))
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

var (
	placeBehind = phrase.Like("Theme 2 for the first",
		`(?i)^(?:(?:sorry|it['’]s|that['’]s|please|use),? )*(.{1,40}?),? (?:for|is for|goes (?:with|to)|on) (?:the |my |our )?(`+speech.PlaceWords+`)(?: one| blog| piece)?$`)
	themeAhead = phrase.Like("theme 2", `(?i)^(?:the )?themes?:? `)
)

// Withdrawn returns the submissions at which the sentences point that ask for a blog to be withdrawn. Which is the last is not sure.
func (r Reading) Withdrawn(submissions []pointing.Submission) []int {
	if r.email == nil {
		return nil
	}
	of := pointing.OfSubmissions(submissions)
	var found []int
	for _, s := range r.email.says.Withdraws {
		for _, m := range of.Mentions(s) {
			if !lastOne.MatchString(s[m.From:m.To]) {
				found = append(found, m.Of)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

var lastOne = phrase.Like("the last one", `(?i)\blast\b`)

// WithdrawsQuoted returns what the sentences that ask for a withdrawal name in quotation marks: it must be a title.
func (r Reading) WithdrawsQuoted() (quoted []string) {
	if r.email == nil {
		return nil
	}
	for _, s := range r.email.says.Withdraws {
		if q := purpose.QuotedObject(s); q != "" {
			quoted = append(quoted, q)
		}
	}
	return quoted
}
