package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strings"
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
	out := &printed{to: os.Stdout}
	app := &App{
		Context: ctx, In: os.Stdin, Out: out, Err: os.Stderr,
		Terminal: terminal.Of(os.Stdout, os.Getenv), Now: time.Now, Yield: stop,
	}
	var line commands
	parser, err := kong.New(
		&line,
		kong.Name("copydesk"),
		kong.Description("Reads the blogs that contributors send to a mailbox, files them by theme, and writes back what is still missing."),
		kong.Writers(out, os.Stderr),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}),
	)
	if err != nil {
		return app.report(err)
	}
	switch {
	case len(args) == 0:
		args = []string{"--help"}
	case slices.Equal(args, []string{"--version"}): // as people try it
		args = []string{"version"}
	}
	command, err := parser.Parse(args)
	if err == nil {
		err = oneFormat(command)
	}
	if err != nil {
		return app.report(out.fault(usageErrorf("%s; `copydesk --help` shows the commands", missingValue.ReplaceAllString(err.Error(), "it needs a value"))))
	}
	app.ConfigPath, app.JSON = cmp.Or(line.Config, defaultConfig), line.JSON // $COPYDESK_CONFIG may be set to nothing
	return app.report(out.fault(command.Run(app)))
}

// missingValue is how Kong says that the command line ends after a flag.
var missingValue = regexp.MustCompile(`expected \S+ value but got "EOL" \(<EOL>\)`)

// oneFormat refuses two formats at a time. Kong looks at the flags of one command, and --json stands beside all of them.
func oneFormat(command *kong.Context) error {
	var set []string
	for _, f := range command.Flags() {
		if f.Set && slices.Contains(f.Xor, "format") {
			set = append(set, "--"+f.Name)
		}
	}
	if len(set) > 1 {
		return fmt.Errorf("%s can't be used together", strings.Join(set, " and "))
	}
	return nil
}

// printed is what a command prints. It keeps the first write that failed, so that no command need look at each.
type printed struct {
	to  io.Writer
	err error
}

// Write implements io.Writer.
func (p *printed) Write(b []byte) (int, error) {
	n, err := p.to.Write(b)
	if p.err == nil {
		p.err = err
	}
	return n, err
}

// fault is how a command ended: one whose words did not all reach their reader has failed, whatever else it says.
func (p *printed) fault(err error) error {
	if p.err == nil || errors.Is(p.err, syscall.EPIPE) {
		return err
	}
	return fmt.Errorf("print: %w", p.err)
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

// Printf prints to Out. A write that fails there is told of at the end; the kernel ends a program that writes to a closed
// pipe.
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

// PrintJSONLine prints a value as JSON on a line of its own, for scripts that read line by line, or the last line.
func (app *App) PrintJSONLine(v any) error {
	whole, lines := *app, bytes.Buffer{}
	whole.Out = &lines
	if err := whole.PrintJSON(v); err != nil {
		return err
	}
	var flat bytes.Buffer
	if err := json.Indent(&flat, bytes.TrimSpace(lines.Bytes()), "", ""); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	_, err := fmt.Fprintln(app.Out, inOneLine.Replace(flat.String())) // a text in JSON has its ends of lines as \n
	return err
}

var inOneLine = strings.NewReplacer(",\n", ", ", "\n", "")

// PrintCSV prints a heading and rows for a spreadsheet.
func (app *App) PrintCSV(heading []string, rows [][]string) error {
	return sheet.Write(app.Out, heading, rows)
}
