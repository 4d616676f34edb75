// Package signin proves to a mail server who we are.
//
// A Method is made once from the configuration, with Password or OAuth2, and used for every connection to IMAP or SMTP.
// It chooses among the SASL mechanisms (RFC 4422) that the server offers, keeps an OAuth token fresh, and never shows a secret:
// not in an error, not in a log line, not when it is printed.
package signin

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/emersion/go-sasl"
)

// ErrRefused says that a secret is wrong or has run out, so that a person must give a new one.
// Anything else that goes wrong here is worth trying again.
var ErrRefused = errors.New("the sign-in was refused")

// Server is what a Method must know about the server it signs in to.
type Server struct {
	Host       string
	Port       int
	Username   string
	Mechanisms []string // the SASL mechanisms it offers
}

// Offers tells whether the server offers a mechanism; names are compared without regard to case (RFC 4422, 3.1).
func (s Server) Offers(mechanism string) bool {
	return slices.ContainsFunc(s.Mechanisms, func(m string) bool { return strings.EqualFold(m, mechanism) })
}

// Method is a way to sign in.
type Method interface {
	// Exchange begins one SASL exchange with the server.
	Exchange(ctx context.Context, s Server) (sasl.Client, error)
	// Refused tells the method that the server did not take what Exchange gave.
	// It reports whether another try with a fresh secret is worth it, which it is once for a token and never for a password.
	Refused() bool
}

// Password signs in with a fixed password: PLAIN (RFC 4616), or LOGIN where the server has nothing better.
func Password(password string) Method { return Secret{password} }

// Secret is a password that does not print. Mailbox asks for it where a server has only the LOGIN command of IMAP (RFC 9051, 6.2.3).
type Secret struct{ password string }

// Reveal gives the password itself.
func (s Secret) Reveal() string { return s.password }

// String keeps the password out of logs.
func (Secret) String() string { return "password" }

// GoString keeps the password out of logs that print with %#v.
func (Secret) GoString() string { return "signin.Password(…)" }

// Exchange implements Method.
func (s Secret) Exchange(_ context.Context, server Server) (sasl.Client, error) {
	switch {
	case server.Offers(sasl.Plain):
		return sasl.NewPlainClient("", server.Username, s.password), nil
	case server.Offers(sasl.Login):
		return &login{username: server.Username, password: s.password}, nil
	}
	return nil, fmt.Errorf("%w: %s takes no password (it offers %s); set auth to \"xoauth2\" or ask its administrator", ErrRefused, server.Host, offered(server))
}

// Refused implements Method.
func (Secret) Refused() bool { return false }

// offered lists the mechanisms of a server for a sentence.
func offered(s Server) string {
	if len(s.Mechanisms) == 0 {
		return "no way to sign in on this connection"
	}
	return strings.Join(s.Mechanisms, ", ")
}
