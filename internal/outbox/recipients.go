package outbox

import (
	"slices"

	"copydesk/internal/store"
)

// A letter to several people is one row, and one of them may be refused for now while the others have it.
// Who has it is remembered here while the letter waits, so that nobody gets it twice from a running outbox.

// missing gives the recipients who do not have the letter yet.
func (o *Outbox) missing(letter store.Letter) []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	have := o.delivered[letter.ID]
	return slices.DeleteFunc(slices.Clone(letter.To), func(to string) bool { return have[to] })
}

// got notes who has the letter now.
func (o *Outbox) got(letter store.Letter, to []string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, address := range to {
		if o.delivered[letter.ID] == nil {
			o.delivered[letter.ID] = map[string]bool{}
		}
		o.delivered[letter.ID][address] = true
	}
}

// have lists who has the letter.
func (o *Outbox) have(letter store.Letter) []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(letter.To), func(to string) bool { return !o.delivered[letter.ID][to] })
}

func (o *Outbox) forget(letter store.Letter) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.delivered, letter.ID)
}
