package main

import (
	"cmp"
	"fmt"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type listCommand struct {
	selection
	page
	CSV bool `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`
}

// Help shows it used.
func (listCommand) Help() string {
	return `Filters combine, and one given twice takes either. Days may be said as people do: monday, yesterday, "3 days ago",
"28 August", 2020-08-28. For example:

  copydesk list --status needs-correction --since monday --sort -words`
}

// Run lists submissions.
func (c *listCommand) Run(app *App) error {
	if err := c.check(); err != nil {
		return err
	}
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	filters, err := c.filters(a)
	if err != nil {
		return err
	}
	found, err := chosen(filters, c.page, func(f store.Filter) ([]store.Submission, error) { return a.List(app.Context, f) },
		func(s store.Submission) string { return s.Ref })
	if err != nil {
		return err
	}
	blogs := make([]listing.Blog, len(found))
	for i, s := range found {
		blogs[i] = a.blog(s)
	}
	return c.print(a, found, blogs)
}

func (c *listCommand) print(a *archive, found []store.Submission, blogs []listing.Blog) error {
	switch {
	case a.app.JSON:
		return a.app.PrintJSON(blogs)
	case c.CSV:
		rows := make([][]string, len(blogs))
		for i, b := range blogs {
			rows[i] = b.Cells()
		}
		return a.app.PrintCSV(listing.Heading, rows)
	case len(blogs) == 0:
		a.app.note("no submission is like that")
		return nil
	}
	if err := printTable(a.app, listColumns(a), found); err != nil {
		return err
	}
	if c.Limit > 0 && len(blogs) == c.Limit {
		a.app.note(fmt.Sprintf("there may be more: --offset %d shows the next", c.Offset+c.Limit))
	}
	return nil
}

func listColumns(a *archive) []columnOf[store.Submission] {
	return []columnOf[store.Submission]{
		{Column: terminal.Column{Title: "Ref", Keep: true}, cell: func(s store.Submission) string { return s.Ref }},
		{Column: terminal.Column{Title: "Status", Keep: true, Look: look}, cell: func(s store.Submission) string { return string(s.Status) }},
		{Column: terminal.Column{Title: "Themes", Keep: true}, cell: func(s store.Submission) string { return themeNumbers(a.blog(s).Themes) }},
		{Column: terminal.Column{Title: "Title"}, cell: func(s store.Submission) string { return s.Blog.Title }},
		{Column: terminal.Column{Title: "Author"}, from: 72, cell: func(s store.Submission) string { return cmp.Or(s.Blog.Author.Name, s.Sender) }},
		{Column: terminal.Column{Title: "Organisation"}, from: 110, cell: func(s store.Submission) string { return s.Blog.Author.Organisation }},
		{Column: terminal.Column{Title: "Words", Right: true, Keep: true}, from: 95, cell: func(s store.Submission) string { return number(s.Blog.Words) }},
		{Column: terminal.Column{Title: "Received", Keep: true}, from: 120, cell: func(s store.Submission) string { return a.when(s.Received, s.Call) }},
		{Column: terminal.Column{Title: "Received", Keep: true}, below: 120, cell: func(s store.Submission) string { return a.day(s.Received, s.Call) }},
	}
}

// note says on Err what a person may like to know beside the data on Out.
func (app *App) note(text string) { fmt.Fprintln(app.Err, terminal.Safe(text)) }
