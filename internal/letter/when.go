package letter

import (
	"fmt"
	"strings"
	"time"

	"copydesk/internal/call"
)

const dayWords = "Monday 2 January 2006"

// day says a day: "Friday 4 September 2020".
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(dayWords)
}

// until says the instant at which a time ends. Midnight is the end of the day before it, since
// "00:00 on Saturday" is read as the wrong day by half of the people.
func until(t time.Time) string {
	if t.Hour() == 0 && t.Minute() == 0 {
		return "the end of " + day(t.Add(-time.Minute))
	}
	return t.Format("15:04 on " + dayWords)
}

// moment says a time to the minute.
func moment(t time.Time) string {
	return t.Format("15:04 on " + dayWords)
}

// zone says whose clock is meant: "London time (BST)", "UTC".
func zone(t time.Time) string {
	name := t.Location().String()
	if name == "UTC" || name == "" || name == "Local" {
		return "UTC"
	}
	short, offset := t.Add(-time.Second).Zone()
	if short == "" || strings.ContainsAny(short[:1], "+-") {
		short = "UTC" + offsetWords(offset)
	}
	city := name[strings.LastIndexByte(name, '/')+1:]
	return fmt.Sprintf("%s time (%s)", strings.ReplaceAll(city, "_", " "), short)
}

func offsetWords(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "−", -seconds
	}
	if minutes := seconds / 60 % 60; minutes != 0 {
		return fmt.Sprintf("%s%d:%02d", sign, seconds/3600, minutes)
	}
	return fmt.Sprintf("%s%d", sign, seconds/3600)
}

// campaign says the campaign's days: "Monday 7 to Friday 11 September 2020".
func campaign(c *call.Call) string {
	first, last := c.FirstDay, c.FinalDay
	switch {
	case first.IsZero():
		return ""
	case last.IsZero() || last.Equal(first):
		return day(first)
	case first.Year() != last.Year():
		return day(first) + " to " + day(last)
	case first.Month() != last.Month():
		return first.Format("Monday 2 January") + " to " + day(last)
	}
	return first.Format("Monday 2") + " to " + day(last)
}
