package main

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"copydesk/internal/export"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

type exportCommand struct {
	Dir string `arg:"" help:"The folder to write to; it is made when it is not there."`
	selection
	Force bool `help:"Write over files edited by hand since the last export."`
}

// Help shows it used.
func (exportCommand) Help() string {
	return `There is a folder for each theme, in it one for each blog with index.md (Hugo and Jekyll take it as it is), blog.html,
the images and the original, and index.csv and index.json above. Again into the same folder only what changed is
written; blogs not chosen any more are removed, and files edited by hand are kept. What is written is for your user alone
to read, for it bears names and addresses; where you let others read a file, it stays so. For example:

  copydesk export blogs --status accepted`
}

// Run exports what is chosen.
func (c *exportCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	filters, err := c.filters(a)
	if err != nil {
		return err
	}
	found, err := chosen(filters, page{Sort: "ref"}, func(f store.Filter) ([]store.Submission, error) { return a.List(app.Context, f) },
		func(s store.Submission) string { return s.Ref })
	if err != nil {
		return err
	}
	calls, err := a.slugs()
	if err != nil {
		return err
	}
	folder, err := export.Open(c.Dir, export.Options{ByCall: len(calls) > 1, Force: c.Force})
	if err != nil {
		return err
	}
	added := a.exportAll(folder, found)
	sum, err := folder.Close(added == nil)
	if added != nil {
		return added
	}
	if err != nil {
		return err
	}
	return printExport(app, c.Dir, sum)
}

// exportAll adds each submission, with a progress bar for a person who waits.
func (a *archive) exportAll(folder *export.Folder, found []store.Submission) error {
	bar := progress(a.app.Err, "exporting", len(found))
	defer bar.Close() //nolint:errcheck // only shown
	for _, s := range found {
		item, ok, err := a.exportItem(s.Ref)
		if err != nil {
			return err
		}
		if ok { // it may have been forgotten meanwhile
			if err := folder.Add(item); err != nil {
				return err
			}
		}
		_ = bar.Add(1) // only shown
	}
	return nil
}

func (a *archive) exportItem(ref string) (export.Item, bool, error) {
	s, ok, err := a.Find(a.app.Context, ref)
	return export.Item{
		Submission: s, Listed: a.blog(s),
		Files: func() ([]byte, []submission.Image, error) { return a.RevisionFiles(a.app.Context, ref, s.Revision) },
	}, ok, err
}

// progress is a bar on a terminal, and nothing elsewhere.
func progress(to io.Writer, doing string, n int) *progressbar.ProgressBar {
	file, ok := to.(*os.File)
	return progressbar.NewOptions(
		n,
		progressbar.OptionSetWriter(to),
		progressbar.OptionSetVisibility(ok && term.IsTerminal(int(file.Fd()))),
		progressbar.OptionSetDescription(doing),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
	)
}

func printExport(app *App, dir string, sum export.Sum) error {
	if app.JSON {
		return app.PrintJSON(sum)
	}
	app.Printf("%s in %s: %s written, %d unchanged, %d removed\n", plural(sum.Blogs, "blog"), dir, plural(sum.Written, "file"), sum.Unchanged, sum.Removed)
	for _, name := range sum.Kept {
		app.note(fmt.Sprintf("kept %s, which was edited by hand; --force writes over it", name))
	}
	return nil
}
