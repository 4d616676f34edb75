package crash

import (
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"copydesk/internal/servers"
)

// stage is the program between its servers, with room to change its configuration.
type stage struct {
	program
	dovecot *servers.DovecotServer
	sink    *servers.SinkServer
}

func setStage(t *testing.T) stage {
	t.Helper()
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	d, sink := servers.Dovecot(t, servers.Options{}), servers.Sink(t)
	return stage{build(t, d, sink), d, sink}
}

func (s stage) deliver(numbers ...int) {
	s.t.Helper()
	for _, n := range numbers {
		s.dovecot.Deliver("INBOX", emailNumber(n).raw, time.Now())
	}
}

// reconfigure replaces a text in copydesk.toml.
func (s stage) reconfigure(was, is string) {
	s.t.Helper()
	text, err := os.ReadFile(s.config)
	if err != nil {
		s.t.Fatal(err)
	}
	if !strings.Contains(string(text), was) {
		s.t.Fatalf("%q is not in the configuration", was)
	}
	if err := os.WriteFile(s.config, []byte(strings.Replace(string(text), was, is, 1)), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// fails polls, and wants exit code 1 with one line that holds a text.
func (s stage) fails(want string) {
	s.t.Helper()
	var said bytes.Buffer
	cmd := s.command("poll")
	cmd.Stderr = &said
	_ = cmd.Run() // its code is looked at
	if code := cmd.ProcessState.ExitCode(); code != 1 {
		s.t.Errorf("the exit code is %d", code)
	}
	line := ""
	for l := range strings.Lines(said.String()) {
		if strings.HasPrefix(l, "copydesk: ") {
			line += l
		}
	}
	if !strings.Contains(line, want) {
		s.t.Errorf("it said\n%swithout %q", said.String(), want)
	}
}

type post struct {
	To        []string
	Attempts  int
	LastError string `json:"last_error"`
	MessageID string `json:"message_id"`
}

func (s stage) outbox(state string) (letters []post) {
	s.t.Helper()
	s.must(&letters, "outbox", "--state", state, "--json")
	return letters
}

// well polls, and wants so many letters in all and an empty inbox.
func (s stage) well(letters int) {
	s.t.Helper()
	s.must(nil, "poll")
	if got := len(s.sink.Letters()); got != letters {
		s.t.Errorf("%d letters, want %d", got, letters)
	}
	if n := s.dovecot.Count("INBOX"); n != 0 {
		s.t.Errorf("%d emails are left in the inbox", n)
	}
}

func TestFaultsOfServers(t *testing.T) {
	s := setStage(t)

	t.Run("put off, and taken later", func(t *testing.T) {
		s.t = t
		s.sink.Answer(func(step servers.Step, _ string) error {
			if step == servers.StepRcpt {
				return servers.Reply(450, "try later")
			}
			return nil
		})
		s.deliver(0)
		s.must(nil, "poll")
		waiting := s.outbox("waiting")
		if len(waiting) != 1 || waiting[0].Attempts != 1 || !strings.Contains(waiting[0].LastError, "try later") || s.dovecot.Count("INBOX") != 0 {
			t.Fatalf("waiting: %+v", waiting)
		}
		s.sink.Answer(nil)
		s.must(nil, "outbox", "retry")
		sent := s.outbox("sent")
		if len(sent) != 1 || sent[0].MessageID != waiting[0].MessageID || len(s.sink.Letters()) != 1 {
			t.Errorf("sent: %+v", sent)
		}
	})

	t.Run("one recipient refused", func(t *testing.T) {
		s.t = t
		s.sink.Answer(func(step servers.Step, to string) error {
			if step == servers.StepRcpt && to == sender(1) {
				return servers.Reply(550, "no such user")
			}
			return nil
		})
		s.deliver(1, 2, 3)
		s.must(nil, "poll")
		if failed := s.outbox("failed"); len(failed) != 1 || failed[0].To[0] != sender(1) || !strings.Contains(failed[0].LastError, "no such user") {
			t.Errorf("failed: %+v", failed)
		}
		s.sink.Answer(nil)
		s.well(3) // the first, and those of the second and the third email
	})

	t.Run("a question that is too large for the editors", func(t *testing.T) {
		s.t = t
		s.sink.Answer(func(step servers.Step, raw string) error {
			if step == servers.StepEnd && len(raw) > 100<<10 {
				return servers.Reply(552, "too large")
			}
			return nil
		})
		s.dovecot.Deliver("INBOX", []byte("From: Ann <ann@example.com>\r\nTo: blogs@example.org\r\nSubject: A question\r\nMessage-ID: <q@example.com>\r\n"+
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nDear editors, may I ask whether this picture would do?\r\n"+
			"--b\r\nContent-Type: image/png; name=big.png\r\n\r\n"+strings.Repeat("a picture\r\n", 20<<10)+"--b--\r\n"), time.Now())
		s.well(4)
		got := string(s.sink.Letters()[3].Raw)
		for _, want := range []string{"without big.png (220 KB)", "copydesk mail --raw", "may I ask whether this picture would do?"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in\n%s", want, got)
			}
		}
		s.sink.Answer(nil)
	})

	t.Run("the password is changed", func(t *testing.T) {
		s.t = t
		was := s.dovecot.Password
		s.deliver(5)
		s.dovecot.SetPassword("another")
		s.fails("the mail server refused the log-in")
		s.dovecot.SetPassword(was)
		s.well(5)
	})

	t.Run("a certificate that nobody knows", func(t *testing.T) {
		s.t = t
		s.reconfigure("security = \"none\"", "security = \"starttls\"")
		s.deliver(7)
		s.fails("certificate does not verify")
		t.Setenv("SSL_CERT_FILE", s.dovecot.CertFile)
		s.well(6)
		s.reconfigure("security = \"starttls\"", "security = \"none\"")
	})

	t.Run("a server that is down", func(t *testing.T) {
		s.t = t
		s.dovecot.Stop()
		s.fails("cannot be reached")
		s.dovecot.Start()
		s.well(6)
	})
}

// TestFaultsOfTheDisk runs on a small disk of its own that fills up, and that becomes read-only.
func TestFaultsOfTheDisk(t *testing.T) {
	s := setStage(t)
	disk := filepath.Join(t.TempDir(), "disk")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	mounted := func(flags uintptr, size string) {
		t.Helper()
		err := unix.Mount("tmpfs", disk, "tmpfs", flags, "size="+size)
		if errors.Is(err, syscall.EPERM) {
			t.Skip("only root may mount a small disk")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	ballast := filepath.Join(disk, "ballast")
	fillUp := func() {
		if err := os.WriteFile(ballast, make([]byte, 64<<20), 0o600); !errors.Is(err, unix.ENOSPC) {
			t.Errorf("the disk is not full: %v", err)
		}
	}
	makeRoom := func() {
		t.Helper()
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
	}
	mounted(0, "16m")
	t.Cleanup(func() { _ = unix.Unmount(disk, unix.MNT_DETACH) })
	s.reconfigure("calls =", "database = \""+filepath.Join(disk, "copydesk.db")+"\"\ncalls =")
	s.deliver(0)
	s.well(1)

	fillUp()
	s.deliver(1, 2)
	s.fails("check the disk")
	if n := s.dovecot.Count("INBOX"); n != 2 {
		t.Errorf("%d emails stand in the inbox of a full disk", n)
	}
	makeRoom()
	s.well(3)

	mounted(unix.MS_REMOUNT|unix.MS_RDONLY, "16m")
	s.deliver(3)
	s.fails("may write to it")
	mounted(unix.MS_REMOUNT, "16m")
	s.well(4)

	// It fills up while the server takes a letter: that it has it is written down all the same, or it would be sent again.
	s.sink.Answer(func(step servers.Step, _ string) error {
		if step == servers.StepEnd {
			fillUp()
		}
		return nil
	})
	s.deliver(4)
	_ = s.command("poll").Run() // well or not
	s.sink.Answer(nil)
	makeRoom()
	s.well(5)
	s.must(nil, "backup", filepath.Join(t.TempDir(), "copy.db")) // it checks the copy whole

	service := s.start("run") // only a service looks around
	defer service.kill()
	if last := s.sink.Await(6)[5]; header(last.Raw, "Subject") != "The disk is nearly full" {
		t.Errorf("the admins got %s", last.Raw)
	}
}

// TestTheStatusPage asks a service at work how it stands.
func TestTheStatusPage(t *testing.T) {
	s := setStage(t)
	page := net.JoinHostPort(servers.Host, strconv.Itoa(servers.FreePort(t)))
	s.reconfigure("[digest]", "[status]\nlisten = \""+page+"\"\n[digest]")
	l := s.start("run")
	defer l.kill()
	s.deliver(0)
	s.sink.Await(1)
	awaitListener(t, "tcp", page, l)
	answer, err := http.Get("http://" + page + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if err != nil || !strings.Contains(string(body), `copydesk_mails{outcome="accepted"} 1`) {
		t.Errorf("it answered %s, %v", body, err)
	}
	if err := l.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if <-l.done; l.cmd.ProcessState.ExitCode() != 0 {
		t.Errorf("it ended with %v: %s", l.cmd.ProcessState, l.said.String())
	}
}
