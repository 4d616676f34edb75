package message

import (
	"slices"
	"strings"
)

// passesOn says whether an email passes on the one whose header lines stand below it, though its subject does not say so,
// as where an assistant forwards a blog under a subject of their own: somebody wrote it to the sender, and this email goes
// neither to them nor to anybody of their organisation, as an answer would. A copy for the author changes nothing. Where it is not
// told to whom ("On 19 August Ann Roe wrote:") an email that begins a conversation passes on what is longer than its own text.
func (m *Message) passesOn(e Earlier, longer bool) bool {
	if replyPrefix.MatchString(m.Subject) || e.From == (Address{}) || isSame(e.From, m.From) {
		return false
	}
	answers := func(to Address) bool {
		return isSame(e.From, to) || e.From.Email != "" && domainPart(to.Email) == domainPart(e.From.Email)
	}
	toSender := namesOf(m.From).standIn(e.To, m.From.Email) || e.To == "" && longer && !m.InThread()
	return toSender && !slices.ContainsFunc(m.To, answers)
}

// isSame tells people by their addresses, or by their names where one has no address, as within an organisation.
func isSame(a, b Address) bool {
	if a.Email != "" && b.Email != "" {
		return strings.EqualFold(a.Email, b.Email)
	}
	return namesOf(a).standIn(b.Name, b.Email)
}

// standIn says whether a line of recipients names a person, or gives the address.
func (n names) standIn(line, email string) bool {
	if email != "" && strings.Contains(strings.ToLower(line), strings.ToLower(email)) {
		return true
	}
	written := nameWords(line)
	return len(n.words) > 1 && !slices.ContainsFunc(n.words, func(word string) bool { return !slices.Contains(written, word) })
}
