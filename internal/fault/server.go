package fault

import (
	"errors"
	"fmt"
	"slices"
)

// ErrCertificate is the fault of a server whose certificate does not verify: only a person can put that right.
var ErrCertificate = errors.New("the mail server's certificate does not verify")

// IsOneOf says whether an error is one of some others, or has one of them for its cause.
func IsOneOf(err error, of ...error) bool {
	return slices.ContainsFunc(of, func(one error) bool { return errors.Is(err, one) })
}

// Server is a mail server as the configuration names it, so that a sentence about a fault can name the remedy.
type Server struct {
	Section      string // of the configuration: "imap"
	Address      string
	FromTheStart bool // it should begin with TLS
	TLS          int  // the port on which such a server usually does
	StartTLS     int  // and the one on which it turns to TLS later
}

// Broke says in a sentence what went wrong with a connection while doing something, and what to look at.
func (s Server) Broke(doing string, err error, remedy string) error {
	if notTLS(err) {
		return fmt.Errorf("%s: the mail server %s does not begin with TLS; check %s.port, or set %[3]s.security to \"starttls\" (usually port %d)",
			doing, s.Address, s.Section, s.StartTLS)
	}
	if wrong := certificate(err); wrong != "" {
		return fmt.Errorf("%s: %w: %s has %s; check %s.host, or have its certificate renewed", doing, ErrCertificate, s.Address, wrong, s.Section)
	}
	return fmt.Errorf("%s: the connection to the mail server %s broke: %s%s", doing, s.Address, FirstLine(err), remedy)
}

// BeginsOtherwise is what to look at where a server says nothing that can be understood from the beginning.
func (s Server) BeginsOtherwise() string {
	if s.FromTheStart {
		return ""
	}
	return fmt.Sprintf("; if it begins with TLS on this port (%d usually does), set %s.security to \"tls\"", s.TLS, s.Section)
}
