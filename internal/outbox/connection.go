package outbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-smtp"

	"copydesk/internal/fault"
	"copydesk/internal/signin"
)

// endOfLetter is how many times the usual timeout a server may take to accept a letter it has been given whole:
// it may look for spam and viruses meanwhile (RFC 5321, 4.5.3.2.6).
const endOfLetter = 5

// lastWord is how long a server that has a letter whole may still take to say so once the end was asked for. Were the connection
// cut at once, nobody would know whether it took the letter, and it would be sent again.
const lastWord = 30 * time.Second

// connection is a connection to the server, ready to take letters.
type connection struct {
	*smtp.Client
	config   Config
	ctx      context.Context // of the pass: when it ends the connection is cut
	raw      net.Conn
	hello    string // our name in EHLO
	stop     func() bool
	signedIn bool
}

// cutWith lets the end of the pass cut the connection, after a while.
func (conn *connection) cutWith(patience time.Duration) {
	conn.stop = context.AfterFunc(conn.ctx, func() {
		if patience == 0 {
			_ = conn.raw.Close()
			return
		}
		time.AfterFunc(patience, func() { _ = conn.raw.Close() })
	})
}

// finishing runs the end of a letter, from which on the server may have it: the end of the pass waits for its word.
func (conn *connection) finishing(end func() error) error {
	if conn.stop() { // else it is cut already, and the server has no whole letter
		conn.cutWith(lastWord)
	}
	err := end()
	if conn.stop() {
		conn.cutWith(0)
	}
	return err
}

// dial connects and signs in.
func dial(ctx context.Context, c Config) (*connection, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	conn, err := dialOnce(ctx, c)
	if errors.Is(err, ErrSignIn) && !errors.Is(err, signin.ErrRefused) && c.SignIn != nil && c.SignIn.Refused() {
		conn, err = dialOnce(ctx, c) // with a fresh token
	}
	return conn, err
}

func (c Config) check() error {
	switch {
	case c.Host == "":
		return fmt.Errorf("%w: smtp.host is missing", ErrConfig)
	case c.Security != "tls" && c.Security != "starttls" && c.Security != "none":
		return fmt.Errorf("%w: smtp.security is %q; it must be tls, starttls or none", ErrConfig, c.Security)
	}
	return nil
}

const connecting = "connect to send letters"

func dialOnce(ctx context.Context, c Config) (*connection, error) {
	raw, err := c.Dial(ctx, "tcp", c.address())
	if err != nil {
		return nil, fmt.Errorf("%s: the mail server %s cannot be reached: %s; check smtp.host and smtp.port", connecting, c.address(), fault.FirstLine(err))
	}
	if remote, ok := raw.RemoteAddr().(*net.TCPAddr); c.Security == "none" && (!ok || !remote.IP.IsLoopback()) {
		_ = raw.Close()
		return nil, fmt.Errorf("%w: smtp.security = \"none\" is for a server on this machine; use tls or starttls for %s", ErrConfig, c.Host)
	}
	conn := &connection{config: c, ctx: ctx, raw: raw, hello: helloOf(raw.LocalAddr())}
	conn.cutWith(0)
	guard := &patient{Conn: raw, timeout: c.Timeout, longest: c.Timeout, left: answerBytes}
	err = conn.secure(ctx, guard)
	if err == nil {
		err = conn.signIn(ctx)
	}
	guard.longest = endOfLetter * c.Timeout
	if err != nil {
		conn.stop()
		_ = raw.Close()
		return nil, c.explain(ctx, connecting, err)
	}
	return conn, nil
}

// answerBytes bounds one answer of the server, and a TLS handshake.
const answerBytes = 256 << 10

var errEndless = errors.New("it sent far more than an answer")

// patient bounds what the library leaves open: how long one write may take,
// how much an answer may hold, and how long the first answers may take, before the library can be told.
type patient struct {
	net.Conn
	timeout time.Duration
	longest time.Duration // for any one answer
	left    int64
}

