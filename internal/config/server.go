package config

import (
	"net"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"copydesk/internal/tomlfile"
)

// defaults are what a server's table means where it is silent.
type defaults struct {
	security string
	ports    map[string]int
	password string // the variable that may hold the password
}

// The ports of RFC 8314 (993, 465), RFC 9051 (143), RFC 6409 (587) and RFC 5321 (25).
var (
	imapDefaults = defaults{"tls", map[string]int{"tls": 993, "starttls": 143, "none": 143}, "COPYDESK_IMAP_PASSWORD"}
	smtpDefaults = defaults{"starttls", map[string]int{"tls": 465, "starttls": 587, "none": 25}, "COPYDESK_SMTP_PASSWORD"}
)

func (c *Config) readIMAP(t *tomlfile.Table) {
	c.IMAP = IMAP{
		Server:   c.readServer(t, imapDefaults),
		Folder:   orDefault(folderName(t, "folder"), "INBOX"),
		Archive:  orDefault(folderName(t, "archive"), "Copydesk"),
		Poll:     t.Duration("poll", time.Minute),
		Authserv: t.Strings("authserv"),
	}
	if strings.EqualFold(c.IMAP.Folder, c.IMAP.Archive) {
		t.Fault("archive", "is the folder that is read; read mail needs another to go to")
	}
	if strings.HasPrefix(strings.ToLower(c.IMAP.Folder), strings.ToLower(c.IMAP.Archive)+"/") {
		t.Fault("folder", "stands in the archive, where read mail goes; submissions need another to arrive in")
	}
	if c.IMAP.Poll <= 0 {
		t.Fault("poll", "must be more than nothing, such as \"1m\"")
	}
}

// folderName reads a folder's name. A slash at its end is how people write a folder, and no part of the name.
func folderName(t *tomlfile.Table, key string) string { return strings.TrimRight(t.String(key), "/") }

func (c *Config) readServer(t *tomlfile.Table, d defaults) Server {
	s := Server{
		Host:     t.String("host"),
		Security: oneOf(t, "security", d.security, "tls", "starttls", "none"),
		Username: t.String("username"),
		Auth:     oneOf(t, "auth", "password", "password", "xoauth2"),
	}
	s.Port = t.Int("port", d.ports[s.Security])
	if s.Host == "" {
		t.Fault("host", "is missing: the name of the mail server")
	} else if net.ParseIP(s.Host) == nil && strings.ContainsAny(s.Host, " /:") {
		t.Fault("host", "should be the server's name alone, such as \"mail.example.org\"; the port stands under port")
	}
	if s.Port < 1 || s.Port > 65535 {
		t.Fault("port", "should be a number from 1 to 65535")
	}
	if s.Security == "none" && !loopback(s.Host) {
		t.Fault("security", "may be none only to this machine itself; use \"tls\" or \"starttls\" to %s", s.Host)
	}
	s.Password = c.readPassword(t, s, d.password)
	s.OAuth2 = c.readOAuth2(t.Table("oauth2"), s.Auth == "xoauth2")
	return s
}

// loopback says whether a host is this machine, so that plain text stays on it.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// readPassword takes the password from the environment, else from the file, else from copydesk.toml. What is
// missing matters to those commands only that log in (Ready).
func (c *Config) readPassword(t *tomlfile.Table, s Server, variable string) string {
	inline, file := t.String("password"), t.String("password_file")
	if inline != "" && file != "" {
		t.Fault("password_file", "stands beside password; keep one of them")
	}
	password := os.Getenv(variable)
	switch {
	case password != "":
	case file != "":
		password = c.passwordFrom(t, c.relative(file))
	default:
		password = inline
		c.warnReadable(c.Path, inline != "")
	}
	if password == "" && file == "" && s.Username != "" && s.Auth == "password" {
		c.logIn = append(c.logIn, t.At("password", "is missing; give password_file, or set $%s", variable))
	}
	return password
}

func (c *Config) passwordFrom(t *tomlfile.Table, path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		c.logIn = append(c.logIn, t.At("password_file", "cannot be read: %v", err))
		return ""
	}
	c.warnReadable(path, true)
	password := strings.TrimSpace(strings.TrimPrefix(string(data), "\ufeff")) // QUIRK: Notepad puts a byte order mark first
	if password == "" {
		c.logIn = append(c.logIn, t.At("password_file", "%s is empty", path))
	}
	return password
}

// warnReadable warns of a secret that every user of the machine can read.
func (c *Config) warnReadable(path string, secret bool) {
	info, err := os.Stat(path)
	if err != nil || !secret || info.Mode().Perm()&0o004 == 0 {
		return
	}
	warning := path + " holds a password and every user of this machine can read it; `chmod 600 " + path + "` mends it."
	if !slices.Contains(c.Warnings, warning) {
		c.Warnings = append(c.Warnings, warning)
	}
}

func (c *Config) readOAuth2(t *tomlfile.Table, used bool) OAuth2 {
	o := OAuth2{
		TokenURL:     t.String("token_url"),
		ClientID:     t.String("client_id"),
		ClientSecret: t.String("client_secret"),
		RefreshToken: t.String("refresh_token"),
		Scopes:       t.Strings("scopes"),
	}
	if o.TokenURL != "" && !secureURL(o.TokenURL) {
		t.Fault("token_url", "should be a web address that begins with https://")
	}
	if !used {
		return o
	}
	c.warnReadable(c.Path, o.ClientSecret+o.RefreshToken != "")
	if o.TokenURL == "" {
		t.Fault("token_url", "is missing; auth = \"xoauth2\" needs it")
	}
	if o.ClientID == "" {
		t.Fault("client_id", "is missing; auth = \"xoauth2\" needs it")
	}
	if o.ClientSecret == "" && o.RefreshToken == "" {
		t.Fault("refresh_token", "is missing; auth = \"xoauth2\" needs it, or a client_secret")
	}
	return o
}

// secureURL wants https, or http to this machine itself.
func secureURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http" && loopback(u.Hostname()))
}

// oneOf reads a text that must be one of a few.
func oneOf(t *tomlfile.Table, key, fallback string, choices ...string) string {
	s := orDefault(t.String(key), fallback)
	if !slices.Contains(choices, s) {
		t.Fault(key, "should be %s, not %q", strings.Join(choices, " or "), s)
		return fallback
	}
	return s
}
