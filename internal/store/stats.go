package store

import (
	"cmp"
	"context"
	"slices"
	"strconv"
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
	Letters int
	Median  time.Duration
	P95     time.Duration // all but one in twenty were quicker
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
		for _, count := range []func(*Stats) error{c.submissions, c.days(place), c.organisations, c.themes, c.mails, c.letters, c.erased} {
			if err := count(&st); err != nil {
				return err
			}
		}
		return nil
	})
	return st, err
}

// counting counts one call, or all. Its queries group in the order of an index, so that they need only walk it.
type counting struct {
	view
	call string
	args args
}

// of writes the condition that column call is the call.
func (c counting) of() string {
	if c.call == "" {
		return "1"
	}
	return "call = :call"
}

func (c counting) submissions(st *Stats) error {
	var rows []struct {
		Status   string `db:"status"`
		Revision int    `db:"revision"`
		Count    int    `db:"count"`
	}
	err := c.all(&rows, `
		SELECT status, revision, count(*) AS count
		FROM submission
		WHERE `+c.of()+`
		GROUP BY call, status, revision`, c.args)
	statuses, rounds := tally{}, tally{}
	for _, row := range rows {
		st.Total += row.Count
		statuses[row.Status] += row.Count
		switch {
		case row.Revision >= 3:
			rounds["3 or more"] += row.Count
		case row.Revision > 0:
			rounds[strconv.Itoa(row.Revision)] += row.Count
		}
	}
	st.Statuses, st.Rounds = statuses.byName(), rounds.byName()
	return err
}

// days gathers the hours of UTC (2020-08-28T23) into the days of a place.
func (c counting) days(place *time.Location) func(*Stats) error {
	return func(st *Stats) error {
		var hours []Count
		err := c.all(&hours, `
			SELECT hour AS name, count(*) AS count
			FROM submission
			WHERE `+c.of()+`
			GROUP BY call, hour`, c.args)
		days := tally{}
		for _, hour := range hours {
			if t, err := time.Parse("2006-01-02T15", hour.Name); err == nil {
				days[t.In(place).Format(time.DateOnly)] += hour.Count
			}
		}
		st.Days = days.byName()
		return err
	}
}

func (c counting) organisations(st *Stats) error {
	var rows []Count
	err := c.all(&rows, `
		SELECT organisation AS name, count(*) AS count
		FROM submission
		WHERE `+c.of()+` AND organisation <> ''
		GROUP BY call, organisation`, c.args)
	organisations := tally{}
	for _, row := range rows {
		organisations[row.Name] += row.Count
	}
	st.Organisations = organisations.mostFirst()
	return err
}

func (c counting) mails(st *Stats) error {
	var rows []struct {
		Kind    string `db:"kind"`
		Outcome string `db:"outcome"`
		Count   int    `db:"count"`
	}
	err := c.all(&rows, `
		SELECT kind, outcome, count(*) AS count
		FROM email
		WHERE `+c.of()+`
		GROUP BY call, kind, outcome`, c.args)
	kinds, outcomes := tally{}, tally{}
	for _, row := range rows {
		kinds[row.Kind] += row.Count
		outcomes[row.Outcome] += row.Count
	}
	st.Kinds, st.Outcomes = kinds.byName(), outcomes.byName()
	return err
}

func (c counting) letters(st *Stats) (err error) {
	err = c.all(&st.Letters, `SELECT state AS name, count(*) AS count FROM letter WHERE `+c.of()+` GROUP BY state ORDER BY state`, c.args)
	if err != nil {
		return err
	}
	if st.Answers, err = c.delays("receipt_ms", "letter_receipt_tally"); err != nil {
		return err
	}
	st.Filed, err = c.delays("filing_ms", "letter_filing_tally")
	return err
}

func (c counting) erased(st *Stats) error {
	return c.all(&st.Erased, `SELECT what AS name, sum(number) AS count FROM erased WHERE `+c.of()+` GROUP BY what ORDER BY what`, c.args)
}

// tally counts by name.
type tally map[string]int

func (t tally) byName() []Count {
	counts := make([]Count, 0, len(t))
	for name, n := range t {
		counts = append(counts, Count{name, n})
	}
	slices.SortFunc(counts, func(a, b Count) int { return cmp.Compare(a.Name, b.Name) })
	return counts
}

func (t tally) mostFirst() []Count {
	counts := t.byName()
	slices.SortStableFunc(counts, func(a, b Count) int { return cmp.Compare(b.Count, a.Count) })
	return counts
}

// themes counts under every theme, also one without any blog.
func (c counting) themes(st *Stats) error {
	var rows []struct {
		Call   string `db:"call"`
		Number int    `db:"number"`
		Name   string `db:"name"`
		Status string `db:"status"`
		Count  int    `db:"count"`
	}
	err := c.all(&rows, `
		SELECT call, number, name, '' AS status, 0 AS count
		FROM theme
		WHERE `+c.of()+`
		UNION ALL
		SELECT n.call, n.number, coalesce(t.name, ''), n.status, n.count
		FROM (
			SELECT number, call, status, count(*) AS count
			FROM submission_theme
			WHERE `+c.of()+`
			GROUP BY number, call, status) n
		LEFT JOIN theme t ON t.call = n.call AND t.number = n.number
		ORDER BY 1, 2, 4`, c.args)
	for _, row := range rows {
		last := len(st.Themes) - 1
		if last < 0 || st.Themes[last].Call != row.Call || st.Themes[last].Number != row.Number {
			st.Themes = append(st.Themes, ThemeCount{Call: row.Call, Number: row.Number, Name: row.Name, Statuses: map[string]int{}})
			last++
		}
		if row.Count > 0 {
			st.Themes[last].Statuses[row.Status] = row.Count
			st.Themes[last].Total += row.Count
		}
	}
	return err
}

// delays reads a column of milliseconds in the order of its index.
func (c counting) delays(column, index string) (Delays, error) {
	where := ` FROM letter INDEXED BY ` + index + ` WHERE ` + column + ` IS NOT NULL AND ` + c.of()
	var d Delays
	if _, err := c.get(&d.Letters, `SELECT count(*)`+where, c.args); err != nil || d.Letters == 0 {
		return d, err
	}
	for percent, into := range map[int]*time.Duration{50: &d.Median, 95: &d.P95} {
		var ms int64
		a := args{"call": c.call, "before": (d.Letters - 1) * percent / 100}
		if _, err := c.get(&ms, `SELECT `+column+where+` ORDER BY `+column+` LIMIT 1 OFFSET :before`, a); err != nil {
			return d, err
		}
		*into = time.Duration(ms) * time.Millisecond
	}
	return d, nil
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
