package outbox

import (
	"net"
	"testing"
)

func TestHelloName(t *testing.T) {
	four, six := &net.TCPAddr{IP: net.ParseIP("192.0.2.7"), Port: 40000}, &net.TCPAddr{IP: net.ParseIP("2001:db8::7"), Zone: "eth0"}
	for _, c := range []struct {
		host  string
		local net.Addr
		want  string
	}{
		{"desk.kerbside.example", four, "desk.kerbside.example"},
		{"desk.kerbside.example.", four, "desk.kerbside.example"},
		{"desk", four, "[192.0.2.7]"},
		{"desk", six, "[IPv6:2001:db8::7]"},
		{"localhost.localdomain", four, "[192.0.2.7]"},
		{"ein_pc.kerbside.example", four, "[192.0.2.7]"},
		{"desk.kerbside.example\r\nMAIL FROM:<a@b>", four, "[192.0.2.7]"},
		{"", &net.UnixAddr{Name: "/run/smtp"}, "localhost"},
	} {
		if got := helloName(c.host, c.local); got != c.want {
			t.Errorf("helloName(%q, %v) = %q, want %q", c.host, c.local, got, c.want)
		}
	}
}
