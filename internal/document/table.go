package document

// tableBlocks makes blocks of a table's rows. A table that only arranges the page (a frame of one cell, a layout) is what
// its cells hold, one after the other; the cells of any other hold no tables.
func tableBlocks(rows [][]Cell) []Block {
	rows = withoutEmptyRows(rows)
	if len(rows) == 0 {
		return nil
	}
	if isLayout(rows, false) {
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
