package message

import (
	"slices"
	"strings"
)

// ownGroup reports whether the list that an email came by is the desk's own address: many a blogs@ is a Google or
// Microsoft 365 group, which adds List-Id and Precedence to all that people write to it. The list's address must be
// one that the email was sent to, and of the domain where it arrived.
func ownGroup(h header, m *Message) bool {
	lists := listAddresses(h)
	if len(lists) == 0 {
		return false
	}
	sent, home := map[string]bool{}, map[string]bool{}
	for _, a := range slices.Concat(m.To, m.Cc) {
		sent[a.Email] = true
	}
	for _, d := range m.Delivered {
		sent[d], home[domainPart(d)] = true, true
	}
	return slices.ContainsFunc(lists, func(list string) bool { return sent[list] && home[domainPart(list)] })
}

// listAddresses are the addresses that List-Post, Mailing-List and List-Id name; the last writes the @ as a dot
// (RFC 2919, 2).
func listAddresses(h header) []string {
	var all []string
	for _, name := range []string{"list-post", "mailing-list", "x-google-group-id"} {
		for _, v := range h.all(name) {
			for _, found := range addressSign.FindAllString(v, -1) {
				email, _, _ := strings.Cut(cleanEmail(found), "?")
				all = append(all, email)
			}
		}
	}
	for _, v := range h.all("list-id") {
		if i := strings.LastIndexByte(v, '<'); i >= 0 {
			v = v[i+1:]
		}
		all = append(all, strings.ToLower(strings.Replace(strings.Trim(v, " <>"), ".", "@", 1)))
	}
	return all
}

// groupAuthor is who wrote an email that the desk's own group sent on in its own name, as Google Groups does for
// senders with a strict DMARC policy: "'Jane Doe' via Blogs" <blogs@example.org>. Only a From that is the group's own
// address is taken for that, since the other fields prove nothing.
func groupAuthor(h header, m *Message) Address {
	name, _, via := strings.Cut(m.From.Name, " via ")
	if !via || !ownGroup(h, m) || !slices.Contains(listAddresses(h), m.From.Email) {
		return Address{}
	}
	for _, field := range []string{"x-original-from", "reply-to"} {
		author := first(h.addresses(field))
		if author.Email == "" || author.Email == m.From.Email {
			continue
		}
		if author.Name == "" {
			author.Name = displayName(name)
		}
		return author
	}
	return Address{}
}
