package doctor

import (
	"bytes"
	"context"
	"fmt"
	"net/mail"
	"strings"

	"copydesk/internal/store"
)

// authserv hints at the servers whose results could be believed: those named in the emails received (RFC 8601, 2.2).
func (x *examination) authserv(ctx context.Context, p *part) {
	says := "no server's check of the senders is believed, so that forged ones are found by their DKIM signatures alone"
	if id := x.seenAuthserv(ctx); id != "" {
		p.hint(says, fmt.Sprintf("the emails received bear the results of %s: if that is your own mail server, set imap.authserv = [%q]", id, id))
		return
	}
	p.hint(says, "if your mail server adds an Authentication-Results field, name it in imap.authserv")
}

// seenAuthserv is the authserv-id of the topmost Authentication-Results of the newest emails that have one. The topmost
// is the one that the server nearest to us has put there.
func (x *examination) seenAuthserv(ctx context.Context) string {
	if x.db == nil {
		return ""
	}
	mails, err := x.db.Mails(ctx, store.MailFilter{Limit: 20})
	if err != nil {
		return ""
	}
	for _, m := range mails {
		raw, err := x.db.MailRaw(ctx, m.ID)
		if err != nil {
			continue
		}
		if id := authservID(raw); id != "" {
			return id
		}
	}
	return ""
}

func authservID(raw []byte) string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	id, _, found := strings.Cut(m.Header.Get("Authentication-Results"), ";")
	fields := strings.Fields(id)
	if !found || len(fields) == 0 {
		return ""
	}
	return strings.ToLower(fields[0])
}
