package document

import (
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
	h.blocks = append(h.blocks, tableBlocks(rows, htmlAttr(n, "role") == "presentation")...)
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
	return rows
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
		if last := len(row) - 1; last+1 < maxColumns {
			row = append(row, Cell{Blocks: h.blocks})
		} else {
			row[last].Blocks = append(row[last].Blocks, h.blocks...)
		}
	}
	h.blocks = nil
	return row
}
