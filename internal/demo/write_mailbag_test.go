package demo

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"flag"
	"fmt"
	"html"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write mailbag/ anew from testdata/blogs")

// draft is an email of the sample mailbag, as its sender thought of it.
type draft struct {
	file       string
	received   string // London time
	from       string
	address    string
	subject    string
	header     []string // further lines
	body       string
	html       bool // written in Outlook: an HTML body too
	attached   []attachment
	paste      string // the blog whose text follows the body
	nullSender bool
}

// attachment is a blog as a file.
type attachment struct {
	name, blog string
	markdown   bool // as it is, and not as a docx
}

const disclaimer = "This email and any files sent with it are confidential and meant for the addressee alone. If you have received it in error, please tell the sender and delete it. " +
	"Calder Bridge Housing Association is a registered society under the Co-operative and Community Benefit Societies Act 2014."

var drafts = []draft{
	{
		file: "01-docx", received: "2020-08-24 09:12:40", from: "Priya Raman", address: "priya.raman@eastmere.example",
		subject: "Guest blog for the Smarter State campaign week",
		body: `Hello,

Please find our blog attached.

Title: The form that asked only once
Sub-title: How a roll of brown paper and nine weeks of software spared four thousand families a form.
Theme: 2 Tech as an enabler
Author: Priya Raman, Head of Service Design, Eastmere County Council, @priya_raman

Kind regards,
Priya`,
		attached: []attachment{{name: "Eastmere blog final.docx", blog: "form"}},
	},
	{
		file: "02-pasted-text", received: "2020-08-25 14:40:10", from: "Tom Ellery", address: "tom@harbourside.example",
		subject: "Blog: lessons from a closed reception desk",
		body: `Hi both,

Here is mine, pasted below as I am on the train.

Title: The week the queue went quiet
Description: What eleven people with telephones taught a borough about need, and about buying things.
Theme: 5
Author: Tom Ellery, Assistant Director, Harbourside Borough Council
`,
		paste: "queue",
	},
	{
		file: "03-two-blogs", received: "2020-08-26 11:05:02", from: "Marguerite Okafor", address: "marguerite@okaforandlane.example",
		subject: "Two blogs from Okafor & Lane",
		body: `Dear team,

We could not decide, so here are two of them, one from each of us.

Blog 1 (a town that tidies up.docx)
Title: A town that tidies up after itself
Description: The smarter state will be noticed by what no longer goes wrong.
Theme: 1
Author: Marguerite Okafor, Partner, Okafor & Lane

Blog 2 (policy in pencil.docx)
Title: Policy written in pencil
Description: Put designers and policy makers at one table, and every paragraph gets a week as a sketch.
Theme: 4
Author: Simon Lane, Partner, Okafor & Lane

Best wishes,
Marguerite`,
		attached: []attachment{{name: "a town that tidies up.docx", blog: "town"}, {name: "policy in pencil.docx", blog: "pencil"}},
	},
	{
		file: "04-too-long", received: "2020-08-27 16:20:31", from: "Alun Pritchard", address: "alun.pritchard@keepers.example",
		subject: "Blog submission, theme 1",
		body: `Good afternoon,

I attach my blog on the future, and I am afraid that it grew in the telling.

Sub-title: Four questions that a lighthouse keeper would put to the state of the future.

Alun Pritchard
Principal Consultant
Keepers Digital`,
		attached: []attachment{{name: "Lighthouse.docx", blog: "lighthouse"}},
	},
	{
		file: "05-no-description", received: "2020-08-28 10:02:55", from: "Hannah Silvestri", address: "hannah.silvestri@northlight.example",
		subject: "Our blog for theme 3 (People)",
		body: `Hi,

Our blog for the campaign week is attached. Thank you for waiting for it!

Hannah Silvestri
Programme Lead
Northlight Community Health`,
		attached: []attachment{{name: "the bench.docx", blog: "bench"}},
	},
	{
		file: "06-a-question", received: "2020-08-28 12:30:08", from: "Desmond Achterberg", address: "d.achterberg@fenwater.example",
		subject: "Quick question about the campaign week",
		body: `Hello,

We would love to write something about flood wardens. Is it all right if two people sign it, and do you need a photograph of both?

Many thanks,
Desmond Achterberg
Fenwater Partnership`,
	},
	{
		file: "07-out-of-office", received: "2020-08-28 12:31:17", from: "Simon Lane", address: "simon@okaforandlane.example",
		subject: "Automatic reply: Your blogs are accepted",
		header:  []string{"Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"}, nullSender: true,
		body: `Thank you for your email. I am walking in the Cairngorms until Monday 7 September and will read it then.

Simon`,
	},
	{
		file: "08-a-link", received: "2020-08-31 08:55:44", from: "Ottoline Marsh", address: "ottoline@marshandmere.example",
		subject: "Smarter State blog (Google Doc)",
		body: `Morning!

Our blog is here, anyone with the link can read it:

https://docs.google.com/document/d/1aNotARealDocument0demo/edit?usp=sharing

Title: The allotment and the algorithm
Theme: 2

Ottoline Marsh
Marsh & Mere`,
	},
	{
		file: "09-outlook", received: "2020-09-01 13:15:20", from: "Kenneth Adeyemi", address: "kenneth.adeyemi@calderbridge.example",
		subject: "FW: Smarter State - blog from Calder Bridge", html: true,
		body: `Dear Blogs desk,

Our blog for the People theme is attached. I hope that it makes somebody ring their choirmaster.

Title: The choir that met on the telephone
Sub-title: Eleven singers without a computer turned our plan for staying connected the right way round.
Themes: 3

Kind regards,

Kenneth Adeyemi
Director of Communities
Calder Bridge Housing Association
T: 01632 960 118 | www.calderbridge.example | @CalderBridgeHA

` + disclaimer,
		attached: []attachment{{name: "Choir blog v4 (KA edits).docx", blog: "choir"}},
	},
	{
		file: "10-the-missing-description", received: "2020-09-02 09:40:12", from: "Hannah Silvestri", address: "hannah.silvestri@northlight.example",
		subject: "Re: Your blog needs a small change [SS20-6]",
		body: `Oh, of course. Here it is:

Description: Two of us sat on a bench for a fortnight and learned what happens between one door and the next.

Sent from my iPhone

> On 28 Aug 2020, at 10:03, Blogs desk <blogs@example.org> wrote:
>
> Dear Hannah,
>
> Thank you for your blog.`,
	},
	{
		file: "11-description-too-long", received: "2020-09-02 15:00:26", from: "Bronagh Keane", address: "bronagh.keane@gritandsalt.example",
		subject: "Blog for Smarter State 2020",
		body: `Hello,

Attached as Markdown, I hope that is all right.

Title: In praise of the last spreadsheet
Sub-title: Every transformation programme has a villain, and it is usually a spreadsheet, but before you put a red cross through it you should find the column with the strange heading and ask who Joyce is.
Theme: 2
Author: Bronagh Keane, Delivery Manager, Grit & Salt

Thanks,
Bronagh`,
		attached: []attachment{{name: "last-spreadsheet.md", blog: "spreadsheet", markdown: true}},
	},
	{
		file: "12-two-themes", received: "2020-09-03 17:25:37", from: "Rafiq Haldane", address: "rafiq@openskies.example",
		subject: "Blog - Forecasts for everyone",
		body: `Hi there,

My blog is attached. It fits both themes 1 and 4.

Description: What public services can learn from the one part of public life that says how sure it is.

Rafiq Haldane
Chief Analyst, Open Skies`,
		attached: []attachment{{name: "forecasts.docx", blog: "weather"}},
	},
	{
		file: "13-the-same-again", received: "2020-09-04 08:01:09", from: "Priya Raman", address: "priya.raman@eastmere.example",
		subject: "Guest blog for the Smarter State campaign week",
		body: `Hello again,

I was not sure that this had reached you, so here it is once more.

Title: The form that asked only once
Sub-title: How a roll of brown paper and nine weeks of software spared four thousand families a form.
Theme: 2 Tech as an enabler
Author: Priya Raman, Head of Service Design, Eastmere County Council, @priya_raman

Kind regards,
Priya`,
		attached: []attachment{{name: "Eastmere blog final.docx", blog: "form"}},
	},
	{
		file: "14-withdrawn", received: "2020-09-04 09:30:51", from: "Rafiq Haldane", address: "rafiq@openskies.example",
		subject: "Re: Your blog is accepted [SS20-10]",
		body: `Dear Blogs desk,

I am sorry, but we have to withdraw this blog. Our chair would like to publish it in the annual report first.

Rafiq`,
	},
	{
		file: "15-thanks", received: "2020-09-04 10:12:33", from: "Tom Ellery", address: "tom@harbourside.example",
		subject: "Re: Your blog is accepted [SS20-2]",
		body: `Lovely, thank you very much!

Tom`,
	},
	{
		file: "16-late", received: "2020-09-05 00:07:19", from: "Ishbel Tannock", address: "ishbel.tannock@strathallan.example",
		subject: "Smarter State blog, theme 5 - sorry!",
		body: `Hello,

I know, I know. Seven minutes. Here it is all the same.

Title: Nine hundred keys
Description: What a county learned in April from the man who knew who could open which door.
Theme: 5
Author: Ishbel Tannock, Head of Property, Strathallan County Council
`,
		paste: "depot",
	},
}

