package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/letter"
	"copydesk/internal/submission"
)

// Page is what templates/digest.* are given as .Digest: words, already safe in a letter.
type Page struct {
	Headline string // the state of the call in a sentence
	Subject  string
	Day      string // "Friday 28 August 2020"
	Since    string // since when it tells; empty for the first one
	Themes   []ThemeBar
	Picture  Picture
	News     []Group
	Waiting  []Item
	ForYou   []Item
	Plan     []PlanDay
	Move     string // how a blog of the plan is moved: "schedule SS20-7 Fri"
	Zip      string // a sentence on what is attached, or how to have it
	Commands bool   // there is something to decide
	Numbers  string // of two themes of the call, for an example: "2 4"; empty where it has one theme
	Week     bool   // there is a campaign week, and so a day for each blog

	MoreWaiting, MoreForYou, MorePlan string
}

// ThemeBar is a theme with its bar, which is as long as its blogs are many; a part of it is the accepted ones.
type ThemeBar struct {
	Name            string
	Accepted, Blogs int
	Percent         int    // of the longest bar, accepted blogs
	OthersPercent   int    // of the longest bar, the other blogs
	Bar             string // the same in signs, the others lighter
}

// Picture is the picture of the days.
type Picture struct {
	CID, Alt    string
	First, Last string // what stands below its ends
	Heading     string // "Day by day to the deadline"
	Each        string // "on each day"
	Beyond      bool   // the deadline lies years behind the last day shown
}

// Group is a theme with what is new under it.
type Group struct {
	Theme string
	Blogs []BlogLine
	More  string
}

// BlogLine is a new or changed blog as it is told.
type BlogLine struct {
	Ref, Title  string
	State       string // "new, accepted"
	Description string
	By          string
	Words       int
	Themes      string
	Notes       []string // what changed, what is wrong, remarks
	Told        string   // the theme under which it was told in full; empty here
}

// Item is one thing among those that wait.
type Item struct {
	Head  string // a ref, or who wrote
	Title string
	Text  string
	Notes []string
}

// PlanDay is one day of the plan.
type PlanDay struct {
	Day   string
	Blogs []string
}

// page puts the digest into words that take about so much room.
func (d Digest) page(room int) Page {
	share := sharesOf(room)
	day, _ := time.Parse(time.DateOnly, d.Day) // of our own making
	p := Page{
		Headline: d.headline(), Day: day.Format("Monday 2 January 2006"), Subject: d.subject(day),
		Themes: d.bars(), Commands: len(d.ForYou.Late)+len(d.ForYou.LateVersions) > 0,
	}
	p.Numbers, p.Week = d.twoThemes(), !d.call.FirstDay.IsZero()
	if !d.Since.IsZero() {
		p.Since = d.Since.In(d.place).Format("15:04 on Monday 2 January")
	}
	p.Picture, p.Move = d.picture(), d.move()
	p.News = d.news(share.news)
	p.Waiting, p.MoreWaiting = d.waiting(share.waiting)
	p.ForYou, p.MoreForYou = d.forYou(share.forYou)
	p.Plan, p.MorePlan = d.planDays(share.plan)
	return p
}

// twoThemes is an example of the numbers of themes that stand in a command.
func (d Digest) twoThemes() string {
	themes := d.call.Themes
	if len(themes) < 2 {
		return ""
	}
	first := min(1, len(themes)-2)
	return fmt.Sprintf("%d %d", themes[first].Number, themes[min(first+2, len(themes)-1)].Number)
}

func (d Digest) picture() Picture {
	p := Picture{
		Alt: described(d.Days, d.call.LastDay), First: longDay(d.Days[0].Day), Last: longDay(d.Days[len(d.Days)-1].Day),
		Heading: "Day by day to the deadline", Each: "on each day",
	}
	_, each := columns(d.Days)
	if each > 1 {
		p.Heading, p.Each = "From the first blog to the deadline", "in each "+period(each)
	}
	if d.Days[len(d.Days)-1].Day < d.call.LastDay.Format(time.DateOnly) {
		p.Heading, p.Beyond = "From the first blog to the newest", true
	}
	return p
}

