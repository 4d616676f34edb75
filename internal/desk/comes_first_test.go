package desk_test

import (
	"fmt"
	"testing"
)

// TestComesFirst answers a letter that asked for title, description and theme: a title may say what comes first, and names no theme by that.
func TestComesFirst(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Citizens first":               "Citizens first|[]",
		"The river told us first":      "The river told us first|[]",
		"Safety comes first":           "Safety comes first|[]",
		"Theme: the first":             "|[1]",
		"As promised, Citizens first!": "|[]", // too short to be sure of
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Hello, our blog is attached.\n\nJane", files: map[string]string{"blog.md": article(1, 450)}})
		o.reply(mail{body: answer})
		b := o.submission("SS20-1").Blog
		if got := fmt.Sprintf("%s|%v", b.Title, b.Themes); got != want {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
	}
}
