package message

import (
	"bytes"
	"strings"
)

// A field is one header field, unfolded, with its name in lower case and its value as it came.
type field struct{ name, value string }

// A header is the fields of an email or a part, topmost first.
type header []field

// trimMailbox takes off what stands before the first header field in mail that was saved from a mailbox file.
func trimMailbox(raw []byte) []byte {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	trimmed := bytes.TrimLeft(raw, "\r\n")
	for bytes.HasPrefix(trimmed, []byte("From ")) || bytes.HasPrefix(trimmed, []byte(">From ")) {
		_, trimmed = cutLine(trimmed)
	}
	return trimmed
}

// parseHeader divides a message or part into header and body. QUIRK: a line that can be no field ends the header
// where the empty line is missing (RFC 5322, 2.1), so that the text below is not lost.
func parseHeader(raw []byte) (h header, body []byte, finding string) {
	rest, size := raw, 0
	for len(rest) > 0 {
		line, next := cutLine(rest)
		if len(line) == 0 {
			return h, next, finding
		}
		size += len(line)
		switch {
		case line[0] == ' ' || line[0] == '\t':
			if len(bytes.TrimSpace(line)) == 0 && !continues(next) {
				return h, next, finding
			}
			h.extend(line)
		case size > maxHeaderBytes:
			finding = "header longer than the limit"
		default:
			name, value, ok := cutField(line)
			if !ok {
				return h, rest, "no empty line after the header"
			}
			h = append(h, field{name: name, value: clip(value)})
		}
		rest = next
	}
	return h, nil, finding
}

func (h header) extend(line []byte) {
	if len(h) == 0 {
		return
	}
	last := &h[len(h)-1]
	if len(last.value)+len(line) <= maxFieldBytes {
		last.value += " " + string(bytes.TrimSpace(line))
	}
}

// continues reports whether the next line is a folded or an ordinary header line.
func continues(rest []byte) bool {
	line, _ := cutLine(rest)
	if len(line) == 0 {
		return false
	}
	_, _, ok := cutField(line)
	return ok || line[0] == ' ' || line[0] == '\t'
}

// cutField reads "Name: value"; a name is printable ASCII without a space (RFC 5322, 2.2).
func cutField(line []byte) (name, value string, ok bool) {
	colon := bytes.IndexByte(line, ':')
	if colon <= 0 || colon > 100 {
		return "", "", false
	}
	n := bytes.TrimRight(line[:colon], " \t")
	for _, c := range n {
		if c <= ' ' || c >= 0x7f {
			return "", "", false
		}
	}
	return strings.ToLower(string(n)), string(bytes.TrimSpace(line[colon+1:])), true
}

// cutLine takes one line off, whether it ends in CRLF, LF or nothing.
func cutLine(b []byte) (line, rest []byte) {
	end := bytes.IndexByte(b, '\n')
	if end < 0 {
		return bytes.TrimSuffix(b, []byte("\r")), nil
	}
	return bytes.TrimSuffix(b[:end], []byte("\r")), b[end+1:]
}

func clip(value string) string {
	if len(value) > maxFieldBytes {
		return value[:maxFieldBytes]
	}
	return value
}

// raw is the topmost field of this name as it came, or "".
func (h header) raw(name string) string {
	for _, f := range h {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

func (h header) has(name string) bool {
	for _, f := range h {
		if f.name == name {
			return true
		}
	}
	return false
}

// all are the values of every field of this name, topmost first.
func (h header) all(name string) []string {
	var values []string
	for _, f := range h {
		if f.name == name {
			values = append(values, f.value)
		}
	}
	return values
}

// text is the topmost field of this name with its encoded words read.
func (h header) text(name string) string { return decodeWords(h.raw(name)) }

// addresses are the mailboxes in all fields of this name.
func (h header) addresses(name string) []Address {
	var all []Address
	for _, v := range h.all(name) {
		all = append(all, parseAddresses(v)...)
	}
	return all
}

// fold makes every run of white space one space and takes control characters out.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool {
		return c <= ' ' || c == 0x7f || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u3000'
	}), " ")
}

// messageIDs reads the identifiers of Message-ID, In-Reply-To and References (RFC 5322, 3.6.4).
// QUIRK: some mailers leave the angle brackets out, and old ones put phrases in between.
func messageIDs(value string) []string {
	var ids []string
	rest := value
	for {
		_, after, ok := strings.Cut(rest, "<")
		if !ok {
			break
		}
		id, next, ok := strings.Cut(after, ">")
		if id = fold(id); id != "" && len(id) <= 998 {
			ids = append(ids, strings.ReplaceAll(id, " ", ""))
		}
		if !ok {
			break
		}
		rest = next
	}
	if len(ids) > 0 {
		return ids
	}
	for _, word := range strings.Fields(value) {
		if strings.Contains(word, "@") {
			ids = append(ids, strings.Trim(word, "<>,;"))
		}
	}
	return ids
}
