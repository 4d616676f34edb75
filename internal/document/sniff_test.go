package document

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestSniff(t *testing.T) {
	ole := string(oleMagic)
	docx := string(docxWith(t, wp("", wr("", "a"))))
	sheet := "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
	macro := "application/vnd.ms-word.document.macroEnabled.main+xml"
	for _, c := range []struct {
		name    string
		content string
		want    Format
	}{
		{"a.bin", docx, DOCX},
		{"a.docx", docx[:len(docx)/2], DOCX},
		{"a.bin", docx[:len(docx)/2], DOCX},
		{"a.docx", string(zipped(t, "[Content_Types].xml", contentTypes(wordType), "word/vbaProject.bin", "x")), Macro},
		{"a.docx", string(zipped(t, "[Content_Types].xml", contentTypes(macro))), Macro},
		{"a.docx", string(zipped(t, "[Content_Types].xml", contentTypes(sheet))), Sheet},
		{"a.zip", string(odtWith(t, "")), ODT},
		{"a.odt", string(zipped(t, "mimetype", odtMime, "Basic/Standard/Module1.xml", "")), Macro},
		{"a.odt", string(zipped(t, "mimetype", odtMime, "Basic/Standard/script-lb.xml", "", "Basic/script-lc.xml", "")), ODT},
		{"a.odt", string(zipped(t, "mimetype", "application/vnd.oasis.opendocument.presentation")), Slides},
		{"a.pages", string(zipped(t, "Index/Document.iwa", "")), Pages},
		{"a", string(zipped(t, "blog.pages/Index/Document.iwa", "")), Pages},
		{"a.key", string(zipped(t, "Index/Document.iwa", "")), Slides},
		{"a.numbers", string(zipped(t, "Index/Document.iwa", "")), Sheet},
		{"a.jar", string(zipped(t, "META-INF/MANIFEST.MF", "")), Program},
		{"a.zip", string(zipped(t, "blog.docx", docx)), Zip},
		{"smime.p7m", "\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03\xa0\x80\x30", Sealed},
		{"encrypted.asc", "-----BEGIN PGP MESSAGE-----\n\nhQEM\n", Sealed},
		{"a.docx", ole + strings.Repeat("\x00", 600), Locked},
		{"a.doc", ole + strings.Repeat("\x00", 600), DOC},
		{"a.doc", ole + strings.Repeat("\x00", 600) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", Locked},
		{"a.doc", `{\rtf1\ansi x}`, RTF},
		{"a.doc", "<html><body>x</body></html>", HTML},
		{"a.docx", "%PDF-1.7\n", PDF},
		{"a.pdf", "\n\n%PDF-1.4\n", PDF},
		{"a.txt", "plain text", TXT},
		{"a.md", "plain text", MD},
		{"a", "---\ntitle: x\n---\ntext", MD},
		{"a", "# A\n\nsee [b](https://example.org)", MD},
		{"a", "plain text\nwith 1 line", TXT},
		{"a.txt", "caf\xe9 and \x93quotes\x94 in Windows-1252", TXT},
		{"a.txt", "\xff\xfet\x00e\x00x\x00t\x00", TXT},
		{"a.html", "<p>x</p>", HTML},
		{"a.txt", "<b>x</b> bold", TXT},
		{"a.hta", "<html></html>", Program},
		{"a.js", "alert(1)", Program},
		{"a.vbs", "MsgBox 1", Program},
		{"a.txt", "#!/bin/sh\n", Program},
		{"a.pdf", "MZ\x90\x00\x03\x00\x00\x00", Program},
		{"a.txt", "The new WAVE of data", TXT},
		{"a.wav", "RIFF\x00\x00\x00\x00WAVEfmt ", Media},
		{"a.txt", "MZ is the code of Mozambique", TXT},
		{"a", "\x7fELF\x02\x01", Program},
		{"a.lnk", "L\x00\x00\x00\x01\x14\x02\x00", Program},
		{"a.jpg", "\xff\xd8\xff\xe0", Image},
		{"a.docx", "\x89PNG\r\n\x1a\n", Image},
		{"a.heic", "\x00\x00\x00\x18ftypheic", Image},
		{"a.webp", "RIFF\x00\x00\x00\x00WEBPVP8 ", Image},
		{"a.svg", "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", Image},
		{"a.mp4", "\x00\x00\x00\x18ftypmp42", Media},
		{"a.ics", "BEGIN:VCALENDAR\r\n", Calendar},
		{"a.vcf", "BEGIN:VCARD\r\n", Contact},
		{"a.csv", "a,b\n1,2\n", Sheet},
		{"winmail.dat", "\x78\x9f\x3e\x22\x01\x00", TNEF},
		{"a.eml", "From: a@b.example\r\nSubject: x\r\n\r\ntext", Email},
		{"a", "Return-Path: <a@b.example>\r\nReceived: from x\r\nSubject: y\r\n\r\ntext", Email},
		{"a.txt", "From: Jane\nSubject: my blog\n\ntext", TXT},
		{"a.url", "[InternetShortcut]\r\nURL=https://example.org/\r\n", Link},
		{"a.gdoc", `{"url": "https://docs.google.com/open?id=1"}`, Link},
		{"a.docx", "\x00\x01\x02\x03\x04\x05", DOCX},
		{"a.bin", "\x00\x01\x02\x03\x04\x05", Unknown},
		{"a.docx", "", DOCX},
	} {
		if got := Sniff(c.name, []byte(c.content)); got != c.want {
			t.Errorf("%s %.20q: got %s, want %s", c.name, c.content, got, c.want)
		}
	}
}

func TestRefusals(t *testing.T) {
	docx := docxWith(t, wp("", wr("", "a")))
	encrypted := bytes.Clone(zipped(t, "blog.docx", "x"))
	encrypted[6] |= 1                                              // the local header's flags
	encrypted[bytes.Index(encrypted, []byte("PK\x01\x02"))+8] |= 1 // the directory's
	flipped := bytes.Clone(docx)
	flipped[bytes.Index(flipped, []byte("word/document.xml"))+40] ^= 0x55
	for _, c := range []struct {
		name, file string
		content    []byte
		why        Why
		reason     string
	}{
		{"cut off", "a.docx", docx[:len(docx)-400], Unreadable, "arrived damaged and cannot be opened"},
		{"changed on its way", "a.docx", flipped, Unreadable, "arrived damaged and cannot be opened"},
		{"without its text", "a.docx", zipped(t, "[Content_Types].xml", contentTypes(wordType)), Unreadable, "arrived damaged and cannot be opened"},
		{"empty", "a.docx", nil, Unreadable, "is empty"},
		{"a password", "a.docx", append(bytes.Clone(oleMagic), make([]byte, 600)...), Unreadable, "is protected with a password"},
		{"a zip with a password", "a.zip", encrypted, Unreadable, "is protected with a password"},
		{"an odt with a password", "a.odt", zipped(t, "mimetype", odtMime, "content.xml", "\x01\x02", "META-INF/manifest.xml", `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`), Unreadable, "is protected with a password"},
		{"a torn zip", "a.zip", []byte("PK\x03\x04 and no more"), Unreadable, "arrived damaged and cannot be opened"},
		{"macros", "a.docm", zipped(t, "[Content_Types].xml", "", "word/vbaProject.bin", ""), Unsafe, "contains macros"},
		{"Pages", "a.pages", zipped(t, "Index/Document.iwa", ""), Unsupported, "is an Apple Pages file"},
		{"slides", "a.pptx", zipped(t, "[Content_Types].xml", "", "ppt/presentation.xml", ""), Unsupported, "is a presentation"},
		{"a picture", "a.docx", []byte("\xff\xd8\xff\xe0"), Unsupported, "is a picture"},
		{"entities", "a.docx", docxBody(t, `<!DOCTYPE x [<!ENTITY a "b">]><w:document`+wordNamespaces+`><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`), Unreadable, "arrived damaged and cannot be opened"},
		{"too deep", "a.docx", docxBody(t, `<w:document`+wordNamespaces+`><w:body>`+strings.Repeat("<w:sdt>", 100_000)), Unreadable, "is too large or too deeply nested to be read safely"},
		{"too many elements", "a.docx", docxBody(t, `<w:document`+wordNamespaces+`><w:body>`+strings.Repeat("<w:p/>", maxElements+1)+`</w:body></w:document>`), Unreadable, "is too large or too deeply nested to be read safely"},
		{"a bomb", "a.docx", docxBody(t, `<w:document`+wordNamespaces+`><w:body>`+strings.Repeat(" ", 20<<20)+`</w:body></w:document>`), Unreadable, "is too large or too deeply nested to be read safely"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := new(Reader).Read(c.file, c.content)
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				t.Fatalf("got %v", err)
			}
			if refusal.Why != c.why || refusal.Reason != c.reason {
				t.Errorf("got %s, %q", refusal.Why, refusal.Reason)
			}
		})
	}
}

// docxBody packs a docx of this main part alone.
func docxBody(t testing.TB, main string) []byte {
	t.Helper()
	return zipped(t, "[Content_Types].xml", contentTypes(wordType), "word/document.xml", main)
}
