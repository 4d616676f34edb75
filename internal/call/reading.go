package call

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// reading is a text with its words and what in it may name themes.
type reading struct {
	call    *Call
	text    string
	tokens  []token
	namings []naming        // in order, and without overlaps
	own     map[string]bool // the words by which people know the call itself
	oneLine bool
}

func (c *Call) read(text string) *reading {
	names := c.names
	if names == nil { // a call that was not read from a file
		names = newVocabulary(c)
	}
	if strings.Contains(text, "://") {
		text = address.ReplaceAllString(text, " ")
	}
	if strings.Contains(text, "#") {
		text = c.spacedTags(text)
	}
	tokens := tokenise(text)
	r := &reading{call: c, text: text, tokens: tokens, namings: names.namings(tokens), own: names.known, oneLine: setLines(tokens)}
	r.numerals()
	return r
}

// lettersAsNumbers are the roman numbers that are a letter.
var lettersAsNumbers = map[string]int{"i": 1, "v": 5, "x": 10}

// numerals reads a capital letter as a roman number where it is the whole text or stands behind the word theme, and no sentence
// goes on with it: "Theme I", and not "the theme I had in mind".
func (r *reading) numerals() {
	for at := range r.tokens {
		number := lettersAsNumbers[r.tokens[at].text]
		if number == 0 || !r.tokens[at].capital {
			continue
		}
		before := at - 1
		for before >= 0 && numberMarks[r.tokens[before].text] {
			before--
		}
		if alone := at == 0 && r.endsOrCounts(1); alone || r.is(before, themeWords) && (at+1 == len(r.tokens) || r.tokens[at+1].kind >= mark || r.is(at+1, blogWords)) {
			r.tokens[at].number = number
		}
	}
}

// endsOrCounts says whether no word stands from a token on, or a number: "I.", "I and III", and not "I, for one, would say People".
func (r *reading) endsOrCounts(at int) bool {
	for ; at < len(r.tokens); at++ {
		if t := r.tokens[at]; t.kind <= digits && !separators[t.text] {
			return t.number > 0 && !t.ordinal()
		}
	}
	return true
}

// setLines notes in each token where its line begins, and says whether there is one line only.
func setLines(tokens []token) (one bool) {
	begin := 0
	for i := range tokens {
		tokens[i].line = begin
		if tokens[i].kind == lineEnd {
			begin = i + 1
		}
	}
	return begin == 0
}

// address is one of the web, whose figures are no theme's: "theme 4: https://docs.example/d/1a2b".
var address = regexp.MustCompile(`\bhttps?://[^\s<>"”)\]]+`)

var camelTag = regexp.MustCompile(`#(?:\p{Lu}[\p{Ll}\d]*){2,}`)

var anyTag = regexp.MustCompile(`#[\p{L}\d]+`)

