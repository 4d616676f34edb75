package document

import (
	"strings"
	"unicode/utf8"
)

// Lines that programs wrap are at least minWrapped and at most maxWrapped characters long (RFC 5322 advises 78,
// RFC 3676 72, editors go to 100). The width may miss its mark by slack, for a line that ends before a long word.
const (
	minWrapped = 50
	maxWrapped = 100
	slack      = 8
)

// wrapping is what the lines of a whole text say of how it was wrapped.
type wrapping struct {
	never bool // it has paragraphs of one long line, and so no line is wrapped
	width int  // the longest line that may have been wrapped
	lines int  // how many lines end because the next word would not fit
	sure  bool // several lines end where the next word would not fit, and none is longer
}

// measureWrap finds out whether the text was wrapped by a program, and at what width: that of its longest line, or, where
// somebody typed a longer one beside it that stands alone, of the longest that another follows.
func measureWrap(stanzas [][]line) wrapping {
	w := measureAt(stanzas, func([]line, int) bool { return true })
	if followed := measureAt(stanzas, func(s []line, i int) bool { return i+1 < len(s) }); followed.sure && followed.lines > w.lines {
		return followed
	}
	return w
}

// measureAt measures with the lines that tell the width.
func measureAt(stanzas [][]line, tells func(stanza []line, i int) bool) wrapping {
	var w wrapping
	long := 0
	for _, s := range stanzas {
		for i, l := range s {
			switch {
			case !strings.Contains(l.text, " "): // an address, say, which nothing wraps
			case l.length <= maxWrapped && tells(s, i):
				w.width = max(w.width, l.length)
			case l.length > maxWrapped:
				long++
			}
		}
	}
	full, mid := 0, 0 // lines that are full, and those of them that end in the middle of a sentence
	tight := 0        // lines of which the next word would have been beyond the width
	for _, s := range stanzas {
		for i := 1; i < len(s); i++ {
			if !w.full(s[i-1], s[i]) || startsBlock(s[i].text) {
				continue
			}
			full++
			if w.overflows(s[i-1], s[i], 0) {
				tight++
			}
			if !mayEndParagraph(s[i-1].text) {
				mid++
			}
		}
	}
	w.lines = full
	w.never = long > 2 && long > full
	w.sure = long*4 <= full && mid*2 >= full && (mid >= 2 || mid == 1 && tight >= 2 && long == 0)
	return w
}

// full tells whether the line ends because the first word of the next did not fit.
func (w wrapping) full(l, next line) bool {
	return l.length >= minWrapped && l.length <= maxWrapped && w.overflows(l, next, slack)
}

// overflows tells whether the first word of next would have made the line longer than the width, or than so much less.
func (w wrapping) overflows(l, next line, slack int) bool {
	word, _, _ := strings.Cut(next.text, " ")
	return l.length+1+utf8.RuneCountInString(word) > w.width-slack
}

// joins tells whether next goes on with what l says.
func (w wrapping) joins(l, next line, mostlyFull bool) bool {
	if !w.full(l, next) || isSeparator(l.text) || isSeparator(next.text) {
		return false
	}
	return w.sure && mostlyFull || startsLower(next.text) || !w.sure && !w.never && mostlyFull && !mayEndParagraph(l.text)
}

// mostlyFull tells a wrapped paragraph from an address or a signature with one long line in it.
func (w wrapping) mostlyFull(stanza []line) bool {
	full, pairs := 0, 0
	for i := 1; i < len(stanza); i++ {
		if startsBlock(stanza[i].text) || startsBlock(stanza[i-1].text) && !w.full(stanza[i-1], stanza[i]) {
			continue
		}
		pairs++
		if w.full(stanza[i-1], stanza[i]) {
			full++
		}
	}
	return full*2 >= pairs
}
