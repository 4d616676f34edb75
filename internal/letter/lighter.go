package letter

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
)

const (
	// longestWords is how many bytes of one text of a forwarded email stay in a letter that has to be light.
	longestWords = 100 << 10
	// deepest is how deep in each other the parts of a forwarded email are looked at; what lies deeper is left out.
	deepest = 8
	// mostNamed is how many of the files left out are named.
	mostNamed = 5
)

// keptFields are the header fields of a forwarded email that an editor reads, or answers by.
var keptFields = []string{"From", "Reply-To", "To", "Cc", "Subject", "Date", "Message-Id", "In-Reply-To", "References"}

// Lighter takes out of a finished letter what is attached to it, for a server that takes none as large; of a forwarded
// email the words stay. A note at the head of the letter says what is left out, and where that is to be had. Lighter is
// false for a letter with nothing to leave out.
func Lighter(raw []byte, where string) (lighter []byte, ok bool) {
	header, body := readHeader(raw)
	whole := readPart(header, body, 0)
	if whole.mediaType != "multipart/mixed" || len(whole.children) < 2 {
		return nil, false
	}
	var left leftOut
	children := []part{whole.children[0]}
	for _, p := range whole.children[1:] {
		if words, ok := left.wordsOf(p); ok {
			children = append(children, words)
		} else {
			left.note(p)
		}
	}
	if len(left) == 0 {
		return nil, false
	}
	children[0] = children[0].withNote(left.sentence(where))
	whole.children = children
	header = slices.DeleteFunc(header, func(f field) bool { return f.name == "Content-Type" })
	return whole.write(header, valueOf(header, "Message-Id")), true
}

// readHeader parts an email's header from its body. A line that is no field is passed over.
func readHeader(raw []byte) (fields []field, body []byte) {
	for len(raw) > 0 {
		l, rest, _ := bytes.Cut(raw, []byte("\n"))
		raw = rest
		l = bytes.TrimSuffix(l, []byte("\r"))
		name, value, isField := strings.Cut(string(l), ":")
		switch {
		case len(l) == 0:
			return fields, raw
		case l[0] == ' ' || l[0] == '\t': // goes on (RFC 5322, 2.2.3)
			if n := len(fields); n > 0 {
				fields[n-1].value += " " + strings.TrimSpace(string(l))
			}
		case isField:
			fields = append(fields, field{textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name)), strings.TrimSpace(value)})
		}
	}
	return fields, nil
}

