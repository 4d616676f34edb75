// Package call knows one call for blogs: its themes, limits, deadline and addresses, read from a TOML file
// whose faults are told by file, line and key; which call an email is for; and what its rules say of a blog.
package call

import (
	"time"

	"copydesk/internal/submission"
)

// Call is one call for blogs (INTERFACE.md, "A call").
type Call struct {
	Slug, Prefix, Name string
	Addresses          []string
	Closes             time.Time // the first instant after the deadline: midnight after its last day in Location
	LastDay            time.Time // the deadline's day, at its start in Location
	Location           *time.Location
	Grace              time.Duration // counted from Closes
	Reminder           time.Duration // how long before Closes a reminder goes out; 0 switches it off
	Hashtag            string
	Guidelines         string
	Words              Words
	MaxCharacters      int       // of a description, in grapheme clusters
	FirstDay, FinalDay time.Time // the campaign week, at the start of each day in Location; zero when not given
	Themes             []Theme
	MaxPerOrganisation int           // 0: no limit
	Retention          time.Duration // how long after FinalDay contributors' data is kept; 0: for ever
}

// Words are the limits on the length of a blog.
type Words struct{ Min, Max, Tolerance int } // Tolerance in percent beyond either end

// Theme is one numbered theme.
type Theme struct {
	Number int
	Name   string
	Line   string
	Also   []string
}

var _ = submission.Blog{}
