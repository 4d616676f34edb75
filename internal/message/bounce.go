package message

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/phrase"
)

// A report is what the parts of a multipart/report hold (RFC 6522).
type report struct {
	status   []byte // message/delivery-status (RFC 3464)
	returned []byte // the header of the email that is spoken of
	texts    []string
}

// walkReport reads a report. The email that it gives back is not one that was sent to us: only its header counts.
func (r *reader) walkReport(p part, parts []part, depth int) content {
	var all content
	for _, child := range parts {
		if child.isMessage() {
			r.report.returned = append(r.report.returned, headOf(decoded(child))...)
			continue
		}
		all.add(r.walk(child, depth+1))
	}
	if strings.EqualFold(p.params["report-type"], "disposition-notification") {
		r.message.Receipt = true
	}
	return all
}

// headOf is the header of an email, as bytes.
func headOf(raw []byte) []byte {
	raw = raw[:min(len(raw), maxHeaderBytes)]
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if i := bytes.Index(raw, []byte(end)); i >= 0 {
			return raw[:i+len(end)]
		}
	}
	return raw
}

// bounceSubjects are the subjects of notifications in odd shapes.
//
//	Postfix: Undelivered Mail Returned to Sender    Exchange: Undeliverable: …    Exim: Mail delivery failed: …
//	sendmail: Returned mail: see transcript         qmail, Yahoo: failure notice  Notes: DELIVERY FAILURE: …
var bounceSubjects = phrase.MustCompile(`(?i)^[\s*]*(\[[^\]]*\]\s*)?(undeliver(able|ed)|undelivered mail|(e-?)?mail delivery (failed|failure|problem|` +
	`system|error)|delivery (status notification|failure|has failed|delayed|incomplete|report)|returned mail|` +
	`failure notice|message (undeliverable|not delivered|delivery (failure|delayed)|you sent blocked)|` +
	`mail (system error|could not be delivered)|could not send message|warning: (message|could not)|non[- ]?remis|` +
	`échec de (la )?remise|unzustellbar|nicht zustellbar|zustellung|no se puede entregar|no entregado|` +
	`non recapitabile|impossibile recapitare|onbestelbaar|niet bezorgd|não entregue|kan ikke leveres|` +
	`kunde inte levereras|oanträffbar|non consegnato|nie można dostarczyć|doručení)`)

// bounceOpenings are what they say.
var bounceOpenings = phrase.MustCompile(`(?i)this is the qmail-send program|i'm afraid i wasn't able to deliver|` +
	`could not be delivered|couldn't be delivered|was not delivered|wasn't delivered|` +
	`undeliverable|this message was created automatically by mail delivery software|` +
	`delivery (has failed|to the following|failed)|unable to deliver|error (delivering|sending) your (e-?)?mail|` +
	`(error|failed|failure) (occurred )?(while )?(trying to deliver|in delivering)|` +
	`delivery of your message\b.{0,80}\bfailed|has not been delivered|` +
	`did not reach (some or all of )?(the|its|their) intended recipient|permanent (fatal )?error|` +
	`delivery (is )?delayed|not be delivered to one or more|konnte nicht zugestellt|` +
	`n'a pas pu être remis|no se pudo entregar|the following (addresses|recipients?) (had|failed)|` +
	`address (couldn't be found|rejected)|(was|has been) returned to (you|the sender)|` +
	`(over quota|mailbox (is )?full|no such user|user unknown|unknown user)`)

// mailSystem are the names of those who write little else.
var mailSystem = phrase.Like("Mail Delivery System", `(?i)^(?:mailer-?daemon|mail-daemon|microsoftexchange[0-9a-f]{20,}|mail delivery (?:system|subsystem))`)

// arrived is what the notification of a success says.
var arrived = phrase.MustCompile(`(?i)\(success\)|\(relay\)|\bsuccessfully (?:delivered|relayed)|` +
	`\bhas been (?:successfully )?(?:delivered|relayed)\b|\bdelivery to these recipients or groups is complete`)

var bounceSenders = phrase.MustCompile(`(?i)^(mailer-?daemon|postmaster|mail-?daemon|microsoftexchange[0-9a-f]*|mailer|bounce|mdaemon)`)

// bounce reads a delivery status notification, nil when the email is none. A standard one is known by its parts;
// the odd shapes by who sends them, what they are called and what they say: all three, or two where a mail system
// has signed.
func (r *reader) bounce(h header) *Bounce {
	groups := statusGroups(r.report.status)
	odd := r.isOddBounce(h)
	switch {
	case len(groups) == 0 && !odd:
		return nil
	case onlyDelivered(groups):
		return &Bounce{Delivered: true}
	}
	b := &Bounce{}
	b.readGroups(groups)
	text := strings.Join(r.report.texts, "\n")
	b.readText(h, text, r.message.Subject)
	returned, _, _ := parseHeader(r.report.returned)
	b.readReturned(returned, r.message, text)
	return b
}

func (r *reader) isOddBounce(h header) bool {
	m := r.message
	if h.has("x-failed-recipients") { // Exim, Gmail
		return true
	}
	text := apostrophes.Replace(strings.Join(r.report.texts, "\n"))
	called, says := bounceSubjects.MatchString(m.Subject), bounceOpenings.MatchString(text)
	switch {
	case arrived.MatchString(m.Subject + "\n" + text):
		return false
	case mailSystem.MatchString(m.From.Email) || mailSystem.MatchString(m.From.Name):
		return called || says
	}
	return called && says && (m.NullSender || bounceSenders.MatchString(writer(m)))
}

