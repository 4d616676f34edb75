// Command copydesk runs the editorial desk of a call for blogs from a mailbox.
//
// Every command is a struct with a Run method in a file of its own, named after the command, and one line in
// the struct commands below:
//
//	// list.go
//	type listCommand struct {
//		Call  string `help:"Only this call." placeholder:"SLUG"`
//		Limit int    `help:"At most so many." default:"50"`
//		CSV   bool   `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"` // list, search, stats, mail, sql
//	}
//
//	// Help is printed below the first line of the help; it ends with an example that works when pasted.
//	func (listCommand) Help() string { return "For example:\n\n  copydesk list --status accepted" }
//
//	func (c *listCommand) Run(app *App) error {
//		config, err := app.Config()   // faults end the command with exit code 2
//		…
//		if app.JSON {
//			return app.PrintJSON(rows)
//		}
//		table := app.Terminal.NewTable(…)
//		return table.Render(app.Out)
//	}
//
// Run returns an error that names the remedy; usageErrorf makes one of the command line (exit code 2), and
// exitCode ends with another code without a message. Commands that belong to the service's machine rather than
// to a person (time, signals) take app.Context and app.Now, so that tests can stop both.
package main

import "os"

// commands is the command line of copydesk.
type commands struct {
	globals

	Init       initCommand       `cmd:"" help:"Write a configuration and a call to start from."`
	Doctor     doctorCommand     `cmd:"" help:"Check configuration, calls, letters, database and mail servers, and say how to mend each."`
	Check      checkCommand      `cmd:"" help:"Say what copydesk would make of an email or a document."`
	Poll       pollCommand       `cmd:"" help:"Read, file and answer everything that waits in the mailbox, once."`
	Run        runCommand        `cmd:"" help:"Watch the mailbox, file what comes, send letters and the daily digest."`
	List       listCommand       `cmd:"" help:"List submissions, filtered by theme, status, author, day and more."`
	Mail       mailCommand       `cmd:"" help:"List every email received: its kind, its outcome and why."`
	Outbox     outboxCommand     `cmd:"" help:"List the letters waiting, sent and failed; retry sends failed ones again."`
	Search     searchCommand     `cmd:"" help:"Search titles, descriptions, authors and texts, and show the words found."`
	Show       showCommand       `cmd:"" help:"Show one submission with its history, or the blog itself."`
	Demo       demoCommand       `cmd:"" help:"Show everything at work, with mail servers and a sample mailbag of its own."`
	Stats      statsCommand      `cmd:"" help:"Count submissions by theme, status, day and organisation."`
	SQL        sqlCommand        `cmd:"" name:"sql" help:"Ask the database a read-only question in SQL."`
	Export     exportCommand     `cmd:"" help:"Write a folder per theme with each blog as Markdown, HTML and its original."`
	Replay     replayCommand     `cmd:"" help:"Judge the stored emails again by today's rules, and show what would change."`
	Forget     forgetCommand     `cmd:"" help:"Erase a contributor's emails, blogs and letters; shows them first."`
	Digest     digestCommand     `cmd:"" help:"Print, write or send the editors' digest of a day."`
	Decide     decideCommand     `cmd:"" help:"Accept, decline, file under other themes, note, or undo: an editor's word."`
	Plan       planCommand       `cmd:"" help:"Propose which accepted blog appears on which day of the campaign."`
	Schedule   scheduleCommand   `cmd:"" help:"Fix the day on which a blog appears, and tell its author."`
	Letters    lettersCommand    `cmd:"" help:"Write every letter and the digest with sample data, from the templates in force."`
	Backup     backupCommand     `cmd:"" help:"Write a consistent copy of the database while the service runs."`
	Help       helpCommand       `cmd:"" help:"Explain the mailbox, a call, the letters, the rules, or a command."`
	Completion completionCommand `cmd:"" help:"Print what bash, zsh or fish need to complete the command line."`
	Version    versionCommand    `cmd:"" help:"Say which copydesk this is."`
}

// defaultConfig is the configuration where none is named.
const defaultConfig = "copydesk.toml"

// globals are the flags of every command.
type globals struct {
	Config string `help:"The configuration; copydesk.toml without it." default:"copydesk.toml" env:"COPYDESK_CONFIG" placeholder:"FILE"`
	JSON   bool   `help:"Print JSON, for scripts." name:"json" xor:"format"`
}

func main() {
	os.Exit(run(os.Args[1:]))
}
