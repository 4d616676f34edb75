package document

import (
	"encoding/hex"
	"errors"
	"strconv"
	"strings"
	"testing"
)

// packed is what the packager of Windows writes.
func packed(label, from, data string) []byte {
	b := le(uint16(2), []byte(label+"\x00"+from+"\x00"), uint16(0), uint16(3), uint32(len(from)+1), []byte(from+"\x00"), uint32(len(data)), []byte(data))
	return le(uint32(len(b)), b)
}

// packageOf is an OLE container with a packed file, and beside it the icon that Word shows.
func packageOf(label, from, data string) string {
	icon := []byte("IconOnly\x00" + `C:\Program Files\Adobe\AcroRd32.exe` + "\x00")
	return string(compoundFile([]string{"\x01" + packedStream, "\x02OlePres000"}, [][]byte{packed(label, from, data), icon}))
}

const dosProgram = "MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode"

// harmlessObjects are what people embed: none may cost them their blog.
var harmlessObjects = map[string]string{
	"a text in a package":             packageOf("lamp.txt", `C:\lamp.txt`, "see lamp.exe\x00"),
	"a PDF whose icon a program has":  packageOf("lamp.pdf", `C:\lamp.pdf`, "%PDF-1.4"),
	"a text that quotes a program":    packageOf("lamp.txt", `C:\lamp.txt`, "it said: This program cannot be run in DOS mode"),
	"a picture of Paint's":            string(compoundFile([]string{"\x01" + packedStream}, [][]byte{le(uint32(60), []byte("BM lamp.exe\x00"))})),
	"an equation":                     string(compoundFile([]string{"Equation Native", "\x01CompObj"}, [][]byte{{28}, []byte("Microsoft Equation 3.0")})),
	"a PDF of Acrobat's":              string(compoundFile([]string{"CONTENTS"}, [][]byte{[]byte("%PDF C:\\AcroRd32.exe\x00")})),
	"an old sheet that names Excel":   string(compoundFile([]string{"Workbook"}, [][]byte{[]byte("EXCEL.EXE\x00")})),
	"a container cut off on its way":  string(oleMagic) + string(wide(packedStream)) + "lamp.pdf\x00",
	"a package with nothing in it":    string(compoundFile([]string{"\x01" + packedStream}, [][]byte{le(uint32(2), uint16(2))})),
	"a package longer than it can be": string(compoundFile([]string{"\x01" + packedStream}, [][]byte{le(uint32(9), uint16(2), []byte("a\x00b\x00"), uint32(0), ^uint32(0))})),
}

// harmfulObjects are programs, whatever they are called in one place or another.
var harmfulObjects = map[string]string{
	"a program":                     packageOf("lamp.exe", `C:\lamp.exe`, dosProgram),
	"a script":                      packageOf("lamp report.vbs", `C:\lamp report.vbs`, "x"),
	"a shortcut under another name": packageOf("lamp.jpg", `C:\lamp.lnk`, "x"),
	"an image of a disk":            packageOf("lamps.iso", `C:\lamps.iso`, "x"),
	"a program in another stream":   string(compoundFile([]string{"CONTENTS"}, [][]byte{[]byte("it said: This program cannot be run in DOS mode. " + dosProgram)})),
	"a damaged container":           string(oleMagic) + "\x00\x00" + dosProgram,
	"a package in a damaged one":    string(oleMagic) + string(wide(packedStream)) + "\x00lamp.vbs\x00",
	"a program called a PDF":        packageOf("lamp.pdf", `C:\lamp.pdf`, dosProgram),
}

// TestEmbeddedPrograms are refused with the document that holds them, whatever its format; other objects are not.
func TestEmbeddedPrograms(t *testing.T) {
	for unsafe, objects := range map[bool]map[string]string{false: harmlessObjects, true: harmfulObjects} {
		for name, object := range objects {
			for in, content := range map[string][]byte{
				"a.docx": docxHolding(t, "word/embeddings/oleObject1.bin", object),
				"b.docx": docxHolding(t, "word/lamps/lamp.dat", object),
				"a.odt":  odtHolding(t, object),
				"a.rtf":  []byte(`{\rtf1 It began with a lamp.{\object\objemb{\*\objclass Package}{\*\objdata ` + hex.EncodeToString([]byte(object)) + `}}\par}`),
			} {
				wantUnsafe(t, name+" in "+in, in, content, unsafe)
			}
		}
	}
	wantUnsafe(t, "a bare program", "a.docx", docxHolding(t, "word/embeddings/lamp.bin", dosProgram), true)
	wantUnsafe(t, "a sheet", "a.docx", docxHolding(t, "word/embeddings/Sheet1.xlsx", "PK\x03\x04"), false)
	wantUnsafe(t, "a picture", "a.docx", docxHolding(t, "word/media/lamp.exe.png", onePixel), false)
	wantUnsafe(t, "a font", "a.docx", docxHolding(t, "word/fonts/font1.odttf", dosProgram), false)
	wantUnsafe(t, "a program in an old document", "a.doc", []byte(packageOf("lamp.exe", `C:\lamp.exe`, dosProgram)), true)
	for object, unsafe := range map[string]bool{"lamp.exe": true, "lamp.txt": false} { // as OLE 1 writes it, in lines or as it is
		ole1 := le(uint32(0x501), uint32(2), uint32(8), []byte("Package\x00"), uint32(0), uint32(0), packed(object, object, "x"))
		digits := hex.EncodeToString(ole1)
		wantUnsafe(t, object, "a.rtf", []byte(`{\rtf1 a{\object{\*\objdata `+digits[:40]+"\r\n{}"+digits[40:]+`}}}`), unsafe)
		wantUnsafe(t, object, "a.rtf", append([]byte(`{\rtf1 a{\object{\*\objdata\bin`+strconv.Itoa(len(ole1))+` `), append(ole1, "}}}"...)...), unsafe)
	}
}

