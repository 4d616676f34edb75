package desk_test

import (
	"fmt"
	"testing"
)

// TestNumbersWithoutStops answers the points of a letter behind bare numbers, and in a table typed with bars.
func TestNumbersWithoutStops(t *testing.T) {
	t.Parallel()
	const descr = "What three envelopes taught one town"
	for answer, want := range map[string]string{
		"1 " + descr + "\n\n2 People":                               descr + "|[3]",
		"Description | " + descr + "\nTheme | Tech as an enabler":   descr + "|[2]",
		"2 people and a dog opened all of the letters\n\nTheme 3":   "2 people and a dog opened all of the letters|[3]",
		"Description: 1 town and its letters, told by those who\n2": "1 town and its letters, told by those who 2|[]",
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Hello, our blog is attached.\n\nTitle: Nine doors\n\nJane", files: map[string]string{"blog.md": article(1, 450)}})
		o.reply(mail{body: answer})
		b := o.submission("SS20-1").Blog
		if got := fmt.Sprintf("%s|%v", b.Description, b.Themes); got != want {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
	}
}
