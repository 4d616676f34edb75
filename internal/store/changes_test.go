package store

import (
	"context"
	"testing"
	"time"

	"copydesk/internal/submission"
)

func TestChangesOfADay(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	old := file(t, s, 1, sampleBlog())
	since := start.Add(10 * time.Minute)
	update(t, s, func(tx *Tx) error {
		m := sampleMail(20)
		m.Received = start // it lay in the mailbox while the service was down, and was filed in the window
		id, err := tx.AddMail(m)
		if err != nil {
			return err
		}
		b := sampleBlog()
		b.Title = "Second"
		if _, err := tx.AddRevision(old, Revision{MailID: id, Received: m.Received, Counts: true, Blog: b}); err != nil {
			return err
		}
		enquiry := sampleMail(21)
		enquiry.Kind, enquiry.Outcome, enquiry.Call = submission.KindEnquiry, submission.Referred, ""
		_, err = tx.AddMail(enquiry)
		return err
	})
	fresh := file(t, s, 22, sampleBlog())
	file(t, s, 300, sampleBlog()) // after the window
	update(t, s, func(tx *Tx) error { return tx.AddEvent(Event{Ref: fresh, At: since, What: "noted", By: "command"}) })
	letter := must[[]Letter](t)(s.Letters(ctx, LetterFilter{Ref: fresh}))[0]
	if err := s.MarkFailed(ctx, letter.ID, "550", since.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}

	c := must[Changes](t)(s.Changes(ctx, "smarter", since, since.Add(2*time.Hour)))
	if len(c.Submissions) != 2 || len(c.Mails) != 1 || len(c.Letters) != 1 {
		t.Fatalf("%d submissions, %d emails, %d letters", len(c.Submissions), len(c.Mails), len(c.Letters))
	}
	again, first := c.Submissions[0], c.Submissions[1]
	if again.Submission.Ref != old || again.Previous == nil || again.Previous.Number != 1 || len(again.Revisions) != 1 || again.Revisions[0].Blog.Title != "Second" || again.First.Number != 1 {
		t.Errorf("the changed one: %+v", again)
	}
	if first.Submission.Ref != fresh || first.Previous != nil || len(first.Revisions) != 1 || len(first.Events) != 1 {
		t.Errorf("the new one: %+v", first)
	}
	if c := must[Changes](t)(s.Changes(ctx, "other", since, since.Add(2*time.Hour))); len(c.Submissions) != 0 || len(c.Mails) != 1 {
		t.Errorf("of another call: %+v", c)
	}
}

func TestChangesByReceipt(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	var ref string
	update(t, s, func(tx *Tx) (err error) { // an old mailbox is read a month later
		m := sampleMail(1)
		m.Received, m.Filed = start, start.AddDate(0, 1, 0)
		id, err := tx.AddMail(m)
		if err != nil {
			return err
		}
		if ref, err = tx.NextRef("SS20"); err != nil {
			return err
		}
		first := Revision{MailID: id, Received: m.Received, Blog: sampleBlog()}
		if _, err := tx.AddSubmission(Submission{Ref: ref, Call: "smarter", Sender: m.From, Received: m.Received}, first); err != nil {
			return err
		}
		enquiry := sampleMail(2)
		enquiry.Kind, enquiry.Outcome, enquiry.Call, enquiry.Filed = submission.KindEnquiry, submission.Referred, "", m.Filed
		_, err = tx.AddMail(enquiry)
		return err
	})
	day, next := start.Add(-time.Hour), start.Add(time.Hour)
	if c := must[Changes](t)(s.Changes(ctx, "smarter", day, next)); len(c.Submissions)+len(c.Mails) != 0 {
		t.Errorf("nobody knew of them that day: %+v", c)
	}
	c := must[Changes](t)(s.ChangesByReceipt(ctx, "smarter", day, next))
	if len(c.Submissions) != 1 || c.Submissions[0].Submission.Ref != ref || len(c.Submissions[0].Revisions) != 1 || c.Submissions[0].Previous != nil || len(c.Mails) != 1 {
		t.Errorf("they came that day: %+v", c)
	}
	if c := must[Changes](t)(s.ChangesByReceipt(ctx, "smarter", next, next.Add(time.Hour))); len(c.Submissions)+len(c.Mails) != 0 {
		t.Errorf("they did not come later: %+v", c)
	}
}

func TestDigestsSent(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	if _, _, ok, err := s.DigestLast(ctx, "smarter"); ok || err != nil {
		t.Errorf("before the first: %v %v", ok, err)
	}
	at := start.Add(1500 * time.Millisecond)
	update(t, s, func(tx *Tx) error {
		id, err := tx.AddLetter(sampleLetter(1))
		if err != nil {
			return err
		}
		for day, letter := range map[string]int64{"2020-08-27": id, "2020-08-28": 0} {
			if err := tx.RecordDigest(day, "smarter", letter, at); err != nil {
				return err
			}
		}
		if !must[bool](t)(tx.DigestSent("2020-08-27", "smarter")) || must[bool](t)(tx.DigestSent("2020-08-27", "")) {
			t.Error("it does not know which were sent")
		}
		return nil
	})
	day, last, ok, err := s.DigestLast(ctx, "smarter")
	if day != "2020-08-28" || !last.Equal(at) || !ok || err != nil {
		t.Errorf("the last is %s %v %v %v", day, last, ok, err)
	}
}
