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

// isPlain says whether the chosen leaves of an HTML body, which make some lines, are plain text: set into <pre> by a client or a
// gateway, or wrapped somewhere and pasted into a mail program, which makes an element of each line.
func (b body) isPlain(lines []string, chosen []bool) bool {
	return !b.hasOutsidePre(b.html, chosen) || b.isWrapped(lines, chosen)
}

func (b body) isWrapped(lines []string, chosen []bool) bool {
	width, wrapped := 0, 0
	for _, l := range lines {
		if strings.Contains(l, " ") {
			width = max(width, utf8.RuneCountInString(l))
		}
	}
	if width < leastWrapped || width > mostWrapped {
		return false
	}
	for i := 1; i < len(lines); i++ {
		if goesBeyond(lines[i-1], lines[i], width) {
			wrapped++
		}
	}
	few := wrapped > 0 && width >= leastWidth && width <= mostWidth && !b.holds(b.html, marked, chosen)
	return (few || wrapped >= enoughWrapped) && !b.holds(b.html, shaped, chosen)
}

// holds says whether chosen leaves stand in one of some elements.
func (b body) holds(n *html.Node, set map[atom.Atom]bool, chosen []bool) bool {
	span := b.spans[n]
	if !anyChosen(chosen[span[0]:span[1]]) {
		return false
	}
	if set[n.DataAtom] {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if b.holds(c, set, chosen) {
			return true
		}
	}
	return false
}

// hasOutsidePre says whether chosen text stands outside <pre>. Where none does, no line of it is a programme's.
func (b body) hasOutsidePre(n *html.Node, chosen []bool) bool {
	span := b.spans[n]
	if n.DataAtom == atom.Pre || !anyChosen(chosen[span[0]:span[1]]) {
		return false
	}
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data) != ""
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if b.hasOutsidePre(c, chosen) {
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
