package call

import (
	"slices"
	"strings"
)

// origin says which words of the call name a theme, and so how far they can be trusted to do so.
type origin byte

const (
	hint     origin = iota // a word or two of a theme's line: "digital"; they suggest a theme and name none
	namePart               // one word of a name of several: "bridging"
	lineRun                // three words or more of a theme's line, one after another
	nameRun                // two words or more of a longer name, one after another: "rural communities"
	alsoWord               // other words that the call gives for the theme
	fullName
)

// nameWords is a run of words that names themes; the little words between them may be missing or others.
type nameWords struct {
	words    []string
	written  []string // the words with the little words between them, as the name has them
	marks    string   // marks that stand in the name, and so may stand between its words: "Data, Ethics & Society"
	themes   []int
	origin   origin
	clause   bool // of a lineRun: it is long enough, or whole enough, to name the theme with no word of a theme beside it
	part     bool // of a nameRun, and of the half of a name by which it is called for short: it is a part of a name
	distinct int  // how many of its words are not the call's own name
}

// naming is a place in a text where a phrase stands.
type naming struct {
	*nameWords
	from, to int  // tokens
	first    int  // the first of its words: a name that begins with little words may begin before it, "The future of care"
	pair     bool // the word that is said with it stands beside it: "Health and safety" for "Safety"
}

// single says whether it is one word that may stand in any sentence: "people", "future", "COVID-19".
func (n naming) single() bool {
	if n.pair {
		return false
	}
	words := 0
	for _, w := range n.words {
		if !isNumeral(w) {
			words++
		}
	}
	return words <= 1
}

// whole says whether it is a theme's name, or two words or more of a longer name that no other theme has: "rural communities".
func (n naming) whole() bool {
	return n.origin == fullName || n.origin >= nameRun && n.part && !n.single() && len(n.themes) == 1 && n.distinct > 1
}

// mention is the naming as one of a theme.
func (n naming) mention() mention {
	return mention{from: n.from, to: n.to, themes: n.themes, origin: n.origin, single: n.single()}
}

// strong says whether nobody would write it by chance.
func (n naming) strong() bool { return n.origin >= lineRun && !n.single() }

// littleWords carry no theme: they may differ between a theme's name and what a contributor writes.
var littleWords = set(`a an the and of in on at to for as is are be how this that can it its it's what does do with
	by from or across teh hte - – — & + ' "`)

// phrasesOf lists what may name the call's themes.
func (c *Call) phrasesOf() []nameWords {
	own, names := map[string]bool{}, contentWords(c.Name) // "Carers' Voices" is not the "caring" of "After caring"
	for _, w := range names {
		own[w] = true
	}
	var list []nameWords
	for _, theme := range c.Themes {
		list = append(list, namePhrases(theme)...)
		list = append(list, linePhrases(theme)...)
	}
	list = mergeThemes(list)
	kept := list[:0]
	for _, p := range list {
		for _, w := range p.words {
			if !own[w] && !slices.ContainsFunc(names, func(name string) bool { return p.origin < nameRun && likeSpelt(w, name) }) {
				p.distinct++
			}
		}
		if p.distinct > 0 || p.origin >= alsoWord {
			kept = append(kept, p)
		}
	}
	return kept
}

// namePhrases are the name whole, written as one word ("futuregazing", "#BridgingTheGap"), by its runs of words and by
// each of them; the halves of a name in two languages ("Iechyd / Health"); and the call's other words for the theme.
func namePhrases(theme Theme) []nameWords {
	themes := []int{theme.Number}
	name := phraseOf(theme.Name, themes, fullName)
	list := []nameWords{name}
	if words := name.words; len(words) > 1 {
		list = append(list, nameRuns(theme, len(words))...)
		all := strings.Join(allWords(theme.Name), "")
		for _, joined := range []string{strings.Join(words, ""), all} {
			if len(tokenise(joined)) == 1 {
				list = append(list, nameWords{words: []string{joined}, themes: themes, origin: fullName})
			}
		}
	}
	halves := halvesOf(theme.Name)
	for i, also := range slices.Concat(halves, theme.Also) {
		if len(contentWords(also)) > 0 {
			p := phraseOf(also, themes, alsoWord)
			if p.part = i < len(halves); p.part && len(p.words) < 2 {
				p.words = p.written // "what next?" is not every next
			}
			list = append(list, p)
		}
	}
	return list
}

// halvesOf are the names by which a theme of two halves is called for short: "Iechyd / Health", "Arts & Crafts: making things".
func halvesOf(name string) []string {
	for _, between := range []string{" / ", ": "} {
		if halves := strings.Split(name, between); len(halves) > 1 {
			return halves
		}
	}
	return nil
}

