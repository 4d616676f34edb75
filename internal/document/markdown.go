package document

import (
	"regexp"
	"strconv"
	"strings"
)

// Markdown writes blocks as CommonMark with pipe tables and footnotes, ready to be published: one blank line
// between blocks, no white space at the end of a line but the two spaces of a hard break, nothing escaped that
// need not be. Of the notes those are written that the blocks mention.
func Markdown(blocks []Block, notes []Note) string {
	w := markdownWriter{notes: map[int]bool{}}
	for _, n := range notes {
		w.notes[n.Number] = true
	}
	w.out.Grow(lengthOf(blocks))
	w.blocks(blocks)
	mentioned := NotesIn(blocks)
	for _, n := range notes {
		if mentioned[n.Number] {
			w.footnote(n)
		}
	}
	return w.out.String()
}

// lengthOf is about how long the Markdown of blocks is.
func lengthOf(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		n += 8
		for _, s := range b.Spans {
			n += len(s.Text) + len(s.Link)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				n += lengthOf(cell.Blocks)
			}
		}
	}
	return n
}

// NotesIn returns the numbers of the notes that blocks refer to.
func NotesIn(blocks []Block) map[int]bool {
	found := map[int]bool{}
	gatherNotes(blocks, found)
	return found
}

func gatherNotes(blocks []Block, found map[int]bool) {
	for _, b := range blocks {
		for _, s := range b.Spans {
			if s.Note != 0 {
				found[s.Note] = true
			}
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				gatherNotes(cell.Blocks, found)
			}
		}
	}
}

// markdownWriter writes one block after the other.
type markdownWriter struct {
	out   strings.Builder
	notes map[int]bool // those that exist
	lists []openList   // the lists around the next item, the outermost first
	last  Block        // the block before
	begun bool
}

// openList is a list that the next item may go on with.
type openList struct {
	level   int
	ordered bool
	number  int    // of its last item
	mark    string // "-", "." or ")"
	indent  int    // where its marks stand
	content int    // where its text stands
}

func (w *markdownWriter) blocks(blocks []Block) {
	for _, b := range blocks {
		separator, text := w.block(b)
		if text == "" {
			continue
		}
		w.last, w.begun = b, true
		w.out.WriteString(separator)
		w.out.WriteString(text)
	}
}

// block returns one block and what separates it from the one before.
func (w *markdownWriter) block(b Block) (separator, text string) {
	if b.Kind == Item {
		return w.item(b)
	}
	text = w.plain(b)
	if text == "" {
		return "", ""
	}
	w.lists = nil
	if b.Kind == Quote && w.begun && w.last.Kind == Quote {
		return "\n" + strings.Repeat(">", max(1, min(b.Level, w.last.Level))) + "\n", text
	}
	return w.gap(), text
}

// gap is the blank line between blocks.
func (w *markdownWriter) gap() string {
	if !w.begun {
		return ""
	}
	return "\n\n"
}

// plain returns the text of any block but an item.
func (w *markdownWriter) plain(b Block) string {
	switch b.Kind {
	case Rule:
		return "---"
	case Code:
		return fenced(b)
	case Table:
		return w.table(b)
	case Heading:
		return w.heading(b, b.Level)
	case Quote:
		return prefixLines(w.lines(b), strings.Repeat("> ", max(b.Level, 1)))
	}
	if b.Style == StyleTitle {
		return w.heading(b, 1)
	}
	return w.lines(b)
}

// lines returns the block's spans with what would begin another block at the start of a line escaped.
func (w *markdownWriter) lines(b Block) string {
	text := w.inline(b.Spans, inText)
	if !strings.Contains(text, "\n") {
		return escapeLineStart(text)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = escapeLineStart(line)
	}
	return strings.Join(lines, "\n")
}

var closingHashRE = regexp.MustCompile(`(^| )(#+)$`)

// heading returns an ATX heading, which has one line (CommonMark 4.2).
func (w *markdownWriter) heading(b Block, level int) string {
	text := strings.ReplaceAll(w.inline(b.Spans, inText), hardBreak, " ")
	if text == "" {
		return ""
	}
	if strings.HasSuffix(text, "#") {
		text = closingHashRE.ReplaceAllString(text, `$1\$2`)
	}
	return strings.Repeat("#", min(max(level, 1), 6)) + " " + text
}

