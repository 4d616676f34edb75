package message

import "strings"

// parseAddresses reads an address list (RFC 5322, 3.4) as people's mailers write it: groups are opened, comments
// give a name where there is none, and an unquoted "Surname, First <x@y>" stays one name.
func parseAddresses(value string) []Address {
	var all []Address
	for _, item := range splitAddresses(value) {
		a := parseAddress(item)
		if strings.EqualFold(a.Name, a.Email) {
			a.Name = "" // Outlook repeats an address as its name
		}
		if a.Email != "" || a.Name != "" {
			all = append(all, a)
		}
	}
	return all
}

// splitAddresses cuts a list at its commas and semicolons. QUIRK: a piece without an address is the beginning of
// the next one's name ("Osei, Hannah <h@example.org>", which RFC 5322 would have quoted).
func splitAddresses(value string) []string {
	var items []string
	pending := ""
	for _, piece := range cutOutside(value, ",;") {
		if _, after, ok := strings.Cut(piece, ":"); ok && isGroup(piece) {
			piece = after
		}
		if strings.TrimSpace(piece) == "" {
			continue
		}
		pending += piece
		if strings.Contains(piece, "@") {
			items = append(items, pending)
			pending = ""
			continue
		}
		pending += ","
	}
	if pending = strings.TrimSuffix(pending, ","); strings.TrimSpace(pending) != "" {
		items = append(items, pending)
	}
	return items
}

// isGroup recognises "undisclosed-recipients:" (RFC 5322, 3.4): a colon outside of quotes before any address.
// QUIRK: a colon within an encoded word (=?utf-8?Q?Ann:_Kerbside?=), which RFC 2047, 5 forbids there, begins no group.
func isGroup(piece string) bool {
	colon := strings.IndexByte(piece, ':')
	return !strings.ContainsAny(piece[:colon], `"<@`) && !strings.Contains(piece[:colon], "=?")
}

// cutOutside cuts at any of the separators that stands outside of quotes, comments, angle brackets and encoded words.
func cutOutside(s, separators string) []string {
	var pieces []string
	start, depth := 0, 0
	quoted, angled := false, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && quoted:
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == '<':
			angled = true
		case c == '>':
			angled = false
		case depth == 0 && !angled && strings.IndexByte(separators, c) >= 0:
			pieces = append(pieces, s[start:i])
			start = i + 1
		}
	}
	return append(pieces, s[start:])
}

// parseAddress reads one mailbox.
func parseAddress(s string) Address {
	s, comment := cutComments(s)
	open := lastOutsideQuotes(s, '<')
	if open < 0 {
		return bareAddress(s, comment)
	}
	name := displayName(s[:open])
	spec, after, _ := strings.Cut(s[open+1:], ">")
	if name == "" {
		name = displayName(comment)
	}
	if name == "" {
		name = displayName(after)
	}
	return Address{Name: name, Email: cleanEmail(spec)}
}

// bareAddress reads "jane@example.com (Jane Doe)", and what has no address at all as a name.
func bareAddress(s, comment string) Address {
	if !strings.Contains(s, "@") {
		return Address{Name: displayName(s)}
	}
	if _, _, ok := quotedLocal(s); ok {
		return Address{Name: displayName(comment), Email: cleanEmail(s)}
	}
	var name []string
	email := ""
	for _, word := range strings.Fields(s) {
		if email == "" && strings.Contains(word, "@") {
			email = cleanEmail(word)
			continue
		}
		name = append(name, word)
	}
	if comment != "" {
		return Address{Name: displayName(comment), Email: email}
	}
	return Address{Name: displayName(strings.Join(name, " ")), Email: email}
}

// cutComments takes the comments out of a mailbox (RFC 5322, 3.2.2) and gives back the last of them. A bracket
// within a display name, "Jane Doe (techUK) <jane@…>", is a comment by the letter and a part of the name to people.
func cutComments(s string) (rest, comment string) {
	if !strings.Contains(s, "(") {
		return s, ""
	}
	open := lastOutsideQuotes(s, '<')
	if open >= 0 {
		before, _, _ := strings.Cut(s[:open], "(")
		if strings.TrimSpace(before) != "" {
			return s, ""
		}
	}
	start := lastOutsideQuotes(s, '(')
	if start < 0 {
		return s, ""
	}
	inner, after, _ := strings.Cut(s[start+1:], ")")
	return s[:start] + " " + after, inner
}

func lastOutsideQuotes(s string, c byte) int {
	at, quoted := -1, false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quoted:
			i++
		case s[i] == '"':
			quoted = !quoted
		case s[i] == c && !quoted:
			at = i
		}
	}
	return at
}

// displayName unquotes and decodes a name. Outlook puts an address in single quotes, some mailers quote twice.
func displayName(s string) string {
	s = fold(decodeWords(unquote(s)))
	for len(s) >= 2 && (s[0] == '\'' && s[len(s)-1] == '\'' || s[0] == '"' && s[len(s)-1] == '"') {
		s = fold(s[1 : len(s)-1])
	}
	return s
}

// unquote takes the quotes of quoted strings away, wherever they stand.
func unquote(s string) string {
	if !strings.ContainsAny(s, `"\`) {
		return s
	}
	var b strings.Builder
	quoted := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			quoted = !quoted
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// quotedLocal takes "jane.doe"@example.com apart (RFC 5322, 3.4.1), as gateways from older systems write it.
func quotedLocal(s string) (local, domain string, ok bool) {
	s = strings.TrimSpace(s)
	end := strings.LastIndex(s, `"@`)
	if end < 1 || s[0] != '"' {
		return "", "", false
	}
	return unquote(s[:end+1]), s[end+2:], true
}

// needsQuotes is what a local part may hold only within quotes (RFC 5322, 3.2.3).
const needsQuotes = " \t\"\\(),:;<>@[]"

// cleanEmail reads an address. A quoted local part loses quotes that it does not need; one that needs them is an
// address to which nobody writes blogs, and is left out.
func cleanEmail(s string) string {
	if local, domain, ok := quotedLocal(s); ok {
		if local == "" || strings.ContainsAny(local, needsQuotes) {
			return ""
		}
		s = local + "@" + domain
	}
	s = strings.ToLower(strings.Join(strings.Fields(s), ""))
	s = strings.TrimPrefix(s, "mailto:")
	if at := strings.LastIndexByte(s, '@'); strings.HasPrefix(s, "@") && at > 0 { // a source route, RFC 5322, 4.4
		if _, after, ok := strings.Cut(s, ":"); ok {
			s = after
		}
	}
	return strings.Trim(s, `<>'",;:[]`)
}

// arrivalFields say where an email arrived, as Postfix, Dovecot, Exim, Gmail and cPanel name it.
var arrivalFields = []string{
	"delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "x-real-to",
	"x-forwarded-to", "apparently-to",
}

func delivered(h header) []string {
	var all []string
	seen := map[string]bool{}
	for _, name := range arrivalFields {
		for _, a := range h.addresses(name) {
			if a.Email != "" && !seen[a.Email] {
				seen[a.Email] = true
				all = append(all, a.Email)
			}
		}
	}
	return all
}

// returnPath reads the envelope sender (RFC 5321, 4.4). The topmost field is the one our server wrote.
func returnPath(h header) (path string, null bool) {
	for _, name := range []string{"return-path", "x-envelope-from", "envelope-from"} {
		if !h.has(name) {
			continue
		}
		value := strings.TrimSpace(h.raw(name))
		path = cleanEmail(value)
		return path, path == "" && strings.Contains(value, "<") || strings.EqualFold(path, "mailer-daemon")
	}
	return "", false
}
