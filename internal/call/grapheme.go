package call

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// cluster returns what stands behind the first grapheme cluster of s. The scripts of India write two consonants as one
// letter, with a sign between them (rule GB9c of UAX #29, which the table of uniseg does not have yet): क्त is one.
func cluster(s string, state int) (rest string, next int) {
	_, rest, _, state = uniseg.FirstGraphemeClusterInString(s, state)
	for rest != "" && joinsConsonants(s[:len(s)-len(rest)], rest) {
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
	return rest, state
}

// viramas are the signs that join consonants: of Devanagari, Bengali, Gujarati, Oriya, Telugu and Malayalam.
const viramas = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"

func joinsConsonants(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, "\u200d"))
	first, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune(viramas, last) && unicode.Is(unicode.Lo, first) &&
		unicode.In(first, unicode.Devanagari, unicode.Bengali, unicode.Gujarati, unicode.Oriya, unicode.Telugu, unicode.Malayalam)
}
