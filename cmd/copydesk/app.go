package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"copydesk/internal/config"
	"copydesk/internal/sheet"
	"copydesk/internal/terminal"
	"copydesk/internal/tomlfile"
)

// The exit codes of INTERFACE.md; 3 is check's own.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// App is what every command is given.
type App struct {
	Context    context.Context // ends with SIGINT, SIGTERM or SIGHUP
	In         io.Reader
	Out, Err   io.Writer
	Terminal   terminal.Terminal // what Out can do
	ConfigPath string
	JSON       bool
	Now        func() time.Time
	Yield      func() // lets the signals end the program at once: for a command that leaves nothing half done
}

// run parses the command line, runs its command and returns the exit code.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	defer stop()
	app := &App{
		Context: ctx, In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: terminal.Of(os.Stdout, os.Getenv), Now: time.Now, Yield: stop,
	}
	var line commands
	parser, err := kong.New(
		&line,
		kong.Name("copydesk"),
		kong.Description("Reads the blogs that contributors send to a mailbox, files them by theme, and writes back what is still missing."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}),
	)
	if err != nil {
		return app.report(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if err != nil {
		return app.report(usageErrorf("%v; `copydesk --help` shows the commands", err))
	}
	app.ConfigPath, app.JSON = line.Config, line.JSON
	return app.report(command.Run(app))
}

// endings are the signals that end a command in good order. A terminal that is closed sends SIGHUP, which nohup has ignored.
func endings() []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}

// exitCode ends a command with a code and no message: what there is to say has been printed.
type exitCode int

func (code exitCode) Error() string { return fmt.Sprintf("exit code %d", int(code)) }

// usageError is a command line that cannot be meant.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func usageErrorf(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// report prints an error for a person and returns the exit code it stands for.
func (app *App) report(err error) int {
	var code exitCode
	var usage usageError
	var faults tomlfile.Faults
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled) && app.Context.Err() != nil: // by a signal
		fmt.Fprintln(app.Err, "copydesk: stopped before it was done; what was done stays, and the next start goes on with the rest")
		return exitFailed
	case errors.Is(err, syscall.EPIPE): // the reader of a pipe, such as head, has seen enough
		return exitDone
	case errors.As(err, &faults):
		fmt.Fprintln(app.Err, faults)
		return exitUsage
	case errors.As(err, &usage):
		fmt.Fprintf(app.Err, "copydesk: %s\n", terminal.Safe(usage.message))
		return exitUsage
	default:
		fmt.Fprintf(app.Err, "copydesk: %s\n", terminal.Safe(err.Error()))
		return exitFailed
	}
}

// Config reads the configuration and its calls; what is unwise in it is said on Err.
func (app *App) Config() (*config.Config, error) {
	c, err := config.Load(app.ConfigPath)
	if err != nil {
		return nil, err
	}
	for _, warning := range c.Warnings {
		fmt.Fprintln(app.Err, "copydesk: "+warning)
	}
	return c, nil
}

// Printf prints to Out. A write that fails there needs no word: the kernel ends a program that writes to a
// closed pipe, and what is written after a full disk fails again where it is checked.
func (app *App) Printf(format string, args ...any) {
	fmt.Fprintf(app.Out, format, args...)
}

// PrintJSON prints a value as indented JSON; signs such as < stay readable.
func (app *App) PrintJSON(v any) error {
	encoder := json.NewEncoder(app.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}

// PrintCSV prints a heading and rows for a spreadsheet.
func (app *App) PrintCSV(heading []string, rows [][]string) error {
	return sheet.Write(app.Out, heading, rows)
}
