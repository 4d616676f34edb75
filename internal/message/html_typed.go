package message

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Lines that a program wraps are at least so long and at most so (RFC 5322, 2.1.1, advises 78); a text that has so many of them
// was wrapped.
const (
	leastWrapped  = 50
	mostWrapped   = 100
	enoughWrapped = 3

	leastWidth, mostWidth = 60, 80 // at which programs wrap: one line that goes beyond such a width is enough in a text without marks
)

// shaped are the elements that say more of a text than its lines do, and marked those that say it of words.
var (
	shaped = elements(atom.H1, atom.H2, atom.H3, atom.H4, atom.Li, atom.Table, atom.Blockquote, atom.Pre, atom.Img)
	marked = elements(atom.B, atom.Strong, atom.I, atom.Em, atom.U, atom.A)
)

func elements(all ...atom.Atom) map[atom.Atom]bool {
	set := map[atom.Atom]bool{}
	for _, a := range all {
		set[a] = true
	}
	return set
}

// typedLines returns the text of HTML that is plain text: wrapped somewhere, pasted into a mail program, and an element for each
// line.
func typedLines(root *html.Node, lines []line) (text string, typed bool) {
	var out strings.Builder
	width, wrapped := 0, 0
	for _, l := range lines {
		if strings.Contains(l.text, " ") {
			width = max(width, utf8.RuneCountInString(l.text))
		}
		out.WriteString(l.text + "\n")
	}
	if width < leastWrapped || width > mostWrapped {
		return "", false
	}
	for i := 1; i < len(lines); i++ {
		if goesBeyond(lines[i-1].text, lines[i].text, width) {
			wrapped++
		}
	}
	few := wrapped > 0 && width >= leastWidth && width <= mostWidth && !holds(root, marked)
	return out.String(), (few || wrapped >= enoughWrapped) && !holds(root, shaped)
}

func holds(root *html.Node, set map[atom.Atom]bool) bool {
	for n := range root.Descendants() {
		if set[n.DataAtom] {
			return true
		}
	}
	return false
}

// goesBeyond says whether a line ends within a sentence because the first word of the next would have made it longer than the width.
func goesBeyond(text, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	n := utf8.RuneCountInString(text)
	return word != "" && n >= leastWrapped && n+1+utf8.RuneCountInString(word) > width && !strings.ContainsAny(text[len(text)-1:], ".!?:;")
}
