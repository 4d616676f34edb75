package main

import (
	"errors"
	"strings"

	"copydesk/internal/desk"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type decideCommand struct {
	Ref     string   `arg:"" help:"The submission, such as SS20-7."`
	More    []string `arg:"" optional:"" name:"n" help:"More numbers for --theme."`
	Accept  bool     `help:"Take it: a late one, or a late version of an accepted one." xor:"word"`
	Decline string   `help:"Decline it; a kind letter with the reason goes to the contributor." placeholder:"REASON" xor:"word"`
	Theme   []string `help:"File it under these themes." placeholder:"N"`
	Note    string   `help:"Keep a note about it." placeholder:"TEXT"`
	Undo    bool     `help:"Take back what was decided last." xor:"word"`
}

// Help shows it used.
func (decideCommand) Help() string {
	return `An editor's word about a submission; the same can be said by answering the digest. The letters that follow are put
into the outbox, and run or poll sends them. For example:

  copydesk decide SS20-7 --theme 2 4 --accept`
}

// Run decides.
func (c *decideCommand) Run(app *App) error {
	var commands []desk.Command
	add := func(given bool, verb desk.Verb, rest string) {
		if given {
			commands = append(commands, desk.Command{Verb: verb, Ref: strings.ToUpper(c.Ref), Rest: strings.TrimSpace(rest)})
		}
	}
	add(len(c.Theme) > 0, desk.Retheme, strings.Join(append(c.Theme, c.More...), ", "))
	add(c.Accept, desk.Accept, "")
	add(c.Decline != "", desk.Decline, c.Decline)
	add(c.Note != "", desk.Note, c.Note)
	add(c.Undo, desk.Undo, "")
	switch {
	case len(c.Theme) == 0 && len(c.More) > 0:
		return usageErrorf("unexpected argument %s; reasons and notes of several words stand in quotes", c.More[0])
	case len(commands) == 0:
		return usageErrorf("say what is decided: --accept, --decline REASON, --theme N, --note TEXT or --undo")
	}
	return decide(app, commands)
}

type scheduleCommand struct {
	Ref string `arg:"" help:"The submission, such as SS20-7."`
	Day string `arg:"" help:"A day of the campaign: Tue, tuesday, 8 September, 2020-09-08; none frees it."`
}

// Help shows it used.
func (scheduleCommand) Help() string {
	return `It fixes the day on which an accepted blog appears, and tells its author; copydesk plan shows the whole. For example:

  copydesk schedule SS20-7 Tue`
}

// Run fixes the day.
func (c *scheduleCommand) Run(app *App) error {
	return decide(app, []desk.Command{{Verb: desk.Schedule, Ref: strings.ToUpper(c.Ref), Rest: strings.TrimSpace(c.Day)}})
}

// decided is a decision as --json prints it.
type decided struct {
	Ref     string `json:"ref"`
	Command string `json:"command"`
	Done    string `json:"done"`
	Undo    string `json:"undo"`    // the command that undoes it, as an email would say it
	Letters int    `json:"letters"` // to the contributor
}

// decide does commands in one transaction: all of them, or none where one is not plain.
func decide(app *App, commands []desk.Command) error {
	c, err := app.Config()
	if err != nil {
		return err
	}
	d, err := newDesk(c)
	if err != nil {
		return err
	}
	db, err := openThere(c.Database, true)
	if err != nil {
		return err
	}
	defer db.Close()
	var all []decided
	err = db.Update(app.Context, func(tx *store.Tx) error {
		for _, one := range commands {
			out, err := d.Decide(tx, one, desk.By{Address: "command"}, app.Now())
			if err != nil {
				return err
			}
			switch unclear := strings.TrimSuffix(out.Unclear, "."); {
			case out.Senseless:
				return usageErrorf("%s", unclear)
			case unclear != "":
				return errors.New(unclear)
			}
			all = append(all, decided{Ref: one.Ref, Command: one.String(), Done: out.Done, Undo: out.Undo, Letters: out.Letters})
		}
		return nil
	})
	if err != nil {
		return err
	}
	return printDecided(app, all)
}

func printDecided(app *App, all []decided) error {
	if app.JSON {
		return app.PrintJSON(all)
	}
	letters := 0
	for _, one := range all {
		app.Printf("%s\n", terminal.Wrap(terminal.Safe(one.Done), app.Terminal.Width, ""))
		letters += one.Letters
	}
	if letters > 0 {
		app.note(plural(letters, "letter") + " in the outbox; run or poll sends them")
	}
	return nil
}
