package document

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"testing"
	"time"
)

// TestPDFThatFillsTheMemory reads a file of one page whose text unpacks to more than the sandbox may hold: it is refused,
// what it took is given back, and the next file is read. Cut off in the middle of it, too.
func TestPDFThatFillsTheMemory(t *testing.T) {
	content := swollenPDF()
	for _, times := range [][]time.Duration{pdfTimes, {100 * time.Millisecond}, {time.Millisecond, 10 * time.Millisecond}} {
		_, _, err := pdfEngine.read(content, pdfReader().PDFCache, times)
		var refusal *Refusal
		if !errors.As(err, &refusal) {
			t.Fatalf("within %v: %v", times, err)
		}
	}
	if _, err := pdfReader().readPDF(pdfOf(body(70, 700, prose...))); err != nil {
		t.Errorf("the next one: %v", err)
	}
	pdfEngine.lock.Lock()
	defer pdfEngine.lock.Unlock()
	if most := pdfEngine.memory.release(); most > largeHeap {
		t.Errorf("an instance with %d bytes was kept", most)
	}
}

func swollenPDF() []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write(bytes.Repeat([]byte("BT /F1 12 Tf (x) Tj ET "), 1<<16)) // into memory: it cannot fail
	_ = w.Flush()
	head, block := packed.Bytes()[:2], packed.Bytes()[2:]
	stream := append(bytes.Clone(head), bytes.Repeat(block, 300)...) // 450 MB
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"+
		"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF", len(stream), stream)
}

func TestSandboxMemory(t *testing.T) {
	var s sandboxMemory
	for name, m := range map[string]*linearMemory{
		"of the system": s.Allocate(0, 1<<20).(*linearMemory),
		"in the heap":   {of: &s},
	} {
		m.Reallocate(1 << 16)[5] = 7
		if grown := m.Reallocate(1 << 18); len(grown) != 1<<18 || grown[5] != 7 {
			t.Errorf("%s: %d bytes, of which one is %d", name, len(grown), grown[5])
		}
		if m.mapped && m.Reallocate(1<<21) != nil {
			t.Errorf("%s: it grows beyond its bounds", name)
		}
		m.Free()
	}
	if most := s.release(); most != 1<<18 || len(s.left) != 0 {
		t.Errorf("the largest had %d bytes, and %d are left", most, len(s.left))
	}
}
