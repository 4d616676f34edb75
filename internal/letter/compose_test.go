package letter

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/emersion/go-message/mail"
)

func TestSameLetterSameBytes(t *testing.T) {
	s := builtin(t)
	if !bytes.Equal(accept(t, s).Raw, accept(t, builtin(t)).Raw) {
		t.Error("two renderings of one letter differ")
	}
}

func TestThreadHeaders(t *testing.T) {
	r := accept(t, builtin(t))
	m, err := mail.CreateReader(bytes.NewReader(r.Raw))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Message-Id": "<letter.sample.1@example.org>", "In-Reply-To": "<CAF1@mail.quaysidehealth.example>",
		"References": "<CAF1@mail.quaysidehealth.example>", "Auto-Submitted": "auto-replied",
		"X-Auto-Response-Suppress": "All", "Date": "Fri, 28 Aug 2020 09:15:00 +0100", "Mime-Version": "1.0",
		"From": `"The blogs desk" <blogs@example.org>`,
	} {
		if got := m.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestAttachmentsAndPictures(t *testing.T) {
	e := sampleEnvelope(sampleCall(), 1)
	zip := bytes.Repeat([]byte{0, 1, 2, 0xff, '\r', '\n'}, 500)
	r, err := Compose(e, "Digest", "text\n", `<img src="cid:chart" alt="">`, []Attachment{
		{Name: "chart.png", Type: "image/png", ContentID: "chart", Content: []byte("png")},
		{Name: "../../Die Bücher – " + strings.Repeat("ß", 200) + ".zip", Type: "application/zip", Content: zip},
		{Name: "x\r\nBcc: a@b.example\".txt", Type: "text/plain; charset=utf-8\r\nX: y", Content: []byte("hm")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"multipart/mixed", "multipart/alternative", "multipart/related", "Auto-Submitted: auto-generated", "Content-ID: <chart>"} {
		if !strings.Contains(string(r.Raw), want) {
			t.Errorf("no %s in\n%s", want, r.Raw)
		}
	}
	names, contents := attachments(t, r.Raw)
	if want := "Die Bücher – " + strings.Repeat("ß", 46) + ".zip"; len(names) != 3 || names[1] != want {
		t.Errorf("names %q, want the second to be %q", names, want)
	}
	if !bytes.Equal(contents[1], zip) {
		t.Error("the zip has changed on its way")
	}
	for line := range bytes.SplitSeq(r.Raw, []byte("\r\n")) {
		if len(line) > longestLine || bytes.HasPrefix(line, []byte("Bcc:")) || bytes.HasPrefix(line, []byte("X: y")) {
			t.Errorf("line %q", line)
		}
	}
}

// attachments lists the named parts of an email; pictures inside the HTML among them.
func attachments(t *testing.T, raw []byte) (names []string, contents [][]byte) {
	t.Helper()
	m, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	for {
		p, err := m.NextPart()
		if err == io.EOF {
			return names, contents
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p.Body)
		if err != nil {
			t.Fatal(err)
		}
		var params map[string]string
		switch h := p.Header.(type) {
		case *mail.AttachmentHeader:
			_, params, err = h.ContentDisposition()
		case *mail.InlineHeader:
			_, params, err = h.ContentDisposition()
		}
		if err == nil && params["filename"] != "" {
			names, contents = append(names, params["filename"]), append(contents, content)
		}
	}
}

func TestForward(t *testing.T) {
	cases := []struct{ name, raw, has string }{
		{"7bit", "Subject: a\r\n\r\nplain\r\n", "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=email.eml\r\nContent-Transfer-Encoding: 7bit"},
		{"8bit", "Subject: a\r\n\r\ncaf\xc3\xa9\r\n", "Content-Transfer-Encoding: 8bit"},
		{"an endless line", "Subject: a\r\n\r\n" + strings.Repeat("x", 5000) + "\r\n", "Content-Type: application/octet-stream; name=email.eml"},
		{"NUL", "Subject: a\r\n\r\n\x00\r\n", "Content-Transfer-Encoding: base64"},
		{"bare LF", "Subject: a\n\nplain\n", "Subject: a\r\n\r\nplain\r\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := must(t)(builtin(t).Forward(sampleEnvelope(sampleCall(), 1), Forwarded{
				From: Address{"Asker", "asker@example.net"}, Raw: []byte(c.raw), Reason: "why",
			}))
			if !strings.Contains(string(r.Raw), c.has) {
				t.Errorf("no %q in\n%s", c.has, r.Raw)
			}
			if !strings.Contains(string(r.Raw), "Reply-To: \"Asker\" <asker@example.net>\r\n") {
				t.Error("an answer does not go to the asker")
			}
			if len(r.To) != 1 || r.To[0] != "amara@quaysidehealth.example" {
				t.Errorf("it goes to %v", r.To)
			}
		})
	}
}

