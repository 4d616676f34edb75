package main

import (
	"copydesk/internal/config"
	"copydesk/internal/line"
)

type pollCommand struct{}

// Help shows it used.
func (pollCommand) Help() string {
	return `Everything waiting in the mailbox is read, filed and moved to its archive folder, and every letter that is due
is sent; then it ends. For example, from cron:

  copydesk --config /etc/copydesk/copydesk.toml poll`
}

// Run does one pass.
func (c *pollCommand) Run(app *App) error {
	return atWork(app, func(_ *config.Config, s line.Settings) error {
		sum, err := line.New(s).Poll(app.Context)
		if app.JSON {
			if printed := app.PrintJSONLine(sum); err == nil {
				err = printed
			}
		} else {
			app.Printf("%d read, %d filed, %s sent, %d failed\n", sum.Read, sum.Filed, plural(sum.Letters, "letter"), sum.Failed)
		}
		return err
	})
}
