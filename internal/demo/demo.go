// Package demo shows copydesk at work with nothing but itself: it starts mail servers in the process, lets a sample
// mailbag arrive in the inbox, and sends it down the very line that the service uses, over real sockets, into a fresh
// database. Then it shows what was filed and which letters went out.
//
// The emails carry the dates of the call, so the clock of the demo is set to each as it arrives.
package demo

import (
	"context"
	"crypto/rand"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/example"
	"copydesk/internal/letter"
	"copydesk/internal/line"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/templates"
)

// Options say what becomes of the demo when it has been shown.
type Options struct {
	Dir   string // leaves copydesk.toml, the call and the database there; "": nothing is left
	Keep  bool   // the servers go on, and letters are answered, until the context ends
	Out   io.Writer
	Width int // of the terminal that Out is; 0: no limit
}

// desk addresses of the demo.
const (
	blogsAddress   = "blogs@example.org"
	editorsAddress = "editors@example.org"
	password       = "demo"
)

// Run runs the demo.
func Run(ctx context.Context, o Options) (err error) {
	dir, leave, err := folder(o.Dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, leave()) }()
	clock := &clock{}
	post, err := startPost(clock)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, post.close()) }()
	if err := writeFiles(dir, post); err != nil {
		return err
	}
	db, err := store.Open(filepath.Join(dir, "copydesk.db"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	s, err := settings(post, db, clock)
	if err != nil {
		return err
	}
	way := line.New(s)
	if err := arrive(ctx, way, post, clock); err != nil {
		return err
	}
	if err := show(ctx, o, dir, db, post.letters()); err != nil || !o.Keep {
		return err
	}
	return keep(ctx, o.Out, way, post, clock)
}

// folder gives the folder of the demo and what is to be done with it in the end.
func folder(dir string) (path string, leave func() error, err error) {
	if dir == "" {
		dir, err = os.MkdirTemp("", "copydesk-demo-")
		return dir, func() error { return os.RemoveAll(dir) }, err
	}
	for _, name := range []string{example.ConfigFile, example.CallFile, "copydesk.db"} {
		path := filepath.Join(dir, name)
		if _, err := os.Lstat(path); err == nil {
			return "", nil, fmt.Errorf("%s is there already, and nothing was changed; name another folder", path)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", nil, fmt.Errorf("make the folder of the demo: %w", err)
	}
	return dir, func() error { return nil }, nil
}

// settings makes the line of the demo as the service makes its own.
func settings(p *post, db *store.Store, clock *clock) (line.Settings, error) {
	c, err := call.Parse(example.CallFile, example.Call)
	if err != nil {
		return line.Settings{}, err
	}
	letters, err := letter.Load(templates.Files, nil)
	if err != nil {
		return line.Settings{}, fmt.Errorf("load the letters: %w", err)
	}
	return line.Settings{
		Desk: &desk.Desk{
			Calls: []*call.Call{c}, Letters: letters, Docs: &document.Reader{},
			From: letter.Address{Name: "Blogs desk", Email: blogsAddress}, Editors: []letter.Address{{Email: editorsAddress}},
			Limits: desk.DefaultLimits, Unique: unique,
		},
		Store: db,
		Mailbox: mailbox.Config{
			Host: host, Port: p.imapPort, Security: "none", Username: blogsAddress, SignIn: signin.Password(password), Poll: time.Minute,
		},
		Outbox: outbox.Config{Host: host, Port: p.smtpPort, Security: "none", From: blogsAddress},
		Now:    clock.now,
	}, nil
}

// unique makes the unique part of a Message-ID.
func unique() string {
	b := make([]byte, 12)
	_, _ = rand.Read(b) // never fails (crypto/rand)
	return hex.EncodeToString(b)
}

// clock is the time in the demo: it goes on as time does, from the moment it was set to.
type clock struct{ ahead atomic.Int64 }

func (c *clock) set(t time.Time) { c.ahead.Store(int64(time.Until(t))) }

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())).UTC() }

// soonAfter is how long after an email the line is set going.
const soonAfter = 20 * time.Second

// arrive lets the emails arrive one after the other, each at its time, and goes the way for each.
func arrive(ctx context.Context, way *line.Line, p *post, clock *clock) error {
	emails, err := mailbag()
	if err != nil {
		return err
	}
	for _, e := range emails {
		clock.set(e.received)
		if err := p.deliver(e.raw); err != nil {
			return fmt.Errorf("deliver %s: %w", e.name, err)
		}
		clock.set(e.received.Add(soonAfter))
		sum, err := way.Poll(ctx)
		if err != nil {
			return fmt.Errorf("poll for %s: %w", e.name, err)
		}
		if sum.Read != 1 || sum.Failed != 0 {
			return fmt.Errorf("the poll for %s did not go well: %d read, %d failed", e.name, sum.Read, sum.Failed)
		}
	}
	return nil
}

// lastMorning is the time at which the servers are left running: blogs are still in time.
var lastMorning = time.Date(2020, time.September, 4, 9, 0, 0, 0, time.UTC)

// keep lets the servers and the service go on until ctx ends.
func keep(ctx context.Context, out io.Writer, way *line.Line, p *post, clock *clock) error {
	clock.set(lastMorning)
	fmt.Fprintf(out, `
The servers go on until you press Ctrl-C, and what you send to %[1]s is answered at once.
Inside the demo it is the morning of 4 September 2020, the last day of the call.

  SMTP  %[2]s port %[3]d, no encryption, no log-in: for your own email to %[1]s
  IMAP  %[2]s port %[4]d, no encryption, user %[1]s, password %[5]s
        (the inbox, the archive under Copydesk, and in "%[6]s" what copydesk writes)
`, blogsAddress, host, p.smtpPort, p.imapPort, password, lettersFolder)
	return way.Run(ctx)
}
