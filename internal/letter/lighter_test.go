package letter

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-message/mail"
)

// question is an email to be forwarded: some words, and files beside them.
func question(words string, files ...string) []byte {
	email := "From: =?utf-8?q?J=C3=B6rg?= Asker <asker@example.net>\r\nTo: blogs@example.org\r\nSubject: A picture?\r\n" +
		"Message-ID: <picture@example.net>\r\nDKIM-Signature: v=1; b=abc\r\nnot a field\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" +
		"--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + words + "\r\n"
	for _, f := range files {
		email += "--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=\"" + f + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
			strings.Repeat(strings.Repeat("A", 76)+"\r\n", 40000)
	}
	return []byte(email + "--b--\r\n")
}

func forwarded(t *testing.T, email []byte) Rendered {
	t.Helper()
	return must(t)(builtin(t).Forward(sampleEnvelope(SampleCall(), 1), Forwarded{
		From: Address{"Jörg Asker", "asker@example.net"}, Subject: "A picture?", Raw: email, Reason: "a question",
	}))
}

// leaves opens a letter as a mail program does: each part's type, and its words.
func leaves(t *testing.T, raw []byte) (types []string, words string) {
	t.Helper()
	r, err := mail.CreateReader(strings.NewReader(string(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for {
		p, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return types, words
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p.Body)
		if err != nil {
			t.Fatal(err)
		}
		mediaType, _, _ := strings.Cut(fmt.Sprint(p.Header.(interface{ Get(string) string }).Get("Content-Type")), ";")
		types, words = append(types, mediaType), words+"\n---\n"+string(content)
	}
}

const where = "`copydesk mail --raw 12` writes the email out."

func TestALighterLetterKeepsTheWords(t *testing.T) {
	heavy := forwarded(t, question("Würde dieses Bild passen?", "Bild 1.jpg", "Bild 2.jpg"))
	light, ok := Lighter(heavy.Raw, where)
	if !ok || len(light) > 20<<10 {
		t.Fatalf("%v, %d of %d bytes", ok, len(light), len(heavy.Raw))
	}
	types, words := leaves(t, light)
	if !slices.Equal(types, []string{"text/plain", "text/html", "message/rfc822"}) {
		t.Errorf("its parts are %v", types)
	}
	for _, want := range []string{
		"takes no letter as large as this one was, so it comes\nwithout Bild 1.jpg (2.2 MB) and Bild 2.jpg (2.2 MB). `copydesk mail\n--raw 12` writes the email out.",
		"without Bild 1.jpg (2.2 MB) and Bild 2.jpg (2.2 MB). `copydesk mail --raw 12` writes the email out.</p>",
		"your answer goes to Jörg Asker", "From: =?utf-8?q?J=C3=B6rg?= Asker <asker@example.net>", "Würde dieses Bild passen?",
	} {
		if !strings.Contains(strings.ReplaceAll(words, "\r\n", "\n"), want) {
			t.Errorf("no %q in\n%s", want, words)
		}
	}
	head := func(raw []byte, without string) string {
		h, _, _ := strings.Cut(string(raw), "\r\n"+without)
		return strings.ReplaceAll(h, "Message-ID", "Message-Id")
	}
	if got, want := head(light, "Content-Type"), head(heavy.Raw, "Content-Type"); strings.ReplaceAll(got, "Mime-Version", "MIME-Version") != want {
		t.Errorf("the header is\n%s\nand was\n%s", got, want)
	}
	if again, ok := Lighter(light, where); ok {
		t.Errorf("it could be made lighter again:\n%s", again)
	}
}

func TestWhatCannotBeMadeLighter(t *testing.T) {
	s := builtin(t)
	for name, raw := range map[string][]byte{
		"a letter with nothing attached": must(t)(s.Notice(sampleEnvelope(SampleCall(), 1), "The disk", []string{"It is full."})).Raw,
		"an email without a file":        forwarded(t, question("A word.")).Raw,
		"no letter":                      []byte("junk"),
		"nothing":                        nil,
	} {
		if light, ok := Lighter(raw, where); ok {
			t.Errorf("%s: %s", name, light)
		}
	}
}

func TestAnEmailOfOddMake(t *testing.T) {
	big := strings.Repeat("lorem ipsum dolor\r\n", 40000)
	for name, c := range map[string]struct{ email, stays, named string }{
		"endless words":         {"Subject: a\r\n\r\n" + big, big[:1000], "the end of its words (643 KB)"},
		"one file and no words": {"Subject: a\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n" + big, "(No words.)", "a.pdf (743 KB)"},
		"cut off":               {strings.TrimSuffix(string(question("A word.")), "--b--\r\n") + "--b\r\nContent-Type: image/png; name=\"=?utf-8?q?caf=C3=A9.png?=\"\r\n\r\n" + big, "A word.", "café.png (743 KB)"},
		"a part within a part":  {"Subject: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>hello\r\n--y\r\nContent-Type: image/png\r\n\r\n" + big + "--y--\r\n--x--\r\n", "<p>hello", "image/png (743 KB)"},
		"an email within it":    {"Subject: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsee below\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: b\r\n\r\n" + big + "\r\n--x--\r\n", "see below", "message/rfc822 (743 KB)"},
		"a picture within the HTML": {
			"Subject: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n\r\nhello\r\n" +
				"--y\r\nContent-Type: text/html\r\n\r\n<img src=\"data:" + big + "\">\r\n--y--\r\n--x\r\nContent-Type: image/png\r\n\r\n" + big + "--x--\r\n", "hello", "image/png (743 KB). ",
		},
		"a boundary that is not":   {"Subject: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + big, "(No words.)", ""},
		"bytes that cannot travel": {"Subject: a\r\nContent-Type: application/zip; name=a.zip\r\n\r\n\x00" + big, "(No words.)", "a.zip (743 KB)"},
	} {
		t.Run(name, func(t *testing.T) {
			light, ok := Lighter(forwarded(t, []byte(c.email)).Raw, where)
			if !ok && c.named == "" {
				return
			}
			if !ok || len(light) > longestWords+10<<10 {
				t.Fatalf("%v, %d bytes", ok, len(light))
			}
			_, words := leaves(t, light)
			words = strings.ReplaceAll(words, "\r\n", "\n")
			if !strings.Contains(words, strings.ReplaceAll(c.stays, "\r\n", "\n")) || !strings.Contains(strings.Join(strings.Fields(words), " "), "without "+c.named) {
				t.Errorf("no %q, or not without %q:\n%s", c.stays, c.named, words)
			}
		})
	}
}

func TestADigestWithoutItsBlogs(t *testing.T) {
	e := sampleEnvelope(SampleCall(), 1)
	picture := Attachment{Name: "days.png", Type: "image/png", ContentID: "days@example.org", Content: []byte("png")}
	blogs := Attachment{Name: "blogs.zip", Type: "application/zip", Content: make([]byte, 3<<20)}
	heavy := must(t)(compose(e, autoGenerated, rendering{
		subject: "The digest", text: "Two new blogs.", html: "<html><body class=x><p>Two new blogs.</p></body></html>",
	}, []Attachment{picture, blogs}))
	light, ok := Lighter(heavy.Raw, "`copydesk export DIR` writes every blog.")
	types, words := leaves(t, light)
	if !ok || !slices.Equal(types, []string{"text/plain", "text/html", "image/png"}) || !strings.Contains(words, "without blogs.zip (3.0 MB). `copydesk export") {
		t.Errorf("%v %v\n%s", ok, types, words)
	}
}
