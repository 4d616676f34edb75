package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"testing"
)

// zipOf packs entries of the given names, each with its own name as content, or with zeros.
func zipOf(t testing.TB, zeros int, headers ...zip.FileHeader) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, header := range headers {
		header.Method = zip.Deflate
		entry, err := w.CreateHeader(&header)
		if err != nil {
			t.Fatal(err)
		}
		if zeros > 0 {
			_, err = io.CopyN(entry, zeroReader{}, int64(zeros))
		} else {
			_, err = io.WriteString(entry, header.Name)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type zeroReader struct{}

func (zeroReader) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestUnzip(t *testing.T) {
	content := zipOf(
		t, 0,
		zip.FileHeader{Name: "folder/My blog.docx"},
		zip.FileHeader{Name: "__MACOSX/folder/._My blog.docx"},
		zip.FileHeader{Name: "folder/.DS_Store"},
		zip.FileHeader{Name: "../../etc/passwd.txt"},
		zip.FileHeader{Name: `back\slash.txt`, NonUTF8: true},
		zip.FileHeader{Name: "caf\x82.txt", NonUTF8: true},
		zip.FileHeader{Name: "naïve.txt"},
	)
	files, err := Unzip(content, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	want := []string{"My blog.docx", "passwd.txt", "slash.txt", "café.txt", "naïve.txt"}
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
	if string(files[0].Content) != "folder/My blog.docx" {
		t.Errorf("content %q", files[0].Content)
	}
}

func TestUnzipRefusals(t *testing.T) {
	encrypted := zipOf(t, 0, zip.FileHeader{Name: "a.txt"})
	central := bytes.LastIndex(encrypted, []byte("PK\x01\x02"))
	encrypted[central+8] |= 1
	many := make([]zip.FileHeader, 30)
	for _, tt := range []struct {
		name    string
		content []byte
		why     Why
	}{
		{"encrypted", encrypted, Unreadable},
		{"cut off", encrypted[:40], Unreadable},
		{"no zip", []byte("hello"), Unreadable},
		{"nothing in it", zipOf(t, 0), Unreadable},
		{"RAR", []byte("Rar!\x1a\x07\x00"), Unsupported},
		{"bomb", zipOf(t, 60<<20, zip.FileHeader{Name: "a.txt"}), Unsafe},
		{"too many", zipOf(t, 0, many...), Unsafe},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Unzip(tt.content, Limits{Files: 20})
			var refusal *Refusal
			if !errors.As(err, &refusal) || refusal.Why != tt.why {
				t.Errorf("got %v, want %v", err, tt.why)
			}
		})
	}
}

func FuzzZip(f *testing.F) {
	f.Add(zipOf(f, 0, zip.FileHeader{Name: "a.txt"}, zip.FileHeader{Name: "b/c.txt"}))
	f.Add(zipOf(f, 2<<20, zip.FileHeader{Name: "a.txt"}))
	f.Fuzz(func(t *testing.T, content []byte) {
		files, err := Unzip(content, Limits{XML: 4 << 20, Pictures: 4 << 20})
		if err != nil {
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				t.Fatalf("not a refusal: %v", err)
			}
			return
		}
		for _, file := range files {
			if file.Name == "" {
				t.Fatal("a file without a name")
			}
		}
	})
}
