package doctor

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
)

// remedy is what to do about a fault of a mail server.
type remedy struct {
	faults []error
	mend   string // %[1]s is the server's table in copydesk.toml
}

// remedies are looked through in this order. The last is for what has no name: the server is not there, is another
// service, or is silent.
var remedies = []remedy{
	{
		[]error{mailbox.ErrSignIn, outbox.ErrSignIn},
		`correct %[1]s.username and its password (or the token's keys); where the provider takes no passwords any more, set %[1]s.auth = "xoauth2" (docs/running.md)`,
	},
	{[]error{outbox.ErrNoLogin}, `give %[1]s.username and its password (or, with %[1]s.auth = "xoauth2", the token's keys); where it wants STARTTLS first, %[1]s.security = "starttls"`},
	{
		[]error{mailbox.ErrCertificate, outbox.ErrCertificate},
		"name the server in %[1]s.host as its certificate does; else have the certificate renewed, or let this machine know the authority that signed it (update-ca-certificates)",
	},
	{[]error{mailbox.ErrFolder}, "name in imap.folder one that stands on the server, or make it there"},
	{[]error{outbox.ErrSender}, "put into letters.from an address for which %[1]s.username may send, or have the server's admin allow it"},
	{[]error{mailbox.ErrConfig, outbox.ErrConfig}, "correct the table [%[1]s] in copydesk.toml"},
	{nil, "check %[1]s.host and %[1]s.port, that %[1]s.security fits them (%[2]s), and any firewall between; a server that is away for a moment comes back by itself"},
}

// usual are the ports (RFC 8314, RFC 9051, RFC 6409).
var usual = map[string]string{
	"imap": "tls is usual on port 993, starttls on 143",
	"smtp": "starttls is usual on port 587, tls on 465",
}

// server adds what is wrong with a server. The sentence's own hint at where to look gives way to the remedy.
func (p *part) server(err error, table string) {
	says, _, _ := strings.Cut(err.Error(), "; check ")
	i := slices.IndexFunc(remedies, func(r remedy) bool {
		return r.faults == nil || slices.ContainsFunc(r.faults, func(fault error) bool { return errors.Is(err, fault) })
	})
	p.wrong(says, fmt.Sprintf(remedies[i].mend+"%.0[1]s%.0[2]s", table, usual[table]))
}
