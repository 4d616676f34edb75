package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"os"

	"copydesk/internal/call"
	"copydesk/internal/config"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/letter"
	"copydesk/internal/line"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/templates"
)

// pollSingly is a poll that takes one email at a time through every step and moves it before it fetches the next: what
// a plain script would do, and what the line is compared with. The argument is the configuration.
func pollSingly(arguments []string) error {
	c, err := config.Load(arguments[0])
	if err != nil {
		return err
	}
	db, err := store.Open(c.Database)
	if err != nil {
		return err
	}
	defer db.Close()
	d, err := newDesk(c.Calls)
	if err != nil {
		return err
	}
	l := line.New(line.Settings{
		Desk: d, Store: db, Singly: true, Log: slog.New(slog.NewJSONHandler(os.Stderr, nil)),
		Mailbox: mailbox.Config{
			Host: c.IMAP.Host, Port: c.IMAP.Port, Security: c.IMAP.Security, Username: c.IMAP.Username,
			SignIn: signin.Password(c.IMAP.Password),
		},
		Outbox: outbox.Config{Host: c.SMTP.Host, Port: c.SMTP.Port, Security: c.SMTP.Security, From: c.Letters.From.Address},
	})
	sum, err := l.Poll(context.Background())
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(sum)
}

func newDesk(calls []*call.Call) (*desk.Desk, error) {
	letters, err := letter.Load(templates.Files, nil)
	if err != nil {
		return nil, err
	}
	return &desk.Desk{
		Calls: calls, Letters: letters, Docs: &document.Reader{}, From: letter.Address{Name: "Blogs desk", Email: "blogs@example.org"},
		Editors: []letter.Address{{Email: "editors@example.org"}}, Limits: desk.DefaultLimits, Unique: unique,
	}, nil
}

// unique makes the unique part of a Message-ID.
func unique() string {
	b := make([]byte, 12)
	rand.Read(b) // never fails (crypto/rand)
	return hex.EncodeToString(b)
}
