package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
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

// TestStoppedByASignal tells a person what happened, and not how it was noticed.
func TestStoppedByASignal(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	var said strings.Builder
	app := &App{Context: ctx, Err: &said}
	fault := fmt.Errorf("read the letters that are due: %w", context.Canceled)
	if code := app.report(fault); code != exitFailed || !strings.Contains(said.String(), "canceled") {
		t.Errorf("not a signal's: %d %s", code, &said)
	}
	said.Reset()
	stop()
	if code := app.report(errors.Join(context.Canceled, fault)); code != exitFailed || strings.Contains(said.String(), "canceled") {
		t.Errorf("%d %s", code, &said)
	}
}
