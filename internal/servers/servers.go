// Package servers starts mail servers for tests: Dovecot and Postfix from Debian's packages, an IMAP server in memory,
// an SMTP sink with programmable replies, an OAuth 2.0 token server, and a proxy that breaks connections.
//
// Each listens on a free port of the loopback address, keeps its files in a folder of its own, and ends with the test.
// A test is skipped only where the packages of Dovecot or Postfix are not installed.
package servers

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Host is where all servers listen.
const Host = "127.0.0.1"

// T is what the servers need of a test; *testing.T, *testing.B and a script's environment can all give it.
type T interface {
	Helper()
	Cleanup(func())
	Fatalf(format string, args ...any)
	Skipf(format string, args ...any)
	Logf(format string, args ...any)
}

// soon ends a test that hangs: how long a server may take to come up or to do a thing that needs no network, on a machine
// that has much else to do.
const soon = 2 * time.Minute

// FreePort finds a port for a program that opens it itself. It lies below the range from which the kernel takes the ports of
// outgoing connections (32768 and up), so that no client has taken it by the time the program starts. Until the end of the
// test its UDP port is held, by which other tests, of other packages too, see that it is taken while nobody listens on it.
func FreePort(t T) int {
	t.Helper()
	for range 100 {
		candidate := 20_000 + rand.IntN(12_000)
		address := addressOf(candidate)
		claim, err := net.ListenPacket("udp", address)
		if err != nil {
			continue
		}
		if l, err := net.Listen("tcp", address); err == nil {
			_ = l.Close()
			t.Cleanup(func() { _ = claim.Close() })
			return candidate
		}
		_ = claim.Close()
	}
	t.Fatalf("no free port was found")
	return 0
}

func listen(t T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", net.JoinHostPort(Host, "0"))
	if err != nil {
		t.Fatalf("listen on a loopback port: %v", err)
	}
	return l
}

func port(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port }

// binary finds a program of a Debian package; /usr/sbin is not on everybody's PATH.
func binary(t T, name, debianPackage string) string {
	t.Helper()
	for _, path := range []string{name, "/usr/sbin/" + name} {
		if found, err := exec.LookPath(path); err == nil {
			return found
		}
	}
	t.Skipf("%s is not installed (apt-get install %s)", name, debianPackage)
	return ""
}

// folder makes a folder that the servers' own users may enter. Its path is short, for sockets lie in it.
func folder(t T, name string) string {
	t.Helper()
	dir, err := os.MkdirTemp("", name)
	if err != nil {
		t.Fatalf("make a folder for %s: %v", name, err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatalf("open the folder for %s: %v", name, err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func write(t T, path, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatalf("make the folder of %s: %v", path, err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatalf("write %s: %v", path, err)
	}
	return path
}

// account gives the uid and gid of a user of this machine.
func account(t T, name string) (uid, gid int) {
	t.Helper()
	u, err := user.Lookup(name)
	if err != nil {
		t.Fatalf("look up the user %s: %v", name, err)
	}
	uid, _ = strconv.Atoi(u.Uid)
	gid, _ = strconv.Atoi(u.Gid)
	return uid, gid
}

// start runs a program that stays in the foreground, waits until it answers on its ports, and stops it with the test.
func start(t T, cmd *exec.Cmd, log string, ports ...int) (stop func()) {
	t.Helper()
	output, err := os.Create(log + ".out")
	if err != nil {
		t.Fatalf("open a log: %v", err)
	}
	cmd.Stdout, cmd.Stderr = output, output
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		t.Fatalf("start %s: %v", cmd.Path, err)
	}
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		_ = output.Close()
		close(ended)
	}()
	stop = func() {
		select {
		case <-ended: // stopped before, and its number may be another's by now
			return
		default:
		}
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(time.Second): // it waits for clients that stay
		}
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // its children too, who would serve their connections to the end
		<-ended
	}
	t.Cleanup(stop)
	for _, port := range ports {
		awaitPort(t, port, ended, log)
	}
	return stop
}

func awaitPort(t T, port int, ended <-chan struct{}, log string) {
	t.Helper()
	awaitDial(t, "tcp", addressOf(port), func(err error) bool {
		select {
		case <-ended:
			t.Fatalf("the server ended at once: %s", tail(log))
		default:
		}
		return err == nil
	})
}

// awaitRefusal waits until nobody listens on the port. A server's children share its listening sockets, and the kernel still
// takes connections for them between the signal that kills them and their end.
func awaitRefusal(t T, port int) {
	t.Helper()
	awaitDial(t, "tcp", addressOf(port), func(err error) bool { return errors.Is(err, syscall.ECONNREFUSED) })
}

// awaitSilence waits until nobody listens on any socket in a folder: one that still does keeps a server from starting again.
func awaitSilence(t T, folder string) {
	t.Helper()
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type() == fs.ModeSocket {
			awaitDial(t, "unix", path, func(err error) bool { return err != nil })
		}
		return nil
	})
}

func addressOf(port int) string { return net.JoinHostPort(Host, strconv.Itoa(port)) }

// awaitDial connects to the address until the error, or none, is the one that is waited for.
func awaitDial(t T, network, address string, is func(error) bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	timeout := time.After(soon)
	for {
		conn, err := net.Dial(network, address)
		if err == nil {
			_ = conn.Close()
		}
		if is(err) {
			return
		}
		select {
		case <-timeout:
			t.Fatalf("%s is not as it should be: %v", address, err)
		case <-tick.C:
		}
	}
}

// tail gives the end of a server's logs.
func tail(log string) string {
	var b strings.Builder
	for _, path := range []string{log + ".out", log} {
		data, _ := os.ReadFile(path)
		fmt.Fprintf(&b, "\n%s:\n%s", path, data[max(0, len(data)-3000):])
	}
	return b.String()
}
