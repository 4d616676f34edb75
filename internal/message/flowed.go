package message

import "strings"

// flowedLines joins the lines of format=flowed (RFC 3676): a line that ends in a space goes on in the next of the
// same quoting depth. The signature separator "-- " never flows (4.3); space-stuffing is undone (4.4).
func flowedLines(text string, delSp bool) []line {
	var lines []line
	open := false
	for raw := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		depth, rest := flowedDepth(raw)
		flows := strings.HasSuffix(rest, " ") && rest != "-- "
		if flows && delSp {
			rest = rest[:len(rest)-1]
		}
		if last := len(lines) - 1; open && lines[last].depth == depth && rest != "-- " {
			lines[last].raw += rest
		} else {
			lines = append(lines, line{raw: strings.Repeat("> ", depth) + rest, depth: depth})
		}
		open = flows
	}
	for i := range lines {
		l := &lines[i]
		l.raw = strings.TrimRight(l.raw, " \t")
		_, rest := quoteDepth(l.raw)
		l.text = strings.TrimSpace(rest)
	}
	return lines
}

// flowedDepth counts the quote marks, which stand without spaces between them (RFC 3676, 4.5).
func flowedDepth(raw string) (depth int, rest string) {
	for depth < len(raw) && raw[depth] == '>' {
		depth++
	}
	return depth, strings.TrimPrefix(raw[depth:], " ")
}
