package document

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-message"
	"github.com/google/go-cmp/cmp"
)

// mailbag returns the attachments of the sample emails beside the checkout whose names end so, by case and name.
func mailbag(t testing.TB, endings ...string) map[string][]byte {
	t.Helper()
	mails, _ := filepath.Glob("../../../shared/mailbag/*/mail.eml")
	if len(mails) == 0 {
		t.Skip("there is no mailbag beside the checkout")
	}
	return attachments(t, mails, endings...)
}

// attachments returns those of emails whose names end so, by case and name.
func attachments(t testing.TB, mails []string, endings ...string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, name := range mails {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		mail, err := message.Read(bytes.NewReader(raw))
		if mail == nil {
			t.Fatal(err)
		}
		_ = mail.Walk(func(_ []int, part *message.Entity, _ error) error {
			_, params, _ := part.Header.ContentDisposition()
			for _, ending := range endings {
				if strings.HasSuffix(params["filename"], ending) {
					content, _ := io.ReadAll(part.Body)
					files[filepath.Base(filepath.Dir(name))+"/"+params["filename"]] = content
				}
			}
			return nil
		})
	}
	return files
}

// TestMailbag reads every docx and odt that contributors are thought to send: each gives text or a refusal, and the
// Markdown of each reads back as the same words.
func TestMailbag(t *testing.T) {
	for name, content := range mailbag(t, ".docx", ".odt") {
		doc, err := new(Reader).Read(name, content)
		if err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		source := Markdown(doc.Blocks, doc.Notes)
		again, err := readMarkdown([]byte(source))
		if err != nil {
			t.Errorf("%s: its Markdown: %v", name, err)
			continue
		}
		if diff := cmp.Diff(strings.Fields(plainText(doc.Blocks)), strings.Fields(plainText(again.Blocks))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func plainText(blocks []Block) string {
	return strings.Join(lines(blocks), "\n")
}

// BenchmarkDOCX reads the mailbag's docx files; their style sheets have a third of a megabyte each.
func BenchmarkDOCX(b *testing.B) {
	files := mailbag(b, ".docx")
	reader, n := new(Reader), 0
	for b.Loop() {
		for name, content := range files {
			if _, err := reader.Read(name, content); err == nil {
				n++
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(max(n, 1)), "µs/file")
}

// BenchmarkFormats reads documents of each format, those of the sample emails. What is counted is one document.
func BenchmarkFormats(b *testing.B) {
	mails, err := filepath.Glob("../desk/testdata/mail/*/mail.eml")
	if err != nil {
		b.Fatal(err)
	}
	for _, format := range []Format{DOCX, ODT, RTF, DOC, PDF, HTML, MD, TXT} {
		b.Run(string(format), func(b *testing.B) {
			var names []string
			files := attachments(b, mails, "."+string(format))
			reader := &Reader{PDFCache: b.TempDir()}
			for name, content := range files {
				if doc, err := reader.Read(name, content); err == nil && doc.Format == format {
					names = append(names, name)
				}
			}
			slices.Sort(names)
			b.ReportAllocs()
			b.ResetTimer()
			for i := range b.N {
				name := names[i%len(names)]
				if _, err := reader.Read(name, files[name]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDOCXPictures reads a docx of 200 KB, most of which is a photo.
func BenchmarkDOCXPictures(b *testing.B) {
	photo := make([]byte, 180<<10)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range photo {
		photo[i] = byte(random.Uint32())
	}
	body := strings.Repeat(wp("", wr("", strings.Repeat("words and more words ", 15)), blip("pic", "A photo")), 12)
	content := zipped(
		b, "[Content_Types].xml", contentTypes(wordType),
		"word/_rels/document.xml.rels", rels("s", "styles", "styles.xml", "pic", "image", "media/image1.jpeg"),
		"word/styles.xml", `<w:styles`+wordNamespaces+`>`+strings.Repeat(docxStylesXML[strings.Index(docxStylesXML, ">")+1:len(docxStylesXML)-len("</w:styles>")], 150)+`</w:styles>`,
		"word/document.xml", `<w:document`+wordNamespaces+`><w:body>`+body+`</w:body></w:document>`,
		"word/media/image1.jpeg", "\xff\xd8\xff"+string(photo),
	)
	b.SetBytes(int64(len(content)))
	reader := new(Reader)
	for b.Loop() {
		if _, err := reader.Read("blog.docx", content); err != nil {
			b.Fatal(err)
		}
	}
}
