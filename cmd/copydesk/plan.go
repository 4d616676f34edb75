package main

import (
	"strconv"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/digest"
	"copydesk/internal/letter"
	"copydesk/internal/listing"
	"copydesk/internal/plan"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
)

type planCommand struct {
	Call string `help:"Of this call." placeholder:"SLUG"`
	CSV  bool   `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`
	ICS  bool   `help:"Print a calendar (iCalendar), to subscribe to or import." name:"ics" xor:"format"`
}

// Help shows it used.
func (planCommand) Help() string {
	return `It proposes which accepted blog appears on which day of the campaign week: the themes are spread over the days, no
organisation stands twice on one day while there are days enough, and what copydesk schedule fixed is kept. Beside
each blog --json and --csv have a draft for social media. For example:

  copydesk plan --ics > campaign.ics`
}

// planned is a blog on its day, as --json prints it.
type planned struct {
	Day          string          `json:"day"` // YYYY-MM-DD
	Ref          string          `json:"ref"`
	Title        string          `json:"title"`
	Themes       []listing.Theme `json:"themes"`
	Author       string          `json:"author"`
	Organisation string          `json:"organisation"`
	Twitter      string          `json:"twitter"`
	Fixed        bool            `json:"fixed"`
	Clash        bool            `json:"clash"` // its organisation has another blog on that day
	Post         string          `json:"post"`
	outside      bool            // of the campaign, whose days were changed since
}

// Run prints the plan.
func (c *planCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	one, err := a.campaign(c.Call)
	if err != nil {
		return err
	}
	accepted, err := a.List(app.Context, store.Filter{Call: one.Slug, Statuses: []string{string(submission.StatusAccepted)}, Sort: "ref"})
	if err != nil {
		return err
	}
	p, err := plan.Make(one, digest.Accepted(accepted), func(b submission.Blog) string { return letter.Post(one, b) })
	if err != nil {
		return usageErrorf("%v", err)
	}
	return c.print(a, one, p)
}

// campaign is the call whose plan is meant: the one that is named, or the only one with a campaign.
func (a *archive) campaign(slug string) (*call.Call, error) {
	calls, err := a.configured(slug)
	if err != nil {
		return nil, err
	}
	var with []*call.Call
	for _, one := range calls {
		if len(plan.Week(one)) > 0 {
			with = append(with, one)
		}
	}
	switch {
	case len(with) == 0:
		return calls[0], nil
	case len(with) > 1:
		return nil, usageErrorf("there are several campaigns; say with --call which one to plan")
	}
	return with[0], nil
}

func (c *planCommand) print(a *archive, one *call.Call, p plan.Plan) error {
	rows := a.planRows(one, p)
	switch {
	case c.ICS:
		_, err := a.app.Out.Write(plan.ICS(one, p, a.app.Now()))
		return err
	case a.app.JSON:
		return a.app.PrintJSON(rows)
	case c.CSV:
		var cells [][]string
		for _, r := range rows {
			cells = append(cells, []string{r.Day, r.Ref, r.Title, listing.ThemeWords(r.Themes), r.Author, r.Organisation, r.Twitter, strconv.FormatBool(r.Fixed), strconv.FormatBool(r.Clash), r.Post})
		}
		return a.app.PrintCSV([]string{"day", "ref", "title", "themes", "author", "organisation", "twitter", "fixed", "clash", "post"}, cells)
	}
	return printPlan(a.app, p, rows)
}

func (a *archive) planRows(one *call.Call, p plan.Plan) []planned {
	rows := []planned{}
	for _, day := range p.Days {
		for _, e := range day.Entries {
			b := e.Blog.Blog
			rows = append(rows, planned{
				Day: day.Date.Format(time.DateOnly), Ref: e.Ref, Title: b.Title, Themes: listing.Themes(one.Slug, b.Themes, a.themeName),
				Author: b.Author.Name, Organisation: b.Author.Organisation, Twitter: b.Author.Twitter, Fixed: e.Fixed != "", Clash: e.Clash, Post: e.Post,
				outside: day.Date.Before(one.FirstDay) || day.Date.After(one.FinalDay),
			})
		}
	}
	return rows
}

func printPlan(app *App, p plan.Plan, rows []planned) error {
	table := app.Terminal.NewTable(
		terminal.Column{Title: "Day", Keep: true},
		terminal.Column{Title: "Ref", Keep: true},
		terminal.Column{Title: "Themes", Keep: true},
		terminal.Column{Title: "Title"},
		terminal.Column{Title: "Author"},
		terminal.Column{Title: "Organisation"},
		terminal.Column{Title: "Note", Keep: true},
	)
	next := 0
	for _, day := range p.Days {
		if len(day.Entries) == 0 {
			table.Row(day.Date.Format("Mon 2 Jan"), "–")
		}
		for i, r := range rows[next : next+len(day.Entries)] {
			name := ""
			if i == 0 {
				name = day.Date.Format("Mon 2 Jan")
			}
			table.Row(name, r.Ref, themeNumbers(r.Themes), r.Title, r.Author, r.Organisation, r.remark())
		}
		next += len(day.Entries)
	}
	return table.Render(app.Out)
}

func (r planned) remark() string {
	var notes []string
	if r.Fixed {
		notes = append(notes, "fixed")
	}
	if r.outside {
		notes = append(notes, "not in the campaign")
	}
	if r.Clash {
		notes = append(notes, "organisation twice")
	}
	return strings.Join(notes, ", ")
}
