package call

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// MatchTheme reads what stands behind a theme label ("Theme: 2 – Tech as an enabler"). It returns the themes
// that are clear, in the order of their numbers, and the words that fit none or more than one. A value that a
// form left unfilled, or that quotes the whole list of themes, is nothing at all.
func (c *Call) MatchTheme(value string) (numbers []int, unknown []submission.UnknownThemeWords) {
	r := c.read(c.withoutCount(withoutReasons(withoutChoices(tickedOnly(withoutEnumerators(c.ringedNumbers(c.chosenLines(value))))))))
	mentions := r.labelled()
	switch {
	case len(r.tokens) == 0 || r.isPlaceholder(mentions) || r.listsAllThemes():
		return nil, nil
	case len(mentions) == 0 && r.saysOnly(everyWords):
		return c.numbers(), nil
	case len(mentions) == 0 && r.has(anyWords):
		return nil, []submission.UnknownThemeWords{{Words: r.whole(), Either: c.numbers()}}
	}
	clear := r.decide(mentions)
	if len(clear) == 0 {
		return nil, []submission.UnknownThemeWords{{Words: r.whole(), Either: themesOf(mentions)}}
	}
	numbers, unknown = r.settle(clear)
	return numbers, append(unknown, r.coordinated(clear)...)
}

var enumerators = regexp.MustCompile(`(?:^|[\s,;])\(?([a-e]|iv|v|i{1,3}|[1-5])\)\s+`)

// withoutEnumerators leaves out what counts the themes of a list from the first on: "i) Future gazing ii) People".
func withoutEnumerators(value string) string {
	found := enumerators.FindAllStringSubmatch(value, -1)
	for i, m := range found {
		if !slices.Contains([]string{"abcde"[i%5 : i%5+1], []string{"i", "ii", "iii", "iv", "v"}[i%5], strconv.Itoa(i + 1)}, m[1]) {
			return value
		}
	}
	parts := enumerators.Split(value, -1)
	if len(found) < 2 || slices.ContainsFunc(parts[1:], onlyJoins) {
		return value
	}
	return enumerators.ReplaceAllString(value, "; ")
}

