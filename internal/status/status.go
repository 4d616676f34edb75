// Package status tells monitoring how the service stands: /healthz for a probe, /metrics for Prometheus.
// It serves on an address of this machine alone and gives counts and times, never what is in an email.
package status

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"copydesk/internal/line"
	"copydesk/internal/store"
)

// Page is what is served, and where.
type Page struct {
	Listen string // "127.0.0.1:9110"
	Line   func() line.Status
	Gauges func(context.Context) (store.Gauges, error)
	Now    func() time.Time
}

// patience is how long a server may be away before the service does not count as well.
const patience = 15 * time.Minute

// lifeless is how long the loop that watches the mailbox may give no sign.
const lifeless = 15 * time.Minute

// ending is how long requests in hand may go on when the end is asked for.
const ending = 2 * time.Second

// Serve serves the page until ctx ends.
func (p Page) Serve(ctx context.Context) error {
	l, err := (&net.ListenConfig{}).Listen(context.WithoutCancel(ctx), "tcp", p.Listen)
	if err != nil {
		return fmt.Errorf("serve the status page: %w; check status.listen", err)
	}
	if at, ok := l.Addr().(*net.TCPAddr); !ok || !at.IP.IsLoopback() {
		return errors.Join(fmt.Errorf("serve the status page: %s is not an address of this machine alone; check status.listen", p.Listen), l.Close())
	}
	server := &http.Server{Handler: p.Handler(), ReadHeaderTimeout: 5 * time.Second, WriteTimeout: time.Minute}
	closed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(closed)
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), ending)
		defer cancel()
		_ = server.Shutdown(grace) // what is not done by then is cut with the process
	})
	err = server.Serve(l)
	if stop() { // it did not end because it should
		return fmt.Errorf("serve the status page: %w", err)
	}
	<-closed
	return nil
}

// Handler answers the requests.
func (p Page) Handler() http.Handler {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collector{p})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", p.health)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError}))
	return mux
}

// health answers 200 while all is well, and 503 with the reason when a person should look.
func (p Page) health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if wrong := p.wrong(); wrong != "" {
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprintln(w, wrong)
		return
	}
	fmt.Fprintln(w, "ok")
}

// wrong says what a person should look at, "" for nothing.
func (p Page) wrong() string {
	s, now := p.Line(), p.Now()
	for _, c := range []struct {
		line.Connection
		what string
	}{{s.Mailbox, "the mailbox cannot be read"}, {s.Letters, "letters cannot be sent"}} {
		if !c.Away.IsZero() && now.Sub(c.Away) >= patience {
			return fmt.Sprintf("%s since %s: %s", c.what, c.Away.UTC().Format(time.RFC3339), c.Fault)
		}
	}
	sign := s.LastSign
	if sign.Before(s.Started) {
		sign = s.Started
	}
	if now.Sub(sign) >= lifeless {
		return "nothing has been heard of the mailbox since " + sign.UTC().Format(time.RFC3339)
	}
	return ""
}
