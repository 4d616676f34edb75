package store

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/submission"
)

// shelf files five blogs that differ in what filters look at.
func shelf(t *testing.T) *Store {
	t.Helper()
	s := open(t)
	for n, change := range []func(*submission.Blog){
		func(b *submission.Blog) { b.Title, b.Words = "Émile", 300 },
		func(b *submission.Blog) { b.Title, b.Words, b.Themes = "Delta", 500, []int{5} },
		func(b *submission.Blog) {
			b.Title, b.Verdict, b.Author.Name = "zebra", submission.NeedsCorrection, "Áine O'Brien"
			b.Problems = []submission.Problem{{Code: submission.TooLong, Message: "712"}}
		},
		func(b *submission.Blog) {
			b.Title, b.Verdict, b.Author.Organisation = "alpha", submission.Late, "100% Data"
		},
		func(b *submission.Blog) { b.Title = "Charlie"; b.Themes = []int{3, 5} },
	} {
		b := sampleBlog()
		change(&b)
		file(t, s, n+1, b)
	}
	return s
}

func refs(submissions []Submission) string {
	var numbers []string
	for _, s := range submissions {
		numbers = append(numbers, strings.TrimPrefix(s.Ref, "SS20-"))
	}
	return strings.Join(numbers, " ")
}

func TestList(t *testing.T) {
	s := shelf(t)
	for _, c := range []struct {
		name   string
		filter Filter
		want   string
	}{
		{"all, newest first", Filter{}, "5 4 3 2 1"},
		{"by ref", Filter{Sort: "ref"}, "1 2 3 4 5"},
		{"by title, accents and case aside", Filter{Sort: "title"}, "4 5 2 1 3"},
		{"by words, most first", Filter{Sort: "-words", Limit: 2}, "5 4"},
		{"a page", Filter{Sort: "ref", Limit: 2, Offset: 2}, "3 4"},
		{"one theme", Filter{Themes: []int{5}}, "5 2"},
		{"either of two themes", Filter{Themes: []int{5, 2}}, "5 4 3 2 1"},
		{"statuses", Filter{Statuses: []string{"late", "needs-correction"}}, "4 3"},
		{"author without accent", Filter{Author: "aine o'b"}, "3"},
		{"author by organisation", Filter{Author: "100%"}, "4"},
		{"author by address", Filter{Author: "ZOE@example"}, "5 4 3 2 1"},
		{"two letters of an author", Filter{Author: "ái"}, "3"},
		{"a quotation mark in an author", Filter{Author: `o"b`}, ""},
		{"problem", Filter{Problem: submission.TooLong}, "3"},
		{"remark", Filter{Problem: submission.WithinTolerance, Statuses: []string{"late"}}, "4"},
		{"since and until", Filter{Since: start.Add(2 * time.Minute), Until: start.Add(4 * time.Minute)}, "3 2"},
		{"filters combine", Filter{Call: "smarter", Themes: []int{5}, Author: "zoe", Statuses: []string{"accepted"}}, "5 2"},
		{"another call", Filter{Call: "other"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := refs(must[[]Submission](t)(s.List(context.Background(), c.filter))); got != c.want {
				t.Errorf("listed %s, want %s", got, c.want)
			}
		})
	}
	if _, err := s.List(context.Background(), Filter{Sort: "size; DROP TABLE email"}); err == nil || !strings.Contains(err.Error(), "sort by one of author, received, ref") {
		t.Errorf("an unknown order: %v", err)
	}
}

