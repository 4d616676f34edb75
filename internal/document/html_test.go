package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadFragment(t *testing.T) {
	for _, tt := range []struct {
		name, source, want string
	}{
		{"Gmail's divs are paragraphs", `<div dir="ltr"><div>Dear all,</div><div><br></div><div>My <b>blog</b>.</div></div>`, `
p: Dear all,
p: My **blog**.
`},
		{"two breaks end a paragraph, one breaks the line", `Jane<br>Head of Digital<br><br>Acme`, `
p: Jane⏎Head of Digital
p: Acme
`},
		{"bold by style, and Google Docs' bold that is none", `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Title</span></p><p><span style="font-style:italic;font-weight:400">text</span></p></b>`, `
p: **Title**
p: _text_
`},
		{"what nobody sees", `<div style="display:none;max-height:0">preheader &zwnj;&nbsp;&zwnj;</div><span style="font-size:0px">x</span><p>see&#8203;n&nbsp;&nbsp;it</p><script>alert(1)</script>`, `
p: seen it
`},
		{"nested lists", `<ol start="3"><li>three<ul><li>a</li><li><p>b</p><p>more</p></li></ul></li><li>four</li></ol>`, `
item1#3: three
item2: a
item2: b⏎more
item1#4: four
`},
		{"Word's list with its mark as text", `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>One<o:p></o:p></p>`, `
item2: One
`},
		{"Word's list in filtered HTML", `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>One</p><p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>Two</p>`, `
item1#1: One
item1: Two
`},
		{"a table that arranges the page", `<table role="presentation"><tr><td><table><tr><td><p>One</p><p>Two</p><p>Three</p></td></tr></table></td><td>side</td></tr></table>`, `
p: One
p: Two
p: Three
p: side
`},
		{"labels and values", `<table><tr><td>Title</td><td>My blog</td></tr><tr><td><b>Biography</b></td><td><p>One.</p><p>Two.</p><p>Three.</p></td></tr></table>`, `
table
  | p: Title | p: My blog
  | p: **Biography** | p: One. p: Two. p: Three.
`},
		{"links lead where the writer meant", `<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&amp;data=x">a</a> <a href="javascript:x">b</a> <a href="https://www.google.com/url?q=https://example.org/c&sa=D">c</a> <a href="mailto:a@example.org">d</a>`, `
p: a[https://example.org/a] b c[https://example.org/c] d[mailto:a@example.org]
`},
		{"quotes, rules, code", `<blockquote>said<blockquote>before</blockquote></blockquote><hr><pre>a
  b</pre>`, `
quote1: said
quote2: before
rule
code: a⏎  b
`},
		{"pictures", `<p><img src="cid:image001.png@01D" alt="Logo"><img src="x.gif" width=1><img src="https://x.example/e/1f600.png" alt="😀"><img src="draft_files/image002.jpg"></p>`, `
p: ![cid:image001.png@01D|Logo]😀![image002.jpg|]
`},
		{"tracked changes in Word's HTML", `<p>a <del cite="mailto:J" datetime="2020-08-01T10:00">old</del><ins cite="mailto:J">new</ins> <s>struck</s></p>`, `
p: a new ~struck~
`},
		{"Word's styles", `<p class=MsoTitle>T</p><p class=MsoSubtitle>S</p><p class=MsoNormal>&nbsp;</p><h2>H</h2><p class=MsoCaption>C</p>`, `
p.title: T
p.subtitle: S
h2: H
p.caption: C
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), shape(ReadFragment(tt.source))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadHTMLNotes(t *testing.T) {
	for _, tt := range []struct{ name, source string }{
		{"Word", `<p>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a></p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></div>`},
		{"pandoc", `<p>Text<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section class="footnotes"><ol><li id="fn1"><p>The note.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>`},
		{"Google Docs", `<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;The note.</span></p></div>`},
		{"LibreOffice", `<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note.</p></div>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readHTML([]byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(doc.Blocks); got != "p: Text[^1]\n" {
				t.Errorf("blocks %q", got)
			}
			if len(doc.Notes) != 1 || doc.Notes[0].Number != 1 || shape(doc.Notes[0].Blocks) != "p: The note.\n" {
				t.Errorf("notes %+v", doc.Notes)
			}
		})
	}
}

