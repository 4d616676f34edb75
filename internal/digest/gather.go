package digest

import (
	"cmp"
	"context"
	"slices"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/plan"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Window is what a digest covers.
type Window struct {
	Day          string // YYYY-MM-DD
	Since, Until time.Time
	Past         bool // a day that is over: what came after it is left out
	Untold       bool // a past day of which no digest was sent: what was filed later is told by its receipt
}

// Gather reads what the editors of a call must know, its days being those of a place.
func Gather(ctx context.Context, db *store.Store, c *call.Call, w Window, place *time.Location) (Digest, error) {
	ask := db.Changes
	if w.Untold {
		ask = db.ChangesByReceipt
	}
	changes, err := ask(ctx, c.Slug, w.Since, w.Until)
	if err != nil {
		return Digest{}, err
	}
	all, err := db.List(ctx, store.Filter{Call: c.Slug, Sort: "ref"})
	if err != nil {
		return Digest{}, err
	}
	if w.Past {
		history, err := db.Changes(ctx, c.Slug, time.Time{}, forever)
		if err != nil {
			return Digest{}, err
		}
		changes, all = asOf(w.Until, history, changes, all)
	}
	return gathered(c, w, place, changes, all), nil
}

func gathered(c *call.Call, w Window, place *time.Location, changes store.Changes, all []store.Submission) Digest {
	d := Digest{
		Call: c.Slug, Name: c.Name, Day: w.Day, Since: Instant{w.Since}, Until: Instant{w.Until}, call: c, place: place,
		Themes: []Theme{}, Days: []Count{}, Blogs: []Blog{}, Waiting: []Waiting{}, Plan: []Planned{},
		ForYou: ForYou{Late: []Late{}, LateVersions: []Late{}, Mails: []Mail{}, Letters: []Letter{}, Withdrawals: []Late{}},
	}
	d.standing(all)
	d.State.DaysLeft = daysBetween(w.date(place), c.LastDay)
	for _, change := range changes.Submissions {
		d.tell(change)
	}
	for _, m := range changes.Mails {
		d.ForYou.Mails = append(d.ForYou.Mails, Mail{
			ID: m.ID, Kind: m.Kind, From: m.From, Name: m.FromName, Subject: m.Subject, Reason: m.Reason, At: Instant{m.Received}, Refs: orEmpty(m.Refs),
		})
	}
	for _, l := range changes.Letters {
		d.ForYou.Letters = append(d.ForYou.Letters, Letter{To: l.To, Subject: l.Subject, Error: l.LastError, Refs: orEmpty(l.Refs)})
	}
	d.State.ForYou = d.ForYou.count()
	d.planned(all)
	return d
}

// daysBetween counts the days of the calendar from one day to another.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)) / (24 * time.Hour))
}

// standing counts how the call stands.
func (d *Digest) standing(all []store.Submission) {
	for _, t := range d.call.Themes {
		d.Themes = append(d.Themes, Theme{Number: t.Number, Name: t.Name})
	}
	days := map[string]Count{}
	for _, s := range all {
		d.count(s)
		if s.Status == submission.StatusWithdrawn || s.Status == submission.StatusDeclined {
			continue
		}
		day := s.Received.In(d.clock()).Format(time.DateOnly)
		n := days[day]
		n.Blogs++
		accepted := s.Status == submission.StatusAccepted
		if accepted {
			n.Accepted++
		}
		days[day] = n
		for i := range d.Themes {
			if slices.Contains(s.Blog.Themes, d.Themes[i].Number) {
				d.Themes[i].Blogs++
				if accepted {
					d.Themes[i].Accepted++
				}
			}
		}
	}
	d.Days = calendar(days, d.call.LastDay)
}

func (d *Digest) count(s store.Submission) {
	switch s.Status {
	case submission.StatusWithdrawn:
		d.State.Withdrawn++
		return
	case submission.StatusDeclined:
		d.State.Declined++
		return
	case submission.StatusAccepted:
		d.State.Accepted++
	case submission.StatusNeedsCorrection:
		d.State.Waiting++
		d.Waiting = append(d.Waiting, Waiting{
			Ref: s.Ref, Title: s.Blog.Title, Sender: s.Sender, Since: Instant{s.Updated}, Reminded: Instant{s.Reminded}, Problems: orEmpty(s.Blog.Problems),
		})
	case submission.StatusLate:
		d.State.Late++
		if s.Decided == "" {
			d.ForYou.Late = append(d.ForYou.Late, late(s, s.Received))
		}
	}
	d.State.Blogs++
}

