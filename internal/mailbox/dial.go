package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"copydesk/internal/fault"
	"copydesk/internal/signin"
)

// smallAnswer bounds the answer to a command that asks for little.
const smallAnswer = 1 << 20

// Dial connects, signs in and selects the folder.
// Its error is one sentence with the remedy; NeedsPerson tells whether it will pass by itself.
func Dial(ctx context.Context, c Config) (*Mailbox, error) {
	c = c.withDefaults()
	if err := c.check(); err != nil {
		return nil, err
	}
	m, err := dialOnce(ctx, c)
	if errors.Is(err, ErrSignIn) && !errors.Is(err, signin.ErrRefused) && c.SignIn.Refused() {
		m, err = dialOnce(ctx, c) // with a fresh token
	}
	return m, err
}

func (c Config) check() error {
	switch {
	case c.Host == "":
		return fmt.Errorf("%w: imap.host is missing", ErrConfig)
	case c.SignIn == nil:
		return fmt.Errorf("%w: there is no password and no token to sign in with", ErrConfig)
	case c.Security != "tls" && c.Security != "starttls" && c.Security != "none":
		return fmt.Errorf("%w: imap.security is %q; it must be tls, starttls or none", ErrConfig, c.Security)
	}
	return nil
}

func dialOnce(ctx context.Context, c Config) (*Mailbox, error) {
	m, err := connect(ctx, c)
	if err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context) error{m.signIn, m.findPlace, m.open} {
		if err := step(ctx); err != nil {
			m.Close()
			return nil, err
		}
	}
	return m, nil
}

const connecting = "connect to the mailbox"

// connect brings the connection to the point where one may sign in.
func connect(ctx context.Context, c Config) (*Mailbox, error) {
	doing := connecting
	raw, err := c.Dial(ctx, "tcp", c.address())
	if err != nil {
		return nil, fmt.Errorf("%s: the mail server %s cannot be reached: %s; check imap.host and imap.port", doing, c.address(), fault.FirstLine(err))
	}
	if remote, ok := raw.RemoteAddr().(*net.TCPAddr); c.Security == "none" && (!ok || !remote.IP.IsLoopback()) {
		_ = raw.Close()
		return nil, fmt.Errorf("%w: imap.security = \"none\" is for a server on this machine; use tls or starttls for %s", ErrConfig, c.Host)
	}
	m := &Mailbox{config: c, conn: newGuarded(raw, c.Timeout), made: map[string]bool{}, news: make(chan struct{}, 1)}
	if err := m.do(ctx, doing, smallAnswer, func() error { return m.greet(ctx) }); err != nil {
		m.conn.cut()
		if m.client != nil {
			_ = m.client.Close()
		}
		return nil, err
	}
	return m, nil
}

// greet secures the connection and waits for the server's greeting.
func (m *Mailbox) greet(ctx context.Context) (err error) {
	switch options := m.options(); m.config.Security {
	case "tls":
		secured := tls.Client(m.conn, options.TLSConfig)
		if err := secured.HandshakeContext(ctx); err != nil {
			return err
		}
		m.client = imapclient.New(secured, options)
	case "starttls": // never falls back: a server that refuses, or greets with PREAUTH, is an error
		if m.client, err = imapclient.NewStartTLS(m.conn, options); err != nil {
			m.client = nil
			return startTLSFault(err)
		}
	default:
		m.client = imapclient.New(m.conn, options)
	}
	if err := m.client.WaitGreeting(); err != nil {
		return err
	}
	return m.learn()
}

// startTLSFault tells a server that does not offer STARTTLS from one whose TLS fails.
func startTLSFault(err error) error {
	var answer *imap.Error
	if errors.As(err, &answer) {
		return fmt.Errorf("it refused STARTTLS (%s); set imap.security to \"tls\" (usually port 993)", said(answer))
	}
	return err
}

func (m *Mailbox) options() *imapclient.Options {
	config := &tls.Config{}
	if m.config.TLS != nil {
		config = m.config.TLS.Clone()
	}
	if config.ServerName == "" {
		config.ServerName = m.config.Host
	}
	config.MinVersion = max(config.MinVersion, tls.VersionTLS12)
	return &imapclient.Options{TLSConfig: config, UnilateralDataHandler: m.listener()}
}

// learn takes down what the server can do; it may say more once one has signed in.
func (m *Mailbox) learn() error {
	if m.caps = m.client.Caps(); m.caps == nil {
		return errors.New("it does not say what it can do (CAPABILITY)")
	}
	return nil
}

