package digest

import (
	"encoding/base64"
	"fmt"
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
	for room := roomy; ; room /= 2 {
		page := d.page(room)
		page.Zip, page.Picture.CID = said, picture.ContentID
		r, err := set.Digest(e, d.call, page, attachments)
		if err != nil {
			return r, fmt.Errorf("render the digest: %w", err)
		}
		if len(r.HTML) < clipped || room < 1<<10 {
			return r, nil
		}
	}
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
