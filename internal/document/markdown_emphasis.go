package document

import (
	"slices"
	"strings"
)

// delimiters are what opens and closes each of them.
var delimiters = []struct {
	mark marks
	sign string
}{{markStrike, "~~"}, {markBold, "**"}, {markItalic, "*"}}

// emphasised writes pieces, opening and closing their marks; what lasts longest is outermost.
func (w *markdownWriter) emphasised(pieces []piece, at where, before, after rune) string {
	var out strings.Builder
	var open []int // into delimiters
	for i := range pieces {
		p := &pieces[i]
		open = closeMarks(&out, open, p.marks)
		if !p.space { // a delimiter before white space opens nothing
			open = openMarks(&out, open, pieces[i:])
		}
		if p.whole != "" {
			out.WriteString(wholeFor(p.whole, at))
			continue
		}
		prev := before
		if out.Len() > 0 {
			prev = lastRune(out.String())
		}
		out.WriteString(escape(p.text, at, prev, following(pieces, i, after)))
	}
	closeMarks(&out, open, 0)
	return out.String()
}

// wholeFor keeps a pipe in code from splitting a table's cell.
func wholeFor(whole string, at where) string {
	if at == inTable {
		return strings.ReplaceAll(whole, "|", `\|`)
	}
	return whole
}

// following returns the character that will stand after a piece.
func following(pieces []piece, i int, after rune) rune {
	switch {
	case i+1 == len(pieces) && pieces[i].marks == 0:
		return after
	case i+1 == len(pieces):
		return '*'
	case pieces[i+1].marks != pieces[i].marks:
		return '*'
	case pieces[i+1].whole != "":
		return rune(pieces[i+1].whole[0])
	}
	return pieces[i+1].first()
}

func closeMarks(out *strings.Builder, open []int, keep marks) []int {
	n := len(open)
	for i, d := range open {
		if keep&delimiters[d].mark == 0 {
			n = i
			break
		}
	}
	for i := len(open) - 1; i >= n; i-- {
		out.WriteString(delimiters[open[i]].sign)
	}
	return open[:n]
}

func openMarks(out *strings.Builder, open []int, pieces []piece) []int {
	var fresh []int
	for d := range delimiters {
		if pieces[0].marks&delimiters[d].mark != 0 && !slices.Contains(open, d) {
			fresh = append(fresh, d)
		}
	}
	slices.SortStableFunc(fresh, func(a, b int) int {
		return lasting(pieces, delimiters[b].mark) - lasting(pieces, delimiters[a].mark)
	})
	for _, d := range fresh {
		out.WriteString(delimiters[d].sign)
	}
	return append(open, fresh...)
}

// lasting counts the pieces that a mark goes on for.
func lasting(pieces []piece, m marks) int {
	for i := range pieces {
		if pieces[i].marks&m == 0 {
			return i
		}
	}
	return len(pieces)
}
