package intake

import (
	"runtime"
	"strings"
	"testing"

	"copydesk/internal/message"
)

// TestEndlessHeads reads texts of half a megabyte that look like the head of a blog from end to end. Whatever looks at all
// of the rest for each of their lines takes minutes.
func TestEndlessHeads(t *testing.T) {
	for _, line := range []string{"#a\n\n", "Title: x y\n\n#a\n\n", "U.S. A ", "By Jane Doe, Head of Data, Acme\n\n", "Aa bb\n\n"} {
		text := "# T\n\n" + strings.Repeat(line, 300_000/len(line))
		m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(text)}}}
		if r := readMessage(t, m); r.Kind == "" {
			t.Errorf("%q: no kind", line)
		}
	}
}

// TestMemoryGrowsWithTheText reads texts of many like lines, and four times as many: whatever copies all of them for each takes sixteen
// times the memory.
func TestMemoryGrowsWithTheText(t *testing.T) {
	for _, line := range []string{
		"Title: x y\n\n#a\n\n", "T: Nine doors open\n\nD: The porters knew every one of them.\n\n", "Title? The lamp\n\n", "| Title | Theme |\n\n",
		"| Title | Clerk of it |\n| Author | Ann Lee |\n", "Theme 3 / Nine doors / What the porters knew of a hospital\n\n",
	} {
		read := func(lines int) uint64 {
			text := "| Field | Value |\n|---|---|\n" + strings.Repeat(line, lines)
			m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(text)}}}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			readMessage(t, m)
			runtime.ReadMemStats(&after)
			return after.TotalAlloc - before.TotalAlloc
		}
		read(10) // what is made once
		if few, many := read(500), read(2000); many > 8*few {
			t.Errorf("%q: %d bytes for 500 of them, %d for 2,000", line, few, many)
		}
	}
}

// TestEndlessQuotations is the same for a note above two blogs: quotations that nobody closes, and many that somebody does.
func TestEndlessQuotations(t *testing.T) {
	blog := testFile(t, "blog.txt")
	for _, quoted := range []string{"“A b. ", "“One two three four five six.” "} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+"Our two blogs are attached.\r\n\r\n"+strings.Repeat(quoted, 100_000/len(quoted))+"\r\n"), message.Options{})
		m.Attachments = []message.Attachment{
			{Name: "doors.md", Content: []byte("# Nine doors\n\n" + blog)},
			{Name: "tides.md", Content: []byte("# Ten tides\n\n" + strings.Repeat("Nobody at the harbour had counted them by night before. ", 50))},
		}
		if r := readMessage(t, m); len(r.Blogs) != 2 {
			t.Errorf("%q: %d blogs", quoted, len(r.Blogs))
		}
	}
}

// TestWalk finds each part wherever it stands, whatever was looked for before.
func TestWalk(t *testing.T) {
	for _, parts := range [][]string{{"a b", "c d", "e f"}, {"e f", "a b", "c d"}, {"c d", "b c", "d e", "a"}, {"f", "e f", "a b c d e f"}} {
		w := walk{text: "a b c d e f"}
		for _, part := range parts {
			if !w.holds(part) {
				t.Errorf("%q: %q is not found", parts, part)
			}
			if w.holds(part + " x") {
				t.Errorf("%q: %q x is found", parts, part)
			}
		}
	}
}
