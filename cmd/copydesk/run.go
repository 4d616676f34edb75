package main

import (
	"copydesk/internal/document"
	"copydesk/internal/line"
	"copydesk/internal/status"
	"copydesk/internal/store"
)

type runCommand struct{}

// Help shows it used.
func (runCommand) Help() string {
	return `It watches the mailbox, files what comes, sends letters and the daily digest until it is stopped with SIGTERM or
Ctrl-C; the email in hand is finished first. For example:

  copydesk --config /etc/copydesk/copydesk.toml run`
}

// Run serves until the context ends.
func (c *runCommand) Run(app *App) error {
	beFrugal()
	config, err := app.Config()
	if err != nil {
		return err
	}
	if err := config.Ready(); err != nil {
		return err
	}
	db, err := store.Open(config.Database)
	if err != nil {
		return err
	}
	defer db.Close()
	defer document.ClosePDF()
	s, err := settings(app, config, db)
	if err != nil {
		return err
	}
	var way *line.Line
	if listen := config.Status.Listen; listen != "" {
		page := status.Page{Listen: listen, Line: func() line.Status { return way.Status() }, Gauges: db.Gauges, Now: app.Now}
		s.Chores = append(s.Chores, page.Serve)
	}
	s.Chores = append(s.Chores, newChores(app, config, s, func() { way.Wake() }).loop)
	way = line.New(s)
	return way.Run(app.Context)
}