func TestForwardWithoutASender(t *testing.T) {
	r := must(t)(builtin(t).Forward(sampleEnvelope(sampleCall(), 1), Forwarded{Raw: []byte("junk"), Reason: "It cannot be read."}))
	if strings.Contains(string(r.Raw), "\r\nReply-To:") || strings.Contains(r.Text, "your answer goes") || !strings.Contains(r.Text, "It cannot be read.") {
		t.Errorf("letter\n%s", r.Raw)
	}
}

func TestForwardFromAnOddSender(t *testing.T) {
	e := sampleEnvelope(sampleCall(), 1)
	e.ReplyTo = []Address{{"x", "not an address"}}
	r := must(t)(builtin(t).Forward(e, Forwarded{From: Address{"x", "not an address"}, Raw: []byte("junk"), Reason: "why"}))
	if !strings.Contains(r.Text, "not an address") || strings.Contains(string(r.Raw), "\r\nReply-To:") {
		t.Errorf("letter\n%s", r.Raw)
	}
}

func TestEnvelopeFaults(t *testing.T) {
	good := sampleEnvelope(sampleCall(), 1)
	for name, spoil := range map[string]func(*Envelope){
		"no recipient":       func(e *Envelope) { e.To = nil },
		"line break in To":   func(e *Envelope) { e.To = []Address{{"", "a@b.example>\r\nBcc: c@d.example"}} },
		"two addresses":      func(e *Envelope) { e.To = []Address{{"", "a@b.example, c@d.example"}} },
		"no address":         func(e *Envelope) { e.Cc = []Address{{"Jane", ""}} },
		"no sender":          func(e *Envelope) { e.From = Address{} },
		"no Message-ID":      func(e *Envelope) { e.MessageID = "" },
		"spaces in its id":   func(e *Envelope) { e.MessageID = "a b@example.org" },
		"line break Cc":      func(e *Envelope) { e.Cc = []Address{{"", "a@b.example\r\n"}, {"", "x\ny@z.example"}} },
		"Reply-To is a name": func(e *Envelope) { e.ReplyTo = []Address{{"", "Jane"}} },
	} {
		e := good
		spoil(&e)
		if r, err := Compose(e, "s", "t", "h", nil); err == nil {
			t.Errorf("%s: no error, but\n%s", name, r.Raw)
		}
	}
}

func TestRecipientsOnce(t *testing.T) {
	e := sampleEnvelope(sampleCall(), 1)
	e.Cc = []Address{{"", "AMARA@quaysidehealth.example"}, {"", "jörg@bücher.example"}}
	r, err := Compose(e, "s", "t", "h", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.To) != 2 || r.To[1] != "jörg@xn--bcher-kva.example" {
		t.Errorf("recipients %q", r.To)
	}
}

func TestHeaderLines(t *testing.T) {
	for _, subject := range []string{
		strings.Repeat("long ", 29), strings.Repeat("ü", 149), strings.Repeat("x", 149), "a =?utf-8?q?=0D=0ABcc:_x?= b", "é plain é", "👩🏽‍⚕️ " + strings.Repeat("👨‍👩‍👧‍👦", 40),
	} {
		r, err := Compose(sampleEnvelope(sampleCall(), 1), subject, "t\n", "h\n", nil)
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := bytes.Cut(r.Raw, []byte("\r\n\r\n"))
		for line := range bytes.SplitSeq(header, []byte("\r\n")) {
			if len(line) > lineWidth {
				t.Errorf("%.20q: a line of %d: %q", subject, len(line), line)
			}
		}
		checkEmail(t, r)
	}
}

func FuzzAnswer(f *testing.F) {
	for _, h := range hostile {
		f.Add(h.value)
	}
	s, err := Load(builtinFiles, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, value string) {
		e, a := everywhere(value)
		a.Entries[1].Blog.Text = value
		r := must(t)(s.Answer(e, a))
		checkEmail(t, r)
		for _, fault := range Lint(r.HTML) {
			t.Error(fault)
		}
	})
}
