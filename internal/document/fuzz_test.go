package document

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// seeds adds the files of testdata with these extensions, which pandoc and LibreOffice wrote.
func seeds(f *testing.F, extensions ...string) {
	f.Helper()
	for _, extension := range extensions {
		names, _ := filepath.Glob("testdata/*." + extension)
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(content)
		}
	}
}

// small limits let the fuzzer find what goes beyond them quickly.
var smallLimits = Limits{XML: 4 << 20, Pictures: 1 << 20, Elements: 50_000, Files: 200}

// sound checks what holds for every document that could be read.
func sound(t *testing.T, doc *Document, err error) {
	t.Helper()
	if err != nil {
		if refusal := new(Refusal); !errors.As(err, &refusal) || refusal.Reason == "" {
			t.Fatalf("not a refusal: %v", err)
		}
		return
	}
	if source := Markdown(doc.Blocks, doc.Notes); !utf8.ValidString(source) {
		t.Fatalf("not UTF-8: %q", source)
	}
	Words(doc.Blocks)
}

// FuzzDOCX reads files of any content as docx, whatever they are.
func FuzzDOCX(f *testing.F) {
	seeds(f, "docx")
	for _, c := range docxFeatures {
		f.Add(docxWith(f, c.body))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readDOCX(content, smallLimits.orDefaults())
		if err != nil {
			err = asRefusal(DOCX, err)
		}
		sound(t, doc, err)
	})
}

// FuzzDOCXBody puts any XML where the body of a docx stands, past the zip that keeps the other fuzzer busy.
func FuzzDOCXBody(f *testing.F) {
	for _, c := range docxFeatures {
		f.Add(c.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		reader := Reader{Limits: smallLimits}
		doc, err := reader.Read("a.docx", docxWith(t, body))
		sound(t, doc, err)
	})
}

// FuzzODT puts any XML where the text of an odt stands.
func FuzzODT(f *testing.F) {
	for _, c := range odtFeatures {
		f.Add([]byte(c.body))
	}
	seeds(f, "odt", "fodt")
	f.Fuzz(func(t *testing.T, content []byte) {
		reader := Reader{Limits: smallLimits}
		doc, err := reader.Read("a.odt", odtWith(t, string(content)))
		sound(t, doc, err)
		doc, err = readODT(content, smallLimits.orDefaults())
		if err != nil {
			err = asRefusal(ODT, err)
		}
		sound(t, doc, err)
	})
}

// FuzzSniff asks of any bytes what they are.
func FuzzSniff(f *testing.F) {
	seeds(f, "*")
	for _, name := range []string{"a.docx", "a.txt", "a", "a.doc.exe"} {
		f.Add([]byte(name))
	}
	f.Add(oleMagic)
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, name := range []string{"a", "a.docx", "a.eml"} {
			if Sniff(name, content) == "" {
				t.Fatal("no format")
			}
		}
	})
}
