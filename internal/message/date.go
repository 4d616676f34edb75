package message

import (
	"strconv"
	"strings"
	"time"
)

// zones are the names that stand for an offset in real mail: those of RFC 5322, 4.3 and the common European ones.
// An unknown name counts as UTC, as the RFC asks.
var zones = map[string]int{
	"UT": 0, "GMT": 0, "UTC": 0, "Z": 0, "WET": 0,
	"BST": 1, "IST": 1, "WEST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3,
	"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
	"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "JST": 9, "SGT": 8, "HKT": 8,
}

var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// parseDate reads a date-time (RFC 5322, 3.3 and 4.3) by what its words look like, whatever their order and
// whatever is missing; zero when there is no day, month and year in it.
func parseDate(s string) time.Time {
	var d dateWords
	for _, word := range strings.FieldsFunc(withoutComments(s), func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
		d.read(word)
	}
	return d.time()
}

type dateWords struct {
	day, year            int
	month                time.Month
	hour, minute, second int
	zone                 *time.Location
	clock                bool
}

func (d *dateWords) read(word string) {
	switch {
	case strings.Count(word, ":") >= 1 && !strings.ContainsAny(word, "+"):
		d.readClock(word)
	case d.clock && d.zone == nil && len(word) >= 3 && (word[0] == '+' || word[0] == '-'):
		d.readOffset(word)
	case strings.Count(word, "-") == 2 && len(word) >= 8:
		for piece := range strings.SplitSeq(word, "-") {
			d.read(piece)
		}
	case word[0] >= '0' && word[0] <= '9':
		d.readNumber(word)
	default:
		d.readName(word)
	}
}

func (d *dateWords) readClock(word string) {
	if d.clock {
		return
	}
	parts := strings.SplitN(word, ":", 3)
	d.hour, d.clock = number(parts[0]), true
	d.minute = number(parts[1])
	if len(parts) == 3 {
		second, _, _ := strings.Cut(parts[2], ".")
		d.second = number(second)
	}
}

func (d *dateWords) readOffset(word string) {
	digits := strings.ReplaceAll(word[1:], ":", "")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return
	}
	if len(digits) <= 2 {
		n *= 100
	}
	seconds := n/100*3600 + n%100*60
	if word[0] == '-' {
		seconds = -seconds
	}
	if seconds > 14*3600 || seconds < -14*3600 {
		return
	}
	d.zone = time.FixedZone("", seconds)
}

func (d *dateWords) readNumber(word string) {
	n := number(strings.TrimRight(word, "."))
	switch {
	case d.day == 0 && n >= 1 && n <= 31 && len(word) <= 3:
		d.day = n
	case d.year == 0 && n >= 1000 && n <= 9999:
		d.year = n
	case d.year == 0 && len(word) == 2: // RFC 5322, 4.3
		d.year = n + 1900
		if n < 50 {
			d.year = n + 2000
		}
	}
}

func (d *dateWords) readName(word string) {
	if len(word) >= 3 && d.month == 0 {
		if m, ok := months[strings.ToLower(word[:3])]; ok {
			d.month = m
			return
		}
	}
	if hours, ok := zones[strings.ToUpper(word)]; ok && d.clock && d.zone == nil {
		d.zone = time.FixedZone("", hours*3600)
	}
	if d.clock && strings.EqualFold(word, "PM") && d.hour < 12 {
		d.hour += 12
	}
}

func (d *dateWords) time() time.Time {
	if d.day == 0 || d.month == 0 || d.year == 0 || d.hour > 24 || d.minute > 59 || d.second > 60 {
		return time.Time{}
	}
	zone := d.zone
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(d.year, d.month, d.day, d.hour, d.minute, d.second, 0, zone).UTC()
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

func withoutComments(s string) string {
	if !strings.Contains(s, "(") {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// received is the time in the newest, which is the topmost, Received field (RFC 5322, 3.6.7): what follows its last
// semicolon outside of comments. A field without a readable time is passed over for the next.
func received(h header) time.Time {
	for _, value := range h.all("received") {
		value = withoutComments(value)
		if t := parseDate(value[strings.LastIndexByte(value, ';')+1:]); !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}
