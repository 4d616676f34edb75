// Package calltest reads calls for tests: most of them read emails by the call that people start from.
package calltest

import (
	"os"
	"path/filepath"
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/example"
)

// Example is the call that people start from, of a campaign week with five themes.
func Example(t testing.TB) *call.Call {
	t.Helper()
	return parsed(t, example.CallFile, example.Call)
}

// Read reads the call in a file.
func Read(t testing.TB, file string) *call.Call {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return parsed(t, filepath.Base(file), content)
}

func parsed(t testing.TB, name string, content []byte) *call.Call {
	t.Helper()
	c, err := call.Parse(name, content)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
