package document

import (
	"errors"
	"testing"
)

// TestEmbeddedPrograms are refused with the document that holds them; a table of another program's is not.
func TestEmbeddedPrograms(t *testing.T) {
	const types, text = `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>It began with a lamp.</w:t></w:r></w:p></w:body></w:document>`
	ole := string(oleMagic) + string(packedStream)
	for name, c := range map[string]struct {
		part, content string
		unsafe        bool
	}{
		"a program in a package":       {"word/embeddings/oleObject1.bin", ole + "\x00lamp.exe\x00", true},
		"a script in a package":        {"word/embeddings/oleObject1.bin", ole + "C:\\lamp report.vbs\x00", true},
		"a program by its first bytes": {"word/embeddings/lamp.bin", "MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode", true},
		"a text in a package":          {"word/embeddings/oleObject1.bin", ole + "\x00lamp.txt\x00", false},
		"a name and no package":        {"word/embeddings/oleObject1.bin", string(oleMagic) + "\x00lamp.exe\x00", false},
		"a sheet":                      {"word/embeddings/Sheet1.xlsx", "PK\x03\x04", false},
		"a picture":                    {"word/media/lamp.exe.png", "\x89PNG\r\n\x1a\n", false},
	} {
		_, err := readDOCX(zipped(t, "[Content_Types].xml", types, "word/document.xml", text, c.part, c.content), Limits{}.orDefaults())
		var refusal *Refusal
		if unsafe := errors.As(err, &refusal) && refusal.Why == Unsafe; unsafe != c.unsafe || err != nil && !unsafe {
			t.Errorf("%s: %v", name, err)
		}
	}
}
