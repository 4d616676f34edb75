package main

import (
	"os"
	"runtime/debug"
)

// frugalGC collects garbage when half as much again is in use, and not twice as much: an email in work is ten times the
// size of what is kept of it, and a service that waits most of the day should be small.
const frugalGC = 50

// beFrugal makes a command that works through emails hold less memory, unless GOGC says otherwise.
func beFrugal() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(frugalGC)
	}
}
