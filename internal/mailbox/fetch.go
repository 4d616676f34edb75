package mailbox

import (
	"cmp"
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
	sizesAtOnce  = 512       // emails whose sizes are asked for in one command
	batchEmails  = 32        // emails asked for in one command
	batchBytes   = 512 << 10 // and their bytes, unless one alone is larger
	inFlight     = 2         // commands sent ahead of the one being answered, so that the server never waits for us
	largestHead  = 1 << 20   // of an email that is too large
	overhead     = 16 << 10
	sizeAnswer   = 1 << 10
	headSections = imap.PartSpecifierHeader
)

// errLies is a literal larger than the size which the server gave for the email.
var errLies = errors.New("it sent an email larger than it had said")

// Fetch reads emails without marking them (BODY.PEEK) and yields them one by one, in the order asked for (within a batch in the server's,
// which is that of the UIDs). No more than a few batches are held at a time. An email that has vanished meanwhile is left out.
// An error from yield is returned as it is; it ends the reading, and the connection with it.
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

// bodies asks for batches of emails, some ahead of the one being read.
func (m *Mailbox) bodies(ctx context.Context, emails []known, yield func(Email) error) error {
	var stopped error
	err := m.do(ctx, "read emails", 0, func() error {
		next, stop := iter.Pull(m.batches(emails))
		defer stop()
		f := flight{mailbox: m, next: next}
		stopped = f.run(yield)
		return f.fault
	})
	return cmp.Or(stopped, err)
}

// flight is the batches that have been asked for and not yet passed on, the oldest first.
type flight struct {
	mailbox *Mailbox
	next    func() ([]known, bool)
	later   []known // the next batch, while there is no room for it
	ahead   []*batch
	fault   error
}

// batch is one command in flight.
//
// A server may answer two commands in turns (RFC 9051, 5.5; Dovecot does), and the library stops reading until each literal is taken.
// So each batch has a reader of its own, with room for all of it, and what belongs to a later batch never holds up an earlier one.
type batch struct {
	asked []known
	cmd   *imapclient.FetchCommand
	came  chan Email
	fault error // once came is closed
}

// run yields what comes, batch after batch. It returns the error of yield; a fault of the connection is in f.fault.
func (f *flight) run(yield func(Email) error) (stopped error) {
	for f.fill(); len(f.ahead) > 0; f.fill() {
		first := f.ahead[0]
		f.ahead = f.ahead[1:]
		for e := range first.came {
			if stopped == nil {
				stopped = yield(e)
			}
			if stopped != nil {
				f.mailbox.conn.cut() // what is still in flight is of no use to anyone
			}
		}
		f.fault = cmp.Or(f.fault, first.fault)
		if f.fault != nil || stopped != nil {
			f.next, f.later = func() ([]known, bool) { return nil, false }, nil
		}
	}
	return stopped
}

// fill asks for more batches while there is room in flight.
func (f *flight) fill() {
	for len(f.ahead) < inFlight {
		if f.later == nil {
			f.later, _ = f.next()
		}
		if f.later == nil || len(f.ahead) > 0 && f.bytes()+bytesOf(f.later) > inFlight*batchBytes {
			return
		}
		b := &batch{asked: f.later, cmd: f.mailbox.ask(f.later), came: make(chan Email, batchEmails)}
		f.later = nil
		f.ahead = append(f.ahead, b)
		go f.mailbox.read(b)
	}
}

// bytes is how much has been asked for ahead.
func (f *flight) bytes() (n int64) {
	for _, b := range f.ahead {
		n += bytesOf(b.asked)
	}
	return n
}

func bytesOf(emails []known) (n int64) {
	for _, e := range emails {
		n += e.Size
	}
	return n
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
func (m *Mailbox) ask(batch []known) *imapclient.FetchCommand {
	var set imap.UIDSet
	bytes := int64(0)
	for _, e := range batch {
		set.AddNum(imap.UID(e.UID))
		bytes += m.room(e) + overhead
	}
	m.conn.allow(bytes + bytes/8) // TLS adds a little
	return m.client.Fetch(set, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section(batch[0])}})
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

// read takes in the emails of a batch as they come.
func (m *Mailbox) read(b *batch) {
	defer close(b.came)
	defer func() {
		if v := recover(); v != nil { // the library's
			m.conn.cut()
			b.fault = fmt.Errorf("its answer could not be understood: %v", v)
		}
	}()
	given := 0
	for msg := b.cmd.Next(); msg != nil; msg = b.cmd.Next() {
		e, whole, err := m.readOne(b.asked, msg)
		if err != nil {
			// The command is left as it is: to end it the library would read the literal again, beside its own reader.
			m.conn.cut()
			b.fault = err
			return
		}
		if whole {
			b.came <- e
			given++
		}
	}
	if b.fault = b.cmd.Close(); b.fault == nil && given < len(b.asked) {
		m.config.Log.Warn("the server gave fewer emails than it had listed; someone else may have moved them", "listed", len(b.asked), "given", given)
	}
}

// readOne reads one email, and tells whether it came whole.
func (m *Mailbox) readOne(batch []known, msg *imapclient.FetchMessageData) (e Email, whole bool, err error) {
	var most int64
	for item := msg.Next(); item != nil; item = msg.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			i := slices.IndexFunc(batch, func(k known) bool { return k.UID == uint32(item.UID) })
			if i >= 0 {
				e, most = batch[i].Email, m.room(batch[i])
			}
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil || e.UID == 0 {
				continue // NIL: it vanished under the server's hands
			}
			if e.Raw, err = m.readLiteral(item.Literal, most); err != nil {
				return e, false, err
			}
			whole = true
		}
	}
	return e, whole, nil
}

func (m *Mailbox) readLiteral(r imap.LiteralReader, most int64) ([]byte, error) {
	if r.Size() > most {
		m.conn.cut()
		_, _ = io.Copy(io.Discard, r) // what is buffered; the library waits for the end of a literal
		return nil, fmt.Errorf("%w: %d bytes", errLies, r.Size())
	}
	raw := takeLiteral(int(r.Size()))
	if _, err := io.ReadFull(r, raw); err != nil {
		return nil, err
	}
	return raw, nil
}
