package servers

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

// maildir is a user's mail on disk (Maildir++: folders are .Copydesk.Accepted beside the inbox).
type maildir struct {
	tb       T
	root     string
	uid, gid int
	count    *atomic.Int64
}

func newMaildir(t T, root string) maildir {
	t.Helper()
	m := maildir{tb: t, root: root, uid: os.Getuid(), gid: os.Getgid(), count: &atomic.Int64{}}
	if m.uid == 0 { // Dovecot gives no mail to root
		m.uid, m.gid = account(t, "nobody")
	}
	m.make(filepath.Dir(root))
	m.make(root)
	m.makeFolder(root)
	return m
}

// Deliver puts an email into a folder ("INBOX", "Copydesk/Accepted") as a delivery agent does, with its time of receipt.
func (m maildir) Deliver(folder string, raw []byte, received time.Time) {
	m.tb.Helper()
	dir := m.path(folder)
	m.makeFolder(dir)
	n := m.count.Add(1)
	name := fmt.Sprintf("%d.M%09dP%d.test,S=%d", time.Now().Unix(), n, os.Getpid(), len(raw))
	temporary := filepath.Join(dir, "tmp", name)
	m.must(os.WriteFile(temporary, raw, 0o600))
	m.must(os.Chown(temporary, m.uid, m.gid))
	if !received.IsZero() {
		m.must(os.Chtimes(temporary, received, received)) // Dovecot's INTERNALDATE
	}
	m.must(os.Rename(temporary, filepath.Join(dir, "new", name)))
}

// Remove removes a folder with its emails, as another mail program does.
func (m maildir) Remove(folder string) {
	m.tb.Helper()
	m.must(os.RemoveAll(m.path(folder)))
}

// Forbid lets nobody write to a folder, which is made if there is none. The function that it gives allows it again.
func (m maildir) Forbid(folder string) (allow func()) {
	m.tb.Helper()
	dir := m.path(folder)
	m.makeFolder(dir)
	set := func(mode os.FileMode) {
		for _, part := range []string{"", "cur", "new", "tmp"} {
			m.must(os.Chmod(filepath.Join(dir, part), mode))
		}
	}
	set(0o500)
	m.tb.Cleanup(func() { set(0o700) }) // so that it can be removed
	return func() { set(0o700) }
}

// Folder gives the emails of a folder, oldest delivery first; none when there is no such folder.
// An email marked as deleted counts as long as it stands.
func (m maildir) Folder(name string) [][]byte {
	m.tb.Helper()
	var emails [][]byte
	for _, path := range m.emails(name) {
		raw, err := os.ReadFile(path)
		m.must(err)
		emails = append(emails, raw)
	}
	return emails
}

// Count tells how many emails stand in a folder.
func (m maildir) Count(folder string) int { return len(m.emails(folder)) }

// Folders lists the folders beside the inbox, "Copydesk/Accepted" and the like.
func (m maildir) Folders() []string {
	m.tb.Helper()
	entries, err := os.ReadDir(m.root)
	m.must(err)
	var names []string
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") {
			names = append(names, strings.ReplaceAll(e.Name()[1:], ".", "/"))
		}
	}
	return names
}

// Seen tells how many emails of a folder are marked as read.
func (m maildir) Seen(folder string) int {
	n := 0
	for _, path := range m.emails(folder) {
		if _, flags, ok := strings.Cut(filepath.Base(path), ":2,"); ok && strings.Contains(flags, "S") {
			n++
		}
	}
	return n
}

func (m maildir) emails(folder string) []string {
	m.tb.Helper()
	var paths []string
	for _, part := range []string{"cur", "new"} {
		found, err := filepath.Glob(filepath.Join(m.path(folder), part, "*"))
		m.must(err)
		paths = append(paths, found...)
	}
	slices.SortFunc(paths, func(a, b string) int {
		return bytes.Compare([]byte(filepath.Base(a)), []byte(filepath.Base(b)))
	})
	return paths
}

func (m maildir) path(folder string) string {
	if strings.EqualFold(folder, "INBOX") {
		return m.root
	}
	return filepath.Join(m.root, "."+strings.ReplaceAll(folder, "/", "."))
}

func (m maildir) makeFolder(dir string) {
	m.tb.Helper()
	for _, part := range []string{"", "cur", "new", "tmp"} {
		m.make(filepath.Join(dir, part))
	}
}

func (m maildir) make(dir string) {
	m.tb.Helper()
	if _, err := os.Stat(dir); err == nil {
		return
	}
	m.must(os.MkdirAll(dir, 0o755))
	m.must(os.Chown(dir, m.uid, m.gid))
}

func (m maildir) must(err error) {
	m.tb.Helper()
	if err != nil {
		m.tb.Fatalf("mail on disk: %v", err)
	}
}
