package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// wordCount counts the words of a text as they stand between spaces.
func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// wordsOf returns the words of a text for comparison: lower case, no accents, no punctuation.
func wordsOf(s string) []string { return strings.Fields(bare(s)) }

// bare returns a text for comparison: its words in lower case, without accents and punctuation, a space between them.
func bare(s string) string {
	if !isASCII(s) {
		s = norm.NFD.String(strings.ToLower(s))
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == ' ':
			gap = true
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
		case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
			continue
		default:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// fold trims a text and folds its white space, as a reader sees it.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isFolded says whether a text has single spaces and none at its ends, as most texts do by now.
func isFolded(s string) bool {
	space := true // before the first letter none may stand
	for _, r := range s {
		if r < ' ' || r == ' ' && space || r >= utf8.RuneSelf && unicode.IsSpace(r) {
			return false
		}
		space = r == ' '
	}
	return s == "" || !space
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func beginsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

func capitalised(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
