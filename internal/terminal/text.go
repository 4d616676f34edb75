package terminal

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Safe returns text from a stranger with every character escaped that could move the cursor, colour the
// screen or turn the reading direction; tabs and line ends are kept.
func Safe(s string) string { return escape(s, "\n\t") }

// SafeLine is Safe for a text that must stay on one line: white space is folded.
func SafeLine(s string) string { return escape(strings.Join(strings.Fields(s), " "), "") }

func escape(s, kept string) string {
	if strings.IndexFunc(s, func(r rune) bool { return commands(r) && !strings.ContainsRune(kept, r) }) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !commands(r) || strings.ContainsRune(kept, r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// commands says whether a terminal may obey a character: the C0 and C1 controls, and the bidirectional
// controls that make a text read as another (UAX #9; CVE-2021-42574).
func commands(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f ||
		r == 0x2028 || r == 0x2029
}

// looks are the colours and weights that Terminal gives to words; they take no room.
var looks = regexp.MustCompile("\x1b\\[[0-9;]*m")

// Width says how many columns a line takes.
func Width(s string) int {
	if strings.Contains(s, "\x1b[") {
		s = looks.ReplaceAllString(s, "")
	}
	return uniseg.StringWidth(s)
}

// Cut returns s in at most width columns, with … where something is left out.
func Cut(s string, width int) string {
	if width <= 0 || Width(s) <= width {
		return s
	}
	var b strings.Builder
	used := 0
	for clusters := uniseg.NewGraphemes(s); clusters.Next(); {
		if used+clusters.Width() > width-1 {
			break
		}
		used += clusters.Width()
		b.WriteString(clusters.Str())
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// Wrap breaks a paragraph into lines of at most width columns between words, each behind an indent; a word
// that is too long stands on a line of its own. A width of 0 breaks nothing.
func Wrap(s string, width int, indent string) string {
	var lines []string
	line, used := "", 0
	room := width - Width(indent)
	for _, w := range strings.Fields(s) {
		if line != "" && width > 0 && used+1+Width(w) > room {
			lines = append(lines, indent+line)
			line, used = "", 0
		}
		if line != "" {
			line, used = line+" ", used+1
		}
		line, used = line+w, used+Width(w)
	}
	if line != "" {
		lines = append(lines, indent+line)
	}
	return strings.Join(lines, "\n")
}

// Hang wraps a paragraph that begins behind label; its further lines stand under its first word.
func Hang(label, s string, width int) string {
	indent := strings.Repeat(" ", Width(label))
	return label + strings.TrimPrefix(Wrap(s, width, indent), indent)
}

// inShell are the characters of a word that a shell takes as they stand.
var inShell = regexp.MustCompile(`^[\pL\pN_./:@%+,=-]+$`)

// ShellWord makes a word of a command that people paste into a shell of it: one with a space or a sign in it is put in quotes.
func ShellWord(s string) string {
	if inShell.MatchString(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
