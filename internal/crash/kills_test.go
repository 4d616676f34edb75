package crash

import (
	"flag"
	"math/rand/v2"
	"sync/atomic"
	"testing"
	"time"

	"copydesk/internal/servers"
)

var (
	kills = flag.Int("kills", 20, "how often copydesk is killed")
	seed  = flag.Uint64("seed", 0, "of the random moments; 0 takes one by the time, and prints it")
)

// TestKills kills copydesk at random moments over a stream of emails, and counts what has become of each.
func TestKills(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	if *seed == 0 {
		*seed = uint64(time.Now().UnixNano())
	}
	t.Logf("the random moments are those of -seed %d", *seed)
	d, sink := servers.Dovecot(t, servers.Options{}), servers.Sink(t)
	h := &harness{t: t, program: build(t, d, sink), dovecot: d, sink: sink, random: rand.New(rand.NewPCG(*seed, 1))}
	h.span = h.measure()
	t.Logf("a pass takes %v", h.span)
	for h.killed < *kills {
		h.round()
	}
	h.settle()
	tally := h.count()
	t.Log(tally)
	if faults := tally.faults(); len(faults) > 0 {
		t.Errorf("after %d kills: %v", h.killed, faults)
	}
}

// harness is the stage of one proof.
type harness struct {
	t *testing.T
	program
	dovecot *servers.DovecotServer
	sink    *servers.SinkServer
	random  *rand.Rand

	span      time.Duration // how long a pass takes that is not killed
	delivered []email
	killed    int
	survived  int // processes that had ended before they were to be killed
	atSMTP    int // kills at a step of SMTP
}

// measure tells how long a pass over two emails takes.
func (h *harness) measure() time.Duration {
	h.deliver(2)
	begun := time.Now()
	h.must(nil, "poll")
	return time.Since(begun)
}

func (h *harness) deliver(n int) {
	h.t.Helper()
	for range n {
		e := emailNumber(len(h.delivered))
		h.dovecot.Deliver("INBOX", e.raw, time.Now())
		h.delivered = append(h.delivered, e)
	}
}

// round is one life: some emails wait, some come while it lasts, and it is killed.
func (h *harness) round() {
	h.deliver(h.random.IntN(3))
	command := []string{"poll", "run"}[h.random.IntN(2)]
	atSMTP := h.random.IntN(4) == 0
	moment := time.Duration(h.random.Int64N(int64(h.span + h.span/2)))
	more := h.random.IntN(2)

	l := h.start(command)
	if atSMTP {
		h.killAtSMTP(l)
	}
	half := time.NewTimer(moment / 2)
	defer half.Stop()
	select {
	case <-half.C:
		h.deliver(more)
	case <-l.done:
	}
	wait := moment / 2
	if atSMTP {
		wait = 3 * h.span // for there may be nothing to send
	}
	l.killAfter(wait)
	h.sink.Answer(nil)
	h.takeDown(l, atSMTP)
}

// takeDown counts a life that has ended. One that ended by itself must have ended well.
func (h *harness) takeDown(l *life, atSMTP bool) {
	h.t.Helper()
	switch {
	case l.wasKilled():
		h.killed++
		if atSMTP {
			h.atSMTP++
		}
	case l.cmd.ProcessState.ExitCode() != 0:
		h.t.Errorf("%v ended with %v:\n%s", l.cmd.Args, l.cmd.ProcessState, l.said.String())
	default:
		h.survived++
	}
}

// killAtSMTP kills at a step of the next letter: before it is taken, while it is, or right after the server has it and
// before copydesk can know.
func (h *harness) killAtSMTP(l *life) {
	step := []servers.Step{servers.StepMail, servers.StepData, servers.StepEnd}[h.random.IntN(3)]
	pause := time.Duration(h.random.IntN(3000)) * time.Microsecond
	var once atomic.Bool
	h.sink.Answer(func(now servers.Step, _ string) error {
		if now == step && once.CompareAndSwap(false, true) {
			go l.killAfter(pause)
		}
		return nil
	})
}

// settle lets what is left be done: a letter whose process was killed while it was sent waits for its next try.
func (h *harness) settle() {
	h.must(nil, "poll")
	h.must(nil, "outbox", "retry")
	h.must(nil, "poll")
}
