package message

import (
	"encoding/binary"
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxRTF bounds what compressed RTF may grow to.
const maxRTF = 4 << 20

// rtfDictionary is what the dictionary of compressed RTF holds at first ([MS-OXRTFCP] 2.1.2.1).
const rtfDictionary = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` + "\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// readCompressedRTF reads the RTF body of a message, and the HTML that Outlook hides in it ([MS-OXRTFEX]).
func readCompressedRTF(b []byte) (text string, isHTML bool) {
	rtf := inflateRTF(b)
	if len(rtf) == 0 {
		return "", false
	}
	r := rtfReader{s: rtf, html: strings.Contains(rtf[:min(len(rtf), 1000)], `\fromhtml`)}
	return r.read(), r.html
}

// inflateRTF undoes the compression ([MS-OXRTFCP] 2.2).
func inflateRTF(b []byte) string {
	const header, compressed, plain = 16, 0x75465a4c, 0x414c454d
	if len(b) < header {
		return ""
	}
	switch binary.LittleEndian.Uint32(b[8:]) {
	case plain:
		return string(b[header:])
	case compressed:
	default:
		return ""
	}
	var dictionary [4096]byte
	at := copy(dictionary[:], rtfDictionary)
	var out strings.Builder
	write := func(c byte) {
		out.WriteByte(c)
		dictionary[at] = c
		at = (at + 1) % len(dictionary)
	}
	b = b[header:]
	for len(b) > 0 && out.Len() < maxRTF {
		flags := b[0]
		b = b[1:]
		for bit := 0; bit < 8 && len(b) > 0; bit++ {
			if flags>>bit&1 == 0 {
				write(b[0])
				b = b[1:]
				continue
			}
			if len(b) < 2 {
				return out.String()
			}
			offset, length := int(b[0])<<4|int(b[1])>>4, int(b[1]&0xf)+2
			b = b[2:]
			if offset == at {
				return out.String()
			}
			for i := range length {
				write(dictionary[(offset+i)%len(dictionary)])
			}
		}
	}
	return out.String()
}

// An rtfReader takes the text out of RTF: enough for the body of an email, where the HTML or the plain text is meant.
type rtfReader struct {
	s     string
	html  bool
	out   strings.Builder
	bytes []byte // characters in the code page that wait to be decoded
	stack []rtfGroup
	group rtfGroup
}

type rtfGroup struct {
	skip bool // a destination without text
	rtf  bool // \htmlrtf: what HTML does not want
	tag  bool // \*\htmltag
	uc   int
}

// rtfSkipped are the destinations that hold no text.
var rtfSkipped = map[string]bool{
	"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "pict": true, "object": true, "header": true,
	"footer": true, "listtable": true, "listoverridetable": true, "generator": true, "themedata": true, "fldinst": true,
}

func (r *rtfReader) read() string {
	r.group.uc = 1
	for r.s != "" {
		c := r.s[0]
		r.s = r.s[1:]
		switch c {
		case '{':
			r.flush()
			if len(r.stack) < 1000 {
				r.stack = append(r.stack, r.group)
			}
		case '}':
			r.flush()
			if last := len(r.stack) - 1; last >= 0 {
				r.group, r.stack = r.stack[last], r.stack[:last]
			}
		case '\\':
			r.control()
		case '\r', '\n':
		default:
			r.write(c)
		}
	}
	r.flush()
	return r.out.String()
}

func (r *rtfReader) hidden() bool { return r.group.skip || r.html && r.group.rtf && !r.group.tag }

func (r *rtfReader) write(c byte) {
	if !r.hidden() {
		r.bytes = append(r.bytes, c)
	}
}

func (r *rtfReader) flush() {
	r.out.WriteString(decodeCharset(r.bytes, "windows-1252"))
	r.bytes = r.bytes[:0]
}

func (r *rtfReader) control() {
	if r.s == "" {
		return
	}
	c := r.s[0]
	if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
		r.word()
		return
	}
	r.s = r.s[1:]
	switch c {
	case '\'':
		if len(r.s) >= 2 && isHex(r.s[0]) && isHex(r.s[1]) {
			r.write(unhex(r.s[0])<<4 | unhex(r.s[1]))
			r.s = r.s[2:]
		}
	case '*':
		r.group.skip = !strings.HasPrefix(r.s, `\htmltag`) && !strings.HasPrefix(r.s, `\mhtmltag`)
		r.group.skip = r.group.skip || strings.HasPrefix(r.s, `\mhtmltag`)
	case '~':
		r.write(' ')
	case '\\', '{', '}':
		r.write(c)
	}
}

// word reads a control word with its number.
func (r *rtfReader) word() {
	end := 0
	for end < len(r.s) && (r.s[end]|0x20) >= 'a' && (r.s[end]|0x20) <= 'z' {
		end++
	}
	name := r.s[:end]
	start := end
	for end < len(r.s) && (r.s[end] >= '0' && r.s[end] <= '9' || end == start && r.s[end] == '-') {
		end++
	}
	value, err := strconv.Atoi(r.s[start:end])
	if err != nil {
		value = 1
	}
	r.s = strings.TrimPrefix(r.s[end:], " ")
	r.apply(name, value)
}

func (r *rtfReader) apply(name string, value int) {
	switch name {
	case "htmlrtf":
		r.flush()
		r.group.rtf = value != 0
	case "htmltag":
		r.group.tag = true
	case "par", "line":
		r.write('\n')
	case "tab":
		r.write('\t')
	case "uc":
		r.group.uc = value
	case "u":
		r.unicode(value)
	case "bin":
		r.s = r.s[min(len(r.s), max(0, value)):]
	default:
		r.group.skip = r.group.skip || rtfSkipped[name]
	}
}

// unicode writes \uN and passes over the characters that stand in for it.
func (r *rtfReader) unicode(value int) {
	r.flush()
	if !r.hidden() {
		unit := uint16(value)
		if utf16.IsSurrogate(rune(unit)) && strings.Contains(r.s[:min(len(r.s), 12)], `\u`) {
			r.pair(unit)
		} else {
			r.out.WriteRune(rune(unit))
		}
	}
	for range r.group.uc {
		switch {
		case strings.HasPrefix(r.s, `\'`):
			r.s = r.s[min(len(r.s), 4):]
		case r.s != "" && r.s[0] != '\\' && r.s[0] != '{' && r.s[0] != '}':
			r.s = r.s[1:]
		}
	}
}

// pair reads the second half of a character beyond the first 65,536.
func (r *rtfReader) pair(first uint16) {
	at := strings.Index(r.s, `\u`)
	end := at + 2
	for end < len(r.s) && (r.s[end] == '-' || r.s[end] >= '0' && r.s[end] <= '9') {
		end++
	}
	if second, err := strconv.Atoi(r.s[at+2 : end]); err == nil {
		r.out.WriteRune(utf16.DecodeRune(rune(first), rune(uint16(second))))
	}
	r.s = r.s[end:]
}
