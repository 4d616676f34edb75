package thread

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestOnlySoManyWordsAreRead: what is longer than a novel was written by nobody, and every rule would go through it.
func TestOnlySoManyWordsAreRead(t *testing.T) {
	line := strings.Repeat("word ", 19) + "\n\n"
	for name, c := range map[string]struct {
		html  bool
		text  string
		least int // bytes that are kept at least
		first string
	}{
		"a note":              {false, "Dear all,\n\nhere it is.", 20, "Dear all,"},
		"a novel":             {false, "Call me\n\n" + strings.Repeat(line, 5000), 450 << 10, "Call me"},
		"an endless word":     {false, "Dear all,\n\n" + strings.Repeat("é", 2<<20), mostWords - 8, "Dear all,"},
		"endless in HTML":     {true, "<p>Dear all,<p>" + strings.Repeat("é", 2<<20), mostWords - 8, "Dear all,"},
		"many looks":          {true, "<p>" + strings.Repeat("<b>bold</b> and <i>slanting</i> ", 50000), mostWords / 2, ""},
		"a log":               {false, strings.Repeat(line, 50000), mostWords - 200, ""},
		"an endless table":    {true, "<p>Dear all,<table>" + strings.Repeat("<tr><td>"+line, 10000) + "</table>", 9, "Dear all,"},
		"behind what is read": {false, strings.Repeat(line, 6000) + "Title: too late", mostWords - 200, ""},
	} {
		t.Run(name, func(t *testing.T) {
			blocks := Blocks(c.html, c.text)
			var all strings.Builder
			for _, b := range blocks {
				all.WriteString(b.Text())
			}
			text := all.String()
			if len(text) < c.least || len(text) > mostWords || !utf8.ValidString(text) || strings.Contains(text, "too late") {
				t.Errorf("%d bytes are read, in %d blocks", len(text), len(blocks))
			}
			if c.first != "" && blocks[0].Text() != c.first {
				t.Errorf("the first block is %.40q", blocks[0].Text())
			}
		})
	}
}

// TestALineOfManyLooks reads a paragraph of a hundred thousand looks, in a megabyte of HTML, of which ten
// thousand are kept. Where each of them makes all before it be copied, that takes an hour.
func TestALineOfManyLooks(t *testing.T) {
	blocks := Blocks(true, "<p>"+strings.Repeat("<b>b</b><i>i</i> ", 50000))
	lines := blocks[0].Lines()
	if len(lines) != 1 || len(lines[0].Spans) != len(blocks[0].Spans) || len(lines[0].Spans) < 10_000 {
		t.Errorf("%d spans make %d lines, the first with %d spans", len(blocks[0].Spans), len(lines), len(lines[0].Spans))
	}
}
