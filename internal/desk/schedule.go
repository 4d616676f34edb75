package desk

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/letter"
	"copydesk/internal/plan"
	"copydesk/internal/submission"
)

// free are the words that take a day from a blog again.
var free = []string{"none", "no day", "free", "off", "any day", "any", "-", "never"}

// scheduledLetter is the kind of the letter that tells a contributor the day.
const scheduledLetter = "scheduled"

func (x *deciding) schedule(rest string) error {
	rest = strings.TrimRight(rest, ".! ")
	for _, word := range []string{"on ", "for ", "to "} {
		rest = strings.TrimPrefix(rest, word)
	}
	if rest == "" {
		x.senseless("which day is meant?")
		return nil
	}
	if slices.Contains(free, strings.ToLower(rest)) {
		return x.fix(time.Time{})
	}
	if x.is.Status != submission.StatusAccepted {
		x.unclear("it is not accepted (%s), so that it cannot have a day", words(x.is.Status))
		return nil
	}
	day, err := plan.Find(x.call, rest)
	if err != nil {
		x.senseless("%v", err)
		return nil
	}
	return x.fix(day)
}

// fix gives the blog a day in the campaign, and tells its author; the zero time takes it away again.
func (x *deciding) fix(day time.Time) error {
	before, after := x.is.FixedDay, ""
	if !day.IsZero() {
		after = day.Format(time.DateOnly)
	}
	if before == after {
		x.done("", "has %s already; nothing has changed.", dayWords(after))
		return nil
	}
	unsent, err := x.tx.TakeBackAll(x.is.Ref, scheduledLetter) // what was to be said before is not so any more
	if err != nil {
		return err
	}
	if err := x.tx.SetFixedDay(x.is.Ref, after, x.now); err != nil {
		return err
	}
	if err := x.event(wasScheduled, after); err != nil {
		return err
	}
	undo := fmt.Sprintf("%s %s %s", Schedule, x.is.Ref, before)
	if before == "" {
		undo += "none"
	}
	switch {
	case after == "" && unsent > 0:
		x.done(undo, "has no fixed day any more (it was %s). %s", dayWords(before), knows(true))
		return nil
	case after == "":
		x.done(undo, "has no fixed day any more (it was %s). Its contributor was told that day, and is not written to.", dayWords(before))
		return nil
	}
	x.done(undo, "appears on %s; its contributor is told so.", dayWords(after))
	return x.tellDay(day)
}

// tellDay writes to the contributor on which day the blog appears.
func (x *deciding) tellDay(day time.Time) error {
	e := letter.Entry{Ref: x.is.Ref, Blog: x.is.Blog, Status: x.is.Status}
	return x.post(x.desk.Letters.Scheduled(x.envelope(), x.call, e, day))
}

func dayWords(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "no fixed day"
	}
	return t.Format("Monday 2 January")
}
