package main

import (
	"net"
	"strings"

	"copydesk/internal/config"
	"copydesk/internal/doctor"
	"copydesk/internal/terminal"
)

type doctorCommand struct{}

// Help shows it used.
func (doctorCommand) Help() string {
	return `It changes nothing: no email is read or moved, and no letter is sent. The exit code is 1 when something is wrong,
and 2 when the configuration cannot be read. For example:

  copydesk --config /etc/copydesk/copydesk.toml doctor`
}

// Run examines everything and says how to mend what is wrong.
func (doctorCommand) Run(app *App) error {
	p := patient(app)
	found := doctor.Examine(app.Context, p)
	if app.JSON {
		if err := app.PrintJSON(found); err != nil {
			return err
		}
	} else {
		printFindings(app, found)
	}
	switch {
	case p.ConfigFault != nil:
		return exitCode(exitUsage)
	case !doctor.Sound(found):
		return exitCode(exitFailed)
	}
	return nil
}

// patient describes this installation.
func patient(app *App) doctor.Patient {
	p := doctor.Patient{Path: app.ConfigPath, Now: app.Now, LookupTXT: net.DefaultResolver.LookupTXT}
	c, err := config.Load(app.ConfigPath) // its warnings are findings
	if err != nil {
		p.ConfigFault = err
		return p
	}
	p.Config, p.Mailbox, p.Outbox = c, mailboxConfig(c), outboxConfig(c)
	p.Letters, p.LettersFault = loadLetters(c)
	return p
}

func printFindings(app *App, found []doctor.Finding) {
	t := app.Terminal
	part, wrong := "", 0
	for _, f := range found {
		if f.Part != part {
			part = f.Part
			app.Printf("%s\n", t.Bold(part))
		}
		mark := map[doctor.State]string{doctor.Well: t.Tick(), doctor.Hint: t.Dot(), doctor.Wrong: t.Cross()}[f.State]
		app.Printf("  %s %s\n", mark, wrapped(t, f.Says, "    "))
		if f.Mend != "" {
			app.Printf("    → %s\n", wrapped(t, f.Mend, "      "))
		}
		if f.State == doctor.Wrong {
			wrong++
		}
	}
	switch wrong {
	case 0:
		app.Printf("\nAll is well.\n")
	case 1:
		app.Printf("\n1 thing is wrong.\n")
	default:
		app.Printf("\n%d things are wrong.\n", wrong)
	}
}

// wrapped is a text behind a mark that takes the place of the first indent.
func wrapped(t terminal.Terminal, text, indent string) string {
	return strings.TrimSpace(terminal.Wrap(terminal.SafeLine(text), t.Width, indent))
}
