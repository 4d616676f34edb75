package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"copydesk/internal/example"
	"copydesk/internal/store"
)

// appOn is an App on the fixture, as a command would be given it.
func appOn(t *testing.T) (app *App, out *bytes.Buffer) {
	t.Helper()
	dir := t.TempDir()
	if err := fillArchive(dir); err != nil {
		t.Fatal(err)
	}
	out = &bytes.Buffer{}
	return &App{
		Context: t.Context(), Out: out, Err: t.Output(), ConfigPath: filepath.Join(dir, example.ConfigFile),
		Now: func() time.Time { return time.Date(2020, 8, 28, 20, 0, 0, 0, time.UTC) },
	}, out
}

// TestReadWhileTheServiceWrites asks in the middle of a transaction: readers see what was committed, and never wait.
func TestReadWhileTheServiceWrites(t *testing.T) {
	app, out := appOn(t)
	db, err := store.Open(filepath.Join(filepath.Dir(app.ConfigPath), "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.Update(context.Background(), func(tx *store.Tx) error {
		if err := tx.SetStatus("SS20-1", "declined", app.Now()); err != nil {
			return err
		}
		for _, command := range []interface{ Run(*App) error }{
			&listCommand{}, &showCommand{Ref: "SS20-1"}, &statsCommand{}, &mailCommand{}, &searchCommand{Words: []string{"café"}},
			&backupCommand{File: filepath.Join(t.TempDir(), "copy.db")},
		} {
			if err := command.Run(app); err != nil {
				t.Errorf("%T: %v", command, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "SS20-1  accepted") || strings.Contains(out.String(), "declined") {
		t.Errorf("what was not committed is shown:\n%s", out)
	}
}

// TestDaysAreThoseOfNow reads days as people say them, by the clock of the command.
func TestDaysAreThoseOfNow(t *testing.T) {
	for _, tt := range []struct{ since, until, want string }{
		{"today", "", "SS20-3 SS20-5"},
		{"yesterday", "today", "SS20-5"},
		{"monday", "wednesday", "SS20-4 SS20-2"},
		{"last week", "last week", "SS20-1"},
	} {
		app, out := appOn(t)
		app.Now = func() time.Time { return time.Date(2020, 8, 28, 20, 0, 0, 0, time.UTC) } // a Friday
		command := &listCommand{CSV: true}
		command.Since, command.Until = tt.since, tt.until
		if err := command.Run(app); err != nil {
			t.Fatal(err)
		}
		var refs []string
		for _, line := range strings.Split(out.String(), "\n")[1:] {
			if ref, _, _ := strings.Cut(line, ","); strings.HasPrefix(ref, "SS20-") {
				refs = append(refs, ref)
			}
		}
		if got := strings.Join(refs, " "); got != tt.want {
			t.Errorf("since %q until %q: got %s, want %s", tt.since, tt.until, got, tt.want)
		}
	}
}
