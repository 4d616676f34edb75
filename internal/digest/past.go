package digest

import (
	"slices"
	"strings"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// forever is after all that has happened.
var forever = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// asOf takes back what has happened since a time: submissions that came later are left out, and of those that have
// changed since it is told how they stood.
func asOf(until time.Time, history, changes store.Changes, all []store.Submission) (store.Changes, []store.Submission) {
	was := map[string]store.Submission{}
	for _, h := range history.Submissions {
		was[h.Submission.Ref] = stoodAt(until, h)
	}
	all = slices.DeleteFunc(all, func(s store.Submission) bool { return !s.Received.Before(until) })
	for i, s := range all {
		if before, ok := was[s.Ref]; ok {
			all[i] = before
		}
	}
	for i, c := range changes.Submissions {
		if before, ok := was[c.Submission.Ref]; ok {
			changes.Submissions[i].Submission = before
		}
	}
	return changes, all
}

// stoodAt says how a submission stood at a time, from all that has happened to it.
func stoodAt(until time.Time, h store.Change) store.Submission {
	later := func(at time.Time) bool { return !at.Before(until) }
	s := h.Submission
	if !slices.ContainsFunc(h.Revisions, func(r store.Revision) bool { return later(r.Received) }) &&
		!slices.ContainsFunc(h.Events, func(e store.Event) bool { return later(e.At) }) {
		return s
	}
	s.Decided, s.FixedDay, s.Reminded = "", "", time.Time{}
	for _, r := range h.Revisions {
		if r.Counts && !later(r.Received) {
			s.Blog, s.Revision, s.Status, s.Updated = r.Blog, r.Number, submission.Status(r.Blog.Verdict), r.Received
		}
	}
	ruled := s.Status
	for _, e := range h.Events {
		if !later(e.At) {
			happened(&s, ruled, e)
		}
	}
	return s
}

// happened lets an event change how a submission stands; ruled is what the rules of the call said of it.
func happened(s *store.Submission, ruled submission.Status, e store.Event) {
	word, _, _ := strings.Cut(e.Text, ":")
	switch {
	case e.What == store.WasWithdrawn && !s.Updated.After(e.At): // and not sent again afterwards
		s.Status, s.Updated = submission.StatusWithdrawn, e.At
	case e.What == store.WasReminded:
		s.Reminded = e.At
	case e.What == store.WasScheduled:
		s.FixedDay = e.Text
	case e.What == store.WasDecided && word == string(submission.StatusDeclined):
		s.Status, s.Decided = submission.StatusDeclined, word
	case e.What == store.WasDecided:
		s.Status, s.Decided = submission.StatusAccepted, string(submission.StatusAccepted)
	case e.What == store.WasUndone && strings.HasPrefix(e.Text, store.WasDecided+" "):
		s.Status, s.Decided = ruled, ""
	}
}
