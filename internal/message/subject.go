package message

import (
	"copydesk/internal/phrase"
)

// replyWords and forwardWords are what mail programs put before the subject of an answer and of an email that is passed on, in their
// languages: "Re:", "Re[2]:", "AW:", "Fwd:".
const (
	replyWords   = `re|aw|antw|antwort|sv|odp|ynt|res|rép|ref|απ|回复|答复`
	forwardWords = `fwd?|wg|tr|rv|i|enc|doorst|vs|vb|pd|fs|ilt|πρθ|转发|轉寄`
	endOfPrefix  = `\s*(?:\[\d+\]|\(\d+\))?\s*[:：]`
	tagBefore    = `(?:\[[^\]]{1,40}\]\s*)?`
)

var (
	replyPrefix   = phrase.Like("[EXT] Re[2]: Nine doors", `(?i)^\s*`+tagBefore+`(?:`+replyWords+`)`+endOfPrefix)
	forwardPrefix = phrase.Like("WG: Nine doors", `(?i)^\s*`+tagBefore+`(?:`+forwardWords+`)`+endOfPrefix)
	prefixes      = phrase.Like("Re: Fwd: Nine doors", `(?i)^\s*(?:(?:`+replyWords+`|`+forwardWords+`)`+endOfPrefix+`\s*)+`)
)

// InThread says whether the header of an email names another one that it answers or goes on from (RFC 5322, 3.6.4).
func (m *Message) InThread() bool { return len(m.InReplyTo)+len(m.References) > 0 }

// isReply reports whether an email answers another one (by the subject for clients that drop the fields that say so).
func isReply(m *Message) bool {
	return m.InThread() || replyPrefix.MatchString(m.Subject)
}

// IsForward says whether a subject says that the email is passed on.
func IsForward(subject string) bool { return forwardPrefix.MatchString(subject) }

// IsAnswer says whether a subject is that of an answer, and not of an email that is forwarded.
func IsAnswer(subject string) bool { return HasPrefix(subject) && !IsForward(subject) }

// HasPrefix says whether a mail program has put something before a subject: the email answers another, or passes it on.
func HasPrefix(subject string) bool { return prefixes.MatchString(subject) }

// WithoutPrefix returns a subject without what mail programs have put before it.
func WithoutPrefix(subject string) string { return prefixes.ReplaceAllString(subject, "") }
