package intake

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
)

// FuzzRead reads any bytes as an email with all that may be in it. It must not panic, and a blog it finds must hold
// together. Emails with documents are long, so give little time to making them smaller: -fuzzminimizetime=1s.
func FuzzRead(f *testing.F) {
	seeds, err := filepath.Glob("../desk/testdata/mail/*/mail.eml")
	if err != nil {
		f.Fatal(err)
	}
	for i, name := range seeds {
		if i%10 != 0 && flag.Lookup("test.fuzz").Value.String() == "" {
			continue // a test that fuzzes nothing needs few: package desk reads them all
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(raw) < 8_000 && !bytes.Contains(raw, []byte("application/pdf")) { // starting PDFium takes longer than a fuzzer waits
			f.Add(raw)
		}
	}
	c, docs := calltest.Example(f), &document.Reader{}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := Read(message.Parse(raw, message.Options{}), c, docs)
		if r.Kind == "" {
			t.Error("it is of no kind")
		}
		for _, b := range r.Blogs {
			if b.Unread == "" && b.Text == "" {
				t.Error("a blog without text")
			}
		}
	})
}
