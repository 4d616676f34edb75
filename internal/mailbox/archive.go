package mailbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/emersion/go-imap/v2"
)

// movesAtOnce is how many emails one command moves.
const movesAtOnce = 500

// ErrUnmoved is that the server will not make a folder of the archive, or not move emails there. They stay where they are;
// the connection is none the worse for it.
var ErrUnmoved = errors.New("emails that are read stay in the folder")

// Archive moves emails to the folders of their outcomes ("Accepted", "Needs-correction") under the archive folder.
// A folder that is missing is made and subscribed to. What is moved is marked as read; a UID that is gone is passed over.
// What the server refuses to move to one folder (ErrUnmoved) does not keep the rest from theirs.
func (m *Mailbox) Archive(ctx context.Context, moves map[string][]uint32) error {
	var unmoved error
	for _, outcome := range slices.Sorted(maps.Keys(moves)) {
		err := m.archive(ctx, outcome, moves[outcome])
		if err != nil && !errors.Is(err, ErrUnmoved) {
			return err
		}
		unmoved = cmp.Or(unmoved, err)
	}
	return unmoved
}

func (m *Mailbox) archive(ctx context.Context, outcome string, uids []uint32) error {
	folder := m.place.archive(m.config.Archive, outcome)
	stood := m.made[folder]
	err := m.moveTo(ctx, outcome, uids)
	if errors.Is(err, ErrUnmoved) && stood { // but somebody may have removed it since
		delete(m.made, folder)
		err = m.moveTo(ctx, outcome, uids)
	}
	return err
}

func (m *Mailbox) moveTo(ctx context.Context, outcome string, uids []uint32) error {
	folder, err := m.ensure(ctx, outcome)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(uids, movesAtOnce) {
		if err := m.moveAll(ctx, some, folder); err != nil {
			return err
		}
	}
	return nil
}

// ensure makes the folder of an outcome unless it stands, and gives its name on this server.
func (m *Mailbox) ensure(ctx context.Context, outcome string) (folder string, err error) {
	folder = m.place.archive(m.config.Archive, outcome)
	if m.made[folder] {
		return folder, nil
	}
	standing, err := m.folders(ctx, folder)
	if err != nil {
		return folder, err
	}
	if !slices.Contains(standing, folder) {
		err = m.create(ctx, folder)
	}
	if before := m.place; errors.Is(err, ErrUnmoved) && m.place.guess() {
		within, guessed := m.ensure(ctx, outcome)
		if guessed == nil {
			return within, nil
		}
		m.place = before // it was refused for another reason, which the first answer tells
	}
	m.made[folder] = err == nil
	return folder, err
}

func (m *Mailbox) create(ctx context.Context, folder string) error {
	refused, err := m.try(ctx, "make the folder "+folder, func() error {
		err := m.client.Create(folder, nil).Wait()
		var there *imap.Error
		if err != nil && !(errors.As(err, &there) && there.Code == imap.ResponseCodeAlreadyExists) {
			return err
		}
		_ = m.client.Subscribe(folder).Wait() // mail programs show what is subscribed; without it nothing is lost
		return nil
	})
	if refused != nil {
		return m.unmoved(folder, "cannot be made", "make it by hand or change imap.archive", refused)
	}
	return err
}

// try runs an exchange that the server may refuse without being at fault.
func (m *Mailbox) try(ctx context.Context, doing string, exchange func() error) (refused *imap.Error, err error) {
	err = m.do(ctx, doing, searchAnswer, func() error {
		err := exchange()
		if errors.As(err, &refused) {
			return nil
		}
		return err
	})
	return refused, err
}

func (m *Mailbox) unmoved(folder, what, remedy string, refused *imap.Error) error {
	if refused.Code == imap.ResponseCodeOverQuota {
		remedy = "make room in the mailbox, or have it given more"
	}
	return fmt.Errorf("%w: the archive folder %q %s on %s (it answered %s); %s", ErrUnmoved, folder, what, m.config.address(), said(refused), remedy)
}

// folders lists the folders that match a pattern.
func (m *Mailbox) folders(ctx context.Context, pattern string) (names []string, err error) {
	err = m.do(ctx, "list folders", smallAnswer, func() error {
		list, err := m.client.List("", pattern, nil).Collect()
		for _, data := range list {
			if !slices.Contains(data.Attrs, imap.MailboxAttrNonExistent) && !slices.Contains(data.Attrs, imap.MailboxAttrNoSelect) {
				names = append(names, data.Mailbox)
			}
		}
		return err
	})
	return names, err
}

// expungeIssued says that somebody has taken away an email that a command named (RFC 5530, 3).
const expungeIssued imap.ResponseCode = "EXPUNGEISSUED"

// moveAll moves emails, in smaller lots where a mailbox that is nearly full has no room for a copy of all at once, or where
// somebody else has taken one of them away in this moment.
func (m *Mailbox) moveAll(ctx context.Context, uids []uint32, folder string) error {
	refused, err := m.move(ctx, uids, folder)
	switch {
	case refused == nil:
		return err
	case refused.Code != imap.ResponseCodeOverQuota && refused.Code != expungeIssued:
	case len(uids) > 1:
		if err := m.moveAll(ctx, uids[:len(uids)/2], folder); err != nil {
			return err
		}
		return m.moveAll(ctx, uids[len(uids)/2:], folder)
	case refused.Code == expungeIssued:
		return nil // it is gone
	}
	return m.unmoved(folder, "takes no emails", fmt.Sprintf("let %s write to it and delete from %s, or change imap.archive", m.config.Username, m.config.Folder), refused)
}

// move takes emails to a folder by the best that the server can.
func (m *Mailbox) move(ctx context.Context, uids []uint32, folder string) (refused *imap.Error, err error) {
	set := uidSet(uids)
	doing := "move emails to " + folder
	if m.caps.Has(imap.CapMove) {
		return m.try(ctx, doing, func() error {
			read := m.flag(set, imap.FlagSeen)
			moved := m.client.Move(set, folder) // sent without waiting for the first: commands are carried out in order
			_ = read()                          // a folder may not keep the mark; the move counts
			_, err := moved.Wait()
			return err
		})
	}
	return m.copyAndDelete(ctx, uids, folder, doing)
}

// flag adds a flag, and gives a function that waits for the answer.
func (m *Mailbox) flag(set imap.UIDSet, flag imap.Flag) func() error {
	return m.client.Store(set, &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{flag}}, nil).Close
}

// expunge reads what was removed, so that news of new emails is told from it.
func (m *Mailbox) expunge(cmd interface{ Collect() ([]uint32, error) }) error {
	gone, err := cmd.Collect()
	m.seen.Add(-int64(len(gone)))
	return err
}
