package document

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipped packs parts, given as name and content by turns, with the first one first.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const (
	wordNamespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
		` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	onePixel      = "\x89PNG\r\n\x1a\n and so on"
)

// contentTypes is [Content_Types].xml for a main part of the type.
func contentTypes(mainType string) string {
	return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="` + mainType + `"/></Types>`
}

// rels is a .rels part of id, type and target by turns; a target with a scheme is external.
func rels(idTypeTarget ...string) string {
	var s strings.Builder
	s.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(idTypeTarget); i += 3 {
		mode := ""
		if strings.Contains(idTypeTarget[i+2], ":") {
			mode = ` TargetMode="External"`
		}
		s.WriteString(`<Relationship Id="` + idTypeTarget[i] + `" Type="` + relationTypes + idTypeTarget[i+1] + `" Target="` + idTypeTarget[i+2] + `"` + mode + `/>`)
	}
	return s.String() + `</Relationships>`
}

const docxStylesXML = `<w:styles` + wordNamespaces + `>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House headline"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead in"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Bul"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="LoopA"><w:name w:val="Loop A"/><w:basedOn w:val="LoopB"/></w:style>
<w:style w:type="paragraph" w:styleId="LoopB"><w:name w:val="Loop B"/><w:basedOn w:val="LoopA"/></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`

const docxNumberingXML = `<w:numbering` + wordNamespaces + `>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`

// docxWith packs a document of this body with the styles, lists, notes and links above.
func docxWith(t testing.TB, body string) []byte {
	t.Helper()
	note := func(id, kind, text string) string {
		return `<w:footnote w:id="` + id + `" w:type="` + kind + `"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ` + text + `</w:t></w:r></w:p></w:footnote>`
	}
	story := func(kind, text string) string {
		return `<w:` + kind + wordNamespaces + `><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:` + kind + `>`
	}
	return zipped(
		t, "[Content_Types].xml", contentTypes(wordType),
		"_rels/.rels", rels("a", "officeDocument", "word/document.xml", "b", "extended-properties", "docProps/app.xml", "c", "metadata/core-properties", "docProps/core.xml"),
		"word/_rels/document.xml.rels", rels("s", "styles", "styles.xml", "n", "numbering", "/word/numbering.xml", "f", "footnotes", "footnotes.xml",
			"link", "hyperlink", "https://example.org/a", "js", "hyperlink", "javascript:alert(1)", "pic", "image", "media/image1.png", "pic2", "image", "other/image1.png",
			"h", "header", "header1.xml", "ft", "footer", "footer1.xml"),
		"word/styles.xml", docxStylesXML, "word/numbering.xml", docxNumberingXML,
		"word/footnotes.xml", `<w:footnotes`+wordNamespaces+`>`+note("-1", "separator", "-----")+note("2", "normal", "First note")+note("3", "normal", "Second note")+`</w:footnotes>`,
		"word/header1.xml", story("hdr", "Running head"), "word/footer1.xml", story("ftr", "Confidential"),
		"word/media/image1.png", onePixel, "word/other/image1.png", onePixel+"2",
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Core title</dc:title><dc:creator>Jane</dc:creator></cp:coreProperties>`,
		"docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Words>512</Words><Characters>2500</Characters></Properties>`,
		"word/document.xml", `<?xml version="1.0"?><w:document`+wordNamespaces+`><w:body>`+body+`</w:body></w:document>`,
	)
}

// wp and wr are a paragraph and a run; props are what stands in their properties.
func wp(props string, runs ...string) string {
	return `<w:p><w:pPr>` + props + `</w:pPr>` + strings.Join(runs, "") + `</w:p>`
}

func wr(props, text string) string {
	return `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func styled(style string) string { return `<w:pStyle w:val="` + style + `"/>` }

func inList(num, level string) string {
	return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr>`
}

