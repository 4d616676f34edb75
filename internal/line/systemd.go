package line

import (
	"context"
	"time"

	"copydesk/internal/fault"

	"github.com/coreos/go-systemd/v22/daemon"
)

// lifeless is how long the loop that watches the mailbox may give no sign before systemd is no longer told that all is
// well. Every wait for a server is bounded well below it.
const lifeless = 15 * time.Minute

// tellSystemd says when the service is ready, that it is alive and when it ends (sd_notify(3)). Without systemd it
// only waits for the end. A server that is away is no reason to be started anew.
func (l *Line) tellSystemd(ctx context.Context) error {
	_, _ = daemon.SdNotify(false, daemon.SdNotifyReady)
	defer func() { _, _ = daemon.SdNotify(false, daemon.SdNotifyStopping) }()
	every, err := daemon.SdWatchdogEnabled(false)
	if err != nil || every == 0 {
		<-ctx.Done()
		return nil
	}
	for ctx.Err() == nil {
		if s := l.Status(); l.Now().Sub(later(s.LastSign, s.Started)) < max(lifeless, 2*l.Mailbox.Poll) {
			_, _ = daemon.SdNotify(false, daemon.SdNotifyWatchdog)
		}
		fault.Sleep(ctx, nil, every/3)
	}
	return nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
