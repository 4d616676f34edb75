package servers

import (
	"bytes"
	"io"
	"net"
	"sync"
)

// ProxyServer stands between a client and a server and spoils what the server says.
type ProxyServer struct {
	Host string
	Port int

	mu      sync.Mutex
	target  string
	fault   Fault
	conns   map[net.Conn]bool
	stopped bool
}

// Fault is what a proxy does to what the server says. The zero value does nothing.
type Fault struct {
	After   string // it begins so many Bytes after the server has said this; "": after the first byte
	Bytes   int
	Silence bool   // the connection stays and nothing more comes; else it is cut
	Say     []byte // this is said first, in the server's name
	Once    bool   // the next connections are whole again
}

// Proxy starts a proxy before a port of this machine. Without a fault it changes nothing.
func Proxy(t T, target int) *ProxyServer {
	t.Helper()
	p := &ProxyServer{Host: Host, target: addressOf(target), conns: map[net.Conn]bool{}}
	l := listen(t)
	p.Port = port(l)
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() { p.relay(client) })
		}
	})
	t.Cleanup(func() {
		_ = l.Close()
		p.mu.Lock()
		p.stopped = true
		p.mu.Unlock()
		p.Drop()
		wg.Wait()
	})
	return p
}

// Break sets the fault of the connections to come and of those that stand.
func (p *ProxyServer) Break(f Fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.fault = f
}

// Mend makes the connections to come whole.
func (p *ProxyServer) Mend() { p.Break(Fault{}) }

// Drop cuts the connections that stand.
func (p *ProxyServer) Drop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for conn := range p.conns {
		_ = conn.Close()
	}
}

func (p *ProxyServer) relay(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.target)
	if err != nil || !p.keep(client, server) {
		return
	}
	defer p.release(client, server)
	done := make(chan struct{})
	go func() {
		_, _ = io.Copy(server, client)
		_ = server.Close()
		close(done)
	}()
	p.answers(client, server)
	_ = client.Close()
	_ = server.Close()
	<-done
}

func (p *ProxyServer) keep(conns ...net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range conns {
		p.conns[c] = true
		if p.stopped {
			_ = c.Close()
		}
	}
	return !p.stopped
}

func (p *ProxyServer) release(conns ...net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range conns {
		_ = c.Close()
		delete(p.conns, c)
	}
}

// answers passes on what the server says, until the fault.
func (p *ProxyServer) answers(client, server net.Conn) {
	var said []byte // the end of what was said before
	buf := make([]byte, 4096)
	for {
		n, err := server.Read(buf)
		if err != nil {
			return
		}
		fault, at := p.strikes(append(said, buf[:n]...))
		if at >= 0 {
			_, _ = client.Write(buf[:min(n, max(0, at-len(said)))])
			_, _ = client.Write(fault.Say)
			if fault.Silence {
				_, _ = io.Copy(io.Discard, server) // until somebody closes
			}
			return
		}
		if _, err := client.Write(buf[:n]); err != nil {
			return
		}
		said = append(said, buf[:n]...)
		said = said[max(0, len(said)-64<<10):]
	}
}

// strikes tells where in what was said the fault begins, -1 for not yet.
func (p *ProxyServer) strikes(said []byte) (Fault, int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f := p.fault
	if f.After == "" && f.Bytes == 0 && !f.Silence && f.Say == nil {
		return f, -1
	}
	at := bytes.Index(said, []byte(f.After))
	if at < 0 || at+len(f.After)+f.Bytes > len(said) {
		return f, -1
	}
	if f.Once {
		p.fault = Fault{}
	}
	return f, at + len(f.After) + f.Bytes
}
