package signin

import (
	"errors"
	"fmt"

	"github.com/emersion/go-sasl"
)

// login is the obsolete LOGIN mechanism (draft-murchison-sasl-login), which some SMTP servers offer alone.
// It waits to be asked, for servers differ in the words of their two questions and in whether they take an initial response.
type login struct {
	username, password string
	asked              int
}

func (l *login) Start() (string, []byte, error) { return sasl.Login, nil, nil }

func (l *login) Next([]byte) ([]byte, error) {
	l.asked++
	switch l.asked {
	case 1:
		return []byte(l.username), nil
	case 2:
		return []byte(l.password), nil
	}
	return nil, errors.New("the server asked for more than a name and a password")
}

// xoauth2Name is the mechanism of Google and Microsoft, older than OAUTHBEARER and offered more widely.
const xoauth2Name = "XOAUTH2"

// bearer signs in with an OAuth 2.0 access token by either mechanism.
//
// A server that refuses the token first sends a challenge with its reasons, and ends the exchange only
// when the client has answered it: with an empty line in XOAUTH2, with a single 0x01 in OAUTHBEARER (RFC 7628, 3.2.3).
type bearer struct {
	mechanism string
	initial   []byte
	farewell  []byte
	told      bool
}

func newXOAuth2(username, token string) *bearer {
	return &bearer{
		mechanism: xoauth2Name,
		initial:   fmt.Appendf(nil, "user=%s\x01auth=Bearer %s\x01\x01", username, token),
		farewell:  []byte{},
	}
}

func newOAuthBearer(s Server, token string) (*bearer, error) {
	options := &sasl.OAuthBearerOptions{Username: s.Username, Token: token, Host: s.Host, Port: s.Port}
	name, initial, err := sasl.NewOAuthBearerClient(options).Start()
	return &bearer{mechanism: name, initial: initial, farewell: []byte{1}}, err
}

func (b *bearer) Start() (string, []byte, error) { return b.mechanism, b.initial, nil }

func (b *bearer) Next([]byte) ([]byte, error) {
	if b.told {
		return nil, errors.New("the server went on asking after it had refused the token")
	}
	b.told = true
	return b.farewell, nil
}

// Rejected tells whether the server has refused the token of an exchange, whatever code it then ends the exchange with:
// some answer 454 ("for now") to a token that will never do.
func Rejected(exchange sasl.Client) bool {
	b, ok := exchange.(*bearer)
	return ok && b.told
}
