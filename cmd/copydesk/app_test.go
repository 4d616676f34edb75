package main

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
	"testing"
)

// TestAClosedTerminal: it ends the service in good order, and not where nohup was asked to keep it.
func TestAClosedTerminal(t *testing.T) {
	if signal.Ignored(syscall.SIGHUP) {
		t.Skip("the test itself runs under nohup")
	}
	if !slices.Contains(endings(), os.Signal(syscall.SIGHUP)) {
		t.Error("it is killed")
	}
	signal.Ignore(syscall.SIGHUP)
	defer signal.Reset(syscall.SIGHUP)
	if slices.Contains(endings(), os.Signal(syscall.SIGHUP)) {
		t.Error("it ends although nohup keeps it")
	}
}
