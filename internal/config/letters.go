package config

import (
	"net"
	"net/mail"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"copydesk/internal/tomlfile"
)

// What one address may get from us, so that two machines never talk to each other for long.
const (
	defaultPerHour = 20
	defaultPerDay  = 60
)

func (c *Config) readLetters(t *tomlfile.Table) {
	c.Letters = Letters{
		Editors:   addresses(t, "editors"),
		Admins:    addresses(t, "admins"),
		Templates: c.relative(t.String("templates")),
		PerHour:   t.Int("per_hour", defaultPerHour),
		PerDay:    t.Int("per_day", defaultPerDay),
	}
	if from := t.String("from"); from == "" {
		t.Fault("from", "is missing: who writes to contributors, such as \"Blogs desk <blogs@example.org>\"")
	} else if a, ok := address(t, "from", from); ok {
		c.Letters.From = a
	}
	if len(t.Strings("editors")) == 0 {
		t.Fault("editors", "names nobody; questions and the daily digest go to the editors")
	}
	c.warnOwnAddress("editors", c.Letters.Editors)
	c.warnOwnAddress("admins", c.Letters.Admins)
	if len(c.Letters.Admins) == 0 {
		c.Letters.Admins = c.Letters.Editors
	}
	if info, err := os.Stat(c.Letters.Templates); c.Letters.Templates != "" && (err != nil || !info.IsDir()) {
		t.Fault("templates", "%s is not a folder", c.Letters.Templates)
	}
	if c.Letters.PerHour < 1 {
		t.Fault("per_hour", "must be at least 1")
	}
	if c.Letters.PerDay < c.Letters.PerHour {
		t.Fault("per_day", "is %d, less than the %d of per_hour", c.Letters.PerDay, c.Letters.PerHour)
	}
}

// warnOwnAddress warns of letters that come back to the mailbox: they are ignored there as our own mail, and nobody reads them.
func (c *Config) warnOwnAddress(key string, list []mail.Address) {
	own := []string{c.Letters.From.Address}
	for _, one := range c.Calls {
		own = append(own, one.Addresses...)
	}
	for _, a := range list {
		if slices.ContainsFunc(own, func(o string) bool { return strings.EqualFold(o, a.Address) }) {
			c.Warnings = append(c.Warnings, c.Path+": letters."+key+" names "+a.Address+", to which blogs are sent: what it gets is ignored there as our own mail, and nobody reads it; name a person's address.")
		}
	}
}

func addresses(t *tomlfile.Table, key string) []mail.Address {
	var list []mail.Address
	for _, s := range t.Strings(key) {
		if a, ok := address(t, key, s); ok {
			list = append(list, a)
		}
	}
	return list
}

func address(t *tomlfile.Table, key, s string) (mail.Address, bool) {
	a, err := mail.ParseAddress(s)
	if err != nil {
		t.Fault(key, "should be an address, such as \"Blogs desk <blogs@example.org>\", not %q", s)
		return mail.Address{}, false
	}
	return *a, true
}

const defaultMaxAttachment = 10 << 20

func (c *Config) readDigest(t *tomlfile.Table) {
	c.Digest = Digest{Location: c.home(), Empty: t.Bool("empty")}
	c.Digest.Location = t.Zone("timezone", c.Digest.Location)
	c.Digest.MaxAttachment = size(t, "max_attachment", defaultMaxAttachment)
	at := orDefault(t.String("at"), "08:00")
	if at == "off" {
		c.Digest.Off = true
		return
	}
	clock, err := time.Parse("15:04", at)
	if err != nil {
		t.Fault("at", "should be a time of day, such as \"08:00\", or \"off\", not %q", at)
	}
	c.Digest.Hour, c.Digest.Minute = clock.Hour(), clock.Minute()
}

// home is the timezone of the first call, where its editors are likely to be.
func (c *Config) home() *time.Location {
	if len(c.Calls) > 0 {
		return c.Calls[0].Location
	}
	return time.UTC
}

var sizeForm = regexp.MustCompile(`^(\d{1,6})\s*([KMG]?)i?B?$`)

// size reads an amount of bytes, such as "10MB".
func size(t *tomlfile.Table, key string, fallback int64) int64 {
	s := t.String(key)
	if s == "" {
		return fallback
	}
	m := sizeForm.FindStringSubmatch(strings.ToUpper(s))
	if m == nil {
		t.Fault(key, "should be a size, such as \"10MB\", not %q", s)
		return fallback
	}
	n, _ := strconv.ParseInt(m[1], 10, 64)
	return n << map[string]int{"": 0, "K": 10, "M": 20, "G": 30}[m[2]]
}

func (c *Config) readStatus(t *tomlfile.Table) {
	c.Status.Listen = t.String("listen")
	if c.Status.Listen == "" {
		return
	}
	host, port, err := net.SplitHostPort(c.Status.Listen)
	if err != nil || port == "" {
		t.Fault("listen", "should be an address and a port, such as \"127.0.0.1:9110\", not %q", c.Status.Listen)
		return
	}
	if _, err := net.LookupPort("tcp", port); err != nil {
		t.Fault("listen", "should have a port from 1 to 65535, not %q", port)
	}
	if !loopback(host) {
		t.Fault("listen", "should be an address of this machine alone, such as \"127.0.0.1:%s\"; a proxy may show it to others", port)
	}
}
