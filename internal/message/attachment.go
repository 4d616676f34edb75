package message

import (
	"bytes"
	"strings"

	"copydesk/internal/phrase"
)

// name is the file name of a part, "" when it has none. Content-Disposition goes before the older name of
// Content-Type (RFC 2183, 2.3).
func (p part) name() string {
	for _, s := range []string{p.dispParams["filename"], p.params["name"], p.params["filename"]} {
		if s = cleanName(s); s != "" {
			return s
		}
	}
	return ""
}

// cleanName leaves the last element of what may be a path, without control characters.
func cleanName(s string) string {
	s = fold(s)
	if i := strings.LastIndexAny(s, `/\`); i >= 0 {
		s = s[i+1:]
	}
	s = strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0xfffd {
			return -1 // direction marks hide the real ending of a name
		}
		return c
	}, s)
	s = strings.Trim(s, " ")
	if s == "." || s == ".." {
		return ""
	}
	if r := []rune(s); len(r) > 255 {
		return string(r[:200]) + string(r[len(r)-50:])
	}
	return s
}

// endings make a name for a file that came without one.
var endings = map[string]string{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"application/vnd.oasis.opendocument.text":                                 ".odt",
	"application/msword":                               ".doc",
	"application/rtf":                                  ".rtf",
	"text/rtf":                                         ".rtf",
	"application/pdf":                                  ".pdf",
	"application/zip":                                  ".zip",
	"application/x-zip-compressed":                     ".zip",
	"application/vnd.apple.pages":                      ".pages",
	"application/x-iwork-pages-sffpages":               ".pages",
	"application/pkcs7-mime":                           ".p7m",
	"application/pkcs7-signature":                      ".p7s",
	"application/ms-tnef":                              ".dat",
	"application/vnd.ms-word.document.macroenabled.12": ".docm",
	"text/plain":                                       ".txt",
	"text/html":                                        ".html",
	"text/markdown":                                    ".md",
	"text/calendar":                                    ".ics",
	"text/vcard":                                       ".vcf",
	"text/x-vcard":                                     ".vcf",
	"text/csv":                                         ".csv",
	"image/jpeg":                                       ".jpg",
	"image/jpg":                                        ".jpg",
	"image/png":                                        ".png",
	"image/gif":                                        ".gif",
	"image/webp":                                       ".webp",
	"image/heic":                                       ".heic",
	"image/svg+xml":                                    ".svg",
}

func madeUpName(kind string) string {
	if ending, ok := endings[kind]; ok {
		return "attachment" + ending
	}
	return "attachment"
}

// attachment makes a file of a part; its content is decoded once and shared from then on.
func (r *reader) attachment(p part) Attachment {
	b, sound := r.decode(p)
	a := Attachment{
		Name:      p.name(),
		Type:      p.kind,
		Charset:   p.params["charset"],
		ContentID: strings.Trim(fold(p.header.raw("content-id")), "<>"),
		Inline:    p.disposition == "inline",
		Content:   b,
	}
	if a.Name == "" {
		a.Name, a.Unnamed = madeUpName(p.kind), true
	}
	if len(b) > 0 && &b[0] == &p.body[0] {
		a.Content = bytes.Clone(b) // it was not encoded, and nothing of the email is held
	}
	if !sound {
		r.damage("the encoding of %q is broken", a.Name)
	}
	return a
}

func (r *reader) walkAttachment(p part, _ int) content {
	switch p.kind {
	case "message/partial":
		r.damage("a piece of a divided message (message/partial)")
	case "message/external-body":
		r.damage("a reference to a file kept elsewhere (message/external-body)")
	}
	a := r.attachment(p)
	if a.Unnamed && len(a.Content) == 0 {
		return content{}
	}
	return content{attachments: []Attachment{a}}
}

// isSignatureFile recognises the cryptographic signature of multipart/signed, which nobody reads (RFC 8551, RFC 3156).
func (p part) isSignatureFile() bool {
	switch p.kind {
	case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys":
		return true
	}
	return false
}

// contentIDs are the files that HTML shows within the text.
var contentIDs = phrase.MustCompile(`(?i)\bcid:([^"'\s)>]+)`)

// markInline marks the attachments whose Content-ID the HTML uses.
func markInline(m *Message, bodies []body) {
	used := map[string]bool{}
	for _, b := range bodies {
		if b.html == nil {
			continue
		}
		for _, id := range contentIDs.FindAllStringSubmatch(b.source, -1) {
			used[string(unpercent(id[1]))] = true
		}
	}
	for i := range m.Attachments {
		a := &m.Attachments[i]
		a.Inline = a.Inline || a.ContentID != "" && used[a.ContentID]
	}
}
