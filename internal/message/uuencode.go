package message

import (
	"bytes"

	"copydesk/internal/phrase"
)

// uuBegin is the line before a file that an old mailer put into the text: "begin 644 blog.doc".
var uuBegin = phrase.MustCompile(`(?m)^begin [0-7]{3,4} (\S.*?)\r?$`)

// mostUUFiles is how many such files are taken out of one text.
const mostUUFiles = 20

// cutUUEncoded takes the uuencoded files out of a text (POSIX uuencode, the historical algorithm). A "begin" that no
// such lines and no "end" follow is text.
func cutUUEncoded(text []byte) (rest []byte, files []Attachment) {
	for len(files) < mostUUFiles {
		at := uuBegin.FindStringSubmatchIndex(string(text))
		if at == nil {
			break
		}
		content, length, ok := uuDecode(text[at[1]:])
		if !ok {
			break
		}
		files = append(files, Attachment{Name: cleanName(string(text[at[2]:at[3]])), Content: content})
		rest = append(rest, text[:at[0]]...)
		text = text[at[1]+length:]
	}
	return append(rest, text...), files
}

// uuDecode decodes lines up to "end", and returns how many bytes it read.
func uuDecode(text []byte) (content []byte, length int, ok bool) {
	all := len(text)
	_, text, _ = bytes.Cut(text, []byte("\n"))
	for len(text) > 0 {
		line, rest, _ := bytes.Cut(text, []byte("\n"))
		line, text = bytes.TrimRight(line, "\r"), rest
		if string(line) == "end" {
			return content, all - len(text), true
		}
		if len(line) == 0 {
			continue
		}
		n := int(line[0]-' ') & 0x3f
		if line[0] < ' ' || line[0] > '`' || n > 0 && (len(line)-1)*3 < n*4-8 || len(line) > 90 {
			return nil, 0, false
		}
		content = append(content, uuLine(line[1:], n)...)
	}
	return nil, 0, false
}

func uuLine(line []byte, n int) []byte {
	var out []byte
	at := func(i int) byte {
		if i < len(line) {
			return (line[i] - ' ') & 0x3f
		}
		return 0
	}
	for i := 0; len(out) < n; i += 4 {
		a, b, c, d := at(i), at(i+1), at(i+2), at(i+3)
		out = append(out, a<<2|b>>4, b<<4|c>>2, c<<6|d)
	}
	return out[:n]
}
