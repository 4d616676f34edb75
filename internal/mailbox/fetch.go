package mailbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

const (
	sizesAtOnce  = 512     // emails whose sizes are asked for in one command
	batchEmails  = 32      // emails asked for in one command
	batchBytes   = 4 << 20 // and their bytes, unless one alone is larger
	inFlight     = 2       // commands sent ahead of the one being answered, so that the server never waits for us
	largestHead  = 1 << 20 // of an email that is too large
	overhead     = 16 << 10
	sizeAnswer   = 1 << 10
	headSections = imap.PartSpecifierHeader
)

// errLies is a literal larger than the size which the server gave for the email.
var errLies = errors.New("it sent an email larger than it had said")

// Fetch reads emails without marking them (BODY.PEEK) and yields each as it comes, in the order of the UIDs where the server keeps it.
// No more than one email is held at a time, however many are asked for. An email that has vanished meanwhile is left out.
// An error from yield ends the reading and is returned as it is.
func (m *Mailbox) Fetch(ctx context.Context, uids []uint32, yield func(Email) error) error {
	for chunk := range slices.Chunk(uids, sizesAtOnce) {
		emails, err := m.sizes(ctx, chunk)
		if err != nil {
			return err
		}
		if err := m.bodies(ctx, emails, yield); err != nil {
			return err
		}
	}
	return nil
}

// known is what the first look at an email tells.
type known struct {
	Email
	seq uint32
}

// sizes asks for the size and the time of receipt of emails.
func (m *Mailbox) sizes(ctx context.Context, uids []uint32) ([]known, error) {
	found := make(map[uint32]known, len(uids))
	err := m.do(ctx, "read the sizes of emails", smallAnswer+sizeAnswer*int64(len(uids)), func() error {
		cmd := m.client.Fetch(uidSet(uids), &imap.FetchOptions{UID: true, RFC822Size: true, InternalDate: true})
		for msg := cmd.Next(); msg != nil; msg = cmd.Next() {
			k := m.firstLook(msg)
			found[k.UID] = k
		}
		return cmd.Close()
	})
	emails := make([]known, 0, len(uids))
	for _, uid := range uids {
		if k, ok := found[uid]; ok {
			emails = append(emails, k)
		}
	}
	return emails, err
}

func (m *Mailbox) firstLook(msg *imapclient.FetchMessageData) known {
	k := known{seq: msg.SeqNum, Email: Email{UIDValidity: m.validity}}
	for item := msg.Next(); item != nil; item = msg.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			k.UID = uint32(item.UID)
		case imapclient.FetchItemDataRFC822Size:
			k.Size = item.Size
		case imapclient.FetchItemDataInternalDate:
			k.Received = item.Time.In(time.UTC)
		}
	}
	k.TooLarge = k.Size > m.config.MaxSize
	return k
}

// batch is a command in flight.
type batch struct {
	emails map[uint32]known
	cmd    *imapclient.FetchCommand
}

// bodies asks for batches of emails, some ahead of the one being read.
func (m *Mailbox) bodies(ctx context.Context, emails []known, yield func(Email) error) error {
	var stopped error
	err := m.do(ctx, "read emails", 0, func() error {
		next, stop := iter.Pull(m.batches(emails))
		defer stop()
		var flight []batch
		for {
			for len(flight) < inFlight {
				b, ok := next()
				if !ok {
					break
				}
				flight = append(flight, m.ask(b))
			}
			if len(flight) == 0 {
				return nil
			}
			if err := m.read(flight[0], func(e Email) error {
				stopped = yield(e)
				return stopped
			}); err != nil {
				m.conn.cut() // what is in flight is of no use to anyone
				for _, b := range flight[1:] {
					_ = b.cmd.Close()
				}
				return err
			}
			flight = flight[1:]
		}
	})
	if stopped != nil {
		return stopped
	}
	return err
}

// batches cuts a list of emails into commands. An email that is too large goes alone, for another part of it is asked for.
func (m *Mailbox) batches(emails []known) iter.Seq[[]known] {
	return func(yield func([]known) bool) {
		for len(emails) > 0 {
			n, bytes := 1, emails[0].Size
			for n < len(emails) && n < batchEmails && !emails[0].TooLarge && !emails[n].TooLarge && bytes+emails[n].Size <= batchBytes {
				bytes += emails[n].Size
				n++
			}
			if !yield(emails[:n]) {
				return
			}
			emails = emails[n:]
		}
	}
}

// ask sends the command for a batch.
func (m *Mailbox) ask(emails []known) batch {
	b := batch{emails: make(map[uint32]known, len(emails))}
	var set imap.UIDSet
	bytes := int64(0)
	for _, e := range emails {
		b.emails[e.UID] = e
		set.AddNum(imap.UID(e.UID))
		bytes += m.room(e) + overhead
	}
	m.conn.allow(bytes + bytes/8) // TLS adds a little
	b.cmd = m.client.Fetch(set, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section(emails[0])}})
	return b
}

// room is the most that the server may send for an email.
// QUIRK: RFC822.SIZE is at times the size with bare line feeds (Exchange), so that the email itself comes out larger.
func (m *Mailbox) room(e known) int64 {
	if e.TooLarge {
		return largestHead
	}
	return min(m.config.MaxSize, e.Size+e.Size/8+overhead)
}

func section(e known) *imap.FetchItemBodySection {
	s := &imap.FetchItemBodySection{Peek: true}
	if e.TooLarge {
		s.Specifier = headSections
		s.Partial = &imap.SectionPartial{Offset: 0, Size: largestHead}
	}
	return s
}

// read yields the emails of a batch as they come.
func (m *Mailbox) read(b batch, yield func(Email) error) error {
	for msg := b.cmd.Next(); msg != nil; msg = b.cmd.Next() {
		e, ok, err := m.readOne(b, msg)
		if err == nil && ok {
			err = yield(e)
		}
		if err != nil {
			m.conn.cut()
			_ = b.cmd.Close()
			return err
		}
	}
	return b.cmd.Close()
}

func (m *Mailbox) readOne(b batch, msg *imapclient.FetchMessageData) (Email, bool, error) {
	var e known
	var whole bool
	for item := msg.Next(); item != nil; item = msg.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			e = b.emails[uint32(item.UID)]
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil || e.UID == 0 {
				continue // NIL: it vanished under the server's hands
			}
			raw, err := readLiteral(item.Literal, m.room(e))
			if err != nil {
				return Email{}, false, err
			}
			e.Raw, whole = raw, true
		}
	}
	return e.Email, whole, nil
}

func readLiteral(r imap.LiteralReader, most int64) ([]byte, error) {
	if r.Size() > most {
		return nil, fmt.Errorf("%w: %d bytes", errLies, r.Size())
	}
	raw := make([]byte, r.Size())
	if _, err := io.ReadFull(r, raw); err != nil {
		return nil, err
	}
	return raw, nil
}
