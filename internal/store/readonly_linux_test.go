package store

import (
	"os"
	"path/filepath"
	"runtime"
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

// asNobody takes root's right to write everywhere from the rest of a test.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	runtime.LockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
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
