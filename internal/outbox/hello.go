package outbox

import (
	"net"
	"os"
	"strings"
)

// helloOf returns our name in EHLO (RFC 5321, 4.1.1.1). It is asked for a name of the domain name system, which servers may
// insist on: the machine's, where it has one, else the address from which the connection goes.
func helloOf(local net.Addr) string {
	host, err := os.Hostname()
	if err != nil {
		host = ""
	}
	return helloName(host, local)
}

// helloName chooses between the name of a machine and an address as a literal (RFC 5321, 4.1.3).
func helloName(host string, local net.Addr) string {
	if domain := strings.TrimSuffix(host, "."); isDomain(domain) {
		return domain
	}
	tcp, ok := local.(*net.TCPAddr)
	switch {
	case !ok:
		return "localhost"
	case tcp.IP.To4() != nil:
		return "[" + tcp.IP.String() + "]"
	default:
		return "[IPv6:" + tcp.IP.String() + "]"
	}
}

// isDomain says whether a name is one of several labels (RFC 5321, 4.1.2), and more than this machine's for itself.
func isDomain(name string) bool {
	labels := strings.Split(name, ".")
	for _, l := range labels {
		if l == "" || len(l) > 63 || strings.HasPrefix(l, "-") || strings.HasSuffix(l, "-") || strings.ContainsFunc(l, notLabel) {
			return false
		}
	}
	return len(labels) > 1 && len(name) <= 253 && labels[0] != "localhost" && labels[len(labels)-1] != "localdomain"
}

func notLabel(r rune) bool {
	return !(r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
}
