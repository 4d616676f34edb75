package crash

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"
)

// litestream is the version that the test was last run with. It is no part of go.mod: it has ten times the modules that
// copydesk has.
const litestream = "github.com/benbjohnson/litestream/cmd/litestream@v0.5.18"

// findLitestream gives the program: the one that $LITESTREAM names, or the one on the PATH. With LITESTREAM=build it is
// built, which takes minutes the first time.
func findLitestream(t *testing.T) string {
	t.Helper()
	switch named := os.Getenv("LITESTREAM"); named {
	case "":
		found, err := exec.LookPath("litestream")
		if err != nil {
			t.Skip("litestream is not on the PATH (`make litestream` builds it, in minutes)")
		}
		return found
	case "build":
		bin := t.TempDir()
		cmd := exec.Command("go", "install", litestream)
		cmd.Dir, cmd.Env = bin, append(os.Environ(), "GOBIN="+bin, "CGO_ENABLED=0")
		if output, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("build litestream: %v\n%s", err, output)
		}
		return filepath.Join(bin, "litestream")
	default:
		return named
	}
}

// TestLitestream replicates the database as docs/running.md says, over a kill of the service, and restores it.
func TestLitestream(t *testing.T) {
	tool := findLitestream(t)
	s := setStage(t)
	dir := filepath.Dir(s.config)
	database, replica := filepath.Join(dir, "copydesk.db"), "file://"+filepath.Join(dir, "replica")
	config, socket := filepath.Join(dir, "litestream.yml"), filepath.Join(shortDir(t), "socket")
	settings := fmt.Sprintf("dbs:\n  - path: %s\n    replica:\n      url: %s\nsocket:\n  enabled: true\n  path: %s\n", database, replica, socket)
	if err := os.WriteFile(config, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	s.deliver(0)
	s.must(nil, "poll")

	replication := launch(t, exec.Command(tool, "replicate", "-config", config))
	defer replication.kill()
	caughtUp := func() {
		t.Helper()
		awaitListener(t, "unix", socket, replication)
		if output, err := exec.Command(tool, "sync", "-wait", "-socket", socket, database).CombinedOutput(); err != nil {
			t.Fatalf("replicate: %v\n%s%s", err, output, replication.said.String())
		}
	}
	service := s.start("run")
	s.deliver(1, 3, 5)
	s.sink.Await(4)
	caughtUp()
	service.kill()
	service = s.start("run")
	defer service.kill()
	s.deliver(7, 8)
	s.sink.Await(6)
	service.end()
	caughtUp()
	replication.end()

	want := s.filed()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(database+suffix, database+".lost"+suffix); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	if output, err := exec.Command(tool, "restore", "-o", database, replica).CombinedOutput(); err != nil {
		t.Fatalf("restore: %v\n%s", err, output)
	}
	if got := s.filed(); len(got) != 6 || !reflect.DeepEqual(got, want) {
		t.Errorf("restored: %s\nwant: %s", got, want)
	}
	s.must(nil, "backup", filepath.Join(dir, "copy.db")) // it checks the whole database
	s.must(nil, "poll")
	ids := map[string]bool{}
	for _, l := range s.sink.Letters() { // the kill may have met the one window in which a letter goes twice
		ids[header(l.Raw, "Message-Id")] = true
	}
	if len(ids) != 6 || s.dovecot.Count("INBOX") != 0 {
		t.Errorf("%d letters, and %d emails in the inbox", len(ids), s.dovecot.Count("INBOX"))
	}
}

// shortDir is a folder with a short name, as the path of a socket must be short.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "ls")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// filed is everything that list prints.
func (s stage) filed() (all []json.RawMessage) {
	s.t.Helper()
	s.must(&all, "list", "--json", "--limit", "0")
	return all
}

// end asks a process to end, and waits until it has.
func (l *life) end() {
	_ = l.cmd.Process.Signal(syscall.SIGTERM) // it may have ended: its fault shows elsewhere
	<-l.done
}
