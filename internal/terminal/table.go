package terminal

import (
	"io"
	"strings"

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

// Table is printed with a heading if its columns have titles, its columns as wide as the terminal allows: those that may be cut share what
// room is left, the widest giving way first. Where there is too little room for that, each row is a paragraph with a
// line for each column.
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

// Render prints the table.
func (t *Table) Render(w io.Writer) error {
	widths, fits := t.widths()
	if !fits && len(t.rows) > 0 {
		_, err := io.WriteString(w, t.paragraphs())
		return err
	}
	writer := table.NewWriter()
	writer.SetStyle(plain)
	heading, titled := make(table.Row, len(t.columns)), false
	configs := make([]table.ColumnConfig, len(t.columns))
	for i, column := range t.columns {
		heading[i] = t.terminal.Bold(Cut(column.Title, widths[i]))
		titled = titled || column.Title != ""
		configs[i] = table.ColumnConfig{Number: i + 1}
		if column.Right {
			configs[i].Align, configs[i].AlignHeader = text.AlignRight, text.AlignRight
		}
	}
	if titled {
		writer.AppendHeader(heading)
	}
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

// paragraphs are the rows with a line for each cell that is not empty.
func (t *Table) paragraphs() string {
	longest := 0
	for _, column := range t.columns {
		longest = max(longest, Width(column.Title))
	}
	var b strings.Builder
	for i, row := range t.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j, cell := range row {
			if cell == "" {
				continue
			}
			title := t.columns[j].Title
			label := t.terminal.Bold(title) + strings.Repeat(" ", longest-Width(title)+2)
			if look := t.columns[j].Look; look != nil {
				cell = look(t.terminal, cell)
			}
			b.WriteString(Hang(label, cell, t.terminal.Width) + "\n")
		}
	}
	return b.String()
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

// widths shares the terminal's width among the columns, and says whether they have room enough.
func (t *Table) widths() (widths []int, fits bool) {
	widths = make([]int, len(t.columns))
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
			return widths, false
		}
		widths[widest]--
		total--
	}
	return widths, true
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
