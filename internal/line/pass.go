package line

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/mailbox"
	"copydesk/internal/submission"
)

const (
	// grace is how long what was begun may go on after the end was asked for: a commit, and the move after it.
	grace = 10 * time.Second
	// round is how many emails are fetched before those filed meanwhile are moved.
	round = 512
)

// step is a moment at which a test can let the line break.
type step string

const (
	stepRefused   step = "refused"   // the database, for another process has it
	stepCommitted step = "committed" // and nothing moved yet
	stepMoved     step = "moved"     // and no letter sent yet
)

// pass is one walk over everything that waits in the folder.
type pass struct {
	*Line
	box *mailbox.Mailbox
	sum Sum

	mu      sync.Mutex
	moves   map[string][]uint32 // emails that are filed and not moved yet, by archive folder
	unmoved error               // the server refuses to move some
}

// Pass reads, files and archives everything that waits in the folder. It does not send the letters.
// When the connection breaks in the middle of an email it begins again, and at last leaves that email to the end.
func (l *Line) Pass(ctx context.Context) (sum Sum, err error) {
	for range stumbles + 1 {
		before := l.stumbled
		var one Sum
		one, err = l.passOnce(ctx)
		sum.Read, sum.Filed, sum.Failed = sum.Read+one.Read, sum.Filed+one.Filed, sum.Failed+one.Failed
		if err == nil || ctx.Err() != nil || l.stumbled == before {
			break
		}
	}
	return sum, err
}

func (l *Line) passOnce(ctx context.Context) (Sum, error) {
	box, err := mailbox.Dial(ctx, l.Mailbox)
	if err != nil {
		l.status.mailboxAway(err)
		return Sum{}, err
	}
	defer box.Close()
	l.status.mailboxWell()
	sum, unmoved, err := l.pass(ctx, box)
	return sum, cmp.Or(err, unmoved)
}

// pass works through the folder. What the server refuses to move is told apart: it is filed and answered all the same.
func (l *Line) pass(ctx context.Context, box *mailbox.Mailbox) (sum Sum, unmoved, err error) {
	p := &pass{Line: l, box: box, moves: map[string][]uint32{}}
	begun := time.Now()
	err = p.walk(ctx)
	if p.sum.Read > 0 && (p.unmoved == nil || p.sum.Filed > 0) {
		l.Log.Info("emails worked through", "read", p.sum.Read, "filed", p.sum.Filed, "failed", p.sum.Failed, "took", time.Since(begun).Round(time.Millisecond))
	}
	if err == nil {
		err = p.at(stepMoved)
	}
	l.status.passed(p.sum, err)
	return p.sum, p.unmoved, err
}

func (p *pass) walk(ctx context.Context) error {
	waiting, err := p.box.Waiting(ctx)
	if err != nil || len(waiting) == 0 {
		return err
	}
	fresh, err := p.known(ctx, waiting)
	if err != nil {
		return err
	}
	err = p.fetchAndFile(ctx, p.rounds(fresh))
	if fault := p.at(stepCommitted); fault != nil {
		return fault
	}
	return errors.Join(err, p.archiveRest(ctx, err))
}

// known takes out the emails that were filed before and not moved, as after a kill: they are only moved. A place alone does not
// say that it is the same email, for the folder may be another account's by now: each is read once more, and then taken for sure.
func (p *pass) known(ctx context.Context, uids []uint32) (fresh []uint32, err error) {
	outcomes, err := p.Store.Outcomes(ctx, p.folder(), p.box.UIDValidity(), uids)
	for _, uid := range uids {
		if outcome, ok := outcomes[uid]; ok && p.sure[place{p.box.UIDValidity(), uid}] {
			p.toMove(outcome, uid)
			p.sum.Read++
		} else {
			fresh = append(fresh, uid)
		}
	}
	return fresh, err
}

// folder names the watched folder as the database knows it.
func (l *Line) folder() string {
	if l.Mailbox.Folder == "" {
		return "INBOX"
	}
	return l.Mailbox.Folder
}

