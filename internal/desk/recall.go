package desk

import (
	"copydesk/internal/edit"
	"copydesk/internal/intake"
	"copydesk/internal/store"
)

// recallWordings gives the edits that put back an old wording what that was: at first, or before the one that stands. Beside a new
// text the old wording is the one that stands.
func (f *filing) recallWordings(s store.Submission, p intake.Piece) error {
	for i, e := range p.Edits {
		old, ok := e.(edit.Restoring)
		if !ok {
			continue
		}
		revisions, err := f.tx.Revisions(s.Ref)
		if err != nil {
			return err
		}
		old.Was = wordingBefore(s, old, revisions)
		if v := old.Value(&s.Blog); p.Text != "" && old.Was == "" && v != nil {
			old.Was = *v
		}
		p.Edits[i] = old
	}
	return nil
}

// wordingBefore is the old wording of a field that is asked for; "" where there is none but the one that stands.
func wordingBefore(s store.Submission, e edit.Restoring, revisions []store.Revision) (was string) {
	now := e.Value(&s.Blog)
	for _, r := range revisions { // the oldest first
		before := e.Value(&r.Blog)
		if before == nil || *before == "" || !r.Counts || r.Number >= s.Revision {
			continue
		}
		if e.First && *before == *now {
			return ""
		}
		if *before != *now {
			was = *before
		}
		if e.First {
			return was
		}
	}
	return was
}