func TestMailbagIsAsWritten(t *testing.T) {
	for _, d := range drafts {
		t.Run(d.file, func(t *testing.T) {
			got := d.email(t)
			path := filepath.Join("mailbag", d.file+".eml")
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is not what is written here (%v); run go test ./internal/demo -update", path, err)
			}
		})
	}
}

func (d draft) email(t *testing.T) []byte {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	received, err := time.ParseInLocation(time.DateTime, d.received, london)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	line := func(format string, a ...any) { fmt.Fprintf(&b, format+"\n", a...) }
	_, host, _ := strings.Cut(d.address, "@")
	returnPath := d.address
	if d.nullSender {
		returnPath = ""
	}
	line("Return-Path: <%s>", returnPath)
	line("Delivered-To: blogs@example.org")
	line("Received: from mail.%s (mail.%s [192.0.2.%d])\n\tby mail.example.org with ESMTPS\n\tfor <blogs@example.org>; %s", host, host, len(d.file), received.Format(time.RFC1123Z))
	line("From: %s <%s>", d.from, d.address)
	line("To: Blogs desk <blogs@example.org>")
	line("Subject: %s", d.subject)
	line("Date: %s", received.Add(-4*time.Second).Format(time.RFC1123Z))
	line("Message-ID: <%s@mail.%s>", d.file, host)
	for _, h := range d.header {
		line("%s", h)
	}
	line("MIME-Version: 1.0")
	d.parts(t, line)
	return []byte(strings.ReplaceAll(b.String(), "\n", "\r\n"))
}

