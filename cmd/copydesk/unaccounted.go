package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"copydesk/internal/ledger"
	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

// standing is an email without an outcome as mail --unaccounted --json prints it.
type standing struct {
	UID       uint32 `json:"uid"`
	Received  string `json:"received"`
	From      string `json:"from"`
	Subject   string `json:"subject"`
	MessageID string `json:"message_id"`
	Bytes     int64  `json:"bytes"`
}

// listUnaccounted asks the server what stands in the folder, and lists what has no outcome.
func listUnaccounted(app *App) error {
	c, err := app.Config()
	if err != nil {
		return err
	}
	if err := c.Ready(); err != nil {
		return err
	}
	var db *store.Store // without one nothing has an outcome
	if _, err := os.Stat(c.Database); !errors.Is(err, fs.ErrNotExist) {
		if db, err = store.OpenReadOnly(c.Database); err != nil {
			return err
		}
		defer db.Close()
	}
	account, err := ledger.Check(app.Context, mailboxConfig(c), db)
	if err != nil {
		return err
	}
	return printUnaccounted(&archive{config: c, app: app}, account)
}

func printUnaccounted(a *archive, account ledger.Account) error {
	app := a.app
	if app.JSON {
		list := make([]standing, len(account.Unaccounted))
		for i, e := range account.Unaccounted {
			list[i] = standing{e.UID, listing.Stamp(e.Received), e.From, e.Subject, e.MessageID, e.Size}
		}
		return app.PrintJSON(list)
	}
	said := fmt.Sprintf("%s in %s, %d of them filed already and about to be moved", plural(account.Standing, "email"), account.Folder, account.Filed)
	if len(account.Unaccounted) == 0 {
		app.note(said + "; none is without an outcome")
		return nil
	}
	table := app.Terminal.NewTable(
		terminal.Column{Title: "UID", Right: true, Keep: true}, terminal.Column{Title: "Received", Keep: true},
		terminal.Column{Title: "From"}, terminal.Column{Title: "Subject"}, terminal.Column{Title: "Bytes", Right: true, Keep: true},
	)
	for _, e := range account.Unaccounted {
		table.Row(number(int64(e.UID)), a.when(e.Received, ""), e.From, e.Subject, number(e.Size))
	}
	if err := table.Render(app.Out); err != nil {
		return err
	}
	app.note(said + "; those above have no outcome yet: `copydesk poll` reads them, and the log says why one stays")
	return nil
}
