package outbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/emersion/go-smtp"

	"copydesk/internal/fault"
)

// What only a person can put right. Any other fault of the connection passes by itself.
var (
	ErrConfig      = errors.New("the [smtp] configuration cannot work")
	ErrSignIn      = errors.New("the mail server refused the log-in")
	ErrNoLogin     = errors.New("the mail server takes no letters before a log-in")
	ErrSender      = errors.New("the mail server does not take letters from this sender")
	ErrCertificate = fault.ErrCertificate
)

// NeedsPerson tells whether an error will stay until a person does something about it.
func NeedsPerson(err error) bool {
	return fault.IsOneOf(err, ErrConfig, ErrSignIn, ErrNoLogin, ErrSender, ErrCertificate)
}

// explain turns a fault of the connection into one sentence.
func (c Config) explain(ctx context.Context, doing string, err error) error {
	var answer *smtp.SMTPError
	server, remedy := fault.Server{Section: "smtp", Address: c.address(), FromTheStart: c.Security == "tls", TLS: 465, StartTLS: 587}, ""
	if doing == connecting {
		remedy = server.BeginsOtherwise()
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", doing, context.Cause(ctx))
	case NeedsPerson(err):
		return fmt.Errorf("%s: %w", doing, err)
	case errors.As(err, &answer):
		return fmt.Errorf("%s: the mail server %s answered %s", doing, c.address(), said(answer))
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded): // the second is of the TLS handshake
		return fmt.Errorf("%s: the mail server %s said nothing for %s%s", doing, c.address(), c.Timeout, remedy)
	}
	return server.Broke(doing, err, remedy)
}

// said gives a server's answer, short enough for a sentence and on one line.
func said(answer *smtp.SMTPError) string {
	text := strings.Join(strings.Fields(answer.Message), " ")
	if code := answer.EnhancedCode; code[0] > 0 {
		text = fmt.Sprintf("%d.%d.%d %s", code[0], code[1], code[2], text)
	}
	return fmt.Sprintf("%.300q", fmt.Sprintf("%d %s", answer.Code, text))
}
