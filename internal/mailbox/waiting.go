package mailbox

import (
	"context"
	"slices"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

const (
	// manyWaiting bounds how many UIDs one look takes in; the rest are seen at the next.
	manyWaiting = 1_000_000
	// searchAnswer bounds the answer to a search: some half a million UIDs spelt out.
	searchAnswer = 4 << 20
)

// Waiting gives the UIDs that stand in the folder now, ascending. Its cost depends on the folder alone, not on the archive.
func (m *Mailbox) Waiting(ctx context.Context) ([]uint32, error) {
	select {
	case <-m.news: // what it announced will be among the UIDs
	default:
	}
	criteria := &imap.SearchCriteria{}
	if !m.canExpungeSome() {
		// What Archive has copied may have to stay, marked \Deleted, until it is alone in that: see expungeAll.
		criteria.NotFlag = []imap.Flag{imap.FlagDeleted}
	}
	return m.search(ctx, "look for new emails", criteria)
}

func (m *Mailbox) search(ctx context.Context, doing string, criteria *imap.SearchCriteria) ([]uint32, error) {
	var options *imap.SearchOptions
	if m.caps.Has(imap.CapESearch) {
		options = &imap.SearchOptions{ReturnAll: true} // ranges instead of single numbers (RFC 4731)
	}
	var found imap.NumSet
	err := m.do(ctx, doing, searchAnswer, func() error {
		data, err := m.client.UIDSearch(criteria, options).Wait()
		if err == nil {
			found = data.All
		}
		return err
	})
	uids, _ := found.(imap.UIDSet)
	return spelledOut(uids), err
}

// spelledOut lists the UIDs of a set in order, each once. A lying server may name ranges of billions: the list ends at manyWaiting.
func spelledOut(set imap.UIDSet) []uint32 {
	set = slices.Clone(set)
	slices.SortFunc(set, func(a, b imap.UIDRange) int { return int(int64(min(a.Start, a.Stop)) - int64(min(b.Start, b.Stop))) })
	var uids []uint32
	for _, r := range set {
		for uid := uint64(min(r.Start, r.Stop)); uid <= uint64(max(r.Start, r.Stop)) && len(uids) < manyWaiting; uid++ {
			if uid != 0 && (len(uids) == 0 || uint32(uid) > uids[len(uids)-1]) {
				uids = append(uids, uint32(uid))
			}
		}
	}
	return uids
}

// uidSet makes the set of some UIDs.
func uidSet(uids []uint32) imap.UIDSet {
	var set imap.UIDSet
	for _, uid := range uids {
		set.AddNum(imap.UID(uid))
	}
	return set
}

// listener notes when the folder grows. The library calls it from its reading goroutine.
func (m *Mailbox) listener() *imapclient.UnilateralDataHandler {
	return &imapclient.UnilateralDataHandler{
		Expunge: func(uint32) { m.seen.Add(-1) },
		Mailbox: func(data *imapclient.UnilateralDataMailbox) {
			if data.NumMessages == nil {
				return
			}
			if now := int64(*data.NumMessages); m.seen.Swap(now) < now {
				m.announce()
			}
		},
	}
}

func (m *Mailbox) announce() {
	select {
	case m.news <- struct{}{}:
	default: // one is enough
	}
}