func valueOf(fields []field, name string) string {
	for _, f := range fields {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

// readPart reads an entity as far as it can be read: where it is damaged, what comes before stays. Package message reads
// emails with far more patience, and decodes all that it reads; here the parts have to stay as they are, and a letter knows
// nothing of the emails that come in. What this reader does not understand is left out, and the mailbox has it whole.
func readPart(header []field, body []byte, depth int) part {
	mediaType, params, err := mime.ParseMediaType(valueOf(header, "Content-Type"))
	if err != nil {
		mediaType, params = "text/plain", nil // RFC 2045, 5.2
	}
	p := part{mediaType: mediaType, params: params}
	if !strings.HasPrefix(mediaType, "multipart/") || params["boundary"] == "" || depth >= deepest {
		for _, name := range []string{"Content-Transfer-Encoding", "Content-Disposition", "Content-Id"} {
			p.fields = append(p.fields, field{name, valueOf(header, name)})
		}
		p.content = body
		return p
	}
	boundary := params["boundary"]
	delete(params, "boundary") // it is made anew when the part is written
	for parts := multipart.NewReader(bytes.NewReader(body), boundary); ; {
		child, err := parts.NextRawPart()
		if err != nil {
			return p
		}
		var header []field
		for name, values := range child.Header {
			header = append(header, field{name, values[0]})
		}
		content, _ := io.ReadAll(child)
		p.children = append(p.children, readPart(header, content, depth+1))
	}
}

// name is the file name of a part, or its type where it has none.
func (p part) name() string {
	_, disposition, _ := mime.ParseMediaType(valueOf(p.fields, "Content-Disposition"))
	for _, name := range []string{disposition["filename"], p.params["name"]} {
		if decoded, err := new(mime.WordDecoder).DecodeHeader(name); err == nil { // QUIRK: many encode it so (RFC 2047, 5, forbids it)
			name = decoded
		}
		if name != "" {
			return fileName(name)
		}
	}
	return p.mediaType
}

// decoded undoes the encoding of a part; where it is damaged, what comes before stays.
func (p part) decoded() []byte {
	var decoder io.Reader = bytes.NewReader(p.content)
	switch strings.ToLower(valueOf(p.fields, "Content-Transfer-Encoding")) {
	case "base64":
		decoder = base64.NewDecoder(base64.StdEncoding, decoder)
	case "quoted-printable":
		decoder = quotedprintable.NewReader(decoder)
	}
	content, _ := io.ReadAll(decoder)
	return content
}

// leftOut are the files that a letter has to do without, each with its size.
type leftOut []string

func (l *leftOut) note(p part) {
	*l = append(*l, fmt.Sprintf("%s (%s)", p.name(), size(len(p.decoded()))))
}

func size(bytes int) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", bytes>>10+1)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

func (l *leftOut) sentence(where string) string {
	named := slices.Clone(*l)
	if more := len(named) - mostNamed; more > 0 {
		named = append(named[:mostNamed], fmt.Sprintf("%d more", more))
	}
	return line("The mail server takes no letter as large as this one was, so it comes without "+and(named)+". "+where, 2*longestSentence)
}

// wordsOf gives of a forwarded email the part with its words, and notes what stands beside them.
func (l *leftOut) wordsOf(p part) (part, bool) {
	if p.mediaType != "message/rfc822" && !strings.HasSuffix(strings.ToLower(p.name()), ".eml") {
		return part{}, false
	}
	header, body := readHeader(p.decoded())
	var fields []field
	for _, name := range keptFields {
		fields = append(fields, field{name, valueOf(header, name)})
	}
	words, ok := l.words(readPart(header, body, 0))
	if !ok {
		words = part{mediaType: "text/plain", params: map[string]string{"charset": "us-ascii"}, content: []byte("(No words.)\r\n")}
	}
	words.fields = append([]field{{"MIME-Version", "1.0"}}, words.fields...)
	return attached(Attachment{Name: p.name(), Type: "message/rfc822", Content: words.write(fields, p.name())}), true
}

// words keeps the texts of an entity, and of texts that say the same the plain one; it is false where there are none.
func (l *leftOut) words(p part) (part, bool) {
	if p.mediaType == "multipart/alternative" {
		if plain := slices.IndexFunc(p.children, part.isPlain); plain >= 0 {
			return l.words(p.children[plain])
		}
	}
	if len(p.children) > 0 {
		var kept []part
		for _, child := range p.children {
			if words, ok := l.words(child); ok {
				kept = append(kept, words)
			}
		}
		p.children = kept
		delete(p.params, "type") // of a multipart/related, whose root may be gone
		delete(p.params, "start")
		return p, len(kept) > 0
	}
	shown := !strings.HasPrefix(strings.ToLower(valueOf(p.fields, "Content-Disposition")), "attachment")
	if shown && (p.mediaType == "text/plain" || p.mediaType == "text/html") {
		return l.cutShort(p), true
	}
	if !strings.HasPrefix(p.mediaType, "multipart/") || len(p.content) > 0 {
		l.note(p)
	}
	return part{}, false
}

func (p part) isPlain() bool {
	return p.mediaType == "text/plain" && len(bytes.TrimSpace(p.content)) > 0
}

// cutShort keeps the beginning of a text, to the end of a line where it has lines; these do in any encoding.
func (l *leftOut) cutShort(p part) part {
	if len(p.content) <= longestWords {
		return p
	}
	whole := len(p.content)
	p.content = p.content[:longestWords]
	if end := bytes.LastIndexByte(p.content, '\n'); end > 0 {
		p.content = p.content[:end+1]
	}
	*l = append(*l, fmt.Sprintf("the end of its words (%s)", size(whole-len(p.content))))
	return p
}

// bodyTag is where the words of an HTML letter begin.
var bodyTag = regexp.MustCompile(`(?i)<body[^>]*>`)

// withNote puts a sentence at the head of the words of a letter of ours, in the text and in the HTML.
func (p part) withNote(sentence string) part {
	p.children = slices.Clone(p.children)
	for i, child := range p.children {
		p.children[i] = child.withNote(sentence)
	}
	switch words := string(p.decoded()); p.mediaType {
	case "text/plain":
		return textPart(new(bytes.Buffer), layOut(sentence)+"\n"+words)
	case "text/html":
		at := 0
		if tag := bodyTag.FindStringIndex(words); tag != nil {
			at = tag[1]
		}
		return htmlPart(new(bytes.Buffer), words[:at]+`<p class="soft" style="margin:14px;color:#55606b;">`+html.EscapeString(sentence)+"</p>\n"+words[at:])
	}
	return p
}