func late(s store.Submission, at time.Time) Late {
	return Late{Ref: s.Ref, Title: s.Blog.Title, Author: cmp.Or(s.Blog.Author.Name, s.Sender), At: Instant{at}}
}

// mostDays is how many days before its end are told of a call: a blog that is older has a wrong date.
const mostDays = 2 * 365

// calendar fills the days between the first and the deadline, or the last if that is later. A deadline that is years away
// is left out.
func calendar(days map[string]Count, deadline time.Time) []Count {
	first, last, newest := deadline.Format(time.DateOnly), deadline.Format(time.DateOnly), ""
	for day := range days {
		first, last, newest = min(first, day), max(last, day), max(newest, day)
	}
	from, _ := time.Parse(time.DateOnly, first) // of our own making
	to, _ := time.Parse(time.DateOnly, last)
	if at, err := time.Parse(time.DateOnly, newest); err == nil && at.Before(to.AddDate(0, 0, 1-mostDays)) {
		to = at
	}
	if earliest := to.AddDate(0, 0, 1-mostDays); from.Before(earliest) {
		from = earliest
	}
	counts := []Count{}
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		n := days[day.Format(time.DateOnly)]
		n.Day = day.Format(time.DateOnly)
		counts = append(counts, n)
	}
	return counts
}

// tell tells a change where it belongs.
func (d *Digest) tell(c store.Change) {
	s := c.Submission
	if s.Status == submission.StatusWithdrawn {
		for _, e := range c.Events {
			if e.What == store.WasWithdrawn {
				d.ForYou.Withdrawals = append(d.ForYou.Withdrawals, late(s, e.At))
				break
			}
		}
		return
	}
	var changed []string
	counted := false
	for _, r := range c.Revisions {
		if !r.Counts {
			if s.Decided == "" {
				d.ForYou.LateVersions = append(d.ForYou.LateVersions, late(s, r.Received))
			}
			continue
		}
		counted = true
		changed = append(changed, r.Changed...)
	}
	if !counted || s.Status == submission.StatusDeclined {
		return
	}
	b := s.Blog.Complete()
	slices.Sort(changed)
	d.Blogs = append(d.Blogs, Blog{
		Ref: s.Ref, Status: s.Status, New: c.Previous == nil, Changed: orEmpty(slices.Compact(changed)), Title: b.Title,
		Description: b.Description, Themes: b.Themes, Author: b.Author, Sender: s.Sender, Words: b.Words, Remarks: b.Remarks, Problems: b.Problems,
	})
}

// planFrom is how many days before the campaign its plan begins to stand in the digest.
const planFrom = 5

func (d *Digest) planned(all []store.Submission) {
	week := plan.Week(d.call)
	if len(week) == 0 {
		return
	}
	until := d.Until.In(d.place)
	if daysBetween(until, week[0]) > planFrom || daysBetween(until, week[len(week)-1]) < 0 {
		return
	}
	p, err := plan.Make(d.call, Accepted(all), func(submission.Blog) string { return "" })
	if err != nil { // a call without a campaign, which was seen above
		return
	}
	d.plan = p
	for _, day := range p.Days {
		for _, e := range day.Entries {
			d.Plan = append(d.Plan, Planned{Day: e.Day.Format(time.DateOnly), Ref: e.Ref, Title: e.Blog.Blog.Title, Fixed: e.Fixed != ""})
		}
	}
}

// Accepted returns the blogs of which a plan is made.
func Accepted(all []store.Submission) []plan.Blog {
	var blogs []plan.Blog
	for _, s := range all {
		if s.Status == submission.StatusAccepted {
			blogs = append(blogs, plan.Blog{Ref: s.Ref, Blog: s.Blog, Fixed: s.FixedDay})
		}
	}
	return blogs
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
