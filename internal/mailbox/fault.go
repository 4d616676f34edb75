package mailbox

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/emersion/go-imap/v2"

	"copydesk/internal/fault"
	"copydesk/internal/signin"
)

// What only a person can put right. Any other error of this package is a fault of the moment: dial again later.
var (
	ErrConfig      = errors.New("the [imap] configuration cannot work")
	ErrSignIn      = errors.New("the mail server refused the log-in")
	ErrCertificate = fault.ErrCertificate
	ErrFolder      = errors.New("the folder cannot be opened")
)

// NeedsPerson tells whether an error will stay until a person does something about it.
func NeedsPerson(err error) bool {
	return fault.IsOneOf(err, ErrConfig, ErrSignIn, ErrCertificate, ErrFolder)
}

// passing are the response codes (RFC 5530, RFC 9051, 7.1) with which a server refuses for now and not for good.
var passing = map[imap.ResponseCode]bool{
	imap.ResponseCodeUnavailable: true, // a back end is down
	imap.ResponseCodeInUse:       true, // the mailbox is locked
	imap.ResponseCodeLimit:       true, // too many connections
	imap.ResponseCodeServerBug:   true,
	imap.ResponseCodeOverQuota:   true,
}

// explain turns what went wrong while doing something into one sentence.
func (m *Mailbox) explain(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", doing, context.Cause(ctx))
	}
	return m.config.explain(doing, m.conn.cause(), err)
}

func (c Config) explain(doing string, cause, err error) error {
	var answer *imap.Error
	switch {
	case cause != nil:
		return fmt.Errorf("%s: the mail server %s is at fault: %w", doing, c.address(), cause)
	case errors.As(err, &answer):
		return fmt.Errorf("%s: the mail server %s answered %s", doing, c.address(), said(answer))
	}
	server, remedy := fault.Server{Section: "imap", Address: c.address(), FromTheStart: c.Security == "tls", TLS: 993, StartTLS: 143}, ""
	if doing == connecting {
		remedy = server.BeginsOtherwise()
	}
	return server.Broke(doing, err, remedy)
}

// said gives a server's answer, short enough for a sentence.
func said(answer *imap.Error) string {
	text := strings.TrimSpace(string(answer.Type) + " " + answer.Text)
	if answer.Code != "" {
		text = fmt.Sprintf("%s [%s] %s", answer.Type, answer.Code, answer.Text)
	}
	return fmt.Sprintf("%.300q", text)
}

// refusal explains a log-in that failed.
func (m *Mailbox) refusal(ctx context.Context, err error) error {
	var answer *imap.Error
	if errors.Is(err, signin.ErrRefused) {
		return fmt.Errorf("sign in to %s as %s: %w: %w", m.config.address(), m.config.Username, ErrSignIn, err)
	}
	if ctx.Err() != nil || !errors.As(err, &answer) || passing[answer.Code] {
		return m.explain(ctx, "sign in as "+m.config.Username, err)
	}
	return fmt.Errorf("sign in to %s as %s: %w (it answered %s); check imap.username and the password or token",
		m.config.address(), m.config.Username, ErrSignIn, said(answer))
}
