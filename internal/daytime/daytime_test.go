package daytime

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2020, 8, 28, 14, 30, 0, 0, london) // a Friday
	for _, tt := range []struct{ text, start, end string }{
		{"today", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"Yesterday", "2020-08-27 00:00", "2020-08-28 00:00"},
		{"friday", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"last friday", "2020-08-21 00:00", "2020-08-22 00:00"},
		{"Mon", "2020-08-24 00:00", "2020-08-25 00:00"},
		{"saturday", "2020-08-22 00:00", "2020-08-23 00:00"},
		{"this week", "2020-08-24 00:00", "2020-08-31 00:00"},
		{"last week", "2020-08-17 00:00", "2020-08-24 00:00"},
		{"last month", "2020-07-01 00:00", "2020-08-01 00:00"},
		{"3 days ago", "2020-08-25 00:00", "2020-08-26 00:00"},
		{"a week ago", "2020-08-21 00:00", "2020-08-22 00:00"},
		{"two hours ago", "2020-08-28 12:30", "2020-08-28 12:30"},
		{"2020-08-28", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"28/8/2020", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"28th August 2020", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"Aug 28, 2020", "2020-08-28 00:00", "2020-08-29 00:00"},
		{"4 Sept", "2019-09-04 00:00", "2019-09-05 00:00"},
		{"29 February", "2020-02-29 00:00", "2020-03-01 00:00"},
		{"4 September", "2019-09-04 00:00", "2019-09-05 00:00"},
		{"27 aug", "2020-08-27 00:00", "2020-08-28 00:00"},
		{"august", "2020-08-01 00:00", "2020-09-01 00:00"},
		{"Sept", "2019-09-01 00:00", "2019-10-01 00:00"},
		{"this year", "2020-01-01 00:00", "2021-01-01 00:00"},
		{"last year", "2019-01-01 00:00", "2020-01-01 00:00"},
		{"2020-08", "2020-08-01 00:00", "2020-09-01 00:00"},
		{"August 2020", "2020-08-01 00:00", "2020-09-01 00:00"},
		{"2020", "2020-01-01 00:00", "2021-01-01 00:00"},
		{"2020-08-28T09:14:00Z", "2020-08-28 10:14", "2020-08-28 10:14"},
		{"2020-08-28 09:14", "2020-08-28 09:14", "2020-08-28 09:14"},
		{"2020-10-25", "2020-10-25 00:00", "2020-10-26 00:00"}, // of 25 hours
		{"", "", ""},
		{"soon", "", ""},
		{"2020-02-30", "", ""},
		{"mo", "", ""},
	} {
		span, err := Parse(tt.text, now)
		if tt.start == "" {
			if err == nil {
				t.Errorf("%q: read as %v, want an error", tt.text, span)
			}
			continue
		}
		const layout = "2006-01-02 15:04"
		if err != nil || span.Start.In(london).Format(layout) != tt.start || span.End.In(london).Format(layout) != tt.end {
			t.Errorf("%q: got %v to %v (%v), want %s to %s", tt.text, span.Start, span.End, err, tt.start, tt.end)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("3 days ago")
	f.Add("28th August 2020")
	f.Add("2020-08-28T09:14:00Z")
	f.Fuzz(func(t *testing.T, text string) {
		span, err := Parse(text, time.Date(2020, 8, 28, 14, 30, 0, 0, time.UTC))
		if err == nil && span.End.Before(span.Start) {
			t.Errorf("%q ends before it starts: %v", text, span)
		}
	})
}
