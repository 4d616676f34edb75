package main

import (
	"copydesk/internal/document"
	"copydesk/internal/line"
	"copydesk/internal/store"
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
	sum, err := line.New(s).Poll(app.Context)
	if app.JSON {
		if printed := app.PrintJSON(sum); err == nil {
			err = printed
		}
	} else {
		app.Printf("%d read, %d filed, %d letters sent, %d failed\n", sum.Read, sum.Filed, sum.Letters, sum.Failed)
	}
	return err
}
