package call

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/wording"
)

// Characters counts what a reader sees as characters: grapheme clusters (UAX #29) after white space is
// folded, so that a family emoji or a letter with its accents is one.
func Characters(s string) int {
	n := 0
	for rest, state := wording.Fold(s), -1; rest != ""; n++ {
		rest, state = cluster(rest, state)
	}
	return n
}

// clip returns the first n characters of s, white space folded.
func clip(s string, n int) string {
	return strings.TrimSpace(clipExact(wording.Fold(s), n))
}

// leastOffered is how long a shortened description must be to be worth offering.
const leastOffered = 60

// Shorten returns a shorter description to offer in place of one that is too long: cut within n characters
// where a sentence ends, else where a clause does, with a full stop at its end. It returns "" when no such
// place leaves a description worth having.
func Shorten(s string, n int) string {
	s = wording.Fold(s)
	if Characters(s) <= n {
		return s
	}
	if cut := lastCut(s, n, ".!?", 0); cut != "" {
		return cut
	}
	return lastCut(s, n-1, ",;:–—", 1) // one character is kept for the full stop
}

// lastCut returns the longest beginning of s that ends at one of the marks, fits n characters and reads as a
// whole; drop is how many of the marks themselves are dropped for a full stop.
func lastCut(s string, n int, marks string, drop int) string {
	within := s[:len(clipExact(s, n+1))]
	for i := len(within); i > 0; {
		r, size := utf8.DecodeLastRuneInString(within[:i])
		i -= size
		if !strings.ContainsRune(marks, r) || !endsHere(s, i, size) {
			continue
		}
		cut := s[:i+size]
		if drop > 0 {
			cut = strings.TrimRight(s[:i], " -–—,;:")
		}
		if closed := finished(cut, drop); closed != "" && Characters(closed) <= n+drop {
			return closed
		}
	}
	return ""
}

// clipExact returns the first n clusters of s, byte for byte.
func clipExact(s string, n int) string {
	rest, state := s, -1
	for range n {
		if rest == "" {
			return s
		}
		rest, state = cluster(rest, state)
	}
	return s[:len(s)-len(rest)]
}

// endsHere says whether the mark at i closes something: white space or the end comes after it, so that the
// dots of 4.5 and example.org and the comma of 1,000 do not count. A dash counts only with a space before it.
func endsHere(s string, i, size int) bool {
	after := s[i+size:]
	if r, _ := utf8.DecodeRuneInString(s[i:]); r == '–' || r == '—' {
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		return r == '—' || unicode.IsSpace(before)
	}
	return after == "" || strings.HasPrefix(after, " ")
}

// finished ends a cut with a full stop, or returns "" when it is too short or would leave the reader hanging.
func finished(cut string, drop int) string {
	if Characters(cut) < leastOffered || danglesOn(lastWord(cut)) || unclosed(cut) {
		return ""
	}
	if drop > 0 && !strings.HasSuffix(cut, ".") && !strings.HasSuffix(cut, "!") && !strings.HasSuffix(cut, "?") {
		cut += "."
	}
	return cut
}

// unclosed says whether a bracket or quotation is still open at the end.
func unclosed(s string) bool {
	return strings.Count(s, "(") > strings.Count(s, ")") || strings.Count(s, "“") > strings.Count(s, "”") ||
		strings.Count(s, `"`)%2 == 1
}

func lastWord(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(fields[len(fields)-1], ".,;:!?–—-()“”‘’\"'"))
}

// dangling are words that nothing may end on: a reader would wait for the rest. The abbreviations end in a
// dot that ends no sentence.
var dangling = set(`a an the and or but nor so yet for of in on at to by with from into over under as than that
	which who whose whom this these those its their our your his her my is are was were be been being has have had
	can could will would shall should may might must do does did not no if when while where because although
	though since until how what why e.g i.e eg ie etc mr mrs ms dr prof st vs no inc ltd`)

func danglesOn(word string) bool { return word == "" || dangling[word] }
