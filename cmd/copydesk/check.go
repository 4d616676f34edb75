package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"copydesk/internal/call"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/pdf"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
)

type checkCommand struct {
	Files    []string `arg:"" name:"file" help:"An email (.eml, .msg) or a document; - reads it from the standard input."`
	Call     string   `help:"Judge by this call, without a configuration." placeholder:"FILE"`
	Received receipt  `help:"The time of receipt (RFC 3339); otherwise the newest Received field's." placeholder:"TIME"`
}

// receipt is a time on the command line.
type receipt struct{ time.Time }

// Decode reads it (RFC 3339).
func (r *receipt) Decode(ctx *kong.DecodeContext) error {
	var text string
	if err := ctx.Scan.PopValueInto("time", &text); err != nil {
		return err
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return fmt.Errorf("%q is no time; write it as 2020-08-28T09:14:00Z or 2020-08-28T10:14:00+01:00", text)
	}
	r.Time = at
	return nil
}

// standardInput is what is piped in, as a mail program does with an email.
const standardInput = "-"

func (app *App) read(file string) ([]byte, error) {
	if file == standardInput {
		return io.ReadAll(app.In)
	}
	return os.ReadFile(file)
}

// readable refuses what cannot be a file to examine. Its name stays as it was given.
func readable(files []string) error {
	for _, file := range files {
		if file == standardInput {
			continue
		}
		info, err := os.Stat(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return usageErrorf("there is no file %s", file)
		case err == nil && info.IsDir():
			return usageErrorf("%s is a folder; name the files in it", file)
		}
	}
	return nil
}

// Help shows it used.
func (checkCommand) Help() string {
	return `It touches no mailbox and no database. The exit code is 3 when a file needs a correction. --json
prints one object a file, each on a line. For example:

  copydesk check --call smarter-state-2020.toml "Our blog.docx"`
}

// checked is one file's object of check --json.
type checked struct {
	File string `json:"file"`
	desk.Examination
}

// Run examines each file and prints what was made of it.
func (c *checkCommand) Run(app *App) error {
	if err := readable(c.Files); err != nil {
		return err
	}
	calls, options, err := c.rules(app)
	if err != nil {
		return err
	}
	app.Yield() // a file takes what time it takes, and nobody waits for it who has asked for the end
	docs := &document.Reader{PDFCache: pdfCache()}
	defer pdf.Close()
	needsCorrection := false
	for i, file := range c.Files {
		content, err := app.read(file)
		if err != nil {
			return fmt.Errorf("read the file: %w", err)
		}
		x, rules, err := c.examine(file, content, calls, options, docs)
		if err != nil {
			return err
		}
		needsCorrection = needsCorrection || x.Outcome == submission.NeedsCorrection
		if app.JSON {
			if err := app.PrintJSONLine(x); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			app.Printf("\n")
		}
		printExamination(app, rules, x)
	}
	if needsCorrection {
		return exitCode(3)
	}
	return nil
}

// rules returns the calls to judge by and what to trust: those of --call, or those of the configuration.
func (c *checkCommand) rules(app *App) ([]*call.Call, message.Options, error) {
	if c.Call == "" {
		config, err := app.Config()
		if err != nil {
			return nil, message.Options{}, err
		}
		return config.Calls, message.Options{Authserv: config.IMAP.Authserv}, nil
	}
	data, err := os.ReadFile(c.Call)
	if err != nil {
		return nil, message.Options{}, usageErrorf("the call %s cannot be read: %v", c.Call, errors.Unwrap(err))
	}
	one, err := call.Parse(c.Call, data)
	if err != nil {
		return nil, message.Options{}, err
	}
	return []*call.Call{one}, message.Options{}, nil
}

func (c *checkCommand) examine(file string, content []byte, calls []*call.Call, options message.Options, docs *document.Reader) (checked, *call.Call, error) {
	m := readFile(file, content, options)
	rules := desk.CallFor(calls, m, m.Received)
	if rules == nil {
		return checked{}, nil, usageErrorf("it cannot be told which call %s is for; name one with --call", file)
	}
	received := c.Received.Time
	if received.IsZero() {
		received = desk.ReceivedBy(m)
	}
	x := desk.Examine(m, rules, docs, received)
	return checked{file, x}, rules, nil
}

// readFile reads an email, also one that Outlook saved, or a document as if it were attached to one.
func readFile(file string, content []byte, options message.Options) *message.Message {
	if !isEmail(file, content) {
		return desk.Attached(filepath.Base(file), content)
	}
	if m, ok := message.ParseMSG(content, options); ok {
		return m
	}
	return message.Parse(content, options)
}

// isEmail says whether a file is an email rather than a document.
func isEmail(name string, content []byte) bool {
	if strings.EqualFold(filepath.Ext(name), ".eml") {
		return true
	}
	return document.Sniff(name, content) == document.Email
}

