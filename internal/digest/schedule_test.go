package digest

import (
	"testing"
	"time"
)

// TestScheduleOverTheChangesOfTheClocks: in London they go forward at 01:00 on 29 March 2020, and back at 02:00 on
// 25 October.
func TestScheduleOverTheChangesOfTheClocks(t *testing.T) {
	for _, tt := range []struct {
		name, place  string
		hour, minute int
		day, want    string // in UTC
	}{
		{"winter", "Europe/London", 8, 0, "2020-03-28", "2020-03-28T08:00:00Z"},
		{"the morning of the change forward", "Europe/London", 8, 0, "2020-03-29", "2020-03-29T07:00:00Z"},
		{"the morning of the change back", "Europe/London", 8, 0, "2020-10-25", "2020-10-25T08:00:00Z"},
		{"a time that is left out", "Europe/London", 1, 30, "2020-03-29", "2020-03-29T01:00:00Z"},
		{"a time that comes twice", "Europe/London", 1, 30, "2020-10-25", "2020-10-25T00:30:00Z"},
		{"just before the time that comes twice", "Europe/London", 0, 59, "2020-10-25", "2020-10-24T23:59:00Z"},
		{"just after it", "Europe/London", 2, 0, "2020-10-25", "2020-10-25T02:00:00Z"},
		{"left out in the west", "America/New_York", 2, 15, "2020-03-08", "2020-03-08T07:00:00Z"},
		{"twice in the west", "America/New_York", 1, 15, "2020-11-01", "2020-11-01T05:15:00Z"},
		{"half an hour, on Lord Howe Island", "Australia/Lord_Howe", 2, 15, "2020-10-04", "2020-10-03T15:30:00Z"},
		{"no changes", "UTC", 8, 0, "2020-03-29", "2020-03-29T08:00:00Z"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			place, err := time.LoadLocation(tt.place)
			if err != nil {
				t.Fatal(err)
			}
			day, err := time.Parse(time.DateOnly, tt.day)
			if err != nil {
				t.Fatal(err)
			}
			if got := (Schedule{tt.hour, tt.minute, place}).On(day).UTC().Format(time.RFC3339); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// TestOneADay walks a year in steps of 20 minutes: each day's digest is due once, in order.
func TestOneADay(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []Schedule{{8, 0, london}, {1, 30, london}, {0, 0, london}, {23, 59, london}} {
		now := time.Date(2020, 1, 1, 12, 0, 0, 0, time.UTC)
		last, _ := s.Latest(now)
		days := 0
		for end := now.AddDate(1, 0, 0); now.Before(end); now = now.Add(20 * time.Minute) {
			day, at := s.Latest(now)
			if at.After(now) || now.Sub(at) > 25*time.Hour {
				t.Fatalf("at %s the latest was due at %s", now, at)
			}
			if day == last {
				continue
			}
			yesterday, _ := time.Parse(time.DateOnly, day)
			if yesterday.AddDate(0, 0, -1).Format(time.DateOnly) != last {
				t.Fatalf("after %s comes %s", last, day)
			}
			last = day
			days++
		}
		if days != 366 {
			t.Errorf("%02d:%02d: %d days", s.Hour, s.Minute, days)
		}
	}
}
