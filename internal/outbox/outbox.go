// Package outbox sends the letters that wait in the database, over SMTP.
//
// A letter was rendered when it was filed; here its bytes are only handed over, the same at each try.
// An attempt is recorded before it is made, and a letter counts as sent from the server's 250 on.
// A letter that the server refuses never stops those behind it, and a server that is away is waited for.
package outbox

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"strconv"
	"sync/atomic"
	"time"

	"copydesk/internal/signin"
	"copydesk/internal/store"
)

// Config says by which server to send, and as whom.
type Config struct {
	Host     string
	Port     int
	Security string // "tls", "starttls" or "none"; none only to a loopback address
	Username string
	SignIn   signin.Method // nil: the server takes letters without a log-in
	From     string        // the envelope sender, to whom bounces go
	Timeout  time.Duration // how long the server may take for an answer; 0 is one minute, and five for the end of a letter
	Log      *slog.Logger

	// For tests.
	TLS  *tls.Config
	Dial func(ctx context.Context, network, address string) (net.Conn, error) // nil dials TCP

	// Failed is told of each letter that will not be tried again for the recipients in To; nil: nobody is.
	Failed func(ctx context.Context, letter store.Letter, reason string)
	// Lighter gives a letter without what is attached to it, for a server that takes none as large; false where that makes
	// no difference. nil: no letter is made lighter.
	Lighter func(letter store.Letter) (raw []byte, ok bool)
	// Outage is told at each pass that could not reach the server (err, and since when), and once with nil when it is over.
	Outage func(err error, since time.Time)
}

// letters is what the outbox needs of the database. A due letter names only the recipients who do not have it yet.
type letters interface {
	Reserve() error
	DueLetters(ctx context.Context, now time.Time, limit int) ([]store.Letter, error)
	RecordAttempt(ctx context.Context, a store.Attempt) (there bool, err error)
	MarkSent(ctx context.Context, id int64, at time.Time, next store.Attempt) (begun bool, err error)
	MarkDelivered(ctx context.Context, id int64, recipient string, at time.Time) error
	MarkRefused(ctx context.Context, id int64, recipient, reason string, at time.Time) error
	MarkFailed(ctx context.Context, id int64, reason string, at time.Time) error
	PutOff(ctx context.Context, a store.Attempt, reason string) error
	Lighten(ctx context.Context, id int64, raw []byte, reason string, at time.Time) error
	NextDue(ctx context.Context) (time.Time, bool, error)
}

// Outbox sends letters. Drain and Run may not be called at the same time.
type Outbox struct {
	config    Config
	letters   letters
	connected atomic.Bool
	taken     map[int64]sent // letters that the server has and that could not be written down as sent
}

// New makes an outbox over a database.
func New(c Config, s letters) *Outbox {
	return &Outbox{config: c.withDefaults(), letters: s, taken: map[int64]sent{}}
}

// Connected tells whether the last connection to the server succeeded.
func (o *Outbox) Connected() bool { return o.connected.Load() }

func (c Config) withDefaults() Config {
	if c.Timeout <= 0 {
		c.Timeout = time.Minute
	}
	if c.Dial == nil {
		c.Dial = (&net.Dialer{Timeout: c.Timeout}).DialContext
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

func (c Config) address() string { return net.JoinHostPort(c.Host, strconv.Itoa(c.Port)) }