// fenced returns preformatted text between fences longer than any run of backticks in it.
func fenced(b Block) string {
	var text strings.Builder
	for _, s := range b.Spans {
		if s.Break {
			text.WriteByte('\n')
		} else if s.isText() {
			text.WriteString(s.Text)
		}
	}
	lines := strings.Split(strings.Trim(text.String(), "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	code := strings.Join(lines, "\n")
	if strings.TrimSpace(code) == "" {
		return ""
	}
	fence := strings.Repeat("`", max(3, longestRun(code, '`')+1))
	return fence + "\n" + code + "\n" + fence
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != c {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// item returns a list item. Its depth is what it is among its neighbours: a list that begins at its second level
// is not indented, which would make code of it.
func (w *markdownWriter) item(b Block) (separator, text string) {
	text = w.lines(b)
	if text == "" {
		return "", ""
	}
	text = escapeTaskBox(text)
	level := max(b.Level, 1)
	inList := len(w.lists) > 0
	for len(w.lists) > 0 && w.lists[len(w.lists)-1].level > level {
		w.lists = w.lists[:len(w.lists)-1]
	}
	separator = w.openList(b, level, inList)
	list := &w.lists[len(w.lists)-1]
	mark := "- "
	if b.Ordered {
		list.number = b.Number
		mark = strconv.Itoa(max(b.Number, 0)) + list.mark + " "
	}
	list.content = list.indent + len(mark)
	indent := strings.Repeat(" ", list.indent)
	hanging := strings.Repeat(" ", list.content)
	return separator, indent + mark + strings.ReplaceAll(text, "\n", "\n"+hanging)
}

// openList makes the list that the item belongs to the innermost one and returns what goes before the item.
func (w *markdownWriter) openList(b Block, level int, inList bool) string {
	separator := "\n"
	if !inList {
		separator = w.gap()
	}
	list := openList{level: level, ordered: b.Ordered, mark: "."}
	n := len(w.lists)
	switch {
	case n > 0 && w.lists[n-1].level == level:
		same := w.lists[n-1]
		if same.ordered == b.Ordered && (!b.Ordered || b.Number == same.number+1) {
			return separator
		}
		list.indent = same.indent
		if same.ordered && b.Ordered && same.mark == "." {
			list.mark = ")" // another delimiter makes another list (CommonMark 5.3)
		}
		w.lists = w.lists[:n-1]
		separator = "\n\n"
	case n > 0:
		list.indent = w.lists[n-1].content
		if b.Ordered && b.Number != 1 {
			separator = "\n\n" // only a list that begins with 1 can interrupt a paragraph (CommonMark 5.2)
		}
	}
	w.lists = append(w.lists, list)
	return separator
}

// table returns a pipe table; its first row is its head, as Markdown has no table without one.
func (w *markdownWriter) table(b Block) string {
	columns := 0
	for _, row := range b.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return ""
	}
	var lines []string
	for i, row := range b.Rows {
		var line strings.Builder
		for j := range columns {
			line.WriteString("|")
			if j < len(row) {
				if text := w.cell(row[j]); text != "" {
					line.WriteString(" " + text)
				}
			}
			line.WriteString(" ")
		}
		lines = append(lines, line.String()+"|")
		if i == 0 {
			lines = append(lines, "|"+strings.Repeat(" --- |", columns))
		}
	}
	return strings.Join(lines, "\n")
}

// cell returns the blocks of a cell on one line.
func (w *markdownWriter) cell(c Cell) string {
	var parts []string
	for _, b := range flattenTables(c.Blocks) {
		text := strings.ReplaceAll(w.inline(b.Spans, inTable), hardBreak, "<br>")
		if text == "" {
			continue
		}
		switch {
		case b.Kind == Item && b.Ordered:
			text = strconv.Itoa(b.Number) + ". " + text
		case b.Kind == Item:
			text = "• " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "<br>")
}

// footnote writes a note at the end: its first line behind the mark, what follows indented by four.
func (w *markdownWriter) footnote(n Note) {
	inside := markdownWriter{}
	inside.blocks(n.Blocks)
	text := inside.out.String()
	if text == "" {
		text = "…" // the mark in the text must lead somewhere
	}
	first, rest, more := strings.Cut(text, "\n")
	w.out.WriteString(w.gap() + "[^" + strconv.Itoa(n.Number) + "]: " + first)
	if more {
		w.out.WriteString("\n" + prefixLines(rest, "    "))
	}
	w.begun = true
}

// prefixLines puts the prefix before every line, without white space at the end of an empty one.
func prefixLines(text, prefix string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line == "" {
			lines[i] = strings.TrimRight(prefix, " ")
		} else {
			lines[i] = prefix + line
		}
	}
	return strings.Join(lines, "\n")
}
