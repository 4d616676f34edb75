package mailbox_test

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
)

// submission makes an email with an attachment of some kilobytes that does not compress.
func submission(n, kilobytes int) []byte {
	seed := rand.NewChaCha8([32]byte{byte(n), byte(n >> 8)})
	attachment := make([]byte, kilobytes<<10)
	_, _ = seed.Read(attachment)
	encoded := base64.StdEncoding.EncodeToString(attachment)
	var b strings.Builder
	b.WriteString(strings.Replace(string(servers.Email(fmt.Sprint("submission ", n))), "text/plain; charset=utf-8", "application/octet-stream\r\nContent-Transfer-Encoding: base64", 1))
	for line := range slices.Chunk([]byte(encoded), 76) {
		b.Write(line)
		b.WriteString("\r\n")
	}
	return []byte(b.String())
}

// BenchmarkFetch is the rate at which Dovecot gives emails of 120 KB when nothing is done to them: the ceiling of everything else.
func BenchmarkFetch(b *testing.B) {
	const emails = 500
	d, config := dovecot(b, servers.Options{})
	for i := range emails {
		d.Deliver("INBOX", submission(i, 25+i%126), servers.Received)
	}
	secure, open25 := config, config
	open25.Port, open25.Security, open25.TLS = d.Plain, "none", nil
	for _, c := range []struct {
		name   string
		config mailbox.Config
	}{{"plain", open25}, {"tls", secure}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var bytes int64
			for b.Loop() {
				m, err := mailbox.Dial(b.Context(), c.config)
				if err != nil {
					b.Fatal(err)
				}
				uids, err := m.Waiting(b.Context())
				if err != nil || len(uids) != emails {
					b.Fatal(len(uids), err)
				}
				began := time.Now()
				bytes = 0
				if err := m.Fetch(b.Context(), uids, func(e mailbox.Email) error {
					bytes += int64(len(e.Raw))
					return nil
				}); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(emails/time.Since(began).Seconds(), "mails/s")
				m.Close()
			}
			b.SetBytes(bytes)
		})
	}
}
