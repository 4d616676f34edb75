package signin

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/emersion/go-sasl"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

const (
	// early is how long before its end a token is renewed, so that it does not run out between our check and the server's.
	early = 5 * time.Minute
	// tokenTimeout bounds one request to the token server.
	tokenTimeout = 30 * time.Second
)

// Config says where tokens come from. With a refresh token it is the flow of RFC 6749, section 6
// (a person agreed once, as for Google); without, the client credentials of section 4.4 (an application of Microsoft 365).
type Config struct {
	TokenURL     string
	ClientID     string
	ClientSecret string
	RefreshToken string
	Scopes       []string
	Store        string // a file (0600) that keeps a refresh token which the server has replaced; "": it is not kept
	HTTP         *http.Client
}

// OAuth2 signs in with access tokens: OAUTHBEARER (RFC 7628) or XOAUTH2, by what the server offers.
func OAuth2(c Config) Method { return &tokens{config: c} }

// tokens holds the access token in force.
type tokens struct {
	config Config

	mu      sync.Mutex
	current *oauth2.Token
	retried bool // the token in force is the second one, made after a refusal
}

// String keeps tokens out of logs.
func (t *tokens) String() string { return "oauth2" }

// GoString keeps tokens out of logs that print with %#v.
func (t *tokens) GoString() string { return "signin.OAuth2(…)" }

// Exchange implements Method.
func (t *tokens) Exchange(ctx context.Context, s Server) (sasl.Client, error) {
	xoauth2 := s.Offers(xoauth2Name)
	if !xoauth2 && !s.Offers(sasl.OAuthBearer) {
		return nil, fmt.Errorf("%w: %s takes no OAuth token (it offers %s); set auth to \"password\" or ask its administrator", ErrRefused, s.Host, offered(s))
	}
	token, err := t.token(ctx)
	if err != nil {
		return nil, err
	}
	// QUIRK: XOAUTH2 first. Google and Microsoft document and test it; their OAUTHBEARER came later.
	if xoauth2 {
		return newXOAuth2(s.Username, token), nil
	}
	return newOAuthBearer(s, token)
}

// Refused implements Method: a token may have been revoked before its time, so the next one is fetched anew, once.
func (t *tokens) Refused() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.current = nil
	again := !t.retried
	t.retried = again
	return again
}

// token gives the access token in force, a new one when the old is about to end.
func (t *tokens) token(ctx context.Context) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.current == nil || ending(t.current) {
		fresh, err := t.fetch(ctx)
		if err != nil {
			return "", t.explain(err)
		}
		t.current = fresh
	} else {
		t.retried = false // it outlived the exchange that it was made for
	}
	return t.current.AccessToken, nil
}

// ending tells whether a token should be renewed. One that lives shorter than twice the margin is renewed at its end.
func ending(token *oauth2.Token) bool {
	if token.Expiry.IsZero() {
		return false
	}
	margin := early
	if lifetime := time.Duration(token.ExpiresIn) * time.Second; lifetime > 0 && lifetime < 2*early {
		margin = lifetime / 10
	}
	return time.Until(token.Expiry) < margin
}

func (t *tokens) fetch(ctx context.Context) (*oauth2.Token, error) {
	ctx, cancel := context.WithTimeout(ctx, tokenTimeout)
	defer cancel()
	if t.config.HTTP != nil {
		ctx = context.WithValue(ctx, oauth2.HTTPClient, t.config.HTTP)
	}
	if t.config.RefreshToken == "" {
		c := clientcredentials.Config{
			ClientID: t.config.ClientID, ClientSecret: t.config.ClientSecret,
			TokenURL: t.config.TokenURL, Scopes: t.config.Scopes,
		}
		return c.Token(ctx)
	}
	return t.refresh(ctx)
}

// refresh trades the newest refresh token for an access token, and keeps the one that the server may give in its place.
// The file is locked meanwhile: IMAP and SMTP may share it, and a refresh token can be good for one use only.
func (t *tokens) refresh(ctx context.Context) (*oauth2.Token, error) {
	kept, err := openKept(t.config)
	if err != nil {
		return nil, err
	}
	defer kept.close()
	c := oauth2.Config{
		ClientID: t.config.ClientID, ClientSecret: t.config.ClientSecret, Scopes: t.config.Scopes,
		Endpoint: oauth2.Endpoint{TokenURL: t.config.TokenURL},
	}
	token, err := c.TokenSource(ctx, &oauth2.Token{RefreshToken: kept.token}).Token()
	if err != nil {
		return nil, err
	}
	if token.RefreshToken != "" && token.RefreshToken != kept.token {
		if err := kept.replace(token.RefreshToken); err != nil {
			return nil, err
		}
		t.config.RefreshToken, t.config.Store = rotated(t.config, token.RefreshToken)
	}
	return token, nil
}

// rotated gives the refresh token to go on with. With a file the configured one stays, for it names the entry in the file.
func rotated(c Config, fresh string) (token, store string) {
	if c.Store != "" {
		return c.RefreshToken, c.Store
	}
	return fresh, ""
}

// explain turns the answer of a token server into a sentence without its body, which may hold anything.
func (t *tokens) explain(err error) error {
	var answer *oauth2.RetrieveError
	if !errors.As(err, &answer) || answer.Response == nil {
		return fmt.Errorf("get a token from %s: %w", t.config.TokenURL, err)
	}
	said := answer.Response.Status
	if answer.ErrorCode != "" {
		said = fmt.Sprintf("%s: %.40q %.300q", said, answer.ErrorCode, answer.ErrorDescription)
	}
	if answer.Response.StatusCode/100 != 4 || answer.Response.StatusCode == http.StatusTooManyRequests {
		return fmt.Errorf("get a token from %s: it answered %s", t.config.TokenURL, said)
	}
	return fmt.Errorf("%w: %s gave no token (%s); check client_id and client_secret, and sign in again for a new refresh_token", ErrRefused, t.config.TokenURL, said)
}
