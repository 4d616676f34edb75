package signin_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"go.uber.org/goleak"

	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func server(mechanisms ...string) signin.Server {
	return signin.Server{Host: "mail.example.org", Port: 993, Username: "blogs@example.org", Mechanisms: mechanisms}
}

func TestMechanisms(t *testing.T) {
	tokens := servers.NewTokens(t, "blogs@example.org")
	password := signin.Password("secret")
	oauth := signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "copydesk", ClientSecret: "s3cret"})
	for _, c := range []struct {
		name    string
		method  signin.Method
		offered []string
		want    string // the mechanism; "" when it is refused
	}{
		{"a password, as PLAIN", password, []string{"LOGIN", "plain"}, "PLAIN"},
		{"a password, as LOGIN where there is nothing else", password, []string{"LOGIN", "XOAUTH2"}, "LOGIN"},
		{"a password where only tokens do (Microsoft 365)", password, []string{"XOAUTH2"}, ""},
		{"a token, as XOAUTH2", oauth, []string{"PLAIN", "OAUTHBEARER", "XOAUTH2"}, "XOAUTH2"},
		{"a token, as OAUTHBEARER", oauth, []string{"PLAIN", "OAUTHBEARER"}, "OAUTHBEARER"},
		{"a token where only passwords do", oauth, []string{"PLAIN"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			exchange, err := c.method.Exchange(t.Context(), server(c.offered...))
			if c.want == "" {
				if !errors.Is(err, signin.ErrRefused) || !strings.Contains(err.Error(), "set auth to") {
					t.Errorf("the error is %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if mechanism, _, err := exchange.Start(); err != nil || mechanism != c.want {
				t.Errorf("%s, %v", mechanism, err)
			}
		})
	}
}

func TestLoginAnswersTwoQuestions(t *testing.T) {
	exchange, err := signin.Password("secret").Exchange(t.Context(), server("LOGIN"))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"blogs@example.org", "secret"} {
		if got, err := exchange.Next([]byte("?")); err != nil || string(got) != want {
			t.Errorf("answer %d is %q, %v", i+1, got, err)
		}
	}
	if _, err := exchange.Next([]byte("And your mother's name?")); err == nil {
		t.Error("a third question is answered")
	}
}

func TestSecretsDoNotPrint(t *testing.T) {
	for name, method := range map[string]signin.Method{
		"a password": signin.Password("hunter2"),
		"tokens":     signin.OAuth2(signin.Config{ClientID: "id", ClientSecret: "hunter2", RefreshToken: "hunter2"}),
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			if got := fmt.Sprintf(verb, method); strings.Contains(got, "hunter2") {
				t.Errorf("%s with %s prints %s", name, verb, got)
			}
		}
	}
}

func TestKeptFileThatIsNotOurs(t *testing.T) {
	tokens := servers.NewTokens(t, "blogs@example.org")
	store := filepath.Join(t.TempDir(), "tokens.json")
	if err := os.WriteFile(store, []byte("not ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	method := signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "id", RefreshToken: "refresh-0", Store: store})
	if _, err := method.Exchange(t.Context(), server("XOAUTH2")); err == nil || !strings.Contains(err.Error(), "move it away") {
		t.Errorf("the error is %v", err)
	}
}

// TestRootKeepsNobodyOut: what root signs in with, as `sudo copydesk doctor` does, the service can go on with.
func TestRootKeepsNobodyOut(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can keep others out so")
	}
	const service = 4711
	tokens := servers.NewTokens(t, "blogs@example.org")
	dir := t.TempDir()
	if err := os.Chown(dir, service, service); err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(dir, "copydesk.db.imap-token")
	method := func() signin.Method {
		return signin.OAuth2(signin.Config{TokenURL: tokens.TokenURL(), ClientID: "id", RefreshToken: "refresh-0", Store: store})
	}
	if _, err := method().Exchange(t.Context(), server("XOAUTH2")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{store, store + ".lock"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if owner := info.Sys().(*syscall.Stat_t).Uid; owner != service {
			t.Errorf("%s belongs to %d", name, owner)
		}
	}

	// A link that the service's user may have put there leads root nowhere.
	other := filepath.Join(t.TempDir(), "other")
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(store + ".lock"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, store+".lock"); err != nil {
		t.Fatal(err)
	}
	if _, err := method().Exchange(t.Context(), server("XOAUTH2")); err == nil {
		t.Error("it followed the link")
	}
}