// onlyJoins says whether nothing is counted: in "1) and 2) please" the numbers are the themes.
func onlyJoins(part string) bool {
	return strings.IndexFunc(betweenCounts.ReplaceAllString(part, ""), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

var betweenCounts = regexp.MustCompile(`(?i)\b(?:and|or|also|maybe|perhaps|possibly|please|both|as well|thanks|thank you|too)\b`)

var allCounted = regexp.MustCompile(`(?i)\ball\s+(?:the\s+)?(\w+)\b`)

// withoutCount leaves out how many themes there are: "all five" is every one of them, and not the fifth.
func (c *Call) withoutCount(value string) string {
	at := allCounted.FindStringSubmatchIndex(value)
	if at == nil {
		return value
	}
	word := strings.ToLower(value[at[2]:at[3]])
	if n := len(c.Themes); wording.NumbersByWord[word] != n && word != strconv.Itoa(n) {
		return value
	}
	return value[:at[2]] + value[at[3]:]
}

var choices = regexp.MustCompile(`(?i)[(\[]\s*(?:please |you may )?(?:choose|select|pick|delete|options?|one of|from)\b[^()\[\]]*[)\]]`)

// withoutChoices leaves out the choices that a form offers in brackets: "4 (choose from 1 Future gazing, 2 …)".
func withoutChoices(value string) string {
	if bare := choices.ReplaceAllString(value, " "); strings.TrimSpace(bare) != "" {
		return bare
	}
	return value
}

var reasons = regexp.MustCompile(`(?i)[\s,;–—-]+(?:because|since|given that|as (?:it|we|this|the|our)|for its)\b.*`)

// withoutReasons leaves out why a theme was chosen: "4 – because it brings together policy and tech".
func withoutReasons(value string) string {
	if bare := reasons.ReplaceAllString(value, ""); strings.TrimSpace(bare) != "" {
		return bare
	}
	return value
}

// fillers are words of a theme value that name nothing.
var fillers = set(`theme themes theme's number numbers no topic topics category strand heading title blog blogs
	submission contribution entry post please thanks thank you our my your i we i'd we'd i'm we're think believe feel would
	like say said fits fit sits sit falls fall goes go best mostly mainly primarily probably perhaps maybe possibly most
	closely both also plus main preferred option choice chosen selected call campaign week under within into so ` + submission.Works)

var (
	everyWords = set("all every everything each")
	anyWords   = set("any anything whichever whatever either anywhere wherever mind preference particular")
)

// labelled finds the mentions in the value of a label, where a bare number is a theme's.
func (r *reading) labelled() []mention {
	var mentions []mention
	next := 0
	for at := 0; at < len(r.tokens); at++ {
		for next < len(r.namings) && r.namings[next].from < at {
			next++
		}
		if next < len(r.namings) && r.namings[next].from == at {
			n := r.namings[next]
			mentions = append(mentions, n.mention())
			at = n.to - 1
			continue
		}
		if span, ok := r.rangeAt(at); ok {
			mentions = append(mentions, span...)
			at += 2
			continue
		}
		if m, ok := r.numberAt(at); ok && r.meansTheme(at) {
			mentions = append(mentions, m)
		}
	}
	mentions = r.withoutRuledOut(slices.DeleteFunc(mentions, r.denied))
	mentions = unlessAll(mentions, r.isGone)
	mentions = unlessAll(mentions, r.isSecondChoice)
	return r.alternatives(r.withoutFormer(r.merge(mentions)))
}

// meansTheme says whether a number in a label's value is a theme's: it leads the value or a part of it, or
// no word follows that it may belong to. "Tech as an enabler: 5 lessons" has no theme 5.
func (r *reading) meansTheme(at int) bool {
	before := at - 1
	for before >= 0 && (r.is(before, leadingMarks) || r.is(before, fillers) || r.is(before, themeWords)) {
		before--
	}
	if before < 0 || separators[r.tokens[before].text] || r.tokens[before].kind == lineEnd || themeWords[r.tokens[at-1].text] {
		return true
	}
	return at+1 >= len(r.tokens) || r.tokens[at+1].kind != word || r.is(at+1, fillers) || r.is(at+1, littleWords) || r.isNamed(at+1)
}

// leadingMarks may stand before the number that leads a value.
var leadingMarks = set("the # . ( [ { < \" “ ‘ ' · =")

func (r *reading) isNamed(at int) bool {
	n, ok := r.namingAt(at)
	return ok && n.from == at && n.origin >= namePart
}

// rangeAt reads "1-3" and "1 to 3". A range over all the themes is a form's "(1-5)" and means nothing.
func (r *reading) rangeAt(at int) ([]mention, bool) {
	if at+2 >= len(r.tokens) || !r.isAny(at+1, "-", "–", "—", "to", "through") || r.tokens[at].kind != digits && r.tokens[at+1].kind != word {
		return nil, false
	}
	from, to := r.tokens[at].number, r.tokens[at+2].number
	_, first := r.call.Theme(from)
	_, last := r.call.Theme(to)
	if goesOn := r.isWord(at+3) && !r.endsPhrase(at+3) && !r.is(at+3, afterNumber); goesOn && !r.tokens[at+1].glued && r.tokens[at+1].kind == mark {
		return nil, false // "Theme 2 - Three hours' notice" is a theme and a title
	}
	if from == 0 || to <= from || !first || !last || r.isNamed(at+2) {
		return nil, false
	}
	var span []mention
	for n := from; n <= to; n++ {
		if _, ok := r.call.Theme(n); ok {
			span = append(span, mention{from: at + 1, to: at + 1, themes: []int{n}, number: true})
		}
	}
	if len(span) == len(r.call.Themes) {
		return nil, true
	}
	span[0].from, span[len(span)-1].to = at, at+3
	return span, true
}

// decide picks the mentions that count: those that are sure, with others that stand alone between commas;
// where none is sure, words that point at one theme only.
func (r *reading) decide(mentions []mention) []mention {
	var sure, weak []mention
	for _, m := range mentions {
		switch {
		case m.sure():
			sure = append(sure, m)
		case m.origin >= namePart:
			weak = append(weak, m)
		}
	}
	alone := slices.DeleteFunc(slices.Clone(weak), func(m mention) bool { return !r.standsAlone(m) })
	if len(sure) > 0 {
		return inOrder(append(sure, alone...))
	}
	if len(weak) == 0 {
		return nil
	}
	whole := slices.ContainsFunc(weak, func(m mention) bool { return m.origin > namePart })
	if len(alone) == len(weak) || len(themesOf(weak)) == 1 && whole || len(themesOf(mentions)) == 1 && r.leftOver(weak) < 2 {
		return weak
	}
	return nil
}

// leftOver counts the words of the value that belong to no mention: "closing the gap" has one.
func (r *reading) leftOver(mentions []mention) int {
	n := 0
	for at, t := range r.tokens {
		inside := slices.ContainsFunc(mentions, func(m mention) bool { return m.from <= at && at < m.to })
		if t.kind <= digits && !inside && !fillers[t.text] && !littleWords[t.text] {
			n++
		}
	}
	return n
}

func inOrder(mentions []mention) []mention {
	slices.SortStableFunc(mentions, func(a, b mention) int { return a.from - b.from })
	return mentions
}

func themesOf(mentions []mention) []int {
	var themes []int
	for _, m := range mentions {
		themes = union(themes, m.themes)
	}
	return themes
}

// separators part the themes of a list.
var separators = set(", ; / & + | and plus • · *")

// standsAlone says whether a part of a list holds the mention and nothing else that has a meaning, but for other words of the same theme:
// "Rural communities" for "Rural and island communities".
func (r *reading) standsAlone(m mention) bool {
	return r.nothingUntil(m.from-1, -1, m.themes) && r.nothingUntil(m.to, 1, m.themes)
}

func (r *reading) nothingUntil(at, step int, themes []int) bool {
	for ; at >= 0 && at < len(r.tokens); at += step {
		t := r.tokens[at]
		switch {
		case separators[t.text] || t.kind == lineEnd:
			return true
		case t.kind <= digits && t.number == 0 && !fillers[t.text] && !littleWords[t.text] && !r.names(at, themes):
			return false
		}
	}
	return true
}

// names says whether a word belongs to a naming of the same themes.
func (r *reading) names(at int, themes []int) bool {
	i, _ := slices.BinarySearchFunc(r.namings, at+1, func(n naming, end int) int { return n.to - end })
	return i < len(r.namings) && r.namings[i].from <= at && slices.Equal(r.namings[i].themes, themes)
}

// coordinated returns the parts of a list that name no theme beside others that do: "People and Skills". It
// leans to the contributor: only a few words with a capital, joined by more than a comma, are taken as a name.
func (r *reading) coordinated(clear []mention) []submission.UnknownThemeWords {
	var unknown []submission.UnknownThemeWords
	for at := clear[0].to; at < len(r.tokens); at++ {
		if !hardSeparators[r.tokens[at].text] {
			continue
		}
		end := at + 1
		for end < len(r.tokens) && !separators[r.tokens[end].text] && r.tokens[end].kind != lineEnd {
			end++
		}
		inside := slices.ContainsFunc(clear, func(m mention) bool { return m.from < end && m.to > at })
		if !inside && r.looksLikeName(at+1, end) {
			unknown = append(unknown, submission.UnknownThemeWords{Words: r.words(at+1, end)})
		}
	}
	return unknown
}

var hardSeparators = set("; / & + | and plus")

func (r *reading) looksLikeName(from, to int) bool {
	content := 0
	for at := from; at < to; at++ {
		t := r.tokens[at]
		if t.kind == mark || fillers[t.text] || t.kind == digits {
			return false
		}
		if !littleWords[t.text] {
			content++
		}
	}
	return content > 0 && content <= 3 && r.tokens[from].capital && !r.isOwnName(from, to) && !r.touchesNaming(from, to)
}

func (r *reading) touchesNaming(from, to int) bool {
	i, _ := slices.BinarySearchFunc(r.namings, from+1, func(n naming, from int) int { return n.to - from })
	return i < len(r.namings) && r.namings[i].from < to
}

// isOwnName says whether the words are the call's own name or a part of it: "Smarter State".
func (r *reading) isOwnName(from, to int) bool {
	for at := from; at < to; at++ {
		if t := r.tokens[at]; t.kind <= digits && !r.own[t.text] && !littleWords[t.text] {
			return false
		}
	}
	return true
}

func (r *reading) has(words map[string]bool) bool {
	return slices.ContainsFunc(r.tokens, func(t token) bool { return words[t.text] })
}

// saysOnly says whether the text has one of the words and else nothing but fillers and the count of themes.
func (r *reading) saysOnly(words map[string]bool) bool {
	for _, t := range r.tokens {
		count := t.number == len(r.call.Themes)
		if t.kind <= digits && !words[t.text] && !fillers[t.text] && !littleWords[t.text] && !count && t.text != "them" {
			return false
		}
	}
	return r.has(words)
}

// whole returns the value as a contributor would recognise it in a letter.
func (r *reading) whole() string {
	const enough = 80
	s := strings.Trim(wording.Fold(r.text), " .,;:\"'“”‘’()[]")
	if Characters(s) > enough {
		return clip(s, enough) + "…"
	}
	return s
}
