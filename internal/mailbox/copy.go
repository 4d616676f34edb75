package mailbox

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
)

// copied is the mark on an email that was copied to the archive and that the server then would not let go, so that the
// next pass does not copy it once more.
const copied imap.Flag = "$CopydeskCopied"

// rights takes in what may be done in the folder, as the server told when it was opened. Where PERMANENTFLAGS is missing,
// every flag may be set (RFC 9051, 7.1); where it is empty, none. The library tells these not apart.
func (m *Mailbox) rights(data *imap.SelectData) {
	m.unsure = len(data.PermanentFlags) == 0
	m.deletes = m.unsure || hasFlag(data.PermanentFlags, imap.FlagDeleted)
	m.marks = hasFlag(data.Flags, copied)
}

func hasFlag(flags []imap.Flag, flag imap.Flag) bool {
	return slices.ContainsFunc(flags, func(f imap.Flag) bool { return strings.EqualFold(string(f), string(flag)) })
}

// copyAndDelete moves emails on a server without MOVE. Nothing is copied that cannot be deleted afterwards: it would be copied
// again at each pass.
func (m *Mailbox) copyAndDelete(ctx context.Context, uids []uint32, folder, doing string) (refused *imap.Error, err error) {
	if m.unsure {
		err = m.tryDeletion(ctx, uidSet(uids[:1]))
	}
	if err != nil {
		return nil, err
	}
	if !m.deletes {
		return nil, m.kept(nil)
	}
	if _, err = m.mark(ctx, "mark emails as read", uidSet(uids), imap.FlagSeen); err != nil { // a folder may not keep the mark; the move counts
		return nil, err
	}
	fresh, err := m.uncopied(ctx, uids)
	if err != nil {
		return nil, err
	}
	if len(fresh) > 0 {
		refused, err = m.try(ctx, doing, func() error {
			_, err := m.client.Copy(uidSet(fresh), folder).Wait()
			return err
		})
	}
	if refused != nil || err != nil {
		return refused, err
	}
	return nil, m.remove(ctx, uids)
}

// tryDeletion marks an email as deleted, looks whether the mark is there, and takes it away again.
func (m *Mailbox) tryDeletion(ctx context.Context, set imap.UIDSet) error {
	const doing = "try whether emails can be deleted"
	if _, err := m.mark(ctx, doing, set, imap.FlagDeleted); err != nil {
		return err
	}
	marked, err := m.search(ctx, doing, &imap.SearchCriteria{UID: []imap.UIDSet{set}, Flag: []imap.Flag{imap.FlagDeleted}})
	if err != nil {
		return err
	}
	m.unsure, m.deletes = false, len(marked) > 0
	_, err = m.try(ctx, doing, func() error {
		return m.client.Store(set, &imap.StoreFlags{Op: imap.StoreFlagsDel, Silent: true, Flags: []imap.Flag{imap.FlagDeleted}}, nil).Close()
	})
	return err
}

// mark adds a flag, which the server may refuse.
func (m *Mailbox) mark(ctx context.Context, doing string, set imap.UIDSet, flag imap.Flag) (refused *imap.Error, err error) {
	return m.try(ctx, doing, func() error { return m.flag(set, flag)() })
}

// uncopied leaves out the emails that were copied before and stayed.
func (m *Mailbox) uncopied(ctx context.Context, uids []uint32) ([]uint32, error) {
	if !m.marks {
		return uids, nil
	}
	before, err := m.search(ctx, "look for copied emails", &imap.SearchCriteria{UID: []imap.UIDSet{uidSet(uids)}, Flag: []imap.Flag{copied}})
	return slices.DeleteFunc(slices.Clone(uids), func(uid uint32) bool { return slices.Contains(before, uid) }), err
}

// remove deletes emails that were copied. Servers leave undone what somebody has no right to, and say OK (RFC 4314, 4); so
// it looks at what is still there.
func (m *Mailbox) remove(ctx context.Context, uids []uint32) error {
	set := uidSet(uids)
	left := &imap.SearchCriteria{UID: []imap.UIDSet{set}}
	refused, err := m.mark(ctx, "mark emails as deleted", set, imap.FlagDeleted)
	switch {
	case refused != nil || err != nil:
	case m.caps.Has(imap.CapUIDPlus):
		refused, err = m.try(ctx, "remove moved emails", func() error { return m.expunge(m.client.UIDExpunge(set)) })
	default:
		left.NotFlag = []imap.Flag{imap.FlagDeleted}
		err = m.expungeAll(ctx, uids)
	}
	if err != nil {
		return err
	}
	stay, err := m.search(ctx, "look for emails that stay", left)
	if err != nil || len(stay) == 0 {
		return err
	}
	return m.stay(ctx, stay, refused)
}

// stay marks emails as copied. Where the server keeps no such mark, nothing more is copied by this connection.
func (m *Mailbox) stay(ctx context.Context, uids []uint32, refused *imap.Error) error {
	set := uidSet(uids)
	if _, err := m.mark(ctx, "mark emails as copied", set, copied); err != nil {
		return err
	}
	marked, err := m.search(ctx, "look for copied emails", &imap.SearchCriteria{UID: []imap.UIDSet{set}, Flag: []imap.Flag{copied}})
	if err != nil {
		return err
	}
	m.marks, m.deletes = true, len(marked) == len(uids)
	return m.kept(refused)
}

func (m *Mailbox) kept(refused *imap.Error) error {
	answer := ""
	if refused != nil {
		answer = " (it answered " + said(refused) + ")"
	}
	return fmt.Errorf("%w: %s lets none be deleted from %q%s; let %s delete from it, and then start copydesk again",
		ErrUnmoved, m.config.address(), m.config.Folder, answer, m.config.Username)
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
