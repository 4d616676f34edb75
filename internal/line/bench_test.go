package line

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

// backlog is how many emails wait in a benchmark.
const backlog = 500

// BenchmarkBacklog works through a backlog in Dovecot, and reads the same one with nothing done to the emails: the
// second is the ceiling of the first.
func BenchmarkBacklog(b *testing.B) {
	for _, security := range []string{"none", "tls"} {
		for name, work := range map[string]func(*testing.B, mailbox.Config){"filed": fileAll, "fetched": fetchAll} {
			b.Run(security+"/"+name, func(b *testing.B) {
				for range b.N {
					b.StopTimer()
					d := servers.Dovecot(b, servers.Options{})
					bytes := 0
					for i := range backlog {
						raw := submissionOf(fmt.Sprintf("n%d", i), 70_000)
						bytes += len(raw)
						d.Deliver("INBOX", raw, servers.Received)
					}
					c := mailbox.Config{Host: d.Host, Port: d.Port, Security: security, Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS}
					if security == "none" {
						c.Port = d.Plain
					}
					peak := watchHeap(b)
					b.StartTimer()
					work(b, c)
					b.StopTimer()
					b.ReportMetric(peak(), "peak-MB")
					d.Stop()
					b.ReportMetric(float64(bytes)/backlog, "bytes/mail")
				}
				b.ReportMetric(float64(backlog*b.N)/b.Elapsed().Seconds(), "mails/s")
			})
		}
	}
}

// watchHeap looks at the memory in use until the function it gives is called, which tells the most that it saw.
func watchHeap(b *testing.B) (peak func() float64) {
	b.Helper()
	debug.FreeOSMemory()
	stop, most := make(chan struct{}), make(chan float64)
	go func() {
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"}}
		top := uint64(0)
		for {
			metrics.Read(sample)
			top = max(top, sample[0].Value.Uint64()+sample[1].Value.Uint64())
			select {
			case <-stop:
				most <- float64(top) / (1 << 20)
				return
			case <-tick.C:
			}
		}
	}()
	return func() float64 { close(stop); return <-most }
}

func fetchAll(b *testing.B, c mailbox.Config) {
	m, err := mailbox.Dial(b.Context(), c)
	if err != nil {
		b.Fatal(err)
	}
	defer m.Close()
	uids, err := m.Waiting(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	if err := m.Fetch(b.Context(), uids, func(mailbox.Email) error { return nil }); err != nil || len(uids) != backlog {
		b.Fatal(len(uids), err)
	}
}

func fileAll(b *testing.B, c mailbox.Config) {
	b.StopTimer()
	db := open(b, filepath.Join(b.TempDir(), "copydesk.db"))
	l := New(Settings{Desk: theDesk(b), Store: db, Mailbox: c, Outbox: outbox.Config{}, Log: slog.New(slog.DiscardHandler)})
	b.StartTimer()
	sum, err := l.Pass(b.Context())
	if err != nil || sum.Filed != backlog {
		b.Fatalf("%+v %v", sum, err)
	}
	for stage, seconds := range l.Status().Seconds {
		b.ReportMetric(seconds*1e6/backlog, stage+"-µs/mail")
	}
}

// submissionOf is a blog in a docx that is as large as the picture in it.
func submissionOf(name string, picture int) []byte {
	text := blog(name)
	_, body, _ := strings.Cut(string(text), "\r\n\r\n")
	fields, prose, _ := strings.Cut(body, "\r\n\r\n")
	file := base64.StdEncoding.EncodeToString(docx(prose, picture, name))
	var b strings.Builder
	fmt.Fprintf(&b, "From: Jane %[1]s <jane.%[1]s@%[1]s.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nDate: Fri, 28 Aug 2020 09:14:00 +0100\r\nMessage-ID: <%[1]s@example.com>\r\n", name)
	b.WriteString("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + fields + "\r\n\r\n")
	b.WriteString("--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"blog.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
	for len(file) > 0 {
		n := min(76, len(file))
		b.WriteString(file[:n] + "\r\n")
		file = file[n:]
	}
	b.WriteString("--x--\r\n")
	return []byte(b.String())
}

func docx(prose string, picture int, seed string) []byte {
	var body, b bytes.Buffer
	for p := range strings.SplitSeq(prose, "\r\n\r\n") {
		fmt.Fprintf(&body, `<w:p><w:r><w:t>%s</w:t></w:r></w:p>`, p)
	}
	noise := make([]byte, picture)
	random := rand.New(rand.NewPCG(uint64(len(seed)), uint64(seed[len(seed)-1])))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	z := zip.NewWriter(&b)
	for _, f := range []struct{ name, content string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`},
		{"word/media/image1.png", string(noise)},
	} {
		w, _ := z.Create(f.name)
		_, _ = w.Write([]byte(f.content)) // into memory: it cannot fail
	}
	_ = z.Close()
	return b.Bytes()
}
