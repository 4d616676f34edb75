package line

import (
	"maps"
	"sync"
	"time"

	"copydesk/internal/submission"
)

// The stages whose seconds are counted.
const (
	stageFetch = "fetch"
	stageRead  = "read"
	stageFile  = "file"
	stageMove  = "move"
)

// Stages are all of them.
var Stages = []string{stageFetch, stageRead, stageFile, stageMove}

// Status is how the line stands, for monitoring.
type Status struct {
	Started  time.Time
	Mailbox  Connection
	Letters  Connection
	Archive  Connection // away while the server refuses to move emails to their folders
	LastPass time.Time  // the end of the last pass that went well
	LastSign time.Time  // the last sign of life of the loop that watches the mailbox
	Read     int
	Filed    int
	Failed   int
	Outcomes map[submission.Outcome]int // of emails filed since the start
	Seconds  map[string]float64         // by stage: fetch, read, file, move; read counts all cores
	Template Template
}

// Template is a template of one's own that failed, so that the built-in letter went out.
type Template struct {
	Failed time.Time // when one first did, since the start; zero when none has
	Fault  string    // with its file and line
}

// Connection is how a connection to a server stands.
type Connection struct {
	Connected bool
	Away      time.Time // since when it has not worked; zero while it does
	Fault     string    // why, in a sentence
}

// status is a Status that several goroutines keep.
type status struct {
	mu  sync.Mutex
	is  Status
	now func() time.Time
}

func newStatus(now func() time.Time) *status {
	return &status{now: now, is: Status{Started: now(), Outcomes: map[submission.Outcome]int{}, Seconds: map[string]float64{}}}
}

// Status tells how the line stands.
func (l *Line) Status() Status {
	s := l.status
	s.mu.Lock()
	defer s.mu.Unlock()
	is := s.is
	is.Letters.Connected = l.outbox.Connected()
	is.Outcomes, is.Seconds = maps.Clone(is.Outcomes), maps.Clone(is.Seconds)
	return is
}

func (s *status) change(change func(*Status)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.is)
}

func (s *status) took(stage string, d time.Duration) {
	s.change(func(is *Status) { is.Seconds[stage] += d.Seconds() })
}

func (s *status) filed(o submission.Outcome) {
	s.change(func(is *Status) {
		is.Outcomes[o]++
		is.LastSign = s.now()
	})
}

// templateFailed takes down the first template of one's own that failed.
func (s *status) templateFailed(fault error) {
	s.change(func(is *Status) {
		if is.Template.Failed.IsZero() {
			is.Template = Template{s.now(), fault.Error()}
		}
	})
}

// passed takes down the end of a pass.
func (s *status) passed(sum Sum, err error) {
	s.change(func(is *Status) {
		is.Read += sum.Read
		is.Filed += sum.Filed
		is.Failed += sum.Failed
		is.LastSign = s.now()
		if err == nil {
			is.LastPass = is.LastSign
		}
	})
}

func (s *status) alive() { s.change(func(is *Status) { is.LastSign = s.now() }) }

// mailboxWell ends an outage, and tells since when it has lasted.
func (s *status) mailboxWell() (since time.Time) {
	s.change(func(is *Status) {
		since = is.Mailbox.Away
		is.Mailbox = Connection{Connected: true}
	})
	return since
}

func (s *status) mailboxAway(err error) {
	s.change(func(is *Status) { is.Mailbox = away(is.Mailbox, err, s.now()) })
}

// archives takes down whether the server moves emails, and tells since when it did not before.
func (s *status) archives(unmoved error) (since time.Time) {
	s.change(func(is *Status) {
		since = is.Archive.Away
		if unmoved == nil {
			is.Archive = Connection{Connected: true}
		} else {
			is.Archive = away(is.Archive, unmoved, s.now())
		}
	})
	return since
}

// lettersAway is outbox.Config.Outage.
func (s *status) lettersAway(err error, since time.Time) {
	s.change(func(is *Status) {
		if err == nil {
			is.Letters = Connection{Connected: true}
			return
		}
		is.Letters = away(is.Letters, err, since)
	})
}

func away(c Connection, err error, since time.Time) Connection {
	if !c.Away.IsZero() {
		since = c.Away
	}
	return Connection{Away: since, Fault: err.Error()}
}
