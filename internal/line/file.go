package line

import (
	"context"
	"fmt"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Several emails are filed in one transaction, for a commit costs more than a filing. A group is full by any of these.
const (
	groupEmails = 50
	groupBytes  = 2 << 20                // of the belt's five, so that the next are read meanwhile
	groupWait   = 100 * time.Millisecond // for the next email, while more are being fetched
)

// filed is what became of one email of a group.
type filed struct {
	desk.Filed
	took  time.Duration
	fault error // it could not be filed
}

// file files what the belt brings, in order, group by group, until its end or until ctx ends: then the group in hand
// is still filed, and what is left on the belt is left in the mailbox.
func (p *pass) file(ctx context.Context, b *belt) error {
	for {
		group, more := b.group(ctx)
		if len(group) > 0 {
			err := p.fileGroup(ctx, group)
			b.done(group)
			if err != nil {
				return err
			}
		}
		if !more {
			return ctx.Err()
		}
	}
}

// group takes the next emails off the belt. It is false when there are no more.
func (b *belt) group(ctx context.Context) (group []*parcel, more bool) {
	bytes := int64(0)
	var late <-chan time.Time
	for len(group) < groupEmails && bytes < groupBytes {
		select {
		case <-ctx.Done():
			return group, false
		default:
		}
		select {
		case p, ok := <-b.inOrder:
			if !ok {
				return group, false
			}
			<-p.ready
			group = append(group, p)
			bytes += p.weight
		case <-late:
			return group, true
		case <-ctx.Done():
			return group, false
		}
		if late == nil {
			timer := time.NewTimer(groupWait)
			defer timer.Stop()
			late = timer.C
		}
	}
	return group, true
}

// fileGroup files a group in one transaction, as if nothing could fail. Where something does it is undone, and filed again
// with each email in a part of the transaction that can fail alone, for which SQLite copies every page that it changes.
func (p *pass) fileGroup(ctx context.Context, group []*parcel) error {
	begun := time.Now()
	results, err := p.fileTogether(ctx, group)
	if err != nil {
		results, err = p.fileApart(ctx, group)
	}
	p.status.took(stageFile, time.Since(begun))
	if err != nil {
		return fmt.Errorf("file emails: %w", err)
	}
	p.settle(group, results)
	return nil
}

// fileTogether files all emails of a group, or none.
func (p *pass) fileTogether(ctx context.Context, group []*parcel) ([]filed, error) {
	results := make([]filed, len(group))
	err := p.Store.Update(context.WithoutCancel(ctx), func(tx *store.Tx) error {
		for i, parcel := range group {
			begun := time.Now()
			f, err := p.attempt(tx, parcel.read)
			if err != nil {
				return err
			}
			results[i] = filed{f, time.Since(begun), nil}
		}
		return nil
	})
	return results, err
}

// fileApart files those emails of a group that can be filed.
func (p *pass) fileApart(ctx context.Context, group []*parcel) ([]filed, error) {
	results := make([]filed, len(group))
	err := p.Store.Update(context.WithoutCancel(ctx), func(tx *store.Tx) error {
		for i, parcel := range group {
			results[i] = p.fileOne(tx, parcel.read)
			if results[i].fault == nil {
				continue
			}
			if err := tx.Savepoint(func() error { return nil }); err != nil {
				return err // it is the database that is at fault and not the email
			}
		}
		return nil
	})
	return results, err
}

// fileOne files one email. One that cannot be filed as what it is, is referred to the editors; one that cannot even be
// referred stays in the folder.
func (p *pass) fileOne(tx *store.Tx, r desk.Read) filed {
	begun := time.Now()
	f, fault := p.attemptAlone(tx, r)
	if fault == nil {
		return filed{f, time.Since(begun), nil}
	}
	if r.Fault == "" {
		r.Fault = fmt.Sprintf("it could not be filed: %v", fault)
	}
	f, err := p.attemptAlone(tx, r)
	if err == nil {
		p.Log.Error("email is referred, for it could not be filed as what it is", "id", f.MailID, "uid", r.UID, "error", fault)
	}
	return filed{f, time.Since(begun), err}
}

// attemptAlone undoes what fails.
func (p *pass) attemptAlone(tx *store.Tx, r desk.Read) (f desk.Filed, err error) {
	err = tx.Savepoint(func() (err error) {
		f, err = p.attempt(tx, r)
		return err
	})
	return f, err
}

// attempt is the rim of one email: what panics in it stops no other.
func (p *pass) attempt(tx *store.Tx, r desk.Read) (f desk.Filed, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v", v)
		}
	}()
	return p.Desk.File(tx, r, p.Now())
}

// settle takes down what was committed.
func (p *pass) settle(group []*parcel, results []filed) {
	letters := 0
	for i, f := range results {
		in := group[i].arrival
		p.sum.Read++
		if f.fault != nil {
			p.sum.Failed++
			p.tellOnce(group[i], f.fault)
			continue
		}
		if f.Known {
			p.sure[place{in.UIDValidity, in.UID}] = true
		}
		if !f.Known && f.Outcome != submission.Duplicate {
			p.sum.Filed++
		}
		letters += f.Letters
		for _, fault := range f.Fallbacks {
			p.status.templateFailed(fault)
			p.Log.Warn("a template of your own failed, and the built-in letter went out; `copydesk doctor` tells more", "id", f.MailID, "error", fault)
		}
		p.toMove(f.Outcome, in.UID)
		p.status.filed(f.Outcome)
		p.Log.Info("email filed", "id", f.MailID, "uid", in.UID, "refs", f.Refs, "kind", f.Kind, "outcome", f.Outcome,
			"known", f.Known, "letters", f.Letters, "bytes", group[i].bytes, "took", f.took.Round(time.Microsecond))
	}
	if letters > 0 {
		p.Wake()
	}
}

// tellOnce logs an email that stays in the folder, and not again at each pass.
func (p *pass) tellOnce(one *parcel, fault error) {
	in := one.arrival
	if at := (place{in.UIDValidity, in.UID}); !p.told[at] {
		p.told[at] = true
		p.Log.Error("email stays in the folder, for it could not be filed", "uid", in.UID, "bytes", one.bytes, "error", fault)
	}
}
