package digest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// TestAPastDay: the digest of a day that is over tells how things stood then, whatever has become of them since.
func TestAPastDay(t *testing.T) {
	n := newNewsroom(t)
	ctx := context.Background()
	monday := time.Date(2020, 8, 24, 10, 0, 0, 0, time.UTC)
	n.blog(monday, submission.Blog{Title: "Withdrawn on Wednesday", Themes: []int{1}})
	n.blog(monday, submission.Blog{Title: "Untouched", Themes: []int{1}})
	n.blog(monday.AddDate(0, 0, 1), submission.Blog{Title: "Of Tuesday", Themes: []int{2}})
	err := n.sender.Store.Update(ctx, func(tx *store.Tx) error {
		at := monday.AddDate(0, 0, 2)
		if err := tx.AddEvent(store.Event{Ref: "SS20-1", At: at, What: store.WasWithdrawn, By: "jane@example.com"}); err != nil {
			return err
		}
		return tx.SetStatus("SS20-1", submission.StatusWithdrawn, at)
	})
	if err != nil {
		t.Fatal(err)
	}
	now := monday.AddDate(0, 0, 10)
	for _, tt := range []struct{ day, blogs, withdrawals, state string }{
		{"2020-08-24", "Withdrawn on Wednesday, Untouched", "", "2 accepted of 2"},
		{"2020-08-25", "Of Tuesday", "", "3 accepted of 3"},
		{"2020-08-26", "", "Withdrawn on Wednesday", "2 accepted of 2"},
	} {
		w, err := WindowOf(ctx, n.sender.Store, "smarter-state-2020", tt.day, now, n.sender.Schedule)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Gather(ctx, n.sender.Store, n.sender.Calls[0], w, time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		var blogs, withdrawals []string
		for _, b := range d.Blogs {
			blogs = append(blogs, b.Title)
		}
		for _, l := range d.ForYou.Withdrawals {
			withdrawals = append(withdrawals, l.Title)
		}
		if got := strings.Join(blogs, ", "); got != tt.blogs {
			t.Errorf("%s: new were %q, want %q", tt.day, got, tt.blogs)
		}
		if got := strings.Join(withdrawals, ", "); got != tt.withdrawals {
			t.Errorf("%s: withdrawn were %q, want %q", tt.day, got, tt.withdrawals)
		}
		if got := fmt.Sprintf("%d accepted of %d", d.State.Accepted, d.State.Blogs); got != tt.state {
			t.Errorf("%s: it stood %q, want %q", tt.day, got, tt.state)
		}
	}
}

func TestStoodAt(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2020, 8, d, 12, 0, 0, 0, time.UTC) }
	revision := func(n, d int, verdict submission.Outcome) store.Revision {
		return store.Revision{Number: n, Received: day(d), Counts: true, Blog: submission.Blog{Verdict: verdict}}
	}
	event := func(d int, what, text string) store.Event { return store.Event{At: day(d), What: what, Text: text} }
	first, second := revision(1, 1, submission.NeedsCorrection), revision(2, 3, submission.Accepted)
	tooLate := store.Revision{Number: 3, Received: day(4), Blog: submission.Blog{Verdict: submission.Late}}
	for _, tt := range []struct {
		name      string
		revisions []store.Revision
		events    []store.Event
		until     int
		want      submission.Status
		revision  int
	}{
		{"not corrected yet", []store.Revision{first, second}, nil, 2, submission.StatusNeedsCorrection, 1},
		{"corrected", []store.Revision{first, second, tooLate}, nil, 4, submission.StatusAccepted, 2},
		{"declined", []store.Revision{first, second}, []store.Event{event(4, "decided", "declined: too late"), event(6, "withdrawn", "")}, 5, submission.StatusDeclined, 2},
		{"accepted by an editor", []store.Revision{first}, []store.Event{event(2, "decided", "accepted"), event(6, "withdrawn", "")}, 5, submission.StatusAccepted, 1},
		{"and that taken back", []store.Revision{first}, []store.Event{event(2, "decided", "accepted"), event(3, "undone", "decided accepted"), event(6, "withdrawn", "")}, 5, submission.StatusNeedsCorrection, 1},
		{"a note taken back", []store.Revision{first}, []store.Event{event(2, "decided", "accepted"), event(3, "undone", "noted x"), event(6, "withdrawn", "")}, 5, submission.StatusAccepted, 1},
		{"withdrawn, then sent again", []store.Revision{first, second}, []store.Event{event(2, "withdrawn", ""), event(6, "withdrawn", "")}, 5, submission.StatusAccepted, 2},
		{"nothing since", []store.Revision{first}, nil, 5, submission.StatusLate, 9},
	} {
		is := store.Submission{Status: submission.StatusLate, Revision: 9} // as it stands now
		got := stoodAt(day(tt.until), store.Change{Submission: is, Revisions: tt.revisions, Events: tt.events})
		if got.Status != tt.want || got.Revision != tt.revision {
			t.Errorf("%s: got %s in revision %d, want %s in %d", tt.name, got.Status, got.Revision, tt.want, tt.revision)
		}
	}
}

func TestInstantsInJSON(t *testing.T) {
	zone := time.FixedZone("BST", 3600)
	got, err := json.Marshal(Waiting{Since: Instant{time.Date(2020, 8, 28, 10, 14, 0, 0, zone)}})
	if err != nil || !strings.Contains(string(got), `"since":"2020-08-28T09:14:00Z","reminded":""`) {
		t.Errorf("%s %v", got, err)
	}
}

func TestSentence(t *testing.T) {
	long := "The description has 194 characters: 44 more than the 150 there is room for. This much fits: “" + strings.Repeat("many words ", 20) + "”"
	for message, want := range map[string]string{
		"No theme was named.": "No theme was named.",
		long:                  "The description has 194 characters: 44 more than the 150 there is room for.",
	} {
		if got := sentence(message); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
