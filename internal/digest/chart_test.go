package digest

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestALongCallIsToldByWeeks draws the blogs of a call of months, whose last days alone would show none of them.
func TestALongCallIsToldByWeeks(t *testing.T) {
	deadline := time.Date(2027, 3, 12, 0, 0, 0, 0, time.UTC)
	days := calendar(map[string]Count{"2026-11-03": {Blogs: 2, Accepted: 1}, "2026-11-06": {Blogs: 1, Accepted: 1}, "2027-01-20": {Blogs: 4, Accepted: 3}}, deadline)
	if len(days) != 130 {
		t.Fatalf("%d days, want 130", len(days))
	}
	got, each := columns(days)
	if each != 7 || len(got) != 19 || got[len(got)-1].Day != "2027-03-06" {
		t.Fatalf("%d columns of %d days, the last from %s", len(got), each, got[len(got)-1].Day)
	}
	const want = "Blogs accepted of those received, by week: from 3 Nov 2 of 3, from 16 Jan 3 of 4; the deadline is 12 March."
	if diff := cmp.Diff(want, described(days, deadline)); diff != "" {
		t.Error(diff)
	}
}

// TestAShortCallIsToldByDays keeps a call of four weeks and its late blogs day by day.
func TestAShortCallIsToldByDays(t *testing.T) {
	days := calendar(map[string]Count{"2020-08-11": {Blogs: 1}, "2020-09-06": {Blogs: 1}}, time.Date(2020, 9, 4, 0, 0, 0, 0, time.UTC))
	if got, each := columns(days); each != 1 || len(got) != 27 {
		t.Errorf("%d columns of %d days", len(got), each)
	}
}

// TestADeadlineThatIsYearsAway shows the blogs there are, and none of the years to come.
func TestADeadlineThatIsYearsAway(t *testing.T) {
	deadline := time.Date(2099, 9, 4, 0, 0, 0, 0, time.UTC)
	days := calendar(map[string]Count{"2026-11-25": {Blogs: 1}, "2026-11-26": {Blogs: 4, Accepted: 3}}, deadline)
	const want = "Blogs accepted of those received, by day: 25 Nov 0 of 1, 26 Nov 3 of 4; the deadline is 4 September 2099."
	if diff := cmp.Diff(want, described(days, deadline)); diff != "" {
		t.Error(diff)
	}
}

func TestAThemesBarIsAsLongAsItsBlogs(t *testing.T) {
	d := Digest{Themes: []Theme{{Number: 1, Blogs: 4, Accepted: 4}, {Number: 2, Blogs: 2, Accepted: 1}, {Number: 3, Blogs: 1}, {Number: 4}}}
	for i, want := range []struct {
		green, grey int
		signs       string
	}{
		{100, 0, strings.Repeat("█", 30)},
		{25, 25, strings.Repeat("█", 8) + strings.Repeat("░", 7)},
		{0, 25, strings.Repeat("░", 8)},
		{0, 0, ""},
	} {
		if bar := d.bars()[i]; bar.Percent != want.green || bar.OthersPercent != want.grey || bar.Bar != want.signs {
			t.Errorf("theme %d: %d%% and %d%% %q, not %d%% and %d%% %q", i+1, bar.Percent, bar.OthersPercent, bar.Bar, want.green, want.grey, want.signs)
		}
	}
}
