package line

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

func names(n int) (list []string) {
	for i := range n {
		list = append(list, fmt.Sprintf("a%d", i))
	}
	return list
}

func TestFromTheMailboxToTheOutbox(t *testing.T) {
	for name, scene := range map[string]func(testing.TB, ...func(*Settings)) *scene{"in memory": inMemory, "dovecot": withDovecot} {
		t.Run(name, func(t *testing.T) {
			s := scene(t)
			s.deliver(names(7)...)
			s.poll(Sum{Read: 7, Filed: 7, Letters: 7})
			s.agree(7)
			s.poll(Sum{})
			s.agree(7)
		})
	}
}

// TestHowLongACallIsKept: it is remembered for when the call is taken out of the configuration.
func TestHowLongACallIsKept(t *testing.T) {
	s := inMemory(t)
	c := s.Desk.Calls[0]
	for _, keep := range []time.Duration{30 * 24 * time.Hour, 0} {
		c.Retention = keep
		s.poll(Sum{})
		kept, err := s.Store.KeptCalls(limited(t))
		if err != nil || !kept[c.Slug].Equal(c.KeptUntil()) {
			t.Errorf("kept are %v, %v", kept, err)
		}
	}
}

func TestThePlaceOfABreak(t *testing.T) {
	broken := errors.New("broken")
	for _, at := range []step{stepCommitted, stepMoved} {
		t.Run(string(at), func(t *testing.T) {
			s := inMemory(t)
			s.deliver(names(3)...)
			s.at = func(now step) error {
				if now == at {
					return broken
				}
				return nil
			}
			if _, err := s.Pass(limited(t)); !errors.Is(err, broken) {
				t.Fatalf("the pass ended with %v", err)
			}
			s.expect("letters sent too early", len(s.sink.Letters()), 0)
			again := Sum{Letters: 3}
			if at == stepCommitted {
				s.expect("in the inbox", s.inbox.Count("INBOX"), 3)
				again.Read = 3
			}
			s.at = func(step) error { return nil }
			s.poll(again)
			s.agree(3)
		})
	}
}
