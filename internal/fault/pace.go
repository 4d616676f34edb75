package fault

import (
	"context"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// Pace is the waits between attempts to reach a server, longer from one to the next until it is reset.
type Pace interface {
	NextBackOff() time.Duration
	Reset()
}

// Reconnecting makes the pace of reconnecting to a mail server: exponential, with jitter, without end.
func Reconnecting() Pace {
	b := backoff.NewExponentialBackOff()
	b.InitialInterval, b.MaxInterval, b.Multiplier, b.RandomizationFactor = time.Second, 2*time.Minute, 2, 0.3
	return b
}

// LeastWait is the least wait after a refusal that stays until a person does something: a server may lock an account after
// many wrong passwords.
const LeastWait = 30 * time.Second

// Sleep waits for a time, for wake (nil never does) or for the end of ctx.
func Sleep(ctx context.Context, wake <-chan struct{}, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	case <-wake:
	}
}
