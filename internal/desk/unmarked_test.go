package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/desk"
)

// TestOurLetterRepeatedWithoutAMark answers an acceptance, which holds the whole blog, from programs that put the letter
// below with neither a line nor a mark, and from one that names no letter but the ref in the subject.
func TestOurLetterRepeatedWithoutAMark(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, kind, body, answers string }{
		{"plain", "text/plain", "Thanks, that looks great!\r\n\r\nJane\r\n\r\n%[1]s", "In-Reply-To: <%s>\r\n"},
		{"HTML", "text/html", "<div>Thanks, that looks great!</div><div>%[2]s</div>", "In-Reply-To: <%s>\r\n"},
		{"known by its ref alone", "text/plain", "Thanks, that looks great!\r\n\r\n%[1]s", ""},
		{"from the greeting on", "text/html", "<div>Thanks, that looks great!</div><div>%[3]s</div>", "In-Reply-To: <%s>\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			o.deliver(fullBlog("1@acme.example"))
			l, before := o.last[0], o.submission("SS20-1")
			text, page := o.parts(l.ID)
			_, greeted, ok := strings.Cut(page, "Dear Jane")
			if !ok {
				t.Fatal("the letter has another greeting")
			}
			body := fmt.Sprintf(c.body+"%.0[1]s%.0[2]s%.0[3]s", text, page, "<p>Dear Jane"+greeted)
			if c.answers != "" {
				c.answers = fmt.Sprintf(c.answers, l.MessageID)
			}
			raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: Re: %s\r\nMessage-ID: <2@acme.example>\r\n%sMIME-Version: 1.0\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s", jane, l.Subject, c.answers, c.kind, body)
			o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply noted SS20-1")
			if after := o.submission("SS20-1"); after.Revision != 1 || after.Blog.Text != before.Blog.Text {
				t.Errorf("it is revision %d, of %d words", after.Revision, after.Blog.Words)
			}
			if r := o.replay(); len(r.Mails) > 0 || len(r.Blogs) > 0 {
				t.Errorf("a replay reads it otherwise: %+v", r)
			}
		})
	}
}

// TestNothingButOurLetter comes back with nothing written above it: from each mail program, nothing is new in it.
func TestNothingButOurLetter(t *testing.T) {
	t.Parallel()
	for _, c := range clients {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			o.deliver(fullBlog("1@acme.example"))
			l := o.last[0]
			text, page := o.parts(l.ID)
			quoted := "> " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n> ")
			body := fmt.Sprintf(c.body+"%.0[1]s%.0[2]s%.0[3]s%.0[4]s%.0[5]s", "", page, quoted, text, strings.ReplaceAll(quoted, "> ", "Bd> "))
			raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: Re: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s", jane, l.Subject, l.MessageID, c.kind, body)
			o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply noted SS20-1")
		})
	}
}

// TestOurLetterAttached: a mail program that attaches the original to an answer brings no blog with it, nor does a
// stranger who asks about it. What the desk passed on to the editors is the email that it passed on.
func TestOurLetterAttached(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, from, subject, body, want string }{
		{"an answer", jane, "Re: Your blog is accepted [SS20-1]", "Thanks!\n\nJane", "reply noted SS20-1"},
		{"a stranger", "Sam Low <sam@low.example>", "A letter", "What does this letter mean, and why did I get it?\n\nSam", "enquiry referred | forward to editors@example.org"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			o.deliver(fullBlog("1@acme.example"))
			o.want(o.file(o.attaching(c.from, c.subject, c.body)), c.want)
			if s := o.submission("SS20-1"); s.Revision != 1 {
				t.Errorf("it is revision %d", s.Revision)
			}
		})
	}
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.header = []string{"Auto-Submitted: auto-generated"}
	o.want(o.deliver(m), "automatic referred | forward to editors@example.org")
	o.want(o.file(o.attaching("Ed Itor <editors@example.org>", "Fwd: a blog for you", "Please take this one, it is fine.\n\nEd")), "submission accepted SS20-1 | acceptance to editors@example.org")
}

// attaching is an email with the latest letter attached.
func (o *office) attaching(from, subject, body string) desk.Arrival {
	o.t.Helper()
	letter, err := o.store.LetterRaw(o.t.Context(), o.last[0].ID)
	if err != nil {
		o.t.Fatal(err)
	}
	raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: %s\r\nMessage-ID: <2@acme.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n"+
		"--outer\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--outer--\r\n", from, subject, body, letter)
	return desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}
}

// TestNewVersionPastedAboveOurLetter sends most of the same text again, which our letter holds too: that is no quote.
func TestNewVersionPastedAboveOurLetter(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	l, before := o.last[0], o.submission("SS20-1")
	text, _ := o.parts(l.ID)
	body := "Hello,\n\nHere is the new version of the blog:\n\nTitle: " + title + "\n\n" + before.Blog.Text + "\n\nAnd so the clerk put down the last of the envelopes, and went home before it rained.\n\n" + text
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: body}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	after := o.submission("SS20-1")
	if after.Blog.Words != before.Blog.Words+17 || !strings.Contains(after.Blog.Text, "before it rained") {
		t.Errorf("%d words of %d: %s", after.Blog.Words, before.Blog.Words, after.Blog.Text)
	}
}
