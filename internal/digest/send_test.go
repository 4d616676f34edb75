package digest

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// newsroom is a database with a sender of digests at 08:00 in London.
type newsroom struct {
	t      testing.TB
	path   string
	sender Sender
	mails  int
}

func newNewsroom(t testing.TB) *newsroom {
	t.Helper()
	c := letter.SampleCall()
	n := &newsroom{t: t, path: filepath.Join(t.TempDir(), "copydesk.db")}
	ids := 0
	n.sender = Sender{
		Letters: letters(t), Calls: []*call.Call{c}, From: letter.Address{Name: "Blogs desk", Email: "blogs@example.org"},
		Editors: []letter.Address{{Email: "editors@example.org"}}, Schedule: Schedule{8, 0, c.Location}, MaxAttachment: 10 << 20,
		MessageID: func(*store.Tx, time.Time) (string, error) {
			ids++
			return fmt.Sprintf("digest.%d@example.org", ids), nil
		},
	}
	n.restart()
	return n
}

// restart closes the database and opens it again, as another process would.
func (n *newsroom) restart() {
	n.t.Helper()
	if n.sender.Store != nil {
		n.sender.Store.Close()
	}
	db, err := store.Open(n.path)
	if err != nil {
		n.t.Fatal(err)
	}
	n.t.Cleanup(func() { db.Close() })
	n.sender.Store = db
}

// blog files an accepted blog.
func (n *newsroom) blog(at time.Time, b submission.Blog) {
	n.t.Helper()
	n.mails++
	err := n.sender.Store.Update(context.Background(), func(tx *store.Tx) error {
		ref, err := tx.NextRef("SS20")
		if err != nil {
			return err
		}
		mail, err := tx.AddMail(store.Mail{Hash: fmt.Sprint(n.mails), Received: at, Filed: at, Call: "smarter-state-2020", Kind: submission.KindSubmission, Outcome: submission.Accepted})
		if err != nil {
			return err
		}
		b.Verdict = submission.Accepted
		_, err = tx.AddSubmission(store.Submission{Ref: ref, Call: "smarter-state-2020", Sender: "jane@example.com", Received: at},
			store.Revision{MailID: mail, Received: at, Blog: b})
		return err
	})
	if err != nil {
		n.t.Fatal(err)
	}
}

// tick looks once whether a digest is due, and returns the subjects of the letters made.
func (n *newsroom) tick(now time.Time) string {
	n.t.Helper()
	before := len(n.outbox())
	if _, err := n.sender.Due(context.Background(), now); err != nil {
		n.t.Fatal(err)
	}
	var subjects []string
	all := n.outbox()
	for _, l := range all[:len(all)-before] {
		subjects = append(subjects, l.Subject)
	}
	return strings.Join(subjects, " | ")
}

func (n *newsroom) outbox() []store.Letter {
	n.t.Helper()
	all, err := n.sender.Store.Letters(context.Background(), store.LetterFilter{Kind: "digest"})
	if err != nil {
		n.t.Fatal(err)
	}
	return all
}

func TestOnceADayAcrossRestarts(t *testing.T) {
	n := newNewsroom(t)
	at := func(day, hour, minute int) time.Time {
		return time.Date(2020, 8, day, hour, minute, 0, 0, n.sender.Schedule.Place)
	}
	blog := func(day, hour int, title string) {
		n.blog(at(day, hour, 0), submission.Blog{Title: title, Themes: []int{3}, Text: "Text."})
	}
	for _, step := range []struct {
		what string
		do   func()
		now  time.Time
		want string
	}{
		{"the first start, in the afternoon: nothing is owed", func() { blog(20, 14, "One") }, at(20, 15, 0), ""},
		{"before the time", nil, at(21, 7, 59), ""},
		{"at the time, but emails may still be in hand", nil, at(21, 8, 0), ""},
		{"a minute after", nil, at(21, 8, 1), "SS20, Friday 21 August: 1 new"},
		{"the next minute", nil, at(21, 8, 2), ""},
		{"after a restart", n.restart, at(21, 8, 3), ""},
		{"a day with nothing to tell", nil, at(22, 8, 1), ""},
		{"and no digest later that day", func() { blog(22, 9, "Two") }, at(22, 12, 0), ""},
		{"the day after", nil, at(23, 8, 1), "SS20, Sunday 23 August: 1 new"},
		{"an outage of three days, caught up once", func() { blog(24, 9, "Three"); blog(25, 9, "Four"); n.restart() }, at(26, 11, 30), "SS20, Wednesday 26 August: 2 new"},
		{"and not again", nil, at(26, 11, 31), ""},
		{"the next day is on time", func() { blog(26, 12, "Five") }, at(27, 8, 1), "SS20, Thursday 27 August: 1 new"},
		{"a clock that goes back an hour", nil, at(27, 7, 1), ""},
	} {
		if step.do != nil {
			step.do()
		}
		if got := n.tick(step.now); got != step.want {
			t.Errorf("%s: got %q, want %q", step.what, got, step.want)
		}
	}
}

