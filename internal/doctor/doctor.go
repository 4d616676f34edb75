// Package doctor examines an installation of copydesk from its configuration to its mail servers, and says of each
// thing whether it is well and, where it is not, how to mend it.
package doctor

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"copydesk/internal/config"
	"copydesk/internal/letter"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/store"
)

// State is how one thing stands.
type State string

// The states. A hint needs nobody at once.
const (
	Well  State = "well"
	Hint  State = "hint"
	Wrong State = "wrong"
)

// Finding is what was found of one thing.
type Finding struct {
	Part  string `json:"part"` // what it is a part of, such as "Database"
	State State  `json:"state"`
	Says  string `json:"says"`
	Mend  string `json:"mend"` // what to do; "" where nothing needs to be done
}

// Patient is what is examined.
type Patient struct {
	Path        string // of the configuration
	Config      *config.Config
	ConfigFault error // Config is nil then, and nothing else can be examined

	Letters      *letter.Set
	LettersFault error

	Mailbox   mailbox.Config
	Outbox    outbox.Config
	Now       func() time.Time
	LookupTXT func(ctx context.Context, name string) ([]string, error) // DNS; nil: not asked
}

// timeout is how long a server may take for an answer, unless its configuration says: a person is waiting.
const timeout = 15 * time.Second

// Examine looks at everything. The servers are asked while the rest is looked at; the order of what is found is always
// the same.
func Examine(ctx context.Context, p Patient) []Finding {
	if p.ConfigFault != nil {
		return configurationFaults(p.ConfigFault)
	}
	x := &examination{Patient: p}
	x.open()
	defer x.close()
	looks := []func(context.Context) []Finding{
		x.configuration, x.calls, x.letters, x.database, x.imap, x.smtp, x.sender, x.digest,
	}
	found := make([][]Finding, len(looks))
	var work sync.WaitGroup
	for i, look := range looks {
		work.Go(func() { found[i] = look(ctx) })
	}
	work.Wait()
	return slices.Concat(found...)
}

// Sound tells whether nothing is wrong.
func Sound(found []Finding) bool {
	return !slices.ContainsFunc(found, func(f Finding) bool { return f.State == Wrong })
}

// examination is one look at a patient.
type examination struct {
	Patient
	db        *store.Store // nil where it cannot be read
	dbFault   error        // why
	holder    string       // who is at work with it; "" for nobody
	lockFault error        // why it cannot be told
}

func (x *examination) open() {
	x.Mailbox.Timeout, x.Outbox.Timeout = cmp.Or(x.Mailbox.Timeout, timeout), cmp.Or(x.Outbox.Timeout, timeout)
	x.db, x.dbFault = store.OpenReadOnly(x.Config.Database)
	if x.dbFault != nil {
		return
	}
	release, err := store.Lock(x.Config.Database)
	if errors.Is(err, store.ErrLocked) {
		x.holder, _, _ = strings.Cut(err.Error(), ":") // the rest is for one who wants the lock
		return
	}
	if x.lockFault = err; err != nil {
		return
	}
	_ = release() // nothing is left but the empty file
}

func (x *examination) close() {
	if x.db != nil {
		_ = x.db.Close() // it was only read
	}
}

// part collects the findings of one part.
type part struct {
	name  string
	found []Finding
}

func (p *part) well(says string)        { p.add(Well, says, "") }
func (p *part) hint(says, mend string)  { p.add(Hint, says, mend) }
func (p *part) wrong(says, mend string) { p.add(Wrong, says, mend) }

func (p *part) add(s State, says, mend string) {
	p.found = append(p.found, Finding{p.name, s, says, mend})
}
