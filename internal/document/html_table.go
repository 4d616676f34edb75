package document

import (
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// table reads a table; one that only arranges the page is unwrapped into what it holds.
func (h *htmlReader) table(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			h.node(c)
		}
	}
	inner := *h
	inner.blocks, inner.block, inner.text = nil, Block{}, paragraph{}
	inner.note, inner.at.lists, inner.at.item = 0, nil, nil
	inner.sizes, inner.first = nil, 0
	rows := inner.rows(n, nil)
	h.images, h.properties = inner.images, inner.properties
	if isLayout(rows, htmlAttr(n, "role") == "presentation") {
		for _, row := range rows {
			for _, cell := range row {
				h.blocks = append(h.blocks, cell.Blocks...)
			}
		}
		return
	}
	for _, row := range rows {
		for i := range row {
			row[i].Blocks = flattenTables(row[i].Blocks)
		}
	}
	h.append(Block{Kind: Table, Rows: rows})
}

// rows reads the rows of a table through its thead, tbody and tfoot.
func (h *htmlReader) rows(n *html.Node, rows [][]Cell) [][]Cell {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Thead, atom.Tbody, atom.Tfoot:
			rows = h.rows(c, rows)
		case atom.Tr:
			if !h.sheet.of(c).hidden {
				rows = append(rows, h.cells(c))
			}
		}
	}
	return withoutEmptyRows(rows)
}

func (h *htmlReader) cells(tr *html.Node) []Cell {
	var row []Cell
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		h.blocks = nil
		h.node(c)
		h.flush()
		row = append(row, Cell{Blocks: h.blocks})
	}
	h.blocks = nil
	return row
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
			if len(cell.Blocks) > 0 {
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
