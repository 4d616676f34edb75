package main

import (
	"bytes"
	"strings"
	"testing"

	"copydesk/internal/store"
)

// TestThemesOfSeveralCalls: each call's themes stand under its name.
func TestThemesOfSeveralCalls(t *testing.T) {
	one := []store.ThemeCount{{Call: "one", Number: 1, Name: "People", Total: 2}}
	both := append(one, store.ThemeCount{Call: "two", Number: 1, Name: "Places"})
	for want, themes := range map[string][]store.ThemeCount{
		"By theme\n  1 People  2  ████████\n":                                          one,
		"By theme of one\n  1 People  2  ████████\n\nBy theme of two\n  1 Places  0\n": both,
	} {
		var out bytes.Buffer
		printStats(&App{Out: &out, Err: &out}, store.Stats{Themes: themes})
		if !strings.Contains(out.String(), want) {
			t.Errorf("got %q, want %q", out.String(), want)
		}
	}
}
