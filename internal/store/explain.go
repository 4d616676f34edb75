package store

import (
	"errors"
	"fmt"
	"path/filepath"

	"modernc.org/sqlite"
)

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that a person can do something about,
// or after which a transaction cannot be trusted.
const (
	codeBusy       = 5
	codeNoMemory   = 7
	codeReadOnly   = 8
	codeInterrupt  = 9
	codeIO         = 10
	codeCorrupt    = 11
	codeFull       = 13
	codeCannotOpen = 14
	codeNotAllowed = 23
	codeNotDB      = 26
)

// remedies say what a person can do about an error of the database. %s is its path.
var remedies = map[int]string{
	codeBusy:       "the database %s is in use by another process and stayed so for ten seconds: end that process or try again",
	codeReadOnly:   "the database %s cannot be written: give the user copydesk runs as the right to write the file and its folder",
	codeIO:         "the disk with the database %s could not be read or written: check the disk, then run `copydesk doctor`",
	codeCorrupt:    "the database %s is damaged: restore it from a backup (see docs, Restoring)",
	codeFull:       "the disk is full, the database %s could not grow: free some space; nothing was changed, and what waits in the mailbox waits on",
	codeCannotOpen: "the database %s cannot be opened: check that the folder exists and that the user copydesk runs as may write to it",
	codeNotDB:      "%s is not a copydesk database: name another file under `database` in copydesk.toml",
}

// explain puts the remedy before an error of the database, when there is one.
func explain(doing, path string, err error) error {
	if err == nil {
		return nil
	}
	if _, ok := remedies[code(err)]; ok {
		return fmt.Errorf("%v (%s: %w)", remedy(code(err), path), doing, err)
	}
	return fmt.Errorf("%s %s: %w", doing, path, err)
}

// remedy is the error that says what a person can do, for a code that stands in remedies.
func remedy(code int, path string) error {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return fmt.Errorf(remedies[code], path)
}

// code returns the primary result code of an error of SQLite, 0 for any other error.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff // the rest says more of the same (extended result codes)
	}
	return 0
}

func hasCode(err error, want int) bool { return code(err) == want }

// spoils tells the errors after which SQLite may have rolled the transaction back on its own
// (https://www.sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"): nothing more
// may be written as if it still stood.
func spoils(err error) bool {
	switch code(err) {
	case codeFull, codeIO, codeNoMemory, codeBusy, codeInterrupt, codeCorrupt:
		return true
	}
	return false
}
