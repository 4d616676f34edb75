package document

import (
	"fmt"
	"strings"
	"testing"
)

// TestHostile reads small files that say the same thing very often. Each took minutes, or gigabytes, before there was a bound
// to it; the reader may refuse it or read it, but must come to an end.
func TestHostile(t *testing.T) {
	page := func(body string) []byte { return []byte("<html><body><p>" + body) }
	rtf := func(body string) []byte { return []byte(`{\rtf1 ` + body + `}`) }
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	for _, c := range []struct {
		name    string
		content []byte
	}{
		{"a.docx", docxWith(t, `<w:p><w:r><w:t>`+many("&", 900_000)+`</w:t></w:r></w:p>`)},
		{"a.docx", docxWith(t, `<w:p><w:r>`+many(`<w:t>a</w:t><w:br/><w:br/>`, 30_000)+`</w:r></w:p>`)},
		{"a.docx", docxWith(t, `<w:tbl>`+many(`<w:tr><w:trPr><w:gridBefore w:val="63"/></w:trPr></w:tr>`, 15_000)+`</w:tbl><w:p><w:r><w:t>a</w:t></w:r></w:p>`)},
		{"a.odt", odtWith(t, `<table:table><table:table-row><table:table-cell table:number-columns-repeated="63">`+op("", many("word ", 150_000))+`</table:table-cell></table:table-row></table:table>`)},
		{"a.html", page(many("<b>a:</b>b ", 90_000))},
		{"a.html", page(many("<b>a</b><i> </i>", 45_000))},
		{"a.html", page(many("<img src=a.png>", 190_000))},
		{"a.html", page("<table><tr>" + many("<td>a", 90_000) + many("<tr><td>a", 45_000))},
		{"a.html", page(many("<p>a", 5_000_000))},
		{"a.html", page("<span style='mso-list:Ignore'>" + many("a<b></b>", 60_000) + "</span>a")},
		{"a.rtf", rtf(`{\stylesheet ` + many("a{}", 1_000_000) + `;}x`)},
		{"a.rtf", rtf(`{\info{\title ` + many("a{}", 1_000_000) + `}}x`)},
		{"a.rtf", rtf(`{\field{\*\fldinst ` + many("a", 1_000_000) + `}` + many(`{\fldrslt x}`, 100_000) + `}`)},
		{"a.rtf", rtf(many(`{\pict\pngblip 00}`, 200_000))},
		{"a.rtf", rtf(many(`a\par `, 5_000_000))},
		{"a.html", page(many("word ", 1_000_000))},
		{"a.md", []byte(many("|a", 300) + "\n" + many("|-", 300) + "\n" + many("|a\n", 40_000))},
		{"a.md", []byte(many("1. ", 300_000))},
		{"a.md", []byte(many(many("[", 400)+"\n", 2_000))},
		{"a.txt", []byte(many("a\n", 900_000))},
	} {
		t.Run(fmt.Sprintf("%s %.40q", c.name, c.content), func(t *testing.T) {
			doc, err := new(Reader).Read(c.name, c.content)
			if err == nil && len(doc.Blocks) == 0 {
				t.Error("nothing is read, and nothing is said")
			}
			sound(t, doc, err)
		})
	}
}

// TestDeepStyles follows a chain of styles no further than any that Word makes.
func TestDeepStyles(t *testing.T) {
	var styles strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i, i+1)
	}
	b := newBudget(Limits{}.orDefaults())
	root, err := parseXML([]byte(`<w:styles`+wordNamespaces+`>`+styles.String()+`</w:styles>`), newTrees(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := readStyles(root)
	s.style("s0")
	if len(s.resolved) > 2*maxDepth {
		t.Errorf("%d styles are resolved for one", len(s.resolved))
	}
}

// TestManySpans loses no word of a block that changes its look more often than is kept.
func TestManySpans(t *testing.T) {
	var p paragraph
	for i := range 3 * maxSpans {
		p.add(Span{Bold: i%2 == 0}, fmt.Sprintf("w%d ", i))
		p.lineBreak()
	}
	spans := p.take()
	if len(spans) > maxSpans+1 || wordsOfSpans(spans) != 3*maxSpans {
		t.Errorf("%d spans, %d words", len(spans), wordsOfSpans(spans))
	}
}
