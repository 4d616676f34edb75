package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"copydesk/internal/example"
	"copydesk/internal/terminal"
)

// exampleFiles are written in this order.
var exampleFiles = []struct {
	name string
	text []byte
}{
	{example.ConfigFile, example.Config},
	{example.CallFile, example.Call},
}

type initCommand struct {
	Dir string `arg:"" optional:"" default:"." help:"The folder to write to; it is made when it is not there."`
}

// Help shows it used.
func (initCommand) Help() string {
	return `It writes copydesk.toml and a call for blogs, both with a comment on every key, and never over a file that is
there already. For example:

  copydesk init blogs && $EDITOR blogs/copydesk.toml`
}

// Run writes the files.
func (c *initCommand) Run(app *App) error {
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("make the folder for the configuration: %w", err)
	}
	if there := alreadyThere(c.Dir); there != "" {
		return fmt.Errorf("%s is there already, and nothing was written; name another folder or move it away", there)
	}
	for _, file := range exampleFiles {
		path := filepath.Join(c.Dir, file.name)
		if err := writeExample(file.text, path); err != nil {
			return err
		}
		app.Printf("wrote %s\n", path)
	}
	app.Printf("\nFill in [imap], [smtp] and [letters] in %s, describe your call in %s, then try\n\n  copydesk --config %s doctor\n",
		example.ConfigFile, example.CallFile, terminal.ShellWord(filepath.Join(c.Dir, example.ConfigFile)))
	return nil
}

func alreadyThere(dir string) string {
	for _, file := range exampleFiles {
		path := filepath.Join(dir, file.name)
		if _, err := os.Lstat(path); err == nil {
			return path
		}
	}
	return ""
}

// writeExample writes a file that must not be there; copydesk.toml may come to hold a password, so that only
// its owner may read it.
func writeExample(text []byte, path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name another folder or move it away", path)
	}
	if err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	_, err = file.Write(text)
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	return nil
}