func field(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
		result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func box(text string) string {
	return `<w:txbxContent>` + wp("", wr("", text)) + `</w:txbxContent>`
}

func blip(id, alt string) string {
	return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="` + alt + `"/><a:graphic><a:blip r:embed="` + id + `"/></a:graphic></wp:inline></w:drawing></w:r>`
}

var docxFeatures = []struct{ name, body, want string }{
	{"runs", wp("", wr("", "a "), wr("<w:b/>", "b"), wr("", " "), wr("<w:i/>", "c"), wr("", " "), wr("<w:strike/>", "d"), wr("", " x"), wr(`<w:vertAlign w:val="superscript"/>`, "2")), "a **b** *c* ~~d~~ x<sup>2</sup>"},
	{"bold switched off", wp(styled("Lead"), wr("", "a "), wr(`<w:b w:val="0"/>`, "b")), "**a** b"},
	{"a bold character style in a bold paragraph is plain", wp(styled("Lead"), wr("", "a "), wr(`<w:rStyle w:val="Fett"/>`, "b")), "**a** b"},
	{"a character style", wp("", wr(`<w:rStyle w:val="Fett"/>`, "b")), "**b**"},
	{"a character style that nobody described", wp("", wr(`<w:rStyle w:val="Emphasis"/>`, "b")), "*b*"},
	{"a title by its localized id", wp(styled("Titel"), wr("", "T")), "# T"},
	{"a title without a description", wp(styled("Titre"), wr("", "T")), "# T"},
	{"a heading by its name", wp(styled("berschrift1"), wr("", "H")), "# H"},
	{"a heading without a description", wp(styled("Titre2"), wr("", "H")), "## H"},
	{"a house style based on a heading", wp(styled("House"), wr("", "H")), "# H"},
	{"an outline level", wp(`<w:outlineLvl w:val="2"/>`, wr("<w:b/>", "H")), "### H"},
	{"styles in a circle", wp(styled("LoopA"), wr("", "a")), "a"},
	{"a quote is not italic besides", wp(styled("Quote"), wr("", "q")), "> q"},
	{"a link by relationship", wp("", `<w:hyperlink r:id="link">`+wr("", "here")+`</w:hyperlink>`), "[here](https://example.org/a)"},
	{"a link to a script is none", wp("", `<w:hyperlink r:id="js">`+wr("", "here")+`</w:hyperlink>`), "here"},
	{"a link within the document is none", wp("", `<w:hyperlink w:anchor="x">`+wr("", "here")+`</w:hyperlink>`), "here"},
	{"a link by field", wp("", field(` HYPERLINK "https://example.org/b" \o "tip" `, wr("", "here"))), "[here](https://example.org/b)"},
	{"a link by simple field", wp("", `<w:fldSimple w:instr='HYPERLINK "https://example.org/b"'>`+wr("", "here")+`</w:fldSimple>`), "[here](https://example.org/b)"},
	{"another field's result", wp("", wr("", "on "), field(" DATE ", wr("", "Monday"))), "on Monday"},
	{"a table of contents is dropped", wp("", field(` TOC \o "1-3" `, wr("", "Chapter 1"))) + wp("", wr("", "a")), "a"},
	{"fields within fields", wp("", field(` HYPERLINK "https://example.org/c" `, wr("", "p. ")+field(" PAGEREF x ", wr("", "4")))), "[p. 4](https://example.org/c)"},
	{"a field within another's instruction", wp("", wr("", "due "), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>`+field(" DATE ", wr("", "Monday"))+`<w:r><w:instrText> = "" "soon" "later"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+wr("", "later")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "due later"},
	{"bullets", wp(inList("1", "0"), wr("", "a")) + wp(inList("1", "1"), wr("", "b")) + wp(styled("Bul"), wr("", "c")), "- a\n  - b\n- c"},
	{"numbers that begin at three", wp(inList("2", "0"), wr("", "a")) + wp(inList("2", "1"), wr("", "b")) + wp(inList("2", "0"), wr("", "c")), "3. a\n   1. b\n4. c"},
	{"numbers that begin again", wp(inList("2", "0"), wr("", "a")) + wp(inList("4", "0"), wr("", "b")), "3. a\n\n1) b"},
	{"a list without marks", wp(inList("3", "0"), wr("", "a")), "a"},
	{"a list switched off", wp(styled("Bul")+inList("0", "0"), wr("", "a")), "a"},
	{"a typed bullet", wp("", wr("", "• a")), "- a"},
	{"an insertion stays", wp("", wr("", "a "), `<w:ins w:id="1">`+wr("", "b")+`</w:ins>`), "a b"},
	{"a deletion goes", wp("", wr("", "a"), `<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>`), "a"},
	{"a move stands where it went", wp("", `<w:moveFrom w:id="1">`+wr("", "a")+`</w:moveFrom>`, wr("", "b ")) + wp("", `<w:moveTo w:id="2">`+wr("", "a")+`</w:moveTo>`), "b\n\na"},
	{"a deleted paragraph mark joins", wp(styled("Titel")+`<w:rPr><w:del w:id="1"/></w:rPr>`, wr("", "a ")) + wp("", wr("", "b")), "a b"},
	{"a deleted paragraph leaves nothing", wp(`<w:rPr><w:del w:id="1"/></w:rPr>`, `<w:del><w:r><w:delText>x</w:delText></w:r></w:del>`) + wp(styled("Titel"), wr("", "T")), "# T"},
	{"old properties are ignored", wp(`<w:pPrChange w:id="1"><w:pPr>`+styled("Titel")+`</w:pPr></w:pPrChange>`, wr(`<w:rPrChange w:id="2"><w:rPr><w:b/></w:rPr></w:rPrChange>`, "a")), "a"},
	{"comments are left out", wp("", `<w:commentRangeStart w:id="0"/>`, wr("", "a"), `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), "a"},
	{"hidden text is dropped", wp("", wr("", "a"), wr("<w:vanish/>", "b"), wr(`<w:rStyle w:val="Hid"/>`, "c")), "a"},
	{"a text box stands once", wp("", wr("", "a"), `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>`+box("b")+`</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>`+box("b")+`</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "a\n\nb"},
	{"a text box that only the fallback has", wp("", `<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>`+box("b")+`</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "b"},
	{"a content control", `<w:sdt><w:sdtPr/><w:sdtContent>` + wp("", `<w:sdt><w:sdtContent>`+wr("", "a")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "a"},
	{"a placeholder is empty", wp("", wr("", "Name: "), `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>`+wr("", "Click or tap here to enter text.")+`</w:sdtContent></w:sdt>`), "Name:"},
	{"footnotes by first mention", wp("", wr("", "a"), `<w:r><w:footnoteReference w:id="3"/></w:r>`, wr("", " b"), `<w:r><w:footnoteReference w:id="2"/></w:r>`), "a[^1] b[^2]\n\n[^1]: Second note\n\n[^2]: First note"},
	{"a note with a mark of its own", wp("", wr("", "a"), `<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`), "a[^1]\n\n[^1]: First note"},
	{"hyphens", wp("", `<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>era`+"\u00ad"+`te</w:t></w:r>`), "co-operate"},
	{"symbols", wp("", `<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`, wr("", " "), `<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>`), "→ α"},
	{"a line break", wp("", `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>`), "a  \nb"},
	{"two line breaks are a paragraph", wp("", `<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>`), "a\n\nb"},
	{"a page break", wp("", `<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>`), "a\n\nb"},
	{"a tab", wp("", `<w:r><w:t>Title:</w:t><w:tab/><w:t>b</w:t></w:r>`), "Title: b"},
	{"a smart tag", wp("", `<w:smartTag>`+wr("", "London")+`</w:smartTag>`), "London"},
	{"an equation", wp("", wr("", "as "), `<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`), "as E=mc"},
	{"a table", `<w:tbl><w:tr><w:tc>` + wp("", wr("", "a")) + `</w:tc><w:tc>` + wp("", wr("", "b")) + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + wp("", wr("", "c")) + `</w:tc></w:tr></w:tbl>`, "| a | b |\n| --- | --- |\n| c | |"},
	{"rows merged", `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + wp("", wr("", "a")) + `</w:tc><w:tc>` + wp("", wr("", "b")) + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + wp("") + `</w:tc><w:tc>` + wp("", wr("", "c")) + `</w:tc></w:tr></w:tbl>`, "| a | b |\n| --- | --- |\n| | c |"},
	{"a row that is hidden, and one that is not", `<w:tbl><w:tr><w:trPr><w:hidden w:val="0"/></w:trPr><w:tc>` + wp("", wr("", "a")) + `</w:tc><w:tc>` + wp("", wr("", "b")) + `</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>` + wp("", wr("", "x")) + `</w:tc></w:tr></w:tbl>`, "| a | b |\n| --- | --- |"},
	{"a deleted row", `<w:tbl><w:tr><w:tc>` + wp("", wr("", "a")) + `</w:tc><w:tc>` + wp("", wr("", "b")) + `</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>` + wp("", wr("", "x")) + `</w:tc></w:tr></w:tbl>`, "| a | b |\n| --- | --- |"},
	{"a frame of one cell", `<w:tbl><w:tr><w:tc>` + wp("", wr("", "a")) + wp("", wr("", "b")) + `</w:tc></w:tr></w:tbl>`, "a\n\nb"},
	{"a drop cap", wp(`<w:framePr w:dropCap="drop" w:lines="3"/>`, wr("", "T")) + wp("", wr("", "hree years")), "Three years"},
	{"pictures of one name", wp("", blip("pic", "A lamp post")) + wp("", blip("pic2", "")) + wp("", blip("pic", "A lamp post")), "![A lamp post](image1.png)\n\n![](image1-2.png)\n\n![A lamp post](image1.png)"},
	{"a machine's alternative text", wp("", blip("pic", "A dog&#10;&#10;Description automatically generated")), "![A dog](image1.png)"},
	{"a box that is ticked", wp("", `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, wr("", " People")), "☒ People"},
	{"a choice in a form", wp("", wr("", "Theme: "), `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Future"/><w:listEntry w:val="People"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`), "Theme: People"},
	{"a line drawn under nothing", wp("", wr("", "a")) + wp(`<w:pBdr><w:bottom w:val="single"/></w:pBdr>`) + wp("", wr("", "b")), "a\n\n---\n\nb"},
	{"typed asterisks", wp("", wr("", "a")) + wp("", wr("", "* * *")) + wp("", wr("", "b")), "a\n\n---\n\nb"},
	{"altChunk is ignored", `<w:altChunk r:id="x"/>` + wp("", wr("", "a")), "a"},
	{"a large first line is the title", wp("", wr(`<w:b/><w:sz w:val="40"/>`, "T")) + wp("", wr(`<w:sz w:val="22"/>`, "a long paragraph of the text itself")), "# T\n\na long paragraph of the text itself"},
}

