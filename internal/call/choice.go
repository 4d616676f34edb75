package call

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// box is the tick box of a form: Word's ☒ and ☐, a keyboard's [x] and [ ].
const box = `[☒☑✓✔✅🗹🗷☐□▢⬜]|\[[ xX✓✔]?\]|\([xX✓✔]\)`

var (
	boxes    = phrase.Like("☒", box)
	emptyBox = phrase.Like("[ ]", `^(?:[☐□▢⬜]|\[ ?\])$`)
)

// Boxed says whether a line is one choice of a form, with a box to tick before it.
func Boxed(line string) bool {
	at := boxes.FindStringIndex(line)
	return at != nil && strings.TrimSpace(line[:at[0]]) == "" && strings.TrimSpace(line[at[1]:]) != ""
}

// decided is the end of a choice that a form has answered in words: "People – yes", "Future gazing: No", "4 (yes)".
var decided = phrase.Like("People – yes", `(?i)(?:\s*[-–—:=|,]\s*|\s+\(?)(yes|no|y|n|x)\)?\s*[.!]?$`)

// AsChoice reads a line that is one theme of the call, as a form offers it, with or without a mark: "People ✓", "4. Bridging the gap –
// no", "☐ Future gazing". It returns the theme as it stands there, and what is said of it: 1 that it is chosen, -1 that it is not, 0
// nothing.
func (c *Call) AsChoice(line string) (theme string, chosen int) {
	line = wording.Fold(line)
	if !slices.ContainsFunc(c.Themes, func(t Theme) bool { return len(line) <= 2*len(t.Name+t.Line)+longestMark }) {
		return "", 0
	}
	if m := yesNoBoxes.FindStringSubmatch(line); m != nil {
		theme, chosen = m[1], -1
		if emptyBox.MatchString(m[2]) != strings.EqualFold(m[3], "yes") {
			chosen = 1
		}
	} else if m := markedBefore.FindStringSubmatch(line); m != nil {
		theme, chosen = m[2], 1
		if strings.Trim(m[1], "_") == "" {
			chosen = -1
		}
	} else if at := boxes.FindAllStringIndex(line, 2); len(at) == 1 {
		before, after := strings.TrimSpace(line[:at[0][0]]), strings.TrimSpace(line[at[0][1]:])
		if before == "" || after == "" || after == "." {
			theme, chosen = strings.TrimRight(before+after, " ."), 1
		}
		if emptyBox.MatchString(line[at[0][0]:at[0][1]]) {
			chosen = -1
		}
	} else if m := decided.FindStringSubmatchIndex(line); m != nil {
		theme, chosen = line[:m[0]], 1
		if strings.EqualFold(line[m[2]:m[2]+1], "n") {
			chosen = -1
		}
	} else {
		theme = line
	}
	if !c.IsTheme(theme) && !c.IsTheme(theNumber.ReplaceAllString(theme, "")) {
		return "", 0
	}
	return theme, chosen
}

// longestMark is how many bytes stand beside a theme at most where a line is one choice: its number, a line to write on, boxes.
const longestMark = 80

var (
	// yesNoBoxes is a choice with a box for each answer: "People ☒ Yes ☐ No".
	yesNoBoxes = phrase.Like("People ☒ Yes ☐ No", `(?i)^(.*?\S)\s*[:–—-]?\s*(`+box+`)\s*(yes|no)\s*[/|,]?\s*(?:`+box+`)\s*(?:yes|no)\W*$`)
	// markedBefore is one with a line for the mark before it: "X People", "__ Future gazing".
	markedBefore = phrase.Like("X People", `^(_*[xX]_*|_+)\s+(\S.*)$`)
)

// theNumber counts a choice.
var theNumber = phrase.Like("Theme 2 – People", `^\W*(?:(?i:theme) )?\d{1,2}\s*[-–—:.)]*\s*`)

// Where one choice of several in a line ends: behind what is said of it, “People – yes, COVID-19 – no”, or before the number of the next,
// “1) Future gazing – YES 2) People”.
var (
	endsChoice   = phrase.Like("People – yes, COVID-19 – no", `(?i)(\b(?:yes|no|y|n)\b)[\s,;/|.]+`)
	countsChoice = phrase.Like("1) Future gazing – YES 2) People", `\s+(\(?\d{1,2}[.)]\s)`)
)

// linesOfChoices returns the lines of a value, or the parts of its only line that may each be a choice.
func linesOfChoices(value string) []string {
	isLineEnd := func(r rune) bool { return r == '\n' }
	if lines := strings.FieldsFunc(value, isLineEnd); len(lines) != 1 {
		return lines
	}
	return strings.FieldsFunc(countsChoice.ReplaceAllString(endsChoice.ReplaceAllString(value, "$1\n"), "\n$1"), isLineEnd)
}

// chosenLines returns the choices of a value that are chosen, where each is a theme of the call and some are marked; else the value.
func (c *Call) chosenLines(value string) string {
	lines := linesOfChoices(value)
	if len(lines) < 2 {
		return value
	}
	var chosen []string
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		theme, said := c.AsChoice(line)
		if theme == "" {
			return value
		}
		if said > 0 {
			chosen = append(chosen, theme)
		}
	}
	if len(chosen) == 0 {
		return value
	}
	return strings.Join(chosen, "\n")
}

var ringed = phrase.Like("(2)", `[(\[*_]{1,2}(\d{1,2})[)\]*_]{1,2}`)

// ringedNumbers returns the numbers that are marked among those of all themes, "1 (2) 3 4 5"; the value where it is no such list.
func (c *Call) ringedNumbers(value string) string {
	marked := ringed.FindAllStringSubmatch(value, -1)
	all := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(" \t\n,;/|()[]*_", r) })
	if len(marked) == 0 || len(marked) >= len(all) || len(all) != len(c.Themes) || len(all) < 3 {
		return value
	}
	for _, n := range c.numbers() {
		if !slices.Contains(all, strconv.Itoa(n)) {
			return value
		}
	}
	var numbers []string
	for _, m := range marked {
		numbers = append(numbers, m[1])
	}
	return strings.Join(numbers, ", ")
}

// tickedOnly returns the choices of a form that are ticked; the value itself when it has no boxes. A box stands
// before its choice, or after it when the value does not begin with one.
func tickedOnly(value string) string {
	marks := boxes.FindAllStringIndex(value, -1)
	if len(marks) == 0 {
		return value
	}
	before := strings.TrimSpace(value[:marks[0][0]]) == ""
	var ticked []string
	for i, mark := range marks {
		if emptyBox.MatchString(value[mark[0]:mark[1]]) {
			continue
		}
		from, to := 0, mark[0]
		if before {
			from, to = mark[1], len(value)
			if i+1 < len(marks) {
				to = marks[i+1][0]
			}
		} else if i > 0 {
			from = marks[i-1][1]
		}
		ticked = append(ticked, strings.TrimSpace(value[from:to]))
	}
	return strings.Join(ticked, "\n")
}
