package intake

import (
	"strings"
	"testing"

	"copydesk/internal/message"
)

// TestEndlessHeads reads texts of half a megabyte that look like the head of a blog from end to end. Whatever looks at all
// of the rest for each of their lines takes minutes.
func TestEndlessHeads(t *testing.T) {
	for _, line := range []string{"#a\n\n", "Title: x y\n\n#a\n\n", "U.S. A ", "By Jane Doe, Head of Data, Acme\n\n"} {
		text := "# T\n\n" + strings.Repeat(line, 300_000/len(line))
		m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(text)}}}
		if r := readMessage(t, m); r.Kind == "" {
			t.Errorf("%q: no kind", line)
		}
	}
}
