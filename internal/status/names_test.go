package status

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"

	"copydesk/internal/line"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// busy is a page on which every figure stands.
func busy() Page {
	return page(
		line.Status{Started: now, LastPass: now, Seconds: map[string]float64{"read": 1}, Outcomes: map[submission.Outcome]int{"accepted": 1}},
		store.Gauges{Mails: map[string]int{"accepted": 1}, Letters: map[string]int{"failed": 1}},
	)
}

// TestNamesAreWellFormed lints names, units and help as Prometheus advises.
func TestNamesAreWellFormed(t *testing.T) {
	_, body := get(t, busy(), "/metrics")
	problems, err := promlint.New(strings.NewReader(body)).Lint()
	if err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// TestAlertsNameFigures keeps docs/running.md in step.
func TestAlertsNameFigures(t *testing.T) {
	text, err := os.ReadFile("../../docs/running.md")
	if err != nil {
		t.Fatal(err)
	}
	_, body := get(t, busy(), "/metrics")
	names := regexp.MustCompile(`\bcopydesk_\w+`).FindAllString(string(text), -1)
	for _, name := range names {
		if !strings.Contains(body, "\n"+name) {
			t.Errorf("docs/running.md names %s, which is no figure", name)
		}
	}
	if len(names) == 0 {
		t.Error("docs/running.md names no figure")
	}
}
