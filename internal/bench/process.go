package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"syscall"
	"time"
)

// usageOf is what a process took.
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
	ended := make(chan struct{})
	peak := peakOf(cmd.Process.Pid, ended)
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
	close(ended) // it has closed its standard error
	u.memory = <-peak
	if err := cmd.Wait(); err != nil {
		d.Fatalf("%s: %v: %s%s", name, err, out.Bytes(), last)
	}
	u.wall, u.output = time.Since(begun), out.Bytes()
	u.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	return u
}

// peakOf watches the most memory that a process has had resident, in bytes, until it has ended. What wait4 tells of it holds that
// of this program too: a process counts from its fork, and begins with the memory of who made it (Linux, exec_mmap).
func peakOf(pid int, ended <-chan struct{}) <-chan int64 {
	peak := make(chan int64, 1)
	go func() {
		most := int64(0)
		look := time.NewTicker(20 * time.Millisecond)
		defer look.Stop()
		for {
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)) // it may have ended already
			if m := highWater.FindSubmatch(status); m != nil {
				kilobytes, _ := strconv.ParseInt(string(m[1]), 10, 64) // digits
				most = max(most, kilobytes<<10)
			}
			select {
			case <-ended:
				peak <- most
				return
			case <-look.C:
			}
		}
	}()
	return peak
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

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
