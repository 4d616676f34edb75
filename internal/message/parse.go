package message

import (
	"fmt"
	"slices"
)

// Limits on what one email may ask of us. Real mail stays far below them.
const (
	maxDepth       = 100      // of parts and embedded emails within each other
	maxParts       = 10_000   // of the email and all emails within it
	maxHeaderBytes = 1 << 20  // of one header block; the rest of it is passed over
	maxFieldBytes  = 64 << 10 // of one field
	maxTextBytes   = 4 << 20  // of one readable part
	maxDamage      = 50       // findings that are kept
)

// Parse reads one email. It never fails: whatever bytes it is given, what can be read of them is in the Message,
// and what was wrong with them is told in Damage. The Message holds nothing of raw itself.
func Parse(raw []byte, o Options) *Message {
	return parse(raw, o, &budget{parts: maxParts}, 0)
}

// A budget is shared by an email and all emails within it, so that nesting them buys nothing.
type budget struct{ parts int }

func parse(raw []byte, o Options, b *budget, depth int) *Message {
	r := &reader{message: &Message{}, options: o, budget: b}
	root := r.open(raw)
	r.readEnvelope(root.header)
	return r.finish(root.header, r.walk(root, depth))
}

// finish says of an email whose envelope is read what its content and its header tell.
func (r *reader) finish(h header, c content) *Message {
	m := r.message
	m.Attachments, m.Messages = c.attachments, c.messages
	m.Texts = r.texts(c)
	markInline(m, c.bodies)
	m.Auth = readAuth(h, r.options.Authserv)
	m.Spam = isSpam(h, m.Subject)
	m.Bounce = r.bounce(h)
	m.Automatic = automatic(h, m)
	m.Mass = byMassMailer(h)
	m.Acknowledges = m.Automatic == "" && mayAcknowledge(m)
	return m
}

// A reader holds what is found on the way through the parts of one email.
type reader struct {
	message *Message
	options Options
	budget  *budget
	report  report
}

func (r *reader) damage(format string, a ...any) {
	finding := fmt.Sprintf(format, a...)
	if len(r.message.Damage) < maxDamage && !slices.Contains(r.message.Damage, finding) {
		r.message.Damage = append(r.message.Damage, finding)
	}
}

// open takes the email's own header off. Empty lines before it and the "From " line of an mbox (RFC 4155) go.
func (r *reader) open(raw []byte) part {
	raw = trimMailbox(raw)
	h, body, finding := parseHeader(raw)
	if finding != "" {
		r.damage("%s", finding)
	}
	return newPart(h, body)
}

func (r *reader) readEnvelope(h header) {
	m := r.message
	m.From = first(h.addresses("from"))
	m.Sender = first(h.addresses("sender"))
	m.ReplyTo = h.addresses("reply-to")
	m.To = h.addresses("to")
	m.Cc = h.addresses("cc")
	m.Delivered = delivered(h)
	m.ReturnPath, m.NullSender = returnPath(h)
	m.Subject = fold(h.text("subject"))
	m.MessageID = first(messageIDs(h.raw("message-id")))
	m.InReplyTo = messageIDs(h.raw("in-reply-to"))
	m.References = messageIDs(h.raw("references"))
	m.Date = parseDate(h.raw("date"))
	m.Received = received(h)
	if author := groupAuthor(h, m); author.Email != "" {
		m.From = author
	}
	if m.From == (Address{}) {
		r.damage("no readable From")
		m.From = m.Sender
	}
}

// texts cuts each readable part into what the sender wrote and what travels with it.
func (r *reader) texts(c content) []Text {
	ctx := splitContext{from: r.message.From, reply: isReply(r.message), forward: IsForward(r.message.Subject), passes: r.message.passesOn, openings: map[string]bool{}}
	for _, o := range r.options.Openings {
		ctx.openings[o] = true
	}
	var texts []Text
	for _, b := range c.bodies {
		if b.wrapped && len(texts) > 0 {
			continue
		}
		ctx.further = len(texts) > 0
		if t := b.split(ctx); !t.empty() {
			texts = append(texts, t)
		}
	}
	return texts
}

func (t Text) empty() bool {
	return t.Own == "" && t.Signature == "" && t.Disclaimer == "" && t.Banner == "" && len(t.Earlier) == 0
}

func first[T any](all []T) T {
	var none T
	if len(all) == 0 {
		return none
	}
	return all[0]
}