func TestDOCXFeatures(t *testing.T) {
	for _, c := range docxFeatures {
		t.Run(c.name, func(t *testing.T) {
			doc, err := new(Reader).Read("blog.docx", docxWith(t, c.body))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, Markdown(doc.Blocks, doc.Notes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDOCXAroundTheText(t *testing.T) {
	body := wp("", wr("", "a"), blip("pic", "Alt")) + `<w:sectPr><w:headerReference r:id="h"/><w:headerReference r:id="h"/><w:footerReference r:id="ft"/></w:sectPr>`
	got, err := new(Reader).Read("x", docxWith(t, body))
	if err != nil {
		t.Fatal(err)
	}
	want := &Document{
		Format:     DOCX,
		Blocks:     []Block{{Spans: []Span{{Text: "a"}, {Picture: "image1.png", Text: "Alt"}}}},
		Images:     []Picture{{Name: "image1.png", Alt: "Alt", Type: "image/png", Content: []byte(onePixel)}},
		Header:     []string{"Running head"},
		Footer:     []string{"Confidential"},
		Properties: Properties{Title: "Core title", Author: "Jane", Words: 512},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestDOCXElsewhere reads a strict file whose main part has a name of its own and whose prefix is not w.
func TestDOCXElsewhere(t *testing.T) {
	content := zipped(
		t, "[Content_Types].xml", contentTypes(wordType),
		"_rels/.rels", strings.ReplaceAll(rels("a", "officeDocument", "/Text/Main.xml"), relationTypes, "http://purl.oclc.org/ooxml/officeDocument/relationships/"),
		`text\main.xml`, `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Found</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
	)
	doc, err := new(Reader).Read("x.docx", content)
	if err != nil {
		t.Fatal(err)
	}
	if got := Markdown(doc.Blocks, nil); got != "Found" {
		t.Errorf("got %q", got)
	}
}