// phraseOf makes the phrase of a whole name. One that has hardly a word beside its little words is named by all of them:
// "What is a museum for?" is not every museum.
func phraseOf(name string, themes []int, origin origin) nameWords {
	p := nameWords{words: contentWords(name), written: allWords(name), themes: themes, origin: origin}
	if len(p.words) == 1 && len(p.written) > 2 {
		p.words = p.written
	}
	for _, t := range tokenise(name) {
		if t.kind == mark {
			p.marks += t.text
		}
	}
	return p
}

// nameRuns are the parts of a name of so many words: each word, where it is no number that may be a theme's, and those
// that stand side by side.
func nameRuns(theme Theme, whole int) []nameWords {
	var list []nameWords
	tokens := tokenise(theme.Name)
	content := contentAt(tokens)
	for i := range content {
		for j := i + 1; j <= len(content); j++ {
			p := nameWords{themes: []int{theme.Number}, origin: nameRun, part: true}
			for _, at := range content[i:j] {
				p.words = append(p.words, tokens[at].text)
			}
			p.written = allWords(theme.Name[tokens[content[i]].start:tokens[content[j-1]].end])
			single := len(p.words) == 1
			if single {
				p.origin = namePart
			}
			if len(p.words) < whole && !(single && (len(p.words[0]) <= 2 || tokens[content[i]].number > 0)) { // "Three" is the third, and not "Three rivers"
				list = append(list, p)
			}
		}
	}
	return list
}

// linePhrases are the runs of words of a theme's line.
func linePhrases(theme Theme) []nameWords {
	var list []nameWords
	themes := []int{theme.Number}
	tokens := tokenise(theme.Line)
	content := contentAt(tokens)
	for i := range content {
		for j := i + 1; j <= len(content); j++ {
			p := nameWords{themes: themes, origin: hint}
			for _, at := range content[i:j] {
				p.words = append(p.words, tokens[at].text)
			}
			p.written = allWords(theme.Line[tokens[content[i]].start:tokens[content[j-1]].end])
			span := content[j-1] - content[i] + 1
			if whole := len(p.words) == len(content); len(p.words) > 2 || len(p.words) == 2 && (span > 2 || whole) {
				p.origin = lineRun
				p.clause = len(p.words) > 3 || len(p.words) > 2 && wholeClause(tokens, content[i], content[j-1])
			}
			if len(p.words) < 3 || j-i < 8 || j == len(content) { // longer runs are found by their beginnings
				list = append(list, p)
			}
		}
	}
	return list
}

// wholeClause says whether tokens from to last are all the content between two commas or ends of a line.
func wholeClause(tokens []token, from, last int) bool {
	return boundedBy(tokens, from-1, -1) && boundedBy(tokens, last+1, 1)
}

func boundedBy(tokens []token, at, step int) bool {
	for ; at >= 0 && at < len(tokens); at += step {
		switch {
		case strings.Contains(",.;?!", tokens[at].text) || tokens[at].text == "and" || tokens[at].text == "&":
			return true
		case !littleWords[tokens[at].text]:
			return false
		}
	}
	return true
}

// mergeThemes makes one phrase of those that several themes share, so that they are ambiguous: the one with
// the best origin wins, equals are merged.
func mergeThemes(list []nameWords) []nameWords {
	byWords := map[string]int{}
	var merged []nameWords
	for _, p := range list {
		key := strings.Join(p.words, " ")
		i, seen := byWords[key]
		switch {
		case !seen:
			byWords[key] = len(merged)
			merged = append(merged, p)
		case p.origin > merged[i].origin:
			merged[i] = p
		case p.origin == merged[i].origin && !slices.Contains(merged[i].themes, p.themes[0]):
			merged[i].themes = append(slices.Clone(merged[i].themes), p.themes...)
		}
	}
	return merged
}

func contentAt(tokens []token) []int {
	var at []int
	for i, t := range tokens {
		if (t.kind == word || t.kind == digits) && !littleWords[t.text] {
			at = append(at, i)
		}
	}
	return at
}

func contentWords(text string) []string {
	tokens := tokenise(text)
	var words []string
	for _, i := range contentAt(tokens) {
		words = append(words, tokens[i].text)
	}
	if len(words) == 0 {
		return allWords(text) // a name made of little words only is still a name
	}
	return words
}

func allWords(text string) []string {
	var words []string
	for _, t := range tokenise(text) {
		if t.kind == word || t.kind == digits {
			words = append(words, t.text)
		}
	}
	return words
}

func isNumeral(s string) bool { return s[0] >= '0' && s[0] <= '9' }
