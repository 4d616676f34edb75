package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"copydesk/internal/submission"

	"github.com/google/go-cmp/cmp"
)

func TestWhatIsFiledComesBackAsItWas(t *testing.T) {
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	if ref != "SS20-1" {
		t.Errorf("the first ref is %s", ref)
	}
	got, ok, err := s.Find(context.Background(), "ss20-1")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	blog := sampleBlog()
	blog.Original = nil
	blog.Images[0].Content = nil
	want := Submission{
		ID: 1, Ref: "SS20-1", Call: "smarter", Status: submission.StatusAccepted, Sender: "jane@example.com", SenderName: "Jane Doe",
		Subject: "Our blog", Received: start.Add(time.Minute), Updated: start.Add(time.Minute), Revision: 1, Blog: blog,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSavepointUndoesOneEmailOnly(t *testing.T) {
	s := open(t)
	broken := errors.New("this email cannot be filed")
	update(t, s, func(tx *Tx) error {
		if err := tx.Savepoint(func() error { _, err := fileIn(tx, 1, sampleBlog()); return err }); err != nil {
			return err
		}
		err := tx.Savepoint(func() error {
			if _, err := fileIn(tx, 2, sampleBlog()); err != nil {
				return err
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("the error became %v", err)
		}
		return tx.Savepoint(func() error { _, err := fileIn(tx, 3, sampleBlog()); return err })
	})
	mails := must[[]Mail](t)(s.Mails(context.Background(), MailFilter{}))
	if len(mails) != 2 || mails[0].UID != 3 || mails[1].UID != 1 {
		t.Errorf("filed %+v", mails)
	}
}
