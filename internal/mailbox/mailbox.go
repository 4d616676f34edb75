// Package mailbox watches, reads and files away the emails of one IMAP folder.
//
// Dial gives a Mailbox, which is one connection with the folder selected. Waiting tells what stands in the folder, Fetch reads it,
// Archive moves it to the folder of its outcome, Wait sleeps until something new comes.
// The server is not trusted: every step has a deadline, and what it may send is bounded.
// A Mailbox whose connection broke only gives errors from then on; its owner closes it and dials again.
package mailbox

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"copydesk/internal/signin"
)

// Config says which folder of which server to watch.
type Config struct {
	Host     string
	Port     int
	Security string // "tls", "starttls" or "none"; none only to a loopback address
	Username string
	SignIn   signin.Method
	Folder   string        // where submissions arrive; "" is INBOX
	Archive  string        // emails are moved to Archive/<Outcome>; "" is Copydesk
	Poll     time.Duration // the longest that Wait sleeps; 0 is one minute
	MaxSize  int64         // larger emails are given by their header alone; 0 is 50 MB
	Timeout  time.Duration // how long the server may be silent while it owes an answer; 0 is one minute
	Log      *slog.Logger

	// For tests.
	TLS  *tls.Config
	Dial func(ctx context.Context, network, address string) (net.Conn, error) // nil dials TCP
}

// Email is one email as it stands in the folder.
type Email struct {
	UIDValidity uint32
	UID         uint32
	Received    time.Time // INTERNALDATE; zero when the server gives none
	Size        int64
	Raw         []byte
	TooLarge    bool // Raw holds the header only
}

// Mailbox is a connection to the server with the folder selected. One goroutine uses it at a time.
type Mailbox struct {
	config   Config
	conn     *guarded
	client   *imapclient.Client
	caps     imap.CapSet
	validity uint32
	place    place           // how folders are named on this server
	made     map[string]bool // archive folders known to stand
	deletes  bool            // emails can be deleted from the folder, as far as is known
	unsure   bool            // but it is not known
	marks    bool            // some emails in it may bear the mark of those copied before
	seen     atomic.Int64    // how many emails the folder was last said to hold
	news     chan struct{}   // holds one when the folder has grown since
}

// UIDValidity gives the value under which the folder's UIDs hold (RFC 9051, 2.3.1.1).
func (m *Mailbox) UIDValidity() uint32 { return m.validity }

// Close ends the connection. It does not wait for the server.
func (m *Mailbox) Close() {
	m.conn.cut()
	_ = m.client.Close()
}

// withDefaults fills in what the configuration leaves open.
func (c Config) withDefaults() Config {
	if c.Folder == "" {
		c.Folder = "INBOX"
	}
	if c.Archive == "" {
		c.Archive = "Copydesk"
	}
	if c.Poll <= 0 {
		c.Poll = time.Minute
	}
	if c.MaxSize <= 0 {
		c.MaxSize = 50 << 20
	}
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
