package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// TestChores lets three minutes pass: a chore that fails stops neither the others nor itself, and is told of once.
func TestChores(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		fails, woken := 0, 0
		var looks atomic.Int64 // read while the loop runs
		c := &chores{now: time.Now, wake: func() { woken++ }, log: slog.New(slog.NewTextHandler(&log, nil)), tasks: []task{
			{name: "failing", do: func(context.Context, time.Time) (int, error) {
				if fails++; fails > 3 {
					return 0, nil
				}
				return 0, errors.New("no paper")
			}},
			{name: "working", do: func(context.Context, time.Time) (int, error) {
				return int(looks.Add(1) % 2), nil
			}},
		}}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- c.loop(ctx) }()
		time.Sleep(every / 2)
		if looks.Load() != 0 {
			t.Error("it looked before the mail was read")
		}
		time.Sleep(3 * time.Minute)
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if looks.Load() != 9 || fails != 9 || woken != 5 {
			t.Errorf("%d looks, %d of the failing chore, woken %d times", looks.Load(), fails, woken)
		}
		if n := strings.Count(log.String(), "no paper"); n != 1 {
			t.Errorf("the fault is told %d times:\n%s", n, &log)
		}
		if !strings.Contains(log.String(), "works again") {
			t.Error("its end is not told")
		}
	})
}
