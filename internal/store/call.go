package store

import (
	"context"
	"strings"
	"time"
)

// ThemeRow is one theme of a call, as the views name it.
type ThemeRow struct {
	Number int    `db:"number"`
	Name   string `db:"name"`
	Line   string `db:"line"`
}

// PutCall keeps the names of a call and its themes for the views and counts; the program does so at every start.
// A theme that the call no longer has keeps its name while blogs are filed under it.
func (tx *Tx) PutCall(slug, name string, themes []ThemeRow) error {
	_, err := tx.exec(`
		INSERT INTO call (slug, name)
		VALUES (:slug, :name)
		ON CONFLICT DO UPDATE SET name = excluded.name`, args{"slug": slug, "name": valid(name)})
	if err != nil {
		return err
	}
	var numbers list[int]
	for _, t := range themes {
		numbers = append(numbers, t.Number)
		_, err := tx.exec(`
			INSERT INTO theme (call, number, name, line)
			VALUES (:call, :number, :name, :line)
			ON CONFLICT DO UPDATE SET name = excluded.name, line = excluded.line`,
			args{"call": slug, "number": t.Number, "name": valid(t.Name), "line": valid(t.Line)})
		if err != nil {
			return err
		}
	}
	_, err = tx.exec(`
		DELETE FROM theme
		WHERE call = :call
			AND number NOT IN (SELECT value FROM json_each(:numbers))
			AND number NOT IN (
				SELECT st.number
				FROM submission_theme st
				JOIN submission s ON s.id = st.submission_id
				WHERE s.call = :call)`, args{"call": slug, "numbers": numbers})
	return err
}

// Themes returns the themes of a call as they were last put.
func (s *Store) Themes(ctx context.Context, call string) (themes []ThemeRow, err error) {
	err = s.read(ctx, func(v view) error {
		return v.all(&themes, `SELECT number, name, line FROM theme WHERE call = :call ORDER BY number`, args{"call": call})
	})
	return themes, err
}

// keptUntil begins the key under which it is remembered how long a call is kept.
const keptUntil = "kept until "

// KeepCall remembers until when the submissions of a call are kept, for when its file is no longer read; zero: for ever.
func (tx *Tx) KeepCall(slug string, until time.Time) error {
	value := ""
	if !until.IsZero() {
		value = until.UTC().Format(time.RFC3339)
	}
	return tx.SetState(keptUntil+slug, value)
}

// KeptCalls are the calls that are not kept for ever, each with its last moment, as they were last remembered.
func (s *Store) KeptCalls(ctx context.Context) (map[string]time.Time, error) {
	var rows []struct {
		Key   string `db:"key"`
		Value string `db:"value"`
	}
	err := s.read(ctx, func(v view) error {
		return v.all(&rows, `SELECT key, value FROM state WHERE substr(key, 1, length(:begins)) = :begins`, args{"begins": keptUntil})
	})
	kept := map[string]time.Time{}
	for _, row := range rows {
		if until, err := time.Parse(time.RFC3339, row.Value); err == nil {
			kept[strings.TrimPrefix(row.Key, keptUntil)] = until
		}
	}
	return kept, err
}

// CallCount is how many submissions there are of a call.
type CallCount struct {
	Call        string `db:"call"`
	Submissions int    `db:"submissions"`
}

// CallCounts are the calls that there are submissions of.
func (s *Store) CallCounts(ctx context.Context) (counts []CallCount, err error) {
	err = s.read(ctx, func(v view) error {
		return v.all(&counts, `SELECT call, count(*) AS submissions FROM submission GROUP BY call ORDER BY call`, nil)
	})
	return counts, err
}
