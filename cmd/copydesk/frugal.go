package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// A service that waits most of the day should be small, and an email in work is ten times the size of what is kept of
// it. So garbage is collected when a third as much again is in use, and not twice as much; but not before the heap is
// roomy, for below that a collection gives back little, and a third of the processor's time would go into it.
const (
	frugalGC = 35
	roomy    = 24 << 20
	least    = 4 << 20 // what is taken to be in use before the first collection
)

// beFrugal makes a command that works through emails hold less memory, unless GOGC says otherwise.
func beFrugal() {
	if os.Getenv("GOGC") != "" {
		return
	}
	afterEach(func() { debug.SetGCPercent(percentFor(liveHeap(), roomy)) })
}

// percentFor is the GOGC with which garbage is next collected when the heap is roomy, or a third as large again as live,
// whichever is more. Both are in bytes.
func percentFor(live, roomy uint64) int {
	return max(frugalGC, int(roomy*100/max(live, least))-100)
}

// liveHeap is how much the last collection found in use, in bytes.
func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// afterEach calls what is given now and after each collection: each makes garbage of one mark, and the next is made.
func afterEach(call func()) {
	call()
	mark := new([16]byte) // larger than what the allocator puts together with other objects
	runtime.AddCleanup(mark, func(struct{}) { afterEach(call) }, struct{}{})
}
