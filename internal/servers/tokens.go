package servers

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"time"
)

// Tokens is an OAuth 2.0 token server: /token gives access tokens for a refresh token (which it then replaces)
// or for client credentials, /info tells a mail server whose a token is.
type Tokens struct {
	URL      string
	Username string        // whose the tokens are
	Lifetime time.Duration // of an access token

	mu       sync.Mutex
	refresh  string
	issued   int
	valid    map[string]bool
	grants   []string
	refusing bool
}

// NewTokens starts a token server that takes the refresh token "refresh-0" first.
func NewTokens(t T, username string) *Tokens {
	s := &Tokens{Username: username, Lifetime: time.Hour, refresh: "refresh-0", valid: map[string]bool{}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /token", s.token)
	mux.HandleFunc("GET /info", s.info)
	server := httptest.NewServer(mux)
	s.URL = server.URL
	t.Cleanup(server.Close)
	return s
}

// TokenURL is where clients ask for tokens.
func (s *Tokens) TokenURL() string { return s.URL + "/token" }

// Revoke makes every access token given so far invalid, though its time is not over.
func (s *Tokens) Revoke() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.valid)
}

// Refuse makes the server give no more tokens, as when consent was withdrawn.
func (s *Tokens) Refuse() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refusing = true
}

// Grants lists the grant types asked for so far.
func (s *Tokens) Grants() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.grants...)
}

func (s *Tokens) token(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	grant := r.FormValue("grant_type")
	s.grants = append(s.grants, grant)
	if s.refusing || (grant == "refresh_token" && r.FormValue("refresh_token") != s.refresh) {
		answer(w, http.StatusBadRequest, map[string]any{"error": "invalid_grant", "error_description": "The token was revoked."})
		return
	}
	s.issued++
	token := fmt.Sprintf("access-%d", s.issued)
	s.valid[token] = true
	body := map[string]any{"access_token": token, "token_type": "Bearer", "expires_in": int(s.Lifetime.Seconds())}
	if grant == "refresh_token" {
		s.refresh = fmt.Sprintf("refresh-%d", s.issued)
		body["refresh_token"] = s.refresh
	}
	answer(w, http.StatusOK, body)
}

func (s *Tokens) info(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.valid[r.FormValue("access_token")] {
		answer(w, http.StatusUnauthorized, map[string]any{"error": "invalid_token"})
		return
	}
	answer(w, http.StatusOK, map[string]any{"email": s.Username})
}

func answer(w http.ResponseWriter, status int, body map[string]any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
