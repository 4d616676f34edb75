package mailbox

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/emersion/go-imap/v2"
)

// movesAtOnce is how many emails one command moves.
const movesAtOnce = 500

// Archive moves emails to the folders of their outcomes ("Accepted", "Needs-correction") under the archive folder.
// A folder that is missing is made and subscribed to. What is moved is marked as read; a UID that is gone is passed over.
func (m *Mailbox) Archive(ctx context.Context, moves map[string][]uint32) error {
	for _, outcome := range slices.Sorted(maps.Keys(moves)) {
		folder, err := m.ensure(ctx, outcome)
		if err != nil {
			return err
		}
		for uids := range slices.Chunk(moves[outcome], movesAtOnce) {
			if err := m.move(ctx, uids, folder); err != nil {
				return err
			}
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
	if errors.Is(err, ErrFolder) && m.place.guess() {
		return m.ensure(ctx, outcome)
	}
	m.made[folder] = err == nil
	return folder, err
}

func (m *Mailbox) create(ctx context.Context, folder string) error {
	var refused *imap.Error
	err := m.do(ctx, "make the folder "+folder, smallAnswer, func() error {
		err := m.client.Create(folder, nil).Wait()
		if errors.As(err, &refused) && refused.Code == imap.ResponseCodeAlreadyExists {
			refused = nil
		}
		if err != nil && refused == nil {
			return err
		}
		_ = m.client.Subscribe(folder).Wait() // mail programs show what is subscribed; without it nothing is lost
		return nil
	})
	if err == nil && refused != nil {
		return fmt.Errorf("%w: the archive folder %q cannot be made on %s (it answered %s); make it by hand or change imap.archive",
			ErrFolder, folder, m.config.address(), said(refused))
	}
	return err
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

// move takes emails to a folder by the best that the server can.
func (m *Mailbox) move(ctx context.Context, uids []uint32, folder string) error {
	set := uidSet(uids)
	doing := "move emails to " + folder
	if m.caps.Has(imap.CapMove) {
		return m.do(ctx, doing, searchAnswer, func() error {
			read := m.flag(set, imap.FlagSeen)
			moved := m.client.Move(set, folder) // sent without waiting for the first: commands are carried out in order
			_ = read()                          // a folder may not keep the mark; the move counts
			_, err := moved.Wait()
			return err
		})
	}
	err := m.do(ctx, doing, searchAnswer, func() error {
		_ = m.flag(set, imap.FlagSeen)()
		if _, err := m.client.Copy(set, folder).Wait(); err != nil {
			return err
		}
		if err := m.flag(set, imap.FlagDeleted)(); err != nil {
			return err
		}
		if m.caps.Has(imap.CapUIDPlus) {
			return m.expunge(m.client.UIDExpunge(set))
		}
		return nil
	})
	if err != nil || m.canExpungeSome() {
		return err
	}
	return m.expungeAll(ctx, uids)
}

// canExpungeSome tells whether the server can remove emails by name (MOVE, RFC 6851, or UIDPLUS, RFC 4315).
func (m *Mailbox) canExpungeSome() bool {
	return m.caps.Has(imap.CapMove) || m.caps.Has(imap.CapUIDPlus)
}

// expungeAll removes everything marked \Deleted, for servers with neither MOVE nor UIDPLUS;
// but not while another email is so marked: a person who marked it may still change their mind.
// Ours then stay, marked, until theirs are gone; Waiting no longer shows them.
func (m *Mailbox) expungeAll(ctx context.Context, ours []uint32) error {
	marked, err := m.search(ctx, "look for deleted emails", &imap.SearchCriteria{Flag: []imap.Flag{imap.FlagDeleted}})
	if err != nil {
		return err
	}
	if slices.ContainsFunc(marked, func(uid uint32) bool { return !slices.Contains(ours, uid) }) {
		m.config.Log.Info("moved emails stay in the folder, marked as deleted, beside others so marked", "folder", m.config.Folder)
		return nil
	}
	return m.do(ctx, "remove moved emails", searchAnswer, func() error {
		return m.expunge(m.client.Expunge())
	})
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
