package plan

import (
	"slices"
	"time"

	"copydesk/internal/submission"
)

// table is the week while it is being filled.
type table struct {
	days  []*slot
	most  int // blogs on one day, when they are spread evenly
	seats []*seat
}

// slot is one day of the table, with what it holds in numbers.
type slot struct {
	date   time.Time
	week   bool // a day of the campaign, and not only one that an editor named
	blogs  int
	themes map[int]int
	orgs   map[string]int
}

// seat is where a blog stands.
type seat struct {
	Blog
	org string
	day *slot
}

func newTable(week []time.Time, blogs []Blog) *table {
	t := &table{most: (len(blogs) + len(week) - 1) / len(week)}
	for _, day := range week {
		t.days = append(t.days, newSlot(day, true))
	}
	return t
}

func newSlot(day time.Time, week bool) *slot {
	return &slot{date: day, week: week, themes: map[int]int{}, orgs: map[string]int{}}
}

// put gives a blog its day: the fixed one, else the best that there is.
func (t *table) put(b Blog) {
	s := &seat{Blog: b, org: organisation(b)}
	t.seats = append(t.seats, s)
	if day := t.fixed(b); day != nil {
		day.add(s)
		return
	}
	best := t.days[0]
	for _, day := range t.days {
		if day.week && (!best.week || t.cost(day, s).less(t.cost(best, s))) {
			best = day
		}
	}
	best.add(s)
}

// fixed finds the day that an editor gave; one outside the week is added to the table, for an editor's word stands.
func (t *table) fixed(b Blog) *slot {
	date, err := time.ParseInLocation(time.DateOnly, b.Fixed, t.days[0].date.Location())
	if b.Fixed == "" || err != nil {
		return nil
	}
	for _, day := range t.days {
		if day.date.Equal(date) {
			return day
		}
	}
	day := newSlot(date, false)
	t.days = append(t.days, day)
	return day
}

func (d *slot) add(s *seat)    { s.day = d; d.count(s, 1) }
func (d *slot) remove(s *seat) { d.count(s, -1) }

func (d *slot) count(s *seat, n int) {
	d.blogs += n
	for _, theme := range s.Blog.Blog.Themes {
		d.themes[theme] += n
	}
	if s.org != "" {
		d.orgs[s.org] += n
	}
}

// cost is what speaks against a day, the weightiest first.
type cost [4]int

func (c cost) less(other cost) bool { return slices.Compare(c[:], other[:]) < 0 }

// cost says what speaks against putting a blog on a day: its organisation is there, the day is full, its themes are
// there, the day has many.
func (t *table) cost(day *slot, s *seat) cost {
	c := cost{0, 0, 0, day.blogs}
	if s.org != "" {
		c[0] = day.orgs[s.org]
	}
	if day.blogs >= t.most {
		c[1] = 1
	}
	for _, theme := range s.Blog.Blog.Themes {
		c[2] += day.themes[theme]
	}
	return c
}

// rounds bounds the settling; two or three are what it takes. Of more blogs than mostSettled a week has so many of each
// theme that one more or less on a day is not seen.
const (
	rounds      = 8
	mostSettled = 300
)

// settle exchanges two blogs where that spreads the themes better, until nothing is gained: the last blogs to choose
// found only the days that were left.
func (t *table) settle() {
	if len(t.seats) > mostSettled {
		return
	}
	for range rounds {
		gained := false
		for i, a := range t.seats {
			for _, b := range t.seats[i+1:] {
				gained = exchange(a, b) || gained
			}
		}
		if !gained {
			return
		}
	}
}

// exchange lets two blogs change places if that is better.
func exchange(a, b *seat) bool {
	if a.day == b.day || a.Fixed != "" || b.Fixed != "" || a.alike(b) {
		return false
	}
	before := crowding(a, b)
	first, second := a.day, b.day
	swap(a, b, second, first)
	if after := crowding(a, b); slices.Compare(after[:], before[:]) < 0 {
		return true
	}
	swap(a, b, first, second)
	return false
}

// alike says whether it is all one which of two blogs stands where.
func (s *seat) alike(other *seat) bool {
	return slices.Equal(s.Blog.Blog.Themes, other.Blog.Blog.Themes) && s.day.orgs[s.org] < 2 && other.day.orgs[other.org] < 2
}

func swap(a, b *seat, forA, forB *slot) {
	a.day.remove(a)
	b.day.remove(b)
	forA.add(a)
	forB.add(b)
}

// crowding says how much of the same two days hold: organisations that stand twice, then the squares of the counts of
// the themes of a and b, whose sum is least when they are spread evenly.
func crowding(a, b *seat) (sums [2]int) {
	for _, day := range [...]*slot{a.day, b.day} {
		for _, s := range [...]*seat{a, b} {
			if s.org != "" && day.orgs[s.org] > 1 && (s == a || a.org != b.org) {
				sums[0] += day.orgs[s.org] - 1
			}
			for _, theme := range s.Blog.Blog.Themes {
				if s == a || !slices.Contains(a.Blog.Blog.Themes, theme) {
					sums[1] += day.themes[theme] * day.themes[theme]
				}
			}
		}
	}
	return sums
}

// plan reads the table off, the days in their order and the blogs of a day as they were sent.
func (t *table) plan(post func(submission.Blog) string) Plan {
	slices.SortFunc(t.days, func(a, b *slot) int { return a.date.Compare(b.date) })
	slices.SortFunc(t.seats, func(a, b *seat) int { return byRef(a.Ref, b.Ref) })
	var p Plan
	for _, day := range t.days {
		d := Day{Date: day.date}
		for _, s := range t.seats {
			if s.day == day {
				d.Entries = append(d.Entries, Entry{Blog: s.Blog, Day: day.date, Post: post(s.Blog.Blog), Clash: day.orgs[s.org] > 1})
			}
		}
		p.Days = append(p.Days, d)
	}
	return p
}
