package desk

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/wording"
)

// Verb is what an editor tells the desk to do.
type Verb string

// The verbs. Each can be undone.
const (
	Accept   Verb = "accept"
	Decline  Verb = "decline"
	Retheme  Verb = "theme"
	Note     Verb = "note"
	Schedule Verb = "schedule"
	Undo     Verb = "undo"
)

// verbs are the words that begin a command, with an example of each.
var verbs = map[string]Verb{
	"accept":     Accept,   // accept SS20-7
	"approve":    Accept,   // Approve SS20-7 and SS20-9, please.
	"decline":    Decline,  // decline SS20-7: we have four on waiting rooms already
	"reject":     Decline,  // reject SS20-7 - too much of an advertisement
	"theme":      Retheme,  // theme SS20-7 2 4
	"themes":     Retheme,  // themes SS20-7: People and COVID-19
	"note":       Note,     // note SS20-7 ask for a better picture
	"schedule":   Schedule, // schedule SS20-7 on Tuesday
	"reschedule": Schedule, // reschedule SS20-7 to Wed
	"undo":       Undo,     // undo SS20-7
}

// Command is one thing that an editor tells the desk to do to one submission.
type Command struct {
	Verb Verb
	Ref  string // upper-cased
	Rest string // a reason, themes, a day
}

// String writes the command as an editor would.
func (c Command) String() string {
	switch {
	case c.Rest == "":
		return string(c.Verb) + " " + c.Ref
	case c.Verb == Decline:
		return string(c.Verb) + " " + c.Ref + ": " + c.Rest
	}
	return string(c.Verb) + " " + c.Ref + " " + c.Rest
}

// said is what an editor's email says.
type said struct {
	commands []Command
	unclear  []string // lines that name a submission, or begin like a command, and are none
	words    []string // all other lines
}

// polite are words that an editor may put before or after a command and that change nothing.
var polite = regexp.MustCompile(`(?i)^(?:please|pls|thanks|thank you|many thanks|ta|cheers|for me|now|too|as well|and|,|\.|!|:|;)+$`)

// parseCommands reads the lines of an editor's email. A command begins a line: a verb, one or more refs, and the rest.
// A reason or note goes on over the lines that a mail program has wrapped.
func parseCommands(calls []*call.Call, lines []string) said {
	var out said
	refs := refPattern(calls)
	var open []int // commands that the next line may go on with
	for _, line := range lines {
		line = tidyDashes(wording.Fold(line))
		found, ok := parseLine(refs, line)
		switch {
		case line == "":
			open = nil
		case ok:
			open = nil
			for _, c := range found {
				if c.Verb == Decline || c.Verb == Note {
					open = append(open, len(out.commands))
				}
				out.commands = append(out.commands, c)
			}
		case len(open) > 0:
			for _, i := range open {
				out.commands[i].Rest = strings.TrimSpace(out.commands[i].Rest + " " + line)
			}
		case refs.MatchString(line) || beginsLikeCommand(line):
			out.unclear = append(out.unclear, line)
		default:
			out.words = append(out.words, line)
		}
	}
	return out
}

// refPattern finds the refs of every call.
func refPattern(calls []*call.Call) *regexp.Regexp {
	var prefixes []string
	for _, c := range calls {
		prefixes = append(prefixes, regexp.QuoteMeta(c.Prefix))
	}
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(prefixes, "|") + `)-\d{1,7}\b`)
}

// tidyDashes turns the dashes that phones and word processors put for a hyphen back (SS20–7).
func tidyDashes(s string) string {
	return regexp.MustCompile(`(\w)[‐‑‒–—](\d)`).ReplaceAllString(s, "$1-$2")
}

// parseLine reads a line that begins with a verb and refs.
func parseLine(refs *regexp.Regexp, line string) ([]Command, bool) {
	verb, rest, ok := cutVerb(line)
	if !ok {
		return nil, false
	}
	var named []string
	for {
		at := refs.FindStringIndex(rest)
		if at == nil || !between(rest[:at[0]], len(named) > 0) {
			break
		}
		named = append(named, strings.ToUpper(rest[at[0]:at[1]]))
		rest = rest[at[1]:]
	}
	rest = strings.Trim(rest, " :,;-–—)]")
	if len(named) == 0 || (verb == Accept || verb == Undo) && rest != "" && !courtesy(rest) {
		return nil, false
	}
	if verb == Accept || verb == Undo {
		rest = ""
	}
	var commands []Command
	for _, ref := range named {
		commands = append(commands, Command{verb, ref, rest})
	}
	return commands, true
}

// cutVerb takes the verb off a line.
func cutVerb(line string) (verb Verb, rest string, ok bool) {
	first, rest, _ := strings.Cut(strings.TrimLeft(line, "*_ "), " ")
	if courtesy(first) {
		first, rest, _ = strings.Cut(rest, " ")
	}
	verb, ok = verbs[strings.ToLower(strings.Trim(first, ":,.!*_"))]
	return verb, rest, ok
}

// between says whether words may stand before a ref of a command: nothing, or what joins it to the one before.
func between(words string, after bool) bool {
	words = strings.ToLower(strings.Trim(words, " ,;:&+[(“\"'*_])”"))
	return words == "" || after && words == "and"
}

func courtesy(words string) bool {
	return words != "" && polite.MatchString(strings.ReplaceAll(words, " ", "")) ||
		slices.Contains([]string{"thank you", "many thanks", "for me", "as well"}, strings.ToLower(strings.Trim(words, " .,!")))
}

// beginsLikeCommand says whether a short line begins with a verb, though it names no submission.
func beginsLikeCommand(line string) bool {
	_, _, ok := cutVerb(line)
	return ok && len(strings.Fields(line)) <= 6
}

// themeNumbers reads "2 4", "2, 4 and 5", "to 3", or the names of themes. ok is false where that is not plain.
func themeNumbers(c *call.Call, words string) (numbers []int, ok bool) {
	words = strings.TrimSpace(strings.TrimPrefix(words, "to "))
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" ,;&+", r) }) {
		n, err := strconv.Atoi(strings.TrimSuffix(w, "."))
		if err != nil && strings.EqualFold(w, "and") {
			continue
		}
		if _, known := c.Theme(n); err != nil || !known {
			numbers, unknown := c.MatchTheme(words)
			return numbers, len(numbers) > 0 && len(unknown) == 0
		}
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	return slices.Compact(numbers), len(numbers) > 0
}

// ownLines returns the lines that the sender wrote, as they stand: without quotes, signature and disclaimer.
func ownLines(m *message.Message) []string {
	var lines []string
	for _, t := range m.Texts {
		text := t.Own
		if t.HTML {
			var blocks []string
			for _, b := range document.ReadFragment(t.Own) {
				blocks = append(blocks, b.Text())
			}
			text = strings.Join(blocks, "\n\n")
		}
		lines = append(append(lines, strings.Split(strings.ReplaceAll(text, "\r", ""), "\n")...), "")
	}
	return lines
}
