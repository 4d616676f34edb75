package store

import (
	"context"
	"slices"
	"time"
)

// Stats are the counts people ask for, of one call or of all.
type Stats struct {
	Total         int
	Themes        []ThemeCount // by call and number; a blog for two themes counts under both
	Statuses      []Count
	Days          []Count // by the day of receipt, YYYY-MM-DD, oldest first; days without any are left out
	Organisations []Count // most first
	Rounds        []Count // how many needed "1", "2", "3 or more" revisions
	Outcomes      []Count // emails
	Kinds         []Count // emails
	Letters       []Count // by state
	Answers       Delays  // from the receipt of an email to its letter being sent
	Filed         Delays  // from the filing of an email to its letter being sent
	Erased        []Count // what was erased for contributors who asked
}

// Count is how many of one name there are.
type Count struct {
	Name  string `db:"name" json:"name"`
	Count int    `db:"count" json:"count"`
}

// ThemeCount is how many submissions of each status are filed under a theme.
type ThemeCount struct {
	Call     string
	Number   int
	Name     string
	Total    int
	Statuses map[string]int
}

// Delays say how long it took, over all letters that answered an email.
type Delays struct {
	Letters int           `db:"letters"`
	Median  time.Duration `db:"-"`
	P95     time.Duration `db:"-"` // all but one in twenty were quicker
}

// Stats counts the submissions, emails and letters of a call, or of all for "", by days of UTC.
func (s *Store) Stats(ctx context.Context, call string) (Stats, error) {
	return s.StatsIn(ctx, call, time.UTC)
}

// StatsIn is [Store.Stats] with the days of a place.
func (s *Store) StatsIn(ctx context.Context, call string, place *time.Location) (Stats, error) {
	var st Stats
	err := s.read(ctx, func(v view) error {
		c := counting{v, call, args{"call": call}}
		for _, count := range []struct {
			into  *[]Count
			query string
		}{
			{&st.Statuses, `SELECT s.status AS name, count(*) AS count FROM submission s WHERE ` + c.of("s.call") + ` GROUP BY s.status ORDER BY s.status`},
			{&st.Days, `SELECT substr(s.received, 1, 13) AS name, count(*) AS count FROM submission s WHERE ` + c.of("s.call") + ` GROUP BY 1 ORDER BY 1`},
			{&st.Organisations, `SELECT s.organisation AS name, count(*) AS count FROM submission s WHERE ` + c.of("s.call") + ` AND s.organisation <> '' GROUP BY s.organisation ORDER BY 2 DESC, 1`},
			{&st.Rounds, `SELECT CASE WHEN s.revision < 3 THEN s.revision ELSE '3 or more' END AS name, count(*) AS count FROM submission s WHERE ` + c.of("s.call") + ` AND s.revision > 0 GROUP BY 1 ORDER BY 1`},
			{&st.Outcomes, `SELECT e.outcome AS name, count(*) AS count FROM email e WHERE ` + c.of("e.call") + ` GROUP BY e.outcome ORDER BY e.outcome`},
			{&st.Kinds, `SELECT e.kind AS name, count(*) AS count FROM email e WHERE ` + c.of("e.call") + ` GROUP BY e.kind ORDER BY e.kind`},
			{&st.Letters, `SELECT l.state AS name, count(*) AS count FROM letter l LEFT JOIN email e ON e.id = l.email_id WHERE ` + c.of("e.call") + ` GROUP BY l.state ORDER BY l.state`},
			{&st.Erased, `SELECT what AS name, sum(number) AS count FROM erased WHERE ` + c.of("call") + ` GROUP BY what ORDER BY what`},
		} {
			if err := v.all(count.into, count.query, c.args); err != nil {
				return err
			}
		}
		return c.rest(&st)
	})
	st.Days = days(st.Days, place)
	for _, n := range st.Statuses {
		st.Total += n.Count
	}
	return st, err
}

// counting counts one call, or all.
type counting struct {
	view
	call string
	args args
}

// of writes the condition that a column holds the call.
func (c counting) of(column string) string {
	if c.call == "" {
		return "1"
	}
	return column + " = :call"
}

func (c counting) rest(st *Stats) (err error) {
	if st.Themes, err = c.themes(); err != nil {
		return err
	}
	if st.Answers, err = c.delays("e.received"); err != nil {
		return err
	}
	st.Filed, err = c.delays("e.filed")
	return err
}

