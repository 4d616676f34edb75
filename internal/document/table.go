package document

import "unicode/utf8"

// tableBlocks makes blocks of a table's rows. A table that only arranges the page (a frame of one cell, a layout, one whose
// page says that it is for presentation) is what its cells hold, one after the other; the cells of any other hold no tables.
func tableBlocks(rows [][]Cell, presentation bool) []Block {
	rows = withoutEmptyRows(rows)
	if len(rows) == 0 {
		return nil
	}
	if isLayout(rows, presentation) {
		var blocks []Block
		for _, row := range rows {
			for _, cell := range row {
				blocks = append(blocks, cell.Blocks...)
			}
		}
		return blocks
	}
	for _, row := range rows {
		for i := range row {
			row[i].Blocks = flattenTables(row[i].Blocks)
		}
	}
	return []Block{{Kind: Table, Rows: rows}}
}

func withoutEmptyRows(rows [][]Cell) [][]Cell {
	kept := rows[:0]
	for _, row := range rows {
		for _, cell := range row {
			if len(cell.Blocks) > 0 {
				kept = append(kept, row)
				break
			}
		}
	}
	return kept
}

// flattenTables replaces the tables among a cell's blocks by the blocks in their cells.
func flattenTables(blocks []Block) []Block {
	var flat []Block
	for _, b := range blocks {
		if b.Kind != Table {
			flat = append(flat, b)
			continue
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				flat = append(flat, cell.Blocks...)
			}
		}
	}
	return flat
}

// Transposed makes rows of the columns of a table; nil where its rows are not as long as each other.
func Transposed(rows [][]Cell) [][]Cell {
	if len(rows) == 0 {
		return nil
	}
	out := make([][]Cell, len(rows[0]))
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			return nil
		}
		for i, c := range row {
			out[i] = append(out[i], c)
		}
	}
	return out
}

// Filled returns the cells of a row that are not empty.
func Filled(row []Cell) []Cell {
	var cells []Cell
	for _, c := range row {
		if c.Text() != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

// isLayout tells a table that arranges the page (a newsletter, a signature beside a logo) from one that says
// something by its rows and columns. Labels and values in two columns are always the latter, even when a value
// is a whole biography.
func isLayout(rows [][]Cell, presentation bool) bool {
	columns, nested, longest, filled := 0, false, 0, 0
	for _, row := range rows {
		columns = max(columns, len(row))
		for _, cell := range row {
			longest = max(longest, len(cell.Blocks))
			if cell.Text() != "" { // a logo beside the title says nothing by its column
				filled++
			}
			for _, b := range cell.Blocks {
				nested = nested || b.Kind == Table
			}
		}
	}
	if columns <= 1 || filled <= 1 {
		return true
	}
	if hasLabels(rows) && (columns == 2 || !presentation) {
		return false
	}
	return presentation || nested || longest > 2
}

// hasLabels tells whether the first column holds short labels.
func hasLabels(rows [][]Cell) bool {
	labels, pairs := 0, 0
	for _, row := range rows {
		if len(row) < 2 {
			continue
		}
		pairs++
		label := row[0].Text()
		if length := utf8.RuneCountInString(label); length > 0 && length <= 60 && len(row[0].Blocks) <= 2 {
			labels++
		}
	}
	return pairs > 1 && labels*10 >= pairs*7
}
