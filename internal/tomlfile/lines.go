package tomlfile

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"copydesk/internal/spelling"
)

// keyLines returns the line on which each key stands, by its dotted path; the tables of an array of tables
// count from 1, as people do: themes[2].name.
func keyLines(data []byte) map[string]int {
	index := &lineIndex{data: data, lines: map[string]int{}, counts: map[string]int{}}
	var parser unstable.Parser
	parser.Reset(data)
	table := ""
	for parser.NextExpression() {
		node := parser.Expression()
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = index.header(node)
		case unstable.KeyValue:
			index.keyValue(table, node)
		}
	}
	return index.lines
}

type lineIndex struct {
	data   []byte
	lines  map[string]int
	counts map[string]int // of each array of tables, so far
}

// header notes a [table] or [[table]] line and returns its path.
func (x *lineIndex) header(node *unstable.Node) string {
	path, line := "", 0
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		path = join(path, string(key.Data))
		line = x.line(key)
		if n := x.counts[path]; n > 0 && !keys.IsLast() {
			path = numbered(path, n)
		}
	}
	if node.Kind == unstable.ArrayTable {
		x.note(path, line)
		x.counts[path]++
		path = numbered(path, x.counts[path])
	}
	x.note(path, line)
	return path
}

// keyValue notes a key, the tables that a dotted key implies, and the keys of inline tables.
func (x *lineIndex) keyValue(table string, node *unstable.Node) {
	path := table
	for keys := node.Key(); keys.Next(); {
		path = join(path, string(keys.Node().Data))
		x.note(path, x.line(keys.Node()))
	}
	x.value(path, node.Value())
}

func (x *lineIndex) value(path string, node *unstable.Node) {
	switch node.Kind {
	case unstable.InlineTable:
		for members := node.Children(); members.Next(); {
			x.keyValue(path, members.Node())
		}
	case unstable.Array:
		n := 0
		for members := node.Children(); members.Next(); {
			n++
			x.note(numbered(path, n), x.lines[path])
			x.value(numbered(path, n), members.Node())
		}
	}
}

func (x *lineIndex) note(path string, line int) {
	if x.lines[path] == 0 {
		x.lines[path] = line
	}
}

func (x *lineIndex) line(key *unstable.Node) int {
	return 1 + bytes.Count(x.data[:key.Raw.Offset], []byte{'\n'})
}

func numbered(path string, n int) string { return fmt.Sprintf("%s[%d]", path, n) }

// nearest returns the known key that differs least from a mistyped one, or "" when none is near.
func nearest(key string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if d := spelling.Distance(strings.ToLower(key), k); d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}
