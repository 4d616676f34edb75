package doctor

import (
	"context"
	"fmt"
	"strings"
	"time"

	"copydesk/internal/ledger"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
)

func (x *examination) imap(ctx context.Context) []Finding {
	p := &part{name: "Mailbox"}
	if x.Config.Ready() != nil {
		return nil // said with the configuration
	}
	c := x.Mailbox
	c.MaxSize = 1 // headers alone
	box, err := mailbox.Dial(ctx, c)
	if err != nil {
		p.server(err, "imap")
		return p.found
	}
	defer box.Close()
	p.well(fmt.Sprintf("%s signs in at %s, %s", x.Config.IMAP.Username, server(c.Host, c.Port), secured[c.Security]))
	x.folders(ctx, p, box)
	x.ledger(ctx, p, box)
	return p.found
}

func (x *examination) folders(ctx context.Context, p *part, box *mailbox.Mailbox) {
	r, err := box.Check(ctx)
	if err != nil {
		p.server(err, "imap")
		return
	}
	switch {
	case r.CanMake != nil:
		p.wrong(fmt.Sprintf("the archive folders under %s cannot be made: %v", r.Archive, r.CanMake), "choose another folder in imap.archive, or let the mail server's admin make "+r.Archive)
	case len(r.Folders) > 0:
		p.well(fmt.Sprintf("%s stands, with %s under %s", x.Config.IMAP.Folder, count(len(r.Folders), "folder"), r.Archive))
	default:
		p.well(fmt.Sprintf("%s stands, and folders under %s can be made", x.Config.IMAP.Folder, r.Archive))
	}
	for _, missing := range r.Missing {
		p.hint("the server lacks "+missing, "")
	}
}

// settled is how long an email may stand in the folder before it should have been filed.
const settled = 10 * time.Minute

// ledger tells what has no outcome, and what the newest email says of the clock.
func (x *examination) ledger(ctx context.Context, p *part, box *mailbox.Mailbox) {
	a, err := ledger.CheckIn(ctx, box, x.Config.IMAP.Folder, x.db)
	if err != nil {
		p.server(err, "imap")
		return
	}
	switch n := len(a.Unaccounted); {
	case n == 0:
		p.well(fmt.Sprintf("every email in %s has its outcome (%s standing there)", a.Folder, count(a.Standing, "email")))
	case x.holder != "" && x.Now().Sub(a.Unaccounted[0].Received) > settled:
		p.wrong(fmt.Sprintf("%s in %s without an outcome, though copydesk is at work", count(n, "email"), a.Folder), "`copydesk mail --unaccounted` lists them; the service's log says why they stay")
	default:
		p.hint(fmt.Sprintf("%s in %s to be read", count(n, "email"), a.Folder), "`copydesk run` or `copydesk poll` reads them")
	}
	if a.Filed > 0 {
		p.hint(fmt.Sprintf("%s in %s filed and not moved to the archive", count(a.Filed, "email"), a.Folder),
			"the next pass moves them; where they stay, `copydesk poll` and the service's log say why the server refuses it")
	}
	if n := len(a.Gaps); n > 0 {
		p.hint(fmt.Sprintf("%s of the server between emails that were filed were never seen", count(n, "number")),
			"some servers skip numbers; but when a person or a rule takes mail out of the folder, let them leave it there")
	}
	if a.Newest == nil || a.Newest.Received.IsZero() {
		return
	}
	if ahead := a.Newest.Received.Sub(x.Now()); ahead > tolerated {
		p.wrong(fmt.Sprintf("the mail server received an email %s after this machine's present", ahead.Round(time.Second)), "set the clock of this machine (`timedatectl set-ntp true`), or the server's")
	}
}

func (x *examination) smtp(ctx context.Context) []Finding {
	p := &part{name: "Outbox"}
	if x.Config.Ready() != nil {
		return nil // said with the configuration
	}
	signedIn, err := outbox.Check(ctx, x.Outbox)
	if err != nil {
		p.server(err, "smtp")
		return p.found
	}
	where := server(x.Outbox.Host, x.Outbox.Port)
	if signedIn {
		p.well(fmt.Sprintf("%s signs in at %s, %s", x.Config.SMTP.Username, where, secured[x.Outbox.Security]))
	} else {
		p.well(fmt.Sprintf("%s asks for no log-in, %s", where, secured[x.Outbox.Security]))
	}
	p.well(fmt.Sprintf("it takes letters from %s", x.Outbox.From))
	return p.found
}

// secured says what becomes of the bytes on the way.
var secured = map[string]string{"tls": "encrypted (TLS)", "starttls": "encrypted (STARTTLS)", "none": "in plain text on this machine"}

func server(host string, port int) string { return fmt.Sprintf("%s:%d", host, port) }

// sender gives hints on whether receivers will believe the letters, and whom copydesk believes (RFC 7489, 3.1).
func (x *examination) sender(ctx context.Context) []Finding {
	p := &part{name: "Sender"}
	from := domain(x.Config.Letters.From.Address)
	if user := domain(x.Config.SMTP.Username); user != "" && !aligned(from, user) {
		p.hint(fmt.Sprintf("letters are from %s, and the log-in is one of %s: receivers that ask for DMARC want a signature (DKIM) of %s", x.Config.Letters.From.Address, user, from),
			fmt.Sprintf("send with an account of %s, or let the admin of %s set up DKIM for %s", from, user, from))
	} else if user != "" {
		p.well("the sender " + x.Config.Letters.From.Address + " and the log-in are of one domain")
	}
	x.dmarc(ctx, p, from)
	if len(x.Config.IMAP.Authserv) == 0 {
		x.authserv(ctx, p)
	} else {
		p.well("the checks of " + list(x.Config.IMAP.Authserv) + " are believed")
	}
	return p.found
}

// dmarc asks the DNS what the domain wants done with letters that are not signed (RFC 7489, 6.1).
func (x *examination) dmarc(ctx context.Context, p *part, from string) {
	if x.LookupTXT == nil || from == "" {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	records, err := x.LookupTXT(ctx, "_dmarc."+from)
	if err != nil {
		return // no record, or no DNS: neither is a fault of this installation
	}
	for _, record := range records {
		if strings.HasPrefix(strings.ToLower(record), "v=dmarc1") {
			p.well(from + " publishes a DMARC policy: " + record)
		}
	}
}

func domain(address string) string {
	_, domain, _ := strings.Cut(address, "@")
	return strings.ToLower(domain)
}

// aligned is DMARC's relaxed alignment for the usual case: one is the other, or lies under it.
func aligned(a, b string) bool {
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}
