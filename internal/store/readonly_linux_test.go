package store

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// TestReadInAFolderThatCannotBeWritten opens a database as somebody who may read it and write nothing, as on a disk that
// is mounted to be read: the questions are answered, and what would write is told the remedy.
func TestReadInAFolderThatCannotBeWritten(t *testing.T) {
	for name, mode := range map[string]os.FileMode{"nor the file": 0o444, "but the file": 0o666} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "copydesk.db")
			s, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			for at, mode := range map[string]os.FileMode{path: mode, filepath.Dir(path): 0o555, filepath.Dir(filepath.Dir(path)): 0o755} {
				if err := os.Chmod(at, mode); err != nil {
					t.Fatal(err)
				}
			}
			t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o755) })
			asNobody(t)
			reader, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			defer reader.Close()
			if subs, err := reader.List(t.Context(), Filter{}); err != nil || len(subs) != 0 {
				t.Errorf("%v, %v", subs, err)
			}
			if writer, err := Open(path); err == nil {
				_ = writer.Close()
				t.Error("it is written")
			}
		})
	}
}

// TestTheLockOfRoot: a command that root ran once does not keep the service, which owns the database, from its lock; and
// who may not lock is told the remedy.
func TestTheLockOfRoot(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can make a file for another")
	}
	path := filepath.Join(t.TempDir(), "copydesk.db")
	for at, mode := range map[string]os.FileMode{filepath.Dir(path): 0o755, filepath.Dir(filepath.Dir(path)): 0o755} {
		if err := os.Chmod(at, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	lock := func() error {
		release, err := Lock(path)
		if err == nil {
			err = release()
		}
		return err
	}
	if err := lock(); err != nil {
		t.Fatal(err)
	}
	t.Run("of another's database", func(t *testing.T) {
		asNobody(t)
		if err := lock(); err == nil || !strings.Contains(err.Error(), "give the user copydesk runs as the right to write") {
			t.Errorf("got %v", err)
		}
	})
	if err := os.Chown(path, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	if err := lock(); err != nil {
		t.Fatal(err)
	}
	t.Run("of one's own", func(t *testing.T) {
		asNobody(t)
		if err := lock(); err != nil {
			t.Error(err)
		}
	})
}

const nobody = 65534

// asNobody takes root's right to write everywhere from the rest of a test.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	runtime.LockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Skipf("become nobody: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Setfsuid(0); err != nil {
			t.Error(err) // and the thread ends with the test
			return
		}
		runtime.UnlockOSThread()
	})
}
