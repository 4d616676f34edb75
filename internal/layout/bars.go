package layout

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// A table of two columns that was typed, or that a mail program made of one in its plain text: "| Title | The stamp |".

// barRows writes the rows of such a table as labelled lines; it is empty where a paragraph is none.
func barRows(b document.Block) (rows []document.Block) {
	if b.Kind != document.Paragraph || !strings.HasPrefix(b.Text(), "|") {
		return nil
	}
	labelled := false
	for _, l := range b.Lines() {
		text := wording.Fold(l.Text())
		m := twoCells.FindStringSubmatch(text)
		switch {
		case !strings.HasPrefix(text, "|"):
			return nil
		case ruledRow.MatchString(text):
		case m == nil:
			rows = append(rows, l)
		default:
			field := labels.Of(m[1])
			if field != labels.None && labels.Of(m[2]) != labels.None { // the heads of columns: "| Title | Theme |"
				return nil
			}
			labelled = labelled || field != labels.None
			rows = append(rows, document.Line(m[1]+": "+m[2]))
		}
	}
	if !labelled {
		return nil
	}
	if first, _, _ := strings.Cut(rows[0].Text(), ":"); len(rows) > 1 && slices.Contains(headsOfTable, strings.ToLower(first)) {
		rows = rows[1:]
	}
	return rows
}

var (
	twoCells = regexp.MustCompile(`^\|\s*([^|]{2,60}?)\s*\|\s*([^|]*[^|\s])\s*\|?$`)
	ruledRow = regexp.MustCompile(`^[|:+=\s-]+$`)
	// headsOfTable stand above the first column of such a table.
	headsOfTable = []string{"field", "item", "question", "what", "what you asked", "point", "asked for", "you asked"}
)

// withTables makes tables of the rows with bars between their cells whose first row names the columns: "| Title | Theme |" above
// "| The stamp | 3 |".
func withTables(blocks []document.Block) []document.Block {
	var out []document.Block
	for i := 0; i < len(blocks); i++ {
		rows, taken := tableAt(blocks[i:])
		if len(rows) < 2 {
			out = append(out, blocks[i])
			continue
		}
		out = append(out, document.Block{Kind: document.Table, Rows: rows})
		i += taken - 1
	}
	return out
}

// tableAt reads the rows with which some blocks begin, and of how many blocks they are.
func tableAt(blocks []document.Block) (rows [][]document.Cell, taken int) {
	for _, b := range blocks {
		var more [][]document.Cell
		for _, line := range b.Lines() {
			text := wording.Fold(line.Text())
			cells := cellsOf(text)
			switch {
			case ruledRow.MatchString(text):
			case len(rows)+len(more) == 0 && !headsColumns(cells), len(rows) > 0 && len(cells) != len(rows[0]), len(more) > 0 && len(cells) != len(more[0]):
				return rows, taken
			default:
				more = append(more, cells)
			}
		}
		if len(more) == 0 {
			return rows, taken
		}
		rows, taken = append(rows, more...), taken+1
	}
	return rows, taken
}

// cellsOf returns the cells of a row; nil for a line that is none.
func cellsOf(text string) (cells []document.Cell) {
	parts := strings.Split(strings.Trim(text, "|"), "|")
	if len(parts) < 2 {
		return nil
	}
	for _, part := range parts {
		cells = append(cells, document.CellOf(strings.TrimSpace(part)))
	}
	return cells
}

// headsColumns says whether a row names columns and nothing else, two at least of which are fields.
func headsColumns(cells []document.Cell) bool {
	known := 0
	for i, c := range cells {
		switch {
		case labels.Of(c.Text()) != labels.None:
			known++
		case i > 0:
			return false
		}
	}
	return known > 1
}
