package message

import (
	"strings"
	"testing"
)

// TestIsMobileLine tells what a device writes below an email from a sentence about where it was sent from.
func TestIsMobileLine(t *testing.T) {
	for line, want := range map[string]bool{
		"Sent from my iPhone":                                 true,
		"Sent from my iPhone, which explains the typos":       true,
		"Sent from my tablet, so please excuse brevity":       true,
		"Sent from the train, as ever, so forgive my thumbs":  true,
		"Sent from my Huawei, where autocorrect is king":      true,
		"Sent from Outlook for iOS":                           true,
		"Sent from my laboratory.":                            true,
		"Sent from my desk, which is also the kitchen table.": false,
		"Sent from the harbour, where nobody reads email.":    false,
		"Sent from the front, and opened forty years later.":  false,
		"Sent from a village, because the town was asleep.":   false,
		"Sent from my desk?":                                  false,
		"I sent it from my desk.":                             false,
	} {
		if got := isMobileLine(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

// TestForwardedNewsletter knows a newsletter that somebody passes on, and takes no person's email for one.
func TestForwardedNewsletter(t *testing.T) {
	for text, want := range map[string]bool{
		"Read our best blogs.\n\nYou are receiving this because you subscribed. Unsubscribe here.":                     true,
		"View this email in your browser\n\nThe story: https://ctw.example/42\n\nUnsubscribe":                          true,
		"Here is my blog, Tom.\n\nSue Ferris\nKerbside Systems":                                                        false,
		"Here is my blog.\n\nSue\n\nUnsubscribe":                                                                       false,
		"We asked residents why they unsubscribe.\n\nSue":                                                              false,
		"You are receiving this because you asked for it, Tom. Blog at https://kerbside.example/blog/lamps":            false,
		"Please read this in your browser, it looks better: https://kerbside.example/blog/lamps":                       false,
		"Manage your preferences is what every site says.\n\nSue":                                                      false,
		"Our blog is here: https://kerbside.example/blog/lamps\n\nSue\n\nTo unsubscribe from this group write to Tom.": false,
	} {
		raw := "From: kim@green.example\r\nTo: blogs@example.org\r\nSubject: Fwd: This week\r\n\r\nFYI\r\n\r\n---------- Forwarded message ---------\r\n" +
			"From: Civic Tech <hello@ctw.example>\r\nDate: Mon, 17 Aug 2020 at 07:00\r\nSubject: This week\r\nTo: Kim <kim@green.example>\r\n\r\n" +
			strings.ReplaceAll(text, "\n", "\r\n") + "\r\n"
		m := Parse([]byte(raw), Options{})
		if len(m.Texts) != 1 || len(m.Texts[0].Earlier) != 1 || m.Texts[0].Earlier[0].Mass != want {
			t.Errorf("%q: %+v", text, m.Texts)
		}
	}
}
