// Package internal_test keeps the packages where DESIGN.md's line puts them.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pure packages turn bytes and values into values: no clock, no network, no database.
var pure = []string{"submission", "call", "message", "document", "pdf", "phrase", "recent", "wording", "person", "speech", "signature", "labels", "biography", "byline", "purpose", "edit", "pointing", "margin", "campaign", "layout", "thread", "attached", "partition", "finding", "authorship", "pairing", "form", "statement", "fields", "intake", "letter"}

// beyondReach are what a pure package may not depend on, however far behind its imports.
var beyondReach = []string{
	"copydesk/internal/store", "copydesk/internal/mailbox", "copydesk/internal/outbox", "copydesk/internal/desk",
	"copydesk/internal/config", "database/sql",
}

// notImported are what its own files may not import; the libraries behind them may (x/text reads no file of ours).
var notImported = []string{"os", "net", "net/http", "database/sql", "log", "log/slog"}

func TestPurePackagesReachNoStoreAndNoNetwork(t *testing.T) {
	for _, name := range pure {
		path := "copydesk/internal/" + name
		out, err := exec.Command("go", "list", "-deps", path).CombinedOutput()
		if err != nil {
			t.Errorf("list what %s depends on: %v\n%s", path, err, out)
			continue
		}
		deps := strings.Fields(string(out))
		for _, forbidden := range beyondReach {
			if slices.Contains(deps, forbidden) {
				t.Errorf("%s reaches %s; `go list -deps` of its imports shows the way", path, forbidden)
			}
		}
	}
}

// grounds are the packages that the rest stands on, with all of ours that each may import.
var grounds = map[string][]string{
	"submission": nil,
	"phrase":     {"submission"}, // {work} stands in phrases for what people call a blog
	"recent":     nil,
	"wording":    {"phrase"},
	"spelling":   nil,
	"pdf":        nil,
	"document":   {"phrase", "spelling", "pdf"},
	"message":    {"phrase", "wording"},
	"store":      {"submission", "disk"},
	"mailbox":    {"fault", "signin"},
	"outbox":     {"fault", "signin", "store"},
	"letter":     {"submission", "call"},
}

func TestGroundsImportLittleOfOurs(t *testing.T) {
	for name, may := range grounds {
		for _, path := range sources(t, name) {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			if err != nil {
				t.Error(err)
				continue
			}
			for _, spec := range file.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				if ours, ok := strings.CutPrefix(imported, "copydesk/internal/"); ok && !slices.Contains(may, ours) {
					t.Errorf("%s imports %s, and %s stands below it", path, ours, name)
				}
			}
		}
	}
}

func TestPurePackagesHaveNoInputOutputAndNoClock(t *testing.T) {
	for _, name := range append([]string{"desk"}, pure...) {
		for _, path := range sources(t, name) {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Error(err)
				continue
			}
			for _, spec := range file.Imports {
				if imported, err := strconv.Unquote(spec.Path.Value); err == nil && slices.Contains(notImported, imported) {
					t.Errorf("%s imports %s: what it needs from there should come in as an argument", path, imported)
				}
			}
			if readsClock(file) {
				t.Errorf("%s calls time.Now: the time should come in as an argument", path)
			}
		}
	}
}

// sources are a package's files but its tests.
func sources(t *testing.T, name string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(name, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(paths, func(path string) bool { return strings.HasSuffix(path, "_test.go") })
}

func readsClock(file *ast.File) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if selector, ok := n.(*ast.SelectorExpr); ok && selector.Sel.Name == "Now" {
			x, ok := selector.X.(*ast.Ident)
			found = found || ok && x.Name == "time"
		}
		return true
	})
	return found
}

// TestEveryPackageIsOnTheMap: docs/architecture.md says where to find a thing, and so it names every package.
func TestEveryPackageIsOnTheMap(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		named := regexp.MustCompile("`internal/" + f.Name() + "[`/]")
		if f.IsDir() && !named.Match(page) {
			t.Errorf("docs/architecture.md does not say what internal/%s is", f.Name())
		}
	}
}
