// Package call knows one call for blogs: its themes, limits, deadline and addresses, read from a TOML file
// whose faults are told by file, line and key; which call an email is for; and what its rules say of a blog.
//
//	the file                               parse.go
//	which call, which submissions          route.go, ref.go
//	the verdict on a blog                  judge.go, characters.go, grapheme.go
//	what stands behind a theme label       theme.go, placeholder.go
//	a few words: are they a theme?         theme_name.go
//	themes in sentences and subjects       prose.go
//	  beside the word theme, behind "for"    theme_word.go, place.go
//	  names and numbers by themselves        bare.go, bare_number.go
//	  what does not count                    listed.go, fallback.go
//
// What reads themes stands on a text cut into words, in which the names of the themes are found: words.go, reading.go, mention.go,
// naming.go, vocabulary.go, pair.go.
package call

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Call is one call for blogs (INTERFACE.md, "A call").
type Call struct {
	Slug, Prefix, Name string
	Addresses          []string  // lower-cased
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
	Retention          time.Duration // how long after it is Over contributors' data is kept; 0: for ever
	Warnings           []string      // what is allowed and yet unwise, a sentence each

	names *vocabulary // of the themes; made by Parse, and made anew for each text where it is nil
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

// Late says whether something received at this time came after the deadline.
func (c *Call) Late(received time.Time) bool { return !received.Before(c.Closes) }

// InGrace says whether it came after the deadline and yet in time for a reply to correct a blog that was
// received before it.
func (c *Call) InGrace(received time.Time) bool {
	return c.Late(received) && received.Before(c.Closes.Add(c.Grace))
}

// Over is when the call has ended: after the last day of its campaign, or at the deadline where that is later or no
// campaign is given.
func (c *Call) Over() time.Time {
	if end := startOfDay(c.FinalDay, 1); !c.FinalDay.IsZero() && end.After(c.Closes) {
		return end
	}
	return c.Closes
}

// KeptUntil is until when contributors' data of the call is kept; zero: for ever.
func (c *Call) KeptUntil() time.Time {
	if c.Retention <= 0 {
		return time.Time{}
	}
	return c.Over().Add(c.Retention)
}

// Ref names the nth submission of the call: SS20-7.
func (c *Call) Ref(n int) string { return fmt.Sprintf("%s-%d", c.Prefix, n) }

// Theme returns the theme of a number.
func (c *Call) Theme(number int) (Theme, bool) {
	for _, theme := range c.Themes {
		if theme.Number == number {
			return theme, true
		}
	}
	return Theme{}, false
}

// ThemeNames names themes for a reader: "2 Tech as an enabler; 4 Bridging the gap". Numbers that the call
// does not have are left out.
func (c *Call) ThemeNames(numbers []int) string {
	var names []string
	for _, number := range numbers {
		if theme, ok := c.Theme(number); ok {
			names = append(names, fmt.Sprintf("%d %s", theme.Number, theme.Name))
		}
	}
	return strings.Join(names, "; ")
}

// ownWords are the words by which people know the call itself: of its name, hashtag and prefix.
func (c *Call) ownWords() map[string]bool {
	return set(strings.Join(slices.Concat(allWords(c.Name), allWords(c.Hashtag), allWords(c.Prefix)), " "))
}

// numbers returns the numbers of all the themes, in the order of the file.
func (c *Call) numbers() []int {
	numbers := make([]int, len(c.Themes))
	for i, theme := range c.Themes {
		numbers[i] = theme.Number
	}
	return numbers
}