// printExamination prints what was understood, where each field was found, and each rule with its figures.
func printExamination(app *App, rules *call.Call, x checked) {
	t := app.Terminal
	app.Printf("%s\n", t.Bold(terminal.SafeLine(x.File)))
	line := string(x.Kind)
	if x.From.Email != "" {
		line += " from " + strings.TrimSpace(x.From.Name+" <"+x.From.Email+">")
	}
	outcome := string(x.Outcome)
	if outcome == "" {
		outcome = "depends on what was sent before"
	}
	app.Printf("%s: %s\n", terminal.SafeLine(line), look(t, outcome))
	if x.Reason != "" {
		app.Printf("%s\n", terminal.SafeLine(x.Reason))
	}
	for i, b := range x.Submissions {
		if len(x.Submissions) > 1 {
			app.Printf("\n%s\n", t.Bold(fmt.Sprintf("Blog %d of %d", i+1, len(x.Submissions))))
		} else {
			app.Printf("\n")
		}
		printBlog(app, rules, b)
	}
}

func look(t terminal.Terminal, outcome string) string {
	switch submission.Outcome(outcome) {
	case submission.Accepted:
		return t.Green(outcome)
	case submission.NeedsCorrection, submission.Late:
		return t.Red(outcome)
	}
	return t.Yellow(outcome)
}

// printBlog prints one blog: each field with its mark, its figures and where it was found, what is wrong with it, how it begins.
func printBlog(app *App, rules *call.Call, b submission.Blog) {
	t := app.Terminal
	blogRows{app, rules, b}.print()
	for _, i := range b.Images {
		app.Printf("  %s %-12s %s (%s)\n", t.Dot(), "Image", terminal.SafeLine(i.Name), i.Role)
	}
	for _, p := range b.Problems {
		app.Printf("\n%s\n", terminal.Hang("  "+t.Red(string(p.Code))+"  ", terminal.SafeLine(p.Message), t.Width))
	}
	for _, p := range b.Remarks {
		app.Printf("\n%s\n", terminal.Hang("  "+t.Yellow(string(p.Code))+"  ", terminal.SafeLine(p.Message), t.Width))
	}
	if b.Text != "" {
		app.Printf("\n  %s\n", t.Dim("The blog begins: "+terminal.Cut(terminal.SafeLine(firstWords(b.Text)), t.Width-22)))
	}
}

// blogRows are the rows that judge a blog, one for each rule of the call.
type blogRows struct {
	app   *App
	rules *call.Call
	blog  submission.Blog
}

// fileOf says in which file a blog came.
func fileOf(b submission.Blog) string {
	switch {
	case b.Pasted():
		return "pasted into the email"
	case b.Format == "":
		return b.Source
	}
	return b.Source + " (" + b.Format + ")"
}

func (r blogRows) print() {
	b, w := r.blog, r.rules.Words
	r.row(r.without(submission.NoBlog, submission.LinkOnly, submission.UnreadableAttachment, submission.UnsupportedFormat, submission.UnsafeAttachment), "Blog", fileOf(b), "")
	r.row(r.without(submission.MissingTitle), "Title", b.Title, b.Found.Title)
	r.row(r.without(submission.MissingDescription, submission.DescriptionTooLong), "Description", b.Description, b.Found.Description)
	if b.Description != "" {
		r.app.Printf("    %-12s %d of %d characters\n", "", call.Characters(b.Description), r.rules.MaxCharacters)
	}
	r.row(r.without(submission.MissingTheme, submission.UnknownTheme), "Theme", r.rules.ThemeNames(b.Themes), b.Found.Themes)
	if b.Format != "" {
		wanted := fmt.Sprintf("%d, for a call of %d to %d", b.Words, w.Min, w.Max)
		if w.Tolerance > 0 {
			wanted += fmt.Sprintf(" (%d%% either way)", w.Tolerance)
		}
		r.row(r.without(submission.TooShort, submission.TooLong), "Words", wanted, "")
	}
	r.row(b.Verdict != submission.Late, "In time", "until "+r.rules.Closes.Add(-time.Minute).Format("15:04 on Monday 2 January 2006 MST"), "")
	r.row(true, "Author", authorLine(b.Author), b.Found.Author)
}

// without says whether a blog has none of these problems.
func (r blogRows) without(codes ...submission.Code) bool {
	return !slices.ContainsFunc(r.blog.Problems, func(p submission.Problem) bool { return slices.Contains(codes, p.Code) })
}

func (r blogRows) row(right bool, name, value, found string) {
	t := r.app.Terminal
	mark := t.Mark(right)
	if value = terminal.SafeLine(value); value == "" {
		value = t.Dim("none found")
		if right { // and nobody is asked for it
			mark = t.Dim("–")
		}
	}
	r.app.Printf("%s\n", fieldLine(t, fmt.Sprintf("  %s %-12s ", mark, name), value, found))
}

func firstWords(text string) string {
	if len(text) <= 400 {
		return text
	}
	return strings.ToValidUTF8(text[:400], "") + "…"
}

func authorLine(a submission.Author) string {
	var parts []string
	for _, p := range []string{a.Name, a.Role, a.Organisation, a.Twitter, a.Email} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}
