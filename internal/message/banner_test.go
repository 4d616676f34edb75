package message

import "testing"

// TestIsBanner tells what a gateway puts above an email from how a blog or a note may begin.
func TestIsBanner(t *testing.T) {
	for line, want := range map[string]bool{
		"This message was sent securely using Zix®":                             true,
		"This email has been encrypted by Egress Protect.":                      true,
		"This message is protected by Kerbside Mail Gateway":                    true,
		"This e-mail was securely sent.":                                        true,
		"[EXTERNAL]":                                                            true,
		"This message was sent securely, or so we thought until March.":         false,
		"This message was lost for eleven years.":                               false,
		"This email is about protecting people.":                                false,
		"This message was sent to every house in the street.":                   false,
		"This message is secured to a lamp post with string, and it has rained": false,
		"This email was encrypted and nobody could read it, which was the point of the exercise we ran in the spring of last year.": false,
		"This is a message about encryption.":                                  false,
		"This message has been read by a hundred people.":                      false,
		"Encrypted by default is a slogan.":                                    false,
		"Sent securely: how a clinic learnt to post":                           false,
		"This mail was delivered by hand.":                                     false,
		"This message was protected as a monument is, and left to crumble.":    false,
		"This message was encrypted by a man who never met his reader.":        false,
		"This email has been protected by law since 2003, and nobody noticed.": false,
		"This message was encrypted and nobody could read it.":                 false,
		"This message has been encrypted and may contain confidential matter.": true,
		"That email was sent securely using a pigeon.":                         false,
		"We sent this message securely using a locked van.":                    false,
	} {
		if got := isBanner(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