// tagNames writes the name of a theme of several words for the hashtag that is made of it in small letters: "#techasanenabler".
func (c *Call) tagNames(text string) string {
	return anyTag.ReplaceAllStringFunc(text, func(tag string) string {
		for _, t := range c.Themes {
			words := strings.FieldsFunc(t.Name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if len(words) > 1 && strings.EqualFold(strings.Join(words, ""), tag[1:]) && tag != strings.ToUpper(tag) {
				return "#" + t.Name
			}
		}
		return tag
	})
}

// spacedTags sets the words of a hashtag apart: "#TechAsAnEnabler".
func (c *Call) spacedTags(text string) string {
	text = c.tagNames(text)
	return camelTag.ReplaceAllStringFunc(text, func(tag string) string {
		if tag == strings.ToUpper(tag) { // #COVID19
			return tag
		}
		var b strings.Builder
		for i, r := range tag {
			if i > 1 && unicode.IsUpper(r) {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
		}
		return b.String()
	})
}

// Leaving writes the number of a theme for its name where something is taken out of it: "take it out of Care homes" is "take it
// out of theme 2".
func (c *Call) Leaving(text string) string {
	if !leaving.MatchString(text) {
		return text
	}
	r := c.read(text)
	text = r.text
	for _, n := range slices.Backward(r.namings) {
		before := n.from - 1
		if r.isAny(before, "the", "“", "‘", "\"", "'") {
			before--
		}
		if n.origin == fullName && len(n.themes) == 1 && r.tokens[n.from].capital && r.isAny(before, "of", "off", "from") && r.endsPhrase(n.to) {
			from, to := r.withItsMarks(n)
			text = fmt.Sprintf("%stheme %d%s", text[:r.tokens[from].start], n.themes[0], text[r.tokens[to-1].end:])
		}
	}
	return text
}

// withItsMarks takes in the bracket or quotation mark with which a name begins or ends: "Nature (land)".
func (r *reading) withItsMarks(n naming) (from, to int) {
	from, to = n.from, n.to
	theme, _ := r.call.Theme(n.themes[0])
	if from > 0 && r.tokens[from-1].kind == mark && strings.HasPrefix(theme.Name, r.tokens[from-1].text) {
		from--
	}
	if to < len(r.tokens) && r.tokens[to].kind == mark && strings.HasSuffix(theme.Name, r.tokens[to].text) {
		to++
	}
	return from, to
}

var leaving = regexp.MustCompile(`(?i)\b(?:of|off|from)\b`)

func (r *reading) is(at int, words map[string]bool) bool {
	return at >= 0 && at < len(r.tokens) && words[r.tokens[at].text]
}

func (r *reading) isAny(at int, words ...string) bool {
	return at >= 0 && at < len(r.tokens) && slices.Contains(words, r.tokens[at].text)
}

// words returns the text of some tokens as it was written.
func (r *reading) words(from, to int) string {
	return wording.Fold(r.text[r.tokens[from].start:r.tokens[to-1].end])
}

// namingAt returns the naming that begins at a token, or whose first word but a "The" stands there.
func (r *reading) namingAt(at int) (naming, bool) {
	i, _ := slices.BinarySearchFunc(r.namings, at, func(n naming, at int) int { return n.first - at })
	if i < len(r.namings) && (r.namings[i].from == at || r.namings[i].first == at) {
		return r.namings[i], true
	}
	return naming{}, false
}

// namingTo returns the naming that ends before a token.
func (r *reading) namingTo(end int) (naming, bool) {
	i, ok := slices.BinarySearchFunc(r.namings, end, func(n naming, end int) int { return n.to - end })
	if !ok {
		return naming{}, false
	}
	return r.namings[i], true
}

// skip steps over some of the words, over one end of a line and over the stop of "no.", and at most so many tokens.
func (r *reading) skip(at int, words map[string]bool, most int) int {
	lines := 0
	for range most {
		if at >= len(r.tokens) || r.tokens[at].number == lettersAsNumbers["i"] && r.tokens[at].text == "i" {
			break // "Theme I"
		}
		if r.tokens[at].kind == lineEnd && lines == 0 {
			lines++
		} else if !words[r.tokens[at].text] && (r.tokens[at].text != "." || !r.isAny(at-1, "no", "nr")) {
			break
		}
		at++
	}
	return at
}

// before says whether one of the words stands among the last few before a token, in the same sentence.
func (r *reading) before(at, few int, words map[string]bool) bool {
	for back := at - 1; back >= max(0, at-few); back-- {
		if strings.Contains(".!?", r.tokens[back].text) {
			return false
		}
		if words[r.tokens[back].text] {
			return true
		}
	}
	return false
}

// after is before's other direction.
func (r *reading) after(at, few int, words map[string]bool) bool {
	for ahead := at + 1; ahead < min(len(r.tokens), at+few+1); ahead++ {
		if strings.Contains(".!?", r.tokens[ahead].text) {
			return false
		}
		if words[r.tokens[ahead].text] {
			return true
		}
	}
	return false
}

// endsPhrase says whether nothing at the token belongs to the words before it.
func (r *reading) endsPhrase(at int) bool {
	if at >= len(r.tokens) {
		return true
	}
	t := r.tokens[at]
	if t.kind == mark && t.glued && at+1 < len(r.tokens) && r.tokens[at+1].glued && r.tokens[at+1].kind <= digits && strings.Contains("-/'", t.text) {
		return false // "people-centred"
	}
	return t.kind >= mark || afterPhrase[t.text]
}

// afterPhrase are words that a theme's name is not continued by.
var afterPhrase = set(`and or please as along alongside together plus because since rather if but i we not thanks theme themes category topic strand with which
	while though although is was it this for below attached blog submission contribution best most also too instead ` + submission.Works)