// TestAPastDaySentByHand: it tells the same however often it is sent, and the next digest of the service leaves nothing out
// for it, not even what came before that day.
func TestAPastDaySentByHand(t *testing.T) {
	n := newNewsroom(t)
	at := func(day, hour int) time.Time { return time.Date(2020, 8, day, hour, 0, 0, 0, n.sender.Schedule.Place) }
	n.tick(at(24, 9))
	n.blog(at(24, 10), submission.Blog{Title: "Of Monday", Themes: []int{1}})
	n.blog(at(25, 10), submission.Blog{Title: "Of Tuesday", Themes: []int{1}})
	for _, before := range []bool{false, true} {
		w, err := WindowOf(t.Context(), n.sender.Store, "smarter-state-2020", "2020-08-25", at(26, 7), n.sender.Schedule)
		if err != nil {
			t.Fatal(err)
		}
		earlier, err := n.sender.Send(t.Context(), n.sender.Calls[0], w, at(26, 7))
		if err != nil {
			t.Fatal(err)
		}
		if before == earlier.IsZero() {
			t.Errorf("one was sent before at %v", earlier)
		}
		if got := n.outbox()[0].Subject; got != "SS20, Tuesday 25 August: 1 new" {
			t.Errorf("by hand: %q", got)
		}
	}
	if got := n.tick(at(26, 9)); got != "SS20, Wednesday 26 August: 2 new" {
		t.Errorf("of the service: %q", got)
	}
}

func TestEmptyDigestsWhenAsked(t *testing.T) {
	n := newNewsroom(t)
	n.sender.Empty = true
	start := time.Date(2020, 9, 20, 12, 0, 0, 0, time.UTC)
	n.tick(start)
	days := 0
	for day := 1; day < 14; day++ {
		if n.tick(start.AddDate(0, 0, day)) != "" {
			days++
		}
	}
	if days != 5 { // the 21st to the 25th: a fortnight after the last day of the campaign
		t.Errorf("%d digests of days with nothing to tell", days)
	}
}

// TestOverTheChangeOfTheClocks ticks each minute of the night in which 01:30 comes twice.
func TestOverTheChangeOfTheClocks(t *testing.T) {
	n := newNewsroom(t)
	n.sender.Schedule.Hour, n.sender.Schedule.Minute = 1, 30
	n.sender.Empty = true
	n.sender.Calls[0].FinalDay = time.Date(2020, 10, 30, 0, 0, 0, 0, n.sender.Schedule.Place)
	now := time.Date(2020, 10, 24, 12, 0, 0, 0, time.UTC)
	var sent []string
	for range 24 * 60 {
		if n.tick(now) != "" {
			sent = append(sent, now.Format("02 15:04"))
		}
		now = now.Add(time.Minute)
	}
	if diff := cmp.Diff([]string{"25 00:31"}, sent); diff != "" {
		t.Error(diff)
	}
}

