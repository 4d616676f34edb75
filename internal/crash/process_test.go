package crash

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"copydesk/internal/servers"
)

const theCall = `slug = "one"
prefix = "ONE"
name = "One call"
deadline = 2099-09-04
timezone = "Europe/London"
[[themes]]
number = 1
name = "Future gazing"
[[themes]]
number = 2
name = "Tech as an enabler"
`

const theConfig = `calls = ["one.toml"]
[imap]
host = "%[1]s"
port = %[2]d
security = "none"
username = "%[3]s"
password = "%[4]s"
[smtp]
host = "%[1]s"
port = %[5]d
security = "none"
[letters]
from = "Blogs desk <blogs@example.org>"
editors = ["editors@example.org"]
[digest]
at = "off"
`

// program is copydesk as a process of its own.
type program struct {
	t      *testing.T
	binary string
	config string
}

// build makes the program, with a configuration for two servers.
func build(t *testing.T, d *servers.DovecotServer, sink *servers.SinkServer) program {
	t.Helper()
	dir := t.TempDir()
	p := program{t, filepath.Join(dir, "copydesk"), filepath.Join(dir, "copydesk.toml")}
	if output, err := exec.Command("go", "build", "-o", p.binary, "copydesk/cmd/copydesk").CombinedOutput(); err != nil {
		t.Fatalf("build copydesk: %v\n%s", err, output)
	}
	for path, text := range map[string]string{
		p.config:                       fmt.Sprintf(theConfig, d.Host, d.Plain, d.Username, d.Password, sink.Port),
		filepath.Join(dir, "one.toml"): theCall,
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p program) command(args ...string) *exec.Cmd {
	return exec.Command(p.binary, append([]string{"--config", p.config}, args...)...)
}

// must runs a command to its end, and decodes what it prints into a value (nil for none).
func (p program) must(into any, args ...string) {
	p.t.Helper()
	var printed, said bytes.Buffer
	cmd := p.command(args...)
	cmd.Stdout, cmd.Stderr = &printed, &said
	if err := cmd.Run(); err != nil {
		p.t.Fatalf("%v: %v\n%s", args, err, said.String())
	}
	if into == nil {
		return
	}
	if err := json.Unmarshal(printed.Bytes(), into); err != nil {
		p.t.Fatalf("%v printed what cannot be read: %v", args, err)
	}
}

// life is a process that can be killed from several goroutines.
type life struct {
	cmd  *exec.Cmd
	said bytes.Buffer
	done chan struct{} // closed when it has ended

	once sync.Once
}

func (p program) start(args ...string) *life {
	p.t.Helper()
	return launch(p.t, p.command(args...))
}

func launch(t *testing.T, cmd *exec.Cmd) *life {
	t.Helper()
	l := &life{cmd: cmd, done: make(chan struct{})}
	l.cmd.Stderr = &l.said
	if err := l.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = l.cmd.Wait()
		close(l.done)
	}()
	return l
}

// awaitListener waits until a program listens.
func awaitListener(t *testing.T, network, address string, program *life) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		if conn, err := net.Dial(network, address); err == nil {
			_ = conn.Close()
			return
		}
		select {
		case <-tick.C:
		case <-program.done:
			t.Fatalf("it ended at once: %s", program.said.String())
		}
	}
}

// killAfter kills the process with SIGKILL, unless it has ended by then.
func (l *life) killAfter(d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-l.done:
	case <-timer.C:
		l.kill()
	}
}

func (l *life) kill() {
	l.once.Do(func() { _ = l.cmd.Process.Kill() }) // it may just have ended: wasKilled tells
	<-l.done
}

// wasKilled tells whether the process died of it, once it has ended.
func (l *life) wasKilled() bool {
	<-l.done
	return !l.cmd.ProcessState.Exited()
}
