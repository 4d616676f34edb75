package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/config"
	"copydesk/internal/daytime"
	"copydesk/internal/store"
)

// archive is a database to read, with the configuration that names its calls.
type archive struct {
	*store.Store
	config *config.Config
	app    *App
	themes map[string][]store.ThemeRow // of calls that the configuration has no more
}

// openArchive opens the database of the configuration to read it. It never makes one.
func openArchive(app *App) (*archive, error) {
	c, err := app.Config()
	if err != nil {
		return nil, err
	}
	db, err := openThere(c.Database, false)
	if err != nil {
		return nil, err
	}
	return &archive{Store: db, config: c, app: app, themes: map[string][]store.ThemeRow{}}, nil
}

// openThere opens a database that is there already, to write or to read only.
func openThere(database string, writes bool) (*store.Store, error) {
	if _, err := os.Stat(database); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no database at %s yet: `copydesk poll` makes one from the mailbox, `copydesk demo --dir DIR` one to try things on", database)
	}
	if writes {
		return store.Open(database)
	}
	return store.OpenReadOnly(database)
}

// printRaw prints an email or a letter as it came or went.
func (a *archive) printRaw(read func(context.Context, int64) ([]byte, error), id int64) error {
	raw, err := read(a.app.Context, id)
	if err != nil {
		return err
	}
	_, err = a.app.Out.Write(raw)
	return err
}

// call returns a call of the configuration; nil when it has none of this slug.
func (a *archive) call(slug string) *call.Call {
	for _, c := range a.config.Calls {
		if c.Slug == slug {
			return c
		}
	}
	return nil
}

// themesOf are the themes of a call, also of one that only the database knows.
func (a *archive) themesOf(slug string) []store.ThemeRow {
	if c := a.call(slug); c != nil {
		rows := make([]store.ThemeRow, len(c.Themes))
		for i, t := range c.Themes {
			rows[i] = store.ThemeRow{Number: t.Number, Name: t.Name, Line: t.Line}
		}
		return rows
	}
	rows, known := a.themes[slug]
	if !known {
		rows, _ = a.Themes(a.app.Context, slug) // without them a theme has its number
		a.themes[slug] = rows
	}
	return rows
}

// themeName is a theme's name, "" when nothing knows it.
func (a *archive) themeName(slug string, number int) string {
	for _, t := range a.themesOf(slug) {
		if t.Number == number {
			return t.Name
		}
	}
	return ""
}

// slugs are the calls there are: those of the configuration, and those that only the database knows.
func (a *archive) slugs() ([]string, error) {
	var slugs []string
	for _, c := range a.config.Calls {
		slugs = append(slugs, c.Slug)
	}
	_, rows, err := a.Query(a.app.Context, `SELECT DISTINCT call FROM submissions WHERE call <> ''`, time.Minute)
	for _, row := range rows {
		if slug, ok := row[0].(string); ok && !slices.Contains(slugs, slug) {
			slugs = append(slugs, slug)
		}
	}
	return slugs, err
}

// wantCall refuses a call that nobody knows. "" is all of them.
func (a *archive) wantCall(slug string) error {
	if slug == "" || a.call(slug) != nil {
		return nil
	}
	slugs, err := a.slugs()
	if err == nil && !slices.Contains(slugs, slug) {
		err = usageErrorf("there is no call %q; there is %s", slug, strings.Join(slugs, ", "))
	}
	return err
}

// place is where the days of a call begin: its own timezone, else the only call's, else the digest's.
func (a *archive) place(slug string) *time.Location {
	if c := a.call(slug); c != nil && c.Location != nil {
		return c.Location
	}
	if len(a.config.Calls) == 1 && a.config.Calls[0].Location != nil {
		return a.config.Calls[0].Location
	}
	if a.config.Digest.Location != nil {
		return a.config.Digest.Location
	}
	return time.UTC
}

// since reads the beginning of a day or time, until its end; "" is no limit.
func (a *archive) since(text, slug string) (time.Time, error) {
	span, err := a.span("since", text, slug)
	return span.Start, err
}

func (a *archive) until(text, slug string) (time.Time, error) {
	span, err := a.span("until", text, slug)
	return span.End, err
}

func (a *archive) span(flag, text, slug string) (daytime.Span, error) {
	if text == "" {
		return daytime.Span{}, nil
	}
	span, err := daytime.Parse(text, a.app.Now().In(a.place(slug)))
	if err != nil {
		return daytime.Span{}, usageErrorf("--%s: %v", flag, err)
	}
	return span, nil
}

// oneOf refuses a word that is none of those there are.
func oneOf[Word ~string](flag string, words []string, known ...Word) error {
	for _, word := range words {
		if word != "" && !slices.Contains(known, Word(word)) {
			return usageErrorf("--%s %s: there is no such %s; there is %s", flag, word, flag, strings.Join(texts(known), ", "))
		}
	}
	return nil
}

// limits refuses numbers below nothing.
func limits(limit, offset int) error {
	if limit < 0 || offset < 0 {
		return usageErrorf("--limit and --offset take a number from 0 on; a --limit of 0 is no limit")
	}
	return nil
}

// when prints a time for people, in the place of a call.
func (a *archive) when(t time.Time, slug string) string {
	if t.IsZero() {
		return ""
	}
	return t.In(a.place(slug)).Format("2006-01-02 15:04")
}

// day is when for a narrow column.
func (a *archive) day(t time.Time, slug string) string {
	text, _, _ := strings.Cut(a.when(t, slug), " ")
	return text
}
