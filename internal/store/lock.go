//go:build unix

package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"copydesk/internal/disk"
)

// Lock keeps every other copydesk away from a database until release is called: two would answer the same emails. The
// operating system drops the lock with the process, so that a restart after a crash never waits. The file path.lock
// stays, and says which process has the lock.
func Lock(path string) (release func() error, err error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE|unix.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, fmt.Errorf("the database %s cannot be locked: give the user copydesk runs as the right to write %s.lock and its folder (%w)", path, path, errors.Unwrap(err))
	}
	disk.Entrust(f, path)
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		defer f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, fmt.Errorf("%w%s is working with %s: stop it first, or let it do the work", ErrLocked, holder(f), path)
		}
		return nil, fmt.Errorf("lock %s: %w", f.Name(), err)
	}
	if err := sign(f); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the database: %w", err), f.Close())
	}
	return f.Close, nil
}

// holder reads which process has the lock, for people.
func holder(f io.Reader) string {
	id, err := io.ReadAll(io.LimitReader(f, 32))
	if text := strings.TrimSpace(string(id)); err == nil && text != "" {
		return " (process " + text + ")"
	}
	return ""
}

// sign writes this process into the lock file.
func sign(f *os.File) error {
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err := fmt.Fprintln(f, os.Getpid())
	return err
}
