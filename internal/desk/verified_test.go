package desk_test

import (
	"strings"
	"testing"
	"time"

	"copydesk/internal/call/calltest"
	"copydesk/internal/desk"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// TestUnverifiedSender judges an email by itself as the service does: where a trusted server says that its From is
// not who sent it, it goes to the editors.
func TestUnverifiedSender(t *testing.T) {
	t.Parallel()
	const mail = "Authentication-Results: mail.example.org; dmarc=%\r\nFrom: Tess <tess@holloway.example>\r\nSubject: Our blog\r\n\r\nPlease find our blog attached.\r\n"
	c := calltest.Example(t)
	for result, want := range map[string]submission.Outcome{"fail": submission.Referred, "pass": submission.NeedsCorrection, "none": submission.NeedsCorrection} {
		m := message.Parse([]byte(strings.Replace(mail, "%", result, 1)), message.Options{Authserv: []string{"mail.example.org"}})
		if got := desk.Examine(m, c, docs, time.Time{}).Outcome; got != want {
			t.Errorf("dmarc=%s: %s, want %s", result, got, want)
		}
	}
}

// TestSeveralSenders writes in the name of somebody else beside one's own: what a server found about the one says nothing of
// the other (RFC 7489, 6.6.1).
func TestSeveralSenders(t *testing.T) {
	t.Parallel()
	const passed, mallory = "Authentication-Results: mx.example.org; dmarc=pass header.from=evil.example", "Mallory <mallory@evil.example>"
	for name, forged := range map[string]func(as string) mail{
		"in one field":             func(as string) mail { return mail{from: as + ", " + mallory, header: []string{passed}} },
		"in a field above":         func(as string) mail { return mail{from: mallory, header: []string{passed, "From: " + as}} },
		"in a field below":         func(as string) mail { return mail{from: as, header: []string{passed, "From: " + mallory}} },
		"in Sender alone":          func(as string) mail { return mail{header: []string{"Sender: " + as}} },
		"where nobody is believed": func(as string) mail { return mail{from: as + ", " + mallory} },
	} {
		o := newOffice(t)
		if name == "where nobody is believed" {
			o.desk.Trust.Authserv, o.desk.Verify = nil, func([]byte, string) string { return "pass" }
		}
		o.deliver(withoutDescription("1@acme.example"))
		asJane, asEditor := forged(jane), forged("Ed <editors@example.org>")
		asJane.id, asJane.subject, asJane.body = "2@evil.example", "Re: [SS20-1]", "Description: "+descr
		asEditor.id, asEditor.subject, asEditor.body = "3@evil.example", "SS20-1", "decline SS20-1: it is not for us"
		for _, m := range []mail{asJane, asEditor} {
			if got := o.deliver(m); !strings.HasSuffix(got, "referred | forward to editors@example.org") {
				t.Errorf("%s: %s", name, got)
			}
		}
		if s := o.submission("SS20-1"); s.Status != submission.StatusNeedsCorrection || s.Blog.Description != "" {
			t.Errorf("%s: the forged email changed it: %s, description %q", name, s.Status, s.Blog.Description)
		}
	}
}
