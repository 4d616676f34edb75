package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"copydesk/internal/store"
)

// remind looks whom to remind, and says to whom letters went.
func (o *office) remind(at time.Time) string {
	o.t.Helper()
	before, err := o.store.Letters(context.Background(), store.LetterFilter{Kind: "reminder"})
	if err != nil {
		o.t.Fatal(err)
	}
	n, err := o.desk.Remind(context.Background(), o.store, at)
	if err != nil {
		o.t.Fatal(err)
	}
	all, err := o.store.Letters(context.Background(), store.LetterFilter{Kind: "reminder"})
	if err != nil {
		o.t.Fatal(err)
	}
	if len(all)-len(before) != n {
		o.t.Errorf("%d letters, and %d are told of", len(all)-len(before), n)
	}
	var to []string
	for _, l := range all[:len(all)-len(before)] {
		to = append(to, strings.Join(l.To, ", ")+" about "+strings.Join(l.Refs, ", "))
	}
	return strings.Join(to, " | ")
}

// TestOneReminder: the deadline is the end of 4 September in London, and the reminders go out 48 hours before.
func TestOneReminder(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	second := withoutDescription("2@acme.example")
	second.body = strings.Replace(second.body, title, "Nine doors and a bell", 1)
	second.files = map[string]string{"doors.md": article(7, 450)}
	o.want(o.deliver(second), "submission needs-correction SS20-2 | correction to jane@acme.example")
	fine := fullBlog("3@fine.example")
	fine.from, fine.body = "Fay <fay@fine.example>", strings.Replace(fine.body, title, "What the clerk kept", 1)
	fine.files = map[string]string{"clerk.md": article(11, 450)}
	o.want(o.deliver(fine), "submission accepted SS20-3 | acceptance to fay@fine.example")

	moment := time.Date(2020, 9, 2, 23, 0, 0, 0, time.UTC)
	o.want(o.remind(moment.Add(-time.Minute)), "")
	o.want(o.remind(moment), "jane@acme.example about SS20-1, SS20-2")
	o.want(o.remind(moment.Add(time.Minute)), "")
	if r := o.submission("SS20-1").Reminded; !r.Equal(moment) {
		t.Error(r)
	}

	o.now = moment.Add(2 * time.Hour)
	last := withoutDescription("4@last.example")
	last.from, last.body = "Lou <lou@last.example>", strings.Replace(last.body, title, "Rain over Marlham", 1)
	last.files = map[string]string{"rain.md": article(4, 450)}
	o.want(o.deliver(last), "submission needs-correction SS20-4 | correction to lou@last.example")
	o.want(o.remind(moment.Add(24*time.Hour)), "")
	o.want(o.deliver(mail{id: "5@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Title: Another title, and still no description"}), "reply needs-correction SS20-1 | correction to jane@acme.example")
	o.want(o.remind(moment.Add(30*time.Hour)), "")
}

func TestRemindersMayBeSwitchedOffAndEndWithTheCall(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	c := o.desk.Calls[0]
	o.want(o.remind(c.Closes), "")
	c.Reminder = 0
	o.want(o.remind(c.Closes.Add(-time.Hour)), "")
	c.Reminder = 24 * time.Hour
	o.want(o.remind(c.Closes.Add(-time.Hour)), "jane@acme.example about SS20-1")
}

func TestRetention(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	c := o.desk.Calls[0]
	late := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	retire := func(at time.Time) int {
		t.Helper()
		n, _, err := o.desk.Retire(context.Background(), o.store, at)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := retire(late); n != 0 {
		t.Error("a call without a time of keeping was erased")
	}
	c.Retention = 30 * 24 * time.Hour
	if n := retire(time.Date(2020, 10, 11, 12, 0, 0, 0, time.UTC)); n != 0 { // the campaign ends on 11 September
		t.Error("erased too early")
	}
	if n := retire(time.Date(2020, 10, 12, 12, 0, 0, 0, time.UTC)); n != 1 {
		t.Errorf("%d erased", n)
	}
	if n := retire(late); n != 0 {
		t.Error("erased twice")
	}
}

// TestRetentionOfACallThatWasTakenOut: it was promised for as long as the file was read.
func TestRetentionOfACallThatWasTakenOut(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	c := o.desk.Calls[0]
	c.Retention = 30 * 24 * time.Hour
	err := o.store.Update(context.Background(), func(tx *store.Tx) error { return tx.KeepCall(c.Slug, c.KeptUntil()) })
	if err != nil {
		t.Fatal(err)
	}
	o.desk.Calls = nil
	for _, tt := range []struct {
		at   time.Time
		want int
	}{{c.KeptUntil().Add(-time.Hour), 0}, {c.KeptUntil().Add(time.Hour), 1}, {c.KeptUntil().Add(2 * time.Hour), 0}} {
		if n, _, err := o.desk.Retire(context.Background(), o.store, tt.at); err != nil || n != tt.want {
			t.Errorf("at %v: %d erased, %v", tt.at, n, err)
		}
	}
}
