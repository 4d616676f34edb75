package desk

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/store"
)

// TestSameEmail tells the email that a server writes anew from another one at its place.
func TestSameEmail(t *testing.T) {
	from := message.Address{Email: "Jane@fenwick.example"}
	r := Read{Hash: "b", Message: &message.Message{MessageID: "1@fenwick.example", From: from, Subject: "Blog"}}
	seen := store.Mail{Hash: "a", MessageID: "1@fenwick.example", From: "jane@fenwick.example", Subject: "Blog"}
	if !sameEmail(seen, r) {
		t.Error("an email with other bytes is another one")
	}
	other := seen
	other.MessageID = "2@fenwick.example"
	if sameEmail(other, r) {
		t.Error("an email with another Message-ID is the same")
	}
	r.Message.MessageID, seen.MessageID = "", ""
	if sameEmail(seen, r) {
		t.Error("an email without a Message-ID is the same as another of its sender's")
	}
}

// TestReadForFails: what panics when an answer is read by the rules of its own call is told as a fault of that email.
func TestReadForFails(t *testing.T) {
	d := &Desk{Docs: &document.Reader{}}
	r := d.readFor(calltest.Example(t), Read{})
	if !strings.HasPrefix(r.Fault, "it could not be read") || r.Call == nil {
		t.Errorf("%+v", r)
	}
}
