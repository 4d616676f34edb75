package terminal

import (
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Column is one column of a table.
type Column struct {
	Title string
	Right bool                          // numbers
	Keep  bool                          // never cut: refs and dates
	Look  func(Terminal, string) string // a colour by the cell's text; nil for none
}

// Table is printed with a heading, its columns as wide as the terminal allows: those that may be cut share what
// room is left, the widest giving way first.
type Table struct {
	terminal Terminal
	columns  []Column
	rows     [][]string
}

// NewTable starts a table.
func (t Terminal) NewTable(columns ...Column) *Table { return &Table{terminal: t, columns: columns} }

// Row adds a row; cells are made safe, missing ones are empty, further ones are left out.
func (t *Table) Row(cells ...string) {
	row := make([]string, len(t.columns))
	for i := range row {
		if i < len(cells) {
			row[i] = SafeLine(cells[i])
		}
	}
	t.rows = append(t.rows, row)
}

// Rows says how many rows there are.
func (t *Table) Rows() int { return len(t.rows) }

// Render prints the table.
func (t *Table) Render(w io.Writer) error {
	widths := t.widths()
	writer := table.NewWriter()
	writer.SetStyle(plain)
	heading := make(table.Row, len(t.columns))
	configs := make([]table.ColumnConfig, len(t.columns))
	for i, column := range t.columns {
		heading[i] = t.terminal.Bold(Cut(column.Title, widths[i]))
		configs[i] = table.ColumnConfig{Number: i + 1}
		if column.Right {
			configs[i].Align, configs[i].AlignHeader = text.AlignRight, text.AlignRight
		}
	}
	writer.AppendHeader(heading)
	writer.SetColumnConfigs(configs)
	for _, row := range t.rows {
		writer.AppendRow(t.cells(row, widths))
	}
	writer.SuppressTrailingSpaces()
	_, err := io.WriteString(w, writer.Render()+"\n")
	return err
}

// plain has no lines: two spaces part the columns.
var plain = table.Style{
	Name:    "plain",
	Box:     table.BoxStyle{PaddingRight: "  "},
	Options: table.Options{},
	Format:  table.FormatOptions{Header: text.FormatDefault, Row: text.FormatDefault},
}

func (t *Table) cells(row []string, widths []int) table.Row {
	cells := make(table.Row, len(row))
	for i, cell := range row {
		cell = Cut(cell, widths[i])
		if look := t.columns[i].Look; look != nil {
			cell = look(t.terminal, cell)
		}
		cells[i] = cell
	}
	return cells
}

// least is how narrow a column may become.
const least = 8

// widths shares the terminal's width among the columns.
func (t *Table) widths() []int {
	widths := make([]int, len(t.columns))
	total := 0
	for i, column := range t.columns {
		widths[i] = Width(column.Title)
		for _, row := range t.rows {
			widths[i] = max(widths[i], Width(row[i]))
		}
		total += widths[i] + 2
	}
	for t.terminal.Width > 0 && total-2 > t.terminal.Width {
		widest := t.widest(widths)
		if widest < 0 {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

// widest returns the widest column that may still be cut; -1 for none.
func (t *Table) widest(widths []int) int {
	widest := -1
	for i, column := range t.columns {
		if !column.Keep && widths[i] > least && (widest < 0 || widths[i] > widths[widest]) {
			widest = i
		}
	}
	return widest
}
