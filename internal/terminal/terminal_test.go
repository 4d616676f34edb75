package terminal

import (
	"strings"
	"testing"
)

func TestSafe(t *testing.T) {
	for _, tt := range []struct{ name, text, safe, line string }{
		{"plain", "Une idée – “bonne” 👩‍👩‍👧", "Une idée – “bonne” 👩‍👩‍👧", "Une idée – “bonne” 👩‍👩‍👧"},
		{"a colour", "\x1b[31mred", `\x1b[31mred`, `\x1b[31mred`},
		{"a title of the window", "\x1b]0;x\x07", `\x1b]0;x\x07`, `\x1b]0;x\x07`},
		{"an eight-bit control", "\u009b2J", `\x9b2J`, `\x9b2J`},
		{"a turned reading direction", "a\u202eb", `a\u202eb`, `a\u202eb`},
		{"lines", "a\n\tb", "a\n\tb", "a b"},
		{"a line overwritten", "good\rbad", `good\x0dbad`, "good bad"},
		{"no UTF-8", "a\xffb", `a\xffb`, `a\xffb`},
	} {
		if got := Safe(tt.text); got != tt.safe {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.safe)
		}
		if got := SafeLine(tt.text); got != tt.line {
			t.Errorf("%s on one line: got %q, want %q", tt.name, got, tt.line)
		}
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{
		"blogs/copydesk.toml": "blogs/copydesk.toml", "Büro/a-b_c.toml": "Büro/a-b_c.toml", "my blogs": "'my blogs'",
		"Sophie's": `'Sophie'\''s'`, "$HOME": "'$HOME'", "~x": "'~x'", "a;b": "'a;b'", "": "''",
	} {
		if got := ShellWord(word); got != want {
			t.Errorf("%q is %s, want %s", word, got, want)
		}
	}
}

func TestWrapAndCut(t *testing.T) {
	if got, want := Wrap("one two  three\nfour", 10, "  "), "  one two\n  three\n  four"; got != want {
		t.Errorf("wrapped %q, want %q", got, want)
	}
	if got, want := Wrap("one two three", 0, ""), "one two three"; got != want {
		t.Errorf("unbroken %q, want %q", got, want)
	}
	coloured := Terminal{Colour: true}.Bold("two")
	if got, want := Hang("1. ", "one "+coloured+" three", 10), "1. one "+coloured+"\n   three"; got != want {
		t.Errorf("hung %q, want %q: a colour takes no room", got, want)
	}
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"ab cd", 4, "ab…"}, {"日本語", 5, "日本…"}, {"abc", 0, "abc"}} {
		if got := Cut(tt.text, tt.width); got != tt.want {
			t.Errorf("%q cut to %d: got %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestTable(t *testing.T) {
	render := func(terminal Terminal) string {
		table := terminal.NewTable(
			Column{Title: "Ref", Keep: true},
			Column{Title: "Title"},
			Column{Title: "Words", Right: true},
			Column{Title: "Status", Look: Terminal.status},
		)
		table.Row("SS20-1", "A title that goes on for longer than there is room", "512", "accepted")
		table.Row("SS20-2", "Kurz\x1b[2J", "1,024")
		var b strings.Builder
		if err := table.Render(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, tt := range []struct {
		name     string
		terminal Terminal
		want     string
	}{
		{"a pipe", Terminal{}, `
Ref     Title                                               Words  Status
SS20-1  A title that goes on for longer than there is room    512  accepted
SS20-2  Kurz\x1b[2J                                         1,024
`},
		{"a narrow terminal", Terminal{Width: 50}, `
Ref     Title                      Words  Status
SS20-1  A title that goes on for…    512  accepted
SS20-2  Kurz\x1b[2J                1,024
`},
		{"a phone", Terminal{Width: 24}, `
Ref     SS20-1
Title   A title that
        goes on for
        longer than
        there is room
Words   512
Status  accepted

Ref     SS20-2
Title   Kurz\x1b[2J
Words   1,024
`},
	} {
		if got := "\n" + render(tt.terminal); got != tt.want {
			t.Errorf("%s: got%s\nwant%s", tt.name, got, tt.want)
		}
	}
	if got := render(Terminal{Width: 50, Colour: true}); !strings.Contains(got, "\x1b[32maccepted\x1b[0m") || !strings.Contains(got, "\x1b[1mRef\x1b[0m") {
		t.Errorf("no colour in %q", got)
	}
}

func (t Terminal) status(s string) string { return t.Green(s) }
