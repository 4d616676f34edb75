// Package authentic verifies the sender of an email by the signatures in it (DKIM, RFC 6376) and the policy that the
// sender's domain publishes (DMARC, RFC 7489), where no receiving server is trusted to have done so. It says what is
// sure and nothing else: without a network, a key or a signature it says nothing.
package authentic

import (
	"bytes"
	"context"
	"errors"
	"net"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-msgauth/dkim"
	"github.com/emersion/go-msgauth/dmarc"
	"golang.org/x/net/publicsuffix"
)

// The results, in the words of Authentication-Results (RFC 8601, 2.7).
const (
	Pass = "pass"
	Fail = "fail"
)

const (
	patience      = 2 * time.Second  // with one question to the DNS
	pause         = 10 * time.Minute // without questions, when the DNS did not answer
	mostSignature = 5                // verified of one email
)

// Checker verifies emails. It is safe for concurrent use.
type Checker struct {
	lookup func(ctx context.Context, name string) ([]string, error)
	now    func() time.Time

	mu    sync.Mutex
	quiet time.Time // until when nothing is asked
}

// New makes a checker that asks the DNS through lookup, such as [net.Resolver.LookupTXT].
func New(lookup func(ctx context.Context, name string) ([]string, error), now func() time.Time) *Checker {
	return &Checker{lookup: lookup, now: now}
}

// Check returns Pass when a signature of the sender's own domain holds; Fail when one does not, and the domain asks
// for such emails to be rejected; else "". A domain without a signature in the email may still be right by SPF, which
// cannot be seen from an email alone: nothing is said then.
func (c *Checker) Check(raw []byte, from string) string {
	_, domain, ok := strings.Cut(strings.ToLower(from), "@")
	if !ok || !signed(raw) || c.isQuiet() {
		return ""
	}
	verified, err := dkim.VerifyWithOptions(bytes.NewReader(raw), &dkim.VerifyOptions{LookupTXT: c.ask, MaxVerifications: mostSignature})
	if err != nil && !errors.Is(err, dkim.ErrTooManySignatures) {
		return ""
	}
	broken := false
	for _, v := range verified {
		if !aligned(strings.ToLower(v.Domain), domain) {
			continue
		}
		if v.Err == nil {
			return Pass
		}
		broken = broken || !dkim.IsTempFail(v.Err) && !dkim.IsPermFail(v.Err)
	}
	if broken && c.rejects(domain) {
		return Fail
	}
	return ""
}

// signed looks for a signature in the header, so that most unsigned emails cost nothing.
func signed(raw []byte) bool {
	header, _, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	return bytes.Contains(bytes.ToLower(header), []byte("dkim-signature:"))
}

// aligned says whether a signature's domain speaks for the sender's: both belong to one organisation (RFC 7489, 3.1.1,
// relaxed mode).
func aligned(signer, from string) bool {
	if signer == from {
		return true
	}
	a, err := publicsuffix.EffectiveTLDPlusOne(signer)
	if err != nil {
		return false
	}
	b, err := publicsuffix.EffectiveTLDPlusOne(from)
	return err == nil && a == b
}

// rejects says whether a domain, or the organisation it belongs to, asks for unauthenticated emails to be rejected or
// put into quarantine.
func (c *Checker) rejects(domain string) bool {
	record, err := dmarc.LookupWithOptions(domain, &dmarc.LookupOptions{LookupTXT: c.ask})
	if errors.Is(err, dmarc.ErrNoPolicy) {
		organisation, none := publicsuffix.EffectiveTLDPlusOne(domain)
		if none != nil || organisation == domain {
			return false
		}
		record, err = dmarc.LookupWithOptions(organisation, &dmarc.LookupOptions{LookupTXT: c.ask})
		if err == nil && record.SubdomainPolicy != "" {
			record.Policy = record.SubdomainPolicy
		}
	}
	return err == nil && record.Policy != dmarc.PolicyNone
}

// ask asks the DNS with patience. A DNS that does not answer is left alone for a while, so that a machine without one
// does not hold up its mail.
func (c *Checker) ask(name string) ([]string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	records, err := c.lookup(ctx, name)
	var fault *net.DNSError
	if err != nil && !(errors.As(err, &fault) && fault.IsNotFound) {
		c.mu.Lock()
		c.quiet = c.now().Add(pause)
		c.mu.Unlock()
	}
	return records, err
}

func (c *Checker) isQuiet() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now().Before(c.quiet)
}