func TestReadHTMLCharsets(t *testing.T) {
	for _, tt := range []struct{ name, source string }{
		{"meta", "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><title>Left over</title><p>caf\xe9 \x93q\x94"},
		{"none", "<title>Left over</title><p>caf\xe9 \x93q\x94"},
		{"UTF-8", "<title>Left over</title><p>café “q”"},
		{"UTF-8 under another name", "<meta charset=iso-8859-1><title>Left over</title><p>café “q”"},
		{"entities", "<title>Left over</title><p>caf&eacute; &ldquo;q&#8221;"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readHTML([]byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(doc.Blocks); got != "p: café “q”\n" || doc.Properties.Title != "Left over" {
				t.Errorf("got %q, %+v", got, doc.Properties)
			}
		})
	}
}

func TestReadHTMLGoogleDocs(t *testing.T) {
	const source = `<html><head><style type="text/css">.c1{font-weight:700;color:#000}.c2{font-style:italic}.c3{font-weight:400}</style></head><body class="doc-content">` +
		`<p class="c0 title" id="h.x"><span class="c3">Title</span></p><p class="c0 subtitle"><span>Sub</span></p><p><span class="c1">Bold</span><span class="c3">&nbsp;and </span><span class="c2">italic</span></p>` +
		`<ul class="c4 lst-kix_abc1-0 start"><li>one</li></ul><ul class="c4 lst-kix_abc1-1 start"><li>two</li></ul></body></html>`
	doc, err := readHTML([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	want := "p.title: Title\np.subtitle: Sub\np: **Bold** and _italic_\nitem1: one\nitem2: two\n"
	if diff := cmp.Diff(want, shape(doc.Blocks)); diff != "" {
		t.Error(diff)
	}
}

func TestDeepHTMLKeepsItsWords(t *testing.T) {
	source := strings.Repeat("<div>", 5000) + "words" + strings.Repeat("</div>", 5000)
	if got := shape(ReadFragment(source)); got != "p: words\n" {
		t.Errorf("got %q", got)
	}
}

// webArchive is how a wiki exports a page to Word.
const webArchive = "Date: Mon, 24 Aug 2020 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"b\"\r\n\r\n" +
	"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n" +
	"--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>A</h1><p>The caf=E9 is=\r\n open.\r\n--b--\r\n"

func TestReadWebArchive(t *testing.T) {
	if f := Sniff("page.doc", []byte(webArchive)); f != HTML {
		t.Errorf("sniffed as %s", f)
	}
	if f := Sniff("mail.eml", []byte(webArchive)); f != Email {
		t.Errorf("an email sniffed as %s", f)
	}
	doc, err := readHTML([]byte(webArchive))
	if err != nil {
		t.Fatal(err)
	}
	if got := shape(doc.Blocks); got != "h1: A\np: The café is open.\n" {
		t.Errorf("read as %q", got)
	}
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		`<div><b>Title:</b> x<br><br>y</div>`, `<table><tr><td>a<td>b</table>`, `<ol start=3><li>a<li value=9>b</ol>`,
		`<p class=MsoListParagraph>1.&nbsp; x</p>`, `<a href="#_ftn1">[1]</a><div id=ftn1><p><a href="#_ftnref1">1</a>n</p></div>`,
		`<style>.a{font-weight:bold}</style><p class=a>x<img src="data:image/png;base64,AAAA">`, `<pre>a` + "\n" + `b</pre>`,
		webArchive, "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eA==",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readHTML(content)
		if err == nil {
			checkBlocks(t, doc.Blocks)
		}
		checkBlocks(t, ReadFragment(string(content)))
	})
}
