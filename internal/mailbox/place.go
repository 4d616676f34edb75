package mailbox

import (
	"context"
	"strings"

	"github.com/emersion/go-imap/v2"
)

// place is how folders are named on a server: INBOX.Copydesk.Accepted on one, Copydesk/Accepted on the next.
type place struct {
	prefix    string // of the personal namespace (RFC 2342)
	delimiter string // between a folder and one within it; "" when folders hold none
	told      bool   // the server named the namespace
}

// findPlace asks for the personal namespace, and for the delimiter by a LIST of nothing (RFC 9051, 6.3.9).
func (m *Mailbox) findPlace(ctx context.Context) error {
	return m.do(ctx, "ask how folders are named", smallAnswer, func() error {
		if m.caps.Has(imap.CapNamespace) {
			data, err := m.client.Namespace().Wait()
			if err == nil && len(data.Personal) > 0 {
				m.place.prefix = data.Personal[0].Prefix
				m.place.delimiter = delimiter(data.Personal[0].Delim)
				m.place.told = true
			}
		}
		if m.place.delimiter != "" {
			return nil
		}
		list, err := m.client.List("", "", nil).Collect()
		if err != nil {
			return err
		}
		for _, data := range list {
			m.place.delimiter = delimiter(data.Delim)
		}
		return nil
	})
}

// guess takes folders to stand within INBOX, as on many servers, where one cannot be made beside it and the server cannot
// tell. It says whether there was anything to guess.
func (p *place) guess() bool {
	if p.told || p.prefix != "" || p.delimiter == "" {
		return false
	}
	p.prefix = "INBOX" + p.delimiter
	return true
}

func delimiter(r rune) string {
	if r == 0 {
		return ""
	}
	return string(r)
}

// archive names the folder of an outcome under the archive folder; "" names that folder itself.
// A slash in the configured name divides folders, whatever this server uses for it.
// On a server without folders in folders the parts are joined by a hyphen.
func (p place) archive(archive, outcome string) string {
	between := p.delimiter
	if between == "" {
		between = "-"
	}
	name := strings.ReplaceAll(archive, "/", between)
	if !strings.HasPrefix(name, p.prefix) {
		name = p.prefix + name
	}
	if outcome == "" {
		return name
	}
	return name + between + outcome
}
