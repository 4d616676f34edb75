package ledger_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/ledger"
	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// TestWhatHasNoOutcome delivers four emails, files two of them, and asks Dovecot for the difference.
func TestWhatHasNoOutcome(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	for _, subject := range []string{"one", "two", "three", "four"} {
		d.Deliver("INBOX", servers.Email(subject), servers.Received)
	}
	c := mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS, Folder: "INBOX"}
	db, err := store.Open(filepath.Join(t.TempDir(), "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	before := check(t, c, db)
	if before.Standing != 4 || len(before.Unaccounted) != 4 || before.Filed != 0 {
		t.Fatalf("with nothing filed: %+v", before)
	}
	file(t, db, before.UIDValidity, 1, 3, 9)

	after := check(t, c, db)
	var subjects []string
	for _, e := range after.Unaccounted {
		subjects = append(subjects, e.Subject)
	}
	if diff := cmp.Diff([]string{"two", "four"}, subjects); diff != "" {
		t.Errorf("without an outcome (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]uint32{5, 6, 7, 8}, after.Gaps); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	if after.Filed != 2 || after.Newest == nil || !after.Newest.Received.Equal(servers.Received) {
		t.Errorf("filed %d, newest %+v", after.Filed, after.Newest)
	}
	want := ledger.Email{
		UID: 2, Received: servers.Received, Size: int64(len(servers.Email("two"))), From: "jane@example.com", Subject: "two", MessageID: "two@example.com",
	}
	if diff := cmp.Diff(want, after.Unaccounted[0], cmp.Comparer(time.Time.Equal)); diff != "" {
		t.Errorf("one without an outcome (-want +got):\n%s", diff)
	}
}

func check(t *testing.T, c mailbox.Config, db *store.Store) ledger.Account {
	t.Helper()
	a, err := ledger.Check(t.Context(), c, db)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// file gives UIDs an outcome.
func file(t *testing.T, db *store.Store, validity uint32, uids ...uint32) {
	t.Helper()
	err := db.Update(context.Background(), func(tx *store.Tx) error {
		for _, uid := range uids {
			_, err := tx.AddMail(store.Mail{
				Mailbox: "INBOX", UIDValidity: validity, UID: uid, Hash: string(rune('a' + uid)), Received: servers.Received, Filed: servers.Received,
				Kind: submission.KindEnquiry, Outcome: submission.Referred, Raw: []byte("x"),
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
