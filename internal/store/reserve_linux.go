package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// reserved is room for a few transactions that change a handful of pages each.
const reserved = 1 << 20

// Reserve sees to it that a little can be written though the disk fills up from now on: that a letter was sent must be
// written down, or the next process sends it again. Its error says that there is no room.
//
// The blocks lie beyond the end of the write-ahead log, whose size stays as SQLite knows it, and go with the log. SQLite
// keeps no locks on this file, which closing it here would drop (https://www.sqlite.org/howtocorrupt.html, 2.2).
func (s *Store) Reserve() error {
	log, err := os.OpenFile(s.path+"-wal", os.O_RDWR, 0)
	if err != nil {
		return nil //nolint:nilerr // what is written next makes it, or tells of what is wrong
	}
	defer log.Close()
	info, err := log.Stat()
	if err != nil {
		return nil //nolint:nilerr // as above
	}
	err = unix.Fallocate(int(log.Fd()), unix.FALLOC_FL_KEEP_SIZE, info.Size(), reserved)
	if errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) {
		return remedy(codeFull, s.path)
	}
	return nil // there are file systems that cannot reserve
}
