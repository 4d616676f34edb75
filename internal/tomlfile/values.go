package tomlfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
)

// String returns the text of a key, trimmed; "" when it is absent.
func (t *Table) String(key string) string {
	return strings.TrimSpace(value[string](t, key, "text in quotes"))
}

// Bool returns true or false; false when the key is absent.
func (t *Table) Bool(key string) bool { return value[bool](t, key, "true or false") }

// Int returns a whole number; fallback when the key is absent or is none.
func (t *Table) Int(key string, fallback int) int {
	if !t.Has(key) {
		t.asked[key] = true
		return fallback
	}
	if _, ok := t.values[key].(int64); !ok {
		value[int64](t, key, "a whole number")
		return fallback
	}
	n := value[int64](t, key, "a whole number")
	if n != int64(int32(n)) {
		t.Fault(key, "is too large a number: %d", n)
		return fallback
	}
	return int(n)
}

// Strings returns a list of texts, each trimmed and none empty; nil when the key is absent.
func (t *Table) Strings(key string) []string {
	var list []string
	for _, item := range value[[]any](t, key, "a list of texts, such as [\"one\", \"two\"]") {
		s, ok := item.(string)
		if s = strings.TrimSpace(s); !ok || s == "" {
			t.Fault(key, "should hold texts in quotes only; it holds %s", kindOf(item))
			continue
		}
		list = append(list, s)
	}
	return list
}

var days = regexp.MustCompile(`^(\d{1,6})\s*d(ays?)?$`)

// Duration returns a length of time, written as "48h", "90m", "10 days" or "10d", or "off" for none;
// fallback when the key is absent or is none.
func (t *Table) Duration(key string, fallback time.Duration) time.Duration {
	s := t.String(key)
	if m := days.FindStringSubmatch(s); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n > 36500 {
			t.Fault(key, "is more than a hundred years: %q", s)
			return fallback
		}
		return time.Duration(n) * 24 * time.Hour
	}
	switch s {
	case "":
		return fallback
	case "off", "0":
		return 0
	}
	d, err := time.ParseDuration(s)
	if err != nil {
		t.Fault(key, "is no length of time: %q; write it as \"48h\", \"90m\" or \"10d\"", s)
		return fallback
	}
	if d < 0 {
		t.Fault(key, "cannot be less than nothing: %q", s)
		return fallback
	}
	return d
}

// Zone returns a timezone by its name in the IANA database; fallback when the key is absent or unknown there.
func (t *Table) Zone(key string, fallback *time.Location) *time.Location {
	name := t.String(key)
	if name == "" {
		return fallback
	}
	zone, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		t.Fault(key, "is not a timezone: %q; write it as \"Europe/London\"", name)
		return fallback
	}
	return zone
}

// Moment is a date, or a date with a time, in a zone.
type Moment struct {
	Time  time.Time // of a date alone: its midnight
	Whole bool      // it is a date alone and means the whole day
}

// Moment returns a date, a date and time, or either in quotes, in the zone given unless it has its own; a
// zero Moment when the key is absent or is none.
func (t *Table) Moment(key string, zone *time.Location) Moment {
	t.asked[key] = true
	raw, ok := t.values[key]
	if !ok {
		return Moment{}
	}
	switch v := raw.(type) {
	case toml.LocalDate:
		return Moment{v.AsTime(zone), true}
	case toml.LocalDateTime:
		return Moment{Time: v.AsTime(zone)}
	case time.Time:
		return Moment{Time: v}
	case string:
		if m, ok := quotedMoment(strings.TrimSpace(v), zone); ok {
			return m
		}
	}
	t.wrongType(key, "a date, such as 2020-09-04", raw)
	return Moment{}
}

func quotedMoment(s string, zone *time.Location) (Moment, bool) {
	if day, err := time.ParseInLocation(time.DateOnly, s, zone); err == nil {
		return Moment{day, true}, true
	}
	if at, err := time.Parse(time.RFC3339, s); err == nil {
		return Moment{Time: at}, true
	}
	return Moment{}, false
}

// Table returns the table of a key; an empty one that is not Given when it is absent.
func (t *Table) Table(key string) *Table {
	values := value[map[string]any](t, key, "a table, written as ["+join(t.path, key)+"]")
	return t.file.table(join(t.path, key), values, values != nil)
}

// Tables returns the tables of an array of tables; nil when it is absent.
func (t *Table) Tables(key string) []*Table {
	var tables []*Table
	kind := "a list of tables, each written under [[" + join(t.path, key) + "]]"
	for i, item := range value[[]any](t, key, kind) {
		values, ok := item.(map[string]any)
		if !ok {
			t.Fault(key, "should be %s; it holds %s", kind, kindOf(item))
			continue
		}
		tables = append(tables, t.file.table(numbered(join(t.path, key), i+1), values, true))
	}
	return tables
}

// value returns a key's value when it has the type asked for; one of another type is a fault.
func value[T any](t *Table, key, kind string) T {
	t.asked[key] = true
	raw, ok := t.values[key]
	v, is := raw.(T)
	if ok && !is {
		t.wrongType(key, kind, raw)
	}
	return v
}

func (t *Table) wrongType(key, kind string, raw any) {
	t.Fault(key, "should be %s; it is %s", kind, kindOf(raw))
	t.file.broken[join(t.path, key)] = true
}

// kindOf says in words what a value is.
func kindOf(v any) string {
	switch v := v.(type) {
	case string:
		return fmt.Sprintf("the text %q", v)
	case bool:
		return fmt.Sprint(v)
	case int64, float64:
		return fmt.Sprintf("the number %v", v)
	case []any:
		return "a list"
	case map[string]any:
		return "a table"
	case toml.LocalDate, toml.LocalDateTime, time.Time:
		return fmt.Sprintf("the date %v", v)
	case toml.LocalTime:
		return fmt.Sprintf("the time %v", v)
	default:
		return fmt.Sprintf("%v", v)
	}
}
