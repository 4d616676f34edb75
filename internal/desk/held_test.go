package desk_test

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/message"
)

// TestAttachmentsAreHeldOnce: an attached file is the bytes that the packed email holds of it, and the very bytes that
// it has where it is decoded by itself.
func TestAttachmentsAreHeldOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	dirs, err := filepath.Glob(filepath.Join("testdata", "mail", "*"))
	if err != nil {
		t.Fatal(err)
	}
	shared := 0
	for n := 0; n < len(dirs); n += 30 { // reading them all takes a while
		dir := dirs[n]
		raw, _ := readCase(t, dir)
		r := o.desk.Read(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Received: time.Unix(0, 0), Raw: raw})
		alone := message.Parse(raw, o.desk.Trust)
		if len(r.Message.Attachments) != len(alone.Attachments) {
			t.Errorf("%s: %d attachments, and alone %d", dir, len(r.Message.Attachments), len(alone.Attachments))
			continue
		}
		for i, a := range r.Message.Attachments {
			if !bytes.Equal(a.Content, alone.Attachments[i].Content) {
				t.Errorf("%s: %q has %d bytes, and alone %d", dir, a.Name, len(a.Content), len(alone.Attachments[i].Content))
			}
			if at := bytes.Index(r.Packed.Content, a.Content); at >= 0 && len(a.Content) > 0 && &r.Packed.Content[at] == &a.Content[0] {
				shared++
			}
		}
	}
	if shared == 0 {
		t.Error("no attachment is held in the packed email alone")
	}
}
