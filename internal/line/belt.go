package line

import (
	"context"
	"runtime/debug"

	"golang.org/x/sync/semaphore"

	"copydesk/internal/desk"
	"copydesk/internal/mailbox"
)

const (
	// beltBytes is how many bytes of emails are held at a time, unless one alone is larger. Memory depends on it, and
	// not on how many wait.
	beltBytes = 5 << 20
	// parcelBytes is what an email on the belt takes beside its own bytes: its documents as they were understood.
	parcelBytes = 64 << 10
	// beltEmails is how many of them there may be.
	beltEmails = 256
)

// parcel is one email on the belt.
type parcel struct {
	arrival desk.Arrival
	bytes   int
	weight  int64
	read    desk.Read
	ready   chan struct{} // closed when read is there
}

// belt carries emails from the one who fetches past those who read to the one who files: read in any order, on all
// cores, and filed in the order in which they were put on.
type belt struct {
	room    *semaphore.Weighted
	toRead  chan *parcel
	inOrder chan *parcel
}

func newBelt() *belt {
	return &belt{
		room:    semaphore.NewWeighted(beltBytes),
		toRead:  make(chan *parcel, beltEmails),
		inOrder: make(chan *parcel, beltEmails),
	}
}

// put puts an email on the belt, and waits for room before. With one that fills it alone it waits until that is taken off,
// so that the next is not fetched beside it.
func (b *belt) put(ctx context.Context, a desk.Arrival) error {
	p := &parcel{arrival: a, weight: min(int64(len(a.Raw))+parcelBytes, beltBytes), ready: make(chan struct{})}
	if err := b.room.Acquire(ctx, p.weight); err != nil {
		return err
	}
	b.toRead <- p
	b.inOrder <- p
	if p.weight < beltBytes {
		return nil
	}
	if err := b.room.Acquire(ctx, beltBytes); err != nil {
		return err
	}
	b.room.Release(beltBytes)
	return nil
}

// end says that nothing more is put on.
func (b *belt) end() {
	close(b.toRead)
	close(b.inOrder)
}

// read reads emails from the belt until its end.
func (b *belt) read(read func(desk.Arrival) desk.Read) {
	for p := range b.toRead {
		p.read, p.bytes = read(p.arrival), len(p.arrival.Raw)
		if p.read.Raw == nil {
			mailbox.GiveBack(p.arrival.Raw) // what was read holds it packed
		}
		p.arrival.Raw = nil
		close(p.ready)
	}
}

// done takes emails off the belt for good. One that filled it alone leaves its memory to the next.
func (b *belt) done(parcels []*parcel) {
	for _, p := range parcels {
		p.read, p.arrival = desk.Read{}, desk.Arrival{}
		if p.weight == beltBytes {
			debug.FreeOSMemory()
		}
		b.room.Release(p.weight)
	}
}

// drain lets the rest of the belt run empty, so that those before it can end.
func (b *belt) drain() {
	for p := range b.inOrder {
		<-p.ready
		b.done([]*parcel{p})
	}
}
