package digest

import "time"

// Schedule is when the digest goes out: at a time of day somewhere.
type Schedule struct {
	Hour, Minute int
	Place        *time.Location
}

// On returns the moment of the digest on a day. Where the clocks are put forward over that time it is the moment they
// are; where they are put back and the time comes twice, it is the first.
func (s Schedule) On(day time.Time) time.Time {
	at := time.Date(day.Year(), day.Month(), day.Day(), s.Hour, s.Minute, 0, 0, s.Place)
	begin, end := at.ZoneBounds()
	if at.Hour() != s.Hour || at.Minute() != s.Minute { // the time is left out, and Go took it an hour early or late
		if at.Hour()*60+at.Minute() < s.Hour*60+s.Minute {
			return end
		}
		return begin
	}
	if begin.IsZero() {
		return at
	}
	_, now := at.Zone()
	_, before := begin.Add(-time.Second).Zone()
	if earlier := at.Add(-time.Duration(before-now) * time.Second); before > now && earlier.Before(begin) {
		return earlier
	}
	return at
}

// Latest returns the day whose digest was due last, and when it was.
func (s Schedule) Latest(now time.Time) (day string, at time.Time) {
	local := now.In(s.Place)
	today := time.Date(local.Year(), local.Month(), local.Day(), 12, 0, 0, 0, s.Place)
	for at = s.On(today); at.After(now); at = s.On(today) {
		today = today.AddDate(0, 0, -1)
	}
	return today.Format(time.DateOnly), at
}