// writer is what the sender is known by: the address, or the name where there is none, as in DragonFly's
// "From: MAILER-DAEMON <>".
func writer(m *Message) string { return cmp.Or(m.From.Email, strings.ToLower(m.From.Name)) }

// statusGroups reads the fields of a delivery-status: one group for the message, then one for each recipient
// (RFC 3464, 2.1).
func statusGroups(status []byte) []header {
	var groups []header
	for len(status) > 0 && len(groups) < 1000 {
		status = bytes.TrimLeft(status, "\r\n")
		h, rest, _ := parseHeader(status)
		if len(h) > 0 {
			groups = append(groups, h)
		}
		if len(rest) >= len(status) {
			_, rest = cutLine(status)
		}
		status = rest
	}
	return groups
}

// onlyDelivered recognises the notification of a success (RFC 3464, 2.3.3).
func onlyDelivered(groups []header) bool {
	delivered := false
	for _, g := range groups {
		switch action := strings.ToLower(fold(withoutComments(g.raw("action")))); action {
		case "":
		case "delivered", "relayed", "expanded":
			delivered = true
		default:
			return false
		}
	}
	return delivered
}

func (b *Bounce) readGroups(groups []header) {
	failed := false
	for _, g := range groups {
		action := strings.ToLower(fold(withoutComments(g.raw("action"))))
		if action == "delivered" || action == "relayed" || action == "expanded" {
			continue
		}
		b.Temporary = b.Temporary || action == "delayed"
		failed = failed || action == "failed"
		b.addRecipient(typed(g.raw("original-recipient")))
		if !g.has("original-recipient") {
			b.addRecipient(typed(g.raw("final-recipient")))
		}
		if b.Status == "" {
			b.Status = statusCode.FindString(g.raw("status"))
		}
		if b.Diagnostic == "" {
			b.Diagnostic = fold(decodeWords(typed(g.raw("diagnostic-code"))))
		}
	}
	b.Temporary = b.Temporary && !failed
}

// typed takes the type off "rfc822; jane@example.com" (RFC 3464, 2.1.2).
func typed(value string) string {
	if _, after, ok := strings.Cut(value, ";"); ok {
		return strings.TrimSpace(after)
	}
	return value
}

func (b *Bounce) addRecipient(value string) {
	email := cleanEmail(addressSign.FindString(value))
	if email != "" && !slices.Contains(b.Recipients, email) && len(b.Recipients) < 100 {
		b.Recipients = append(b.Recipients, email)
	}
}

var (
	statusCode = phrase.MustCompile(`\b[245]\.\d{1,3}\.\d{1,3}\b`) // RFC 3463, 2
	// failedAddress is qmail's and Postfix's "<jane@example.com>:" and Exim's address in a line of its own.
	failedAddress = phrase.MustCompile(`(?m)^[ \t]*<?([^\s<>"():;,]+@[^\s<>"():;,]+\.[a-zA-Z]+)>?:?[ \t]*(?:\r?$|\(|:)|^<([^\s<>]+@[^\s<>]+)>:`)
	returnedID    = phrase.MustCompile(`(?im)^[> \t]*message-id:\s*<([^>\s]+)>`)
	delaySubjects = phrase.MustCompile(`(?i)\bdelay|warning: (message|could not)|verzöger|retard`)
)

// readText finds in the text what a notification without a delivery-status says.
func (b *Bounce) readText(h header, text, subject string) {
	for _, v := range h.all("x-failed-recipients") {
		for piece := range strings.SplitSeq(v, ",") {
			b.addRecipient(piece)
		}
	}
	if len(b.Recipients) == 0 {
		notice, _, _ := strings.Cut(text, "--- ")
		for _, m := range failedAddress.FindAllStringSubmatch(notice, 20) {
			b.addRecipient(m[1] + m[2])
		}
	}
	if b.Status == "" {
		b.Status = statusCode.FindString(text)
		b.Temporary = b.Temporary || delaySubjects.MatchString(subject)
	}
	if b.Diagnostic == "" {
		b.Diagnostic = diagnosis(text)
	}
}

// diagnosis is the line of a text that tells the reason: the one with a reply code in it.
func diagnosis(text string) string {
	for l := range strings.SplitSeq(text, "\n") {
		if replyCode.MatchString(l) {
			return fold(clip(l))
		}
	}
	return ""
}

var replyCode = phrase.MustCompile(`\b[45]\d\d[ -]#?\d?|\b[45]\.\d\.\d`)

// readReturned takes the Message-ID from the returned header, else from the text, else from what is answered.
func (b *Bounce) readReturned(returned header, m *Message, text string) {
	add := func(ids ...string) {
		for _, id := range ids {
			if id != "" && !slices.Contains(b.MessageIDs, id) && len(b.MessageIDs) < 50 {
				b.MessageIDs = append(b.MessageIDs, id)
			}
		}
	}
	add(messageIDs(returned.raw("message-id"))...)
	for _, inner := range m.Messages {
		add(inner.MessageID)
		for _, to := range inner.To {
			if len(b.Recipients) == 0 {
				b.addRecipient(to.Email)
			}
		}
	}
	for _, found := range returnedID.FindAllStringSubmatch(text, 10) {
		add(found[1])
	}
	add(m.InReplyTo...)
	add(m.References...)
	if len(b.Recipients) == 0 {
		for _, to := range returned.addresses("to") {
			b.addRecipient(to.Email)
		}
	}
}
