package mailbox

import (
	"context"
	"fmt"

	"github.com/emersion/go-imap/v2"
)

// Report is what doctor tells about a mailbox.
type Report struct {
	Messages     int64    // emails in the folder
	Capabilities []string // of those that matter here, the ones the server has
	Missing      []string // and the ones it lacks, with what that costs
	Archive      string   // the full name of the archive folder on this server
	Folders      []string // archive folders that stand already
	CanMake      error    // why archive folders cannot be made; nil when they can
}

// matters are the extensions that copydesk uses, and what it does without.
var matters = []struct {
	capability imap.Cap
	without    string
}{
	{imap.CapIdle, "new emails are noticed at the poll interval, not at once"},
	{imap.CapMove, "emails are copied and then deleted instead of moved"},
	{imap.CapUIDPlus, "deleted emails are only removed when no other email is marked as deleted"},
	{imap.CapESearch, "a long list of emails takes more bytes"},
}

// Check looks at what the server can do, and makes and removes a folder to see that the archive can be written.
func (m *Mailbox) Check(ctx context.Context) (Report, error) {
	r := Report{Messages: m.seen.Load()}
	for _, x := range matters {
		if m.caps.Has(x.capability) {
			r.Capabilities = append(r.Capabilities, string(x.capability))
		} else {
			r.Missing = append(r.Missing, fmt.Sprintf("%s: %s", x.capability, x.without))
		}
	}
	standing, err := m.Folders(ctx)
	if err != nil {
		return r, err
	}
	r.Folders = standing
	if len(standing) == 0 {
		r.CanMake = m.probe(ctx)
	}
	r.Archive = m.place.archive(m.config.Archive, "")
	return r, nil
}

// Folders lists the archive folders that stand.
func (m *Mailbox) Folders(ctx context.Context) ([]string, error) {
	return m.folders(ctx, m.place.archive(m.config.Archive, "*"))
}

// probe makes a folder and removes it again.
func (m *Mailbox) probe(ctx context.Context) error {
	name, err := m.ensure(ctx, "Doctor")
	if err != nil {
		return err
	}
	delete(m.made, name)
	return m.do(ctx, "remove the folder "+name, smallAnswer, func() error {
		_ = m.client.Unsubscribe(name).Wait()
		return m.client.Delete(name).Wait()
	})
}
