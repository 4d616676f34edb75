package tomlfile

import (
	"testing"
	"time"
)

const example = `# a comment
name = "  trimmed  "
count = 3
wait = "10 days"
day = 2020-09-04
a.b.deep = true

[table]
inline = { x = 1, y = 2 }

[[list]]
name = "one"

[[list]]
name = "two"
[list.sub]
odd = [1, "two"]
`

func TestLines(t *testing.T) {
	top, err := Parse("f.toml", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{
		"name": 2, "count": 3, "a.b.deep": 6, "a.b": 6, "table": 8, "table.inline.y": 9,
		"list": 11, "list[1].name": 12, "list[2]": 14, "list[2].sub": 16, "list[2].sub.odd": 17, "list[2].sub.odd[2]": 17,
	} {
		if got := top.file.lines[path]; got != want {
			t.Errorf("%s: line %d, want %d", path, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	top, err := Parse("f.toml", []byte("\ufeff"+example))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		what      string
		got, want any
	}{
		{"text", top.String("name"), "trimmed"},
		{"number", top.Int("count", 0), 3},
		{"absent number", top.Int("none", 7), 7},
		{"days", top.Duration("wait", 0), 240 * time.Hour},
		{"a day", top.Moment("day", time.UTC).Whole, true},
		{"dotted", top.Table("a").Table("b").Bool("deep"), true},
		{"inline", top.Table("table").Table("inline").Int("y", 0), 2},
		{"second of a list", top.Tables("list")[1].String("name"), "two"},
		{"absent table", top.Table("nothing").Given, false},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.what, tt.got, tt.want)
		}
	}
}

func TestFaultStaysOnOneLine(t *testing.T) {
	top, err := Parse("f.toml", []byte("\"a\\nb\\u001b[31m\" = 1\n"))
	if err != nil {
		t.Fatal(err)
	}
	top.String("known")
	if got, want := top.Faults().Error(), "f.toml:1: a b [31m: is not a key that copydesk knows; here it knows known"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