func TestWindow(t *testing.T) {
	utc := func(s string) time.Time {
		at, err := time.Parse("2006-01-02 15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	s := Schedule{8, 0, time.UTC}
	now := utc("2020-08-28 12:00")
	all := []made{{"2020-08-25", utc("2020-08-25 08:00")}, {"2020-08-26", utc("2020-08-26 08:00")}}
	for _, tt := range []struct {
		name, day, since, until string
		all                     []made
	}{
		{"today", "", "2020-08-26 08:00", "2020-08-28 12:00", all},
		{"today, sent before", "", "2020-08-26 08:00", "2020-08-28 12:00", append(all[:2:2], made{"2020-08-28", utc("2020-08-28 08:00")})},
		{"a day that had one", "2020-08-26", "2020-08-25 08:00", "2020-08-26 08:00", all},
		{"the first one", "2020-08-25", "0001-01-01 00:00", "2020-08-25 08:00", all},
		{"a day that had none", "2020-08-27", "2020-08-26 08:00", "2020-08-28 00:00", all},
		{"a day before the first", "2020-08-20", "2020-08-20 00:00", "2020-08-21 00:00", all},
		{"the first of all", "", "0001-01-01 00:00", "2020-08-28 12:00", nil},
	} {
		w, err := window(tt.all, tt.day, now, s)
		if err != nil {
			t.Fatal(err)
		}
		if told := slices.ContainsFunc(tt.all, func(m made) bool { return m.day == tt.day }); w.Untold != (w.Past && !told) {
			t.Errorf("%s: untold %v", tt.name, w.Untold)
		}
		if got, want := w.Since.Format("2006-01-02 15:04")+" to "+w.Until.Format("2006-01-02 15:04"), tt.since+" to "+tt.until; got != want {
			t.Errorf("%s: got %s, want %s", tt.name, got, want)
		}
	}
	for _, day := range []string{"2020-08-29", "soon"} {
		if _, err := window(nil, day, now, s); err == nil {
			t.Errorf("%s has a digest", day)
		}
	}
}

func TestArchive(t *testing.T) {
	n := newNewsroom(t)
	at := time.Date(2020, 8, 28, 9, 0, 0, 0, time.UTC)
	n.blog(at, submission.Blog{
		Title: "The letter nobody opened", Themes: []int{2, 3}, Text: "Every letter has an *address*.\n\n![A stamp](stamp one.png)", Format: "docx", Source: "x.docx", Original: []byte("PK docx"),
		Images: []submission.Image{{Name: "stamp one.png", Role: submission.Figure, Type: "image/png", Content: []byte("png")}},
	})
	n.blog(at, submission.Blog{Title: "../../etc/passwd", Text: "<script>alert(1)</script>"})
	ctx := context.Background()
	d, err := Gather(ctx, n.sender.Store, n.sender.Calls[0], Window{Day: "2020-08-28", Until: at.Add(time.Hour)}, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	content, said, err := d.Archive(ctx, n.sender.Store, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range r.File {
		names = append(names, f.Name)
		if f.Modified.Year() != 2020 {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
	}
	want := []string{
		"2-tech-as-an-enabler/SS20-1-the-letter-nobody-opened/blog.html", "2-tech-as-an-enabler/SS20-1-the-letter-nobody-opened/index.md",
		"2-tech-as-an-enabler/SS20-1-the-letter-nobody-opened/original.docx", "2-tech-as-an-enabler/SS20-1-the-letter-nobody-opened/stamp-one.png",
		"3-people/SS20-1-the-letter-nobody-opened/blog.html", "3-people/SS20-1-the-letter-nobody-opened/index.md",
		"3-people/SS20-1-the-letter-nobody-opened/original.docx", "3-people/SS20-1-the-letter-nobody-opened/stamp-one.png",
		"index.csv", "no-theme/SS20-2-etc-passwd/blog.html", "no-theme/SS20-2-etc-passwd/index.md",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if said != "Attached: 2 blogs as Markdown, HTML to paste, and as sent, with the images, in a folder for each theme." {
		t.Error(said)
	}
	content, said, err = d.Archive(ctx, n.sender.Store, 4)
	if err != nil || content != nil || said != "The new blogs are too large to be attached. This writes them to a folder: copydesk export blogs" {
		t.Errorf("too large: %d bytes, %q, %v", len(content), said, err)
	}
}

// BenchmarkGatherAndRender makes the digest of a database with 1,000 new blogs.
func BenchmarkGatherAndRender(b *testing.B) {
	n := newNewsroom(b)
	at := time.Date(2020, 8, 28, 9, 0, 0, 0, time.UTC)
	for i := range 1000 {
		n.blog(at, submission.Blog{Title: fmt.Sprint("Blog number ", i), Description: "What it is about.", Themes: []int{i%5 + 1}, Text: strings.Repeat("A sentence of a blog. ", 100)})
	}
	set := letters(b)
	for b.Loop() {
		d, err := Gather(b.Context(), n.sender.Store, n.sender.Calls[0], Window{Day: "2020-08-28", Until: at.Add(time.Hour)}, time.UTC)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Render(set, sampleEnvelope(d), d, nil, ""); err != nil {
			b.Fatal(err)
		}
	}
}
