package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
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
	var deflated bytes.Buffer
	w, _ := flate.NewWriter(&deflated, flate.BestCompression)
	_, _ = w.Write([]byte(text)) // into memory: it cannot fail
	_ = w.Close()
	sum, size := crc32.ChecksumIEEE([]byte(text)), uint64(len(text))
	for _, c := range []struct {
		name   string
		packed string
		header zip.FileHeader
		sound  bool
	}{
		{"stored", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size}, true},
		{"deflated", deflated.String(), zip.FileHeader{Method: zip.Deflate, CRC32: sum, UncompressedSize64: size}, true},
		{"without a sum", deflated.String(), zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size}, true},
		{"stored, another sum", text, zip.FileHeader{CRC32: sum + 1, UncompressedSize64: size}, false},
		{"stored, longer", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size - 1}, false},
		{"stored, shorter", text, zip.FileHeader{CRC32: sum, UncompressedSize64: size + 1}, false},
		{"deflated, another sum", deflated.String(), zip.FileHeader{Method: zip.Deflate, CRC32: sum + 1, UncompressedSize64: size}, false},
		{"deflated, longer", deflated.String(), zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size - 1}, false},
		{"deflated, shorter", deflated.String(), zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size + 1}, false},
		{"cut off", deflated.String()[:8], zip.FileHeader{Method: zip.Deflate, UncompressedSize64: size}, false},
		{"far too long", deflated.String(), zip.FileHeader{Method: zip.Deflate, UncompressedSize64: 1 << 40}, false},
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
