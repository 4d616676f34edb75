package document

import (
	"bytes"
	"strings"

	"copydesk/internal/phrase"
)

// sniffText tells the many kinds of text apart.
func sniffText(ext string, content []byte) Format {
	if scripts[ext] {
		return Program
	}
	head := strings.TrimLeft(decodeText(content[:min(len(content), 8192)], ""), "\uFEFF \t\r\n")
	lower := strings.ToLower(head)
	switch {
	case strings.HasPrefix(lower, "begin:vcalendar"):
		return Calendar
	case strings.HasPrefix(lower, "begin:vcard"):
		return Contact
	case strings.HasPrefix(lower, "[internetshortcut]") || ext == ".webloc" || isGoogleLink(ext, lower):
		return Link
	case strings.HasPrefix(lower, "<"):
		return sniffMarkup(ext, lower)
	case isEmailHead(ext, head):
		if page, _ := webPage(content); archiveNames[ext] && len(page) > 0 {
			return HTML
		}
		return Email
	}
	switch f := names[ext]; f {
	case MD, TXT, HTML, Sheet, Image: // an .eps or .ai may be text
		return f
	}
	if looksMarkdown(head) {
		return MD
	}
	return TXT
}

// isGoogleLink recognises a .gdoc file, which Google Drive keeps in the place of a document.
func isGoogleLink(ext, lower string) bool {
	return strings.HasPrefix(lower, "{") && (ext == ".gdoc" || strings.Contains(lower, `"doc_id"`))
}

var (
	xmlPrologueRE = phrase.MustCompile(`^(?:<\?[^>]*\?>\s*|<!--(?s:.*?)-->\s*|<!doctype[^>\[]*>\s*)+`)
	htmlTagRE     = phrase.MustCompile(`<(?:p|br|div|h[1-6]|span|body|table|font|ul|ol|meta|title|b|i|strong|em|a)\b[^<>]*>`)
)

// sniffMarkup tells what begins with < apart, from its first 8 KB in lower case.
func sniffMarkup(ext, lower string) Format {
	root := xmlPrologueRE.ReplaceAllString(lower, "")
	switch {
	case strings.HasPrefix(lower, "<!doctype html") || strings.HasPrefix(root, "<html"):
		if strings.Contains(lower, "<hta:application") {
			return Program
		}
		return HTML
	case strings.HasPrefix(root, "<svg"):
		return Image
	case strings.HasPrefix(root, "<office:document"):
		return flatODF(root)
	case strings.HasPrefix(root, "<plist"):
		return byExtension(ext)
	case htmlTagRE.MatchString(lower):
		if f := names[ext]; f == MD || f == TXT {
			return f
		}
		return HTML
	case strings.HasPrefix(lower, "<?xml"):
		return Unknown
	}
	if f := names[ext]; f == MD || f == HTML {
		return f
	}
	return TXT
}

func flatODF(root string) Format {
	switch {
	case strings.Contains(root, "opendocument.text"):
		return ODT
	case strings.Contains(root, "opendocument.spreadsheet"):
		return Sheet
	case strings.Contains(root, "opendocument.presentation"):
		return Slides
	}
	return Unknown
}

var emailFieldRE = phrase.MustCompile(`(?i)^(received|return-path|message-id|mime-version|delivered-to|dkim-signature|from|to|date|subject|` +
	`content-type|x-[a-z-]+):`)

// isEmailHead says whether the text begins with the header of an email: three fields, one of which nobody types.
func isEmailHead(ext, head string) bool {
	fields, sure := 0, ext == ".eml" || ext == ".mht" || ext == ".mhtml"
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			continue
		}
		m := emailFieldRE.FindStringSubmatch(line)
		if m == nil {
			if line == "" || !strings.Contains(line, ":") {
				break
			}
			continue
		}
		fields++
		switch strings.ToLower(m[1]) {
		case "received", "return-path", "message-id", "mime-version", "dkim-signature", "delivered-to":
			sure = true
		}
	}
	return sure && fields >= 2
}

var markdownRE = phrase.MustCompile(`(?m)^#{1,6} \S|^\x60\x60\x60|\[[^\]\n]+\]\(https?://[^)\s]+\)|^> \S|\*\*[^*\n]+\*\*`)

// looksMarkdown says whether text without a telling name is Markdown: front matter, or a few of its marks.
func looksMarkdown(head string) bool {
	if strings.HasPrefix(head, "---\n") && bytes.Contains([]byte(head[4:]), []byte("\n---")) || tomlMatterRE.MatchString(head) {
		return true
	}
	return len(markdownRE.FindAllStringIndex(head, 2)) >= 2
}
