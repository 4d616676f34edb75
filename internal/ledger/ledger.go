// Package ledger proves that no email is forgotten: it asks the mail server what stands in the folder, and the
// database what has an outcome, and tells the difference.
package ledger

import (
	"bytes"
	"context"
	"fmt"
	"mime"
	"net/mail"
	"slices"
	"time"

	"copydesk/internal/mailbox"
	"copydesk/internal/store"
)

// Account is how the folder and the database stand to each other.
type Account struct {
	Folder      string
	UIDValidity uint32
	Standing    int      // emails in the folder
	Filed       int      // of them, those that have an outcome and only wait to be moved
	Unaccounted []Email  // of them, those that have none
	Newest      *Email   // the last of all that stand there; nil when none does
	Gaps        []uint32 // UIDs among those filed that nobody saw: taken away by somebody, or never given out by the server
}

// Email is one that stands in the folder.
type Email struct {
	UID       uint32
	Received  time.Time // INTERNALDATE; zero when the server gives none
	Size      int64
	From      string
	Subject   string
	MessageID string
}

// headOnly makes the mailbox give headers alone, which is all a person needs to find an email by.
const headOnly = 1

const (
	// manyGaps bounds the list of gaps; a server may skip millions of numbers.
	manyGaps = 1000
	// manyOpen bounds how many emails are described; of the others the UID is told.
	manyOpen = 1000
)

// Check asks the server. A nil database knows no email.
func Check(ctx context.Context, c mailbox.Config, db *store.Store) (Account, error) {
	c.MaxSize = headOnly
	box, err := mailbox.Dial(ctx, c)
	if err != nil {
		return Account{}, err
	}
	defer box.Close()
	return CheckIn(ctx, box, c.Folder, db)
}

// CheckIn is [Check] over a connection that stands; one that was dialled with a MaxSize reads no more than headers.
func CheckIn(ctx context.Context, box *mailbox.Mailbox, folder string, db *store.Store) (Account, error) {
	a := Account{Folder: folder, UIDValidity: box.UIDValidity()}
	standing, err := box.Waiting(ctx)
	if err != nil {
		return a, err
	}
	// The database is asked after the server: what is filed in between is no difference.
	filed, err := sightings(ctx, db, folder, a.UIDValidity)
	if err != nil {
		return a, err
	}
	a.Standing = len(standing)
	open := without(standing, filed)
	a.Filed = a.Standing - len(open)
	a.Gaps = gaps(filed, standing)
	if err := a.read(ctx, box, open, standing); err != nil {
		return a, err
	}
	return a, nil
}

func sightings(ctx context.Context, db *store.Store, folder string, validity uint32) ([]uint32, error) {
	if db == nil {
		return nil, nil
	}
	uids, err := db.Sightings(ctx, folder, validity)
	if err != nil {
		return nil, fmt.Errorf("ask the database what was filed: %w", err)
	}
	return uids, nil
}

// without returns what stands in the one ascending list and not in the other.
func without(these, those []uint32) (rest []uint32) {
	for _, uid := range these {
		if _, found := slices.BinarySearch(those, uid); !found {
			rest = append(rest, uid)
		}
	}
	return rest
}

// gaps are the numbers between those filed that are neither filed nor standing. A folder gives ascending UIDs (RFC 9051,
// 2.3.1.1), and may skip some.
func gaps(filed, standing []uint32) (missing []uint32) {
	for i := 1; i < len(filed); i++ {
		for uid := filed[i-1] + 1; uid < filed[i] && len(missing) < manyGaps; uid++ {
			if _, stands := slices.BinarySearch(standing, uid); !stands {
				missing = append(missing, uid)
			}
		}
	}
	return missing
}

// read looks at the headers of what has no outcome, and of the newest.
func (a *Account) read(ctx context.Context, box *mailbox.Mailbox, open, standing []uint32) error {
	wanted := slices.Clone(open[:min(len(open), manyOpen)])
	if n := len(standing); n > 0 && !slices.Contains(wanted, standing[n-1]) {
		wanted = append(wanted, standing[n-1])
	}
	if len(wanted) == 0 {
		return nil
	}
	for _, uid := range open {
		a.Unaccounted = append(a.Unaccounted, Email{UID: uid})
	}
	return box.Fetch(ctx, wanted, func(m mailbox.Email) error {
		e := described(m)
		if i, isOpen := slices.BinarySearch(open, e.UID); isOpen {
			a.Unaccounted[i] = e
		}
		if e.UID == standing[len(standing)-1] {
			a.Newest = &e
		}
		return nil
	})
}

// described takes from a header what a person finds an email by. A header that cannot be read gives nothing.
func described(m mailbox.Email) Email {
	e := Email{UID: m.UID, Received: m.Received, Size: m.Size}
	parsed, err := mail.ReadMessage(bytes.NewReader(m.Raw))
	if err != nil {
		return e
	}
	var words mime.WordDecoder
	e.Subject = parsed.Header.Get("Subject")
	if subject, err := words.DecodeHeader(e.Subject); err == nil {
		e.Subject = subject
	}
	e.From = parsed.Header.Get("From")
	if from, err := mail.ParseAddress(e.From); err == nil {
		e.From = from.Address
	}
	e.MessageID = trimmed(parsed.Header.Get("Message-Id"))
	return e
}

func trimmed(id string) string {
	if len(id) > 1 && id[0] == '<' && id[len(id)-1] == '>' {
		return id[1 : len(id)-1]
	}
	return id
}
