package desk_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"copydesk/internal/desk"
)

// BenchmarkRead is the pure part of the work on one email with a document: parsed, understood, not yet judged.
func BenchmarkRead(b *testing.B) {
	o := newOffice(b)
	raw, err := os.ReadFile(filepath.Join("testdata", "mail", "gmail-forward", "mail.eml"))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		r := o.desk.Read(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Received: time.Unix(0, 0), Raw: raw})
		if r.Fault != "" {
			b.Fatal(r.Fault)
		}
	}
}

// BenchmarkReadVaried reads emails of every kind in turn, after each has been read once: what a desk that has seen much
// takes for one email.
func BenchmarkReadVaried(b *testing.B) {
	o := newOffice(b)
	files, err := filepath.Glob(filepath.Join("testdata", "mail", "*", "mail.eml"))
	if err != nil || len(files) == 0 {
		b.Fatalf("%d emails: %v", len(files), err)
	}
	emails := make([]desk.Arrival, len(files))
	for i, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		emails[i] = desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: uint32(i + 1), Received: time.Unix(0, 0), Raw: raw}
		o.desk.Read(emails[i])
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		o.desk.Read(emails[i%len(emails)])
	}
}
