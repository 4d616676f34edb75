// Package plan proposes which accepted blog appears on which day of a call's campaign week: the blogs of a theme are
// spread over the days, an organisation does not stand twice on one day, and a blog that an editor gave a day stays
// there. The same blogs always make the same plan.
package plan

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// Blog is an accepted blog that is to appear.
type Blog struct {
	Ref   string
	Blog  submission.Blog
	Fixed string // the day an editor gave it, YYYY-MM-DD; empty for none
}

// Entry is a blog on its day.
type Entry struct {
	Blog
	Day   time.Time // its start in the call's timezone
	Post  string    // a draft for social media
	Clash bool      // another blog of its organisation appears on the same day
}

// Day is one day of the campaign with the blogs that appear on it.
type Day struct {
	Date    time.Time
	Entries []Entry
}

// Plan is the campaign, day by day.
type Plan struct{ Days []Day }

// errNoWeek says what a call lacks.
var errNoWeek = errors.New("the call has no campaign week: give first_day and last_day under [campaign] in its file")

// Week returns the days of the campaign: from its first to its final day without Saturdays and Sundays, unless there
// is nothing else. It is empty for a call without a campaign.
func Week(c *call.Call) []time.Time {
	var weekdays, all []time.Time
	if c.FirstDay.IsZero() {
		return nil
	}
	last := c.FinalDay
	if last.IsZero() {
		last = c.FirstDay
	}
	for day := c.FirstDay; !day.After(last); day = day.AddDate(0, 0, 1) {
		all = append(all, day)
		if day.Weekday() != time.Saturday && day.Weekday() != time.Sunday {
			weekdays = append(weekdays, day)
		}
	}
	if len(weekdays) == 0 {
		return all
	}
	return weekdays
}

// Make proposes a day for every blog. post drafts what is said of a blog on social media.
func Make(c *call.Call, blogs []Blog, post func(submission.Blog) string) (Plan, error) {
	week := Week(c)
	if len(week) == 0 {
		return Plan{}, errNoWeek
	}
	t := newTable(week, blogs)
	for _, b := range inOrder(blogs) {
		t.put(b)
	}
	t.settle()
	return t.plan(post), nil
}

// inOrder puts the blogs in the order in which they choose their day: those with a day of their own, then those of
// the organisations with the most blogs, which have the least choice, then as they were sent.
func inOrder(blogs []Blog) []Blog {
	many := map[string]int{}
	for _, b := range blogs {
		many[organisation(b)]++
	}
	delete(many, "")
	sorted := slices.Clone(blogs)
	slices.SortStableFunc(sorted, func(a, b Blog) int {
		return cmp.Or(
			-cmp.Compare(rank(a), rank(b)), -cmp.Compare(many[organisation(a)], many[organisation(b)]),
			cmp.Compare(organisation(a), organisation(b)), byRef(a.Ref, b.Ref))
	})
	return sorted
}

func rank(b Blog) int {
	if b.Fixed != "" {
		return 1
	}
	return 0
}

// byRef compares refs as people count: SS20-9 before SS20-10.
func byRef(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

// legal are the endings of a company's name that people write or leave out.
var legal = []string{"ltd", "limited", "plc", "llp", "inc", "gmbh", "uk"}

// organisation names the author's organisation so that "Acme Ltd." and "ACME" are one.
func organisation(b Blog) string {
	words := strings.FieldsFunc(strings.ToLower(b.Blog.Author.Organisation), func(r rune) bool { return strings.ContainsRune(" .,()", r) })
	for len(words) > 1 && slices.Contains(legal, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// Find reads the day that an editor names ("Tue", "tuesday", "8 September", "2020-09-08") as one of the week's.
// The error is a sentence for the editor.
func Find(c *call.Call, words string) (time.Time, error) {
	week := Week(c)
	if len(week) == 0 {
		return time.Time{}, errNoWeek
	}
	wanted := plainly(words)
	var found []time.Time
	for _, day := range week {
		if slices.ContainsFunc(namesOf(day), func(name string) bool { return name == wanted }) {
			found = append(found, day)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return time.Time{}, fmt.Errorf("“%s” could be %s", words, listed(found, " or "))
	}
	days := listed(week, ", ")
	if len(week) > 7 {
		days = "from " + listed([]time.Time{week[0], week[len(week)-1]}, " to ")
	}
	return time.Time{}, fmt.Errorf("“%s” is not a day of the campaign, which is %s", words, days)
}

// dates are how people write a day of a month, in any order and with as much of it as they like.
var dates = []string{
	"2 January", "2 Jan", "January 2", "Jan 2", "2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2/1",
	"2/1/2006", "02/01", "02/01/2006", "2006-01-02",
}

// weekdays are how the British shorten some days beside Go's Mon and Tue.
var weekdays = map[time.Weekday][]string{
	time.Tuesday:   {"tues"},
	time.Wednesday: {"weds"},
	time.Thursday:  {"thur", "thurs"},
}

// namesOf are all that a day may be called: "tue", "8 september", "tuesday 8 sep 2020".
func namesOf(day time.Time) []string {
	week := append([]string{strings.ToLower(day.Format("Mon")), strings.ToLower(day.Format("Monday"))}, weekdays[day.Weekday()]...)
	names := slices.Clone(week)
	for _, layout := range dates {
		date := strings.ToLower(day.Format(layout))
		names = append(names, date)
		for _, weekday := range week {
			names = append(names, weekday+" "+date)
		}
	}
	return names
}

var (
	ordinal   = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
	filler    = regexp.MustCompile(`\b(?:the|of)\b|[.,!]`)
	september = regexp.MustCompile(`\bsept\b`) // Go knows Sep
)

// plainly takes from a day what may be said otherwise: "Wednesday, the 9th of Sept." is "wednesday 9 sep".
func plainly(words string) string {
	words = ordinal.ReplaceAllString(strings.ToLower(words), "$1")
	words = september.ReplaceAllString(filler.ReplaceAllString(words, " "), "sep")
	return strings.Join(strings.Fields(words), " ")
}

func listed(days []time.Time, between string) string {
	words := make([]string, len(days))
	for i, day := range days {
		words[i] = day.Format("Monday 2 January")
	}
	return strings.Join(words, between)
}
