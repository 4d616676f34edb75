package status

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"copydesk/internal/line"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// metric is one number that monitoring may ask for.
type metric struct {
	name, help string
	labels     []string
	kind       prometheus.ValueType
	values     func(s line.Status, g store.Gauges, now time.Time) map[string]float64 // by label; "" for none
}

// metrics are all of them.
var metrics = []metric{
	{
		"copydesk_mails", "Emails in the database, by outcome.",
		[]string{"outcome"},
		prometheus.GaugeValue,
		func(_ line.Status, g store.Gauges, _ time.Time) map[string]float64 {
			return counts(g.Mails, submission.Outcomes...)
		},
	},
	{
		"copydesk_letters", "Letters in the database, by state.",
		[]string{"state"},
		prometheus.GaugeValue,
		func(_ line.Status, g store.Gauges, _ time.Time) map[string]float64 {
			return counts(g.Letters, store.LetterStates...)
		},
	},
	{
		"copydesk_oldest_unanswered_seconds", "Age of the oldest email whose letter still waits; 0 when none does.", nil, prometheus.GaugeValue,
		func(_ line.Status, g store.Gauges, now time.Time) map[string]float64 {
			return one(age(g.OldestUnanswered, now))
		},
	},
	{
		"copydesk_oldest_waiting_letter_seconds", "Age of the oldest letter that still waits; 0 when none does.", nil, prometheus.GaugeValue,
		func(_ line.Status, g store.Gauges, now time.Time) map[string]float64 {
			return one(age(g.OldestWaiting, now))
		},
	},
	{
		"copydesk_connected", "1 when the last use of the server went well.",
		[]string{"server"},
		prometheus.GaugeValue,
		func(s line.Status, _ store.Gauges, _ time.Time) map[string]float64 {
			return map[string]float64{"imap": truth(s.Mailbox.Connected), "smtp": truth(s.Letters.Connected)}
		},
	},
	{
		"copydesk_last_pass_seconds", "Time since the mailbox was last worked through; 0 before the first time.", nil, prometheus.GaugeValue,
		func(s line.Status, _ store.Gauges, now time.Time) map[string]float64 {
			return one(age(s.LastPass, now))
		},
	},
	{
		"copydesk_filed_total", "Emails filed since the start, by outcome.",
		[]string{"outcome"},
		prometheus.CounterValue,
		func(s line.Status, _ store.Gauges, _ time.Time) map[string]float64 {
			return counts(s.Outcomes, submission.Outcomes...)
		},
	},
	{
		"copydesk_unfiled_total", "Emails that could not be filed since the start.", nil, prometheus.CounterValue,
		func(s line.Status, _ store.Gauges, _ time.Time) map[string]float64 { return one(float64(s.Failed)) },
	},
	{
		"copydesk_stage_seconds_total", "Seconds spent since the start, by stage; reading counts all cores.",
		[]string{"stage"},
		prometheus.CounterValue,
		func(s line.Status, _ store.Gauges, _ time.Time) map[string]float64 {
			return counts(s.Seconds, line.Stages...)
		},
	},
}

func one(v float64) map[string]float64 { return map[string]float64{"": v} }

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func age(t, now time.Time) float64 {
	if t.IsZero() {
		return 0
	}
	return now.Sub(t).Seconds()
}

// counts names every label there is: a series that appears only with its first event hides that event from rate().
func counts[K, L ~string, N int | float64](m map[K]N, labels ...L) map[string]float64 {
	out := make(map[string]float64, len(labels))
	for _, label := range labels {
		out[string(label)] = 0
	}
	for k, n := range m {
		out[string(k)] = float64(n)
	}
	return out
}

// collector gives the metrics as they stand when asked.
type collector struct{ Page }

// Describe implements prometheus.Collector.
func (collector) Describe(ch chan<- *prometheus.Desc) {
	for _, m := range metrics {
		ch <- m.desc()
	}
}

func (m metric) desc() *prometheus.Desc { return prometheus.NewDesc(m.name, m.help, m.labels, nil) }

// answerWithin is how long the database may take to count.
const answerWithin = 10 * time.Second

// Collect implements prometheus.Collector.
func (c collector) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), answerWithin)
	defer cancel()
	s, now := c.Line(), c.Now()
	g, err := c.Gauges(ctx)
	for _, m := range metrics {
		if err != nil {
			ch <- prometheus.NewInvalidMetric(m.desc(), err)
			continue
		}
		for label, value := range m.values(s, g, now) {
			var labels []string
			if len(m.labels) > 0 {
				labels = []string{label}
			}
			ch <- prometheus.MustNewConstMetric(m.desc(), m.kind, value, labels...)
		}
	}
}
