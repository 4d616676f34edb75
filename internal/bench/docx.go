package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// docx makes a document as Word writes it: runs cut into pieces, styles, a list of fonts, and a photograph that brings
// it to its size.
func docx(random *rand.Rand, w *writer, author string, size int) []byte {
	small := packed(random, w, author, nil)
	picture := make([]byte, max(2_000, size-len(small)))
	for i := range picture {
		picture[i] = byte(random.Uint32())
	}
	copy(picture, "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00")
	return packed(random, w, author, picture)
}

func packed(random *rand.Rand, w *writer, author string, picture []byte) []byte {
	text := rand.New(rand.NewPCG(random.Uint64(), 1))
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct {
		name, content string
		stored        bool
	}{
		{"[Content_Types].xml", contentTypes, false},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeTypes + `officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`, false},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>` + author + `</dc:creator></cp:coreProperties>`, false},
		{"word/document.xml", documentXML(text, w), false},
		{"word/styles.xml", stylesXML(), false},
		{"word/fontTable.xml", fontsXML(), false},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeTypes + `styles" Target="styles.xml"/><Relationship Id="rId2" Type="` + officeTypes + `image" Target="media/image1.jpeg"/><Relationship Id="rId3" Type="` + officeTypes + `fontTable" Target="fontTable.xml"/></Relationships>`, false},
		{"word/media/image1.jpeg", string(picture), true},
	} {
		method := zip.Deflate
		if f.stored {
			method = zip.Store
		}
		out, _ := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
		_, _ = out.Write([]byte(f.content)) // into memory: it cannot fail
	}
	_ = z.Close()
	return b.Bytes()
}

func documentXML(random *rand.Rand, w *writer) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ` + namespaces + `><w:body>`)
	paragraph(&b, random, "Title", w.title)
	for i, p := range w.paragraphs() {
		style := "Normal"
		if heading, ok := strings.CutPrefix(p, "# "); ok {
			style, p = "Heading2", heading
		}
		paragraph(&b, random, style, p)
		if i == 1 {
			b.WriteString(`<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5731510" cy="3223895"/><wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="team.jpeg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
		}
	}
	b.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`)
	return b.String()
}

// paragraph writes a paragraph in runs of a few words, as Word leaves them after editing and spell checking.
func paragraph(b *strings.Builder, random *rand.Rand, style, text string) {
	fmt.Fprintf(b, `<w:p w14:paraId="%08X" w:rsidR="%08X" w:rsidRDefault="%08X" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr><w:pStyle w:val="%s"/></w:pPr>`, random.Uint32(), random.Uint32(), random.Uint32(), style)
	words := strings.SplitAfter(text, " ")
	for len(words) > 0 {
		n := min(len(words), 3+random.IntN(12))
		fmt.Fprintf(b, `<w:r w:rsidR="%08X"><w:rPr><w:rFonts w:cstheme="minorHAnsi"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`, random.Uint32(), strings.Join(words[:n], ""))
		if words = words[n:]; len(words) > 0 && random.IntN(4) == 0 {
			b.WriteString(`<w:proofErr w:type="spellStart"/>`)
		}
	}
	b.WriteString(`</w:p>`)
}

func stylesXML() string {
	var b strings.Builder
	b.WriteString(`<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:count="376">`)
	for i := range 376 {
		fmt.Fprintf(&b, `<w:lsdException w:name="Latent Style %d" w:semiHidden="1" w:uiPriority="%d" w:unhideWhenUsed="1"/>`, i, i%99)
	}
	b.WriteString(`</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>`)
	for i := 1; i <= 9; i++ {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="Heading%[1]d"><w:name w:val="heading %[1]d"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="%[2]d"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`, i, i-1)
	}
	b.WriteString(`</w:styles>`)
	return b.String()
}

func fontsXML() string {
	var b strings.Builder
	b.WriteString(`<w:fonts ` + namespaces + `>`)
	for _, name := range []string{"Calibri", "Times New Roman", "Calibri Light", "Symbol", "Courier New"} {
		fmt.Fprintf(&b, `<w:font w:name="%s"><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:sig w:usb0="E4002EFF" w:usb1="C000247B" w:usb2="00000009" w:usb3="00000000" w:csb0="000001FF" w:csb1="00000000"/></w:font>`, name)
	}
	b.WriteString(`</w:fonts>`)
	return b.String()
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
