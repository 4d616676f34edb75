package document

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// byteOrderMarks are what the first bytes of a text say of its charset.
var byteOrderMarks = []struct {
	mark string
	read func([]byte) string
}{
	{"\xEF\xBB\xBF", validText[[]byte]},
	{"\xFF\xFE", func(b []byte) string { return utf16Text(b, false) }}, // Notepad's "Unicode"
	{"\xFE\xFF", func(b []byte) string { return utf16Text(b, true) }},
}

// decodeText makes text of bytes in any charset: by its byte order mark, the declared charset, as UTF-8 where
// it is valid, as UTF-16 where every other byte is zero, else as Windows-1252 or what an old Mac writes, which cannot fail.
func decodeText(content []byte, declared string) string {
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(content, []byte(m.mark)) {
			return m.read(content[len(m.mark):])
		}
	}
	if big, ok := looksUTF16(content); ok {
		return utf16Text(content, big)
	}
	if utf8.Valid(content) && !strings.HasPrefix(strings.ToLower(declared), "iso-2022") {
		return string(content) // QUIRK: editors save as UTF-8 under a meta that says otherwise
	}
	if e := charset(declared); e != nil {
		if text, err := e.NewDecoder().Bytes(content); err == nil {
			return string(text)
		}
	}
	if mostlyUTF8(content) {
		return validText(content)
	}
	single := charmap.Windows1252
	if looksMacintosh(content) {
		single = charmap.Macintosh
	}
	text, _ := single.NewDecoder().Bytes(content)
	return string(text)
}

// Recoded returns a plain text or Markdown file in UTF-8, by the charset that the email declares for it; a file whose bytes tell
// their charset themselves stays as it is.
func Recoded(f Format, content []byte, declared string) []byte {
	e := charset(declared)
	if f != TXT && f != MD || e == nil || utf8.Valid(content) || mostlyUTF8(content) {
		return content
	}
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(content, []byte(m.mark)) {
			return content
		}
	}
	if _, ok := looksUTF16(content); ok {
		return content
	}
	if text, err := e.NewDecoder().Bytes(content); err == nil {
		return text
	}
	return content
}

// looksMacintosh recognises Mac OS Roman by its apostrophe within a word ("it’s"), which is a capital Õ in Windows-1252: no
// word has one between small letters.
func looksMacintosh(content []byte) bool {
	small := func(b byte) bool { return b >= 'a' && b <= 'z' }
	for i := 1; i+1 < len(content); i++ {
		if content[i] == 0xD5 && small(content[i-1]) && small(content[i+1]) {
			return true
		}
	}
	return false
}

// charset returns the encoding of a name (WHATWG Encoding), nil when there is none, or it is UTF-8 or UTF-16,
// which the bytes tell better themselves.
func charset(name string) encoding.Encoding {
	e, err := htmlindex.Get(strings.TrimSpace(name))
	if err != nil {
		return nil
	}
	if canonical, _ := htmlindex.Name(e); strings.HasPrefix(canonical, "utf-") || canonical == "replacement" {
		return nil
	}
	return e
}

// mostlyUTF8 tells a text in UTF-8 with a damaged byte or two from one in a charset of single bytes.
func mostlyUTF8(content []byte) bool {
	good, bad := 0, 0
	for len(content) > 0 {
		r, size := utf8.DecodeRune(content)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		content = content[size:]
	}
	return good > 10*bad
}

// validText is the text of UTF-8, what is damaged in it replaced.
func validText[T string | []byte](content T) string {
	return strings.ToValidUTF8(string(content), "\uFFFD")
}

// looksUTF16 recognises UTF-16 without a mark: Western text has a zero in every other byte.
func looksUTF16(content []byte) (bigEndian, ok bool) {
	n := min(len(content), 1000) &^ 1
	if n < 4 {
		return false, false
	}
	even, odd := 0, 0
	for i := 0; i < n; i += 2 {
		if content[i] == 0 {
			even++
		}
		if content[i+1] == 0 {
			odd++
		}
	}
	most := n / 2 * 7 / 10
	return even > odd, (even > most || odd > most) && (even == 0 || odd == 0 || even > 5*odd || odd > 5*even)
}

func utf16Text(content []byte, bigEndian bool) string {
	units := make([]uint16, 0, len(content)/2)
	for i := 0; i+1 < len(content); i += 2 {
		a, b := uint16(content[i]), uint16(content[i+1])
		if bigEndian {
			a, b = b, a
		}
		units = append(units, a|b<<8)
	}
	return string(utf16.Decode(units))
}
