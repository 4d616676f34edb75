package letter

import (
	"bytes"
	"fmt"
	"strings"
)

const (
	lineWidth = 76 // of a line with an encoded word (RFC 2047, 2)
	wordWidth = 60 // of an encoded word, so that it fits behind the longest of our field names
)

// field is one header field; one with an empty value is left out.
type field struct{ name, value string }

// write writes the field, folded before a space where a line would grow too long (RFC 5322, 2.2.3).
func (f field) write(out *bytes.Buffer) {
	if f.value == "" {
		return
	}
	out.WriteString(f.name + ":")
	column := len(f.name) + 1
	for _, token := range strings.Fields(f.value) {
		if column+1+len(token) > lineWidth && column > len(f.name)+1 {
			out.WriteString("\r\n")
			column = 0
		}
		out.WriteString(" " + token)
		column += 1 + len(token)
	}
	out.WriteString("\r\n")
}

// encodeWords returns s for a header: as it is where it is plain ASCII, and in encoded words (RFC 2047) where it
// is not, so that a ref stays readable in the raw header of a bounce.
func encodeWords(s string) string {
	var out, pending []string
	flush := func() {
		if len(pending) > 0 {
			out = append(out, encodedWords(strings.Join(pending, " "))...)
		}
		pending = nil
	}
	for _, word := range strings.Fields(s) {
		if bare(word) {
			flush()
			out = append(out, word)
			continue
		}
		pending = append(pending, word) // with its neighbours, since a space between encoded words is not shown
	}
	flush()
	return strings.Join(out, " ")
}

// bare reports whether a word may stand unencoded. One that looks encoded may not, or a title could smuggle in
// what it likes; nor one that fills a line.
func bare(word string) bool {
	return ascii(word) && !strings.Contains(word, "=?") && len(word) < lineWidth
}

func encodedWords(s string) []string {
	const start, end = "=?utf-8?q?", "?="
	var words []string
	var word strings.Builder
	for _, r := range s {
		q := qEncoded(r)
		if word.Len() > 0 && len(start)+word.Len()+len(q)+len(end) > wordWidth {
			words = append(words, start+word.String()+end)
			word.Reset()
		}
		word.WriteString(q)
	}
	return append(words, start+word.String()+end)
}

// qEncoded encodes one character, with nothing bare but what may stand in a display name too (RFC 2047, 5 (3)).
func qEncoded(r rune) string {
	switch {
	case r == ' ':
		return "_"
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r < 0x80 && strings.ContainsRune("!*+-/", r):
		return string(r)
	}
	var q strings.Builder
	for _, octet := range []byte(string(r)) {
		fmt.Fprintf(&q, "=%02X", octet)
	}
	return q.String()
}

var quotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// displayName returns a name as it stands before an address: quoted, or in encoded words.
func displayName(name string) string {
	switch {
	case name == "":
		return ""
	case ascii(name) && !strings.Contains(name, "=?"):
		return `"` + quotes.Replace(name) + `" `
	}
	return strings.Join(encodedWords(name), " ") + " "
}
