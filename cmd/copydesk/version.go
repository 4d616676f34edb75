package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type versionCommand struct{}

// Help shows it used.
func (versionCommand) Help() string {
	return `The version is that of the build: a release's, or the commit it was made from. For example:

  copydesk version --json`
}

// build is what the program knows of its own making.
type build struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`
	Time     string `json:"time"`
	Modified bool   `json:"modified"` // made from files that were not committed
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

// Run prints it.
func (*versionCommand) Run(app *App) error {
	b := buildInfo()
	if app.JSON {
		return app.PrintJSON(b)
	}
	commit := b.Commit
	if len(commit) > 12 {
		commit = commit[:12]
	}
	if b.Modified {
		commit += ", with changes"
	}
	if commit != "" {
		commit = " (" + commit + ")"
	}
	_, err := fmt.Fprintf(app.Out, "copydesk %s%s, %s, %s\n", b.Version, commit, b.Go, b.Platform)
	return err
}

func buildInfo() build {
	b := build{Version: "unknown", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	b.Version = info.Main.Version
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			b.Commit = setting.Value
		case "vcs.time":
			b.Time = setting.Value
		case "vcs.modified":
			b.Modified = setting.Value == "true"
		}
	}
	return b
}
