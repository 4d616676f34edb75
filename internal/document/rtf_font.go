package document

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// rtfFont is one font of the font table.
type rtfFont struct {
	name     string
	charset  int
	declared bool // it says its charset
}

// charsetPages are the code pages of Windows' font charsets (specification: \fcharset). 0 and 1 are the
// document's own.
var charsetPages = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437,
}

// pageNames are the code pages by the names of the Encoding Standard.
var pageNames = map[int]string{
	932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 874: "windows-874", 10000: "macintosh",
	1250: "windows-1250", 1251: "windows-1251", 1253: "windows-1253", 1254: "windows-1254", 1255: "windows-1255",
	1256: "windows-1256", 1257: "windows-1257", 1258: "windows-1258", 54936: "gb18030", 20932: "euc-jp",
}

// symbolCharset marks fonts of signs: Symbol, Wingdings.
const symbolCharset = 2

// decode makes text of bytes in the font's charset, or the document's where the font has none.
func (f rtfFont) decode(b []byte, page int) string {
	if f.declared && f.charset == symbolCharset {
		private := make([]rune, len(b))
		for i, c := range b {
			private[i] = rune(c)
		}
		return symbols(strings.TrimSuffix(f.name, ";"), string(private))
	}
	if p, ok := charsetPages[f.charset]; ok && f.declared {
		page = p
	}
	return decodePage(b, page)
}

// decodePage makes text of bytes in a Windows code page.
func decodePage(b []byte, page int) string {
	switch page {
	case 437:
		text, _ := charmap.CodePage437.NewDecoder().Bytes(b)
		return string(text)
	case 850:
		text, _ := charmap.CodePage850.NewDecoder().Bytes(b)
		return string(text)
	case 65001:
		return validText(b)
	}
	if e := charset(pageNames[page]); e != nil {
		if text, err := e.NewDecoder().Bytes(b); err == nil {
			return string(text)
		}
	}
	text, _ := charmap.Windows1252.NewDecoder().Bytes(b)
	return string(text)
}

func (r *rtfReader) setCharset(n int) {
	if r.now.to == toFontTable && len(r.fonts) < maxRules {
		f := r.fonts[r.now.font]
		f.charset, f.declared = n, true
		r.fonts[r.now.font] = f
	}
}

// nameText reads the names in the font table and the style sheet; each ends in a semicolon.
func (r *rtfReader) nameText(text string) {
	if r.now.to == toFontTable {
		if f := r.fonts[r.now.font]; len(f.name) < 100 && len(r.fonts) < maxRules {
			f.name = strings.TrimSuffix(f.name+text, ";")
			r.fonts[r.now.font] = f
		}
		return
	}
	text, _, done := strings.Cut(text, ";")
	if r.name = said(r.name, text); !done {
		return
	}
	name, id := strings.TrimSpace(r.name), max(r.styleID, 0) // the style without a number is 0, Normal
	r.name, r.styleID = "", -1
	if s, ok := senseOf(name); ok && len(r.styles) < maxRules {
		r.styles[id] = s
	}
}
