package main

import (
	"fmt"
	"os"
	"text/tabwriter"
	"time"
)

// table is rows of cells, the heading first.
type table [][]string

func (t *table) row(cells ...string) { *t = append(*t, cells) }

func (t *table) print() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for _, row := range *t {
		for _, cell := range row {
			fmt.Fprintf(w, "%s\t", cell)
		}
		fmt.Fprintln(w)
	}
	_ = w.Flush() // to the terminal
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.2f", d.Seconds()*1000) }

func perSecond(n int, d time.Duration) string { return fmt.Sprintf("%.0f", float64(n)/d.Seconds()) }

func percent(a, b float64) string { return fmt.Sprintf("%.0f %%", 100*a/b) }

func megabytes(n int64) string { return fmt.Sprintf("%.0f", float64(n)/1e6) }
