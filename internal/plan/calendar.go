package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"copydesk/internal/call"
)

// ICS writes the plan as a calendar (RFC 5545) with a whole-day event for each blog. now is when it was made.
func ICS(c *call.Call, p Plan, now time.Time) []byte {
	var cal calendar
	cal.line("BEGIN", "VCALENDAR")
	cal.line("VERSION", "2.0")
	cal.line("PRODID", "-//copydesk//campaign plan//EN")
	cal.line("CALSCALE", "GREGORIAN")
	cal.line("X-WR-CALNAME", escaped(c.Name)) // not of the RFC; Apple and Google show it
	if p.empty() {
		cal.timezone()
	} else {
		cal.line("METHOD", "PUBLISH") // which wants an event (RFC 5546, 3.2.1)
	}
	for _, day := range p.Days {
		for _, e := range day.Entries {
			cal.event(c, e, now)
		}
	}
	cal.line("END", "VCALENDAR")
	return []byte(cal.out.String())
}

// empty says whether no blog has a day.
func (p Plan) empty() bool {
	return !slices.ContainsFunc(p.Days, func(d Day) bool { return len(d.Entries) > 0 })
}

type calendar struct{ out strings.Builder }

// timezone is what stands in a calendar without events, which must hold something (RFC 5545, 3.6): who subscribes before the
// first blog is accepted would be told that the calendar is broken.
func (cal *calendar) timezone() {
	cal.line("BEGIN", "VTIMEZONE")
	cal.line("TZID", "UTC")
	cal.line("BEGIN", "STANDARD")
	cal.line("DTSTART", "19700101T000000")
	cal.line("TZOFFSETFROM", "+0000")
	cal.line("TZOFFSETTO", "+0000")
	cal.line("END", "STANDARD")
	cal.line("END", "VTIMEZONE")
}

func (cal *calendar) event(c *call.Call, e Entry, now time.Time) {
	cal.line("BEGIN", "VEVENT")
	cal.line("UID", strings.ToLower(e.Ref)+"."+c.Slug+"@copydesk") // the same each time, so that a new plan moves the event
	cal.line("DTSTAMP", now.UTC().Format("20060102T150405Z"))
	cal.line("DTSTART;VALUE=DATE", e.Day.Format("20060102"))
	cal.line("DTEND;VALUE=DATE", e.Day.AddDate(0, 0, 1).Format("20060102"))
	cal.line("SUMMARY", escaped(fmt.Sprintf("%s: %s", e.Ref, e.Blog.Blog.Title)))
	cal.line("DESCRIPTION", escaped(e.Post))
	cal.line("CATEGORIES", categories(c, e))
	cal.line("TRANSP", "TRANSPARENT") // it keeps nobody busy
	cal.line("END", "VEVENT")
}

// categories lists the themes, divided by commas (RFC 5545, 3.8.1.2).
func categories(c *call.Call, e Entry) string {
	var names []string
	for _, number := range e.Blog.Blog.Themes {
		if theme, ok := c.Theme(number); ok {
			names = append(names, escaped(theme.Name))
		}
	}
	return strings.Join(names, ",")
}

// texts are the signs that a TEXT value escapes (RFC 5545, 3.3.11).
var texts = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

// escaped returns a TEXT value without control characters, which it may not hold.
func escaped(s string) string {
	s = texts.Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// longestLine is how many octets a line may have without its end (RFC 5545, 3.1).
const longestLine = 75

// line writes a content line, folded between characters; one with no value is left out.
func (cal *calendar) line(name, value string) {
	if value == "" {
		return
	}
	room := longestLine
	for rest := name + ":" + value; ; {
		n := min(room, len(rest))
		for n < len(rest) && !utf8.RuneStart(rest[n]) {
			n--
		}
		cal.out.WriteString(rest[:n] + "\r\n")
		if rest = rest[n:]; rest == "" {
			return
		}
		cal.out.WriteString(" ")
		room = longestLine - 1
	}
}
