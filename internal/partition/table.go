package partition

import (
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// An answer about several blogs may be a table, with a row or a column for each: "Blog | Theme" above "The wells | 4".

// takeTable files the cells of such a table under the blogs that its rows name, each behind the label of its column if that has one.
// It is false where a row names no blog.
func (c *cutting) takeTable(b document.Block) bool {
	if b.Kind != document.Table || len(b.Rows) == 0 {
		return false
	}
	said, ok := c.rowsOf(b.Rows)
	if !ok {
		said, ok = c.rowsOf(turned(b.Rows))
	}
	if !ok {
		said, ok = c.rowsOf(append([][]document.Cell{nil}, b.Rows...))
	}
	for at, lines := range said {
		c.said[at] = append(c.said[at], lines...)
	}
	return ok
}

// rowsOf reads a table of which the first row labels the columns, if it is not nil, and every other names a blog.
func (c *cutting) rowsOf(rows [][]document.Cell) (said map[int][]document.Block, ok bool) {
	if len(rows) < 2 || len(rows) > len(c.of)+1 {
		return nil, false
	}
	said = map[int][]document.Block{}
	for _, row := range rows[1:] {
		at, name := c.namedInRow(row)
		if _, twice := said[at]; at < 0 || twice {
			return nil, false
		}
		for i, cell := range row {
			value := wording.Fold(cell.Text())
			switch {
			case i == name || value == "":
			case c.named(wording.Unquote(value)) >= 0: // its name, twice, or another's
				return nil, false
			case rows[0] == nil:
				said[at] = append(said[at], document.Line(value))
			case i >= len(rows[0]) || labels.Of(wording.Fold(rows[0][i].Text())) == labels.None:
				return nil, false
			default:
				said[at] = append(said[at], document.Line(wording.Fold(rows[0][i].Text())+": "+value))
			}
		}
		if len(said[at]) == 0 {
			return nil, false
		}
	}
	return said, true
}

// namedInRow returns which blog a cell of a row names that says no more, and which cell; -1 for none.
func (c *cutting) namedInRow(row []document.Cell) (at, cell int) {
	for i := range row {
		if at := c.named(wording.Unquote(wording.Fold(row[i].Text()))); at >= 0 {
			return at, i
		}
	}
	return -1, -1
}

// turned is a table with its columns for rows; nil where these are not of the same length.
func turned(rows [][]document.Cell) [][]document.Cell {
	var out [][]document.Cell
	for i := range rows[0] {
		var column []document.Cell
		for _, row := range rows {
			if len(row) != len(rows[0]) {
				return nil
			}
			column = append(column, row[i])
		}
		out = append(out, column)
	}
	return out
}
