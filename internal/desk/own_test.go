package desk_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/store"
)

// TestReadHoldsNothingOfTheEmail overwrites each email once it is read, as the line does, for the next lies there.
func TestReadHoldsNothingOfTheEmail(t *testing.T) {
	o := newOffice(t)
	found, _ := filepath.Glob(filepath.Join("testdata", "mail", "*", "mail.eml"))
	if len(found) == 0 {
		t.Fatal("no emails")
	}
	packed := 0
	for _, name := range found {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		read := func(raw []byte) desk.Read {
			return o.desk.Read(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Received: time.Unix(0, 0), Raw: raw})
		}
		overwritten := bytes.Clone(raw)
		r := read(overwritten)
		if r.Raw != nil {
			continue // held, and so not overwritten
		}
		packed++
		clear(overwritten)
		if !reflect.DeepEqual(r, read(raw)) {
			t.Errorf("what was read of %s changes with its bytes", name)
		}
	}
	if packed == 0 {
		t.Error("no email was packed")
	}
}

// TestSenderWithoutAnAddress brings a blog from nobody whom a letter could reach: the editors are asked, in their words.
func TestSenderWithoutAnAddress(t *testing.T) {
	for _, from := range []string{"undisclosed-recipients:;", "Jane <not an address>", "root"} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.from = from
		o.want(o.deliver(m), "submission referred | forward to editors@example.org")
		if all, err := o.store.Mails(t.Context(), store.MailFilter{}); err != nil || len(all) != 1 || all[0].Reason != "it does not say who sent it" {
			t.Errorf("%s: %+v %v", from, all, err)
		}
	}
}
