package digest

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/letter"
)

const (
	// clipped is the size beyond which Gmail shows "[Message clipped]"; the lists are cut to stay below.
	clipped = 100 << 10
	// roomy is how much of it the lists may take, by a reckoning that is checked once the page is made.
	roomy = 76 << 10
)

// Render makes the letter. zip is what is attached, nil for nothing, and said says in a sentence what that is or how
// it may be had.
func Render(set *letter.Set, e letter.Envelope, d Digest, zip []byte, said string) (letter.Rendered, error) {
	picture := letter.Attachment{
		Name: "blogs-by-day.png", Type: "image/png", ContentID: "days." + d.Day + "@" + domainOf(e.From.Email),
		Content: chart(d.Days, d.call.LastDay.Format(time.DateOnly)),
	}
	attachments := []letter.Attachment{picture}
	if zip != nil {
		attachments = append(attachments, letter.Attachment{Name: strings.ToLower(d.call.Prefix) + "-" + d.Day + ".zip", Type: "application/zip", Content: zip})
	}
	in := func(room int) (letter.Rendered, bool, error) {
		page := d.page(room)
		page.Zip, page.Picture.CID = said, picture.ContentID
		r, err := set.Digest(e, d.call, page, attachments)
		if err != nil {
			return r, false, fmt.Errorf("render the digest: %w", err)
		}
		return r, page.cut(), nil
	}
	for room := roomy; ; room /= 2 {
		r, cut, err := in(room)
		if err != nil || len(r.HTML) < clipped && !cut {
			return r, err
		}
		if len(r.HTML) < clipped || room < 1<<10 {
			return widened(r, room, in)
		}
	}
}

// widened tells more where the words took less room than reckoned: it looks for the room that fills the letter.
func widened(fits letter.Rendered, room int, in func(int) (letter.Rendered, bool, error)) (letter.Rendered, error) {
	most := room * clipped / len(fits.HTML)
	for range 3 {
		if most < room+room/8 || len(fits.HTML) > clipped*9/10 {
			break
		}
		more, cut, err := in(most)
		switch {
		case err != nil:
			return fits, err
		case len(more.HTML) >= clipped:
			most = (room + most) / 2
			continue
		}
		fits, room = more, most
		if !cut {
			break
		}
		most = room * clipped / len(fits.HTML)
	}
	return fits, nil
}

// cut says whether something was left out for want of room.
func (p Page) cut() bool {
	return p.MoreWaiting+p.MoreForYou+p.MorePlan != "" || slices.ContainsFunc(p.News, func(g Group) bool { return g.More != "" })
}

func domainOf(address string) string { return address[strings.LastIndexByte(address, '@')+1:] }

// Standalone is the HTML of a digest as a page that a browser shows without the email around it.
func Standalone(d Digest, r letter.Rendered) string {
	picture := chart(d.Days, d.call.LastDay.Format(time.DateOnly))
	before, rest, ok := strings.Cut(r.HTML, `src="cid:`)
	if !ok {
		return r.HTML
	}
	_, after, _ := strings.Cut(rest, `"`)
	return before + `src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(picture) + `"` + after
}
