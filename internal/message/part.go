package message

import (
	"bytes"
	"strings"

	"copydesk/internal/phrase"
)

// A part is one node of the MIME tree, its body still encoded and not copied.
type part struct {
	header      header
	body        []byte
	kind        string // the media type, lower-cased
	params      map[string]string
	disposition string
	dispParams  map[string]string
}

func newPart(h header, body []byte) part {
	p := part{header: h, body: body}
	p.kind, p.params = parseMediaType(h.raw("content-type"))
	p.disposition, p.dispParams = parseMediaType(h.raw("content-disposition"))
	switch {
	case p.kind == "" || p.kind == "text":
		p.kind = "text/plain" // RFC 2045, 5.2; "text" alone is old Pine's
	case !strings.Contains(p.kind, "/"):
		p.kind = "application/octet-stream"
	}
	return p
}

func (p part) encoding() string { return p.header.raw("content-transfer-encoding") }

// content is what was found in a part and below it, in order.
type content struct {
	bodies      []body
	attachments []Attachment
	messages    []*Message
}

func (c *content) add(other content) {
	c.bodies = append(c.bodies, other.bodies...)
	c.attachments = append(c.attachments, other.attachments...)
	c.messages = append(c.messages, other.messages...)
}

// walk reads a part and everything in it.
func (r *reader) walk(p part, depth int) content {
	if r.budget.parts--; r.budget.parts < 0 {
		r.damage("more than %d parts", maxParts)
		return content{}
	}
	if depth > maxDepth {
		r.damage("parts nested deeper than %d", maxDepth)
		return content{}
	}
	switch {
	case strings.HasPrefix(p.kind, "multipart/"):
		return r.walkMultipart(p, depth)
	case p.isMessage():
		return r.walkMessage(p, depth)
	case p.kind == "message/delivery-status" || p.kind == "message/global-delivery-status":
		r.report.status = append(r.report.status, decoded(p)...)
		return content{}
	case p.kind == "text/rfc822-headers" || p.kind == "message/rfc822-headers":
		r.report.returned = append(r.report.returned, decoded(p)...)
		return content{}
	case p.kind == "message/disposition-notification":
		r.message.Receipt = true
		return content{}
	case p.kind == "text/calendar":
		return r.walkCalendar(p)
	case p.isTNEF():
		return r.walkTNEF(p, depth)
	case p.isOutlookItem():
		return r.walkOutlookItem(p, depth)
	case p.isOpaqueSigned():
		return r.walkOpaqueSigned(p, depth)
	case p.isBody():
		return r.walkBody(p)
	case p.isSignatureFile():
		return content{}
	}
	return r.walkAttachment(p, depth)
}

// walkBody reads a text, and the files that an old mailer put into it.
func (r *reader) walkBody(p part) content {
	if p.kind != "text/plain" || !uuBegin.MatchString(string(p.body)) {
		return content{bodies: []body{r.readBody(p)}}
	}
	text, files := cutUUEncoded(decoded(p))
	if len(files) == 0 {
		return content{bodies: []body{r.readBody(p)}}
	}
	plain := part{kind: p.kind, params: p.params, body: text}
	return content{bodies: []body{r.readBody(plain)}, attachments: files}
}

func decoded(p part) []byte {
	b, _ := decodeTransfer(p.body, p.encoding())
	return b
}

func (r *reader) walkMultipart(p part, depth int) content {
	parts := r.splitParts(p)
	if len(parts) == 0 {
		if len(bytes.TrimSpace(p.body)) > 0 {
			r.damage("a multipart without parts")
			return content{bodies: []body{r.readBody(part{kind: "text/plain", body: p.body, header: p.header})}}
		}
		return content{}
	}
	switch p.kind {
	case "multipart/alternative":
		return r.walkAlternative(parts, depth)
	case "multipart/report":
		return r.walkReport(p, parts, depth)
	}
	var all content
	for _, child := range parts {
		all.add(r.walk(child, depth+1))
	}
	return all
}

// walkAlternative takes the richest branch that can be read and is not empty: the last (RFC 2046, 5.1.4). Apple
// Mail's richer branch is a multipart/mixed of text, files and text. Files of every branch are kept, once.
func (r *reader) walkAlternative(parts []part, depth int) content {
	var all content
	var best []body
	for _, child := range parts {
		c := r.walk(child, depth+1)
		if best == nil || outweighs(c.bodies, best) {
			best = c.bodies
		}
		all.attachments = appendNew(all.attachments, c.attachments)
		all.messages = append(all.messages, c.messages...)
	}
	all.bodies = best
	return all
}

// outweighs reports whether the later branch says as much as the one before it. QUIRK: some mailers send an HTML
// branch that is empty or holds only a picture or a link to the web view.
func outweighs(later, earlier []body) bool {
	words, before := countWords(later), countWords(earlier)
	if words == 0 {
		return false
	}
	return words*4 >= before || words >= 200
}

func countWords(bodies []body) int {
	n := 0
	for _, b := range bodies {
		n += b.words()
	}
	return n
}

// appendNew leaves out files that another branch brought already.
func appendNew(all, more []Attachment) []Attachment {
	for _, a := range more {
		known := false
		for _, b := range all {
			known = known || a.Name == b.Name && bytes.Equal(a.Content, b.Content)
		}
		if !known {
			all = append(all, a)
		}
	}
	return all
}

// isMessage recognises an email within the email: message/rfc822, or a file saved as .eml, however it is declared.
func (p part) isMessage() bool {
	switch p.kind {
	case "message/rfc822", "message/global", "message/news":
		return true
	}
	return strings.HasSuffix(strings.ToLower(p.name()), ".eml") && looksLikeEmail(decoded(p))
}

var emailFields = []string{"from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path"}

// looksLikeEmail reports whether bytes begin with the header of an email.
func looksLikeEmail(b []byte) bool {
	h, _, _ := parseHeader(trimMailbox(b[:min(len(b), 64<<10)]))
	known := 0
	for _, name := range emailFields {
		if h.has(name) {
			known++
		}
	}
	return known >= 2
}

func (r *reader) walkMessage(p part, depth int) content {
	raw := decoded(p)
	if len(bytes.TrimSpace(raw)) == 0 {
		return content{}
	}
	m := parse(raw, Options{Decoded: r.options.Decoded}, r.budget, depth+1)
	return content{messages: []*Message{m}}
}

// walkCalendar keeps a calendar object as a file. It makes the email a calendar mail where the part says its METHOD
// (RFC 5546, 3.2; RFC 6047, 2.4); an event that somebody attached as a file does not.
func (r *reader) walkCalendar(p part) content {
	if method := p.params["method"]; method != "" && p.disposition != "attachment" && !strings.EqualFold(method, "publish") {
		r.message.Calendar = strings.ToUpper(fold(method))
	}
	return content{attachments: []Attachment{r.attachment(p)}}
}

// isBody reports whether a part is to be read as text and not as a file. A name or "attachment" makes it a file.
// QUIRK: Exchange turns the text that Apple Mail puts after an attachment into a file called ATT00001.txt or .htm.
func (p part) isBody() bool {
	switch p.kind {
	case "text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html":
	default:
		return false
	}
	name := p.name()
	if exchangeText.MatchString(name) {
		return true
	}
	return name == "" && p.disposition != "attachment"
}

var exchangeText = phrase.MustCompile(`(?i)^ATT\d{4,}\.(txt|htm|html)$`)
