package servers

import (
	"context"
	"net"
)

// Piped gives a dialler to a server behind a pipe, for tests in which no time really passes (testing/synctest): each
// connection is served until it or the test ends.
func Piped(t T, serve func(net.Conn)) func(ctx context.Context, network, address string) (net.Conn, error) {
	return func(context.Context, string, string) (net.Conn, error) {
		client, server := net.Pipe()
		t.Cleanup(func() { _ = server.Close() })
		go func() {
			defer server.Close()
			serve(server)
		}()
		return local{client}, nil
	}
}

// local is a connection to this machine.
type local struct{ net.Conn }

// RemoteAddr implements net.Conn.
func (local) RemoteAddr() net.Addr { return &net.TCPAddr{IP: net.ParseIP(Host)} }
