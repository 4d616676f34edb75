package message

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// decodeTransfer undoes a Content-Transfer-Encoding (RFC 2045, 6). Unencoded bytes come back as they are, without
// a copy. sound is false where the encoding was broken and something had to be passed over.
func decodeTransfer(b []byte, encoding string) (decoded []byte, sound bool) {
	switch transferName(encoding) {
	case "base64":
		return decodeBase64(b)
	case "quoted-printable":
		return decodeQuotedPrintable(b), true
	default:
		return b, true
	}
}

// transferName is the name of an encoding as the RFC writes it.
func transferName(encoding string) string {
	encoding, _, _ = strings.Cut(strings.ToLower(fold(encoding)), ";")
	return strings.Trim(encoding, ` "'`)
}

// decode undoes the encoding of a part, where that is not done already.
func (r *reader) decode(p part) (decoded []byte, sound bool) {
	encoding := p.encoding()
	if r.options.Decoded != nil && transferName(encoding) == "base64" {
		if known := r.options.Decoded(p.body); known != nil {
			return known, true
		}
	}
	return decodeTransfer(p.body, encoding)
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
	d := base64Decoder{out: make([]byte, 0, len(b)/4*3+3), sound: true}
	for len(b) > 0 {
		line, rest := cutLine(b)
		switch {
		case d.whole(line):
		case d.padded && !isBase64Line(bytes.Trim(line, " \t")):
			d.sound = d.sound && len(bytes.Trim(line, "= \t")) == 0
		default:
			d.bytewise(line)
		}
		b = rest
	}
	d.sound = d.sound && d.count == 0
	d.flush()
	return d.out, d.sound
}

// A base64Decoder writes to out; acc holds count characters of an incomplete group.
type base64Decoder struct {
	out    []byte
	acc    uint32
	count  int
	padded bool // padding was seen: the data should be over
	sound  bool
}

// whole decodes a line of complete groups, as nearly all are.
func (d *base64Decoder) whole(line []byte) bool {
	if d.count != 0 || len(line) == 0 || len(line)%4 != 0 || line[len(line)-1] == '=' {
		return false
	}
	size := len(d.out)
	n, err := base64.StdEncoding.Decode(d.out[size:cap(d.out)], line)
	if err != nil || n != len(line)/4*3 {
		return false
	}
	d.out = d.out[:size+n]
	return true
}

func (d *base64Decoder) bytewise(line []byte) {
	for _, c := range line {
		switch v := base64Value[c]; v {
		case blank:
		case padding:
			d.flush()
			d.padded = true
		case notBase64:
			d.sound = false
		default:
			d.acc = d.acc<<6 | uint32(v)
			if d.count++; d.count == 4 {
				d.out = append(d.out, byte(d.acc>>16), byte(d.acc>>8), byte(d.acc))
				d.acc, d.count = 0, 0
			}
		}
	}
}

// flush writes the last, incomplete group.
func (d *base64Decoder) flush() {
	switch d.count {
	case 2:
		d.out = append(d.out, byte(d.acc>>4))
	case 3:
		d.out = append(d.out, byte(d.acc>>10), byte(d.acc>>2))
	}
	d.acc, d.count = 0, 0
}

func isBase64Line(line []byte) bool {
	for _, c := range line {
		if v := base64Value[c]; v >= 64 && v != padding {
			return false
		}
	}
	return len(line) >= 4 && (len(line)%4 == 0 || bytes.IndexByte(line, '=') >= 0)
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
