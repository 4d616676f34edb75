package main

import (
	"math"
	"slices"

	"copydesk/internal/terminal"
)

// columnOf is a column of a table of rows. On a terminal narrower than from, or as wide as below and wider, it is left
// out, so that what matters most stays readable.
type columnOf[Row any] struct {
	terminal.Column
	from, below int  // columns of the terminal; 0: whatever its width
	ifAny       bool // left out when it is empty in every row
	cell        func(Row) string
}

// printTable prints rows in the columns that the terminal has room for. A pipe has room for all.
func printTable[Row any](app *App, columns []columnOf[Row], rows []Row) error {
	width := app.Terminal.Width
	if width == 0 {
		width = math.MaxInt
	}
	var heading []terminal.Column
	var cells []func(Row) string
	for _, c := range columns {
		fits := width >= c.from && (c.below == 0 || width < c.below)
		if fits && !(c.ifAny && c.empty(rows)) {
			heading, cells = append(heading, c.Column), append(cells, c.cell)
		}
	}
	table := app.Terminal.NewTable(heading...)
	for _, row := range rows {
		texts := make([]string, len(cells))
		for i, cell := range cells {
			texts[i] = cell(row)
		}
		table.Row(texts...)
	}
	return table.Render(app.Out)
}

func (c columnOf[Row]) empty(rows []Row) bool {
	return !slices.ContainsFunc(rows, func(row Row) bool { return c.cell(row) != "" })
}
