package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// begin records an attempt at a letter that must be there.
func begin(t *testing.T, s *Store, a Attempt) {
	t.Helper()
	if there := must[bool](t)(s.RecordAttempt(context.Background(), a)); !there {
		t.Fatalf("there is no letter %d", a.Letter)
	}
}

// TestTakeBack takes a letter back for as long as nobody has begun to send it, and no other.
func TestTakeBack(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	made := sampleLetter(1).Created
	letter := must[[]Letter](t)(s.DueLetters(ctx, made, 10))[0]
	takeBack := func(ref, kind string, made time.Time, mailID int64) (n int) {
		t.Helper()
		update(t, s, func(tx *Tx) (err error) {
			n, err = tx.TakeBack(ref, kind, made, mailID)
			return err
		})
		return n
	}
	if n := takeBack("SS20-99", letter.Kind, made, letter.MailID) + takeBack(ref, "declined", made, letter.MailID) +
		takeBack(ref, letter.Kind, made.Add(time.Second), letter.MailID) + takeBack(ref, letter.Kind, made, 0); n != 0 {
		t.Errorf("%d other letters are taken back", n)
	}
	if n := takeBack(ref, letter.Kind, made, letter.MailID); n != 1 {
		t.Errorf("%d are taken back", n)
	}
	if there := must[bool](t)(s.RecordAttempt(ctx, Attempt{Letter: letter.ID, At: made, Next: made})); there {
		t.Error("it is there to be sent")
	}

	ref = file(t, s, 2, sampleBlog())
	made = sampleLetter(2).Created
	letter = must[[]Letter](t)(s.DueLetters(ctx, made, 10))[0]
	begin(t, s, Attempt{Letter: letter.ID, At: made, Next: made.Add(time.Minute)})
	if n := takeBack(ref, letter.Kind, made, letter.MailID); n != 0 {
		t.Error("a letter that the server may have is taken back")
	}
}

func TestALetterIsTriedUntilItIsSent(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	made := start.Add(time.Minute)
	if due := must[[]Letter](t)(s.DueLetters(ctx, made.Add(-time.Second), 10)); len(due) != 0 {
		t.Errorf("due before its time: %v", due)
	}
	due := must[[]Letter](t)(s.DueLetters(ctx, made, 10))
	if len(due) != 1 || string(due[0].Raw) != string(sampleLetter(1).Raw) || !cmp.Equal(due[0].To, sampleLetter(1).To) {
		t.Fatalf("due: %+v", due)
	}
	id, next := due[0].ID, made.Add(5*time.Minute)
	begin(t, s, Attempt{Letter: id, At: made, Next: next})
	if err := s.PutOff(ctx, Attempt{Letter: id, At: made, Next: next}, "451 try later"); err != nil {
		t.Fatal(err)
	}
	if at, waiting, err := s.NextDue(ctx); !waiting || !at.Equal(next) || err != nil {
		t.Errorf("next due %v %v %v", at, waiting, err)
	}
	if _, err := s.MarkSent(ctx, id, next.Add(1500*time.Millisecond), Attempt{}); err != nil {
		t.Fatal(err)
	}
	l := must[[]Letter](t)(s.Letters(ctx, LetterFilter{State: Sent, Ref: "ss20-1", Kind: "acceptance"}))
	if len(l) != 1 || l[0].Attempts != 1 || !l[0].Sent.Equal(next.Add(1500*time.Millisecond)) || l[0].MailID == 0 || l[0].LastError != "" {
		t.Errorf("%+v", l)
	}
	if _, waiting, _ := s.NextDue(ctx); waiting {
		t.Error("it waits still")
	}
	if st := must[Stats](t)(s.Stats(ctx, "smarter")); st.Answers.Letters != 1 || st.Answers.Median != 5*time.Minute+1500*time.Millisecond || st.Filed.P95 != 5*time.Minute {
		t.Errorf("delays %+v %+v", st.Answers, st.Filed)
	}
}

