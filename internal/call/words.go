package call

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/wording"

	"golang.org/x/text/unicode/norm"
)

// token is one word, number or mark of a text. Words and numbers that touch are two tokens, so that "Covid19"
// and "Theme2" read as their parts; hyphens are marks.
type token struct {
	text       string // folded: lower case, without accents, with straight apostrophes
	start, end int    // where it stands in the text, in bytes
	line       int    // the token with which its line begins
	number     int    // of digits (up to two), a number word or an ordinal; 0 when it is none
	kind       tokenKind
	capital    bool // it does not begin with a small letter: a number, and a script without them, is written as a name is
	glued      bool // no white space stands before it
}

type tokenKind byte

const (
	word tokenKind = iota
	digits
	mark
	lineEnd
)

func tokenise(text string) []token {
	tokens := make([]token, 0, len(text)/5+1) // as many as words of four letters have room for
	glued := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		kind, ok := kindOf(r)
		if !ok {
			glued = glued && !unicode.IsSpace(r)
			i += size
			continue
		}
		end := i + size
		if kind == word || kind == digits {
			end = i + lengthOf(text[i:], kind)
		}
		t := token{start: i, end: end, kind: kind, capital: !unicode.IsLower(r), glued: glued}
		t.text = fold(text[i:end])
		if t.text == "n" && strings.HasPrefix(text[end:], "°") { // "theme n°6"
			t.text, end = "no", end+len("°")
			t.end = end
		}
		if t.text == "_" { // it parts a subject as a stroke does: "Guest blog_Future gazing_Two clocks"
			t.text = "|"
		}
		t.number = numberOf(t)
		tokens = append(tokens, t)
		glued = kind != lineEnd
		i = end
	}
	return joinOrdinals(tokens)
}

// kindOf sorts a character; white space, accents on their own and invisible characters are none.
func kindOf(r rune) (tokenKind, bool) {
	switch {
	case unicode.IsLetter(r):
		return word, true
	case unicode.IsDigit(r) || unicode.Is(unicode.No, r): // No: the circled digits of lists, ②
		return digits, true
	case r == '\n':
		return lineEnd, true
	case unicode.IsSpace(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.C, r):
		return 0, false
	default:
		return mark, true
	}
}

// lengthOf measures the word or number at the beginning of text; an apostrophe within a word belongs to it.
func lengthOf(text string, kind tokenKind) int {
	for i, r := range text {
		k, ok := kindOf(r)
		accent := !ok && unicode.Is(unicode.Mn, r) && kind == word
		apostrophe := kind == word && (r == '\'' || r == '’') && startsWithLetter(text[i+utf8.RuneLen(r):])
		if (!ok || k != kind) && !accent && !apostrophe {
			return i
		}
	}
	return len(text)
}

func startsWithLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

func fold(s string) string {
	if isPlain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// romans are numbers as some people write them for a theme; "I", "V" and "X" are too often letters (see numerals).
var romans = map[string]int{"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9}

// ordinals name a theme by its place: "the second theme".
var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12,
}

func numberOf(t token) int {
	switch t.kind {
	case digits:
		if n, err := strconv.Atoi(t.text); err == nil && n < 100 && len(t.text) <= 2 {
			return n
		}
		return 0
	case word:
		return max(wording.NumbersByWord[t.text], romans[t.text], ordinals[t.text])
	default:
		return 0
	}
}

// joinOrdinals makes one token of "2nd", so that it is a number and no stray "nd" is left.
func joinOrdinals(tokens []token) []token {
	kept := tokens[:0]
	for _, t := range tokens {
		last := len(kept) - 1
		if t.kind == word && t.glued && last >= 0 && kept[last].kind == digits && ordinalEndings[t.text] {
			kept[last].end, kept[last].text = t.end, kept[last].text+t.text
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

var ordinalEndings = set("st nd rd th")

func (t token) ordinal() bool {
	return ordinals[t.text] > 0 || t.kind == digits && len(t.text) > 2 && ordinalEndings[t.text[len(t.text)-2:]]
}

// set makes a set of the words in a text.
func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// shortForms are words that contributors use for one another.
var shortForms = map[string]string{
	"technology": "tech", "technologies": "tech", "learned": "learnt", "corona": "coronavirus",
	"hundred": "100", "fifty": "50", "twenty": "20",
}

// similar says whether a contributor may have written a for b: another ending ("bridge", "enabling"), a short
// form, or a small slip of the fingers ("Brigding", "gazzing").
func similar(a, b string) bool { return likeSpelt(a, b) || shortForm(a) == shortForm(b) }

// likeSpelt is similar but for short forms. Such words begin with the same letter.
func likeSpelt(a, b string) bool {
	if a == b {
		return true
	}
	if isNumeral(a) || isNumeral(b) {
		return false // 2030 is not 2050
	}
	if isPlural(a, b) || isPlural(b, a) {
		return true
	}
	if len(a) < 4 || len(b) < 4 || a[0] != b[0] {
		return false
	}
	if stem(a) == stem(b) && len(stem(a)) >= 3 {
		return true
	}
	slips := 1
	if min(len(a), len(b)) >= 8 {
		slips = 2
	}
	return withinSlips(a, b, slips)
}

// isPlural says whether a word of three letters or more is one of many of another: "buses" of "bus".
func isPlural(many, one string) bool {
	rest, ok := strings.CutPrefix(many, one)
	return ok && len(one) >= 3 && (rest == "s" || rest == "es")
}

// anotherWord says whether a short word that stands alone is more likely another than a slip of this one, a letter of which
// was taken for another: "Word" is not "Work".
func anotherWord(a, b string) bool {
	const short = 6
	return len(a) == len(b) && len(b) < short && a != b && withinSlips(a, b, 1) && !swapped(a, b)
}

// swapped says whether two letters that stand side by side changed their places: "Wrok".
func swapped(a, b string) bool {
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i]
		}
	}
	return false
}

// similarBeside is similar for a short word that stands beside others of its phrase: "bridging gaps".
func similarBeside(a, b string) bool {
	return min(len(a), len(b)) == 3 && max(len(a), len(b)) <= 4 && a[:2] == b[:2] && !isNumeral(a) && withinSlips(a, b, 1)
}

func shortForm(w string) string {
	if s, ok := shortForms[w]; ok {
		return s
	}
	return w
}

// stem drops the commonest English endings.
func stem(w string) string {
	for _, ending := range []string{"ings", "ing", "ers", "er", "ed", "es", "s", "e"} {
		if s, ok := strings.CutSuffix(w, ending); ok && len(s) >= 3 {
			return s
		}
	}
	return w
}

// withinSlips says whether at most n letters were added, left out, changed or swapped with their neighbour
// (the optimal string alignment distance).
func withinSlips(a, b string, n int) bool {
	if len(a)-len(b) > n || len(b)-len(a) > n || len(a) > 40 || len(b) > 40 {
		return false
	}
	var rows [3][42]int
	before, previous, current := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		current[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			current[j] = min(previous[j]+1, current[j-1]+1, previous[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				current[j] = min(current[j], before[j-2]+1)
			}
		}
		before, previous, current = previous, current, before
	}
	return previous[len(b)] <= n
}
