package message

import (
	"bytes"
	"strings"
)

// splitParts cuts a multipart body (RFC 2046, 5.1.1) at its boundary. The parts are slices of the body: nothing is
// copied. A missing end, text after it and a boundary that no header names do not lose a part.
func (r *reader) splitParts(p part) []part {
	boundary := strings.TrimRight(p.params["boundary"], " \t")
	bodies := cutParts(p.body, boundary, r.budget.parts)
	if len(bodies) == 0 {
		if boundary = guessBoundary(p.body); boundary != "" {
			r.damage("the boundary of a multipart is not the one its header names")
			bodies = cutParts(p.body, boundary, r.budget.parts)
		}
	}
	parts := make([]part, 0, len(bodies))
	for _, b := range bodies {
		parts = append(parts, r.openPart(b))
	}
	return parts
}

// openPart reads the header of a part. QUIRK: a part that begins with text has no header of its own and lost the
// empty line too.
func (r *reader) openPart(b []byte) part {
	h, body, finding := parseHeader(b)
	if finding != "" {
		r.damage("%s", finding)
	}
	if len(h) > 0 && !h.isMIME() && finding != "" {
		return newPart(nil, b)
	}
	return newPart(h, body)
}

// isMIME reports whether the header holds a field that belongs to a part (RFC 2045, 3).
func (h header) isMIME() bool {
	for _, f := range h {
		if strings.HasPrefix(f.name, "content-") || strings.HasPrefix(f.name, "x-") {
			return true
		}
	}
	return false
}

// cutParts gives back what stands between the boundary lines. After the closing one nothing is read, unless
// another part begins there.
func cutParts(body []byte, boundary string, most int) [][]byte {
	if boundary == "" {
		return nil
	}
	delimiter := []byte("--" + boundary)
	var parts [][]byte
	start, offset := -1, 0
	for offset < len(body) && len(parts) < most {
		at, end, closing := nextBoundary(body, delimiter, offset)
		if at < 0 {
			break
		}
		if start >= 0 {
			parts = append(parts, body[start:trimLineEnd(body, start, at)])
		}
		start, offset = end, end
		if closing {
			start = -1
		}
	}
	if start >= 0 && start < len(body) && len(parts) < most {
		parts = append(parts, body[start:])
	}
	return parts
}

// nextBoundary finds the next boundary line: where it begins, where the line after it begins, and whether it closes.
func nextBoundary(body, delimiter []byte, from int) (at, end int, closing bool) {
	for from < len(body) {
		i := bytes.Index(body[from:], delimiter)
		if i < 0 {
			break
		}
		at = from + i
		line, rest := cutLine(body[at:])
		tail := string(bytes.TrimRight(line[len(delimiter):], " \t\r"))
		if (at == 0 || body[at-1] == '\n') && (tail == "" || tail == "--") {
			return at, len(body) - len(rest), tail == "--"
		}
		from = at + len(delimiter)
	}
	return -1, 0, false
}

// trimLineEnd leaves out the line break before a boundary, which belongs to it.
func trimLineEnd(body []byte, start, end int) int {
	if end > start && body[end-1] == '\n' {
		end--
	}
	if end > start && body[end-1] == '\r' {
		end--
	}
	return end
}

// guessBoundary finds the boundary of a multipart whose header does not say it: a line of two dashes and a word
// with a Content field below it.
func guessBoundary(body []byte) string {
	rest := body
	for len(rest) > 0 {
		var line []byte
		line, rest = cutLine(rest)
		if len(line) < 5 || len(line) > 100 || !bytes.HasPrefix(line, []byte("--")) || bytes.ContainsRune(line, ' ') {
			continue
		}
		next, _ := cutLine(rest)
		if len(next) > 8 && strings.EqualFold(string(next[:8]), "content-") {
			return string(line[2:])
		}
	}
	return ""
}
