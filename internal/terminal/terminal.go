// Package terminal prints for people at a terminal: tables that fit its width, wrapped paragraphs, ticks and
// crosses, colours where they are welcome, and text from strangers that cannot command it.
package terminal

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// Terminal says what the place that is printed to can do. The zero value is a pipe or a file: no colour, and
// lines as long as they like.
type Terminal struct {
	Width  int // in columns; 0 for no limit
	Colour bool
}

// Of looks at a file. Colour is off when it is no terminal, when NO_COLOR is set to anything (no-color.org),
// and on a dumb terminal; $COLUMNS says how wide to print where the terminal itself does not.
func Of(f *os.File, getenv func(string) string) Terminal {
	if f == nil || !term.IsTerminal(int(f.Fd())) {
		return Terminal{}
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		width, _ = strconv.Atoi(getenv("COLUMNS"))
	}
	return Terminal{
		Width:  max(width, 0),
		Colour: getenv("NO_COLOR") == "" && getenv("TERM") != "dumb",
	}
}

// The looks of a text, as SGR codes (ECMA-48, 8.3.117).
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

// Bold, Dim, Red, Green and Yellow give a text a look where there is colour.
func (t Terminal) Bold(s string) string { return t.look(bold, s) }

// Dim is for what matters less.
func (t Terminal) Dim(s string) string { return t.look(dim, s) }

// Red is for what is wrong.
func (t Terminal) Red(s string) string { return t.look(red, s) }

// Green is for what is right.
func (t Terminal) Green(s string) string { return t.look(green, s) }

// Yellow is for what to look at.
func (t Terminal) Yellow(s string) string { return t.look(yellow, s) }

func (t Terminal) look(code, s string) string {
	if !t.Colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// Tick marks what is right.
func (t Terminal) Tick() string { return t.Green("✓") }

// Cross marks what is wrong.
func (t Terminal) Cross() string { return t.Red("✗") }

// Dot marks what to look at.
func (t Terminal) Dot() string { return t.Yellow("•") }

// Mark is a tick for true and a cross for false.
func (t Terminal) Mark(right bool) string {
	if right {
		return t.Tick()
	}
	return t.Cross()
}
