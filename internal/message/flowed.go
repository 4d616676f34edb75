package message

import "strings"

// flowedLines joins the lines of format=flowed (RFC 3676): a line that ends in a space goes on in the next of the
// same quoting depth. The signature separator "-- " never flows (4.3); space-stuffing is undone (4.4).
func flowedLines(text string, delSp bool) []line {
	var lines []line
	var joined strings.Builder // of the last line, as far as it has come: 100,000 lines may be one
	open := false
	end := func() {
		if joined.Len() > 0 {
			lines[len(lines)-1].raw += joined.String()
			joined.Reset()
		}
	}
	for raw := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		depth, rest := flowedDepth(raw)
		flows := strings.HasSuffix(rest, " ") && rest != "-- "
		if flows && delSp {
			rest = rest[:len(rest)-1]
		}
		if last := len(lines) - 1; open && lines[last].depth == depth && rest != "-- " {
			joined.WriteString(rest)
		} else {
			end()
			lines = append(lines, line{raw: strings.Repeat("> ", depth) + rest, depth: depth})
		}
		open = flows
	}
	end()
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
