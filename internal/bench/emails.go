package main

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// received is when the emails came: a week before the deadline of the call.
var received = time.Date(2020, time.August, 28, 8, 14, 0, 0, time.UTC)

// contributor is who sent the nth email, so that a letter can be matched to it.
func contributor(n int) (name, address string) {
	first, last := firstNames[n%len(firstNames)], lastNames[n/len(firstNames)%len(lastNames)]
	return first + " " + last, fmt.Sprintf("%s.%s@company-%d.example", strings.ToLower(first), strings.ToLower(last), n)
}

// email makes the nth submission, with a document of so many bytes; the same n and size make the same email.
func email(n, size int) []byte {
	random := rand.New(rand.NewPCG(uint64(n), uint64(size)))
	name, address := contributor(n)
	w := newWriter(random)
	file := docx(random, w, name, size)
	at := received.Add(time.Duration(n) * time.Second)
	var b strings.Builder
	b.Grow(len(file)*4/3 + 8<<10)
	fmt.Fprintf(&b, headers, name, address, w.subject, at.Format(time.RFC1123Z), n, at.Add(2*time.Second).Format(time.RFC1123Z))
	fmt.Fprintf(&b, bodies, w.coverText(name), w.coverHTML(name))
	fmt.Fprintf(&b, attached, strings.ReplaceAll(w.title, " ", "_"))
	encode(&b, file)
	b.WriteString("\n--outer--\n")
	return []byte(strings.ReplaceAll(b.String(), "\n", "\r\n"))
}

// encode writes base64 in lines of 76 characters (RFC 2045, 6.8).
func encode(b *strings.Builder, file []byte) {
	const line = 57
	buffer := make([]byte, base64.StdEncoding.EncodedLen(line))
	for len(file) > 0 {
		n := min(line, len(file))
		base64.StdEncoding.Encode(buffer, file[:n])
		b.Write(buffer[:base64.StdEncoding.EncodedLen(n)])
		b.WriteByte('\n')
		file = file[n:]
	}
}

const headers = `Return-Path: <%[2]s>
Delivered-To: blogs@example.org
Received: from outbound.example.com (outbound.example.com [203.0.113.25])
	by mx.example.org (Postfix) with ESMTPS id 4BdR2q3vXYz9sW%05[5]d
	for <blogs@example.org>; %[6]s
Authentication-Results: mx.example.org; dkim=pass header.d=company.example; spf=pass
From: %[1]s <%[2]s>
To: Blogs desk <blogs@example.org>
Subject: %[3]s
Date: %[4]s
Message-ID: <LO2P265MB%08[5]d@LO2P265MB.example.com>
Accept-Language: en-GB, en-US
Content-Language: en-GB
X-Mailer: Microsoft Outlook 16.0
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

`

const bodies = `--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

%s
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

%s
--inner--
`

const attached = `--outer
Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="%[1]s.docx"
Content-Disposition: attachment; filename="%[1]s.docx"
Content-Transfer-Encoding: base64

`

// stock is emails in files, ready to be linked into a mailbox.
type stock struct {
	files []string
	bytes int64
}

// newStock makes emails with documents of the given sizes, one after the other.
func (b *bed) newStock(mails int, size func(n int) int) stock {
	return b.stockOf(mails, func(n int) []byte { return email(n, size(n)) })
}

// stockOf writes emails down, one after the other.
func (b *bed) stockOf(mails int, email func(n int) []byte) stock {
	dir, err := os.MkdirTemp(b.dir, "stock-")
	b.must(err)
	var s stock
	for n := range mails {
		raw := email(n)
		file := filepath.Join(dir, fmt.Sprint(n))
		b.must(os.WriteFile(file, raw, 0o644))
		at := received.Add(time.Duration(n) * time.Second)
		b.must(os.Chtimes(file, at, at))
		s.files, s.bytes = append(s.files, file), s.bytes+int64(len(raw))
	}
	return s
}

// usual is the size of the nth document of a usual mailbox: 25 to 200 KB.
func usual(n int) int { return 25_000 + n*7919%175_000 }

func always(size int) func(int) int { return func(int) int { return size } }

// each is the mean size of an email.
func (s stock) each() float64 { return float64(s.bytes) / float64(len(s.files)) }

// discard removes the files.
func (s stock) discard() { _ = os.RemoveAll(filepath.Dir(s.files[0])) }
