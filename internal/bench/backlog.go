package main

import (
	"cmp"
	"fmt"
	"net"
	"slices"
	"strconv"
	"time"
)

var backlogHeading = []string{"security", "what", "mails/s", "of FETCH", "all sent, mails/s", "CPU ms/mail", "peak MB"}

// backlog compares, over the same emails, reading alone, the line, and one email at a time.
func backlog(b *bed, o options) {
	emails := b.newStock(o.mails, usual)
	defer emails.discard()
	fmt.Printf("%d emails of %.0f KB on average, medians of %d runs\n\n", o.mails, emails.each()/1e3, o.runs)
	t := table{backlogHeading}
	for _, security := range []string{"none", "tls"} {
		ceiling := b.median(security, emails, o.runs, (*installation).fetch)
		line := b.median(security, emails, o.runs, (*installation).poll)
		single := b.median(security, stock{emails.files[:min(len(emails.files), 500)], 0}, 1, (*installation).single)
		t.add(security, "FETCH alone", o.mails, ceiling, ceiling, o.mails)
		t.add(security, "copydesk poll", o.mails, line, ceiling, o.mails)
		t.add(security, "one by one", min(o.mails, 500), single, ceiling, o.mails)
	}
	t.print()
}

// add adds a row: the rate until all is moved, beside the ceiling, and the rate until the letters are sent too.
func (t *table) add(security, what string, mails int, u, ceiling usageOf, ceilingMails int) {
	rate, most := float64(mails)/u.moved.Seconds(), float64(ceilingMails)/ceiling.moved.Seconds()
	t.row(security, what, fmt.Sprintf("%.0f", rate), percent(rate, most), perSecond(mails, u.wall), milliseconds(u.cpu/time.Duration(mails)), megabytes(u.memory))
}

// median runs something over fresh mailboxes, and gives the run that took the middle time.
func (b *bed) median(security string, emails stock, runs int, run func(*installation, int) usageOf) usageOf {
	var all []usageOf
	for range runs {
		b.within(func(b *bed) {
			d := b.install(security)
			d.mail.Link("INBOX", emails.files)
			all = append(all, run(d, len(emails.files)))
		})
	}
	slices.SortFunc(all, func(a, b usageOf) int { return cmp.Compare(a.moved, b.moved) })
	return all[len(all)/2]
}

// fetch reads the inbox and does nothing with it.
func (d *installation) fetch(int) usageOf {
	security := "tls"
	address := net.JoinHostPort(d.mail.Host, strconv.Itoa(d.mail.Port))
	if d.security == "none" {
		security, address = "none", net.JoinHostPort(d.mail.Host, strconv.Itoa(d.mail.Plain))
	}
	u := d.self("fetch", address, security, d.mail.Username, d.mail.Password)
	u.moved = u.wall
	return u
}

// single takes one email at a time.
func (d *installation) single(int) usageOf { return d.self("single", d.config()) }
