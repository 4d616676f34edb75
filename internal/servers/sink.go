package servers

import (
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"sync"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Step is a moment of an SMTP conversation at which a Sink can be told what to answer.
type Step string

// The steps. The argument of the reply function is the name signed in with, the sender, the recipient, or the letter's bytes.
const (
	StepConnect Step = "connect"
	StepAuth    Step = "auth"
	StepMail    Step = "mail"
	StepRcpt    Step = "rcpt"
	StepData    Step = "data" // before a byte of the letter is read
	StepEnd     Step = "end"  // after the letter's last byte
)

// What a reply function may return beside nil and a Reply.
var (
	ErrCut  = errors.New("cut the connection")
	ErrHang = errors.New("say nothing until the test ends")
)

// Reply is an SMTP answer such as Reply(450, "try later").
func Reply(code int, message string) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 0, 0}, Message: message}
}

// Letter is what a Sink has received.
type Letter struct {
	From string
	To   []string
	Raw  []byte
	At   time.Time
}

// SinkServer is an SMTP server that keeps what it gets.
type SinkServer struct {
	Host     string
	Port     int // plain text and STARTTLS
	TLSPort  int
	Username string
	Password string
	TLS      *tls.Config // for a client; trusts its certificate

	t       T
	ended   chan struct{}
	mu      sync.Mutex
	letters []Letter
	reply   func(Step, string) error
	tries   []string
	arrived chan struct{}
	tokens  *Tokens
	noLogIn bool
	server  []*smtp.Server
}

// Sink starts an SMTP server that keeps what it gets. It takes letters with and without a log-in.
func Sink(t T) *SinkServer {
	t.Helper()
	certificate := newCertificate(t)
	s := &SinkServer{
		Host: Host, Username: "blogs@example.org", Password: "correct horse", TLS: certificate.Client,
		t: t, ended: make(chan struct{}), arrived: make(chan struct{}, 1),
	}
	plain, secure := listen(t), listen(t)
	s.Port, s.TLSPort = port(plain), port(secure)
	s.serve(plain, certificate)
	s.serve(tls.NewListener(secure, certificate.Server), certificate)
	return s
}

func (s *SinkServer) serve(l net.Listener, c Certificate) {
	server := smtp.NewServer(smtp.BackendFunc(s.session))
	server.Domain = "sink.test"
	server.TLSConfig = c.Server
	server.AllowInsecureAuth = true
	server.EnableSMTPUTF8 = true
	server.MaxMessageBytes = 64 << 20
	server.ErrorLog = log.New(io.Discard, "", 0)
	s.server = append(s.server, server)
	done := make(chan struct{})
	go func() {
		_ = server.Serve(l)
		close(done)
	}()
	s.t.Cleanup(func() {
		s.mu.Lock()
		select {
		case <-s.ended:
		default:
			close(s.ended)
		}
		s.mu.Unlock()
		_ = server.Close()
		_ = l.Close() // of a server that had not begun to serve yet, Close knows no listener
		<-done
	})
}

// Answer sets what the sink answers from now on; nil is yes to everything.
func (s *SinkServer) Answer(reply func(step Step, argument string) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reply = reply
}

// WithoutSTARTTLS makes the sink no longer offer TLS on its plain port.
func (s *SinkServer) WithoutSTARTTLS() { s.server[0].TLSConfig = nil }

// WithoutLogIn makes the sink offer no way to sign in.
func (s *SinkServer) WithoutLogIn() { s.noLogIn = true }

// Believe makes the sink take the tokens of a token server.
func (s *SinkServer) Believe(tokens *Tokens) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tokens = tokens
}

// Letters gives what has arrived, in order.
func (s *SinkServer) Letters() []Letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Letter(nil), s.letters...)
}

// Tries gives the recipients of every RCPT so far, also of those refused.
func (s *SinkServer) Tries() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.tries...)
}

// Await waits until so many letters have arrived in all, and gives them.
func (s *SinkServer) Await(n int) []Letter {
	s.t.Helper()
	timeout := time.After(soon)
	for {
		if letters := s.Letters(); len(letters) >= n {
			return letters
		}
		select {
		case <-s.arrived:
		case <-timeout:
			s.t.Fatalf("%d letters have arrived, not %d", len(s.Letters()), n)
		}
	}
}

func (s *SinkServer) session(c *smtp.Conn) (smtp.Session, error) {
	x := &sinkSession{sink: s, conn: c}
	return x, x.ask(StepConnect, "")
}

// sinkSession is one connection to the sink.
type sinkSession struct {
	sink *SinkServer
	conn *smtp.Conn
	from string
	to   []string
}

// ask finds out what to answer, and does what is no answer.
func (x *sinkSession) ask(step Step, argument string) error {
	x.sink.mu.Lock()
	reply := x.sink.reply
	x.sink.mu.Unlock()
	if reply == nil {
		return nil
	}
	err := reply(step, argument)
	switch {
	case errors.Is(err, ErrCut):
		_ = x.conn.Conn().Close()
	case errors.Is(err, ErrHang):
		<-x.sink.ended
	}
	return err
}

// AuthMechanisms implements smtp.AuthSession.
func (x *sinkSession) AuthMechanisms() []string {
	if x.sink.noLogIn {
		return nil
	}
	if x.sink.tokens != nil {
		return []string{sasl.OAuthBearer}
	}
	return []string{sasl.Plain}
}

// Auth implements smtp.AuthSession.
func (x *sinkSession) Auth(mechanism string) (sasl.Server, error) {
	if mechanism == sasl.OAuthBearer {
		return sasl.NewOAuthBearerServer(x.bearer), nil
	}
	return sasl.NewPlainServer(func(_, username, password string) error {
		if err := x.ask(StepAuth, username); err != nil {
			return err
		}
		if username != x.sink.Username || password != x.sink.Password {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func (x *sinkSession) bearer(o sasl.OAuthBearerOptions) *sasl.OAuthBearerError {
	x.sink.tokens.mu.Lock()
	defer x.sink.tokens.mu.Unlock()
	if !x.sink.tokens.valid[o.Token] {
		return &sasl.OAuthBearerError{Status: "invalid_token", Schemes: "bearer"}
	}
	return nil
}

// Mail implements smtp.Session.
func (x *sinkSession) Mail(from string, _ *smtp.MailOptions) error {
	x.from, x.to = from, nil
	return x.ask(StepMail, from)
}

// Rcpt implements smtp.Session.
func (x *sinkSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	x.sink.mu.Lock()
	x.sink.tries = append(x.sink.tries, to)
	x.sink.mu.Unlock()
	if err := x.ask(StepRcpt, to); err != nil {
		return err
	}
	x.to = append(x.to, to)
	return nil
}

// Data implements smtp.Session.
func (x *sinkSession) Data(r io.Reader) error {
	if err := x.ask(StepData, ""); err != nil {
		return err
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if err := x.ask(StepEnd, string(raw)); err != nil {
		return err
	}
	x.sink.keep(Letter{From: x.from, To: x.to, Raw: raw, At: time.Now()})
	return nil
}

func (s *SinkServer) keep(l Letter) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.letters = append(s.letters, l)
	select {
	case s.arrived <- struct{}{}:
	default:
	}
}

// Reset implements smtp.Session.
func (x *sinkSession) Reset() { x.from, x.to = "", nil }

// Logout implements smtp.Session.
func (*sinkSession) Logout() error { return nil }
