package doctor

import (
	"context"
	"fmt"
	"net/mail"
	"time"
)

func (x *examination) digest(ctx context.Context) []Finding {
	p := &part{name: "Digest"}
	d := x.Config.Digest
	if d.Off {
		p.well("none is sent (digest.at is \"off\")")
		return p.found
	}
	now := x.Now().In(d.Location)
	next := time.Date(now.Year(), now.Month(), now.Day(), d.Hour, d.Minute, 0, 0, d.Location)
	if !next.After(now) {
		next = time.Date(now.Year(), now.Month(), now.Day()+1, d.Hour, d.Minute, 0, 0, d.Location)
	}
	says := fmt.Sprintf("goes to %s each day; the next at %s", addresses(x.Config.Letters.Editors), next.Format("15:04 MST on "+dayForm))
	if last := x.lastDigest(ctx); last != "" {
		says += "; the last was of " + last
	}
	p.well(says)
	return p.found
}

// lastDigest is the day of the newest digest of any call.
func (x *examination) lastDigest(ctx context.Context) (last string) {
	if x.db == nil {
		return ""
	}
	slugs := []string{""}
	for _, c := range x.Config.Calls {
		slugs = append(slugs, c.Slug)
	}
	for _, slug := range slugs {
		if day, _, ok, err := x.db.DigestLast(ctx, slug); err == nil && ok {
			last = max(last, day)
		}
	}
	return last
}

func addresses(who []mail.Address) string {
	names := make([]string, len(who))
	for i, a := range who {
		names[i] = a.Address
	}
	return list(names)
}
