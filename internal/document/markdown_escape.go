package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes text so that Markdown reads it as it stands. Only what would be markup gets a backslash: "R&D",
// "co-op_x" and "2 * 3" need none.
func escape(text string, at where, before, after rune) string {
	if !strings.ContainsAny(text, "\\`*_~[]<&|!") {
		return text
	}
	var out strings.Builder
	out.Grow(len(text) + 8)
	prev := before
	for i, r := range text {
		next := after
		if n := i + utf8.RuneLen(r); n < len(text) {
			next, _ = utf8.DecodeRuneInString(text[n:])
		}
		if isMarkup(r, prev, next, text[i:], at) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
		prev = r
	}
	return out.String()
}

// isMarkup says whether Markdown would take a character for markup here.
func isMarkup(r, prev, next rune, rest string, at where) bool {
	switch r {
	case '\\':
		return next < utf8.RuneSelf && (isPunct(next) || next == ' ') || len(rest) == 1
	case '`':
		return true
	case '*':
		return !unicode.IsSpace(prev) || !unicode.IsSpace(next)
	case '_': // within a word it is a letter like any other (CommonMark 6.2)
		return !(isWordRune(prev) && isWordRune(next)) && !(unicode.IsSpace(prev) && unicode.IsSpace(next))
	case '~':
		return next == '~' || prev == '~' || !unicode.IsSpace(prev)
	case '[':
		return at == inLink || next == '^'
	case ']':
		return at == inLink || next == '(' || next == '['
	case '!':
		return next == '['
	case '<':
		return next < utf8.RuneSelf && (unicode.IsLetter(next) || strings.ContainsRune("/!?", next))
	case '&':
		return (next == '#' || unicode.IsLetter(next)) && entityRE.MatchString(rest)
	case '|':
		return at == inTable
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var (
	entityRE   = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});`)
	hashesRE   = regexp.MustCompile(`^#{1,6}(?:\s|$)`)
	bulletsRE  = regexp.MustCompile(`^[-+*](?:\s|$)`)
	numbersRE  = regexp.MustCompile(`^\d{1,9}[.)](?:\s|$)`)
	lineOnlyRE = regexp.MustCompile(`^[-=|: ]+$`)
	defineRE   = regexp.MustCompile(`^\[(?:[^\]\\]|\\.)*\]:`)
	taskRE     = regexp.MustCompile(`^\[[ xX]\]`)
)

// escapeLineStart escapes what at the start of a line would begin a heading, a list, a quote, a rule, a table or a
// definition.
func escapeLineStart(line string) string {
	if line == "" {
		return line
	}
	begins := false
	switch first := line[0]; first {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if numbersRE.MatchString(line) {
			i := strings.IndexAny(line, ".)")
			return line[:i] + `\` + line[i:]
		}
	case '>':
		begins = true
	case '#':
		begins = hashesRE.MatchString(line)
	case '[':
		begins = defineRE.MatchString(line)
	case '-', '+', '*', '=', '|', ':', ' ':
		begins = bulletsRE.MatchString(line) || lineOnlyRE.MatchString(line)
	}
	if begins {
		return `\` + line
	}
	return line
}

// escapeTaskBox keeps "[x] done" at the start of an item from becoming a task of GitHub's.
func escapeTaskBox(text string) string {
	if taskRE.MatchString(text) {
		return `\` + text
	}
	return text
}
