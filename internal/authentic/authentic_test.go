package authentic

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-msgauth/dkim"
)

const email = "From: Jane <jane@mail.acme.test>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nDate: Thu, 20 Aug 2020 09:00:00 +0000\r\n\r\nMy blog.\r\n"

// zone is a DNS of TXT records.
type zone map[string]string

func (z zone) lookup(_ context.Context, name string) ([]string, error) {
	if txt, ok := z[strings.TrimSuffix(name, ".")]; ok {
		return []string{txt}, nil
	}
	return nil, &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
}

func sign(t *testing.T, domain string) (signed []byte, record string) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := dkim.Sign(&out, strings.NewReader(email), &dkim.SignOptions{Domain: domain, Selector: "s", Signer: private}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), "v=DKIM1; k=ed25519; p=" + base64.StdEncoding.EncodeToString(public)
}

func TestCheck(t *testing.T) {
	signed, key := sign(t, "acme.test")
	altered := bytes.Replace(signed, []byte("My blog."), []byte("Not mine"), 1)
	reject := "v=DMARC1; p=reject"
	for _, c := range []struct {
		name string
		raw  []byte
		from string
		zone zone
		want string
	}{
		{"a signature of the organisation holds", signed, "jane@mail.acme.test", zone{"s._domainkey.acme.test": key}, Pass},
		{"a signature of somebody else says nothing", signed, "jane@bank.test", zone{"s._domainkey.acme.test": key, "_dmarc.bank.test": reject}, ""},
		{"a broken one where the domain asks to reject", altered, "jane@acme.test", zone{"s._domainkey.acme.test": key, "_dmarc.acme.test": reject}, Fail},
		{"a broken one under the organisation's policy", altered, "jane@mail.acme.test", zone{"s._domainkey.acme.test": key, "_dmarc.acme.test": reject}, Fail},
		{"a broken one without a policy", altered, "jane@acme.test", zone{"s._domainkey.acme.test": key}, ""},
		{"a broken one under a policy of none", altered, "jane@acme.test", zone{"s._domainkey.acme.test": key, "_dmarc.acme.test": "v=DMARC1; p=none"}, ""},
		{"no key to be had", altered, "jane@acme.test", zone{"_dmarc.acme.test": reject}, ""},
		{"unsigned", []byte(email), "jane@acme.test", zone{"_dmarc.acme.test": reject}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := New(c.zone.lookup, time.Now).Check(c.raw, c.from); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestSilentDNSIsLeftAlone(t *testing.T) {
	signed, _ := sign(t, "acme.test")
	asked := 0
	c := New(func(context.Context, string) ([]string, error) {
		asked++
		return nil, errors.New("i/o timeout")
	}, func() time.Time { return time.Unix(0, 0) })
	for range 3 {
		if got := c.Check(signed, "jane@acme.test"); got != "" {
			t.Error(got)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}
