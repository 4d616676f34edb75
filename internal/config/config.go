// Package config reads copydesk.toml and the calls that it names. What is wrong in any of these files is told
// at once, one line a fault with its file, line and key, before anything is connected to; passwords come from
// the file itself, from a file of their own or from the environment.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"net/mail"
	"os"
	"path/filepath"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/tomlfile"
)

// Config is copydesk.toml, with its paths made relative to the working directory and its defaults filled in.
type Config struct {
	Path     string // of the file itself
	Database string
	Log      string // text or json
	Calls    []*call.Call
	IMAP     IMAP
	SMTP     Server
	Letters  Letters
	Digest   Digest
	Status   Status
	Warnings []string // what is allowed and yet unwise, a sentence each

	logIn tomlfile.Faults // what keeps from logging in, told by Ready
}

// Server is how to reach a mail server and log in to it.
type Server struct {
	Host     string
	Port     int
	Security string // tls, starttls or none
	Username string // empty: no log-in
	Password string
	Auth     string // password or xoauth2
	OAuth2   OAuth2
}

// OAuth2 is where the tokens of auth = "xoauth2" come from.
type OAuth2 struct {
	TokenURL, ClientID, ClientSecret, RefreshToken string
	Scopes                                         []string
}

// IMAP is the mailbox.
type IMAP struct {
	Server
	Folder   string        // where submissions arrive
	Archive  string        // the folder whose sub-folders take what was read
	Poll     time.Duration // how often to look, beside IDLE
	Authserv []string      // servers whose Authentication-Results are believed
}

// Letters says who writes and who is told.
type Letters struct {
	From            mail.Address
	Editors, Admins []mail.Address
	Templates       string // a folder; empty for the built-in letters alone
	PerHour, PerDay int    // replies to one address at most
}

// Digest says when the editors' digest goes out.
type Digest struct {
	Off           bool // at = "off"
	Hour, Minute  int
	Location      *time.Location
	Empty         bool  // send one on a day with nothing to tell
	MaxAttachment int64 // bytes of attachments that a digest carries at most
}

// Status is the address that serves /healthz and /metrics; empty for none.
type Status struct{ Listen string }

// Load reads the file and the calls it names. Faults in any of them are tomlfile.Faults.
func Load(path string) (*Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	top, err := tomlfile.Parse(path, data)
	if err != nil {
		return nil, err
	}
	c := &Config{Path: path}
	c.Database = c.relative(orDefault(top.String("database"), "copydesk.db"))
	c.Log = oneOf(top, "log", "text", "text", "json")
	callFaults := c.readCalls(top)
	c.readIMAP(top.Table("imap"))
	c.SMTP = c.readServer(top.Table("smtp"), smtpDefaults)
	c.readLetters(top.Table("letters"))
	c.readDigest(top.Table("digest"))
	c.readStatus(top.Table("status"))

	var faults tomlfile.Faults
	errors.As(top.Faults(), &faults)
	if faults = append(faults, callFaults...); len(faults) > 0 {
		return nil, faults
	}
	return c, nil
}

func cannotRead(path string, err error) error {
	message := fmt.Sprintf("cannot be read: %v", errors.Unwrap(err))
	if errors.Is(err, fs.ErrNotExist) {
		message = "is not there; `copydesk init` writes one to start from, and --config names another"
	}
	return tomlfile.Faults{{File: path, Message: message}}
}

// Ready returns the faults that keep copydesk from logging in to its servers: a password that is missing, a
// password file that cannot be read. Commands that need no server work without.
func (c *Config) Ready() error {
	if len(c.logIn) == 0 {
		return nil
	}
	return c.logIn
}

// relative makes a path of the file one from the working directory.
func (c *Config) relative(path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(c.Path), path)
}

// readCalls reads every call; the faults of their files are returned apart from those of copydesk.toml.
func (c *Config) readCalls(top *tomlfile.Table) tomlfile.Faults {
	var faults tomlfile.Faults
	names := top.Strings("calls")
	if len(names) == 0 {
		top.Fault("calls", "names no call; `copydesk init` writes one to start from")
	}
	slugs, prefixes := map[string]string{}, map[string]string{}
	for _, name := range names {
		one, err := readCall(c.relative(name))
		if found := tomlfile.Faults(nil); errors.As(err, &found) {
			faults = append(faults, found...)
			continue
		}
		if err != nil {
			top.Fault("calls", "%v", err)
			continue
		}
		if other := slugs[one.Slug]; other != "" {
			top.Fault("calls", "%s has the slug %q of %s; every call needs its own", name, one.Slug, other)
		}
		if other := prefixes[one.Prefix]; other != "" {
			top.Fault("calls", "%s has the prefix %q of %s; every call needs its own", name, one.Prefix, other)
		}
		slugs[one.Slug], prefixes[one.Prefix] = name, name
		c.Calls = append(c.Calls, one)
		c.Warnings = append(c.Warnings, one.Warnings...)
	}
	return faults
}

func readCall(path string) (*call.Call, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the call %s cannot be read: %v", path, errors.Unwrap(err))
	}
	return call.Parse(path, data)
}

func orDefault(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
