package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"copydesk/internal/desk"
	"copydesk/internal/pdf"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
)

type replayCommand struct {
	Apply   bool `help:"File what would be different as revisions. Nobody is written to."`
	Letters bool `help:"With --apply, write to the senders of what has changed."`
}

// Help shows it used.
func (replayCommand) Help() string {
	return `Every email received is judged again, in order and as of its own time, by the calls as they are today and by this
version of copydesk. What an editor decided, withdrew or declined stays as it is. For example:

  copydesk replay
  copydesk replay --apply`
}

// replayed is what replay --json prints.
type replayed struct {
	Judged int         `json:"judged"`
	Mails  []mailAgain `json:"mails"`
	Blogs  []blogAgain `json:"submissions"`
	Filed  []string    `json:"filed"` // refs, with --apply
}

type mailAgain struct {
	ID      int64    `json:"id"`
	From    string   `json:"from"`
	Subject string   `json:"subject"`
	Was     judgment `json:"was"`
	WouldBe judgment `json:"would_be"`
}

type judgment struct {
	Kind    submission.Kind    `json:"kind"`
	Outcome submission.Outcome `json:"outcome"`
	Reason  string             `json:"reason"`
}

type blogAgain struct {
	Ref     string            `json:"ref"`
	Title   string            `json:"title"`
	Was     submission.Status `json:"was"`
	WouldBe submission.Status `json:"would_be"`
	Changed []string          `json:"changed"`
	Kept    string            `json:"kept"` // why --apply leaves it; "" where it does not
}

// Run judges everything again, and files the differences when it is asked to.
func (c *replayCommand) Run(app *App) error {
	if c.Letters && !c.Apply {
		return usageErrorf("--letters needs --apply: letters are about what was filed")
	}
	config, err := app.Config()
	if err != nil {
		return err
	}
	db, err := openThere(config.Database, c.Apply)
	if err != nil {
		return err
	}
	defer db.Close()
	d, err := newDesk(config)
	if err != nil {
		return err
	}
	defer pdf.Close()
	found, err := judgeAgain(app, d, db)
	if err != nil {
		return err
	}
	filed := []string{}
	if c.Apply {
		err = db.Update(app.Context, func(tx *store.Tx) (err error) {
			filed, err = d.Apply(tx, found, c.Letters, app.Now())
			return err
		})
		if err != nil {
			return err
		}
	}
	return c.print(app, found, filed)
}

// judgeAgain replays into a database that is thrown away.
func judgeAgain(app *App, d *desk.Desk, db *store.Store) (desk.Replay, error) {
	dir, err := os.MkdirTemp("", "copydesk-replay-")
	if err != nil {
		return desk.Replay{}, fmt.Errorf("make a folder for the replay: %w", err)
	}
	defer os.RemoveAll(dir)
	scratch, err := store.Open(filepath.Join(dir, "again.db"))
	if err != nil {
		return desk.Replay{}, err
	}
	defer scratch.Close()
	bar := progress(app.Err, "judging", -1)
	defer bar.Close() //nolint:errcheck // only shown
	return d.Replay(app.Context, db, scratch, func(done, of int) {
		bar.ChangeMax(of)
		_ = bar.Set(done) // only shown
	})
}

func (c *replayCommand) print(app *App, r desk.Replay, filed []string) error {
	if app.JSON {
		return app.PrintJSON(replayedOf(r, filed))
	}
	if len(r.Mails)+len(r.Blogs) == 0 {
		app.Printf("%s judged again; nothing would be different\n", plural(r.Judged, "email"))
		return nil
	}
	if err := printBlogsAgain(app, r.Blogs); err != nil {
		return err
	}
	if len(r.Blogs) > 0 && len(r.Mails) > 0 {
		app.Printf("\n")
	}
	if err := printMailsAgain(app, r.Mails); err != nil {
		return err
	}
	app.Printf("\n%s judged again; %s and %s would be different\n", plural(r.Judged, "email"), plural(len(r.Mails), "email"), plural(len(r.Blogs), "blog"))
	switch {
	case c.Apply && len(filed) == 0:
		app.Printf("nothing was filed\n")
	case c.Apply:
		app.Printf("filed: %s\n", strings.Join(filed, ", "))
	case slices.ContainsFunc(r.Blogs, func(b desk.BlogDifference) bool { return b.Kept == "" }):
		app.note("nothing was changed; `copydesk replay --apply` files it")
	}
	return nil
}

func printBlogsAgain(app *App, blogs []desk.BlogDifference) error {
	if len(blogs) == 0 {
		return nil
	}
	table := app.Terminal.NewTable(
		terminal.Column{Title: "Ref", Keep: true}, terminal.Column{Title: "Was", Keep: true, Look: look}, terminal.Column{Title: "Would be", Keep: true, Look: look},
		terminal.Column{Title: "Title"}, terminal.Column{Title: "What"}, terminal.Column{Title: "Left as it is"},
	)
	for _, b := range blogs {
		row := blogAgainOf(b)
		table.Row(row.Ref, string(row.Was), string(row.WouldBe), row.Title, strings.Join(row.Changed, ", "), row.Kept)
	}
	return table.Render(app.Out)
}

func printMailsAgain(app *App, mails []desk.MailDifference) error {
	if len(mails) == 0 {
		return nil
	}
	table := app.Terminal.NewTable(
		terminal.Column{Title: "Email", Keep: true, Right: true}, terminal.Column{Title: "Was", Keep: true}, terminal.Column{Title: "Would be", Keep: true},
		terminal.Column{Title: "From"}, terminal.Column{Title: "Subject"}, terminal.Column{Title: "Why"},
	)
	for _, m := range mails {
		table.Row(number(m.Mail.ID), fmt.Sprintf("%s %s", m.Mail.Kind, m.Mail.Outcome), fmt.Sprintf("%s %s", m.Kind, m.Outcome), m.Mail.From, m.Mail.Subject, m.Reason)
	}
	return table.Render(app.Out)
}

func replayedOf(r desk.Replay, filed []string) replayed {
	out := replayed{Judged: r.Judged, Mails: []mailAgain{}, Blogs: []blogAgain{}, Filed: listOf(filed)}
	for _, m := range r.Mails {
		out.Mails = append(out.Mails, mailAgain{
			m.Mail.ID, m.Mail.From, m.Mail.Subject, judgment{m.Mail.Kind, m.Mail.Outcome, m.Mail.Reason}, judgment{m.Kind, m.Outcome, m.Reason},
		})
	}
	for _, b := range r.Blogs {
		out.Blogs = append(out.Blogs, blogAgainOf(b))
	}
	return out
}

func blogAgainOf(b desk.BlogDifference) blogAgain {
	row := blogAgain{Ref: b.Ref, Changed: listOf(b.Changed), Kept: b.Kept}
	if b.Was != nil {
		row.Was, row.Title = b.Was.Status, b.Was.Blog.Title
	}
	if b.WouldBe != nil {
		row.WouldBe, row.Title = b.WouldBe.Status, b.WouldBe.Blog.Title
	}
	return row
}
