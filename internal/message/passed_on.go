package message

import (
	"slices"
	"strings"
)

// passesOn says whether an email passes on the one whose header lines stand below it, though its subject does not say so,
// as where an assistant forwards a blog under a subject of their own: somebody wrote it to the sender, and this email goes
// neither to them nor to anybody of their organisation, as an answer would. A copy for the author changes nothing.
func (m *Message) passesOn(e Earlier) bool {
	if replyPrefix.MatchString(m.Subject) || e.From.Email == "" || strings.EqualFold(e.From.Email, m.From.Email) {
		return false
	}
	answers := func(to Address) bool { return domainPart(to.Email) == domainPart(e.From.Email) }
	return namesOf(m.From).standIn(e.To, m.From.Email) && !slices.ContainsFunc(m.To, answers)
}

// standIn says whether a line of recipients names a person, or gives the address.
func (n names) standIn(line, email string) bool {
	if email != "" && strings.Contains(strings.ToLower(line), strings.ToLower(email)) {
		return true
	}
	written := nameWords(line)
	return len(n.words) > 1 && !slices.ContainsFunc(n.words, func(word string) bool { return !slices.Contains(written, word) })
}
