package call

import (
	"slices"
	"strings"
)

// vocabulary finds the phrases of a call in texts. It is not changed after it is made.
type vocabulary struct {
	starts map[string][]nameWords // by their first word
	firsts []firstWord            // those words
	own    []string               // the words of the call's name, where a theme's name stands among them
	known  map[string]bool        // the words by which people know the call itself
}

type firstWord struct{ text, short string }

func newVocabulary(c *Call) *vocabulary {
	v := &vocabulary{starts: map[string][]nameWords{}, known: c.ownWords()}
	for _, p := range c.phrasesOf() {
		if v.starts[p.words[0]] == nil {
			v.firsts = append(v.firsts, firstWord{p.words[0], shortForm(p.words[0])})
		}
		v.starts[p.words[0]] = append(v.starts[p.words[0]], p)
		if own := allWords(c.Name); p.origin == fullName && len(own) > len(p.words) && strings.Contains(strings.Join(own, " "), strings.Join(p.words, " ")) {
			v.own = own
		}
	}
	return v
}

// ownName says where the call's own name ends that begins at a token; 0 where none does.
func (v *vocabulary) ownName(tokens []token, at int) int {
	for _, w := range v.own {
		for at < len(tokens) && tokens[at].kind == mark {
			at++
		}
		if at >= len(tokens) || tokens[at].text != w {
			return 0
		}
		at++
	}
	return at
}

// namings returns where phrases stand, the longest at each place, without overlaps.
func (v *vocabulary) namings(tokens []token) []naming {
	var found []naming
	known := map[string][]string{} // the first words that a word of the text may stand for
	for i := 0; i < len(tokens); {
		if tokens[i].kind > digits {
			i++
			continue
		}
		if end := v.ownName(tokens, i); len(v.own) > 0 && end > 0 { // the theme "Open data" is not named by the call "Open Data Day"
			i = end
			continue
		}
		starts, ok := known[tokens[i].text]
		if !ok {
			starts = v.startsOf(tokens[i].text)
			known[tokens[i].text] = starts
		}
		if n, ok := v.longest(tokens, i, starts); ok {
			n.first, n.from = n.from, n.beginning(tokens)
			found = append(found, n)
			i = n.to
			continue
		}
		i++
	}
	return v.paired(tokens, found)
}

// beginning is where a whole name begins that is written as one: at its "The" or "A", with a capital, or at several little words:
// "what the sea gave us".
func (n naming) beginning(tokens []token) int {
	lead := slices.Index(n.written, n.words[0])
	from := n.from - lead
	if n.origin != fullName || lead <= 0 || from < 0 || lead < 2 && !tokens[from].capital {
		return n.from
	}
	for i, w := range n.written[:lead] {
		if tokens[from+i].text != w {
			return n.from
		}
	}
	return from
}

func (v *vocabulary) startsOf(text string) []string {
	var starts []string
	short := shortForm(text)
	for _, first := range v.firsts {
		if first.short == short || likeSpelt(text, first.text) && !themeWords[text] { // "theme" is no slip of "there"
			starts = append(starts, first.text)
		}
	}
	return starts
}

func (v *vocabulary) longest(tokens []token, from int, starts []string) (naming, bool) {
	best, least := naming{}, 0
	for _, start := range starts {
		for i := range v.starts[start] {
			p := &v.starts[start][i]
			to, ok := p.match(tokens, from)
			if !ok || to < best.to || len(p.words) == 1 && anotherWord(tokens[from].text, p.words[0]) {
				continue
			}
			changed := p.changed(tokens[from:to])
			if to > best.to || changed < least && min(p.origin, best.origin) > hint || changed == least && p.origin > best.origin {
				best, least = naming{nameWords: p, from: from, to: to}, changed
			}
		}
	}
	return best, best.to > 0
}

// match says where the phrase ends whose first word a token may stand for; up to three little words, marks of the name
// and one line's end may stand between two of its words.
func (p *nameWords) match(tokens []token, from int) (to int, ok bool) {
	at := from + 1
	for _, w := range p.words[1:] {
		for skipped := 0; at < len(tokens) && !p.fits(tokens[at], w); skipped++ {
			if skipped == 3 || !p.passesOver(tokens[at]) {
				return 0, false
			}
			at++
		}
		if at >= len(tokens) {
			return 0, false
		}
		at++
	}
	return at, true
}

func (p *nameWords) fits(t token, word string) bool {
	return t.kind <= digits && (similar(t.text, word) || similarBeside(t.text, word))
}

func (p *nameWords) passesOver(t token) bool {
	return littleWords[t.text] || t.kind == lineEnd || t.kind == mark && strings.Contains(p.marks, t.text)
}

// changed counts the words in which a text differs from the name as it is written: of "Better care at home" and "Care
// homes" the words "care at home" are the first.
func (p *nameWords) changed(tokens []token) int {
	n, known := 0, 0
	for _, t := range tokens {
		switch {
		case t.kind > digits:
		case slices.Contains(p.written, t.text):
			known++
		default:
			n++
		}
	}
	return n + max(len(p.written)-known-n, 0)
}
