package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"copydesk/internal/terminal"
)

type sqlCommand struct {
	Query   string        `arg:"" help:"The question, in SQL."`
	Timeout time.Duration `help:"Stop it after this time." default:"30s" placeholder:"TIME"`
	CSV     bool          `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`
}

// Help shows it used.
func (sqlCommand) Help() string {
	return `The views for people are submissions, submission_themes, revisions, problems, mail, letters and events; docs/schema.md
shows them with twenty-one questions. Nothing can be changed here. In JSON a second column called ref is ref_2. For example:

  copydesk sql "SELECT organisation, count(*) AS blogs FROM submissions GROUP BY organisation ORDER BY blogs DESC"`
}

// Run asks the database.
func (c *sqlCommand) Run(app *App) error {
	if c.Timeout <= 0 {
		return usageErrorf("--timeout %v: give it a time such as 30s", c.Timeout)
	}
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	columns, rows, err := a.Query(app.Context, c.Query, c.Timeout)
	if err != nil {
		return err
	}
	switch {
	case app.JSON:
		return printObjects(app, columns, rows)
	case c.CSV:
		return app.PrintCSV(columns, textRows(rows))
	case len(columns) == 0:
		return nil
	}
	heading := make([]terminal.Column, len(columns))
	for i, name := range columns {
		heading[i] = terminal.Column{Title: name, Right: numeric(rows, i)}
	}
	table := app.Terminal.NewTable(heading...)
	for _, row := range textRows(rows) {
		table.Row(row...)
	}
	return table.Render(app.Out)
}

// numeric says whether a column holds numbers alone.
func numeric(rows [][]any, column int) bool {
	for _, row := range rows {
		switch row[column].(type) {
		case int64, float64, nil:
		default:
			return false
		}
	}
	return len(rows) > 0
}

func textRows(rows [][]any) [][]string {
	texts := make([][]string, len(rows))
	for i, row := range rows {
		texts[i] = make([]string, len(row))
		for j, value := range row {
			texts[i][j] = valueText(value)
		}
	}
	return texts
}

// valueText writes a value for people: nothing for NULL, and a blob that is no text as its size.
func valueText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case []byte:
		if isText(v) {
			return string(v)
		}
		return fmt.Sprintf("(%d bytes)", len(v))
	}
	return fmt.Sprint(value)
}

// printObjects prints rows as JSON objects whose keys stand in the order of the columns. Blobs that are no text are
// base64, as encoding/json has them.
func printObjects(app *App, columns []string, rows [][]any) error {
	keys := distinctKeys(columns)
	var out bytes.Buffer
	out.WriteByte('[')
	for i, row := range rows {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('{')
		for j, value := range row {
			if j > 0 {
				out.WriteByte(',')
			}
			key, err := json.Marshal(keys[j])
			if err != nil {
				return fmt.Errorf("print JSON: %w", err)
			}
			text, err := json.Marshal(jsonValue(value))
			if err != nil {
				return fmt.Errorf("print JSON: %w", err)
			}
			out.Write(key)
			out.WriteByte(':')
			out.Write(text)
		}
		out.WriteByte('}')
	}
	out.WriteByte(']')
	return app.PrintJSON(json.RawMessage(out.Bytes()))
}

// distinctKeys numbers the columns whose name stands before them already, as in a join of all columns of two views: of two
// equal keys of an object most readers of JSON keep one value.
func distinctKeys(columns []string) []string {
	keys := slices.Clone(columns)
	for i, name := range columns {
		if !slices.Contains(columns[:i], name) {
			continue
		}
		for n := 2; keys[i] == name || slices.Contains(columns, keys[i]) || slices.Contains(keys[:i], keys[i]); n++ {
			keys[i] = fmt.Sprintf("%s_%d", name, n)
		}
	}
	return keys
}

func jsonValue(value any) any {
	if f, ok := value.(float64); ok && math.IsInf(f, 0) { // SQLite has 9e999, JSON has not
		return nil
	}
	b, ok := value.([]byte)
	switch {
	case !ok:
		return value
	case isText(b):
		return string(b)
	}
	return base64.StdEncoding.EncodeToString(b)
}

// isText tells a text that is stored as a blob from bytes that no one can read.
func isText(b []byte) bool { return utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 }