// themes counts under every theme, also one without any blog.
func (c counting) themes() ([]ThemeCount, error) {
	var rows []struct {
		Call   string `db:"call"`
		Number int    `db:"number"`
		Name   string `db:"name"`
		Status string `db:"status"`
		Count  int    `db:"count"`
	}
	err := c.all(&rows, `
		SELECT t.call, t.number, t.name, '' AS status, 0 AS count
		FROM theme t
		WHERE `+c.of("t.call")+`
		UNION ALL
		SELECT n.call, n.number, coalesce(t.name, ''), n.status, n.count
		FROM (
			SELECT s.call, st.number, s.status, count(*) AS count
			FROM submission s
			JOIN submission_theme st ON st.submission_id = s.id
			WHERE `+c.of("s.call")+`
			GROUP BY s.call, st.number, s.status) n
		LEFT JOIN theme t ON t.call = n.call AND t.number = n.number
		ORDER BY 1, 2, 4`, c.args)
	var themes []ThemeCount
	for _, row := range rows {
		last := len(themes) - 1
		if last < 0 || themes[last].Call != row.Call || themes[last].Number != row.Number {
			themes = append(themes, ThemeCount{Call: row.Call, Number: row.Number, Name: row.Name, Statuses: map[string]int{}})
			last++
		}
		if row.Count > 0 {
			themes[last].Statuses[row.Status] = row.Count
			themes[last].Total += row.Count
		}
	}
	return themes, err
}

// delays measures from a time of email e to its letter being sent. Clocks differ: what seems sent before it came
// counts as at once.
func (c counting) delays(from string) (Delays, error) {
	var seconds []float64
	err := c.all(&seconds, `
		SELECT max(0, unixepoch(l.sent, 'subsec') - unixepoch(`+from+`, 'subsec')) AS seconds
		FROM letter l
		JOIN email e ON e.id = l.email_id
		WHERE l.sent IS NOT NULL AND `+c.of("e.call")+`
		ORDER BY 1`, c.args)
	if err != nil || len(seconds) == 0 {
		return Delays{}, err
	}
	at := func(percent int) time.Duration {
		return time.Duration(seconds[(len(seconds)-1)*percent/100] * float64(time.Second)).Round(time.Millisecond)
	}
	return Delays{Letters: len(seconds), Median: at(50), P95: at(95)}, nil
}

// days gathers the hours of UTC (2020-08-28T23) into the days of a place.
func days(hours []Count, place *time.Location) []Count {
	var found []Count
	for _, hour := range hours {
		t, err := time.Parse("2006-01-02T15", hour.Name)
		if err != nil {
			continue
		}
		day := t.In(place).Format(time.DateOnly)
		if i := slices.IndexFunc(found, func(c Count) bool { return c.Name == day }); i >= 0 {
			found[i].Count += hour.Count
			continue
		}
		found = append(found, Count{day, hour.Count})
	}
	return found
}

// Gauges are what monitoring watches.
type Gauges struct {
	Mails            map[string]int // by outcome
	Letters          map[string]int // by state
	OldestUnanswered time.Time      // when the first email was received whose letter still waits; zero when none does
	OldestWaiting    time.Time      // when the first letter that still waits was made; zero when none does
}

// Gauges counts for monitoring.
func (s *Store) Gauges(ctx context.Context) (Gauges, error) {
	var mails, letters []Count
	var oldest struct {
		Mail   instant `db:"mail"`
		Letter instant `db:"letter"`
	}
	err := s.read(ctx, func(v view) error {
		if err := v.all(&mails, `SELECT outcome AS name, count(*) AS count FROM email GROUP BY outcome`, nil); err != nil {
			return err
		}
		if err := v.all(&letters, `SELECT state AS name, count(*) AS count FROM letter GROUP BY state`, nil); err != nil {
			return err
		}
		_, err := v.get(&oldest, `
			SELECT min(e.received) AS mail, min(l.created) AS letter
			FROM letter l
			LEFT JOIN email e ON e.id = l.email_id
			WHERE l.state = 'waiting'`, nil)
		return err
	})
	return Gauges{byName(mails), byName(letters), oldest.Mail.Time, oldest.Letter.Time}, err
}

func byName(counts []Count) map[string]int {
	m := make(map[string]int, len(counts))
	for _, c := range counts {
		m[c.Name] = c.Count
	}
	return m
}
