package outbox

import "time"

// waits is how long a letter waits after each attempt that the server put off; the last entry repeats.
// The first is short, for a relay on our own network that was just starting.
var waits = []time.Duration{
	15 * time.Second, time.Minute, 2 * time.Minute, 5 * time.Minute, 15 * time.Minute,
	time.Hour, 2 * time.Hour, 4 * time.Hour,
}

// patience is how long a letter is tried before it has failed.
const patience = 48 * time.Hour

// lastAttempt is the attempt after which the waits add up to patience.
var lastAttempt = func() int {
	for n, sum := 1, time.Duration(0); ; n++ {
		if sum >= patience {
			return n
		}
		sum += waitAfter(n)
	}
}()

// waitAfter is the wait after the nth attempt.
func waitAfter(n int) time.Duration { return waits[min(max(n, 1), len(waits))-1] }

// exhausted tells whether a letter has been tried for two days. It goes by attempts as well as by age,
// so that letters of a machine that was switched off for a week still get their chance.
func exhausted(attempts int, created, now time.Time) bool {
	return attempts >= lastAttempt && now.Sub(created) >= patience
}
