package servers

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Link delivers emails that lie in files of the same disk, in their order, without copying them: for mailboxes of
// gigabytes. The time of receipt is the file's. The sizes stand in the names, as Dovecot's own delivery agent has them.
func (m maildir) Link(folder string, files []string) {
	m.tb.Helper()
	dir := m.path(folder)
	m.makeFolder(dir)
	for _, file := range files {
		info, err := os.Stat(file)
		m.must(err)
		m.must(os.Chown(file, m.uid, m.gid))
		n := m.count.Add(1)
		name := fmt.Sprintf("%d.M%09dP%d.test,S=%d,W=%[4]d", time.Now().Unix(), n, os.Getpid(), info.Size())
		m.must(os.Link(file, filepath.Join(dir, "new", name)))
	}
}
