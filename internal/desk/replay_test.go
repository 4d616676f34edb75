package desk_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/desk"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// conversation delivers one of each: a blog that is right, one that a reply mends, a question, a withdrawal, a copy.
func (o *office) conversation() {
	o.t.Helper()
	o.deliver(fullBlog("1@acme.example"))
	m := withoutDescription("2@other.example")
	m.from, m.subject = "Zoe Roe <zoe@other.example>", "Blog: nine doors"
	m.body = strings.Replace(m.body, title, "Nine doors and a bell", 1)
	m.files = map[string]string{"doors.md": article(2, 580)}
	o.deliver(m)
	o.deliver(mail{id: "3@other.example", from: "Zoe Roe <zoe@other.example>", subject: "Re: x", answers: o.last[0].MessageID, body: "Description: A walk round the doors of one town hall.\n\nZoe"})
	o.deliver(mail{id: "4@ask.example", from: "Ann Ask <ann@ask.example>", subject: "A question", body: "When is the deadline, please?\n\nAnn"})
	m = fullBlog("5@third.example")
	m.from, m.body = "Bob Low <bob@third.example>", strings.Replace(m.body, title, "What the clerk kept", 1)
	m.files = map[string]string{"clerk.md": article(3, 430)}
	o.deliver(m)
	o.deliver(mail{id: "6@third.example", from: "Bob Low <bob@third.example>", subject: "Re: x", answers: o.last[0].MessageID, body: "Please withdraw it.\n\nBob"})
	o.deliver(fullBlog("1@acme.example"))
}

// replay judges everything again, by a call that was changed before.
func (o *office) replay() desk.Replay {
	o.t.Helper()
	scratch, err := store.Open(filepath.Join(o.t.TempDir(), "again.db"))
	if err != nil {
		o.t.Fatal(err)
	}
	defer scratch.Close()
	var done, of int
	r, err := o.desk.Replay(context.Background(), o.store, scratch, func(d, n int) { done, of = d, n })
	if err != nil {
		o.t.Fatal(err)
	}
	if done != of || r.Judged != of {
		o.t.Errorf("%d of %d are done, and %d were judged", done, of, r.Judged)
	}
	return r
}

func (o *office) apply(r desk.Replay, letters bool) (refs []string) {
	o.t.Helper()
	err := o.store.Update(context.Background(), func(tx *store.Tx) (err error) {
		refs, err = o.desk.Apply(tx, r, letters, o.now)
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return refs
}

func (o *office) countLetters() int {
	o.t.Helper()
	all, err := o.store.Letters(context.Background(), store.LetterFilter{})
	if err != nil {
		o.t.Fatal(err)
	}
	return len(all)
}

// TestReplayOfTheSameRules is the proof that a replay judges as the desk did: refs, replies, withdrawals and copies.
func TestReplayOfTheSameRules(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.conversation()
	if r := o.replay(); len(r.Mails) > 0 || len(r.Blogs) > 0 {
		t.Errorf("something is different: %+v", r)
	}
}

func TestReplayByOtherLimits(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.conversation()
	before := o.countLetters()
	o.desk.Calls[0].Words.Max, o.desk.Calls[0].Words.Tolerance = 500, 0 // Zoe's has 580
	r := o.replay()
	if len(r.Blogs) != 1 || r.Blogs[0].Ref != "SS20-2" || !slices.Equal(r.Blogs[0].Changed, []string{"accepted → needs-correction", "problems"}) {
		t.Fatalf("blogs: %+v", r.Blogs)
	}
	if len(r.Mails) != 1 || r.Mails[0].Mail.MessageID != "3@other.example" || r.Mails[0].Outcome != submission.NeedsCorrection {
		t.Errorf("emails: %+v", r.Mails)
	}
	if s := o.submission("SS20-2"); s.Status != submission.StatusAccepted || s.Revision != 2 || o.countLetters() != before {
		t.Errorf("the replay changed something: %+v", s)
	}

	if refs := o.apply(r, false); !slices.Equal(refs, []string{"SS20-2"}) {
		t.Errorf("filed %v", refs)
	}
	s := o.submission("SS20-2")
	if s.Status != submission.StatusNeedsCorrection || s.Revision != 3 || s.Blog.Problems[0].Code != submission.TooLong || o.countLetters() != before {
		t.Errorf("filed: %+v, and %d letters", s, o.countLetters()-before)
	}
	if r := o.replay(); len(r.Blogs)+len(r.Mails) > 0 {
		t.Errorf("a second replay still finds %+v %+v", r.Blogs, r.Mails)
	}
}

func TestReplayWithLetters(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.conversation()
	before := o.countLetters()
	o.desk.Calls[0].Words.Max, o.desk.Calls[0].Words.Tolerance = 500, 0
	o.apply(o.replay(), true)
	all, err := o.store.Letters(context.Background(), store.LetterFilter{State: store.Waiting, Ref: "SS20-2"})
	if err != nil || len(all) != 3 || o.countLetters() != before+1 {
		t.Fatalf("%d letters about it, %v", len(all), err)
	}
	if l := all[0]; l.Kind != "correction" || l.InReplyTo != "3@other.example" || l.To[0] != "zoe@other.example" {
		t.Errorf("the letter: %+v", l)
	}
}

// TestReplayFindsABlog has an email that was referred, for its call was not known, and is a blog today.
func TestReplayFindsABlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	calls := o.desk.Calls
	o.desk.Calls = nil
	o.want(o.deliver(fullBlog("1@acme.example")), "enquiry referred | forward to editors@example.org")
	o.desk.Calls = calls
	r := o.replay()
	if len(r.Blogs) != 1 || r.Blogs[0].Was != nil || len(r.Mails) != 1 {
		t.Fatalf("got %+v", r)
	}
	if refs := o.apply(r, false); !slices.Equal(refs, []string{"SS20-1"}) {
		t.Errorf("filed %v", refs)
	}
	s := o.submission("SS20-1")
	who, err := o.store.Participants(context.Background(), "SS20-1")
	if err != nil || s.Status != submission.StatusAccepted || s.Sender != "jane@acme.example" || len(who) == 0 {
		t.Errorf("filed %+v with %v, %v", s, who, err)
	}
}

func TestReplayLeavesWhatAnEditorDecided(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.conversation()
	err := o.store.Update(context.Background(), func(tx *store.Tx) error { return tx.SetDecided("SS20-2", "accepted", o.now) })
	if err != nil {
		t.Fatal(err)
	}
	o.desk.Calls[0].Words.Max, o.desk.Calls[0].Words.Tolerance = 500, 0
	r := o.replay()
	if len(r.Blogs) != 1 || r.Blogs[0].Kept == "" {
		t.Errorf("got %+v", r.Blogs)
	}
	if refs := o.apply(r, true); len(refs) > 0 {
		t.Errorf("filed %v", refs)
	}
}