// TestListIsTheSameByEitherWay: looking at the few that can match and walking an index choose the same.
func TestListIsTheSameByEitherWay(t *testing.T) {
	s := shelf(t)
	for _, f := range []Filter{{Themes: []int{5}}, {Author: "zoe"}, {Problem: submission.TooLong}, {Author: "nobody"}} {
		err := s.read(context.Background(), func(v view) error {
			few := must[list[int64]](t)(f.few(v))
			var found [2][]submissionRow
			for i, known := range []list[int64]{few, nil} {
				query, a, err := f.listQuery(known)
				if err != nil {
					return err
				}
				if err := v.all(&found[i], query, a); err != nil {
					return err
				}
			}
			if len(found[0]) != len(found[1]) {
				t.Errorf("%+v: %d and %d", f, len(found[0]), len(found[1]))
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// plan explains a query in one line.
func plan(t *testing.T, s *Store, query string, a args) string {
	t.Helper()
	var steps []struct {
		ID, Parent, Notused int
		Detail              string
	}
	err := s.read(context.Background(), func(v view) error { return v.all(&steps, "EXPLAIN QUERY PLAN "+query, a) })
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, step := range steps {
		lines = append(lines, step.Detail)
	}
	return strings.Join(lines, "; ")
}

// TestPlans: what people ask every day walks an index, and sorts no table.
func TestPlans(t *testing.T) {
	s := shelf(t)
	for _, c := range []struct {
		name   string
		filter Filter
		few    list[int64]
		index  string
	}{
		{"newest", Filter{Limit: 50}, nil, "submission_by_received"},
		{"updated", Filter{Sort: "-updated", Limit: 50}, nil, "submission_by_updated"},
		{"title", Filter{Sort: "title", Limit: 50}, nil, "submission_by_title"},
		{"author", Filter{Sort: "author", Limit: 50}, nil, "submission_by_author"},
		{"words", Filter{Sort: "words", Limit: 50}, nil, "submission_by_words"},
		{"newest of a call", Filter{Call: "smarter", Limit: 50}, nil, "submission_by_call"},
		{"since", Filter{Since: start, Limit: 50}, nil, "submission_by_received"},
		{"few", Filter{Author: "zoe", Limit: 50}, list[int64]{1, 2}, "USING INTEGER PRIMARY KEY"},
		{"theme", Filter{Themes: []int{3}, Limit: 50}, nil, "SEARCH t USING PRIMARY KEY"},
	} {
		t.Run(c.name, func(t *testing.T) {
			query, a, err := c.filter.listQuery(c.few)
			if err != nil {
				t.Fatal(err)
			}
			got := plan(t, s, query, a)
			if !strings.Contains(got, c.index) || (c.few == nil && strings.Contains(got, "SCAN submission")) {
				t.Error(got)
			}
		})
	}
	for _, c := range []struct{ name, query, index string }{
		{"a ref", `SELECT id FROM submission s WHERE s.ref = :x`, "ref=?"},
		{"due letters", dueQuery, "letter_due"},
		{"an email by hash", `SELECT e.id FROM email e WHERE e.hash = :x`, "email_by_hash"},
		{"an email by Message-ID", `SELECT e.id FROM email e WHERE e.message_id <> '' AND e.message_id IN (SELECT value FROM json_each(:x))`, "email_by_message_id"},
		{"letters to an address", `SELECT count(*) FROM letter_recipient WHERE address = :x AND created >= :x`, "letter_recipient_by_address"},
		{"statuses", `SELECT status, revision, count(*) FROM submission GROUP BY call, status, revision`, "COVERING INDEX submission_tally"},
		{"hours", `SELECT hour, count(*) FROM submission GROUP BY call, hour`, "COVERING INDEX submission_hour_tally"},
		{"themes", `SELECT number, call, status, count(*) FROM submission_theme GROUP BY number, call, status`, "COVERING INDEX submission_theme_tally"},
		{"kinds", `SELECT kind, outcome, count(*) FROM email GROUP BY call, kind, outcome`, "COVERING INDEX email_tally"},
		{"the median", `SELECT receipt_ms FROM letter WHERE receipt_ms IS NOT NULL ORDER BY receipt_ms LIMIT 1 OFFSET 7`, "COVERING INDEX letter_receipt_tally"},
		{"the window of a digest", inWindow, "email_by_filed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := plan(t, s, c.query, args{"x": "[]", "now": "", "beyond": "", "limit": 1, "receipt": false, "since": "", "until": "", "since_second": "", "until_second": ""})
			if !strings.Contains(got, c.index) || strings.Contains(got, "USE TEMP B-TREE FOR GROUP BY") {
				t.Error(got)
			}
		})
	}
}

func TestStats(t *testing.T) {
	s := shelf(t)
	update(t, s, func(tx *Tx) error {
		if err := tx.PutCall("smarter", "Smarter State", []ThemeRow{{1, "Future gazing", ""}, {2, "Tech", ""}, {5, "People", "Who?"}}); err != nil {
			return err
		}
		b := sampleBlog()
		_, err := tx.AddRevision("SS20-3", Revision{Received: start.Add(time.Hour), Counts: true, Blog: b})
		return err
	})
	place := must[*time.Location](t)(time.LoadLocation("Pacific/Auckland"))
	st := must[Stats](t)(s.StatsIn(context.Background(), "smarter", place))
	if st.Total != 5 {
		t.Errorf("total %d", st.Total)
	}
	want := Stats{
		Total: 5,
		Themes: []ThemeCount{
			{"smarter", 1, "Future gazing", 0, map[string]int{}},
			{"smarter", 2, "Tech", 3, map[string]int{"accepted": 2, "late": 1}},
			{"smarter", 3, "", 4, map[string]int{"accepted": 3, "late": 1}},
			{"smarter", 5, "People", 2, map[string]int{"accepted": 2}},
		},
		Statuses:      []Count{{"accepted", 4}, {"late", 1}},
		Days:          []Count{{"2020-08-28", 5}},
		Organisations: []Count{{"Ångström Ltd", 4}, {"100% Data", 1}},
		Rounds:        []Count{{"1", 4}, {"2", 1}},
		Outcomes:      []Count{{"accepted", 3}, {"late", 1}, {"needs-correction", 1}},
		Kinds:         []Count{{"submission", 5}},
		Letters:       []Count{{"waiting", 5}},
	}
	if diff := cmp.Diff(want, st); diff != "" {
		t.Error(diff)
	}
	all := must[Stats](t)(s.Stats(context.Background(), ""))
	if diff := cmp.Diff(want, all); diff != "" {
		t.Errorf("of all calls: %s", diff)
	}
	g := must[Gauges](t)(s.Gauges(context.Background()))
	if g.Letters["waiting"] != 5 || g.Mails["late"] != 1 || !g.OldestUnanswered.Equal(start.Add(time.Minute)) || !g.OldestWaiting.Equal(start.Add(time.Minute)) {
		t.Errorf("gauges %+v", g)
	}
}

func TestRefsAreNeverGivenTwice(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	file(t, s, 2, sampleBlog())
	update(t, s, func(tx *Tx) error { _, err := tx.EraseAddress("jane@example.com"); return err })
	if ref := file(t, s, 3, sampleBlog()); ref != "SS20-3" {
		t.Errorf("after a forget the next is %s", ref)
	}
	update(t, s, func(tx *Tx) error {
		for n := 1; n <= 2; n++ {
			if got := must[string](t)(tx.NextRef("OC")); got != fmt.Sprintf("OC-%d", n) {
				t.Errorf("another call's is %s", got)
			}
		}
		return nil
	})
}
