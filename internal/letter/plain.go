package letter

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/bidi"
)

// The most that a letter says of each field, in characters as a reader sees them.
const (
	longestTitle       = 300
	longestDescription = 1000
	longestName        = 120
	longestSentence    = 900
	longestSubject     = 150 // before the refs are added, where a template left them out
	longestHeader      = 500
	longestInSubject   = 70 // of a title
)

const (
	isolate    = '\u2068' // FIRST STRONG ISOLATE (UAX #9)
	popIsolate = '\u2069'
)

// linkLike finds what a mail program would make a link of. A letter to a forged sender must not carry the
// forger's links in our name, so the fields do not show them; the blog itself, in an acceptance, does.
var linkLike = regexp.MustCompile(`(?i)(?:\b[a-z][a-z0-9+.-]{0,20}://|\bwww\.|\bmailto:)\S+`)

// mostOctets is how many octets a character is reckoned to have at most; what lies beyond limit times as many
// is not looked at.
const mostOctets = 64

// line returns a contributor's words as one line of at most limit characters, without control characters,
// direction overrides or links. Words that run from right to left are isolated, so that what stands
// around them (a ref in brackets, a full stop) keeps its place.
func line(s string, limit int) string {
	s = foldSpace(upTo(s, limit*mostOctets))
	if strings.Contains(s, ":") || strings.Contains(strings.ToLower(s), "www.") {
		s = linkLike.ReplaceAllString(s, "[link]")
	}
	return isolated(cut(s, limit))
}

// upTo returns at most n octets of s, not ending within a character.
func upTo(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// isolated marks words that run from right to left as a piece of their own (UAX #9, 2.4).
func isolated(s string) string {
	if strings.ContainsFunc(s, rightToLeft) {
		return string(isolate) + s + string(popIsolate)
	}
	return s
}

// mostMarks is how many combining marks one letter keeps: more than any script needs (Vietnamese two, Hebrew with
// cantillation four), and fewer than it takes to paint over the lines above.
const mostMarks = 6

// foldSpace joins the words of s with single spaces and drops what cannot be seen and could do harm.
func foldSpace(s string) string {
	marks := 0
	s = strings.Map(func(r rune) rune {
		if marks++; !unicode.Is(unicode.Mn, r) {
			marks = 0
		}
		switch {
		case marks > mostMarks:
			return -1
		case unicode.IsSpace(r), unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case overrides(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.Fields(s), " ")
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n")

// prose returns text of several lines without control characters and direction overrides.
func prose(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.ContainsAny(s, "\r\u2028\u2029") {
		s = lineBreaks.Replace(s)
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || overrides(r)) {
			return -1
		}
		return r
	}, s))
}

// overrides reports the explicit formatting characters of UAX #9, the byte order mark and the tag characters.
func overrides(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\ufeff' || r == '\u00ad' ||
		r == '\u200b'
}

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	properties, _ := bidi.LookupRune(r)
	class := properties.Class()
	return class == bidi.R || class == bidi.AL
}

// cut returns at most limit characters (grapheme clusters) of s, ending in an ellipsis where it was longer.
func cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	var out strings.Builder
	rest, state, count := s, -1, 0
	for len(rest) > 0 {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if count++; count >= limit && len(rest) > 0 {
			return strings.TrimRight(out.String(), " ") + "…"
		}
		out.WriteString(cluster)
	}
	return out.String()
}

// split divides s after limit characters: what fits, and what does not.
func split(s string, limit int) (fits, excess string) {
	rest, state := s, -1
	for count := 0; count < limit && len(rest) > 0; count++ {
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
	return s[:len(s)-len(rest)], rest
}
