// Package tomlfile reads a TOML file key by key and tells every fault in it at once, each with the file, the
// line and the key: a key that nobody asked for, a value of the wrong type, a value that makes no sense. The
// people who write these files see all that is wrong the first time, and where.
//
// A reader asks a Table for each key it knows, by type; keys that were never asked for are unknown:
//
//	top, err := tomlfile.Parse("call.toml", data)
//	slug := top.String("slug")
//	if slug == "" {
//		top.Fault("slug", "a call needs a slug")
//	}
//	return top.Faults()
package tomlfile

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2"
)

// Fault is one thing wrong in a file.
type Fault struct {
	File    string
	Line    int    // from 1; 0 when no line is to blame
	Key     string // dotted, such as words.min or themes[2].name; empty when no key is to blame
	Message string // what is wrong and what to do, lower case
}

// Error implements error: "call.toml:12: words.min: is more than words.max".
func (f Fault) Error() string {
	var s strings.Builder
	s.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&s, ":%d", f.Line)
	}
	s.WriteString(": ")
	if f.Key != "" {
		s.WriteString(f.Key + ": ")
	}
	s.WriteString(f.Message)
	return strings.Map(onOneLine, s.String())
}

// onOneLine keeps a fault on its line and off the terminal's controls, whatever a quoted key holds.
func onOneLine(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// Faults are all the faults found, one line each.
type Faults []Fault

// Error implements error.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// file is what the tables of one file share.
type file struct {
	name   string
	lines  map[string]int
	faults Faults
	broken map[string]bool // keys whose value has the wrong type: nothing more is said of them
	tables []*Table
}

// Table is one table of the file, with the keys asked for so far.
type Table struct {
	file   *file
	path   string // dotted; empty at the top
	values map[string]any
	asked  map[string]bool
	Given  bool // it stands in the file
}

// Parse reads a whole file. Its error is Faults of one fault: TOML that cannot be read at all.
func Parse(name string, data []byte) (*Table, error) {
	data = []byte(strings.TrimPrefix(string(data), "\ufeff")) // Windows' editors put a byte-order mark first
	values := map[string]any{}
	if err := toml.Unmarshal(data, &values); err != nil {
		return nil, Faults{syntaxFault(name, err)}
	}
	f := &file{name: name, lines: keyLines(data), broken: map[string]bool{}}
	return f.table("", values, true), nil
}

func syntaxFault(name string, err error) Fault {
	fault := Fault{File: name, Message: strings.TrimPrefix(err.Error(), "toml: ")}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		fault.Line, _ = decode.Position()
		fault.Key = strings.Join(decode.Key(), ".")
	}
	return fault
}

func (f *file) table(path string, values map[string]any, given bool) *Table {
	t := &Table{file: f, path: path, values: values, asked: map[string]bool{}, Given: given}
	f.tables = append(f.tables, t)
	return t
}

// Has says whether the key stands in the table, without asking for it.
func (t *Table) Has(key string) bool {
	_, ok := t.values[key]
	return ok
}

// Fault notes something wrong with a key; a key that is absent is told where it could stand: at the line of its table,
// or of the table around that, or at the first of the file.
func (t *Table) Fault(key, format string, args ...any) {
	path := join(t.path, key)
	if t.file.broken[path] {
		return
	}
	t.file.faults = append(t.file.faults, t.At(key, format, args...))
}

// At makes a fault of a key without noting it, for a reader that tells it later or not at all.
func (t *Table) At(key, format string, args ...any) Fault {
	path := join(t.path, key)
	return Fault{t.file.name, t.file.line(path), path, fmt.Sprintf(format, args...)}
}

func (f *file) line(path string) int {
	for path != "" {
		if line := f.lines[path]; line > 0 {
			return line
		}
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
	return 1
}

// Faults returns everything wrong in the file in the order of its lines, unknown keys among them; nil when
// nothing is. Call it last, on any table of the file.
func (t *Table) Faults() error {
	for _, table := range t.file.tables {
		table.faultUnknown()
	}
	t.file.tables = nil
	if len(t.file.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(t.file.faults, func(a, b Fault) int { return a.Line - b.Line })
	return t.file.faults
}

func (t *Table) faultUnknown() {
	known := slices.Sorted(maps.Keys(t.asked))
	for _, key := range slices.Sorted(maps.Keys(t.values)) {
		if t.asked[key] {
			continue
		}
		if near := nearest(key, known); near != "" {
			t.Fault(key, "is not a key that copydesk knows; did you mean %s?", near)
		} else {
			t.Fault(key, "is not a key that copydesk knows; here it knows %s", strings.Join(known, ", "))
		}
	}
}

func join(path, key string) string {
	if path == "" || key == "" {
		return path + key
	}
	return path + "." + key
}
