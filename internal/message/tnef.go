package message

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"strings"
)

// Outlook and Exchange wrap attachments, and sometimes the text, in a file called winmail.dat ([MS-OXTNEF]).

// tnefSignature begins the format (2.1.3.1).
const tnefSignature = 0x223e9f78

// Attributes of the format (2.1.3.3 and after).
const (
	tnefMessageProps   = 0x00069003
	tnefBody           = 0x0002800c
	tnefRendering      = 0x00069002 // begins an attachment
	tnefAttachTitle    = 0x00018010
	tnefAttachData     = 0x0006800f
	tnefAttachProps    = 0x00069005
	tnefCodepage       = 0x00069007
	maxTNEFAttachments = 1000
)

// A tnefFile is what a winmail.dat holds.
type tnefFile struct {
	props       mapiProps
	codepage    int
	body        string
	attachments []tnefAttachment
	saved       []*tnefAttachment // those of a .msg
}

type tnefAttachment struct {
	title string
	data  []byte
	props mapiProps
	inner *tnefFile // the email that it is, in a .msg
}

func (p part) isTNEF() bool {
	switch p.kind {
	case "application/ms-tnef", "application/vnd.ms-tnef", "application/x-ms-tnef":
		return true
	}
	name := strings.ToLower(p.name())
	return name == "winmail.dat" || name == "win.dat"
}

// walkTNEF puts what is inside where the file stood. A file that cannot be read stays an attachment.
func (r *reader) walkTNEF(p part, depth int) content {
	whole := r.attachment(p)
	file, ok := readTNEF(whole.Content)
	if !ok {
		r.damage("%q cannot be opened", whole.Name)
		return content{attachments: []Attachment{whole}}
	}
	c := r.tnefContent(file, depth)
	if len(c.attachments) == 0 && len(c.messages) == 0 && len(c.bodies) == 0 && file.damaged() {
		c.attachments = []Attachment{whole}
	}
	return c
}

func (f tnefFile) damaged() bool { return f.props == nil && f.body == "" }

// tnefContent gives the attachments, the embedded emails, and the text, which counts only where the email has no
// other (see reader.texts).
func (r *reader) tnefContent(file tnefFile, depth int) content {
	var c content
	attachments, via := file.attachments, "winmail.dat"
	if len(file.saved) > 0 {
		via = ""
	}
	for _, a := range file.saved {
		attachments = append(attachments, *a)
	}
	for _, a := range attachments {
		if r.budget.parts--; r.budget.parts < 0 {
			r.damage("more than %d parts", maxParts)
			break
		}
		if inner := a.embedded(); inner != nil && depth < maxDepth {
			if m, ok := r.embeddedTNEF(inner, depth+1); ok {
				c.messages = append(c.messages, m)
				continue
			}
		}
		if a.inner != nil && depth < maxDepth {
			c.messages = append(c.messages, r.embeddedMessage(*a.inner, depth+1))
			continue
		}
		attachment := a.attachment(file.codepage)
		attachment.Via = via
		if strings.HasSuffix(strings.ToLower(attachment.Name), ".eml") && looksLikeEmail(attachment.Content) && depth < maxDepth {
			c.messages = append(c.messages, parse(attachment.Content, Options{}, r.budget, depth+1))
			continue
		}
		if len(attachment.Content) > 0 {
			c.attachments = append(c.attachments, attachment)
		}
	}
	if b, ok := file.text(); ok {
		b.wrapped = true
		c.bodies = append(c.bodies, b)
	}
	return c
}

// embeddedTNEF reads an email that was attached in Outlook, which is a TNEF file again.
func (r *reader) embeddedTNEF(raw []byte, depth int) (*Message, bool) {
	file, ok := readTNEF(raw)
	if !ok {
		return nil, false
	}
	return r.embeddedMessage(file, depth), true
}

// embeddedMessage reads an email that is attached to another.
func (r *reader) embeddedMessage(file tnefFile, depth int) *Message {
	inner := &reader{message: &Message{}, budget: r.budget}
	return inner.outlookItem(file, depth)
}

// outlookItem reads an email out of its properties, and out of its header where it was received with one.
func (r *reader) outlookItem(file tnefFile, depth int) *Message {
	h := file.header()
	if len(h) > 0 {
		r.readEnvelope(h)
	}
	m := r.message
	m.Subject = cmp.Or(m.Subject, fold(file.props.text(mapiSubject, file.codepage)))
	if m.From.Email == "" {
		m.From = Address{
			Name:  fold(file.props.text(mapiSenderName, file.codepage)),
			Email: cleanEmail(addressSign.FindString(file.props.text(mapiSenderSMTP, file.codepage) + " " + file.props.text(mapiSenderEmail, file.codepage))),
		}
	}
	m.MessageID = cmp.Or(m.MessageID, strings.Trim(file.props.text(mapiMessageID, file.codepage), "<> "))
	r.finish(h, r.tnefContent(file, depth))
	if len(h) == 0 {
		m.Auth = Auth{} // an email that was sent, or that never left Exchange, has none to be verified by
	}
	return m
}

