package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
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

// TestTheLastSection: a text of sections may call the last one "The end".
func TestTheLastSection(t *testing.T) {
	prose := strings.TrimSpace(strings.Repeat("Nobody had asked what the form was for until then. ", 6))
	sections := "The start\n\n" + prose + "\n\nBy the numbers\n\n" + prose + "\n\nFrom the floor\n\n" + prose
	for _, c := range []struct {
		above, end string
		left       int
	}{
		{sections, "The end", 8},
		{sections, "ENDS", 6},
		{strings.Repeat(prose+"\n\n", 6), "The end", 6},
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document"}
		if _, rest := r.Ending(document.ReadPlain(strings.TrimSpace(c.above) + "\n\n" + c.end + "\n\n" + prose)); len(rest) != c.left {
			t.Errorf("%s: %d paragraphs of %d", c.end, len(rest), c.left)
		}
	}
}

// TestTheTextBegins: a line below the title is its description also where the text begins with fewer words, as a letter, a conversation
// and a text of sections do.
func TestTheTextBegins(t *testing.T) {
	prose := strings.TrimSpace(strings.Repeat("Nobody had asked what the form was for until then. ", 6))
	for begins, want := range map[string]bool{
		"Dear reader,":                     true,
		"Interviewer: Where did it begin?": true,
		"The start":                        true,
		"It began in March.":               false,
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document"}
		var f finding.Fields
		r.LeadLine(&f, document.ReadPlain("How one office learned to ask only once.\n\n"+begins+"\n\n"+strings.Repeat(prose+"\n\n", 4)))
		if (f.Description.Text != "") != want {
			t.Errorf("above %q the description is %q", begins, f.Description.Text)
		}
	}
}

func TestFollowUs(t *testing.T) {
	for line, want := range map[string]bool{
		"Follow us on Twitter @kerbside and LinkedIn": true, "Find us on LinkedIn.": true, "You can follow Kerbside Systems on LinkedIn, Twitter and Facebook.": true,
		"Please do follow our story on the wall":       false,
		"Follow the money on Twitter and you end here": false, "Follow me on Mastodon, not on Twitter.": false, "Join us on the picket line.": false,
		"Join us on X, where the argument goes on.": false, "Find me at the desk on most days.": false, "We would follow him on Twitter.": false,
		"Connect with me on LinkedIn and tell me what you have deleted.": false, "Follow us into the archive on Monday.": false,
		"Find us on the ground floor": false, "Join us on Facebook next Tuesday": false, "Follow it on Instagram": false, "Follow along on Twitter": false,
		"Nobody could find us on Facebook.": false, "Do follow up on Twitter abuse.": false, "Join them on LinkedIn, I was told": false, "Find us on Twitter or not at all.": false,
		"Find Jo on LinkedIn and hire her": false, "Follow us on our travels": false, "Join us at the social media table": false,
	} {
		if got := followUs.MatchString(line); got != want {
			t.Errorf("followUs(%q) = %v", line, got)
		}
	}
}
