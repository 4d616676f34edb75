package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestQuestions(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	columns, rows, err := s.Query(context.Background(), `SELECT ref, themes, words, reminded FROM submissions`, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"ref", "themes", "words", "reminded"}, columns); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]any{{"SS20-1", "2, 3", int64(512), nil}}, rows); diff != "" {
		t.Error(diff)
	}
	for _, question := range []string{
		"WITH n(x) AS (VALUES (1)) SELECT x FROM n",
		"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5) SELECT x FROM n",
		"EXPLAIN QUERY PLAN SELECT * FROM mail",
		"PRAGMA table_info(submissions)",
		"SELECT s.ref FROM search JOIN submission s ON s.id = search.rowid WHERE search MATCH 'elan'",
		"SELECT * FROM submission_themes", "SELECT * FROM revisions", "SELECT * FROM problems", "SELECT * FROM mail", "SELECT * FROM letters", "SELECT * FROM events",
		"SELECT date(received), count(*) FROM mail GROUP BY 1 -- a comment at the end",
	} {
		if _, _, err := s.Query(context.Background(), question, time.Minute); err != nil {
			t.Errorf("%s: %v", question, err)
		}
	}
}

func TestQuestionsChangeNothing(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	stray := filepath.Join(t.TempDir(), "stray.db")
	for _, question := range []string{
		"DELETE FROM email", "UPDATE submission SET status = 'late'", "DROP TABLE email", "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)",
		"INSERT INTO search (search) VALUES ('rebuild')", "PRAGMA user_version = 7", "PRAGMA query_only = 0", "PRAGMA journal_mode = DELETE",
		"PRAGMA wal_checkpoint(TRUNCATE)", "BEGIN IMMEDIATE", "VACUUM", "VACUUM INTO '" + stray + "'", "ATTACH '" + stray + "' AS other",
		"SELECT 1; DELETE FROM email", "SELECT 1; VACUUM INTO '" + stray + "'", "SELECT load_extension('x')", "SELECT writefile('" + stray + "', 'x')",
	} {
		if _, _, err := s.Query(context.Background(), question, time.Minute); err == nil {
			t.Errorf("%s was done", question)
		}
	}
	if _, err := os.Stat(stray); err == nil {
		t.Error("a question wrote a file")
	}
	if n := count(t, s, "email"); n != 1 {
		t.Errorf("%d emails", n)
	}
	_, _, err := s.Query(context.Background(), "SELECT colour FROM submissions", time.Minute)
	if err == nil || !strings.Contains(err.Error(), "no such column: colour") || !strings.Contains(err.Error(), "the views are submissions,") {
		t.Errorf("a wrong column: %v", err)
	}
}

func TestLongQuestionsAreStopped(t *testing.T) {
	s := open(t)
	_, _, err := s.Query(context.Background(), "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n", 50*time.Millisecond)
	if err == nil || !strings.Contains(err.Error(), "took longer than 50ms and was stopped") {
		t.Errorf("the error is %v", err)
	}
}

func TestLargeAnswersAreNotGiven(t *testing.T) {
	s := open(t)
	const inTime = time.Hour // what is large, and not what is slow, is to be refused here
	for question, want := range map[string]string{
		"SELECT zeroblob(900000000)":                                 "a value would be larger than 64 MB",
		"SELECT zeroblob(50000000) FROM (VALUES (1), (2), (3), (4))": "the answer is larger than 128 MB",
		"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT hex(zeroblob(500000 + x % 2)) FROM n": "the answer is larger than 128 MB",
	} {
		if _, _, err := s.Query(t.Context(), question, inTime); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v", question, err)
		}
	}
	if _, rows, err := s.Query(t.Context(), "SELECT length(zeroblob(60000000))", inTime); err != nil || rows[0][0] != int64(60_000_000) {
		t.Errorf("a value as large as an email may be: %v, %v", rows, err)
	}
}

func TestBackup(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	file(t, s, 1, sampleBlog())
	path := filepath.Join(t.TempDir(), "it's a copy.db")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if info := must[os.FileInfo](t)(os.Stat(path)); info.Mode().Perm() != 0o600 {
		t.Errorf("others can read it: %v", info.Mode())
	}
	file(t, s, 2, sampleBlog())
	copied := must[*Store](t)(Open(path))
	defer copied.Close()
	if list := must[[]Submission](t)(copied.List(ctx, Filter{})); refs(list) != "1" {
		t.Errorf("the copy has %s", refs(list))
	}
	if hits := must[[]Hit](t)(copied.Search(ctx, "elan", Filter{})); len(hits) != 1 {
		t.Error("the copy cannot be searched")
	}
	file(t, copied, 3, sampleBlog())
	if err := s.Backup(ctx, path); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("a second time: %v", err)
	}
	if err := s.Backup(ctx, ""); err == nil || !strings.Contains(err.Error(), "has no name") {
		t.Errorf("without a name: %v", err)
	}
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "none", "copy.db")); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("into no folder: %v", err)
	}
}

func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "copydesk.db")
	release := must[func() error](t)(Lock(path))
	if _, err := Lock(path); err == nil || !strings.Contains(err.Error(), "another copydesk (process ") {
		t.Errorf("a second lock: %v", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	release = must[func() error](t)(Lock(path))
	if err := release(); err != nil {
		t.Error(err)
	}
}

func TestState(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	update(t, s, func(tx *Tx) error {
		if err := tx.SetState("uidvalidity", "7"); err != nil {
			return err
		}
		return tx.SetState("gone", "")
	})
	if v := must[string](t)(s.State(ctx, "uidvalidity")); v != "7" {
		t.Errorf("remembered %q", v)
	}
	if v := must[string](t)(s.State(ctx, "gone")); v != "" {
		t.Errorf("remembered %q", v)
	}
}

func TestSeveralQuestions(t *testing.T) {
	for question, want := range map[string]bool{
		"SELECT 1":                    false,
		"SELECT 1;":                   false,
		"SELECT 1 ; -- and no more\n": false,
		"SELECT ';', \";\", 'it''s; so' AS [a;b] /* ; */ FROM submissions": false,
		"SELECT 1; SELECT 2":           true,
		"SELECT ';'; DELETE FROM mail": true,
	} {
		if got := several(question); got != want {
			t.Errorf("%q: several %v", question, got)
		}
	}
	if _, _, err := open(t).Query(t.Context(), "SELECT 1; SELECT 2", time.Minute); err == nil || !strings.Contains(err.Error(), "one at a time") {
		t.Errorf("asked together: %v", err)
	}
}
