package pointing

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// phrasing is a text that may point at a blog.
type phrasing struct {
	text  string
	words []wordAt

	outside *phrasing // without what it quotes
}

// leastQuoted is how many words a quotation has that holds a text of its own: “We came first. The others followed.”
const leastQuoted = 5

// outsideQuotes returns the text with blanks for what it quotes: a description points at no blog, whatever words it has.
func (t *phrasing) outsideQuotes() *phrasing {
	if t.outside == nil {
		t.outside = t
		if text := withoutLongQuotations(t.text); text != t.text {
			t.outside = &phrasing{text: text}
		}
	}
	return t.outside
}

// withoutLongQuotations writes blanks for the quotations of a text that hold a text of their own.
func withoutLongQuotations(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range quoted.FindAllStringIndex(text, -1) {
		if wording.Count(text[at[0]:at[1]]) >= leastQuoted {
			out.WriteString(text[from:at[0]] + strings.Repeat(" ", at[1]-at[0]))
			from = at[1]
		}
	}
	return out.String() + text[from:]
}

var quoted = phrase.Like("“What a first winter taught us, and the second.”", `“[^“”]{3,400}”|"[^"]{3,400}"`)

// wordAt is a word as [wording.Bare] writes it, and where it stands.
type wordAt struct {
	word     string
	from, to int
}

// all returns the words of the text; marks around a word are no part of it.
func (t *phrasing) all() []wordAt {
	if t.words != nil {
		return t.words
	}
	from := -1
	end := func(to int) {
		if from < 0 {
			return
		}
		whole := t.text[from:to]
		within := strings.Trim(whole, "'’")
		from += strings.Index(whole, within)
		if word := wording.Bare(within); word != "" {
			t.words = append(t.words, wordAt{word, from, from + len(within)})
		}
		from = -1
	}
	for at, r := range t.text {
		switch inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || unicode.Is(unicode.Mn, r); {
		case inWord && from < 0:
			from = at
		case !inWord:
			end(at)
		}
	}
	end(len(t.text))
	return t.words
}

// find returns where some words stand first, one behind the other; ok is false where they do not.
func (t *phrasing) find(name []string) (m Mention, ok bool) {
	for m := range t.places(name) {
		return m, true
	}
	return Mention{}, false
}

// places goes through where some words stand, one behind the other.
func (t *phrasing) places(name []string) iter.Seq[Mention] {
	all := t.all()
	return func(yield func(Mention) bool) {
		for i := 0; len(name) > 0 && i+len(name) <= len(all); i++ {
			if all[i].word == name[0] && slices.EqualFunc(all[i:i+len(name)], name, func(w wordAt, n string) bool { return w.word == n }) &&
				!yield(Mention{From: all[i].from, To: all[i+len(name)-1].to}) {
				return
			}
		}
	}
}
