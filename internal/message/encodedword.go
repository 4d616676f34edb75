package message

import (
	"encoding/base64"
	"strings"
)

// An encodedWord is one "=?charset?B?text?=" (RFC 2047, 2).
type encodedWord struct {
	charset string
	bytes   []byte
}

// decodeWords reads the encoded words of a header value wherever they stand. White space between two of them goes
// (RFC 2047, 6.2). QUIRK: words of one charset are joined before they are decoded, since many mailers cut within a
// character; words inside quotes and glued to other text are read as well.
func decodeWords(s string) string {
	s = guessText([]byte(s))
	if !strings.Contains(s, "=?") {
		return s
	}
	var out strings.Builder
	var open encodedWord
	flush := func() {
		out.WriteString(decodeCharset(open.bytes, open.charset))
		open = encodedWord{}
	}
	for s != "" {
		start := strings.Index(s, "=?")
		if start < 0 {
			break
		}
		word, length, ok := readEncodedWord(s[start:])
		if !ok {
			flush()
			out.WriteString(s[:start+2])
			s = s[start+2:]
			continue
		}
		if open.bytes == nil || strings.TrimSpace(s[:start]) != "" {
			flush()
			out.WriteString(s[:start])
		} else if open.charset != word.charset {
			flush()
		}
		open.charset = word.charset
		open.bytes = append(open.bytes, word.bytes...)
		s = s[start+length:]
	}
	flush()
	out.WriteString(s)
	return out.String()
}

// readEncodedWord reads the word at the start of s and says how long it is.
func readEncodedWord(s string) (w encodedWord, length int, ok bool) {
	charset, rest, ok := strings.Cut(s[2:], "?")
	if !ok || charset == "" || len(charset) > 60 || strings.ContainsAny(charset, " \t") || len(rest) < 2 || rest[1] != '?' {
		return w, 0, false
	}
	text, _, ok := strings.Cut(rest[2:], "?=")
	if !ok {
		return w, 0, false
	}
	length = 2 + len(charset) + 1 + 2 + len(text) + 2
	charset, _, _ = strings.Cut(charset, "*") // RFC 2231, 5: =?utf-8*en?…
	w.charset = strings.ToLower(charset)
	switch rest[0] {
	case 'B', 'b':
		w.bytes = decodeLooseBase64(text)
	case 'Q', 'q':
		w.bytes = decodeQ(text)
	default:
		return w, 0, false
	}
	return w, length, true
}

func decodeLooseBase64(text string) []byte {
	text = strings.TrimRight(strings.Join(strings.Fields(text), ""), "=")
	b, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil && len(b) == 0 {
		return []byte(text)
	}
	return b
}

// decodeQ reads the Q encoding (RFC 2047, 4.2).
func decodeQ(text string) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '_':
			out = append(out, ' ')
		case c == '=' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]):
			out = append(out, unhex(text[i+1])<<4|unhex(text[i+2]))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return out
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

func unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	default:
		return c - 'a' + 10
	}
}
