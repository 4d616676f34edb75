package message

import (
	"bytes"
	"strings"
)

// decodeTransfer undoes a Content-Transfer-Encoding (RFC 2045, 6). Unencoded bytes come back as they are, without
// a copy. sound is false where the encoding was broken and something had to be passed over.
func decodeTransfer(b []byte, encoding string) (decoded []byte, sound bool) {
	encoding, _, _ = strings.Cut(strings.ToLower(fold(encoding)), ";")
	switch strings.Trim(encoding, ` "'`) {
	case "base64":
		return decodeBase64(b)
	case "quoted-printable":
		return decodeQuotedPrintable(b), true
	default:
		return b, true
	}
}

const (
	notBase64 = 0xff
	padding   = 0xfe
	blank     = 0xfd
)

var base64Value = func() (table [256]byte) {
	for i := range table {
		table[i] = notBase64
	}
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	for i, c := range []byte(alphabet) {
		table[c] = byte(i)
	}
	table['='] = padding
	for _, c := range []byte(" \t\r\n") {
		table[c] = blank
	}
	return table
}()

// decodeBase64 reads base64 (RFC 2045, 6.8) and passes over what does not belong there. After the padding only
// lines that are base64 throughout are read on: mailing lists put their footers in clear text below.
func decodeBase64(b []byte) (decoded []byte, sound bool) {
	if looksUnencoded(b) {
		return b, false
	}
	out := make([]byte, 0, len(b)/4*3+3)
	sound = true
	var acc uint32
	var count int
	for i := 0; i < len(b); i++ {
		v := base64Value[b[i]]
		switch {
		case v < 64:
			acc = acc<<6 | uint32(v)
			if count++; count == 4 {
				out = append(out, byte(acc>>16), byte(acc>>8), byte(acc))
				acc, count = 0, 0
			}
		case v == blank:
		case v == padding:
			out = flushBase64(out, acc, count)
			acc, count = 0, 0
			next := nextBase64Line(b, i+1)
			sound = sound && next >= len(b)
			i = next - 1
		default:
			sound = false
		}
	}
	if count > 0 {
		sound = false
	}
	return flushBase64(out, acc, count), sound
}

// flushBase64 writes the last, incomplete group.
func flushBase64(out []byte, acc uint32, count int) []byte {
	switch count {
	case 2:
		return append(out, byte(acc>>4))
	case 3:
		return append(out, byte(acc>>10), byte(acc>>2))
	}
	return out
}

// nextBase64Line is where base64 goes on after padding: a whole line of it, or the end.
func nextBase64Line(b []byte, from int) int {
	for from < len(b) {
		start := from
		line, rest := cutLine(b[from:])
		from = len(b) - len(rest)
		line = bytes.Trim(line, "= \t")
		if len(line) >= 4 && isBase64Line(line) {
			return start
		}
	}
	return len(b)
}

func isBase64Line(line []byte) bool {
	for _, c := range line {
		if v := base64Value[c]; v >= 64 && v != padding {
			return false
		}
	}
	return len(line)%4 == 0 || bytes.IndexByte(line, '=') >= 0
}

// looksUnencoded reports whether text was labelled base64 but never encoded: its first line holds words.
func looksUnencoded(b []byte) bool {
	line, _ := cutLine(bytes.TrimLeft(b[:min(len(b), 1000)], "\r\n"))
	return bytes.Count(bytes.TrimSpace(line), []byte(" ")) >= 2
}

// decodeQuotedPrintable reads quoted-printable (RFC 2045, 6.7). An equals sign that begins no code stays.
func decodeQuotedPrintable(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		line, rest := cutLine(b)
		ended := len(line) < len(b)
		line = bytes.TrimRight(line, " \t")
		soft := bytes.HasSuffix(line, []byte("="))
		out = appendQuotedLine(out, bytes.TrimSuffix(line, []byte("=")))
		if ended && !soft {
			out = append(out, '\n')
		}
		b = rest
	}
	return out
}

func appendQuotedLine(out, line []byte) []byte {
	for {
		i := bytes.IndexByte(line, '=')
		if i < 0 {
			return append(out, line...)
		}
		out = append(out, line[:i]...)
		if i+2 < len(line) && isHex(line[i+1]) && isHex(line[i+2]) {
			out = append(out, unhex(line[i+1])<<4|unhex(line[i+2]))
			line = line[i+3:]
			continue
		}
		out = append(out, '=')
		line = line[i+1:]
	}
}
