package main

import (
	"flag"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"copydesk/internal/config"
	"copydesk/internal/example"
	"copydesk/internal/servers"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts that compare it")

// TestMain lets the scripts run this very program as the command copydesk.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"copydesk": main})
}

// TestScripts runs testdata/script/*.txtar; each is a session at a shell, with its story at its head.
func TestScripts(t *testing.T) {
	sink := servers.Sink(t)
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"fixture": fixture},
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			env.Setenv("SMTP_PORT", strconv.Itoa(sink.Port)) // takes every letter
			return nil
		},
	})
}

// TestExampleLoads keeps the files of init in step with what config and call read.
func TestExampleLoads(t *testing.T) {
	t.Setenv("COPYDESK_IMAP_PASSWORD", "x")
	t.Setenv("COPYDESK_SMTP_PASSWORD", "x")
	dir := t.TempDir()
	for _, file := range exampleFiles {
		if err := writeExample(file.text, filepath.Join(dir, file.name)); err != nil {
			t.Fatal(err)
		}
	}
	c, err := config.Load(filepath.Join(dir, example.ConfigFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Ready(); err != nil {
		t.Error(err)
	}
	if len(c.Warnings) > 0 {
		t.Error(c.Warnings)
	}
}
