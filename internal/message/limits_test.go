package message

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestNestingIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("From: a@example.org\r\nSubject: deep\r\nMIME-Version: 1.0\r\n")
	for i := range 300 {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	b.WriteString("\r\nhello\r\n")
	m := Parse([]byte(b.String()), Options{})
	if len(m.Damage) == 0 {
		t.Error("300 levels went by without a finding")
	}
}

func TestPartsAreBounded(t *testing.T) {
	raw := "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\nContent-Type: image/png\r\n\r\nx\r\n", 30_000) + "--b--\r\n"
	m := Parse([]byte(raw), Options{})
	if len(m.Attachments) > maxParts {
		t.Errorf("%d attachments", len(m.Attachments))
	}
}

func TestEmailsWithinEmailsAreBounded(t *testing.T) {
	raw := strings.Repeat("From: a@example.org\r\nTo: b@example.org\r\nContent-Type: message/rfc822\r\n\r\n", 5000) + "end"
	depth := 0
	for m := Parse([]byte(raw), Options{}); m != nil; m = first(m.Messages) {
		depth++
	}
	if depth > maxDepth+2 {
		t.Errorf("%d emails within each other", depth)
	}
}

func TestEndlessHeader(t *testing.T) {
	raw := "From: a@example.org\r\n" + strings.Repeat("X-Pad: "+strings.Repeat("x", 900)+"\r\n", 20_000) + "\r\nhello\r\n"
	m := Parse([]byte(raw), Options{})
	if m.From.Email != "a@example.org" || len(m.Texts) != 1 || m.Texts[0].Own != "hello" {
		t.Errorf("From %v, texts %v", m.From, m.Texts)
	}
}

// A header of half a megabyte may name as many lists as recipients: to look for each among all took ten seconds.
func TestManyListsAndManyRecipients(t *testing.T) {
	raw := "From: a@example.org\r\nList-Post: " + strings.Repeat("<mailto:l@lists.example>", 2500) + "\r\nX-Loop: l@lists.example\r\n"
	for range 8 {
		raw += "To: " + strings.Repeat("b@example.com,", 4000) + "\r\n"
	}
	if m := Parse([]byte(raw+"\r\nhello\r\n"), Options{}); !strings.Contains(m.Automatic, "List-Post") {
		t.Errorf("Automatic %q", m.Automatic)
	}
}

func TestAnEmptyLoop(t *testing.T) {
	m := Parse([]byte("From: Jane Doe <jane@example.com>\r\nTo: Undisclosed recipients\r\nX-Loop:\r\nSubject: Our blog\r\n\r\nHere it is.\r\n"), Options{})
	if m.Automatic != "" {
		t.Errorf("Automatic %q", m.Automatic)
	}
}

// bigMail is an email of about 25 MB with photographs.
func bigMail(photos, size int) []byte {
	var b bytes.Buffer
	b.WriteString("From: Jane Doe <jane@example.com>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBlog attached.\r\n\r\nJane\r\n")
	line := strings.Repeat("QUJD", 19) + "\r\n"
	for i := range photos {
		fmt.Fprintf(&b, "--b\r\nContent-Type: image/jpeg; name=\"photo%d.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n", i)
		for n := 0; n < size; n += len(line) {
			b.WriteString(line)
		}
	}
	b.WriteString("--b--\r\n")
	return b.Bytes()
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []struct {
		name         string
		photos, size int
	}{{"200KB", 1, 270_000}, {"25MB", 5, 5_000_000}} {
		b.Run(size.name, func(b *testing.B) {
			raw := bigMail(size.photos, size.size)
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(raw, Options{})
			}
		})
	}
}

// TestHostileTexts reads texts made to keep the rules busy; the test's own time limit is the judge.
func TestHostileTexts(t *testing.T) {
	for name, line := range map[string]string{
		"footers":      "To unsubscribe write to a company registered in England No. 123456 that is scanned by a virus scanner.\n",
		"attributions": "On Wed, 19 Aug 2020 at 08:15, Jane Doe <jane@example.com>\n",
		"wrote":        "On Wed, 19 Aug 2020 at 08:15, Jane Doe <jane@example.com> wrote:\n\n",
		"headers":      "From: jane@example.com\nSent: 19 August 2020\nTo: blogs\nSubject: x\n\n",
		"closings":     "Best wishes,\nJane\n\n",
		"quotes":       "> quoted\n\nown\n\n",
		"deep":         strings.Repeat(">", 500) + " deep\n",
		"rules":        "-- \n",
		"notices":      "This email is confidential and intended for the addressee.\n\n",
	} {
		for _, kind := range []string{"text/plain", "text/html"} {
			t.Run(name+" "+kind, func(t *testing.T) {
				text := strings.Repeat(line, 1_000/strings.Count(line, "\n"))
				if kind == "text/html" {
					text = strings.ReplaceAll(text, "\n", "<br>")
				}
				m := Parse([]byte("From: jane@example.com\nSubject: Re: x\nContent-Type: "+kind+"\n\nHello.\n"+text), Options{})
				if len(m.Texts) == 0 {
					t.Error("no text")
				}
			})
		}
	}
}

// A paragraph of format=flowed may have as many lines as an email: to join each to all before took hours for 6 MB.
func TestAnEndlessFlowedParagraph(t *testing.T) {
	const lines = 400_000
	raw := "From: a@example.org\r\nContent-Type: text/plain; format=flowed\r\n\r\n" + strings.Repeat("word \r\n", lines) + "> quoted \r\n> on\r\nthe end\r\n"
	got := flowedLines(strings.ReplaceAll(raw[strings.Index(raw, "\r\n\r\n")+4:], "\r", ""), false)
	if len(got) != 3 || len(got[0].text) != 5*lines-1 || got[1].text != "quoted on" || got[2].text != "the end" {
		t.Errorf("%d lines, the first of %d bytes", len(got), len(got[0].text))
	}
}
