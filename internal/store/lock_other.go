//go:build !unix

package store

import (
	"fmt"
	"os"
)

// Lock keeps every other copydesk away from a database until release is called. Where there is no flock, the file
// path.lock is held by its being there, and a person must remove it after a crash.
func Lock(path string) (release func() error, err error) {
	name := path + ".lock"
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if os.IsExist(err) {
		return nil, fmt.Errorf("%w is working with %s: stop it first; if none runs, remove %s", ErrLocked, path, name)
	}
	if err != nil {
		return nil, fmt.Errorf("lock the database: %w", err)
	}
	return func() error {
		if err := f.Close(); err != nil {
			return err
		}
		return os.Remove(name)
	}, nil
}
