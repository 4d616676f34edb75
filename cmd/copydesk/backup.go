package main

type backupCommand struct {
	File string `arg:"" help:"The file to write; it must not be there yet."`
}

// Help shows it used.
func (backupCommand) Help() string {
	return `The copy is consistent while the service runs, and it is checked before it gets its name. It holds everyone's emails:
only its owner may read it. For example:

  copydesk backup "copydesk-$(date +%F).db"`
}

// Run writes a copy of the database.
func (c *backupCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := a.Backup(app.Context, c.File); err != nil {
		return err
	}
	app.note("wrote " + c.File + ", and checked it; to restore, stop copydesk and put it in the place of " + a.Path())
	return nil
}
