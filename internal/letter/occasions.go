package letter

import (
	"time"

	"copydesk/internal/call"
)

// Withdrawal confirms that submissions were withdrawn.
func (s *Set) Withdrawal(e Envelope, c *call.Call, entries []Entry) (Rendered, error) {
	return s.finish(e, "withdrawal", "withdrawal", newPage(e, c, entries), nil)
}

// Reminder says once, before the deadline, what is still missing.
func (s *Set) Reminder(e Envelope, c *call.Call, entries []Entry) (Rendered, error) {
	return s.finish(e, "reminder", "reminder", newPage(e, c, entries), nil)
}

// Declined tells a contributor kindly that the editors decided against a blog, with their reason.
func (s *Set) Declined(e Envelope, c *call.Call, entry Entry, reason string) (Rendered, error) {
	page := newPage(e, c, []Entry{entry})
	page.Reason = line(reason, longestSentence)
	return s.finish(e, "declined", "declined", page, nil)
}

// Scheduled tells a contributor the day on which the blog appears, with a draft post for social media.
func (s *Set) Scheduled(e Envelope, c *call.Call, entry Entry, on time.Time) (Rendered, error) {
	page := newPage(e, c, []Entry{entry})
	page.Day = day(on)
	page.Post = Post(c, entry.Blog)
	return s.finish(e, "scheduled", "scheduled", page, nil)
}
