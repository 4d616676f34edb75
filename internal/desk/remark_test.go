package desk_test

import (
	"fmt"
	"testing"
)

// TestRemarksAreRead answers an acceptance in many ways: what somebody must act on goes to the editors, and what is
// only kind does not.
func TestRemarksAreRead(t *testing.T) {
	t.Parallel()
	for i, c := range []struct{ body, want string }{
		{"There is a mistake in the second paragraph: the school has 900 pupils and not 90.", "enquiry referred SS20-1 | forward to editors@example.org"},
		{"Please change Tuesday to Wednesday in the last line.\n\nJane", "enquiry referred SS20-1 | forward to editors@example.org"},
		{"I think that you have the wrong person: I have never written a blog for you.", "enquiry referred SS20-1 | forward to editors@example.org"},
		{"Thank you. Our press office is not happy about the photograph, though.", "enquiry referred SS20-1 | forward to editors@example.org"},
		{"Wonderful, thank you! I can't wait.", "reply noted SS20-1"},
		{"Thanks so much. No need to reply. We'll tell all our friends.", "reply noted SS20-1"},
		{"Great news. Please pass on my thanks to the team.", "reply noted SS20-1"},
		{"👍", "reply noted SS20-1"},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			o := newOffice(t)
			o.deliver(fullBlog("1@acme.example"))
			o.want(o.reply(mail{body: c.body}), c.want)
		})
	}
}

func TestTwitterNameByReply(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.reply(mail{body: "Thanks! PS my Twitter handle is @janedoe"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if got := o.submission("SS20-1").Blog.Author.Twitter; got != "@janedoe" {
		t.Errorf("Twitter name %q", got)
	}
}

// TestWithdrawalOfWhatIsSentAlong withdraws the blog that comes with the request, and files nothing.
func TestWithdrawalOfWhatIsSentAlong(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	again := fullBlog("2@acme.example")
	again.subject, again.body = "Our blog", "Please withdraw the attached blog. It is no longer true.\n\nJane"
	o.want(o.deliver(again), "withdrawal withdrawn SS20-1 | withdrawal to jane@acme.example")
}

// TestReplyWithoutItsFile answers a correction letter with a new version that is not there, or cannot be read.
func TestReplyWithoutItsFile(t *testing.T) {
	t.Parallel()
	for name, m := range map[string]mail{
		"nothing attached": {body: "Sorry! The corrected blog is attached now.\n\nJane"},
		"a Pages file":     {body: "New version attached.\n\nJane", files: map[string]string{"Our blog.pages": "PK\x03\x04 not a document"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.deliver(withoutDescription("1@acme.example"))
			l := o.last[0]
			m.id, m.from, m.subject, m.answers = "2@acme.example", jane, "Re: "+l.Subject, l.MessageID
			o.want(o.deliver(m), "reply needs-correction SS20-1 | correction to jane@acme.example")
		})
	}
}
