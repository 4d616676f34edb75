package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestAreTweets tells suggested tweets from a section of a blog about them.
func TestAreTweets(t *testing.T) {
	for text, want := range map[string]bool{
		"New from us: what we learnt in eleven days #SmarterState":       true,
		"Then there were the messages themselves. We answered them all.": false,
	} {
		if got := areTweets(document.ReadPlain(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestAttributedQuote: below a quotation stands who said it.
func TestAttributedQuote(t *testing.T) {
	for _, c := range []struct {
		end  string
		left int
	}{
		{"“It changed my life.”\n\nMary Ferris, Teacher", 5},
		{"“It changed my life.”\n\nSue Ferris, Teacher", 4},
		{"It changed my life.\n\nMary Ferris, Teacher", 4},
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document"}
		blocks := document.ReadPlain("The form broke in a week.\n\nNobody had asked what it was for.\n\nThen somebody did.\n\n" + c.end)
		if _, rest := r.Ending(blocks); len(rest) != c.left {
			t.Errorf("%q: %d paragraphs", c.end, len(rest))
		}
	}
}
