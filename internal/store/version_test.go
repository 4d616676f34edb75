package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"
)

// made writes a database of another origin with these statements.
func made(t *testing.T, statements string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	db := must[*sqlx.DB](t)(sqlx.Open("sqlite", path))
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefusesWhatIsNotOurs(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("These are notes and no database. ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, path, want string }{
		{"another program's", made(t, `CREATE TABLE contacts (name TEXT)`), "is the database of another program: name another file"},
		{"another program's with an id", made(t, `PRAGMA application_id = 77; CREATE TABLE t (x)`), "is the database of another program"},
		{"a newer one", made(t, `PRAGMA application_id = 1668247673; PRAGMA user_version = 99; CREATE TABLE t (x)`), "made by a newer copydesk (its schema is version 99"},
		{"no database", text, "is not a copydesk database"},
		{"a folder", folder, "is a folder"},
		{"no folder", filepath.Join(folder, "none", "copydesk.db"), "does not exist: make it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Open(c.path)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v, want one that says %q", err, c.want)
			}
		})
	}
	_, err := OpenReadOnly(filepath.Join(folder, "none.db"))
	if err == nil || !strings.Contains(err.Error(), "there is no database at") {
		t.Errorf("reading nothing: %v", err)
	}
}

// TestUpgrade opens a database as version 1 made it (testdata/v1.sql is frozen: it never changes again once released)
// and finds what was filed in it.
func TestUpgrade(t *testing.T) {
	frozen := string(must[[]byte](t)(os.ReadFile("testdata/v1.sql")))
	path := made(t, frozen+`
		PRAGMA application_id = 1668247673;
		PRAGMA user_version = 1;
		INSERT INTO submission (ref, call, status, sender, received, hour, updated, revision) VALUES ('SS20-1', 'smarter', 'accepted', 'jane@example.com', '2020-08-28T09:14:00Z', '2020-08-28T09', '2020-08-28T09:14:00Z', 1);
		INSERT INTO revision (submission_id, number, received, counts, title, text) VALUES (1, 1, '2020-08-28T09:14:00Z', 1, 'Old', 'Kept as it was.');
		INSERT INTO event (submission_id, at, what, by, text) VALUES (1, '2020-08-29T07:00:00Z', 'noted', 'editor@example.org', 'ask for a picture');
		INSERT INTO search (search) VALUES ('rebuild');`)
	s := must[*Store](t)(Open(path))
	defer s.Close()
	got, ok, err := s.Find(context.Background(), "SS20-1")
	if err != nil || !ok || got.Blog.Title != "Old" || !got.Received.Equal(start) {
		t.Errorf("found %+v, %v, %v", got, ok, err)
	}
	if hits := must[[]Hit](t)(s.Search(context.Background(), "kept", Filter{})); len(hits) != 1 {
		t.Errorf("%d hits", len(hits))
	}
	_, rows, err := s.Query(context.Background(), "SELECT ref, what, by, text FROM events", time.Minute)
	if diff := cmp.Diff([][]any{{"SS20-1", "noted", "editor@example.org", "ask for a picture"}}, rows); err != nil || diff != "" {
		t.Error(err, diff)
	}
	var version int
	if err := s.reader.Get(&version, "PRAGMA user_version"); err != nil || version != len(must[[]step](t)(steps())) {
		t.Errorf("it is version %d now (%v)", version, err)
	}
}

func TestPragmasOfEveryConnection(t *testing.T) {
	s := open(t)
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "busy_timeout": "10000"} {
		var got string
		if err := s.writer.conn.GetContext(context.Background(), &got, "PRAGMA "+pragma); err != nil || got != want {
			t.Errorf("the writer's %s is %s (%v), want %s", pragma, got, err, want)
		}
	}
	if _, err := s.reader.Exec(`DELETE FROM email`); err == nil {
		t.Error("a reader can write")
	}
}

func TestANewDatabaseIsForItsOwnerOnly(t *testing.T) {
	s := open(t)
	for _, name := range []string{s.path, s.path + "-wal"} {
		if info := must[os.FileInfo](t)(os.Stat(name)); info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", name, info.Mode())
		}
	}
}

// TestPages: SQLite forgot the size of the pages when it turned to WAL before anything was written, and each email was
// written in four times as many pieces.
func TestPages(t *testing.T) {
	s := must[*Store](t)(Open(filepath.Join(t.TempDir(), "copydesk.db")))
	defer s.Close()
	var size int
	if err := s.writer.conn.GetContext(t.Context(), &size, `PRAGMA page_size`); err != nil || size != 16384 {
		t.Errorf("pages of %d bytes, %v", size, err)
	}
}
