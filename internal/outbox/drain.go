package outbox

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/store"
)

// Sum counts what became of the letters of one pass.
type Sum struct{ Sent, Failed, Deferred int }

const (
	// dueAtOnce is how many letters are held at a time.
	dueAtOnce = 20
	// faultsInARow is after how many broken connections a pass ends: one letter may break one, but not each.
	faultsInARow = 3
)

// pass is one walk over the letters that are due.
type pass struct {
	*Outbox
	ctx    context.Context
	now    func() time.Time
	sum    Sum
	tried  map[int64]bool
	next   store.Letter // goes after the one in hand; zero for none that is known yet
	begun  int64        // the letter at which an attempt is recorded and not made yet
	conn   *connection
	faults int
}

// Drain tries every letter that is due once. Its error is a fault of the connection or of the database;
// the letters it could not try are then still waiting, with the fault as their last error.
func (o *Outbox) Drain(ctx context.Context, now func() time.Time) (Sum, error) {
	p := &pass{Outbox: o, ctx: ctx, now: now, tried: map[int64]bool{}}
	defer func() {
		if p.conn != nil {
			p.conn.close()
		}
	}()
	for {
		due, err := p.due()
		if err != nil || len(due) == 0 {
			return p.sum, err
		}
		for i, letter := range due {
			p.next = store.Letter{}
			if i+1 < len(due) {
				p.next = due[i+1]
			}
			if err := p.try(letter); err != nil {
				return p.sum, err
			}
		}
	}
}

// due gives the next letters that this pass has not tried.
func (p *pass) due() ([]store.Letter, error) {
	letters, err := p.letters.DueLetters(p.ctx, p.now(), dueAtOnce+p.sum.Deferred)
	if err != nil {
		return nil, fmt.Errorf("read the letters that are due: %w", err)
	}
	return slices.DeleteFunc(letters, func(l store.Letter) bool { return p.tried[l.ID] }), nil
}

// try makes one attempt at a letter. Its error ends the pass.
func (p *pass) try(letter store.Letter) error {
	p.tried[letter.ID] = true
	if result, ok := p.taken[letter.ID]; ok { // the database failed after the server had answered
		return p.settle(letter, result)
	}
	if err := p.letters.Reserve(); err != nil { // lest the server has it, and there is no room to write that down
		return fmt.Errorf("make room for letter %d: %w", letter.ID, err)
	}
	if p.begun != letter.ID {
		there, err := p.letters.RecordAttempt(p.ctx, p.attempt(letter))
		if err != nil {
			return fmt.Errorf("record an attempt at letter %d: %w", letter.ID, err)
		}
		if !there { // it was taken back, or erased, since it was read
			return nil
		}
	}
	letter.Attempts++
	if p.conn == nil {
		if err := p.dial(); err != nil {
			return p.away(letter, err)
		}
	}
	result, err := p.conn.send(letter, letter.To)
	if NeedsPerson(err) {
		p.hangUp()
		return p.away(letter, err)
	}
	if err != nil {
		return p.broken(letter, result, err)
	}
	p.faults = 0
	return p.settle(letter, result)
}

// attempt is the one that is to be made now at a letter.
func (p *pass) attempt(letter store.Letter) store.Attempt {
	at := p.now()
	return store.Attempt{Letter: letter.ID, At: at, Next: at.Add(waitAfter(letter.Attempts + 1))}
}

func (p *pass) dial() (err error) {
	p.conn, err = dial(p.ctx, p.config)
	p.connected.Store(err == nil)
	return err
}

// away leaves a letter due, for it was not the letter's fault that there was no connection.
func (p *pass) away(letter store.Letter, fault error) error {
	if p.ctx.Err() == nil {
		if err := p.put(letter, fault.Error(), p.now()); err != nil {
			return err
		}
	}
	return fault
}

// broken settles a letter on which the connection broke, and ends the pass when that happens again and again.
func (p *pass) broken(letter store.Letter, result sent, err error) error {
	p.hangUp()
	fault := p.config.explain(p.ctx, "send a letter", err)
	if p.ctx.Err() != nil {
		return fault // its next attempt was recorded before this one
	}
	p.faults++
	if len(result.to) > 0 || len(result.refused) > 0 { // it broke after the answer
		err = p.settle(letter, result)
	} else {
		err = p.put(letter, fault.Error(), p.now().Add(waitAfter(letter.Attempts)))
	}
	if err == nil && p.faults >= faultsInARow {
		err = fault
	}
	return err
}

// hangUp ends a connection that is of no more use.
func (p *pass) hangUp() {
	_ = p.conn.Client.Close()
	p.conn.stop()
	p.conn = nil
	p.connected.Store(false)
}

