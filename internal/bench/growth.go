package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"copydesk/internal/servers"
)

// numbers works through more and more of the same kind of email: the time for one and the memory should stay as they are.
func numbers(b *bed, o options) {
	t := table{{"emails", "mails/s", "CPU ms/mail", "peak MB"}}
	counts := []int{200, 2000}
	if o.full {
		counts = append(counts, 20_000)
	}
	for _, count := range counts {
		emails := b.newStock(count, usual)
		u := b.median("tls", emails, 1, (*installation).poll)
		emails.discard()
		t.row(fmt.Sprint(count), perSecond(count, u.moved), milliseconds(u.cpu/time.Duration(count)), megabytes(u.memory))
	}
	t.print()
}

// sizes works through emails of other sizes.
func sizes(b *bed, o options) {
	t := table{{"email", "emails", "mails/s", "MB/s", "CPU ms/mail", "peak MB"}}
	for _, c := range []struct {
		name            string
		document, count int
	}{{"10 KB", 4_000, 1000}, {"1 MB", 700_000, 100}, {"25 MB", 18_000_000, 8}} {
		emails := b.newStock(c.count, always(c.document))
		u := b.median("tls", emails, 1, (*installation).poll)
		rate := float64(emails.bytes) / 1e6 / u.moved.Seconds()
		t.row(c.name, fmt.Sprint(c.count), perSecond(c.count, u.moved), fmt.Sprintf("%.0f", rate), milliseconds(u.cpu/time.Duration(c.count)), megabytes(u.memory))
		emails.discard()
	}
	t.print()
}

// varied works through the emails of the tests, of which hardly two are of one kind.
func varied(b *bed, _ options) {
	files, err := filepath.Glob("internal/desk/testdata/mail/*/mail.eml")
	b.must(err)
	if len(files) == 0 {
		b.Fatalf("there are no emails in internal/desk/testdata/mail; run it at the top of the source")
	}
	emails := b.stockOf(len(files), func(n int) []byte {
		raw, err := os.ReadFile(files[n])
		b.must(err)
		return raw
	})
	defer emails.discard()
	t := table{{"emails", "mails/s", "CPU ms/mail", "peak MB"}}
	u := b.median("tls", emails, 1, (*installation).poll)
	t.row(fmt.Sprint(len(files)), perSecond(len(files), u.moved), milliseconds(u.cpu/time.Duration(len(files))), megabytes(u.memory))
	t.print()
}

// idle polls an empty inbox beside larger and larger archives on the server.
func idle(b *bed, o options) {
	t := table{{"emails in the archive", "poll ms", "CPU ms"}}
	archived := b.newStock(1, always(4_000))
	defer archived.discard()
	for _, count := range []int{0, 2_000, 20_000} {
		b.within(func(b *bed) {
			d := b.install("tls")
			files := make([]string, count)
			for i := range files {
				files[i] = archived.files[0]
			}
			d.mail.Link("Copydesk/Accepted", files)
			d.poll(0) // it makes the database
			best := d.poll(0)
			for range 4 {
				if u := d.poll(0); u.wall < best.wall {
					best = u
				}
			}
			t.row(fmt.Sprint(count), milliseconds(best.wall), milliseconds(best.cpu))
		})
	}
	t.print()
	fmt.Println("\n(the least of five; most of it is the start of the program)")
}

// latency delivers emails one by one at uneven times to a running service, and takes the time until the answer to each
// has been handed to SMTP.
func latency(b *bed, o options) {
	const count = 200
	b.within(func(b *bed) {
		emails := b.newStock(count, usual)
		d := b.install("tls")
		stop := d.serve()
		defer stop()
		delivered := make(map[string]time.Time, count)
		for n, file := range emails.files {
			time.Sleep(pause(n))
			_, address := contributor(n)
			delivered[address] = time.Now()
			d.mail.Link("INBOX", []string{file})
		}
		t := table{{"percentile", "ms"}}
		taken := waits(d.sink.Await(count), delivered)
		for _, p := range []int{50, 90, 99, 100} {
			t.row(fmt.Sprint(p), fmt.Sprintf("%.0f", taken[min(len(taken)-1, len(taken)*p/100)].Seconds()*1000))
		}
		t.print()
		fmt.Println("\n(Dovecot itself waits up to half a second before it tells of new emails, to tell of several at once)")
	})
}

// pause is how long until the nth email: the emails of a lively day, at uneven times.
func pause(n int) time.Duration { return time.Duration(50+n*7919%250) * time.Millisecond }

// waits sorts how long each answer took.
func waits(letters []servers.Letter, delivered map[string]time.Time) (taken []time.Duration) {
	for _, l := range letters {
		if at, ok := delivered[l.To[0]]; ok {
			taken = append(taken, l.At.Sub(at))
		}
	}
	return sorted(taken)
}
