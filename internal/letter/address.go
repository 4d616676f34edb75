package letter

import (
	"errors"
	"fmt"
	"net/mail"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// recipients lists each address of To and Cc once.
func recipients(e Envelope) ([]string, error) {
	var list []string
	for _, a := range slices.Concat(e.To, e.Cc) {
		email, err := mailbox(a.Email)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(list, func(known string) bool { return strings.EqualFold(known, email) }) {
			list = append(list, email)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("nobody to send it to")
	}
	return list, nil
}

// Addressable says whether a letter can be sent to an address.
func Addressable(email string) bool {
	_, err := mailbox(email)
	return err == nil
}

// addresses formats an address list. A display name keeps only what a reader can see; an address that is
// none is an error, so that nothing can be smuggled into the field.
func addresses(list []Address) (string, error) {
	formatted := make([]string, 0, len(list))
	for _, a := range list {
		email, err := mailbox(a.Email)
		if err != nil {
			return "", err
		}
		formatted = append(formatted, displayName(cut(foldSpace(a.Name), longestName))+"<"+email+">")
	}
	return strings.Join(formatted, ", "), nil
}

// mailbox returns an address (RFC 5322, 3.4.1) with its domain in ASCII (RFC 5890), which every server
// understands. QUIRK: "user.@docomo.ne.jp" and "a..b@example.org" are in use though no dot-atom may look so;
// quoted, their local parts are proper.
func mailbox(email string) (string, error) {
	email = strings.TrimSpace(email)
	at := strings.LastIndexByte(email, '@')
	if at < 1 || len(email) > 320 {
		return "", fmt.Errorf("%.330q is not an address", email)
	}
	local, domain := email[:at], email[at+1:]
	if name, err := idna.Lookup.ToASCII(domain); err == nil {
		domain = name
	}
	if strings.Contains(local, ".") && !strings.ContainsFunc(local, notAtom) && undotted(local) {
		local = `"` + local + `"`
	}
	parsed, err := mail.ParseAddress("<" + local + "@" + domain + ">")
	if err != nil || strings.ContainsFunc(domain, notDomain) || strings.ContainsAny(local, "\r\n\x00") {
		return "", fmt.Errorf("%q is not an address", email)
	}
	return strings.Trim((&mail.Address{Address: parsed.Address}).String(), "<>"), nil
}

// undotted reports dots where a dot-atom has none: at either end, or two together.
func undotted(local string) bool {
	return strings.HasPrefix(local, ".") || strings.HasSuffix(local, ".") || strings.Contains(local, "..")
}

func notAtom(r rune) bool { return r <= ' ' || r == 0x7f || strings.ContainsRune(`()<>[]:;@\,"`, r) }

func notDomain(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune(".-_[]:", r))
}
