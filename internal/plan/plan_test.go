package plan

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

func campaign(t testing.TB) *call.Call {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return &call.Call{
		Slug: "smarter-state-2020", Prefix: "SS20", Name: "Campaign Week; 2020, London", Location: london,
		FirstDay: time.Date(2020, 9, 7, 0, 0, 0, 0, london), FinalDay: time.Date(2020, 9, 11, 0, 0, 0, 0, london),
		Themes: []call.Theme{{Number: 1, Name: "Future gazing"}, {Number: 2, Name: "Tech, an enabler"}, {Number: 3, Name: "People"}},
	}
}

// blogs reads "1,2 Acme @2020-09-08": themes, organisation and fixed day, numbered from SS20-1.
func blogs(lines ...string) []Blog {
	var out []Blog
	for i, l := range lines {
		themes, rest, _ := strings.Cut(l, " ")
		org, fixed, _ := strings.Cut(rest, "@")
		b := Blog{Ref: fmt.Sprintf("SS20-%d", i+1), Fixed: strings.TrimSpace(fixed)}
		b.Blog.Author.Organisation = strings.TrimSpace(org)
		for _, n := range strings.Split(themes, ",") {
			b.Blog.Themes = append(b.Blog.Themes, int(n[0]-'0'))
		}
		out = append(out, b)
	}
	return out
}

func title(b submission.Blog) string { return b.Title }

// read writes a plan in a line a day: "Mon 1 3".
func read(p Plan) string {
	var out []string
	for _, d := range p.Days {
		words := d.Date.Format("Mon")
		for _, e := range d.Entries {
			words += " " + strings.TrimPrefix(e.Ref, "SS20-")
			if e.Clash {
				words += "!"
			}
		}
		out = append(out, words)
	}
	return strings.Join(out, " | ")
}