func (m *Mailbox) signIn(ctx context.Context) error {
	if m.client.State() != imap.ConnStateNotAuthenticated {
		return nil // PREAUTH: the connection itself proves who we are (RFC 9051, 7.1.4)
	}
	var refused error
	err := m.do(ctx, "sign in", smallAnswer, func() error {
		if refused = m.authenticate(ctx); refused != nil {
			return nil
		}
		return m.learn()
	})
	if refused != nil {
		return m.refusal(ctx, refused)
	}
	return err
}

func (m *Mailbox) authenticate(ctx context.Context) error {
	server := signin.Server{Host: m.config.Host, Port: m.config.Port, Username: m.config.Username, Mechanisms: m.caps.AuthMechanisms()}
	// QUIRK: IMAP has a LOGIN command beside SASL, and small servers have nothing else (RFC 9051, 6.2.3).
	secret, ok := m.config.SignIn.(signin.Secret)
	if ok && !server.Offers("PLAIN") && !m.caps.Has(imap.CapLoginDisabled) {
		return m.client.Login(m.config.Username, secret.Reveal()).Wait()
	}
	exchange, err := m.config.SignIn.Exchange(ctx, server)
	if err != nil {
		return err
	}
	return m.client.Authenticate(exchange)
}

// open selects the folder: as it is named in the configuration, else as it would be named there if it were ours.
func (m *Mailbox) open(ctx context.Context) error {
	data, refused, err := m.selectFolder(ctx, m.config.Folder)
	place := m.place
	if refused != nil {
		place.guess()
	}
	if ours := place.archive(m.config.Folder, ""); refused != nil && ours != m.config.Folder {
		var still *imap.Error
		if data, still, err = m.selectFolder(ctx, ours); still == nil {
			refused, m.place = nil, place
		}
	}
	switch {
	case err != nil:
		return err
	case refused != nil:
		return fmt.Errorf("%w: %q on %s (it answered %s)%s; check imap.folder", ErrFolder, m.config.Folder, m.config.address(), said(refused), m.instead(ctx))
	case data.UIDValidity == 0:
		return fmt.Errorf("%w: %s gives no UIDVALIDITY for %q, so that emails cannot be told apart", ErrFolder, m.config.address(), m.config.Folder)
	}
	m.validity = data.UIDValidity
	m.seen.Store(int64(data.NumMessages))
	m.rights(data)
	return nil
}

// named is how many folders a sentence names.
const named = 12

// instead says what to write for a folder that is not there, for a sentence: the one that may be meant, else those there are.
func (m *Mailbox) instead(ctx context.Context) string {
	standing, err := m.folders(ctx, "*")
	if err != nil || len(standing) == 0 {
		return ""
	}
	slices.Sort(standing)
	if i := slices.IndexFunc(standing, m.meant); i >= 0 {
		return fmt.Sprintf("; write folder = %q", standing[i])
	}
	more := ""
	if len(standing) > named {
		standing, more = standing[:named], ", …"
	}
	return `; the folders there are "` + strings.Join(standing, `", "`) + `"` + more
}

// meant tells whether a folder is named at its end as the configured one is, however that is written.
func (m *Mailbox) meant(folder string) bool {
	last := func(name string) string {
		parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("/.\\"+m.place.delimiter, r) })
		if len(parts) == 0 {
			return ""
		}
		return strings.TrimSpace(parts[len(parts)-1])
	}
	return strings.EqualFold(last(folder), last(m.config.Folder))
}

func (m *Mailbox) selectFolder(ctx context.Context, name string) (data *imap.SelectData, refused *imap.Error, err error) {
	err = m.do(ctx, "open the folder "+name, smallAnswer, func() (err error) {
		data, err = m.client.Select(name, nil).Wait()
		if errors.As(err, &refused) && !passing[refused.Code] {
			return nil
		}
		return err
	})
	return data, refused, err
}

// do runs one exchange with the server under the guard's bounds, under ctx, and with the library's panics caught.
func (m *Mailbox) do(ctx context.Context, doing string, bytes int64, exchange func() error) (err error) {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	release := context.AfterFunc(ctx, m.conn.cut)
	defer release()
	m.conn.begin(bytes)
	defer m.conn.rest()
	defer func() {
		if v := recover(); v != nil {
			m.conn.cut()
			err = fmt.Errorf("%s: the answer of the mail server %s could not be understood: %s", doing, m.config.address(), strings.TrimSpace(fmt.Sprint(v)))
		}
	}()
	return m.explain(ctx, doing, exchange())
}
