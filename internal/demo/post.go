package demo

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"sync"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-smtp"
)

const (
	// host is where the servers listen.
	host = "127.0.0.1"
	// lettersFolder is the folder in which what copydesk sends can be read.
	lettersFolder = "Letters sent"
	// largest is the largest email that is taken.
	largest = 50 << 20
)

// post is the mail servers of the demo. What is sent to the desk's own address over SMTP arrives in its inbox.
type post struct {
	imapPort, smtpPort int

	user  *imapmemserver.User
	imap  *imapserver.Server
	smtp  *smtp.Server
	clock *clock
	ended sync.WaitGroup

	mu   sync.Mutex
	sent [][]byte
}

func startPost(c *clock) (*post, error) {
	p := &post{user: imapmemserver.NewUser(blogsAddress, password), clock: c}
	for _, folder := range []string{"INBOX", lettersFolder} {
		if err := p.user.Create(folder, nil); err != nil {
			return nil, fmt.Errorf("make the folder %s: %w", folder, err)
		}
	}
	p.imap, p.smtp = p.imapServer(), p.smtpServer()
	for _, s := range []struct {
		serve func(net.Listener) error
		port  *int
	}{{p.imap.Serve, &p.imapPort}, {p.smtp.Serve, &p.smtpPort}} {
		l, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			return nil, errors.Join(fmt.Errorf("start a mail server: %w", err), p.close())
		}
		*s.port = l.Addr().(*net.TCPAddr).Port
		p.ended.Go(func() { _ = s.serve(l) }) // ends with an error when it is closed
	}
	return p, nil
}

func (p *post) imapServer() *imapserver.Server {
	backend := imapmemserver.New()
	backend.AddUser(p.user)
	return imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return backend.NewSession(), nil, nil
		},
		Caps: imap.CapSet{
			imap.CapIMAP4rev1: {}, imap.CapNamespace: {}, imap.CapUIDPlus: {}, imap.CapESearch: {}, imap.CapMove: {},
		},
		InsecureAuth: true, // only this machine can reach it
		Logger:       log.New(io.Discard, "", 0),
	})
}

func (p *post) smtpServer() *smtp.Server {
	s := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{post: p}, nil }))
	s.Domain = "demo.example.org"
	s.EnableSMTPUTF8 = true
	s.MaxMessageBytes = largest
	s.ErrorLog = log.New(io.Discard, "", 0)
	return s
}

func (p *post) close() error {
	err := errors.Join(p.imap.Close(), p.smtp.Close())
	p.ended.Wait()
	if errors.Is(err, smtp.ErrServerClosed) || errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// deliver puts an email into the inbox.
func (p *post) deliver(raw []byte) error { return p.put("INBOX", raw) }

func (p *post) put(folder string, raw []byte) error {
	_, err := p.user.Append(folder, literal{bytes.NewReader(raw)}, &imap.AppendOptions{Time: p.clock.now()})
	return err
}

// letters gives what was sent, in order.
func (p *post) letters() [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([][]byte(nil), p.sent...)
}

// literal is an email in memory, as the IMAP server takes it.
type literal struct{ *bytes.Reader }

// Size implements imap.LiteralReader.
func (l literal) Size() int64 { return l.Reader.Size() }

// session is one SMTP connection.
type session struct {
	post    *post
	inbound bool // somebody writes to the desk
}

// Mail implements smtp.Session.
func (*session) Mail(string, *smtp.MailOptions) error { return nil }

// Rcpt implements smtp.Session.
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.inbound = s.inbound || strings.EqualFold(to, blogsAddress)
	return nil
}

// Data implements smtp.Session.
func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if s.inbound {
		return s.post.deliver(raw)
	}
	s.post.mu.Lock()
	s.post.sent = append(s.post.sent, raw)
	s.post.mu.Unlock()
	return s.post.put(lettersFolder, raw)
}

// Reset implements smtp.Session.
func (s *session) Reset() { s.inbound = false }

// Logout implements smtp.Session.
func (*session) Logout() error { return nil }
