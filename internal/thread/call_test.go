package thread

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
)

func TestCopyOfCall(t *testing.T) {
	c := calltest.Example(t)
	for text, want := range map[string]bool{
		"Dear all,\n\nplease send us your blog, with:\n\nTitle: what it is called\n\nTheme: one of the five":   true,
		"Would you share your post with them? The deadline is on Friday.":                                      true,
		"Our blog is below.\n\nTitle: Nine doors":                                                              false,
		"Title of your blog\n\nNine doors\n\nYour blog\n\nThe porters knew.":                                   false,
		"We would like to submit this for your blog.\n\nTitle: Nine doors":                                     false,
		"Please send us your blog.\n\nTitle: Nine doors\n\n" + strings.Repeat("The porters knew it all. ", 60): false,
	} {
		if got := copyOfCall(Blocks(false, text), c); got != want {
			t.Errorf("%.60q: %v", text, got)
		}
	}
}

// TestAnswersWithinTheCall: what a contributor fills in where the quoted call asks for it counts, where the words above say so.
func TestAnswersWithinTheCall(t *testing.T) {
	const quoted = "\r\n\r\nSue Ferris\r\n\r\nFrom: Blogs desk <blogs@example.org>\r\nSent: 10 August 2020 10:00\r\nTo: Members\r\nSubject: Call for blogs\r\n\r\nPlease send us your blog, with:\r\n\r\n"
	for said, want := range map[string]string{
		"Please find my responses in red below." + quoted + "Blog title: Nine doors\r\nDescription: What a clerk learnt.\r\nTheme: 3\r\n": "Blog title: Nine doors|Description: What a clerk learnt.|Theme: 3",
		"Please find my responses in red below." + quoted + "Blog title:\r\nDescription:\r\nTheme: 3\r\n":                                 "",
		"Please find my blog attached." + quoted + "Blog title: Nine doors\r\nDescription: What a clerk learnt.\r\nTheme: 3\r\n":          "",
	} {
		m := message.Parse([]byte("From: Sue Ferris <sue@kerbside.example>\r\nTo: blogs@example.org\r\nSubject: RE: Call for blogs\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"+said), message.Options{})
		var got []string
		for _, n := range Earlier(m, calltest.Example(t)) {
			got = append(got, document.Texts(n.Blocks)...)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%.40q: %q, want %q", said, got, want)
		}
	}
}
