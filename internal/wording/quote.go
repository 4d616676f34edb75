package wording

import (
	"strings"

	"copydesk/internal/phrase"
)

// encloses says whether what is left without its first and last quotation marks has pairs of its own: the quotation in
// "““It was done once”: notes from the desk”" goes on to its end, that in "“Now” and “then”" does not.
func encloses(inner string) bool {
	depth := 0
	for _, r := range inner {
		switch r {
		case '“':
			depth++
		case '”':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

// Unquote takes off quotation marks that stand around the whole, in the ways of several languages.
func Unquote(s string) string {
	s = Fold(s)
	for _, pair := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"„", "“"}, {"„", "”"}, {"»", "«"}, {"*", "*"}, {"_", "_"}, {"<", ">"}, {"~", "~"}, {"/", "/"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		if strings.Contains("'’", pair[1]) && strings.Contains(apostrophe.ReplaceAllString(inner, ""), pair[1]) {
			inner = strings.TrimSuffix(inner, ".")
			if last := strings.TrimSuffix(inner, pair[1]); last != inner && !strings.Contains(apostrophe.ReplaceAllString(last, ""), pair[1]) && !strings.Contains(apostrophe.ReplaceAllString(last, ""), pair[0]) {
				return Fold(last) // "'The mayor's inbox'"
			}
		}
		if inner, ok = strings.CutSuffix(strings.TrimSuffix(inner, "."), pair[1]); ok && // "“What we learnt”."
			(!strings.Contains(inner, pair[0]) && !strings.Contains(inner, pair[1]) || pair[0] == "“" && encloses(inner)) {
			return Fold(inner)
		}
	}
	return s
}

// apostrophe stands within a word.
var apostrophe = phrase.Like("The mayor's inbox", `\pL['’]\pL`)

// Quoted is what stands in quotation marks within a text, without them in the group of its marks.
var Quoted = phrase.MustCompile(`“([^”]{3,160})”|"([^"]{3,160})"|‘([^’]{3,160})’`)

// InDoubleMarks writes the marks of quotations in single ones as double.
func InDoubleMarks(text string) string { return singleQuoted.ReplaceAllString(text, "$1“$2”$3") }

// singleQuoted is a wording in single quotation marks, in which an apostrophe stands before a letter.
var singleQuoted = phrase.Like("please use: 'What we learnt' as the standfirst", `(^|[\s(:])['‘]((?:[^'‘’“”"]|['’]\pL){3,300})['’]([\s.,;:!?)]|$)`)
