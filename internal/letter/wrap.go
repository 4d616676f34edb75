package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// textWidth is where lines of the text part end, so that they survive being quoted twice (RFC 5322, 2.1.1:
// lines should have no more than 78 characters).
const textWidth = 72

var (
	// lead is what stands before the words of a line and indents those that follow: a bullet, a number, the
	// label of a fact ("Title:       …").
	lead = regexp.MustCompile(`^ *(?:[-*•] +|\d{1,2}[.)] +|[A-Z][A-Za-z -]{1,14}: {2,})?`)
	// asItIs begin lines of Markdown that a line break would change.
	asItIs = []string{"#", "|", "```", "~~~", "    ", "\t", "["}
)

// layOut wraps the lines of a letter's text and leaves no more than one empty line between paragraphs.
func layOut(text string) string {
	var out strings.Builder
	out.Grow(len(text) + len(text)/8)
	empty := false
	for l := range strings.SplitSeq(text, "\n") {
		l = strings.TrimRight(l, " \t\r")
		if l != "" || !empty {
			wrapLine(&out, l)
		}
		empty = l == ""
	}
	return strings.TrimSpace(out.String()) + "\n"
}

func wrapLine(out *strings.Builder, l string) {
	if len(l) <= textWidth || slices.ContainsFunc(asItIs, func(begin string) bool { return strings.HasPrefix(l, begin) }) {
		out.WriteString(l)
		out.WriteByte('\n')
		return
	}
	head := lead.FindString(l)
	indent := strings.Repeat(" ", len(head))
	out.WriteString(head)
	column, first := len(head), true
	for word := range strings.FieldsFuncSeq(l[len(head):], breakable) {
		width := widthOf(word)
		switch {
		case first:
			first = false
		case column+1+width > textWidth:
			out.WriteByte('\n')
			out.WriteString(indent)
			column = len(indent)
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += width
	}
	out.WriteByte('\n')
}

// widthOf is how many columns a word takes; most are plain letters, a column each.
func widthOf(word string) int {
	for i := range len(word) {
		if word[i] < ' ' || word[i] > '~' {
			return uniseg.StringWidth(word)
		}
	}
	return len(word)
}

// breakable reports where a line may end: not at a no-break space.
func breakable(r rune) bool { return r == ' ' || r == '\t' }

// heading underlines a heading of the text part.
func heading(s string) string {
	return s + "\n" + strings.Repeat("-", min(textWidth, uniseg.StringWidth(s)))
}
