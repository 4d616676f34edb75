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
