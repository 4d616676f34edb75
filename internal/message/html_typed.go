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
)

// shaped are the elements that say more of a text than its lines do.
var shaped = map[atom.Atom]bool{
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.Li: true, atom.Table: true, atom.Blockquote: true, atom.Pre: true,
	atom.Img: true,
}

// typedLines returns the text of HTML that is plain text, with an element for each line: wrapped somewhere, and pasted into a
// mail program.
func typedLines(root *html.Node, lines []line) (text string, typed bool) {
	width := 0
	for _, l := range lines {
		if n := utf8.RuneCountInString(l.text); strings.Contains(l.text, " ") {
			width = max(width, n)
		}
	}
	if width < leastWrapped || width > mostWrapped {
		return "", false
	}
	for n := range root.Descendants() {
		if shaped[n.DataAtom] {
			return "", false
		}
	}
	var out strings.Builder
	wrapped := 0
	for i, l := range lines {
		if i > 0 && goesBeyond(lines[i-1].text, l.text, width) {
			wrapped++
		}
		out.WriteString(l.text + "\n")
	}
	return out.String(), wrapped >= enoughWrapped
}

// goesBeyond says whether a line ends within a sentence because the first word of the next would have made it longer than the width.
func goesBeyond(text, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	n := utf8.RuneCountInString(text)
	return word != "" && n >= leastWrapped && n+1+utf8.RuneCountInString(word) > width && !strings.ContainsAny(text[len(text)-1:], ".!?:;")
}
