// Package daytime reads the days and times that people type ("monday", "3 days ago", "28 August",
// "2020-08-28T09:14:00Z") as a span of time: a day is the whole day, in the place of the moment that counts as now.
package daytime

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Span is a stretch of time: from Start, up to but without End. A moment has the same Start and End.
type Span struct{ Start, End time.Time }

// examples names what Parse reads, for the error of a command line.
const examples = `today, yesterday, monday, "3 days ago", "last week", 2020-08-28, "28 August 2020", 2020-08 or 2020-08-28T09:14:00Z`

// Parse reads a day or a time. Words that name no year, such as "monday" and "28 August", mean the latest such day
// that has begun. Days are those of now's location.
func Parse(text string, now time.Time) (Span, error) {
	words := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(text, ",", " ")), " "))
	for _, read := range []func(string, time.Time) (Span, bool){named, weekday, ago, dated, moment} {
		if span, ok := read(words, now); ok {
			return span, nil
		}
	}
	return Span{}, fmt.Errorf("%q is no day or time; write %s", text, examples)
}

// named are the days and spans that have a name of their own.
func named(words string, now time.Time) (Span, bool) {
	today := dayOf(now)
	monday := addDays(today, -((int(today.Weekday()) + 6) % 7)) // weeks begin on Monday (ISO 8601)
	month := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, now.Location())
	year := time.Date(now.Year(), time.January, 1, 0, 0, 0, 0, now.Location())
	switch words {
	case "now":
		return Span{now, now}, true
	case "today":
		return days(today, 1), true
	case "yesterday":
		return days(addDays(today, -1), 1), true
	case "tomorrow":
		return days(addDays(today, 1), 1), true
	case "this week":
		return days(monday, 7), true
	case "last week":
		return days(addDays(monday, -7), 7), true
	case "this month":
		return Span{month, month.AddDate(0, 1, 0)}, true
	case "last month":
		return Span{month.AddDate(0, -1, 0), month}, true
	case "this year":
		return Span{year, year.AddDate(1, 0, 0)}, true
	case "last year":
		return Span{year.AddDate(-1, 0, 0), year}, true
	}
	return Span{}, false
}

// weekday reads "monday", "mon" and "last monday"; the latter is never today.
func weekday(words string, now time.Time) (Span, bool) {
	name, last := strings.CutPrefix(words, "last ")
	name = strings.TrimPrefix(name, "on ")
	today := dayOf(now)
	for back := range 7 {
		day := addDays(today, -back)
		full := strings.ToLower(day.Weekday().String())
		if name != full && !(len(name) >= 3 && strings.HasPrefix(full, name)) {
			continue
		}
		if last && back == 0 {
			day = addDays(today, -7)
		}
		return days(day, 1), true
	}
	return Span{}, false
}

var agoRE = regexp.MustCompile(`^(a|an|one|two|three|[0-9]{1,4}) (minute|hour|day|week|month|year)s? ago$`)

// ago reads "3 days ago". Minutes and hours give a moment; days and longer the whole day.
func ago(words string, now time.Time) (Span, bool) {
	m := agoRE.FindStringSubmatch(words)
	if m == nil {
		return Span{}, false
	}
	n, ok := map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}[m[1]]
	if !ok {
		n, _ = strconv.Atoi(m[1]) // the expression takes digits only
	}
	today := dayOf(now)
	switch m[2] {
	case "minute":
		at := now.Add(-time.Duration(n) * time.Minute)
		return Span{at, at}, true
	case "hour":
		at := now.Add(-time.Duration(n) * time.Hour)
		return Span{at, at}, true
	case "day":
		return days(addDays(today, -n), 1), true
	case "week":
		return days(addDays(today, -7*n), 1), true
	case "month":
		return days(today.AddDate(0, -n, 0), 1), true
	}
	return days(today.AddDate(-n, 0, 0), 1), true
}

// forms are how dates are written. British dates have the day first.
var forms = []struct {
	layout string
	spans  string // what one stands for
}{
	{"2006-01-02", "day"},
	{"2006/01/02", "day"},
	{"20060102", "day"},
	{"2/1/2006", "day"}, // 28/8/2020
	{"2.1.2006", "day"},
	{"2 January 2006", "day"},
	{"2 Jan 2006", "day"},
	{"January 2 2006", "day"},
	{"Jan 2 2006", "day"},
	{"2 January", "day of the year"},
	{"2 Jan", "day of the year"},
	{"January 2", "day of the year"},
	{"Jan 2", "day of the year"},
	{"January", "month of the year"},
	{"Jan", "month of the year"},
	{"2006-01", "month"},
	{"January 2006", "month"},
	{"Jan 2006", "month"},
	{"2006", "year"},
}

var ordinalRE = regexp.MustCompile(`\b([0-9]{1,2})(st|nd|rd|th)\b`)

var septRE = regexp.MustCompile(`\bsept\b`) // as the British shorten it; Go knows Sep

// dated reads a date in one of the forms.
func dated(words string, now time.Time) (Span, bool) {
	words = septRE.ReplaceAllString(ordinalRE.ReplaceAllString(words, "$1"), "sep")
	for _, form := range forms {
		at, err := time.ParseInLocation(form.layout, words, now.Location())
		if err != nil {
			continue
		}
		switch form.spans {
		case "month":
			return Span{at, at.AddDate(0, 1, 0)}, true
		case "year":
			return Span{at, at.AddDate(1, 0, 0)}, true
		case "month of the year":
			at = latest(at.Month(), 1, now)
			return Span{at, at.AddDate(0, 1, 0)}, true
		case "day of the year":
			at = latest(at.Month(), at.Day(), now)
		}
		return days(at, 1), true
	}
	return Span{}, false
}

// latest is the latest day of this name that has begun; 29 February may be years back.
func latest(month time.Month, day int, now time.Time) time.Time {
	for year := now.Year(); ; year-- {
		at := time.Date(year, month, day, 0, 0, 0, 0, now.Location())
		if at.Day() == day && !at.After(now) {
			return at
		}
	}
}

// times are how moments are written; those without a zone are in now's location.
var times = []string{
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
}

func moment(words string, now time.Time) (Span, bool) {
	for _, layout := range times {
		if at, err := time.ParseInLocation(layout, strings.ToUpper(words), now.Location()); err == nil {
			return Span{at, at}, true
		}
	}
	return Span{}, false
}

func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// addDays counts days of the calendar, of which some have 23 hours and some 25.
func addDays(day time.Time, n int) time.Time { return day.AddDate(0, 0, n) }

func days(first time.Time, n int) Span { return Span{first, addDays(first, n)} }
