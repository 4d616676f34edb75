// Package store keeps everything copydesk knows in one SQLite file: every email as it came, the submissions
// and revisions made of it, and every letter with its final bytes. What is filed is filed in one transaction
// ([Store.Update]), so that a killed process leaves all of an email or nothing of it; what people ask is
// answered by a pool of read-only connections that never wait for the writer.
package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"runtime"

	"github.com/jmoiron/sqlx"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// ErrLocked is [Lock]'s, where another process has the lock.
var ErrLocked = errors.New("another copydesk")

// Store is an open database. It is safe for use by several goroutines.
type Store struct {
	path    string
	pragmas string  // of the readers
	writer  *writer // nil when the database was opened read-only
	reader  *sqlx.DB
}

// Pragmas stand in the data source name, so that every connection of a pool has them.
const (
	newPragmas    = "_pragma=page_size(16384)&_pragma=user_version(0)" // emails and files are long, and every page is a write of its own
	writerPragmas = "_pragma=busy_timeout(10000)" +
		"&_pragma=wal_autocheckpoint(1000)" + // 16 MB
		"&_pragma=journal_mode(WAL)" +
		"&_pragma=synchronous(FULL)" + // a commit that was told is on the disk
		"&_pragma=foreign_keys(1)" +
		"&_pragma=secure_delete(1)" + // what is forgotten is overwritten
		"&_pragma=temp_store(MEMORY)" +
		"&_pragma=cache_size(-4000)"
	readerPragmas = "mode=ro" +
		"&_pragma=busy_timeout(10000)" +
		"&_pragma=query_only(1)" +
		"&_pragma=temp_store(MEMORY)"
	besideWriter = "&_pragma=cache_size(-500)" // the service asks little, and stays small
	askingMuch   = "&_pragma=cache_size(-16000)" +
		"&_pragma=mmap_size(268435456)"
)

// Open opens the database at path, makes it when there is none, and brings an older one up to this version.
// It refuses a file that is not a copydesk database, and one that a newer copydesk made.
func Open(path string) (*Store, error) {
	w, err := openWriter(path)
	if err != nil {
		return nil, err
	}
	pragmas := readerPragmas + besideWriter
	reader, err := openReader(path, pragmas)
	if err != nil {
		return nil, errors.Join(err, w.close())
	}
	return &Store{path: path, pragmas: pragmas, writer: w, reader: reader}, nil
}

// OpenReadOnly opens an existing database to read it. Its Update refuses.
func OpenReadOnly(path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no database at %s yet: run `copydesk poll` or `copydesk run` first, or name another in copydesk.toml", path)
	}
	if err := noFolder(path); err != nil {
		return nil, err
	}
	pragmas := readerPragmas + askingMuch
	reader, err := openReader(path, pragmas)
	if err != nil && (hasCode(err, codeCannotOpen) || hasCode(err, codeReadOnly)) && !exists(path+"-wal") {
		// The folder cannot be written, so SQLite cannot put its shared memory beside the file. Without a
		// write-ahead log nobody is writing either, and the file may be read as it lies there.
		pragmas += "&immutable=1"
		reader, err = openReader(path, pragmas)
	}
	if err != nil {
		return nil, err
	}
	return &Store{path: path, pragmas: pragmas, reader: reader}, nil
}

// Path returns the file's name.
func (s *Store) Path() string { return s.path }

// Close closes the database. It must not be used afterwards.
func (s *Store) Close() error {
	err := s.reader.Close()
	if s.writer != nil {
		err = errors.Join(err, s.writer.close())
	}
	return err
}

func openReader(path, pragmas string) (*sqlx.DB, error) {
	db, err := sqlx.Open("sqlite", dataSource(path, pragmas))
	if err != nil {
		return nil, explain("open", path, err)
	}
	readers := max(4, runtime.GOMAXPROCS(0))
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	if err := checkIdentity(context.Background(), db, path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// dataSource names the file as a URI (https://www.sqlite.org/uri.html), in which "?", "#" and "%" of a path
// must be escaped.
func dataSource(path, query string) string {
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
