// Package digest tells the editors of a call each morning what they must know: how the call stands, what is new and
// changed since the digest before, what waits for its contributor, and what waits for them. It gathers that from the
// store, and makes of it one letter with a picture, for every mail program, and a zip of the new blogs.
package digest

import (
	"encoding/json"
	"slices"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/listing"
	"copydesk/internal/plan"
	"copydesk/internal/submission"
)

// Digest is what the editors of a call must know. Nothing in it is ever left out: an absent list is empty.
type Digest struct {
	Call    string    `json:"call"`
	Name    string    `json:"name"`
	Day     string    `json:"day"`   // YYYY-MM-DD, in the place of the digest
	Since   Instant   `json:"since"` // zero: from the beginning
	Until   Instant   `json:"until"`
	State   State     `json:"state"`
	Themes  []Theme   `json:"themes"`
	Days    []Count   `json:"days"`
	Blogs   []Blog    `json:"blogs"` // new and changed
	Waiting []Waiting `json:"waiting"`
	ForYou  ForYou    `json:"for_you"`
	Plan    []Planned `json:"plan"` // in the last days before the campaign and while it lasts

	call  *call.Call
	place *time.Location
	plan  plan.Plan
}

// Instant is a time that JSON has as from the other commands: in UTC, and "" where there is none.
type Instant struct{ time.Time }

// MarshalJSON implements [json.Marshaler].
func (i Instant) MarshalJSON() ([]byte, error) { return json.Marshal(listing.Stamp(i.Time)) }

// State is how the call stands.
type State struct {
	DaysLeft  int `json:"days_left"` // to the deadline: 0 on its last day, negative after it
	Blogs     int `json:"blogs"`     // all but the withdrawn and declined
	Accepted  int `json:"accepted"`
	Waiting   int `json:"waiting"`
	Late      int `json:"late"`
	Withdrawn int `json:"withdrawn"`
	Declined  int `json:"declined"`
	ForYou    int `json:"for_you"` // how many things need a human
}

// Theme is how many blogs a theme has.
type Theme struct {
	Number   int    `json:"number"`
	Name     string `json:"name"`
	Accepted int    `json:"accepted"`
	Blogs    int    `json:"blogs"`
}

// Count is how many blogs were received on a day.
type Count struct {
	Day      string `json:"day"`
	Accepted int    `json:"accepted"` // that are accepted now
	Blogs    int    `json:"blogs"`
}

// Blog is a new or changed blog.
type Blog struct {
	Ref         string               `json:"ref"`
	Status      submission.Status    `json:"status"`
	New         bool                 `json:"new"`
	Changed     []string             `json:"changed"` // in words
	Title       string               `json:"title"`
	Description string               `json:"description"`
	Themes      []int                `json:"themes"`
	Author      submission.Author    `json:"author"`
	Sender      string               `json:"sender"`
	Words       int                  `json:"words"`
	Remarks     []submission.Problem `json:"remarks"`
	Problems    []submission.Problem `json:"problems"`
}

// Waiting is a blog that its contributor has to put right.
type Waiting struct {
	Ref      string               `json:"ref"`
	Title    string               `json:"title"`
	Sender   string               `json:"sender"`
	Since    Instant              `json:"since"`
	Reminded Instant              `json:"reminded"` // zero: not reminded
	Problems []submission.Problem `json:"problems"`
}

// ForYou is what needs an editor.
type ForYou struct {
	Late         []Late   `json:"late"`          // that nobody has decided about, however old
	LateVersions []Late   `json:"late_versions"` // of accepted blogs, which stand as they were
	Mails        []Mail   `json:"mails"`         // referred, with the reason
	Letters      []Letter `json:"letters"`       // that came back or could not be sent
	Withdrawals  []Late   `json:"withdrawals"`
}

// count is how many of these need a human; withdrawals are only told.
func (f ForYou) count() int {
	return len(f.Late) + len(f.LateVersions) + len(f.Mails) + len(f.Letters)
}

// Late is a blog that came late, or was withdrawn.
type Late struct {
	Ref    string  `json:"ref"`
	Title  string  `json:"title"`
	Author string  `json:"author"`
	At     Instant `json:"at"`
}

// Mail is an email that was referred to the editors.
type Mail struct {
	ID      int64           `json:"id"`
	Kind    submission.Kind `json:"kind"`
	From    string          `json:"from"`
	Name    string          `json:"name"`
	Subject string          `json:"subject"`
	Reason  string          `json:"reason"`
	At      Instant         `json:"at"`
	Refs    []string        `json:"refs"`
}

// Letter is a letter of ours that did not arrive.
type Letter struct {
	To      []string `json:"to"`
	Subject string   `json:"subject"`
	Error   string   `json:"error"`
	Refs    []string `json:"refs"`
}

// Planned is a blog on its day of the campaign.
type Planned struct {
	Day   string `json:"day"`
	Ref   string `json:"ref"`
	Title string `json:"title"`
	Fixed bool   `json:"fixed"`
}

// Empty says whether there is nothing to tell: nothing has happened since the digest before.
func (d Digest) Empty() bool {
	f := d.ForYou
	return len(d.Blogs)+len(f.LateVersions)+len(f.Mails)+len(f.Letters)+len(f.Withdrawals) == 0
}

// refs are the submissions that a digest speaks of: when one of them is forgotten, the digest is too.
func (d Digest) refs() []string {
	var refs []string
	for _, b := range d.Blogs {
		refs = append(refs, b.Ref)
	}
	for _, w := range d.Waiting {
		refs = append(refs, w.Ref)
	}
	for _, p := range d.Plan {
		refs = append(refs, p.Ref)
	}
	f := d.ForYou
	for _, l := range slices.Concat(f.Late, f.LateVersions, f.Withdrawals) {
		refs = append(refs, l.Ref)
	}
	slices.Sort(refs)
	return slices.Compact(refs)
}
