package mailbox

import (
	"net"
	"testing"
	"time"
)

// TestNewsBeforeTheFirstQuestion: between the beginning of an exchange and its first command, the server may speak.
// A read that began in that moment was once taken for a server that sends without end.
func TestNewsBeforeTheFirstQuestion(t *testing.T) {
	here, there := net.Pipe()
	defer here.Close()
	go func() {
		_, _ = there.Write([]byte("* 3 EXISTS\r\n"))
		_ = there.Close()
	}()
	g := newGuarded(here, time.Minute)
	g.begin(0)
	if n, err := g.Read(make([]byte, 100)); err != nil || n != 12 {
		t.Errorf("%d bytes, %v", n, err)
	}
}
