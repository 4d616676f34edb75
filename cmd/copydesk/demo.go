package main

import "copydesk/internal/demo"

type demoCommand struct {
	Dir  string `help:"Leave copydesk.toml, the call and the database in this folder, for the other commands." placeholder:"DIR"`
	Keep bool   `help:"Leave the mail servers running, to write to them with a mail program."`
}

// Help shows it used.
func (demoCommand) Help() string {
	return `Everything is inside the program: mail servers, a sample mailbag, a fresh database. The emails take the real way
and the screen shows what was filed and sent. It takes seconds and cleans up after itself. For example:

  copydesk demo --dir demo && copydesk --config demo/copydesk.toml list`
}

// Run shows the line at work.
func (c *demoCommand) Run(app *App) error {
	return demo.Run(app.Context, demo.Options{Dir: c.Dir, Keep: c.Keep, Out: app.Out, Width: app.Terminal.Width})
}
