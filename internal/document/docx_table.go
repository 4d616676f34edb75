package document

// table reads w:tbl.
func (s *docxStory) table(tbl *node) {
	if len(s.text.spans) > 0 {
		s.flush()
	}
	s.add(tableBlocks(s.rows(tbl, nil), false), 0)
}

// rows reads the rows of a table, through content controls and tracked changes around them.
func (s *docxStory) rows(n *node, rows [][]Cell) [][]Cell {
	if n == nil {
		return rows
	}
	for c := n.child; c != nil; c = c.next {
		switch {
		case c.is(nsMC, "AlternateContent"):
			rows = s.rows(alternative(c), rows)
		case c.space != nsW:
		case c.name == "tr" && !isGone(c.first(nsW, "trPr")):
			rows = append(rows, s.cells(c, s.parts.budget.cells(c.path(nsW, "trPr", "gridBefore").number(nsW, "val", 0))))
		case c.name == "sdt":
			rows = s.rows(controlContent(c), rows)
		case c.name == "ins" || c.name == "moveTo" || c.name == "customXml":
			rows = s.rows(c, rows)
		}
	}
	return rows
}

// isGone says whether a row is deleted or hidden.
func isGone(trPr *node) bool {
	hidden := trPr.first(nsW, "hidden")
	return trPr.first(nsW, "del") != nil || hidden != nil && toggle(hidden) == on
}

// cells reads the cells of a row. A cell merged over several columns or rows stands in the first of them; the
// others are empty, so that columns stay under one another.
func (s *docxStory) cells(n *node, row []Cell) []Cell {
	if n == nil {
		return row
	}
	for c := n.child; c != nil && len(row) < maxColumns; c = c.next {
		switch {
		case c.space != nsW:
		case c.name == "tc":
			row = append(row, s.cell(c)...)
		case c.name == "sdt":
			if inside := controlContent(c); inside != nil {
				row = s.cells(inside, row)
			} else if c.path(nsW, "sdtContent", "tc") != nil {
				row = append(row, Cell{}) // a placeholder fills the whole cell
			}
		case c.name == "customXml" || c.name == "ins" || c.name == "moveTo":
			row = s.cells(c, row)
		}
	}
	return row
}

func (s *docxStory) cell(tc *node) []Cell {
	pr := tc.first(nsW, "tcPr")
	if pr.first(nsW, "cellDel") != nil {
		return nil
	}
	cells := append([]Cell{{}}, s.parts.budget.cells(pr.first(nsW, "gridSpan").number(nsW, "val", 1)-1)...)
	for i := range cells[1:] {
		cells[i+1].Covered = true
	}
	if merge := pr.first(nsW, "vMerge"); merge != nil && merge.attr(nsW, "val") != "restart" {
		cells[0].Covered = true
		return cells
	}
	inside := s.within()
	inside.content(tc)
	inside.end()
	cells[0].Blocks = inside.blocks
	return cells
}
