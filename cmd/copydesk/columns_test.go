package main

import (
	"strings"
	"testing"

	"copydesk/internal/terminal"
)

func TestTableLeavesOutWhatHasNoRoom(t *testing.T) {
	columns := []columnOf[string]{
		{Column: terminal.Column{Title: "Name", Keep: true}, cell: func(s string) string { return s }},
		{Column: terminal.Column{Title: "Long"}, from: 40, cell: func(string) string { return "2020-08-28 10:00" }},
		{Column: terminal.Column{Title: "Short"}, below: 40, cell: func(string) string { return "2020-08-28" }},
		{Column: terminal.Column{Title: "Empty"}, ifAny: true, cell: func(string) string { return "" }},
	}
	for width, want := range map[int]string{
		0:  "Name  Long\na     2020-08-28 10:00\n",
		80: "Name  Long\na     2020-08-28 10:00\n",
		39: "Name  Short\na     2020-08-28\n",
	} {
		var out strings.Builder
		app := &App{Out: &out, Terminal: terminal.Terminal{Width: width}}
		if err := printTable(app, columns, []string{"a"}); err != nil || out.String() != want {
			t.Errorf("in %d columns: got %q (%v), want %q", width, out.String(), err, want)
		}
	}
}
