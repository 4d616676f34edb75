package main

import (
	"fmt"
	"strconv"

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
	table := a.app.Terminal.NewTable(
		terminal.Column{Title: "Ref", Keep: true},
		terminal.Column{Title: "Status", Keep: true, Look: look},
		terminal.Column{Title: "Themes", Keep: true},
		terminal.Column{Title: "Title"},
		terminal.Column{Title: "Author"},
		terminal.Column{Title: "Organisation"},
		terminal.Column{Title: "Words", Right: true, Keep: true},
		terminal.Column{Title: "Received", Keep: true},
	)
	for i, b := range blogs {
		table.Row(b.Ref, string(b.Status), themeNumbers(b.Themes), b.Title, orElse(b.Author.Name, b.Sender), b.Author.Organisation,
			strconv.Itoa(b.Words), a.when(found[i].Received, b.Call))
	}
	if err := table.Render(a.app.Out); err != nil {
		return err
	}
	if c.Limit > 0 && len(blogs) == c.Limit {
		a.app.note(fmt.Sprintf("there may be more: --offset %d shows the next", c.Offset+c.Limit))
	}
	return nil
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// note says on Err what a person may like to know beside the data on Out.
func (app *App) note(text string) { fmt.Fprintln(app.Err, terminal.Safe(text)) }
