package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"copydesk/internal/store"
)

// archiveOf opens the database of the fixture.
func archiveOf(t *testing.T) *store.Store {
	t.Helper()
	dir := t.TempDir()
	if err := fillArchive(dir); err != nil {
		t.Fatal(err)
	}
	db, err := store.OpenReadOnly(filepath.Join(dir, "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func readDoc(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var (
	questionRE = regexp.MustCompile("(?s)\n### ([0-9]+)\\. (.*?)\n(.*?)```sql\n(.*?)```")
	nothing    = regexp.MustCompile("(?i)nothing|none")
)

// TestQuestionsOfTheSchemaPage asks every question of docs/schema.md. Each must have an answer in the fixture, but
// for those that look for what should not be.
func TestQuestionsOfTheSchemaPage(t *testing.T) {
	db := archiveOf(t)
	questions := questionRE.FindAllStringSubmatch(readDoc(t, "schema.md"), -1)
	if len(questions) != 21 {
		t.Errorf("there are %d questions", len(questions))
	}
	for i, q := range questions {
		number, title, story, query := q[1], q[2], q[3], q[4]
		if number != fmt.Sprint(i+1) {
			t.Errorf("question %d has the number %s", i+1, number)
		}
		_, rows, err := db.Query(context.Background(), query, time.Minute)
		if err != nil {
			t.Errorf("%s. %s: %v", number, title, err)
			continue
		}
		if len(rows) == 0 && !nothing.MatchString(story) {
			t.Errorf("%s. %s: it has no answer in the fixture", number, title)
		}
		t.Logf("%s. %s\n%v", number, title, rows)
	}
}

// viewColumns are the columns of a view.
func viewColumns(t *testing.T, db *store.Store, view string) []string {
	t.Helper()
	columns, _, err := db.Query(context.Background(), "SELECT * FROM "+view+" LIMIT 0", time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	return columns
}

// TestSchemaPicture keeps docs/schema.svg in step with the views; -update draws it anew.
func TestSchemaPicture(t *testing.T) {
	db := archiveOf(t)
	columns := map[string][]string{}
	for _, view := range store.Views {
		columns[view] = viewColumns(t, db, view)
	}
	picture := drawSchema(columns)
	if *update {
		if err := os.WriteFile(filepath.Join("..", "..", "docs", "schema.svg"), []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readDoc(t, "schema.svg") != picture {
		t.Error("docs/schema.svg shows other views; `go test ./cmd/copydesk -run Schema -update` draws it anew")
	}
	page := readDoc(t, "schema.md")
	for view, names := range columns {
		for _, name := range names {
			if !strings.Contains(page, "`"+name+"`") {
				t.Errorf("docs/schema.md does not explain %s of %s", name, view)
			}
		}
	}
}

// The places of the views in the picture, and what joins them.
var (
	places = []struct {
		view string
		x, y int
	}{
		{"mail", 20, 20}, {"letters", 20, 340}, {"submissions", 310, 20}, {"revisions", 600, 20}, {"submission_themes", 600, 465}, {"problems", 600, 595}, {"events", 20, 650},
	}
	joins = []struct{ from, column, to, other, style string }{
		{"revisions", "ref", "submissions", "ref", ""},
		{"submission_themes", "ref", "submissions", "ref", ""},
		{"problems", "ref", "submissions", "ref", ""},
		{"letters", "mail", "mail", "id", ""},
		{"events", "ref", "submissions", "ref", ""},
		{"mail", "refs", "submissions", "ref", ` stroke-dasharray="5 4"`},
		{"letters", "refs", "submissions", "ref", ` stroke-dasharray="5 4"`},
	}
)

const boxWidth, lineHeight = 200, 18

// drawSchema draws each view as a box with its columns, and lines between those that hold the same.
func drawSchema(columns map[string][]string) string {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 815" font-family="sans-serif" font-size="13" role="img">` + "\n")
	b.WriteString("<title>The views of a copydesk database and what joins them</title>\n<rect width=\"820\" height=\"815\" fill=\"#ffffff\"/>\n")
	at := map[string][2]int{}
	for _, p := range places {
		for i, name := range columns[p.view] {
			at[p.view+"."+name] = [2]int{p.x, p.y + 40 + i*lineHeight}
		}
	}
	for _, j := range joins {
		b.WriteString(joinLine(at[j.from+"."+j.column], at[j.to+"."+j.other], j.style))
	}
	for _, p := range places {
		names := columns[p.view]
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="#f7f9fb" stroke="#44546a"/>`+"\n", p.x, p.y, boxWidth, 34+len(names)*lineHeight)
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="26" rx="4" fill="#44546a"/>`+"\n", p.x, p.y, boxWidth)
		fmt.Fprintf(&b, `<text x="%d" y="%d" font-weight="bold" fill="#ffffff">%s</text>`+"\n", p.x+10, p.y+18, p.view)
		for i, name := range names {
			fmt.Fprintf(&b, `<text x="%d" y="%d" fill="#1b2733">%s</text>`+"\n", p.x+10, p.y+45+i*lineHeight, name)
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// joinLine is a curve between the near sides of two columns.
func joinLine(from, to [2]int, style string) string {
	x1, x2 := from[0], to[0]
	bend := 45
	switch {
	case x1 == x2: // one above the other: around the left side
		return fmt.Sprintf(`<path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="#0b5cad"%s/>`+"\n", x1, from[1], x1-22, from[1], x2-22, to[1], x2, to[1], style)
	case x1 < x2:
		x1 += boxWidth
	default:
		x2 += boxWidth
		bend = -bend
	}
	return fmt.Sprintf(`<path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="#0b5cad"%s/>`+"\n", x1, from[1], x1+bend, from[1], x2-bend, to[1], x2, to[1], style)
}
