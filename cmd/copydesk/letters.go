package main

import (
	"fmt"
	"os"
	"path/filepath"

	"copydesk/internal/digest"
	"copydesk/internal/letter"
	"copydesk/internal/terminal"
)

type lettersCommand struct {
	Dir string `arg:"" help:"The folder to write to; it is made when it is not there."`
}

// Help shows it used.
func (lettersCommand) Help() string {
	return `It writes every letter and the digest with sample data, as .eml, .html and .txt, from the templates in force: those
built in, and your own in the folder that [letters] templates names. For example:

  copydesk letters samples && open samples/acceptance.html`
}

// Run writes the samples.
func (c *lettersCommand) Run(app *App) error {
	config, err := app.Config()
	if err != nil {
		return err
	}
	set, err := loadLetters(config)
	if err != nil {
		return err
	}
	samples, err := samplesOf(set)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("make the folder for the letters: %w", err)
	}
	for _, r := range samples {
		if err := writeSample(c.Dir, r); err != nil {
			return err
		}
		if r.Fallback != nil {
			app.note(fmt.Sprintf("%s: an own template fails, and the built-in one was used: %v", r.Sample, r.Fallback))
		}
	}
	app.Printf("%s in %s, each as .eml, .html and .txt\n", plural(len(samples), "letter"), terminal.SafeLine(c.Dir))
	return nil
}

func samplesOf(set *letter.Set) ([]letter.Rendered, error) {
	samples, err := set.Samples()
	if err != nil {
		return nil, err
	}
	d, err := digest.Sample(set)
	return append(samples, d), err
}

func writeSample(dir string, r letter.Rendered) error {
	page := r.HTML
	if r.Sample == "digest" {
		page = digest.SamplePage(r)
	}
	for extension, content := range map[string][]byte{
		".eml": r.Raw, ".html": []byte(page), ".txt": []byte("Subject: " + r.Subject + "\n\n" + r.Text),
	} {
		if err := os.WriteFile(filepath.Join(dir, r.Sample+extension), content, 0o644); err != nil {
			return fmt.Errorf("write a sample letter: %w", err)
		}
	}
	return nil
}
