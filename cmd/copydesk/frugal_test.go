package main

import (
	"runtime"
	"testing"
)

func TestPercentFor(t *testing.T) {
	for _, c := range []struct {
		name        string
		live, roomy uint64
		want        int
	}{
		{"little is in use", 6 << 20, 24 << 20, 300},
		{"half as much again is as roomy", 16 << 20, 24 << 20, 50},
		{"large emails are in work", 100 << 20, 24 << 20, 35},
		{"before the first collection", 0, 24 << 20, 500},
	} {
		if got := percentFor(c.live, c.roomy); got != c.want {
			t.Errorf("%s: percentFor(%d, %d) = %d, want %d", c.name, c.live, c.roomy, got, c.want)
		}
	}
}

func TestAfterEachCollection(t *testing.T) {
	called := make(chan struct{}, 10)
	afterEach(func() {
		select {
		case called <- struct{}{}:
		default: // it goes on being called when nobody listens any more
		}
	})
	<-called
	for range 3 {
		runtime.GC()
		<-called
	}
}
