package intake

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// themesInOrder returns the themes that a paragraph gives to as many blogs in their order: "Themes 3 and 4 respectively". plain
// says that it names as many without saying whether each is meant for each: "They are for themes 3 and 4."
func (r Reading) themesInOrder(text string, blogs int) (numbers []int, plain bool) {
	if blogs < 2 || wording.Count(text) > 25 || eachOfThem.MatchString(text) {
		return nil, false
	}
	m := themesOfBlogs.FindStringSubmatch(text)
	if m == nil {
		return nil, false
	}
	for _, d := range strings.FieldsFunc(m[1], func(c rune) bool { return c < '0' || c > '9' }) {
		n, err := strconv.Atoi(d)
		if _, known := r.email.call.Theme(n); err != nil || !known {
			return nil, false
		}
		numbers = append(numbers, n)
	}
	switch {
	case len(numbers) != blogs:
		return nil, false
	case !inOrderSaid.MatchString(text):
		return nil, true
	}
	return numbers, false
}

var (
	themesOfBlogs = phrase.Like("They are for themes 3 and 4.", `(?i)^(?:(?:sorry|thanks|hi|oops|yes|ok),? )*(?:they(?:['’]re| are| should be)|these are|`+
		`the (?:two|three|blogs|pieces)(?: blogs| pieces)?(?: are)?|it['’]s|we had in mind)?\s*(?:for |under )?(?:the )?(?:themes?:? |numbers? )?`+
		`((?:\d(?:,? and |, ?| ?& | ?/ ?))+\d)\b(?:,? (?:please|thanks|respectively|in (?:that|this|the same) order|in order))*[.!]*$`)
	inOrderSaid = phrase.Like("in that order", `(?i)\b(?:respectively|in (?:that|this|the same) order|in order)\b`)
	eachOfThem  = phrase.Like("Both are for themes 3 and 4.", `(?i)\b(?:both|each|all)\b`)
)

// placesBehind turns a line round that names the blogs behind their themes: "Theme 2 for the first and 4 for the second".
func (r Reading) placesBehind(line string, of []Named) []string {
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

// namedByWord says which submission a clause begins with by a word that its title alone has: "the orchard one: …", "the orchard
// piece is for theme 2". The rest begins with the separator, or with a space.
func namedByWord(text string, of []Named) (at int, rest string) {
	m := wordOfBlog.FindStringSubmatch(text)
	if m == nil {
		return -1, ""
	}
	if at := onlyOneWith(m[1], of); at >= 0 {
		return at, m[2] + text[len(m[0]):]
	}
	return -1, ""
}

// onlyOneWith returns the one submission whose title has all these words, -1 where none has, or more.
func onlyOneWith(words string, of []Named) int {
	found := -1
	for i, n := range of {
		title := " " + strings.Join(wording.Words(n.Title), " ") + " "
		if slices.ContainsFunc(wording.Words(words), func(w string) bool { return !strings.Contains(title, " "+w+" ") }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

var wordOfBlog = phrase.Like("And the orchard one: Apples are counted twice.",
	`(?i)^(?:(?:and|then|as for|for|on|re:?|about|regarding|with)\s+)*(?:the|my|our) (\S{3,30}(?: \S{2,30})?) `+
		`(?:one|blog|piece|article|post)(\s*[:–—-]\s*|\s+(?:(?:is|should be|should go|goes|belongs|would be|fits|sits)\s+)?(?:(?:for|in|under|to|with)\s+)?)`)

// Withdrawn returns the submissions that the sentences name which ask for a blog to be withdrawn: by ref, by title, by a word that
// only one title has, or by their place.
func (r Reading) Withdrawn(of []Named) []int {
	if r.email == nil {
		return nil
	}
	var found []int
	for _, s := range r.email.says.withdraws {
		for i, n := range of {
			if containsWord(strings.ToLower(s), strings.ToLower(n.Ref)) || n.Title != "" && !wording.BeginsSmall(n.Title) && wordsAt(wording.Straight(s), wording.Straight(n.Title)) >= 0 {
				found = append(found, i)
			}
		}
		for _, m := range wordsOfOne.FindAllStringSubmatch(s, 3) {
			at := onlyOneWith(m[1], of)
			if at < 0 && !strings.EqualFold(m[1], "last") { // "in our last piece" is none of these
				at = speech.PlaceAmong(m[1], len(of))
			}
			if at >= 0 {
				found = append(found, at)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

var wordsOfOne = phrase.Like("the kites one", `(?i)\b(?:the|our|my) ([\p{L}'’-]{3,}(?: [\p{L}'’-]{2,}){0,2}) (?:one|blog|piece|article|post)\b`)