func docxHolding(t *testing.T, part, content string) []byte {
	t.Helper()
	return zipped(t, "[Content_Types].xml", contentTypes(wordType), "word/document.xml",
		`<w:document`+wordNamespaces+`><w:body><w:p><w:r><w:t>It began with a lamp.</w:t></w:r></w:p></w:body></w:document>`, part, content)
}

func odtHolding(t *testing.T, object string) []byte {
	t.Helper()
	return zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">`+
			`<office:body><office:text><text:p>It began with a lamp.</text:p></office:text></office:body></office:document-content>`, "Object 1", object)
}

func wantUnsafe(t *testing.T, what, name string, content []byte, unsafe bool) {
	t.Helper()
	_, err := new(Reader).Read(name, content)
	var refusal *Refusal
	if got := errors.As(err, &refusal) && refusal.Why == Unsafe; got != unsafe || err != nil && !got {
		t.Errorf("%s (%s): %v", what, name, err)
	}
}

// TestStartsProgram tells a field that starts a program from one that fetches a table of another application.
func TestStartsProgram(t *testing.T) {
	for instruction, want := range map[string]bool{
		`DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc.exe"`:                        true,
		` dde cmd "/c start x"`:                                                       true,
		`DDE "C:\\Programs\\Word.exe\\..\\..\\windows\\system32\\cmd.exe" "/c calc"`:  true,
		`DDEAUTO excel "\\..\\..\\windows\\system32\\mshta.exe" x`:                    true,
		`DDEAUTO powershell "-w hidden"`:                                              true,
		`DDEAUTO Excel.Sheet.8 "C:\\My Documents\\figures.xls" "Sheet1!R1C1:R4C3" \a`: false,
		`DDE Excel "figures.xlsx" R1C1`:                                               false,
		`DDEAUTO soffice "C:\\figures.ods" "Sheet1.A1:B4"`:                            false,
		`DDE MSGraph.Chart.8 "chart"`:                                                 false,
		`DDEAUTO Word.Document.8 "C:\\commander.doc" "OLE_LINK1"`:                     false,
		`DDE`: false,
		`LINK Excel.Sheet.12 "\\\\server\\cmd.exe figures.xlsx" "Sheet1!R1C1" \a \f 5`: false,
		`HYPERLINK "https://example.org/cmd.exe"`:                                      false,
		`INCLUDETEXT "C:\\lamp.exe"`:                                                   false,
		`MERGEFIELD cmd`:                                                               false,
		`REF dde cmd`:                                                                  false,
		`PAGE \* MERGEFORMAT`:                                                          false,
		``:                                                                             false,
	} {
		if got := startsProgram(instruction); got != want {
			t.Errorf("%s: %v", instruction, got)
		}
	}
}

// TestFieldsThatStartPrograms are refused in each format that has fields, and not where somebody writes of them.
func TestFieldsThatStartPrograms(t *testing.T) {
	const field = `DDEAUTO cmd.exe "/k calc"`
	begin, end := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>`, `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	text := wp("", wr("", "It began with a lamp."))
	wantUnsafe(t, "a field", "a.docx", docxWith(t, text+wp("", begin+`DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd.exe "/k calc"`+end)), true)
	wantUnsafe(t, "a simple field", "a.docx", docxWith(t, text+wp("", `<w:fldSimple w:instr="DDE cmd x"/>`)), true)
	wantUnsafe(t, "prose", "a.docx", docxWith(t, text+wp("", wr("", field))), false)
	wantUnsafe(t, "a sheet's", "a.docx", docxWith(t, text+wp("", begin+`DDEAUTO Excel.Sheet.8 "a.xls"`+end)), false)
	wantUnsafe(t, "a field", "a.rtf", []byte(`{\rtf1 a{\field{\*\fldinst {DDE}{AUTO cmd.exe "/k"}}{\fldrslt x}}}`), true)
	wantUnsafe(t, "a field without a result", "a.rtf", []byte(`{\rtf1 a{\field{\*\fldinst DDE cmd x}}}`), true)
	wantUnsafe(t, "prose", "a.rtf", []byte(`{\rtf1 a `+strings.ReplaceAll(field, `\`, `\\`)+`}`), false)
	for instruction, unsafe := range map[string]bool{field: true, `DDE Excel "a.xls"`: false} {
		runs := []docRunOf{{text: "a \x13" + instruction + "\x14x\x15\r"}}
		wantUnsafe(t, instruction, "a.doc", docOf(runs, len([]rune(runs[0].text)), nil, nil), unsafe)
	}
}
