package status

import (
	"context"
	"errors"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"copydesk/internal/line"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var now = time.Date(2020, 9, 1, 9, 0, 0, 0, time.UTC)

func page(s line.Status, g store.Gauges) Page {
	return Page{
		Line: func() line.Status { return s }, Gauges: func(context.Context) (store.Gauges, error) { return g, nil },
		Now: func() time.Time { return now },
	}
}

func get(t *testing.T, p Page, path string) (code int, body string) {
	t.Helper()
	w := httptest.NewRecorder()
	p.Handler().ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	text, err := io.ReadAll(w.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return w.Code, string(text)
}

func TestHealth(t *testing.T) {
	well := line.Status{Started: now.Add(-time.Hour), LastSign: now.Add(-time.Minute), Mailbox: line.Connection{Connected: true}}
	for _, c := range []struct {
		name   string
		change func(*line.Status)
		code   int
		say    string
	}{
		{"well", func(*line.Status) {}, 200, "ok"},
		{"a server away for a moment", func(s *line.Status) { s.Letters = line.Connection{Away: now.Add(-time.Minute), Fault: "x"} }, 200, "ok"},
		{"the mailbox away for long", func(s *line.Status) {
			s.Mailbox = line.Connection{Away: now.Add(-time.Hour), Fault: "the log-in was refused"}
		}, 503, "the mailbox cannot be read since 2020-09-01T08:00:00Z: the log-in was refused"},
		{"no sign of life", func(s *line.Status) { s.LastSign = now.Add(-30 * time.Minute) }, 503, "since 2020-09-01T08:30:00Z"},
		{"just started", func(s *line.Status) { s.Started, s.LastSign = now, time.Time{} }, 200, "ok"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := well
			c.change(&s)
			if code, body := get(t, page(s, store.Gauges{}), "/healthz"); code != c.code || !strings.Contains(body, c.say) {
				t.Errorf("%d %s", code, body)
			}
		})
	}
}

func TestMetrics(t *testing.T) {
	s := line.Status{
		Mailbox: line.Connection{Connected: true}, LastPass: now.Add(-5 * time.Second), Failed: 1,
		Outcomes: map[submission.Outcome]int{"accepted": 3}, Seconds: map[string]float64{"read": 1.5},
	}
	g := store.Gauges{Mails: map[string]int{"accepted": 7}, Letters: map[string]int{"waiting": 2}, OldestWaiting: now.Add(-time.Minute)}
	_, body := get(t, page(s, g), "/metrics")
	for _, want := range []string{
		`copydesk_mails{outcome="accepted"} 7`, `copydesk_letters{state="waiting"} 2`, `copydesk_oldest_waiting_letter_seconds 60`,
		`copydesk_oldest_unanswered_seconds 0`, `copydesk_connected{server="imap"} 1`, `copydesk_connected{server="smtp"} 0`,
		`copydesk_last_pass_seconds 5`, `copydesk_filed_total{outcome="accepted"} 3`, `copydesk_unfiled_total 1`,
		`copydesk_stage_seconds_total{stage="read"} 1.5`, `copydesk_letters{state="failed"} 0`, `copydesk_filed_total{outcome="late"} 0`,
	} {
		if !strings.Contains(body, want+"\n") {
			t.Errorf("%s is not in\n%s", want, body)
		}
	}
}

func TestMetricsWithoutADatabase(t *testing.T) {
	p := page(line.Status{}, store.Gauges{})
	p.Gauges = func(context.Context) (store.Gauges, error) { return store.Gauges{}, errors.New("the disk is gone") }
	if code, _ := get(t, p, "/metrics"); code != 500 {
		t.Errorf("the code is %d", code)
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := page(line.Status{}, store.Gauges{})
	p.Listen = "127.0.0.1:0"
	ended := make(chan error)
	go func() { ended <- p.Serve(ctx) }()
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	p.Listen = "0.0.0.0:0"
	if err := p.Serve(t.Context()); err == nil || !strings.Contains(err.Error(), "this machine alone") {
		t.Errorf("serving the world: %v", err)
	}
}
