package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func count(t *testing.T, s *Store, table string) int {
	t.Helper()
	var n int
	if err := s.reader.Get(&n, "SELECT count(*) FROM "+table); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSavepointUndoesOneEmailOnly(t *testing.T) {
	s := open(t)
	broken := errors.New("this email cannot be filed")
	update(t, s, func(tx *Tx) error {
		if err := tx.Savepoint(func() error { _, err := fileIn(tx, 1, sampleBlog()); return err }); err != nil {
			return err
		}
		err := tx.Savepoint(func() error {
			if _, err := fileIn(tx, 2, sampleBlog()); err != nil {
				return err
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("the error became %v", err)
		}
		return tx.Savepoint(func() error { _, err := fileIn(tx, 3, sampleBlog()); return err })
	})
	mails := must[[]Mail](t)(s.Mails(context.Background(), MailFilter{}))
	if len(mails) != 2 || mails[0].UID != 3 || mails[1].UID != 1 {
		t.Errorf("filed %+v", mails)
	}
}

func TestUpdateLeavesNothingOfWhatFails(t *testing.T) {
	s := open(t)
	for name, fn := range map[string]func(*Tx) error{
		"an error": func(tx *Tx) error {
			_, err := fileIn(tx, 1, sampleBlog())
			return errors.Join(err, errors.New("no"))
		},
		"a panic in a savepoint": func(tx *Tx) error {
			return tx.Savepoint(func() error {
				if _, err := fileIn(tx, 1, sampleBlog()); err != nil {
					return err
				}
				panic("a bug")
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			func() {
				defer func() { _ = recover() }()
				if err := s.Update(context.Background(), fn); err == nil {
					t.Error("it succeeded")
				}
			}()
			if n := count(t, s, "email"); n != 0 {
				t.Errorf("%d emails are left", n)
			}
			file(t, s, 5, sampleBlog()) // and the next one can write
			update(t, s, func(tx *Tx) error { _, err := tx.EraseAddress("jane@example.com"); return err })
			if _, err := s.writer.conn.ExecContext(context.Background(), "DELETE FROM email"); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestFullDiskEndsTheTransaction(t *testing.T) {
	s := open(t)
	var pages int
	if err := s.writer.conn.GetContext(context.Background(), &pages, "PRAGMA page_count"); err != nil {
		t.Fatal(err)
	}
	if err := s.writer.exec(context.Background(), fmt.Sprintf("PRAGMA max_page_count = %d", pages+2)); err != nil {
		t.Fatal(err)
	}
	m := sampleMail(1)
	m.Raw = attachment(100 << 10)
	err := s.Update(context.Background(), func(tx *Tx) error {
		_ = tx.Savepoint(func() error { _, err := tx.AddMail(m); return err })
		_ = tx.Savepoint(func() error { _, err := tx.AddMail(sampleMail(2)); return err }) // as one who ignores errors
		return nil
	})
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("the error is %v", err)
	}
	if n := count(t, s, "email"); n != 0 {
		t.Errorf("%d emails are left", n)
	}
	if err := s.writer.exec(context.Background(), "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	file(t, s, 3, sampleBlog()) // with space again it goes on
}

func TestCancelledUpdateLeavesNothing(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	err := s.Update(ctx, func(tx *Tx) error {
		_, err := fileIn(tx, 1, sampleBlog())
		cancel()
		_, later := tx.AddMail(sampleMail(2))
		return errors.Join(err, later)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if n := count(t, s, "email"); n != 0 {
		t.Errorf("%d emails are left", n)
	}
	file(t, s, 1, sampleBlog())
}

func TestWritersTakeTurns(t *testing.T) {
	s := open(t)
	other := must[*Store](t)(Open(s.path)) // as `copydesk decide` beside the service
	defer other.Close()
	var wait sync.WaitGroup
	for i := range 20 {
		wait.Go(func() {
			db := []*Store{s, other}[i%2]
			if err := db.Update(context.Background(), func(tx *Tx) error { _, err := fileIn(tx, i, sampleBlog()); return err }); err != nil {
				t.Error(err)
			}
			if _, err := db.List(context.Background(), Filter{}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if n := count(t, s, "(SELECT DISTINCT ref FROM submission)"); n != 20 {
		t.Errorf("%d different refs, want 20", n)
	}
}

// TestMovedUnderItsWriter: what would be written into a file that is no more where the next copydesk looks for it is refused.
func TestMovedUnderItsWriter(t *testing.T) {
	for name, meanwhile := range map[string]func(path string) error{
		"moved":   func(path string) error { return os.Rename(path, path+".old") },
		"removed": os.Remove,
		"replaced": func(path string) error {
			return errors.Join(os.Rename(path, path+".old"), os.WriteFile(path, nil, 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			file(t, s, 1, sampleBlog())
			if err := meanwhile(s.Path()); err != nil {
				t.Fatal(err)
			}
			write := func() error {
				return s.Update(context.Background(), func(tx *Tx) error { return tx.SetState("a", "b") })
			}
			if err := write(); err == nil || !strings.Contains(err.Error(), "put it back") {
				t.Fatalf("got %v", err)
			}
			if name != "moved" {
				return
			}
			if err := os.Rename(s.Path()+".old", s.Path()); err != nil {
				t.Fatal(err)
			}
			if err := write(); err != nil {
				t.Errorf("back in its place: %v", err)
			}
		})
	}
}

func TestReadOnly(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	if err := s.writer.exec(context.Background(), "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	r := must[*Store](t)(OpenReadOnly(s.path))
	defer r.Close()
	if list := must[[]Submission](t)(r.List(context.Background(), Filter{})); len(list) != 1 {
		t.Errorf("listed %d", len(list))
	}
	if err := r.Update(context.Background(), func(*Tx) error { return nil }); err == nil {
		t.Error("it can be written")
	}
}

func TestOddNamesOfFiles(t *testing.T) {
	for _, name := range []string{"with space.db", "50%.db", "what?.db", "a#b.db", "Bücher.db"} {
		path := filepath.Join(t.TempDir(), name)
		s := must[*Store](t)(Open(path))
		file(t, s, 1, sampleBlog())
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
