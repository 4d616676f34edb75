package digest

import (
	"context"
	"fmt"
	"time"

	"copydesk/internal/store"
)

// made is a digest that was made.
type made struct {
	day string
	at  time.Time
}

// WindowOf finds what the digest of a day (YYYY-MM-DD, "" for today) covers: from the digest of an earlier day, up to
// when it was made, or up to now for today. Of a past day without one it is what happened up to its end: since the last
// digest before it, or where there was none on that day alone.
func WindowOf(ctx context.Context, db *store.Store, slug, day string, now time.Time, s Schedule) (Window, error) {
	all, err := digests(ctx, db, slug)
	if err != nil {
		return Window{}, err
	}
	return window(all, day, now, s)
}

func window(all []made, day string, now time.Time, s Schedule) (Window, error) {
	today := now.In(s.Place).Format(time.DateOnly)
	if day == "" {
		day = today
	}
	date, err := time.ParseInLocation(time.DateOnly, day, s.Place)
	if err != nil {
		return Window{}, fmt.Errorf("%q is no day; write 2020-08-28", day)
	}
	if day > today {
		return Window{}, fmt.Errorf("%s has not come yet", day)
	}
	w := Window{Day: day, Until: now, Past: day < today}
	if day < today {
		w.Since, w.Until, w.Untold = date, date.AddDate(0, 0, 1), true
	}
	for _, m := range all { // oldest first
		switch {
		case m.day < day:
			w.Since = m.at
		case m.day == day && day < today:
			w.Until, w.Untold = m.at, false
			if m == all[0] {
				w.Since = time.Time{}
			}
		}
	}
	return w, nil
}

// digests are the digests of a call that were made, oldest first.
func digests(ctx context.Context, db *store.Store, slug string) ([]made, error) {
	_, rows, err := db.Query(ctx, `SELECT call, day, at FROM digest ORDER BY day`, time.Minute)
	if err != nil {
		return nil, err
	}
	var all []made
	for _, row := range rows {
		call, _ := row[0].(string)
		day, _ := row[1].(string)
		text, _ := row[2].(string)
		at, err := time.Parse(time.RFC3339Nano, text)
		if call == slug && err == nil {
			all = append(all, made{day, at})
		}
	}
	return all, nil
}

// date is the day of the digest. A past day's digest covers it to its end, which is the next day already.
func (w Window) date(place *time.Location) time.Time {
	if day, err := time.ParseInLocation(time.DateOnly, w.Day, place); err == nil {
		return day
	}
	return w.Until.In(place)
}
