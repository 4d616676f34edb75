package letter

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"strings"
	"testing"

	"github.com/emersion/go-message/mail"

	"copydesk/internal/submission"
)

// hostile are values that people and attackers put into fields, each with what must not come out of it.
var hostile = []struct {
	name, value string
	never       []string // in the HTML
}{
	{"looks-like-html", `</td></table><script>alert(1)</script><img src=x onerror=alert(1)>"'&lt;`, []string{"<script", "<img"}},
	{"three-hundred-characters", strings.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 9), nil},
	{"no-space", strings.Repeat("x", 4000), []string{strings.Repeat("x", 1001)}},
	{"right-to-left", "سلمى الحداد", nil},
	{"direction-override", "Title \u202egnp.exe\u202c \u2066end", []string{"\u202e", "\u202c", "\u2066"}},
	{"emoji", "Waiting 👩🏽‍⚕️👨‍👩‍👧‍👦 rooms 🇬🇧", nil},
	{"line-breaks", "Innocent\r\nBcc: everyone@example.com\r\n\r\n<html>body", []string{"<html>body"}},
	{"bare-cr-nul", "Innocent\rBcc: everyone@example.com\x00\x1b[31m", []string{"\x00", "\x1b"}},
	{"links", "Win https://evil.example/a?b www.evil.example http://evil.example ftp://evil.example/x", []string{"evil.example"}},
	{"template-actions", "{{.Call.Name}} {{template \"body\"}} %s %!d(BADINDEX)", nil},
	{"invalid-utf8", "caf\xe9 \xff\xfe", []string{"\xe9"}},
	{"stacked-marks", "Z" + strings.Repeat("\u0301\u0302\u0303", 500), []string{strings.Repeat("\u0301\u0302\u0303", 400)}},
}

// everywhere puts a value into every field that others fill.
func everywhere(value string) (Envelope, Answer) {
	c := SampleCall()
	e := sampleEnvelope(c, 1)
	e.To[0].Name, e.Subject, e.InReplyTo, e.References = value, value, value, []string{value, "<good@example.org>"}
	blog := submission.Blog{
		Verdict: submission.NeedsCorrection, Title: value, Description: value + strings.Repeat(" and more", 20), Themes: []int{3}, Words: 500, Source: value,
		Author:   submission.Author{Name: value, Role: value, Organisation: value, Twitter: value, Bio: value, Email: value},
		Images:   []submission.Image{{Name: value, Role: submission.Headshot}},
		Problems: []submission.Problem{{Code: submission.DescriptionTooLong, Message: value}, {Code: submission.UnknownTheme, Message: value}},
		Remarks:  []submission.Problem{{Code: submission.WithinTolerance, Message: value}},
	}
	accepted := blog
	accepted.Verdict, accepted.Problems, accepted.Text = submission.Accepted, nil, "Fine."
	return e, Answer{Call: c, Addressee: value, Entries: []Entry{
		{Ref: "SS20-7", Blog: blog, Changed: []string{value}, Suggestion: value, Previous: &blog},
		{Ref: "SS20-8", Blog: accepted},
	}}
}

func TestHostileValues(t *testing.T) {
	s := builtin(t)
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			e, a := everywhere(h.value)
			several := must(t)(s.Answer(e, a))
			a.Entries = a.Entries[:1]
			one := must(t)(s.Answer(e, a))
			golden(t, "hostile-"+h.name+".txt", []byte("Subject: "+one.Subject+"\n\n"+one.Text))
			golden(t, "hostile-"+h.name+".html", []byte(one.HTML))
			c := SampleCall()
			all := []Rendered{
				several, one,
				must(t)(s.Withdrawal(e, c, a.Entries)), must(t)(s.Reminder(e, c, a.Entries)),
				must(t)(s.Declined(e, c, a.Entries[0], h.value)), must(t)(s.Scheduled(e, c, a.Entries[0], c.FirstDay)),
				must(t)(s.Forward(e, Forwarded{Reason: h.value, From: Address{h.value, "asker@example.org"}, Subject: h.value, Raw: []byte(h.value), Refs: []string{"SS20-7"}})),
				must(t)(s.Notice(e, h.value, []string{h.value})),
				must(t)(s.Command(e, c, CommandReply{h.value, []string{h.value}, []string{h.value}, []string{h.value}, []string{"SS20-7"}})),
			}
			for _, r := range all {
				for _, fault := range Lint(r.HTML) {
					t.Errorf("%s: %s", r.Kind, fault)
				}
				for _, never := range h.never {
					if r.Kind != "notice" && strings.Contains(r.HTML, never) { // a notice says what its caller says
						t.Errorf("%s: HTML holds %.40q", r.Kind, never)
					}
				}
				checkEmail(t, r)
			}
		})
	}
}