// settle writes down the result of an attempt. Where that fails the result is kept, lest the letter be sent again.
func (p *pass) settle(letter store.Letter, result sent) error {
	p.taken[letter.ID] = result
	err := p.write(letter, result)
	if err == nil {
		delete(p.taken, letter.ID)
	}
	return err
}

func (p *pass) write(letter store.Letter, result sent) error {
	if len(result.refused) == 0 {
		return p.markSent(letter)
	}
	if result.tooLarge() && p.config.Lighter != nil {
		if raw, ok := p.config.Lighter(letter); ok {
			return p.lighten(letter, raw, reason(result.refused))
		}
	}
	if result.hopeless() {
		return p.fail(letter, reason(result.refused))
	}
	// The server has it for some: not even the end of the program may keep us from writing that down.
	ctx := context.WithoutCancel(p.ctx)
	for _, to := range result.to {
		if err := p.letters.MarkDelivered(ctx, letter.ID, to, p.now()); err != nil {
			return fmt.Errorf("mark letter %d as sent to one of several: %w", letter.ID, err)
		}
	}
	gone, later := result.sorted()
	for _, r := range gone {
		if err := p.letters.MarkRefused(ctx, letter.ID, r.to, r.String(), p.now()); err != nil {
			return fmt.Errorf("mark letter %d as refused by one of several: %w", letter.ID, err)
		}
		p.tell(letter, []string{r.to}, r.String())
	}
	if len(later) > 0 {
		return p.put(letter, reason(later), p.now().Add(waitAfter(letter.Attempts)))
	}
	p.sum.Sent++ // to some at least
	return nil
}

func (p *pass) markSent(letter store.Letter) error {
	var next store.Attempt
	if _, taken := p.taken[p.next.ID]; p.next.ID != 0 && !taken && p.ctx.Err() == nil {
		next = p.attempt(p.next)
	}
	// Here, too, the server has it.
	begun, err := p.letters.MarkSent(context.WithoutCancel(p.ctx), letter.ID, p.now(), next)
	if err != nil {
		return fmt.Errorf("mark letter %d as sent: %w", letter.ID, err)
	}
	if begun {
		p.begun = next.Letter
	}
	p.sum.Sent++
	p.config.Log.Info("letter sent", "letter", letter.ID, "kind", letter.Kind, "refs", letter.Refs, "attempts", letter.Attempts)
	return nil
}

// put puts a letter off, or gives it up when it has been tried for two days.
func (p *pass) put(letter store.Letter, reason string, next time.Time) error {
	if exhausted(letter.Attempts, letter.Created, p.now()) {
		return p.fail(letter, reason+"; it was tried for two days")
	}
	if err := p.letters.PutOff(context.WithoutCancel(p.ctx), store.Attempt{Letter: letter.ID, At: p.now(), Next: next}, reason); err != nil {
		return fmt.Errorf("put off letter %d: %w", letter.ID, err)
	}
	p.sum.Deferred++
	return nil
}

// lighten puts a letter back without what is attached to it, to be tried at once.
func (p *pass) lighten(letter store.Letter, raw []byte, reason string) error {
	if err := p.letters.Lighten(context.WithoutCancel(p.ctx), letter.ID, raw, reason, p.now()); err != nil {
		return fmt.Errorf("make letter %d lighter: %w", letter.ID, err)
	}
	p.config.Log.Warn("letter goes without what is attached to it, for it is too large for the mail server",
		"letter", letter.ID, "kind", letter.Kind, "refs", letter.Refs, "bytes", len(letter.Raw), "left", len(raw), "reason", reason)
	delete(p.tried, letter.ID)
	return nil
}

func (p *pass) fail(letter store.Letter, reason string) error {
	if err := p.letters.MarkFailed(context.WithoutCancel(p.ctx), letter.ID, reason, p.now()); err != nil {
		return fmt.Errorf("mark letter %d as failed: %w", letter.ID, err)
	}
	p.sum.Failed++
	p.tell(letter, letter.To, reason)
	return nil
}

// tell says that a letter will never reach some people.
func (p *pass) tell(letter store.Letter, to []string, reason string) {
	p.config.Log.Warn("letter failed", "letter", letter.ID, "kind", letter.Kind, "refs", letter.Refs, "reason", reason)
	if p.config.Failed != nil {
		letter.To = to
		p.config.Failed(p.ctx, letter, reason)
	}
}

// reason puts what the server said into one line.
func reason(all []refused) string {
	parts := make([]string, 0, len(all))
	for _, r := range all {
		parts = append(parts, r.String())
	}
	return strings.Join(parts, "; ")
}
