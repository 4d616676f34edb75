package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"
)

// Backup writes a consistent copy of the database to a new file while others read and write it, and opens the copy to
// check it whole. The file appears under its name only when it is good; one that exists is not touched.
func (s *Store) Backup(ctx context.Context, path string) error {
	if exists(path) {
		return fmt.Errorf("%s exists already: name another file for the backup", path)
	}
	if path == "" {
		return errors.New("the backup has no name: give it a file to write, such as copydesk-2020-09-01.db")
	}
	if folder := filepath.Dir(path); !exists(folder) {
		return fmt.Errorf("the folder %s for the backup does not exist: make it first", folder)
	}
	partial := path + ".partial"
	if err := removeIfThere(partial); err != nil {
		return err
	}
	if err := s.backupTo(ctx, partial); err != nil {
		return errors.Join(err, removeIfThere(partial))
	}
	if err := os.Rename(partial, path); err != nil {
		return errors.Join(fmt.Errorf("back up to %s: %w", path, err), removeIfThere(partial))
	}
	return syncFolder(filepath.Dir(path))
}

func (s *Store) backupTo(ctx context.Context, partial string) error {
	if err := s.vacuumInto(ctx, partial); err != nil {
		return err
	}
	if err := os.Chmod(partial, 0o600); err != nil { // it holds everyone's emails
		return err
	}
	if err := syncFile(partial); err != nil {
		return err
	}
	copied, err := openReader(partial, readerPragmas+"&immutable=1")
	if err != nil {
		return fmt.Errorf("check the backup: %w", err)
	}
	return errors.Join(integrity(ctx, copied, partial), copied.Close())
}

// vacuumInto copies on a connection of its own: that of a question may write nothing, not even another file.
func (s *Store) vacuumInto(ctx context.Context, partial string) error {
	db, err := sqlx.Open("sqlite", dataSource(s.path, strings.Replace(s.pragmas, "&_pragma=query_only(1)", "", 1)))
	if err != nil {
		return explain("back up", s.path, err)
	}
	_, err = db.ExecContext(ctx, `VACUUM INTO ?`, partial)
	return errors.Join(explain("back up "+s.path+" to", partial, err), db.Close())
}

// Integrity checks the whole database: its pages, its indexes, what refers to what, and the full-text index.
func (s *Store) Integrity(ctx context.Context) error { return integrity(ctx, s.reader, s.path) }

func integrity(ctx context.Context, db *sqlx.DB, path string) error {
	var faults []string
	if err := db.SelectContext(ctx, &faults, `SELECT integrity_check FROM pragma_integrity_check`); err != nil {
		return explain("check", path, err)
	}
	if len(faults) != 1 || faults[0] != "ok" {
		return fmt.Errorf("the database %s is damaged: restore it from a backup (%s)", path, strings.Join(faults, "; "))
	}
	var loose int
	if err := db.GetContext(ctx, &loose, `SELECT count(*) FROM pragma_foreign_key_check`); err != nil {
		return explain("check", path, err)
	}
	if loose > 0 {
		return fmt.Errorf("the database %s is damaged: %d rows refer to rows that are not there; restore it from a backup", path, loose)
	}
	return nil
}

// Vacuum gives the free pages back and empties the write-ahead log, so that nothing erased is left in the files.
func (s *Store) Vacuum(ctx context.Context) error {
	if s.writer == nil {
		return fmt.Errorf("the database %s was opened only to be read", s.path)
	}
	return s.writer.vacuum(ctx)
}

func removeIfThere(path string) error {
	if !exists(path) { // on a file system for reading only, removing what is not there has another error
		return nil
	}
	return os.Remove(path)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder makes a rename in a folder last.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
