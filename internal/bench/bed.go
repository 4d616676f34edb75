package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"copydesk/internal/example"
	"copydesk/internal/servers"
)

// bed is what everything here lies in: a folder, the program under test, and what is to be cleared away.
// It is a servers.T, so that the servers of the tests can be started outside a test.
type bed struct {
	dir      string
	program  string // copydesk, built from this source
	cleanups []func()
}

func newBed() *bed {
	b := &bed{}
	dir, err := os.MkdirTemp("", "copydesk-bench-")
	b.must(err)
	b.must(os.Chmod(dir, 0o755)) // the mail server's user reads emails in it
	b.Cleanup(func() { _ = os.RemoveAll(dir) })
	b.dir, b.program = dir, filepath.Join(dir, "copydesk")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", b.program, "copydesk/cmd/copydesk") // as make build does
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		b.Fatalf("build copydesk: %v\n%s", err, output)
	}
	return b
}

func (b *bed) close() {
	for _, clean := range slices.Backward(b.cleanups) {
		clean()
	}
	b.cleanups = nil
}

// Helper implements servers.T.
func (*bed) Helper() {}

// Cleanup implements servers.T.
func (b *bed) Cleanup(clean func()) { b.cleanups = append(b.cleanups, clean) }

// Logf implements servers.T.
func (*bed) Logf(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

// Skipf implements servers.T: here a server that is missing is an error.
func (b *bed) Skipf(format string, args ...any) { b.Fatalf(format, args...) }

// Fatalf implements servers.T.
func (b *bed) Fatalf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "bench: "+format+"\n", args...)
	b.close()
	os.Exit(1)
}

func (b *bed) must(err error) {
	if err != nil {
		b.Fatalf("%v", err)
	}
}

// within runs something with servers of its own, which end with it.
func (b *bed) within(run func(*bed)) {
	inner := &bed{dir: b.dir, program: b.program}
	defer inner.close()
	run(inner)
}

// machine says where the figures come from.
func machine() string {
	model := "an unknown processor"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				model = strings.TrimSpace(value)
				break
			}
		}
	}
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("%s on %d cores (%s), shared with Dovecot and the sink; load before: %s; %s",
		runtime.Version(), runtime.NumCPU(), model, strings.Join(strings.Fields(string(load))[:min(3, len(strings.Fields(string(load))))], " "),
		time.Now().UTC().Format("2006-01-02 15:04 MST"))
}

// installation is one installation of copydesk with its mail servers.
type installation struct {
	security string
	*bed
	dir  string
	mail *servers.DovecotServer
	sink *servers.SinkServer
}

func (b *bed) install(security string) *installation {
	dir, err := os.MkdirTemp(b.dir, "desk-")
	b.must(err)
	b.Cleanup(func() { _ = os.RemoveAll(dir) })
	d := &installation{bed: b, security: security, dir: dir, mail: servers.Dovecot(b, servers.Options{}), sink: servers.Sink(b)}
	b.must(os.WriteFile(filepath.Join(dir, example.CallFile), example.Call, 0o600))
	b.must(os.WriteFile(d.config(), fmt.Appendf(nil, `database = "copydesk.db"
calls = ["smarter-state-2020.toml"]
log = "json"
[imap]
host = "127.0.0.1"
port = %d
security = %q
username = %q
password = %q
[smtp]
host = "127.0.0.1"
port = %d
security = "none"
username = ""
[letters]
from = "Blogs desk <blogs@example.org>"
editors = ["editors@example.org"]
[digest]
at = "off"
`, d.port(security), security, d.mail.Username, d.mail.Password, d.sink.Port), 0o600))
	return d
}

func (d *installation) config() string { return filepath.Join(d.dir, "copydesk.toml") }

func (d *installation) port(security string) int {
	if security == "tls" {
		return d.mail.Port
	}
	return d.mail.Plain
}
