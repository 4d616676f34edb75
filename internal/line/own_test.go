package line

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/servers"
	"copydesk/internal/store"
)

// attached is an email that brings a blog as a file; each name is another sender with other words.
func attached(name string) (raw, file []byte) {
	var text strings.Builder
	fmt.Fprintf(&text, "# What %[1]s taught us\n\nSub-title: How one team mended %[1]s by listening\n\nTheme: 2\n\nAuthor: Jane %[1]s\n\n", name)
	for i := range 90 {
		fmt.Fprintf(&text, "The %s service was mended in week %d by people who listened. ", name, i)
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(text.String()))
	var lines strings.Builder
	for len(encoded) > 0 {
		n := min(76, len(encoded))
		lines.WriteString(encoded[:n] + "\r\n")
		encoded = encoded[n:]
	}
	return []byte("From: Jane " + name + " <jane." + name + "@example.com>\r\nTo: blogs@example.org\r\nSubject: Blog for the campaign week\r\n" +
		"Date: Fri, 28 Aug 2020 09:14:00 +0100\r\nMessage-ID: <" + name + "@example.com>\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: text/markdown; name=\"" + name + ".md\"\r\nContent-Disposition: attachment; filename=\"" + name + ".md\"\r\n" +
		"Content-Transfer-Encoding: base64\r\n\r\n" + lines.String()), []byte(text.String())
}

// TestEachEmailKeepsItsOwnBytes: emails lie in the room of those before them, and none of them comes out as another.
func TestEachEmailKeepsItsOwnBytes(t *testing.T) {
	s := inMemory(t)
	raws, files := map[string][]byte{}, map[string][]byte{}
	for _, name := range names(3 * groupEmails) {
		raw, file := attached(name)
		raws[name+"@example.com"], files[name+".md"] = raw, file
		s.inbox.Deliver("INBOX", raw, servers.Received)
	}
	s.poll(Sum{Read: len(raws), Filed: len(raws), Letters: len(raws)})
	ctx := limited(t)
	mails, err := s.Store.Mails(ctx, store.MailFilter{})
	if err != nil {
		t.Fatal(err)
	}
	s.expect("emails", len(mails), len(raws))
	for _, m := range mails {
		raw, err := s.Store.MailRaw(ctx, m.ID)
		if err != nil || !bytes.Equal(raw, raws[m.MessageID]) {
			t.Errorf("%s is kept as something else: %v", m.MessageID, err)
		}
	}
	subs, err := s.Store.List(ctx, store.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	s.expect("submissions", len(subs), len(raws))
	for _, sub := range subs {
		file, _, err := s.Store.RevisionFiles(ctx, sub.Ref, 1)
		if err != nil || !bytes.Equal(file, files[sub.Blog.Source]) {
			t.Errorf("the file %s of %s is kept as something else: %v", sub.Blog.Source, sub.Ref, err)
		}
	}
}