// move is an example of how a blog is moved, with a ref and a day of this plan: "schedule SS20-7 Fri". A weekday that comes
// more than once says too little.
func (d Digest) move() string {
	if len(d.plan.Days) == 0 {
		return ""
	}
	ref, layout := d.call.Ref(1), "Mon"
	for _, day := range slices.Backward(d.plan.Days) {
		if len(day.Entries) > 0 {
			ref = day.Entries[0].Ref
		}
	}
	if len(d.plan.Days) > 7 {
		layout = "2 Jan"
	}
	return "schedule " + ref + " " + d.plan.Days[len(d.plan.Days)-1].Date.Format(layout)
}

func longDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("Mon 2 January")
}

// barSigns is how long the longest bar is in the text part.
const barSigns = 30

func (d Digest) bars() []ThemeBar {
	most := 1
	for _, t := range d.Themes {
		most = max(most, t.Blogs)
	}
	var bars []ThemeBar
	for _, t := range d.Themes {
		accepted, all := share(t.Accepted, most, barSigns), share(t.Blogs, most, barSigns)
		percent := share(t.Accepted, most, 100)
		bars = append(bars, ThemeBar{
			Name: fmt.Sprintf("%d. %s", t.Number, letter.Line(t.Name, longestName)), Accepted: t.Accepted, Blogs: t.Blogs,
			Percent: percent, OthersPercent: share(t.Blogs, most, 100) - percent,
			Bar: strings.Repeat("█", accepted) + strings.Repeat("░", all-accepted),
		})
	}
	return bars
}

// share is how much of a bar so many blogs take, where the most take all of it; one blog always takes some.
func share(blogs, most, bar int) int { return (blogs*bar + most - 1) / most }

func (d Digest) more(n int, command string) string {
	return fmt.Sprintf("and %d more: copydesk %s", n, command)
}

// byline is the author with role, organisation and handle; without a name, who sent it.
func byline(a submission.Author, sender string) string {
	var parts []string
	for _, s := range []string{cmp.Or(a.Name, sender), a.Role, a.Organisation} {
		if s = letter.Line(s, longestName); s != "" {
			parts = append(parts, s)
		}
	}
	words := strings.Join(parts, ", ")
	if handle := letter.Line(a.Twitter, 40); handle != "" {
		words += " (" + handle + ")"
	}
	return words
}

func (d Digest) at(t time.Time) string { return t.In(d.clock()).Format("15:04 on Monday 2 January") }

// clock is the call's, by which its deadline holds, wherever the editors read the digest.
func (d Digest) clock() *time.Location {
	if d.call.Location == nil {
		return d.place
	}
	return d.call.Location
}

func (d Digest) planDays(share int) (days []PlanDay, more string) {
	left, cut := room(share), 0
	for _, day := range d.plan.Days {
		p := PlanDay{Day: day.Date.Format("Monday 2 January")}
		for _, e := range day.Entries {
			if cut > 0 {
				cut++
				continue
			}
			words := e.Ref + " “" + titled(e.Blog.Blog.Title) + "” by " + byline(submission.Author{Name: e.Blog.Blog.Author.Name, Organisation: e.Blog.Blog.Author.Organisation}, "")
			if e.Fixed != "" {
				words += " – fixed"
			}
			if !left.takes(noteMarkup, words) {
				cut++
				continue
			}
			p.Blogs = append(p.Blogs, words)
		}
		days = append(days, p)
	}
	if cut > 0 {
		return days, d.more(cut, "plan")
	}
	return days, ""
}

func (d Digest) waiting(share int) (items []Item, more string) {
	left := room(share)
	for i, w := range d.Waiting {
		item := Item{Head: w.Ref, Title: titled(w.Title)}
		item.Text = fmt.Sprintf("%s, since %s, %s", letter.Line(w.Sender, longestName), w.Since.In(d.place).Format("Monday 2 January"), d.reminded(w))
		for _, p := range w.Problems {
			item.Notes = append(item.Notes, sentence(p.Message))
		}
		if !left.takes(itemMarkup+noteMarkup*len(item.Notes), append(item.Notes, item.Title, item.Text)...) {
			return items, d.more(len(d.Waiting)-i, "list --status needs-correction")
		}
		items = append(items, item)
	}
	return items, ""
}

func (d Digest) reminded(w Waiting) string {
	if w.Reminded.IsZero() {
		return "not reminded"
	}
	return "reminded on " + w.Reminded.In(d.place).Format("Monday 2 January")
}