// TestTheNextLetterIsBegun in the turn in which the one before is marked as sent. Where it was erased meanwhile the one
// before is sent all the same.
func TestTheNextLetterIsBegun(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	file(t, s, 2, sampleBlog())
	now := start.Add(time.Hour)
	due := must[[]Letter](t)(s.DueLetters(ctx, now, 10))
	if begun := must[bool](t)(s.MarkSent(ctx, due[0].ID, now, Attempt{Letter: due[1].ID, At: now, Next: now.Add(time.Minute)})); !begun {
		t.Error("the next was not begun")
	}
	if l := must[[]Letter](t)(s.Letters(ctx, LetterFilter{State: Waiting})); len(l) != 1 || l[0].Attempts != 1 || !l[0].NextAttempt.Equal(now.Add(time.Minute)) {
		t.Errorf("waiting: %+v", l)
	}
	if begun := must[bool](t)(s.MarkSent(ctx, due[1].ID, now, Attempt{Letter: 99, At: now, Next: now})); begun {
		t.Error("a letter that is not there was begun")
	}
	if l := must[[]Letter](t)(s.Letters(ctx, LetterFilter{State: Sent})); len(l) != 2 {
		t.Errorf("sent: %+v", l)
	}
}

// TestAClockSetBack: a letter that was put off by a wrong clock goes out by the right one, and not again at once.
func TestAClockSetBack(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	made := start.Add(time.Minute)
	right := made.AddDate(0, 0, -3)
	due := must[[]Letter](t)(s.DueLetters(ctx, right, 10))
	if len(due) != 1 {
		t.Fatalf("due: %+v", due)
	}
	begin(t, s, Attempt{Letter: due[0].ID, At: right, Next: right.Add(4 * time.Hour)})
	if due := must[[]Letter](t)(s.DueLetters(ctx, right, 10)); len(due) != 0 {
		t.Errorf("due again: %+v", due)
	}
}

