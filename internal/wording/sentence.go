package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

var sentenceEnd = phrase.MustCompile(`([.?!]["”’)]?)\s`)

// initialsAtEnd are initials with stops, which may end no sentence: "the U.S.", "St.".
var initialsAtEnd = phrase.MustCompile(`(?:^|[\s(“"'‘])(?:(?:\p{Lu}\.){2,}|St\.|Mt\.)$`)

// middleName is an initial behind a first name, which ends no sentence: "Jane M. Doe".
var middleName = phrase.MustCompile(`(?:^|[\s(“"'‘])(\p{Lu}\p{Ll}+) \p{Lu}\.$`)

// lettered are what has a letter for a number: "Option B. Councils can wait."
var lettered = Set("Option Plan Type Blog Part Section Group Class Vitamin Grade Appendix Annex Category Post Piece Article Team Figure Table Version Phase " +
	"Site Block Building Line Point Question Theme Level Hepatitis And Or The")

// opensSentence are words with which a sentence to somebody begins, and no surname.
var opensSentence = Set("Please Thanks Thank Theme Title Description No Yes Best Kind Regards Could Can Would When What How Why Who Where If So Also Sorry Just " +
	"Hope Let Is Are Do Does Will Not On By From With To As")

func endsInMiddleName(text, next string) bool {
	m := middleName.FindStringSubmatch(text)
	return m != nil && !lettered[m[1]] && !opensSentence[strings.TrimRight(next, ",.!?")]
}

// firstEnd returns where the first sentence of a line ends, with the white space behind it; nil where the line goes on.
func firstEnd(line string) []int {
	for from := 0; ; {
		at := sentenceEnd.FindStringIndex(line[from:])
		if at == nil {
			return nil
		}
		begin, end := from+at[0], from+at[1]
		next, _, _ := strings.Cut(line[end:], " ")
		first, _ := utf8.DecodeRuneInString(next)
		if quoted := strings.ContainsAny(line[begin:end], "\"”’)") && line[begin] != '.'; quoted && unicode.IsLower(first) {
			from = end // “Who changes the bulb?” by Tom
			continue
		}
		before := line[max(0, begin-longestInitials) : begin+1]
		if !unicode.IsUpper(first) || BeginsSentence[next] || !initialsAtEnd.MatchString(before) && !endsInMiddleName(before, next) {
			return []int{begin, end}
		}
		from = end
	}
}

// Sentences cuts a text into sentences.
func Sentences(s string) []string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		for {
			at := firstEnd(line)
			if at == nil {
				break
			}
			out = append(out, strings.TrimSpace(line[:at[1]]))
			line = line[at[1]:]
		}
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// WholeSentences cuts a text into sentences, but none within quotation marks: “One thing. Then another” is one value. A quotation
// of more sentences than a value has is cut as any text is.
func WholeSentences(s string) []string {
	var out []string
	rest := Sentences(s)
	for len(rest) > 0 {
		n, open, straight := 0, 0, 0
		for n < min(len(rest), mostInQuotes) {
			open += strings.Count(rest[n], "“") - strings.Count(rest[n], "”")
			straight += strings.Count(rest[n], "\"")
			if n++; open <= 0 && straight%2 == 0 {
				break
			}
		}
		if open > 0 || straight%2 == 1 { // not closed
			n = 1
		}
		out, rest = append(out, strings.Join(rest[:n], " ")), rest[n:]
	}
	return out
}

// mostInQuotes is how many sentences stand within quotation marks at most for them to be one.
const mostInQuotes = 8

// LastSentence is what stands of a sentence at the end of a text.
func LastSentence(text string) string {
	if all := Sentences(text + "…"); len(all) > 0 {
		return all[len(all)-1]
	}
	return ""
}

// FirstSentence returns the text up to the end of its first sentence; a full stop is left off.
func FirstSentence(s string) string {
	s = Fold(s)
	if at := firstEnd(s + " "); at != nil {
		s = strings.TrimSpace((s + " ")[:at[1]])
	}
	return Unquote(strings.TrimSuffix(s, "."))
}

// EndsSentence says whether a line ends as a sentence does that says something: what asks or calls may be a title.
func EndsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "\"”’')"))
	return last == '.' || last == ';'
}

// Exclaims says whether a line ends as a sentence does that asks or calls.
func Exclaims(line string) bool { return strings.HasSuffix(line, "?") || strings.HasSuffix(line, "!") }

// BeginsSentence are words behind an abbreviation with which a new sentence begins.
var BeginsSentence = Set("She He They You It This That These His Her Their In At Before After All For A An The We I My Our And But")

// longestInitials is how many bytes are looked at for them: a line may be as long as an email.
const longestInitials = 16
