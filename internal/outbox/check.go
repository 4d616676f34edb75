package outbox

import (
	"context"

	"github.com/emersion/go-smtp"
)

// Check signs in where the server has a log-in and asks whether it takes letters from our sender, without sending one.
func Check(ctx context.Context, c Config) (signedIn bool, err error) {
	c = c.withDefaults()
	conn, err := dial(ctx, c)
	if err != nil {
		return false, err
	}
	defer conn.close()
	err = conn.Mail(c.From, &smtp.MailOptions{UTF8: !ascii(c.From)})
	switch answer, ok := answered(err); {
	case ok && answer.Code == wantsLogin:
		return conn.signedIn, loginWanted(answer)
	case ok:
		return conn.signedIn, senderRefused(c.From, answer)
	}
	if err == nil {
		if answer, ok := answered(conn.Rcpt(c.From, nil)); ok && ofSenderAfterAll(answer, c.From) { // only now Postfix says it
			return conn.signedIn, senderRefused(c.From, answer)
		}
		err = conn.Reset()
	}
	return conn.signedIn, c.explain(ctx, "ask whether letters may be sent", err)
}
