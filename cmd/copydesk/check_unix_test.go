//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"copydesk/internal/example"
)

// TestCheckEndsWhileReading sends SIGTERM to a check in the middle of a file: here a pipe of which more is awaited.
func TestCheckEndsWhileReading(t *testing.T) {
	dir := t.TempDir()
	rules := filepath.Join(dir, example.CallFile)
	if err := writeExample(example.Call, rules); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(dir, "mail.eml")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	check := exec.CommandContext(t.Context(), "copydesk", "check", "--call", rules, pipe)
	if err := check.Start(); err != nil {
		t.Fatal(err)
	}
	mail, err := os.OpenFile(pipe, os.O_WRONLY, 0) // waits until check has opened it
	if err != nil {
		t.Fatal(err)
	}
	defer mail.Close()
	if err := check.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := check.Wait(); !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGTERM {
		t.Errorf("it ended with %v", err)
	}
}
