package message

import (
	"copydesk/internal/phrase"
)

// replyPrefix and forwardPrefix are what clients put before the subject of an answer and of a forwarded email.
//
//	Re RE Re[2] AW Antw Antwort SV Vs Odp Ynt R RIF Res BLS          FW Fwd WG TR RV I ENC Doorst VS VB PD YNT
var (
	replyPrefix   = phrase.MustCompile(`(?i)^\s*(\[[^\]]{1,40}\]\s*)?(re|aw|antw|antwort|sv|odp|ynt|res|rép|ref|απ|回复|答复)(\[\d+\]|\(\d+\))?\s*[:：]`)
	forwardPrefix = phrase.MustCompile(`(?i)^\s*(\[[^\]]{1,40}\]\s*)?(fw|fwd|wg|tr|rv|i|enc|doorst|vs|vb|pd|fs|ilt|πρθ|转发|轉寄)(\[\d+\])?\s*[:：]`)
)

// isReply reports whether an email answers another one (RFC 5322, 3.6.4; the subject for clients that drop both).
func isReply(m *Message) bool {
	return len(m.InReplyTo) > 0 || len(m.References) > 0 || replyPrefix.MatchString(m.Subject)
}

func isForward(subject string) bool { return forwardPrefix.MatchString(subject) }
