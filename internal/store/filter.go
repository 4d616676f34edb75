package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"copydesk/internal/submission"
)

// Filter chooses submissions; what is set must all be true. Its zero value chooses all, newest first.
type Filter struct {
	Call     string
	Themes   []int    // filed under one of them
	Statuses []string // in one of them
	Author   string   // a part of the name, address or organisation, in any case and with or without accents
	Since    time.Time
	Until    time.Time       // received before then
	Problem  submission.Code // the revision that counts has this problem (or remark)
	Sort     string          // received, updated, title, ref, words or author; a leading "-" turns it round; "": -received
	Limit    int             // 0: no limit
	Offset   int
}

// orders are the columns behind each word to sort by. A second column settles ties.
var orders = map[string]string{
	"received": "s.received %s, s.id %s",
	"updated":  "s.updated %s, s.id %s",
	"title":    "s.folded_title %s, s.id %s",
	"author":   "s.folded_author %s, s.id %s",
	"words":    "s.words %s, s.id %s",
	"ref":      "s.call %s, s.id %s", // numbers are given in this order, and SS20-10 comes after SS20-9
}

// Sorts returns the words that Filter.Sort knows.
func Sorts() []string {
	words := make([]string, 0, len(orders))
	for word := range orders {
		words = append(words, word)
	}
	slices.Sort(words)
	return words
}

// order writes the ORDER BY of a filter.
func (f Filter) order() (string, error) {
	word, direction := f.Sort, "ASC"
	if word == "" {
		word = "-received"
	}
	if rest, ok := strings.CutPrefix(word, "-"); ok {
		word, direction = rest, "DESC"
	}
	columns, ok := orders[word]
	if !ok {
		return "", fmt.Errorf("cannot sort by %q: sort by one of %s, with - before it to turn it round", f.Sort, strings.Join(Sorts(), ", "))
	}
	return fmt.Sprintf(columns, direction, direction), nil
}

// conditions are what a filter asks for in SQL, each on a line of its own, with the values that it asks for.
type conditions struct {
	sql  strings.Builder
	args args
}

// choosing are no conditions yet, with what a query does with :limit and :offset; a limit of 0 is none, which is a negative
// one in SQL.
func choosing(limit, offset int) *conditions {
	if limit <= 0 {
		limit = -1
	}
	return &conditions{args: args{"limit": limit, "offset": offset}}
}

func (c *conditions) and(clause, name string, value any) {
	c.sql.WriteString("\n\t\t\tAND " + clause)
	c.args[name] = value
}

// where writes the conditions of a filter on submission s.
func (f Filter) where() (string, args) {
	c := choosing(f.Limit, f.Offset)
	if f.Call != "" {
		c.and("s.call = :call", "call", f.Call)
	}
	if len(f.Statuses) > 0 {
		c.and("s.status IN (SELECT value FROM json_each(:statuses))", "statuses", list[string](f.Statuses))
	}
	if len(f.Themes) > 0 {
		c.and("EXISTS (SELECT 1 FROM submission_theme t WHERE t.submission_id = s.id AND t.number IN (SELECT value FROM json_each(:themes)))", "themes", list[int](f.Themes))
	}
	if f.Author != "" {
		c.and("instr(s.folded_who, :author) > 0", "author", fold(f.Author))
	}
	if !f.Since.IsZero() {
		c.and("s.received >= :since", "since", second(f.Since))
	}
	if !f.Until.IsZero() {
		c.and("s.received < :until", "until", second(f.Until))
	}
	if f.Problem != "" {
		c.and("EXISTS (SELECT 1 FROM submission_problem p WHERE p.submission_id = s.id AND p.code = :problem)", "problem", string(f.Problem))
	}
	return c.sql.String(), c.args
}

// List returns the submissions a filter chooses. Their blogs come without text and images: [Store.Find] has those.
func (s *Store) List(ctx context.Context, f Filter) ([]Submission, error) {
	var rows []submissionRow
	err := s.read(ctx, func(v view) error {
		few, err := f.few(v)
		if err != nil {
			return err
		}
		query, a, err := f.listQuery(few)
		if err != nil {
			return err
		}
		return v.all(&rows, query, a)
	})
	return mapped(rows, submissionRow.submission), err
}

// listQuery finds the rows first and reads their columns after, so that what is sorted stays small. It looks at the
// few that it may choose from, when they are known; otherwise it walks an index in the order wanted, and stops when
// it has enough.
func (f Filter) listQuery(few list[int64]) (string, args, error) {
	order, err := f.order()
	if err != nil {
		return "", nil, err
	}
	where, a := f.where()
	from := "submission s"
	if few != nil {
		from, a["few"] = "json_each(:few) few CROSS JOIN submission s ON s.id = few.value", few
	}
	return `
		SELECT ` + submissionColumns + `
		FROM (
			SELECT s.id AS chosen
			FROM ` + from + `
			WHERE 1` + where + `
			ORDER BY ` + order + `
			LIMIT :limit OFFSET :offset)
		JOIN submission s ON s.id = chosen` + standing + `
		ORDER BY ` + order, a, nil
}

// fewest is how many submissions are few enough to look at each.
const fewest = 1000

// rarities are the conditions that may leave few submissions. Each query finds them in an index, but no more than it
// takes to see that they are many.
var rarities = []struct {
	given func(Filter) bool
	query string
}{
	{
		func(f Filter) bool { return utf8.RuneCountInString(fold(f.Author)) >= 3 }, // less is not in an index of threes
		`SELECT rowid FROM who WHERE who MATCH '"' || replace(:author, '"', '""') || '"' LIMIT :most`,
	},
	{
		func(f Filter) bool { return f.Problem != "" },
		`SELECT submission_id FROM submission_problem WHERE code = :problem LIMIT :most`,
	},
	{
		func(f Filter) bool { return len(f.Themes) > 0 },
		`SELECT DISTINCT submission_id FROM submission_theme WHERE number IN (SELECT value FROM json_each(:themes)) LIMIT :most`,
	},
}

// few returns the submissions that fulfil a rare condition of the filter, nil when it has none that is rare.
func (f Filter) few(q queries) (list[int64], error) {
	_, a := f.where()
	a["most"] = fewest + 1
	for _, r := range rarities {
		if !r.given(f) {
			continue
		}
		ids := []int64{}
		if err := q.all(&ids, r.query, a); err != nil {
			return nil, err
		}
		if len(ids) <= fewest {
			return ids, nil
		}
	}
	return nil, nil
}