func TestMake(t *testing.T) {
	for _, tt := range []struct {
		name  string
		blogs []Blog
		want  string
	}{
		{"no blogs", nil, "Mon | Tue | Wed | Thu | Fri"},
		{"one a day", blogs("1 A", "2 B", "3 C", "1 D", "2 E"), "Mon 1 | Tue 2 | Wed 3 | Thu 4 | Fri 5"},
		{"a theme is spread", blogs("1 A", "1 B", "1 C", "1 D", "1 E", "2 F", "2 G", "2 H", "2 I", "2 J"), "Mon 1 6 | Tue 2 7 | Wed 3 8 | Thu 4 9 | Fri 5 10"},
		{"an organisation not twice on a day", blogs("1 Acme Ltd", "2 ACME", "3 Acme Limited", "1 B", "2 C", "3 D", "1 E"), "Mon 1 6 | Tue 2 7 | Wed 3 | Thu 4 | Fri 5"},
		{"more of an organisation than days", blogs("1 A", "1 A", "1 A", "1 A", "1 A", "1 A"), "Mon 1! 6! | Tue 2 | Wed 3 | Thu 4 | Fri 5"},
		{"a fixed day is kept", blogs("1 A", "1 B @2020-09-07", "1 C"), "Mon 2 | Tue 1 | Wed 3 | Thu | Fri"},
		{"all on one fixed day", blogs("1 A @2020-09-09", "1 A @2020-09-09", "2 B"), "Mon 3 | Tue | Wed 1! 2! | Thu | Fri"},
		{"a fixed day outside the week", blogs("1 A @2020-09-14", "2 B"), "Mon 2 | Tue | Wed | Thu | Fri | Mon 1"},
		{"a fixed day that is none", blogs("1 A @soon"), "Mon 1 | Tue | Wed | Thu | Fri"},
		{"two themes count for both", blogs("1,2 A", "1 B", "2 C"), "Mon 1 | Tue 2 | Wed 3 | Thu | Fri"},
		{"without an organisation nobody clashes", blogs("1", "1", "1", "1", "1", "1"), "Mon 1 6 | Tue 2 | Wed 3 | Thu 4 | Fri 5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Make(campaign(t), tt.blogs, title)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, read(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSpread: forty blogs of eight organisations and three themes stand evenly.
func TestSpread(t *testing.T) {
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("%d Org%d", []int{1, 1, 2, 3, 2, 1, 3}[i%7], i*i%9))
	}
	p, err := Make(campaign(t), blogs(lines...), title)
	if err != nil {
		t.Fatal(err)
	}
	for theme := 1; theme <= 3; theme++ {
		least, most := 99, 0
		for _, d := range p.Days {
			n := 0
			for _, e := range d.Entries {
				if e.Blog.Blog.Themes[0] == theme {
					n++
				}
			}
			least, most = min(least, n), max(most, n)
			if len(d.Entries) != 8 {
				t.Errorf("%s has %d blogs", d.Date.Weekday(), len(d.Entries))
			}
		}
		if most-least > 1 {
			t.Errorf("theme %d: from %d to %d blogs a day: %s", theme, least, most, read(p))
		}
	}
	again, _ := Make(campaign(t), blogs(lines...), title)
	if read(again) != read(p) {
		t.Error("the same blogs make another plan")
	}
}

func TestWeek(t *testing.T) {
	c := campaign(t)
	c.FinalDay = c.FirstDay.AddDate(0, 0, 8)
	if got := len(Week(c)); got != 7 {
		t.Errorf("nine days with a weekend have %d days", got)
	}
	c.FirstDay, c.FinalDay = c.FirstDay.AddDate(0, 0, 5), time.Time{}
	if got := len(Week(c)); got != 1 {
		t.Errorf("a campaign on one Saturday has %d days", got)
	}
	if _, err := Make(&call.Call{}, nil, title); err == nil || !strings.Contains(err.Error(), "[campaign]") {
		t.Errorf("without a campaign: %v", err)
	}
}

func TestWeekOverAChangeOfTheClocks(t *testing.T) {
	c := campaign(t)
	c.FirstDay = time.Date(2020, 10, 23, 0, 0, 0, 0, c.Location) // the clocks go back on the 25th
	c.FinalDay = time.Date(2020, 10, 27, 0, 0, 0, 0, c.Location)
	var got []string
	for _, d := range Week(c) {
		got = append(got, d.Format("Mon 15:04"))
	}
	if diff := cmp.Diff([]string{"Fri 00:00", "Mon 00:00", "Tue 00:00"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestFind(t *testing.T) {
	c := campaign(t)
	for _, tt := range []struct{ words, want string }{
		{"Tue", "2020-09-08"},
		{"tuesday.", "2020-09-08"},
		{"Weds", "2020-09-09"},
		{"thurs", "2020-09-10"},
		{"2020-09-11", "2020-09-11"},
		{"8 September", "2020-09-08"},
		{"8 Sep 2020", "2020-09-08"},
		{"Tue 8 Sep", "2020-09-08"},
		{"8/9", "2020-09-08"},
		{"Wednesday 9th September", "2020-09-09"},
		{"Wednesday, the 9th of Sept.", "2020-09-09"},
		{"Thurs 10 Sep 2020", "2020-09-10"},
		{"Monday 8 September", "“Monday 8 September” is not a day of the campaign, which is Monday 7 September, Tuesday 8 September, Wednesday 9 September, Thursday 10 September, Friday 11 September"},
		{"soon", "“soon” is not a day of the campaign, which is Monday 7 September, Tuesday 8 September, Wednesday 9 September, Thursday 10 September, Friday 11 September"},
		{"Sunday", "“Sunday” is not a day of the campaign, which is Monday 7 September, Tuesday 8 September, Wednesday 9 September, Thursday 10 September, Friday 11 September"},
	} {
		day, err := Find(c, tt.words)
		got := day.Format(time.DateOnly)
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.words, got, tt.want)
		}
	}
	c.FinalDay = c.FirstDay.AddDate(0, 0, 11)
	if _, err := Find(c, "Tue"); err == nil || err.Error() != "“Tue” could be Tuesday 8 September or Tuesday 15 September" {
		t.Errorf("in two weeks: %v", err)
	}
}

func TestICS(t *testing.T) {
	c := campaign(t)
	b := blogs("2,1 A")
	b[0].Blog.Title = "Commas, semicolons; back\\slashes\r\nEND:VEVENT and a café so long that the line must be folded – twice, no doubt, before it ends 👩‍👩‍👧‍👦"
	p, err := Make(c, b, title)
	if err != nil {
		t.Fatal(err)
	}
	got := string(ICS(c, p, time.Date(2020, 9, 1, 8, 0, 0, 0, time.UTC)))
	for _, l := range strings.Split(strings.TrimSuffix(got, "\r\n"), "\r\n") {
		if len(l) > longestLine || strings.ContainsAny(l, "\r\n") {
			t.Errorf("line %q", l)
		}
	}
	unfolded := strings.ReplaceAll(got, "\r\n ", "")
	want := `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//copydesk//campaign plan//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Campaign Week\; 2020\, London
METHOD:PUBLISH
BEGIN:VEVENT
UID:ss20-1.smarter-state-2020@copydesk
DTSTAMP:20200901T080000Z
DTSTART;VALUE=DATE:20200907
DTEND;VALUE=DATE:20200908
SUMMARY:SS20-1: Commas\, semicolons\; back\\slashes\nEND:VEVENT and a café so long that the line must be folded – twice\, no doubt\, before it ends 👩‍👩‍👧‍👦
DESCRIPTION:Commas\, semicolons\; back\\slashes\nEND:VEVENT and a café so long that the line must be folded – twice\, no doubt\, before it ends 👩‍👩‍👧‍👦
CATEGORIES:Tech\, an enabler,Future gazing
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`
	if diff := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), unfolded); diff != "" {
		t.Error(diff)
	}
}

// TestICSOfNothing: a calendar holds at least one component.
func TestICSOfNothing(t *testing.T) {
	c := campaign(t)
	p, err := Make(c, nil, title)
	if err != nil {
		t.Fatal(err)
	}
	want := `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//copydesk//campaign plan//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Campaign Week\; 2020\, London
BEGIN:VTIMEZONE
TZID:UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
END:VCALENDAR
`
	if diff := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), string(ICS(c, p, time.Date(2020, 9, 1, 8, 0, 0, 0, time.UTC)))); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkMake(b *testing.B) {
	var lines []string
	for i := range 1000 {
		lines = append(lines, fmt.Sprintf("%d Org%d", i%3+1, i*i%301))
	}
	c, many := campaign(b), blogs(lines...)
	for b.Loop() {
		if _, err := Make(c, many, title); err != nil {
			b.Fatal(err)
		}
	}
}
