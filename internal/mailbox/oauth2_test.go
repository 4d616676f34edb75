package mailbox_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

// TestOAuth2 signs in to Dovecot, which asks the token server about each token.
func TestOAuth2(t *testing.T) {
	tokens := servers.NewTokens(t, "blogs@example.org")
	for _, c := range []struct{ name, mechanisms string }{
		{"XOAUTH2 and OAUTHBEARER", "xoauth2 oauthbearer"},
		{"OAUTHBEARER alone", "oauthbearer"},
		{"XOAUTH2 alone", "xoauth2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Tokens: tokens, Mechanisms: c.mechanisms})
			d.Deliver("INBOX", servers.Email("one"), servers.Received)
			config.SignIn = signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "copydesk", ClientSecret: "s3cret"})
			before := len(tokens.Grants())

			if emails := collect(t, open(t, config)); len(emails) != 1 {
				t.Fatalf("%d emails came", len(emails))
			}
			open(t, config) // with the same token
			if got := len(tokens.Grants()) - before; got != 1 {
				t.Errorf("%d tokens were asked for", got)
			}
			tokens.Revoke()
			open(t, config) // with a new one, after the refusal
			if got := len(tokens.Grants()) - before; got != 2 {
				t.Errorf("%d tokens were asked for", got)
			}
		})
	}
}

func TestRefreshTokenIsKept(t *testing.T) {
	tokens := servers.NewTokens(t, "blogs@example.org")
	_, config := dovecot(t, servers.Options{Tokens: tokens})
	store := filepath.Join(t.TempDir(), "tokens.json")
	method := func() signin.Method {
		return signin.OAuth2(signin.Config{
			TokenURL: tokens.TokenURL(), ClientID: "copydesk", ClientSecret: "s3cret", RefreshToken: "refresh-0", Store: store,
		})
	}
	for range 3 { // as if the program were started three times
		config.SignIn = method()
		open(t, config)
	}
	if got := tokens.Grants(); !slices.Equal(got, []string{"refresh_token", "refresh_token", "refresh_token"}) {
		t.Errorf("asked for %v", got)
	}
	if info, err := os.Stat(store); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file: %v, %v", info.Mode(), err)
	}
}

func TestConsentWithdrawn(t *testing.T) {
	tokens := servers.NewTokens(t, "blogs@example.org")
	_, config := dovecot(t, servers.Options{Tokens: tokens})
	config.SignIn = signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "copydesk", ClientSecret: "s3cret", RefreshToken: "refresh-0"})
	tokens.Refuse()
	_, err := mailbox.Dial(limited(t), config)
	if !errors.Is(err, mailbox.ErrSignIn) || !strings.Contains(err.Error(), "sign in again for a new refresh_token") {
		t.Errorf("the error is %v", err)
	}
	for _, secret := range []string{"s3cret", "refresh-0"} {
		if strings.Contains(err.Error(), secret) {
			t.Errorf("the error tells a secret: %v", err)
		}
	}
}
