package digest

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

func (d Digest) subject(day time.Time) string {
	fresh, changed := 0, 0
	for _, b := range d.Blogs {
		if b.New {
			fresh++
		} else {
			changed++
		}
	}
	var parts []string
	for _, part := range []struct {
		n    int
		word string
	}{{fresh, "new"}, {changed, "changed"}, {d.State.ForYou, "for you"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	said := strings.Join(parts, ", ")
	return fmt.Sprintf("%s, %s: %s", d.call.Prefix, day.Format("Monday 2 January"), cmp.Or(said, "nothing new"))
}

// headline is the state of the call: days to the deadline, accepted of how many, how many wait, what needs a human.
func (d Digest) headline() string {
	s := d.State
	deadline := deadlineWords(s.DaysLeft, d.call.LastDay)
	parts := []string{fmt.Sprintf("%d of %s accepted", s.Accepted, plural(s.Blogs, "blog", "blogs"))}
	if s.Waiting > 0 {
		parts = append(parts, fmt.Sprintf("%d %s for correction", s.Waiting, verb(s.Waiting, "waits", "wait")))
	}
	if s.ForYou > 0 {
		parts = append(parts, fmt.Sprintf("%s you today", plural(s.ForYou, "thing needs", "things need")))
	} else {
		parts = append(parts, "nothing needs you today")
	}
	return deadline + ": " + strings.Join(parts, ", ")
}

func deadlineWords(days int, deadline time.Time) string {
	switch {
	case days > 1:
		return fmt.Sprintf("%d days to the deadline", days)
	case days == 1:
		return "The deadline is tomorrow"
	case days == 0:
		return "The deadline is today"
	case days == -1:
		return "The deadline was yesterday"
	case days < -30:
		return "The deadline was on " + deadline.Format("2 January 2006")
	}
	return fmt.Sprintf("The deadline was %d days ago", -days)
}

func plural(n int, one, many string) string { return fmt.Sprintf("%d %s", n, verb(n, one, many)) }

func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