// header is the one that an email was received with. Exchange may write a line of its own above it.
func (f tnefFile) header() header {
	text := f.props.text(mapiHeaders, f.codepage)
	if line, below, ok := strings.Cut(text, "\n"); ok && !strings.Contains(line, ":") {
		text = below
	}
	h, _, _ := parseHeader([]byte(text))
	if !h.has("from") {
		return nil
	}
	return h
}

// text is the body: HTML before RTF before plain.
func (f tnefFile) text() (body, bool) {
	if b := f.props.bytes(mapiBodyHTML); len(bytes.TrimSpace(b)) > 0 {
		charset := htmlCharset(b)
		if charset == "" {
			charset = codepageName(f.codepage)
		}
		return htmlBody(decodeCharset(b, charset)), true
	}
	if text, isHTML := readCompressedRTF(f.props.bytes(mapiBodyRTF)); strings.TrimSpace(text) != "" {
		if isHTML {
			return htmlBody(text), true
		}
		return plainBody(text, nil), true
	}
	text := f.props.text(mapiBody, f.codepage)
	if strings.TrimSpace(text) == "" {
		text = f.body
	}
	return plainBody(text, nil), strings.TrimSpace(text) != ""
}

// readTNEF reads the attributes: a level, an identifier, a length, the data and a checksum each. Where a length is
// wrong, what was read until then counts.
func readTNEF(b []byte) (f tnefFile, ok bool) {
	if len(b) < 6 || binary.LittleEndian.Uint32(b) != tnefSignature {
		return f, false
	}
	b = b[6:]
	f.codepage = 1252
	for len(b) >= 11 {
		id, size := binary.LittleEndian.Uint32(b[1:]), int(binary.LittleEndian.Uint32(b[5:]))
		if size < 0 || size > len(b)-9 {
			size = len(b) - 9
		}
		f.read(id, b[9:9+size])
		b = b[min(len(b), 9+size+2):]
	}
	return f, true
}

func (f *tnefFile) read(id uint32, data []byte) {
	last := len(f.attachments) - 1
	switch id {
	case tnefCodepage:
		if len(data) >= 4 {
			f.codepage = int(binary.LittleEndian.Uint32(data))
		}
	case tnefMessageProps:
		f.props = readMAPI(data)
	case tnefBody:
		f.body = decodeCharset(bytes.TrimRight(data, "\x00"), codepageName(f.codepage))
	case tnefRendering:
		if len(f.attachments) < maxTNEFAttachments {
			f.attachments = append(f.attachments, tnefAttachment{})
		}
	}
	if last < 0 {
		return
	}
	a := &f.attachments[last]
	switch id {
	case tnefAttachTitle:
		a.title = decodeCharset(bytes.TrimRight(data, "\x00"), codepageName(f.codepage))
	case tnefAttachData:
		a.data = data
	case tnefAttachProps:
		a.props = readMAPI(data)
	}
}

func (a tnefAttachment) attachment(codepage int) Attachment {
	out := Attachment{
		Type:      strings.ToLower(fold(a.props.text(mapiAttachType, codepage))),
		ContentID: strings.Trim(a.props.text(mapiAttachContentID, codepage), "<> "),
		Content:   a.data,
	}
	for _, name := range []string{a.props.text(mapiAttachLongName, codepage), a.props.text(mapiAttachName, codepage), a.title, a.props.text(mapiDisplayName, codepage)} {
		if out.Name = cleanName(name); out.Name != "" {
			break
		}
	}
	if len(out.Content) == 0 {
		out.Content = a.props.bytes(mapiAttachData)
	}
	if out.Type == "" {
		out.Type = "application/octet-stream"
	}
	if out.Name == "" {
		out.Name, out.Unnamed = madeUpName(out.Type), true
	}
	return out
}

// embedded is the TNEF file of an attached email: it follows the identifier of its interface in the object.
func (a tnefAttachment) embedded() []byte {
	for _, data := range [][]byte{a.props.bytes(mapiAttachData), a.data} {
		if len(data) > 22 && binary.LittleEndian.Uint32(data[16:]) == tnefSignature {
			return data[16:]
		}
		if len(data) > 6 && binary.LittleEndian.Uint32(data) == tnefSignature {
			return data
		}
	}
	return nil
}
