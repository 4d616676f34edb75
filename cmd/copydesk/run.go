package main

import (
	"copydesk/internal/config"
	"copydesk/internal/line"
	"copydesk/internal/status"
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
	return atWork(app, func(c *config.Config, s line.Settings) error {
		var way *line.Line
		if listen := c.Status.Listen; listen != "" {
			page := status.Page{Listen: listen, Line: func() line.Status { return way.Status() }, Gauges: s.Store.Gauges, Now: app.Now}
			s.Chores = append(s.Chores, page.Serve)
		}
		s.Chores = append(s.Chores, newChores(app, c, s, func() { way.Wake() }).loop)
		way = line.New(s)
		return way.Run(app.Context)
	})
}