// SetDeadline implements net.Conn. The library sets one before each command.
func (p *patient) SetDeadline(t time.Time) error {
	p.left = answerBytes
	if latest := time.Now().Add(p.longest); t.After(latest) {
		t = latest
	}
	return p.Conn.SetDeadline(t)
}

// Read implements net.Conn.
func (p *patient) Read(b []byte) (int, error) {
	if p.left <= 0 {
		return 0, errEndless
	}
	n, err := p.Conn.Read(b[:min(int64(len(b)), p.left)])
	p.left -= int64(n)
	return n, err
}

// Write implements net.Conn.
func (p *patient) Write(b []byte) (int, error) {
	if err := p.SetWriteDeadline(time.Now().Add(p.timeout)); err != nil {
		return 0, err
	}
	return p.Conn.Write(b)
}

// secure starts TLS as configured, and never goes on without it.
func (conn *connection) secure(ctx context.Context, raw net.Conn) error {
	c := conn.config
	if c.Security == "tls" {
		secured := tls.Client(raw, c.tls())
		handshake, cancel := context.WithTimeout(ctx, c.Timeout)
		defer cancel()
		if err := secured.HandshakeContext(handshake); err != nil {
			return err
		}
		raw = secured
	}
	conn.Client = smtp.NewClient(raw)
	conn.CommandTimeout = c.Timeout
	conn.SubmissionTimeout = endOfLetter * c.Timeout
	if c.Security == "starttls" {
		return conn.startTLS(raw)
	}
	return conn.Hello(conn.hello)
}

// startTLS upgrades the connection (RFC 3207). The library greets with its own name before TLS, with ours after it.
func (conn *connection) startTLS(raw net.Conn) error {
	c := conn.config
	client, err := smtp.NewClientStartTLS(raw, c.tls())
	if err != nil {
		if strings.Contains(err.Error(), "doesn't support STARTTLS") {
			return fmt.Errorf("%w: it offers no STARTTLS; set smtp.security to \"tls\" (usually port 465)", ErrConfig)
		}
		return err
	}
	conn.Client = client
	conn.CommandTimeout = c.Timeout
	conn.SubmissionTimeout = endOfLetter * c.Timeout
	return conn.Hello(conn.hello)
}

func (c Config) tls() *tls.Config {
	config := &tls.Config{}
	if c.TLS != nil {
		config = c.TLS.Clone()
	}
	if config.ServerName == "" {
		config.ServerName = c.Host
	}
	config.MinVersion = max(config.MinVersion, tls.VersionTLS12)
	return config
}

func (conn *connection) signIn(ctx context.Context) error {
	c := conn.config
	if c.SignIn == nil || c.Username == "" {
		return nil
	}
	_, offered := conn.Extension("AUTH")
	server := signin.Server{Host: c.Host, Port: c.Port, Username: c.Username, Mechanisms: strings.Fields(offered)}
	if len(server.Mechanisms) == 0 {
		if c.Security == "none" { // a relay on this machine, which asks nobody who they are
			return nil
		}
		return fmt.Errorf("%w: %s offers no log-in; leave smtp.username empty if it takes letters without one, else check smtp.port (usually 587 or 465)", ErrSignIn, c.address())
	}
	conn.signedIn = true
	exchange, err := c.SignIn.Exchange(ctx, server)
	if errors.Is(err, signin.ErrRefused) {
		return fmt.Errorf("%w: %w", ErrSignIn, err)
	}
	if err != nil {
		return err
	}
	err = conn.Auth(exchange)
	var answer *smtp.SMTPError
	if errors.As(err, &answer) && (answer.Code/100 == 5 || signin.Rejected(exchange)) {
		return fmt.Errorf("%w of %s at %s (it answered %s); check smtp.username and the password or token", ErrSignIn, c.Username, c.address(), said(answer))
	}
	return err
}

// close ends the connection, politely where the server still listens.
func (conn *connection) close() {
	conn.stop()
	conn.CommandTimeout = min(conn.CommandTimeout, 5*time.Second) // nothing depends on its answer
	if conn.Quit() != nil {
		_ = conn.Client.Close()
	}
}