// fetchAndFile fetches ahead, reads on all cores and files in the order of arrival. What was fetched whole before the
// connection broke is still filed; a database that cannot be written ends the fetching.
func (p *pass) fetchAndFile(ctx context.Context, rounds [][]uint32) error {
	if len(rounds) == 0 {
		return nil
	}
	if p.Singly {
		return p.singlyFile(ctx, slices.Concat(rounds...))
	}
	fetching, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	b := newBelt()
	var work sync.WaitGroup
	var unread, unfiled error
	work.Go(func() {
		defer b.end()
		unread = p.fetch(fetching, rounds, b)
	})
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() { b.read(p.read) })
	}
	if unfiled = p.file(ctx, b); unfiled != nil {
		stop(unfiled)
		b.drain()
	}
	work.Wait()
	if unfiled != nil {
		return unfiled // why the fetching ended, if it did
	}
	return unread
}

// fetch puts emails on the belt, and moves between two rounds what was filed meanwhile.
func (p *pass) fetch(ctx context.Context, rounds [][]uint32, b *belt) error {
	for _, uids := range rounds {
		begun := time.Now()
		waited := time.Duration(0)
		last := uint32(0)
		err := p.box.Fetch(ctx, uids, func(e mailbox.Email) error {
			last = e.UID
			held := time.Now()
			defer func() { waited += time.Since(held) }()
			return b.put(ctx, p.arrival(e))
		})
		p.status.took(stageFetch, time.Since(begun)-waited)
		if err != nil {
			if ctx.Err() == nil {
				p.stumble(uids, last)
			}
			return err
		}
		if err := p.archive(ctx, p.box); err != nil {
			return err
		}
	}
	return nil
}

func (p *pass) arrival(e mailbox.Email) desk.Arrival {
	return desk.Arrival{
		Mailbox: p.folder(), UIDValidity: e.UIDValidity, UID: e.UID, Received: e.Received, Raw: e.Raw, TooLarge: e.TooLarge,
	}
}

func (p *pass) read(in desk.Arrival) desk.Read {
	begun := time.Now()
	r := p.Desk.Read(in)
	p.status.took(stageRead, time.Since(begun))
	return r
}

func (p *pass) toMove(outcome submission.Outcome, uid uint32) {
	p.mu.Lock()
	defer p.mu.Unlock()
	folder := archiveFolder(outcome)
	p.moves[folder] = append(p.moves[folder], uid)
}

// archiveFolder names the folder of an outcome: the outcome with a capital.
func archiveFolder(o submission.Outcome) string {
	return strings.ToUpper(string(o[:1])) + string(o[1:])
}

// archive moves what is filed. Where that is broken off, all of it is still to be moved: the UIDs of those that were moved
// mean nothing by then, and a server passes over them (RFC 9051, section 6.4.9). What the server refuses to move is known
// to the database, and tried again at the next pass.
func (p *pass) archive(ctx context.Context, box *mailbox.Mailbox) error {
	p.mu.Lock()
	moves := p.moves
	p.moves = map[string][]uint32{}
	p.mu.Unlock()
	if len(moves) == 0 {
		return nil
	}
	begun := time.Now()
	err := box.Archive(ctx, moves)
	p.status.took(stageMove, time.Since(begun))
	if errors.Is(err, mailbox.ErrUnmoved) {
		p.unmoved, err = err, nil
	}
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		for folder, uids := range moves {
			p.moves[folder] = append(p.moves[folder], uids...)
		}
	}
	return err
}

// archiveRest moves what is left, also when the end was asked for: then within the grace. Where the connection broke it
// takes a new one; what cannot be moved over that either, the next pass moves.
func (p *pass) archiveRest(ctx context.Context, fault error) error {
	if len(p.moves) == 0 {
		return nil
	}
	ending, cancel := lingering(ctx)
	defer cancel()
	if fault == nil {
		return p.archive(ending, p.box)
	}
	box, err := mailbox.Dial(ending, p.Mailbox)
	if err != nil {
		return nil // the fault itself is told of
	}
	defer box.Close()
	if box.UIDValidity() != p.box.UIDValidity() {
		return nil
	}
	return p.archive(ending, box)
}

// lingering gives a context that outlives ctx by the grace.
func lingering(ctx context.Context) (context.Context, context.CancelFunc) {
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	var timer atomic.Pointer[time.Timer]
	stop := context.AfterFunc(ctx, func() { timer.Store(time.AfterFunc(grace, cancel)) })
	return longer, func() {
		stop()
		if t := timer.Load(); t != nil {
			t.Stop()
		}
		cancel()
	}
}
