//go:build unix

package disk

import (
	"os"

	"golang.org/x/sys/unix"
)

// Entrust gives a file that root has opened for writing, or made, to whom another belongs, as SQLite does with its log: a
// command of root's own must not keep the service out. Where that cannot be done, the service says what it may not write.
func Entrust(f *os.File, like string) {
	var owner, own unix.Stat_t
	if os.Geteuid() == 0 && unix.Stat(like, &owner) == nil &&
		unix.Fstat(int(f.Fd()), &own) == nil && own.Nlink == 1 { // it is no other file under this name
		_ = f.Chown(int(owner.Uid), int(owner.Gid))
	}
}
