package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const odtNamespaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"` +
	` xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`

const odtMime = "application/vnd.oasis.opendocument.text"

const odtAutomatic = `<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="House"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="4"/></text:list-style>
</office:automatic-styles>`

const odtStylesXML = `<office:document-styles` + odtNamespaces + `><office:styles>
<style:style style:name="House" style:display-name="Blog title" style:family="paragraph"/>
</office:styles><office:master-styles><style:master-page style:name="Standard">
<style:header><text:p>Running head</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles></office:document-styles>`

func odtWith(t testing.TB, body string) []byte {
	t.Helper()
	return zipped(
		t, "mimetype", odtMime,
		"content.xml", `<office:document-content`+odtNamespaces+`>`+odtAutomatic+`<office:body><office:text>`+body+`</office:text></office:body></office:document-content>`,
		"styles.xml", odtStylesXML,
		"meta.xml", `<office:document-meta`+odtNamespaces+`><office:meta><dc:title>Meta title</dc:title><meta:initial-creator>Jane</meta:initial-creator></office:meta></office:document-meta>`,
		"Pictures/1.png", onePixel,
	)
}

func op(style, inside string) string {
	return `<text:p text:style-name="` + style + `">` + inside + `</text:p>`
}

func ot(style, inside string) string {
	return `<text:span text:style-name="` + style + `">` + inside + `</text:span>`
}

var odtFeatures = []struct{ name, body, want string }{
	{"looks", op("Standard", "a "+ot("T1", "b")+" "+ot("T2", "c")+" x"+ot("T4", "2")), "a **b** *c* x<sup>2</sup>"},
	{"bold by its paragraph, and switched off", op("P2", "a "+ot("T3", "b")), "**a** b"},
	{"a title by its parent", op("P1", "T"), "# T"},
	{"a title by its display name", op("P3", "T"), "# T"},
	{"a title in German", op("Titel", "T"), "# T"},
	{"a heading", `<text:h text:style-name="Heading_20_2" text:outline-level="2">H</text:h>`, "## H"},
	{"lists", `<text:list text:style-name="L1"><text:list-item>` + op("Standard", "a") + `<text:list><text:list-item>` + op("Standard", "b") + `</text:list-item><text:list-item>` + op("Standard", "c") + `</text:list-item></text:list></text:list-item><text:list-item>` + op("Standard", "d") + `</text:list-item></text:list>`, "- a\n  1. b\n  2. c\n- d"},
	{"numbers that begin at four and go on", `<text:list text:style-name="L2"><text:list-item>` + op("Standard", "a") + `</text:list-item></text:list>` + op("Standard", "x") + `<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item>` + op("Standard", "b") + `</text:list-item></text:list>`, "4. a\n\nx\n\n5. b"},
	{"a table", `<table:table><table:table-row><table:table-cell>` + op("", "a") + `</table:table-cell><table:table-cell>` + op("", "b") + `</table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="2">` + op("", "c") + `</table:table-cell><table:covered-table-cell/></table:table-row></table:table>`, "| a | b |\n| --- | --- |\n| c | |"},
	{"a footnote", op("", `a<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation><text:note-body>`+op("", "n")+`</text:note-body></text:note> b`), "a[^1] b\n\n[^1]: n"},
	{"tracked changes", `<text:tracked-changes><text:changed-region><text:deletion>` + op("", "gone") + `</text:deletion></text:changed-region></text:tracked-changes>` + op("", `a<text:change text:change-id="1"/> <text:change-start text:change-id="2"/>b<text:change-end text:change-id="2"/>`), "a b"},
	{"an annotation is left out", op("", `a<office:annotation><dc:creator>J</dc:creator>`+op("", "Check!")+`</office:annotation>b<office:annotation-end/>`), "ab"},
	{"spaces, tabs and breaks", op("", "a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\n  e"), "a b c  \nd e"},
	{"a soft page break", op("", "a<text:soft-page-break/>b"), "ab"},
	{"a text box", op("", `a<draw:frame><draw:text-box>`+op("", "b")+`</draw:text-box></draw:frame>`), "a\n\nb"},
	{"a picture", op("", `<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A lamp</svg:desc></draw:frame>`), "![A lamp](1.png)"},
	{"a link", op("", `<text:a xlink:href="https://example.org/">here</text:a> <text:a xlink:href="#x">there</text:a>`), "[here](https://example.org/) there"},
	{"hidden text, sections and placeholders", op("", ot("T5", "x")+"a"+`<text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>`) + `<text:section text:display="none">` + op("", "y") + `</text:section><text:section>` + op("", "b") + `</text:section>`, "a\n\nb"},
	{"a table of contents", `<text:table-of-content><text:index-body>` + op("", "1 Chapter") + `</text:index-body></text:table-of-content>` + op("", "a"), "a"},
	{"content controls", op("", `a <x:content-control xmlns:x="urn:x">b</x:content-control><x:content-control xmlns:x="urn:x" x:showing-place-holder="true">Choose</x:content-control>`), "a b"},
	{"a field", op("", `on <text:date>Monday</text:date>`), "on Monday"},
}

func TestODTFeatures(t *testing.T) {
	for _, c := range odtFeatures {
		t.Run(c.name, func(t *testing.T) {
			doc, err := new(Reader).Read("blog.odt", odtWith(t, c.body))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, Markdown(doc.Blocks, doc.Notes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestODTAroundTheText(t *testing.T) {
	got, err := new(Reader).Read("x", odtWith(t, op("", "a")))
	if err != nil {
		t.Fatal(err)
	}
	want := &Document{
		Format: ODT, Blocks: []Block{{Spans: []Span{{Text: "a"}}}},
		Header: []string{"Running head"}, Footer: []string{"Page 1"},
		Properties: Properties{Title: "Meta title", Author: "Jane"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFlatODT(t *testing.T) {
	content := `<?xml version="1.0"?><office:document` + odtNamespaces + ` office:mimetype="` + odtMime + `">` + odtAutomatic +
		`<office:body><office:text>` + op("P1", "T") + op("", `<draw:frame><draw:image><office:binary-data>iVBORw0KGgoA</office:binary-data></draw:image></draw:frame>`) + `</office:text></office:body></office:document>`
	doc, err := new(Reader).Read("x.fodt", []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	if got := Markdown(doc.Blocks, nil); got != "# T\n\n![](image.png)" || doc.Images[0].Type != "image/png" {
		t.Errorf("got %q and %v", got, doc.Images)
	}
}
