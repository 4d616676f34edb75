package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// partOf returns a zip with one part, which says of itself what the header says.
func partOf(t *testing.T, packed []byte, header zip.FileHeader) *container {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	header.Name, header.CompressedSize64 = "part", uint64(len(packed))
	w, err := z.CreateRaw(&header)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(packed); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := openContainer(out.Bytes(), newBudget(Limits{}.orDefaults()))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestUnpack(t *testing.T) {
	const text = "the text of the part"
	deflated := deflate([]byte(text))
	sum, size := crc32.ChecksumIEEE([]byte(text)), uint64(len(text))
	for _, c := range []struct {
		name   string
		packed string
		header zip.FileHeader
		sound  bool
	}{
		{"stored", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size}, true},
		{"deflated", deflated, zip.FileHeader{Method: zip.Deflate, CRC32: sum, UncompressedSize64: size}, true},
		{"without a sum", deflated, zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size}, true},
		{"stored, another sum", text, zip.FileHeader{CRC32: sum + 1, UncompressedSize64: size}, false},
		{"stored, longer", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size - 1}, false},
		{"stored, shorter", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size + 1}, false},
		{"deflated, another sum", deflated, zip.FileHeader{Method: zip.Deflate, CRC32: sum + 1, UncompressedSize64: size}, false},
		{"deflated, longer", deflated, zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size - 1}, false},
		{"deflated, shorter", deflated, zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size + 1}, false},
		{"cut off", deflated[:8], zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size}, false},
		{"far too long", deflated, zip.FileHeader{Method: zip.Deflate, UncompressedSize64: 1 << 40}, false},
		{"encrypted", text, zip.FileHeader{Flags: 1, CRC32: sum, UncompressedSize64: size}, false},
		{"of another method", text, zip.FileHeader{Method: 12, CRC32: sum, UncompressedSize64: size}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := partOf(t, []byte(c.packed), c.header)
			got, err := parts.picture("part")
			if sound := err == nil && string(got) == text; sound != c.sound {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

// TestBegins looks for the first bytes of parts, long ones and those that begin with blocks of nothing (RFC 1951 3.2.4).
func TestBegins(t *testing.T) {
	random := make([]byte, 4096)
	_, _ = rand.NewChaCha8([32]byte{}).Read(random) // it always fills them
	long := append([]byte("the lamp"), random...)
	nothing := strings.Repeat("\x00\x00\x00\xff\xff", 400)
	for _, c := range []struct {
		name, packed string
		method       uint16
		begins       bool
	}{
		{"stored", "the lamp is out", zip.Store, true},
		{"stored, other", "a lamp is out", zip.Store, false},
		{"stored, shorter", "the", zip.Store, false},
		{"deflated", deflate([]byte("the lamp is out")), zip.Deflate, true},
		{"deflated, other", deflate([]byte("a lamp is out")), zip.Deflate, false},
		{"deflated, shorter", deflate([]byte("the")), zip.Deflate, false},
		{"long", deflate(long), zip.Deflate, true},
		{"long, other", deflate(random), zip.Deflate, false},
		{"behind blocks of nothing", nothing + deflate(long), zip.Deflate, true},
		{"cut off", deflate(long)[:600], zip.Deflate, true},
		{"no more than its head", deflate(long)[:2], zip.Deflate, false},
	} {
		if got := partOf(t, []byte(c.packed), zip.FileHeader{Method: c.method}).begins("part", []byte("the lamp")); got != c.begins {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func deflate(part []byte) string {
	var deflated bytes.Buffer
	w, _ := flate.NewWriter(&deflated, flate.BestCompression)
	_, _ = w.Write(part) // into memory: it cannot fail
	_ = w.Close()
	return deflated.String()
}

// TestDocumentOutlivesTheNext reads a second file, which takes over the memory that the first was read in.
func TestDocumentOutlivesTheNext(t *testing.T) {
	first := docxWith(t, strings.Repeat(wp(styled("Heading1"), wr("", "One"))+wp("", wr("<w:b/>", "bold"), wr("", " and plain")), 40))
	second := docxWith(t, strings.Repeat(wp("", wr("<w:i/>", "entirely"), wr("", " other words")), 200))
	kept, err := new(Reader).Read("first.docx", first)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := new(Reader).Read("second.docx", second); err != nil {
		t.Fatal(err)
	}
	again, err := new(Reader).Read("first.docx", first)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(kept, again); diff != "" {
		t.Error(diff)
	}
}
