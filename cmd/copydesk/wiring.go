package main

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/mail"
	"os"
	"path/filepath"
	"time"

	"copydesk/internal/authentic"
	"copydesk/internal/config"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/letter"
	"copydesk/internal/line"
	"copydesk/internal/mailbox"
	"copydesk/internal/message"
	"copydesk/internal/outbox"
	"copydesk/internal/pdf"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/templates"
)

// pdfCache is where the compiled reader of PDFs is kept between runs; empty where there is no such place.
func pdfCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "copydesk", "pdf")
}

// loadLetters reads the templates in force.
func loadLetters(c *config.Config) (*letter.Set, error) {
	var own fs.FS
	if c.Letters.Templates != "" {
		if info, err := os.Stat(c.Letters.Templates); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("the templates folder %s is not there; make it, or take `templates` out of [letters]", c.Letters.Templates)
		}
		own = os.DirFS(c.Letters.Templates)
	}
	set, err := letter.Load(templates.Files, own)
	if err != nil {
		return nil, fmt.Errorf("load the letters: %w", err)
	}
	return set, nil
}

// newDesk makes the desk that a configuration describes.
func newDesk(c *config.Config) (*desk.Desk, error) {
	letters, err := loadLetters(c)
	if err != nil {
		return nil, err
	}
	limits := desk.DefaultLimits
	if c.Letters.PerHour > 0 {
		limits.PerHour = c.Letters.PerHour
	}
	if c.Letters.PerDay > 0 {
		limits.PerDay = c.Letters.PerDay
	}
	verify := authentic.New(net.DefaultResolver.LookupTXT, time.Now)
	return &desk.Desk{
		Calls: c.Calls, Letters: letters, Docs: &document.Reader{PDFCache: pdfCache()},
		From: address(c.Letters.From), Editors: addresses(c.Letters.Editors),
		Trust: message.Options{Authserv: c.IMAP.Authserv}, Verify: verify.Check, Limits: limits, Unique: unique,
	}, nil
}

// unique makes the unique part of a Message-ID.
func unique() string {
	b := make([]byte, 12)
	rand.Read(b) // never fails (crypto/rand)
	return hex.EncodeToString(b)
}

func address(a mail.Address) letter.Address { return letter.Address{Name: a.Name, Email: a.Address} }

func addresses(list []mail.Address) []letter.Address {
	var out []letter.Address
	for _, a := range list {
		out = append(out, address(a))
	}
	return out
}

// atWork reads the configuration, opens the database, and lets the line's settings be put to work while it is open.
func atWork(app *App, work func(*config.Config, line.Settings) error) error {
	beFrugal()
	c, err := app.Config()
	if err != nil {
		return err
	}
	if err := c.Ready(); err != nil {
		return err
	}
	db, err := store.Open(c.Database)
	if err != nil {
		return err
	}
	defer db.Close()
	defer pdf.Close()
	s, err := settings(app, c, db)
	if err != nil {
		return err
	}
	return work(c, s)
}

// settings maps a configuration that is ready to the line's settings. The store is the caller's to close.
func settings(app *App, c *config.Config, db *store.Store) (line.Settings, error) {
	d, err := newDesk(c)
	if err != nil {
		return line.Settings{}, err
	}
	return line.Settings{
		Desk: d, Store: db, Mailbox: mailboxConfig(c), Outbox: outboxConfig(c),
		Log: newLog(app, c), Now: app.Now, Admins: addresses(c.Letters.Admins),
	}, nil
}

func mailboxConfig(c *config.Config) mailbox.Config {
	return mailbox.Config{
		Host: c.IMAP.Host, Port: c.IMAP.Port, Security: c.IMAP.Security, Username: c.IMAP.Username, SignIn: method(c.IMAP.Server, c.Database+".imap-token"),
		Folder: c.IMAP.Folder, Archive: c.IMAP.Archive, Poll: c.IMAP.Poll,
	}
}

func outboxConfig(c *config.Config) outbox.Config {
	return outbox.Config{
		Host: c.SMTP.Host, Port: c.SMTP.Port, Security: c.SMTP.Security, Username: c.SMTP.Username, SignIn: method(c.SMTP, c.Database+".smtp-token"),
		From: c.Letters.From.Address, Lighter: lighter,
	}
}

// lighter makes a letter that is too large for the mail server without what is attached to it, and says where that is.
func lighter(l store.Letter) ([]byte, bool) {
	where := "`copydesk export DIR` writes every blog to a folder."
	if l.MailID != 0 {
		where = fmt.Sprintf("The mailbox has the email whole, in the folder of what was referred, and `copydesk mail --raw %d` writes it out.", l.MailID)
	}
	return letter.Lighter(l.Raw, where)
}

// method is how to sign in; nil where the server takes no log-in. A refresh token that the server replaces is kept
// in the file named kept, beside the database.
func method(s config.Server, kept string) signin.Method {
	switch {
	case s.Username == "":
		return nil
	case s.Auth == "xoauth2":
		o := s.OAuth2
		return signin.OAuth2(signin.Config{
			TokenURL: o.TokenURL, ClientID: o.ClientID, ClientSecret: o.ClientSecret,
			RefreshToken: o.RefreshToken, Scopes: o.Scopes, Store: kept,
		})
	}
	return signin.Password(s.Password)
}

// newLog makes the log that the configuration asks for, on Err.
func newLog(app *App, c *config.Config) *slog.Logger {
	if c.Log == "json" {
		return slog.New(slog.NewJSONHandler(app.Err, &slog.HandlerOptions{ReplaceAttr: spelledOut}))
	}
	return slog.New(slog.NewTextHandler(app.Err, nil))
}

// spelledOut gives a duration as in the text log ("12ms"): JSON would have it in nanoseconds, and not say so.
func spelledOut(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() == slog.KindDuration {
		a.Value = slog.StringValue(a.Value.Duration().String())
	}
	return a
}
