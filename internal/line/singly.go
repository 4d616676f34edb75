package line

import (
	"context"

	"copydesk/internal/mailbox"
)

// singlyFile takes one email after the other through every step, and moves it before it fetches the next.
func (p *pass) singlyFile(ctx context.Context, uids []uint32) error {
	for _, uid := range uids {
		var group []*parcel
		err := p.box.Fetch(ctx, []uint32{uid}, func(e mailbox.Email) error {
			in := p.arrival(e)
			group = append(group, &parcel{arrival: in, bytes: len(in.Raw), read: p.read(in)})
			return nil
		})
		if err != nil {
			return err
		}
		if err := p.fileGroup(ctx, group); err != nil {
			return err
		}
		if err := p.archive(ctx, p.box); err != nil {
			return err
		}
	}
	return nil
}
