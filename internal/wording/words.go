// Package wording reads a text as words and sentences, whatever it is about, and says how much two texts share.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/segmentio/asm/ascii"
	"golang.org/x/text/unicode/norm"
)

// Count counts the words of a text as they stand between spaces.
func Count(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// Words returns the words of a text for comparison: lower case, no accents, no punctuation.
func Words(s string) []string { return strings.Fields(Bare(s)) }

// Bare returns a text for comparison: its words in lower case, without accents and punctuation, a space between them.
func Bare(s string) string {
	if !IsASCII(s) {
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

// IsASCII says whether a text has no letter beyond ASCII.
func IsASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Fold trims a text and folds its white space, as a reader sees it.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isFolded says whether a text has single spaces and none at its ends, as most texts do by now.
func isFolded(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	if ascii.ValidPrintString(s) { // 32 letters at once
		return !strings.Contains(s, "  ")
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ', c == ' ' && s[i+1] == ' ':
			return false
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return false
			}
			i += size - 1
		}
	}
	return true
}

// Lines returns the lines of a text that are not empty, trimmed.
func Lines(text string) []string {
	var out []string
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// LastWord returns the last word of a text with what stands beside it; "" where there is none.
func LastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// BeginsSmall says whether a text begins with a small letter.
func BeginsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// BeginsCapital says whether a text begins with a capital.
func BeginsCapital(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// Capitalised writes the first letter of a text large.
func Capitalised(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// SmallWords are words that any text has, and that tell nothing of what it is about.
var SmallWords = Set("for the a an of from by on in and to with our my your re as is here us use")

// Set makes a set of words of a list with white space between them.
func Set(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// Straight makes the apostrophes of a text straight.
func Straight(s string) string { return straightQuotes.Replace(s) }

var straightQuotes = strings.NewReplacer("’", "'", "‘", "'")

// WithoutPossessive writes "techUK's campaign" as "techUK campaign".
func WithoutPossessive(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "'s", ""), "’s", "")
}
