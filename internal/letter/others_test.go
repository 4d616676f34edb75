package letter

import (
	"strings"
	"testing"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// TestLettersOfOtherCalls reads what the letters say of a call with one theme and one day, and of one whose themes do not begin
// with 1.
func TestLettersOfOtherCalls(t *testing.T) {
	lone, oddly := SampleCall(), SampleCall()
	lone.Themes = []call.Theme{{Number: 4, Name: "Life by the water"}}
	lone.FinalDay = lone.FirstDay
	oddly.Themes = []call.Theme{{Number: 3, Name: "Net zero 2030"}, {Number: 11, Name: "15-minute cities"}}
	for _, tt := range []struct {
		call *call.Call
		blog submission.Blog
		want string
	}{
		{lone, sampleBlog(), "The blogs of Building the Smarter State Campaign Week 2020 appear on Monday 7 September 2020."},
		{oddly, sampleBlog(), "appear from Monday 7 to Friday 11 September 2020."},
		{lone, sampleUnthemed(), "Please reply with the line “Theme: 4”. There is one theme: 4. Life by the water"},
		{oddly, sampleUnthemed(), "Please reply with a line such as “Theme: 11”. A blog may be for more than one. The themes are: 3. Net zero 2030"},
	} {
		r, err := builtin(t).Answer(sampleEnvelope(tt.call, 1), Answer{Call: tt.call, Entries: []Entry{sampleEntry(tt.blog)}, Received: time.Date(2020, 8, 28, 8, 14, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(strings.Fields(r.Text), " "), tt.want) {
			t.Errorf("no %q in\n%s", tt.want, r.Text)
		}
	}
}

// TestTheClockChangesAtTheDeadline says the hour of receipt by the clock of that day: New Zealand's summer time ended in the
// night after the deadline.
func TestTheClockChangesAtTheDeadline(t *testing.T) {
	auckland, err := time.LoadLocation("Pacific/Auckland")
	if err != nil {
		t.Fatal(err)
	}
	c := SampleCall()
	c.Location, c.LastDay, c.Closes = auckland, time.Date(2026, 4, 4, 0, 0, 0, 0, auckland), time.Date(2026, 4, 5, 0, 0, 0, 0, auckland)
	late := sampleEntry(sampleTooLate())
	r, err := builtin(t).Answer(sampleEnvelope(c, 1), Answer{Call: c, Entries: []Entry{late}, Received: time.Date(2026, 4, 5, 11, 0, 1, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	const want = "It reached us at 23:00 on Sunday 5 April 2026, Auckland time (NZST). The call closed at the end of Saturday 4 April 2026"
	if !strings.Contains(strings.Join(strings.Fields(r.Text), " "), want) {
		t.Errorf("no %q in\n%s", want, r.Text)
	}
}
