package document

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
)

// maxArchiveParts is how many parts of a web archive are looked through for its page: pictures and style sheets stand
// beside it.
const maxArchiveParts = 500

// archiveNames are the extensions under which a web archive comes: wikis export one as .doc, which Word opens.
var archiveNames = map[string]bool{".doc": true, ".mht": true, ".mhtml": true, ".htm": true, ".html": true}

// webPage returns the HTML of a web archive (MHTML, RFC 2557), with the charset that its part names; nil when the
// content is none.
func webPage(content []byte) (page []byte, charset string) {
	content = bytes.TrimLeft(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF")), " \t\r\n")
	head, body, ok := cutHeader(content)
	if !ok || strings.HasPrefix(head, "<") {
		return nil, ""
	}
	kind, params, err := mime.ParseMediaType(headerField(head, "content-type"))
	switch {
	case err != nil:
	case kind == "text/html":
		return transferred(bytes.NewReader(body), headerField(head, "content-transfer-encoding"), len(body)), params["charset"]
	case kind == "multipart/related":
		return pageAmong(multipart.NewReader(bytes.NewReader(body), params["boundary"]), len(body))
	}
	return nil, ""
}

// pageAmong returns the first HTML part.
func pageAmong(parts *multipart.Reader, most int) (page []byte, charset string) {
	for range maxArchiveParts {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, ""
		}
		kind, params, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if kind == "text/html" || kind == "application/xhtml+xml" {
			return transferred(part, part.Header.Get("Content-Transfer-Encoding"), most), params["charset"]
		}
	}
	return nil, ""
}

// transferred undoes a transfer encoding (RFC 2045, 6). What is damaged gives what came before the damage.
func transferred(r io.Reader, encoding string, most int) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	page, _ := io.ReadAll(io.LimitReader(r, int64(most))) // both encodings only shrink
	return page
}

// cutHeader cuts at the first empty line.
func cutHeader(content []byte) (head string, body []byte, ok bool) {
	for _, empty := range []string{"\r\n\r\n", "\n\n"} {
		if h, b, found := bytes.Cut(content, []byte(empty)); found && len(h) < 1<<16 {
			return string(h), b, true
		}
	}
	return "", nil, false
}

// headerField returns a field of a header, unfolded.
func headerField(head, name string) string {
	value, in := "", false
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			if in {
				value += " " + strings.TrimSpace(line)
			}
			continue
		}
		field, v, _ := strings.Cut(line, ":")
		if in = value == "" && strings.EqualFold(field, name); in {
			value = strings.TrimSpace(v)
		}
	}
	return value
}
