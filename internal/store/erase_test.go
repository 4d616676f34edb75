package store

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEraseLeavesNothingButNumbers(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	mine := sampleBlog()
	mine.Text = "Xylophones in the council chamber"
	file(t, s, 1, mine)
	for _, instrument := range []string{"Marimbas", "Glockenspiels"} {
		mine.Text = instrument + " in the council chamber"
		update(t, s, func(tx *Tx) error {
			_, err := tx.AddRevision("SS20-1", Revision{Received: start, Counts: true, Blog: mine})
			return err
		})
	}
	other := sampleBlog()
	other.Author.Name, other.Author.Email, other.Text = "Someone Else", "else@example.net", "Trombones in the council chamber"
	update(t, s, func(tx *Tx) error {
		m := sampleMail(2)
		m.From, m.FromName = "else@example.net", "Someone Else"
		id, err := tx.AddMail(m)
		if err != nil {
			return err
		}
		ref := must[string](t)(tx.NextRef("SS20"))
		first := Revision{MailID: id, Received: start, From: "jane@example.com", Blog: other}
		if _, err := tx.AddSubmission(Submission{Ref: ref, Call: "smarter", Sender: m.From, Received: start}, first); err != nil {
			return err
		}
		return tx.AddParticipants(ref, Participant{"jane@example.com", "Jane Doe", RoleCopied})
	})

	shown := must[Erasure](t)(s.Preview(ctx, "Jane@Example.com"))
	if len(shown.Submissions) != 1 || len(shown.Mails) != 1 || len(shown.Letters) != 1 || !cmp.Equal(shown.Copied, []string{"SS20-2"}) {
		t.Errorf("shown first: %+v", shown)
	}
	update(t, s, func(tx *Tx) error {
		got := must[Erased](t)(tx.EraseAddress("Jane@Example.com"))
		if want := (Erased{Submissions: 1, Revisions: 3, Mails: 1, Letters: 1, Copied: 1}); got != want {
			t.Errorf("erased %+v", got)
		}
		return nil
	})
	if err := s.Vacuum(ctx); err != nil {
		t.Fatal(err)
	}

	if list := must[[]Submission](t)(s.List(ctx, Filter{})); refs(list) != "2" {
		t.Errorf("left: %s", refs(list))
	}
	if hits := must[[]Hit](t)(s.Search(ctx, "xylophones OR marimbas OR glockenspiels", Filter{})); len(hits) != 0 {
		t.Error("the index still knows the words")
	}
	if hits := must[[]Hit](t)(s.Search(ctx, "trombones", Filter{})); len(hits) != 1 {
		t.Error("another's words are gone")
	}
	update(t, s, func(tx *Tx) error {
		if _, ok, err := tx.MailByUID("INBOX", 7, 1); !ok || err != nil {
			t.Error("the erased email would be filed anew")
		}
		_, ok, err := tx.MailByContent("", sampleMail(1).Hash)
		if !ok {
			t.Error("a copy of the erased email would be filed anew")
		}
		return err
	})
	st := must[Stats](t)(s.Stats(ctx, "smarter"))
	if diff := cmp.Diff([]Count{{"emails", 1}, {"letters", 1}, {"revisions", 3}, {"submissions accepted", 1}}, st.Erased); diff != "" {
		t.Error(diff)
	}
	if err := s.Integrity(ctx); err != nil {
		t.Error(err)
	}
	for _, name := range []string{s.path, s.path + "-wal"} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, trace := range []string{"jane@example.com", "Jane", "ylophone", "arimba", "lockenspiel", "Zoë Müller", "zoe@example.org"} {
			if bytes.Contains(bytes.ToLower(content), bytes.ToLower([]byte(trace))) {
				t.Errorf("%s still holds %q", name, trace)
			}
		}
	}
}

func TestEraseACall(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	update(t, s, func(tx *Tx) error {
		if got := must[Erased](t)(tx.EraseCall("other")); got != (Erased{}) {
			t.Errorf("of another call %+v", got)
		}
		if got := must[Erased](t)(tx.EraseCall("smarter")); got.Submissions != 1 || got.Mails != 1 || got.Letters != 1 {
			t.Errorf("erased %+v", got)
		}
		return nil
	})
	for _, table := range []string{"submission", "revision", "participant", "letter", "email_content", "email WHERE sender <> ''"} {
		if n := count(t, s, table); n != 0 {
			t.Errorf("%s: %d rows are left", table, n)
		}
	}
}

func TestEraseNobody(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	update(t, s, func(tx *Tx) error {
		if got := must[Erased](t)(tx.EraseAddress(" ")); got != (Erased{}) {
			t.Errorf("erased %+v", got)
		}
		return nil
	})
}