// TestALetterCutOff by the end of the process is due at once at the next start, but not again and again; one that the
// server put off keeps its time.
func TestALetterCutOff(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	now := start.Add(time.Minute)
	id := must[[]Letter](t)(s.DueLetters(ctx, now, 10))[0].ID
	resumed := func() (n int) {
		t.Helper()
		err := s.Update(ctx, func(tx *Tx) (err error) {
			n, err = tx.ResumeLetters(now)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if due := must[[]Letter](t)(s.DueLetters(ctx, now, 10)); len(due) != n {
			t.Errorf("%d resumed, and due: %+v", n, due)
		}
		return n
	}
	for attempt, want := range []int{1, 1, 1, 0} {
		begin(t, s, Attempt{Letter: id, At: now, Next: now.Add(time.Hour)})
		if got := resumed(); got != want {
			t.Errorf("cut off in attempt %d: %d resumed", attempt+1, got)
		}
	}

	file(t, s, 2, sampleBlog())
	id = must[[]Letter](t)(s.DueLetters(ctx, now.Add(time.Minute), 10))[0].ID
	begin(t, s, Attempt{Letter: id, At: now, Next: now.Add(time.Hour)})
	if err := s.PutOff(ctx, Attempt{Letter: id, At: now, Next: now.Add(time.Hour)}, "451 try later"); err != nil {
		t.Fatal(err)
	}
	if got := resumed(); got != 0 {
		t.Error("a letter that was put off is resumed")
	}
}

// TestLighten puts another content into a letter that waits, and into no other.
func TestLighten(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	made := start.Add(time.Minute)
	id := must[[]Letter](t)(s.DueLetters(ctx, made, 1))[0].ID
	begin(t, s, Attempt{Letter: id, At: made, Next: made.Add(time.Hour)})
	if err := s.Lighten(ctx, id, []byte("light"), "552 too large", made.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	due := must[[]Letter](t)(s.DueLetters(ctx, made.Add(time.Second), 1))
	if len(due) != 1 || string(due[0].Raw) != "light" || due[0].LastError != "552 too large" || due[0].Attempts != 1 {
		t.Errorf("%+v", due)
	}
	must[bool](t)(s.MarkSent(ctx, id, made, Attempt{}))
	if err := s.Lighten(ctx, id, []byte("lighter"), "", made); err == nil {
		t.Error("a letter that was sent was changed")
	}
	if raw := must[[]byte](t)(s.LetterRaw(ctx, id)); string(raw) != "light" {
		t.Errorf("%s", raw)
	}
}

func TestRecipientsOfOneLetter(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	made := start.Add(time.Minute)
	id := must[[]Letter](t)(s.DueLetters(ctx, made, 1))[0].ID
	if err := s.MarkRefused(ctx, id, "zoe@example.org", "550 no such user", made); err != nil {
		t.Fatal(err)
	}
	if due := must[[]Letter](t)(s.DueLetters(ctx, made, 1)); len(due) != 1 || !cmp.Equal(due[0].To, []string{"jane@example.com"}) {
		t.Errorf("still to do: %+v", due)
	}
	if err := s.MarkDelivered(ctx, id, "Jane@example.com", made); err != nil {
		t.Fatal(err)
	}
	l := must[[]Letter](t)(s.Letters(ctx, LetterFilter{}))
	if l[0].State != Sent || l[0].LastError != "550 no such user" || len(l[0].To) != 2 {
		t.Errorf("%+v", l[0])
	}
}

func TestFailedForGoodRetryAndBounce(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	made := start.Add(time.Minute)
	id := must[[]Letter](t)(s.DueLetters(ctx, made, 1))[0].ID
	if err := s.MarkFailed(ctx, id, "550 refused", made); err != nil {
		t.Fatal(err)
	}
	l := must[[]Letter](t)(s.Letters(ctx, LetterFilter{State: Failed}))
	if len(l) != 1 || l[0].LastError != "550 refused" {
		t.Errorf("%+v", l)
	}
	if n := must[int](t)(s.Retry(ctx, made.Add(time.Hour))); n != 1 {
		t.Errorf("%d to retry", n)
	}
	due := must[[]Letter](t)(s.DueLetters(ctx, made.Add(time.Hour), 1))
	if len(due) != 1 || len(due[0].To) != 2 {
		t.Errorf("due again: %+v", due)
	}
	if _, err := s.MarkSent(ctx, id, made.Add(time.Hour), Attempt{}); err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx *Tx) error {
		l, ok, err := tx.MarkBounced("<letter-1@desk.example.org>", []string{"Zoe@example.org", "else@example.org"}, "no such user", made.Add(2*time.Hour))
		if err != nil || !ok || l.State != Bounced || l.LastError != "no such user" || !cmp.Equal(l.To, []string{"zoe@example.org"}) {
			t.Errorf("bounced for one %v %+v %v", ok, l, err)
		}
		l, ok, err = tx.MarkBounced("<letter-1@desk.example.org>", []string{"jane.old@example.net"}, "mailbox full", made.Add(2*time.Hour))
		if !ok || l.State != Bounced || l.LastError != "mailbox full" || len(l.To) != 2 {
			t.Errorf("bounced %v %+v", ok, l)
		}
		_, none, noneErr := tx.MarkBounced("unknown@desk.example.org", nil, "", made)
		if none {
			t.Error("an unknown letter bounced")
		}
		refs := must[[]string](t)(tx.SubmissionsByLetters([]string{"x", "letter-1@desk.example.org"}))
		if !cmp.Equal(refs, []string{"SS20-1"}) {
			t.Errorf("it speaks of %v", refs)
		}
		for after, want := range map[time.Duration]Lately{time.Hour: {1, 1, 1}, time.Hour + 1e9: {0, 1, 0}, 25 * time.Hour: {}} {
			if n := must[Lately](t)(tx.LettersTo("JANE@example.com", made.Add(after))); n != want {
				t.Errorf("letters to Jane lately: %+v", n)
			}
			want.Hour, want.Day = 0, 0
			if n := must[Lately](t)(tx.LettersTo("else@Example.org", made.Add(after))); n != want {
				t.Errorf("letters to somebody at Zoë's: %+v", n)
			}
		}
		return errors.Join(err, noneErr)
	})
	if _, err := s.LetterRaw(ctx, 99); err == nil {
		t.Error("there is no letter 99")
	}
}
