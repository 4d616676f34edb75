package letter

import (
	"bytes"
	"encoding/base64"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// longestLine is the most octets of a line without its CRLF that SMTP takes (RFC 5321, 4.5.3.1.6).
const longestLine = 998

// textPart and htmlPart write their content behind what is in the buffer.
func textPart(into *bytes.Buffer, text string) part {
	if strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 }) < 0 {
		if content := crlf(text); travels(content) {
			return part{
				mediaType: "text/plain", params: map[string]string{"charset": "us-ascii"},
				fields: []field{{"Content-Transfer-Encoding", "7bit"}}, content: content,
			}
		}
	}
	return quotedPart(into, "text/plain", text)
}

func htmlPart(into *bytes.Buffer, html string) part { return quotedPart(into, "text/html", html) }

func quotedPart(into *bytes.Buffer, mediaType, text string) part {
	return part{
		mediaType: mediaType, params: map[string]string{"charset": "utf-8"},
		fields: []field{{"Content-Transfer-Encoding", "quoted-printable"}}, content: quoted(into, text),
	}
}

// attached returns a file as a part. An email that can travel as it is stays a message/rfc822, which may not
// be encoded (RFC 2046, 5.2.1); one that cannot (bare NULs, endless lines) goes as an .eml file.
func attached(a Attachment) part {
	disposition := "attachment"
	if a.ContentID != "" {
		disposition = "inline"
	}
	name := fileName(a.Name)
	fields := []field{
		{"Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": name})},
		{"Content-ID", bracketed([]string{a.ContentID})},
	}
	if a.Type == "message/rfc822" {
		if email := crlf(string(a.Content)); travels(email) {
			encoding := "7bit"
			if !sevenBit(email) {
				encoding = "8bit"
			}
			return part{mediaType: a.Type, fields: append(fields, field{"Content-Transfer-Encoding", encoding}), content: email}
		}
		a.Type = "application/octet-stream"
	}
	mediaType, params, err := mime.ParseMediaType(a.Type)
	if err != nil || strings.HasPrefix(mediaType, "multipart/") || strings.HasPrefix(mediaType, "message/") {
		mediaType, params = "application/octet-stream", map[string]string{}
	}
	if params["name"] = name; !ascii(name) {
		delete(params, "name") // Content-Disposition has it, in RFC 2231's way
	}
	return part{
		mediaType: mediaType, params: params,
		fields: append(fields, field{"Content-Transfer-Encoding", "base64"}), content: base64Lines(a.Content),
	}
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f })
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// crlf makes every line end in CRLF; a bare CR or LF ends a line too.
func crlf(s string) []byte {
	if strings.Contains(s, "\r") {
		s = lineEnds.Replace(s)
	}
	out := make([]byte, 0, len(s)+strings.Count(s, "\n"))
	for l := range strings.Lines(s) {
		l, ended := strings.CutSuffix(l, "\n")
		if out = append(out, l...); ended {
			out = append(out, "\r\n"...)
		}
	}
	return out
}

// travels reports whether content can be sent without an encoding: no NUL, no line too long.
func travels(content []byte) bool {
	if bytes.IndexByte(content, 0) >= 0 {
		return false
	}
	for line := range bytes.Lines(content) {
		if len(bytes.TrimRight(line, "\r\n")) > longestLine {
			return false
		}
	}
	return true
}

// sevenBit reports whether content may be declared 7bit (RFC 2045, 2.7).
func sevenBit(content []byte) bool {
	return travels(content) && !bytes.ContainsFunc(content, func(r rune) bool { return r >= 0x80 })
}

// quoted writes text in quoted-printable behind what is in the buffer. Every line ends in CRLF; a bare CR or LF ends a
// line too.
func quoted(into *bytes.Buffer, text string) []byte {
	if strings.Contains(text, "\r") { // after which the writer takes the next LF for a part of a CRLF
		text = lineEnds.Replace(text)
	}
	before := into.Len()
	w := quotedprintable.NewWriter(into)
	var some [512]byte
	for len(text) > 0 {
		n := copy(some[:], text)
		_, _ = w.Write(some[:n]) // a bytes.Buffer does not fail
		text = text[n:]
	}
	_ = w.Close()
	return into.Bytes()[before:]
}

// base64Lines encodes in lines of 76 characters (RFC 2045, 6.8).
func base64Lines(content []byte) []byte {
	const width = 76
	encoded := base64.StdEncoding.EncodeToString(content)
	var out bytes.Buffer
	for len(encoded) > width {
		out.WriteString(encoded[:width] + "\r\n")
		encoded = encoded[width:]
	}
	out.WriteString(encoded)
	return out.Bytes()
}
