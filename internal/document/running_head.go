package document

// lines returns the text of blocks and of the cells in them, a line each, without the empty ones.
func lines(blocks []Block) []string {
	var all []string
	for _, b := range blocks {
		for _, row := range b.Rows {
			for _, cell := range row {
				all = append(all, lines(cell.Blocks)...)
			}
		}
		if text := b.Text(); text != "" && b.Kind != Table {
			all = append(all, text)
		}
	}
	return all
}

// addLines adds the lines that are not there: a document says its header once for each section.
func addLines(all, more []string) []string {
	for _, l := range more {
		known := false
		for _, k := range all {
			known = known || k == l
		}
		if !known && len(all) < 100 {
			all = append(all, l)
		}
	}
	return all
}
