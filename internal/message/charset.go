package message

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// unlabelled are charset names that say nothing, as mailers and relays write them.
var unlabelled = map[string]bool{
	"": true, "us-ascii": true, "ascii": true, "ansi_x3.4-1968": true, "646": true,
	"unknown-8bit": true, "unknown": true, "x-unknown": true, "default": true, "x-user-defined": true,
	"_iso-2022-jp$esc": true, "binary": true, "none": true, "7bit": true, "8bit": true,
}

// charsetAliases are names that the WHATWG table does not have.
var charsetAliases = map[string]string{
	"cp1252": "windows-1252", "ansi": "windows-1252", "win-1252": "windows-1252", "x-ansi": "windows-1252",
	"cp1250": "windows-1250", "cp1251": "windows-1251", "win-1251": "windows-1251",
	"utf8": "utf-8", "utf8mb4": "utf-8", "cp65001": "utf-8", "unicode-1-1-utf-8": "utf-8",
	"latin-1": "iso-8859-1", "latin1": "iso-8859-1", "iso8859-1": "iso-8859-1", "iso-8859-8-i": "iso-8859-8",
	"cp932": "shift_jis", "cp936": "gbk", "cp949": "euc-kr", "cp950": "big5", "x-mac-roman": "macintosh",
	"mac-roman": "macintosh", "macroman": "macintosh",
}

// decodeCharset makes UTF-8 of text in the named charset. Like browsers it reads ISO-8859-1 as Windows-1252
// (WHATWG Encoding, 4.2); text that says it is Western and is valid UTF-8 is UTF-8; an unknown name is guessed.
func decodeCharset(b []byte, label string) string {
	if len(b) == 0 {
		return ""
	}
	label = strings.ToLower(strings.Trim(label, " \t\"'"))
	if alias, ok := charsetAliases[label]; ok {
		label = alias
	}
	if unlabelled[label] {
		return guessText(b)
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return guessText(b)
	}
	name, _ := htmlindex.Name(e)
	switch name {
	case "utf-8", "windows-1252", "replacement", "x-user-defined":
		return guessText(b)
	}
	return decodeWith(e, b)
}

func decodeWith(e encoding.Encoding, b []byte) string {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return guessText(b)
	}
	return tidyText(out)
}

// guessText reads UTF-8, and each byte that is not UTF-8 as Windows-1252: so two charsets in one text come out right.
func guessText(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")):
		if e, err := htmlindex.Get(utf16Name(b)); err == nil {
			return decodeWith(e, b[2:])
		}
	case utf8.Valid(b):
		return tidyText(b)
	}
	var out strings.Builder
	out.Grow(len(b) + len(b)/8)
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size <= 1 {
			r = charmap.Windows1252.DecodeByte(b[0])
		}
		out.WriteRune(r)
		b = b[size:]
	}
	return tidyText([]byte(out.String()))
}

func utf16Name(b []byte) string {
	if b[0] == 0xff {
		return "utf-16le"
	}
	return "utf-16be"
}

// tidyText takes a byte order mark and NULs out.
func tidyText(b []byte) string {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(b, 0) >= 0 {
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	return string(b)
}

// metaCharset finds <meta charset=…> in HTML whose part names no charset.
var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:.-]+)`)

func htmlCharset(b []byte) string {
	if m := metaCharset.FindSubmatch(b[:min(len(b), 4096)]); m != nil {
		return string(m[1])
	}
	return ""
}
