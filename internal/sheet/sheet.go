// Package sheet writes tables that people open in a spreadsheet: CSV in which no cell is run as a formula.
package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Write writes a heading and rows as CSV (RFC 4180).
func Write(w io.Writer, heading []string, rows [][]string) error {
	out := csv.NewWriter(w)
	if err := out.Write(harmless(heading)); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	for _, row := range rows {
		if err := out.Write(harmless(row)); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func harmless(cells []string) []string {
	safe := make([]string, len(cells))
	for i, cell := range cells {
		safe[i] = defused(cell)
	}
	return safe
}

// defused returns a text that no spreadsheet runs: an apostrophe is put before one that begins like a formula,
// unless it is a number (OWASP, "CSV Injection").
func defused(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r\n", rune(s[0])) && !fullWidth(s) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil && strings.ContainsAny(s[1:2], "0123456789.") {
		return s
	}
	return "'" + s
}

// fullWidth says whether the text begins with the wide form of a formula's sign, which spreadsheets in East
// Asian settings run as well.
func fullWidth(s string) bool {
	return strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") || strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠")
}
