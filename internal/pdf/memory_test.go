package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// cacheDir keeps PDFium's compilation between test runs, which saves ten seconds each.
func cacheDir() string { return filepath.Join(os.TempDir(), "copydesk-test-pdfium") }

// TestFileThatFillsTheMemory reads a file of one page whose text unpacks to more than the sandbox may hold: it is refused,
// what it took is given back, and the next file is read. Cut off in the middle of it, too.
func TestFileThatFillsTheMemory(t *testing.T) {
	content := swollen()
	for _, times := range [][]time.Duration{usualTimes, {100 * time.Millisecond}, {time.Millisecond, 10 * time.Millisecond}} {
		if _, err := theEngine.read(content, cacheDir(), times); err == nil {
			t.Fatalf("within %v it is read", times)
		}
	}
	if file, err := Read(sound(), cacheDir()); err != nil || len(file.Pages) != 1 || file.Pages[0].Runs[0].Text != "One run" {
		t.Errorf("the next one: %+v, %v", file, err)
	}
	theEngine.lock.Lock()
	defer theEngine.lock.Unlock()
	if most := theEngine.memory.release(); most > largeHeap {
		t.Errorf("an instance with %d bytes was kept", most)
	}
}

// TestReadAgain reads a file for which the first attempt had no time, as on a machine that was asleep meanwhile.
func TestReadAgain(t *testing.T) {
	file, err := theEngine.read(sound(), cacheDir(), []time.Duration{0, time.Minute})
	if err != nil || len(file.Pages) != 1 {
		t.Errorf("the second attempt: %+v, %v", file, err)
	}
	if _, err := theEngine.read(sound(), cacheDir(), []time.Duration{0, 0}); !errors.Is(err, ErrTooMuch) {
		t.Errorf("no time at all: %v", err)
	}
	if _, err := Read(sound(), cacheDir()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
	Close()
	if _, err := Read(sound(), cacheDir()); err != nil {
		t.Errorf("after closing: %v", err)
	}
}

// TestBitmapFonts reads the letters of a font that has no name, as TeX makes it, by their place in TeX's table.
func TestBitmapFonts(t *testing.T) {
	page := Page{Runs: []Run{{Text: "di\x1ccult o\x1eces \x10a\x11 \x15", Size: 10, Top: 10}, {Text: "\x1cre", Font: "Named", Size: 10, Top: 10}}}
	page.finish()
	if got := page.Runs[0].Text + "|" + page.Runs[1].Text; got != "dificult offices “a” –|\x1cre" {
		t.Errorf("got %q", got)
	}
}

// sound is a file of one page with one run.
func sound() []byte { return of("", []byte("BT /F1 12 Tf 70 700 Td (One run) Tj ET ")) }

func swollen() []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write(bytes.Repeat([]byte("BT /F1 12 Tf (x) Tj ET "), 1<<16)) // into memory: it cannot fail
	_ = w.Flush()
	head, block := packed.Bytes()[:2], packed.Bytes()[2:]
	return of("/Filter/FlateDecode", append(bytes.Clone(head), bytes.Repeat(block, 300)...)) // 450 MB
}

// of is a file of one page with a stream.
func of(filter string, stream []byte) []byte {
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"+
		"4 0 obj<</Length %d%s>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF", len(stream), filter, stream)
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
