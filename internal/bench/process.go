package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// usage is what a process took.
type usageOf struct {
	wall   time.Duration
	cpu    time.Duration // of all its threads, in the program and in the kernel
	memory int64         // at its peak, resident, in bytes
	moved  time.Duration // until the last email was moved; zero when it did not say
	output []byte
}

// run runs a program to its end and measures it.
func (d *installation) run(name string, args ...string) usageOf {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "SSL_CERT_FILE="+d.mail.CertFile)
	var out bytes.Buffer
	cmd.Stdout = &out
	said, err := cmd.StderrPipe()
	d.must(err)
	begun := time.Now()
	d.must(cmd.Start())
	u := usageOf{}
	var last []byte
	for lines := bufio.NewScanner(said); lines.Scan(); {
		var line struct {
			Time time.Time `json:"time"`
			Msg  string    `json:"msg"`
		}
		last = append(last[:0], lines.Bytes()...)
		if bytes.Contains(last, []byte("worked through")) && json.Unmarshal(last, &line) == nil {
			u.moved = line.Time.Sub(begun)
		}
	}
	if err := cmd.Wait(); err != nil {
		d.Fatalf("%s: %v: %s%s", name, err, out.Bytes(), last)
	}
	u.wall, u.output = time.Since(begun), out.Bytes()
	u.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if used, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.memory = used.Maxrss << 10
	}
	return u
}

// poll runs copydesk once over everything that waits.
func (d *installation) poll(mails int) usageOf {
	u := d.run(d.program, "--config", d.config(), "poll", "--json")
	var sum struct{ Read, Filed, Letters, Failed int }
	d.must(json.Unmarshal(u.output, &sum))
	if sum.Read != mails || sum.Failed > 0 {
		d.Fatalf("copydesk read %d emails of %d, filed %d, sent %d letters; %d failed", sum.Read, mails, sum.Filed, sum.Letters, sum.Failed)
	}
	if u.moved == 0 {
		u.moved = u.wall
	}
	return u
}

// self runs a part of this program in a process of its own.
func (d *installation) self(mode string, args ...string) usageOf {
	program, err := os.Executable()
	d.must(err)
	return d.run(program, append([]string{childFlag, mode}, args...)...)
}

// serve starts copydesk run, and gives what ends it. It waits until the mailbox is watched.
func (d *installation) serve() (stop func()) {
	cmd := exec.Command(d.program, "--config", d.config(), "run")
	cmd.Env = append(os.Environ(), "SSL_CERT_FILE="+d.mail.CertFile)
	d.must(cmd.Start())
	stop = func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait() // it may have failed; then letters are missing, and that is said
	}
	d.Cleanup(stop)
	time.Sleep(2 * time.Second)
	return stop
}