// parts writes the body and what is attached.
func (d draft) parts(t *testing.T, line func(string, ...any)) {
	t.Helper()
	if len(d.attached) == 0 {
		d.text(t, line)
		return
	}
	line("Content-Type: multipart/mixed; boundary=\"mixed-%s\"\n", d.file)
	line("--mixed-%s", d.file)
	d.text(t, line)
	for _, a := range d.attached {
		line("\n--mixed-%s", d.file)
		content, kind := a.content(t)
		line("Content-Type: %s;\n\tname=\"%s\"", kind, a.name)
		line("Content-Disposition: attachment;\n\tfilename=\"%s\"", a.name)
		line("Content-Transfer-Encoding: base64\n\n%s", folded(content))
	}
	line("--mixed-%s--", d.file)
}

// text writes the body: plain, or in both forms.
func (d draft) text(t *testing.T, line func(string, ...any)) {
	t.Helper()
	body := d.body
	if d.paste != "" {
		_, text, _ := strings.Cut(blogText(t, d.paste), "\n")
		body += "\n" + strings.TrimSpace(text) + "\n"
	}
	if !d.html {
		line("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n%s", quoted(t, body))
		return
	}
	line("Content-Type: multipart/alternative; boundary=\"either-%s\"\n", d.file)
	line("--either-%s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n%s\n", d.file, quoted(t, body))
	line("--either-%s\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n%s\n", d.file, quoted(t, outlook(body)))
	line("--either-%s--", d.file)
}

// outlook dresses a text as Outlook does.
func outlook(body string) string {
	var b strings.Builder
	b.WriteString(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm; font-size:11.0pt}</style></head><body lang="EN-GB"><div class="WordSection1">` + "\n")
	for l := range strings.SplitSeq(body, "\n") {
		if l == "" {
			l = "\u00a0"
		}
		fmt.Fprintf(&b, "<p class=\"MsoNormal\">%s<o:p></o:p></p>\n", html.EscapeString(l))
	}
	b.WriteString("</div></body></html>")
	return b.String()
}

func quoted(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

func folded(content []byte) string {
	var b strings.Builder
	for text := base64.StdEncoding.EncodeToString(content); text != ""; {
		n := min(76, len(text))
		b.WriteString(text[:n] + "\n")
		text = text[n:]
	}
	return b.String()
}

func blogText(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "blogs", name+".md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func (a attachment) content(t *testing.T) (content []byte, kind string) {
	t.Helper()
	text := blogText(t, a.blog)
	if a.markdown {
		return []byte(text), "text/markdown; charset=utf-8"
	}
	return docx(t, text), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}

// docx makes of a text with Markdown headings a document as Word writes them; uncompressed, so that its bytes are the
// same with every version of Go.
func docx(t *testing.T, text string) []byte {
	t.Helper()
	var body strings.Builder
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		style := "Normal"
		for mark, name := range map[string]string{"# ": "Heading1", "## ": "Heading2"} {
			if rest, ok := strings.CutPrefix(paragraph, mark); ok {
				style, paragraph = name, rest
			}
		}
		fmt.Fprintf(&body, `<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, style, html.EscapeString(paragraph))
	}
	const (
		head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
		w    = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
		pkg  = "http://schemas.openxmlformats.org/package/2006/"
		rel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
		wml  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	)
	style := func(id, name, extra string) string {
		return fmt.Sprintf(`<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>%s</w:style>`, id, name, extra)
	}
	files := []struct{ name, content string }{
		{"[Content_Types].xml", `<Types xmlns="` + pkg + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="` + wml + `document.main+xml"/><Override PartName="/word/styles.xml" ContentType="` + wml + `styles+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + pkg + `relationships"><Relationship Id="rId1" Type="` + rel + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + w + `><w:body>` + body.String() + `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + pkg + `relationships"><Relationship Id="rId1" Type="` + rel + `styles" Target="styles.xml"/></Relationships>`},
		{"word/styles.xml", `<w:styles ` + w + `>` + style("Normal", "Normal", "") +
			style("Heading1", "heading 1", `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>`) +
			style("Heading2", "heading 2", `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>`) + `</w:styles>`},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Store, Modified: time.Date(2020, 8, 20, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(head + f.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