// TestBlogsAreHarmless puts the values into the blog itself, which an acceptance shows whole.
func TestBlogsAreHarmless(t *testing.T) {
	s := builtin(t)
	texts := map[string]string{
		"raw HTML":        "<script>alert(1)</script>\n\n<div onclick=x>hm</div> <b>bold</b>",
		"script link":     "[x](javascript:alert(1)) <javascript:alert(1)> [y](data:text/html,hm) [z](//evil.example) [q](vbscript:x)",
		"remote picture":  "![pixel](https://evil.example/p.gif) ![](//evil.example/p.gif) [![a](b.png)](https://good.example)",
		"headings":        "###### deep\n\n# high\n\n#### jump",
		"unclosed fences": "```\n</table></td>\n\n- [ ] x\n\n| a |\n|---|\n| <td> |",
		"footnotes":       "a[^1] b[^1]\n\n[^1]: note [x](javascript:1)",
		"attributes":      "# title {onclick=alert(1)}\n\n[x](https://a.example \"\\\" onmouseover=\\\"x\")",
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			c := SampleCall()
			blog := sampleBlog()
			blog.Text = text
			r := must(t)(s.Answer(sampleEnvelope(c, 1), Answer{Call: c, Entries: []Entry{sampleEntry(blog), sampleEntry(blog)}}))
			for _, fault := range Lint(r.HTML) {
				t.Error(fault)
			}
			for _, html := range []string{r.HTML, BlogHTML(text)} {
				for _, never := range []string{"<script", "<div onclick", `href="javascript`, `href=""`, `href="//`, `href="data`, `src="http`, `src="//`, " onmouseover=\""} {
					if strings.Contains(html, never) {
						t.Errorf("HTML holds %q:\n%s", never, html)
					}
				}
			}
		})
	}
}

func must(t *testing.T) func(Rendered, error) Rendered {
	t.Helper()
	return func(r Rendered, err error) Rendered {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// checkEmail reads a letter back as a mail program does.
func checkEmail(t *testing.T, r Rendered) {
	t.Helper()
	for line := range bytes.SplitSeq(r.Raw, []byte("\r\n")) {
		if len(line) > longestLine || bytes.ContainsAny(line, "\r\n\x00") {
			t.Errorf("a line of %d octets, or with a bare CR or LF: %.80q", len(line), line)
		}
	}
	m, err := mail.CreateReader(bytes.NewReader(r.Raw))
	if err != nil {
		t.Fatal(err)
	}
	if m.Header.Has("Bcc") {
		t.Error("a field was injected")
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != r.Subject {
		t.Errorf("Subject reads %q, %v; want %q", subject, err, r.Subject)
	}
	if len(m.Header.Get("Auto-Submitted")) == 0 || m.Header.Get("X-Auto-Response-Suppress") != "All" {
		t.Error("a machine could answer this letter")
	}
	if to, err := m.Header.AddressList("To"); err != nil || len(to) != 1 || to[0].Address != "amara@quaysidehealth.example" {
		t.Errorf("To is %v, %v", to, err)
	}
	checkParts(t, m, r)
}

func checkParts(t *testing.T, m *mail.Reader, r Rendered) {
	t.Helper()
	var text, html string
	for {
		p, err := m.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p.Body)
		if err != nil {
			t.Fatal(err)
		}
		if h, ok := p.Header.(*mail.InlineHeader); ok {
			switch kind, _, _ := h.ContentType(); kind {
			case "text/plain":
				text = string(content)
			case "text/html":
				html = string(content)
			}
		}
	}
	if got := strings.ReplaceAll(text, "\r\n", "\n"); got != r.Text {
		t.Errorf("the text reads back as %q, want %q", got, r.Text)
	}
	if got := strings.ReplaceAll(html, "\r\n", "\n"); got != r.HTML {
		t.Errorf("the HTML reads back differently")
	}
}
