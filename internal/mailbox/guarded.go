package mailbox

import (
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"time"
)

// What a server may do to us, whatever it says: be silent, be slow, or send without end.
var (
	errSilent  = errors.New("it said nothing for too long")
	errSlow    = errors.New("it answered too slowly")
	errEndless = errors.New("it sent far more than was asked for")
)

const (
	// restBytes is what a server may send unasked: news of the folder.
	restBytes = 4 << 20
	// slowest is the slowest transfer put up with, in bytes a second.
	slowest = 4 << 10
)

// guarded is a connection that bounds each answer of the server in silence, in time and in bytes.
// It stands beneath TLS and keeps the deadlines itself: those that the IMAP library would set are ignored.
// Only time spent waiting for the server counts, so that a slow reader of ours is not held against it.
type guarded struct {
	net.Conn
	timeout time.Duration

	mu       sync.Mutex
	owed     bool          // the server owes an answer
	left     int64         // bytes that it may still send
	patience time.Duration // how long it may still make us wait, in all
	since    time.Time     // since when the present read waits
	fault    error
}

func newGuarded(conn net.Conn, timeout time.Duration) *guarded {
	return &guarded{Conn: conn, timeout: timeout, left: restBytes}
}

// begin expects an answer of at most so many bytes, beside news: the library reads on while nothing has been asked for yet.
func (g *guarded) begin(bytes int64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.owed, g.left, g.patience = true, restBytes, 0
	g.grow(bytes)
}

// allow expects so many bytes more.
func (g *guarded) allow(bytes int64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.grow(bytes)
}

func (g *guarded) grow(bytes int64) {
	g.left += bytes
	g.patience += 2*g.timeout + time.Duration(bytes/slowest)*time.Second
	g.since = time.Now()
	g.setDeadline()
}

// rest expects nothing in particular: news may come, at any time or never.
func (g *guarded) rest() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.owed, g.left = false, restBytes
	g.setDeadline()
}

func (g *guarded) setDeadline() {
	deadline := time.Time{}
	if g.owed {
		deadline = time.Now().Add(min(g.timeout, g.patience))
	}
	_ = g.Conn.SetReadDeadline(deadline) // on a closed connection the read itself fails
}

// Read implements net.Conn.
func (g *guarded) Read(p []byte) (int, error) {
	room, err := g.before(len(p))
	if err != nil {
		return 0, err
	}
	n, err := g.Conn.Read(p[:room])
	return n, g.after(n, err)
}

func (g *guarded) before(want int) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	switch {
	case g.left <= 0:
		g.fault = errEndless
	case g.owed && g.patience <= 0:
		g.fault = errSlow
	}
	if g.fault != nil {
		return 0, g.fault
	}
	g.since = time.Now()
	g.setDeadline()
	return int(min(int64(want), g.left)), nil
}

func (g *guarded) after(n int, err error) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.left -= int64(n)
	if g.owed {
		g.patience -= time.Since(g.since)
	}
	if errors.Is(err, os.ErrDeadlineExceeded) && g.fault == nil {
		g.fault = fmt.Errorf("%w (%s)", errSilent, g.timeout)
		return g.fault
	}
	return err
}

// Write implements net.Conn.
func (g *guarded) Write(p []byte) (int, error) {
	if err := g.Conn.SetWriteDeadline(time.Now().Add(g.timeout)); err != nil {
		return 0, err
	}
	return g.Conn.Write(p)
}

// cut ends the connection at once, also under a read or write that waits.
func (g *guarded) cut() { _ = g.Conn.Close() }

// cause tells what the guard found, nil for nothing.
func (g *guarded) cause() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.fault
}

// SetDeadline implements net.Conn by doing nothing: the guard keeps the deadlines.
func (*guarded) SetDeadline(time.Time) error { return nil }

// SetReadDeadline does nothing, as SetDeadline.
func (*guarded) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline does nothing, as SetDeadline.
func (*guarded) SetWriteDeadline(time.Time) error { return nil }
