package main

import (
	"net/mail"

	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type forgetCommand struct {
	Address string `arg:"" help:"The address of the contributor."`
	Yes     bool   `help:"Erase it. Without, it is only shown."`
}

// Help shows it used.
func (forgetCommand) Help() string {
	return `It erases the contributor's emails, the blogs they sent or wrote, and the letters about them, for good; counts stay.
It is shown first. The copies on the mail server (under imap.archive) and in backups are yours to erase. For example:

  copydesk forget jane@example.com
  copydesk forget jane@example.com --yes`
}

// forgotten is what forget --json prints.
type forgotten struct {
	Address     string   `json:"address"`
	Erased      bool     `json:"erased"`
	Submissions []string `json:"submissions"` // refs
	Mails       int      `json:"mails"`
	Letters     int      `json:"letters"`
	Copied      []string `json:"copied"` // refs of submissions of others, which stay without the address
}

// Run shows what belongs to an address, and erases it with --yes.
func (c *forgetCommand) Run(app *App) error {
	address, fault := mail.ParseAddress(c.Address)
	if fault == nil {
		c.Address = address.Address // without the name beside it
	}
	config, err := app.Config()
	if err != nil {
		return err
	}
	db, err := openThere(config.Database, c.Yes)
	if err != nil {
		return err
	}
	defer db.Close()
	a := &archive{Store: db, config: config, app: app}
	shown, err := db.Preview(app.Context, c.Address)
	if err != nil {
		return err
	}
	if fault != nil && ownsNothing(shown) { // what wrote to us may have had a From of any kind
		return usageErrorf("%q is no address, and nothing belongs to it: write whom to forget as in jane@example.com", c.Address)
	}
	if c.Yes {
		if err := erase(app, db, c.Address); err != nil {
			return err
		}
	}
	return c.print(a, shown)
}

// erase erases, and leaves nothing of it in the database's files.
func erase(app *App, db *store.Store, address string) error {
	err := db.Update(app.Context, func(tx *store.Tx) error {
		_, err := tx.EraseAddress(address)
		return err
	})
	if err != nil {
		return err
	}
	return db.Vacuum(app.Context)
}

func ownsNothing(e store.Erasure) bool {
	return len(e.Submissions)+len(e.Mails)+len(e.Letters)+len(e.Copied) == 0
}

func (c *forgetCommand) print(a *archive, e store.Erasure) error {
	app := a.app
	if app.JSON {
		f := forgotten{Address: c.Address, Erased: c.Yes, Submissions: []string{}, Mails: len(e.Mails), Letters: len(e.Letters), Copied: listOf(e.Copied)}
		for _, s := range e.Submissions {
			f.Submissions = append(f.Submissions, s.Ref)
		}
		return app.PrintJSON(f)
	}
	if ownsNothing(e) {
		app.Printf("nothing belongs to %s\n", terminal.SafeLine(c.Address))
		return nil
	}
	for _, s := range e.Submissions {
		app.Printf("blog    %s  %s\n", s.Ref, terminal.SafeLine(s.Blog.Title))
	}
	for _, m := range e.Mails {
		app.Printf("email   %s  %s\n", a.when(m.Received, m.Call), terminal.SafeLine(m.Subject))
	}
	for _, l := range e.Letters {
		app.Printf("letter  %s  %s\n", a.when(l.Created, ""), terminal.SafeLine(l.Subject))
	}
	for _, ref := range e.Copied {
		app.Printf("copied  %s  is somebody else's; it stays, without this address\n", ref)
	}
	sum := plural(len(e.Submissions), "blog") + ", " + plural(len(e.Mails), "email") + " and " + plural(len(e.Letters), "letter")
	if c.Yes {
		app.Printf("\n%s erased\n", sum)
		return nil
	}
	app.Printf("\n%s\n", sum)
	app.note("nothing was erased; --yes does it, for good")
	return nil
}
