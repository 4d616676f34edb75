//go:build unix

package disk

import "golang.org/x/sys/unix"

// Free tells how many bytes a user without privileges can still write in a folder.
func Free(dir string) (bytes uint64, known bool) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return 0, false
	}
	return fs.Bavail * uint64(fs.Bsize), true
}
