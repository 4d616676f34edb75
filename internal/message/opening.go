package message

import (
	"strings"
	"unicode"
)

const (
	// openingWords are enough that nobody else's text begins with them.
	openingWords = 12
	// openingLines are how many lines down people begin to quote: at the heading of a letter, or at its greeting.
	openingLines = 3
)

// Openings tell how an email begins, in each of its forms, so that [Parse] knows it where another repeats it.
func Openings(raw []byte) (all []string) {
	for _, b := range forms(raw) {
		for i, tried := 0, 0; i < len(b.lines) && tried < openingLines; i++ {
			if b.lines[i].blank() {
				continue
			}
			tried++
			if o := opening(b.lines[i:]); o != "" {
				all = append(all, o)
			}
		}
	}
	return all
}

// Forms are what an email says in each of its forms, from the first line to the last: a mail program quotes one of them.
func Forms(raw []byte) (all []string) {
	for _, b := range forms(raw) {
		all = append(all, b.text())
	}
	return all
}

// forms are the readable parts of an email, alternatives and all.
func forms(raw []byte) []body {
	r := &reader{message: &Message{}, budget: &budget{parts: maxParts}}
	return r.forms(r.open(raw), 0)
}

func (r *reader) forms(p part, depth int) (all []body) {
	switch {
	case strings.HasPrefix(p.kind, "multipart/") && depth < maxDepth:
		for _, child := range r.splitParts(p) {
			all = append(all, r.forms(child, depth+1)...)
		}
	case p.isBody():
		all = append(all, r.decodeBody(p))
	}
	return all
}

// opening is the first words of some lines, "" where there are too few to tell.
func opening(lines []line) string {
	var words []string
	for _, l := range lines {
		if words = append(words, bareWords(l.text)...); len(words) >= openingWords {
			return strings.Join(words[:openingWords], " ")
		}
	}
	return ""
}

// bareWords are the words of a text whatever its quotation marks, dashes and letter case, which mail programs change.
func bareWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// repeats says whether a letter that this email answers begins here, with no mark of a quote.
func (s *splitter) repeats(lines []int) bool {
	if len(s.ctx.openings) == 0 || s.lines[lines[0]].blank() {
		return false
	}
	var words []string
	for _, i := range lines {
		if words = append(words, bareWords(s.lines[i].text)...); len(words) >= openingWords {
			break
		}
	}
	if len(words) < openingWords {
		return false
	}
	return s.ctx.openings[strings.Join(words[:openingWords], " ")]
}
