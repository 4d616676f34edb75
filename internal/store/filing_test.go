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

func TestRevisionsAndFiles(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	second := sampleBlog()
	second.Verdict, second.Themes, second.Title = submission.NeedsCorrection, []int{4}, "Second"
	second.Problems = []submission.Problem{{Code: submission.TooLong, Message: "712 words"}, {Code: submission.UnknownTheme, Message: "7"}}
	second.Remarks, second.Original, second.Images = nil, nil, nil
	late := sampleBlog()
	late.Verdict, late.Title = submission.Late, "Late"
	update(t, s, func(tx *Tx) error {
		n, err := tx.AddRevision("ss20-1", Revision{Received: start.Add(time.Hour), From: "Zoe@example.org", Counts: true, Changed: []string{"title", "text (+12 −40 words)"}, Blog: second})
		if n != 2 {
			t.Errorf("numbered %d", n)
		}
		if err != nil {
			return err
		}
		_, err = tx.AddRevision(ref, Revision{Received: start.Add(2 * time.Hour), Counts: false, Blog: late})
		return err
	})
	got, _, err := s.Find(ctx, ref)
	if err != nil {
		t.Fatal(err)
	}
	if got.Revision != 2 || got.Status != submission.StatusNeedsCorrection || got.Blog.Title != "Second" || !got.Updated.Equal(start.Add(time.Hour)) {
		t.Errorf("the revision that counts is %+v", got)
	}
	if diff := cmp.Diff(second.Problems, got.Blog.Problems); diff != "" {
		t.Error(diff)
	}
	all := must[[]Revision](t)(s.Revisions(ctx, ref))
	if len(all) != 3 || all[1].From != "zoe@example.org" || all[1].Changed[1] != "text (+12 −40 words)" || all[2].Counts || all[2].Blog.Title != "Late" {
		t.Errorf("revisions %+v", all)
	}
	attached, images, err := s.RevisionFiles(ctx, ref, 1)
	if err != nil || string(attached) != "PK\x03\x04 the very file" || len(images) != 1 || string(images[0].Content) != "\xff\xd8jpeg" {
		t.Errorf("files %q %+v %v", attached, images, err)
	}
	if attached, images, err := s.RevisionFiles(ctx, ref, 2); attached != nil || images != nil || err != nil {
		t.Errorf("files of a pasted blog %q %+v %v", attached, images, err)
	}
}

func TestWhoTakesPart(t *testing.T) {
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	update(t, s, func(tx *Tx) error {
		for range 2 {
			if err := tx.AddParticipants(ref, Participant{" Copied@Example.com", "", RoleCopied}); err != nil {
				return err
			}
		}
		for who, want := range map[string]bool{"JANE@example.com": true, "zoe@example.org": true, "copied@example.com": true, "else@example.com": false, "": false} {
			if got := must[bool](t)(tx.TakesPart("ss20-1", who)); got != want {
				t.Errorf("%s takes part: %v", who, got)
			}
		}
		for call, want := range map[string]int{"": 1, "smarter": 1, "other": 0} {
			if with := must[[]Submission](t)(tx.SubmissionsWith(call, "copied@example.com")); len(with) != want {
				t.Errorf("with call %q: %d", call, len(with))
			}
		}
		return nil
	})
	who := must[[]Participant](t)(s.Participants(context.Background(), ref))
	want := []Participant{{"jane@example.com", "Jane Doe", RoleSender}, {"zoe@example.org", "Zoë Müller", RoleAuthor}, {"copied@example.com", "", RoleCopied}}
	if diff := cmp.Diff(want, who); diff != "" {
		t.Error(diff)
	}
}

func TestKnownEmails(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	m := sampleMail(1)
	update(t, s, func(tx *Tx) error {
		got, ok, err := tx.MailByUID("INBOX", 7, 1)
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		m.ID, m.From, m.Raw, m.Refs = got.ID, "jane@example.com", nil, []string{"SS20-1"}
		if diff := cmp.Diff(m, got); diff != "" {
			t.Error(diff)
		}
		if _, ok, _ := tx.MailByUID("INBOX", 8, 1); ok {
			t.Error("known under another UIDVALIDITY")
		}
		for _, id := range []string{"1@example.com", "", "other@example.com"} {
			if got, ok, err := tx.MailByContent(id, m.Hash); !ok || err != nil || got.ID != m.ID {
				t.Errorf("by content with id %q: %v %v", id, ok, err)
			}
		}
		for range 2 {
			if err := tx.SeenAgain(m.ID, "INBOX", 8, 40, start); err != nil {
				t.Error(err)
			}
		}
		if got, ok, _ := tx.MailByUID("INBOX", 8, 40); !ok || got.ID != m.ID {
			t.Error("not known where it was seen again")
		}
		if err := tx.Savepoint(func() error { _, err := tx.AddMail(sampleMail(1)); return err }); err == nil {
			t.Error("the same place on the server was filed twice")
		}
		if refs := must[[]string](t)(tx.MailRefs([]string{"none", "1@example.com"})); !cmp.Equal(refs, []string{"SS20-1"}) {
			t.Errorf("its refs are %v", refs)
		}
		return nil
	})
	if uids := must[[]uint32](t)(s.Sightings(context.Background(), "INBOX", 8)); !cmp.Equal(uids, []uint32{40}) {
		t.Errorf("seen %v", uids)
	}
	if raw := must[[]byte](t)(s.MailRaw(context.Background(), m.ID)); string(raw) != string(sampleMail(1).Raw) {
		t.Errorf("raw %q", raw)
	}
}

// TestTextThatIsNoText: what a hostile email brings is kept as far as it is text.
func TestTextThatIsNoText(t *testing.T) {
	s := open(t)
	b := sampleBlog()
	b.Title, b.Text, b.Author.Name = "A\x00B\xff", "\x00\xfe\x02text", "\xc3\x28"
	ref := file(t, s, 1, b)
	got, _, err := s.Find(context.Background(), ref)
	if err != nil || got.Blog.Title != "AB\uFFFD" {
		t.Errorf("title %q, %v", got.Blog.Title, err)
	}
	if err := s.Integrity(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestStatusAndWhatEditorsSet(t *testing.T) {
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	later := start.Add(time.Hour)
	update(t, s, func(tx *Tx) error {
		return errors.Join(
			tx.SetStatus(ref, submission.StatusDeclined, later), tx.SetDecided(ref, "declined", later),
			tx.SetFixedDay(ref, "2020-09-08", later), tx.SetReminded(ref, later),
			tx.AddEvent(Event{Ref: ref, At: later, What: "decided", By: "editor@example.org", Text: "not for us"}))
	})
	got, _, err := s.Find(context.Background(), ref)
	if err != nil || got.Status != submission.StatusDeclined || got.Decided != "declined" || got.FixedDay != "2020-09-08" || !got.Reminded.Equal(later) || !got.Updated.Equal(later) {
		t.Errorf("%+v %v", got, err)
	}
	if st := must[Stats](t)(s.Stats(context.Background(), "")); st.Themes[0].Statuses["declined"] != 1 {
		t.Errorf("the themes do not follow: %+v", st.Themes)
	}
	if events := must[[]Event](t)(s.Events(context.Background(), "ss20-1")); len(events) != 1 || events[0].Text != "not for us" {
		t.Errorf("events %+v", events)
	}
	if err := s.Update(context.Background(), func(tx *Tx) error { return tx.SetStatus("SS20-99", submission.StatusLate, later) }); err == nil {
		t.Error("a submission that is not there was changed")
	}
}
