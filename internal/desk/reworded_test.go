package desk_test

import (
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestRewordedWithoutALabel offers another wording for an accepted blog and does not say of what: it is much like the one there is.
func TestRewordedWithoutALabel(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		reply, outcome string
		change         func(*submission.Blog)
	}{
		{"Actually could I have this instead: “" + descr + " Twice.”", "accepted", func(b *submission.Blog) { b.Description = descr + " Twice." }},
		{"How about: " + title + " again", "accepted", func(b *submission.Blog) { b.Title = title + " again" }},
		{"Small tweak please - " + strings.ToUpper(title) + " (all capitals)", "accepted", func(b *submission.Blog) { b.Title = strings.ToUpper(title) }},
		{"How about: " + title, "referred", nil},
		{"How about: Nine doors and a bell", "referred", nil}, // of what?
		{"Could you replace the last line with this:\n\nThe letter nobody opened lies on my desk still.", "referred", nil},
		{"On your site it says “" + title + " again”.", "referred", nil},
		{"Is “" + title + " again” too long?", "referred", nil},
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		want := o.submission("SS20-1")
		got := o.reply(mail{body: c.reply})
		if words := strings.Fields(got); words[1] != c.outcome {
			t.Errorf("%s: got %s, want %s", c.reply, got, c.outcome)
		}
		if c.change != nil {
			c.change(&want.Blog)
		}
		if is := o.submission("SS20-1"); said(is) != said(want) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.reply, said(is), said(want))
		}
	}
}
