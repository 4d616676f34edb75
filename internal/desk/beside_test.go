package desk_test

import (
	"fmt"
	"testing"
)

// TestSpeaksOfAnotherBelowALetter answers the letter about the first of two blogs, sent one after the other, and speaks of the second.
func TestSpeaksOfAnotherBelowALetter(t *testing.T) {
	for reply, want := range map[string]string{
		"Please change the theme to 4.":                          "[4] accepted, [] needs-correction",
		"The other blog (Nine doors and a bell) is for theme 4.": "[3] accepted, [4] accepted",
		"My second blog is for theme 4.":                         "[3] accepted, [4] accepted",
		"For the doors one: theme 4.":                            "[3] accepted, [4] accepted",
		"Please withdraw my second blog.":                        "[3] accepted, [] withdrawn",
		"Please withdraw the other one.":                         "[3] accepted, [] needs-correction", // the editors are asked
		"Thanks, the other one will follow.":                     "[3] accepted, [] needs-correction",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		l := o.last[0]
		o.deliver(mail{id: "2@acme.example", from: jane, subject: "Another blog", body: "Hello, another blog attached.\n\nJane", files: map[string]string{
			"b.md": "# Nine doors and a bell\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
		}})
		o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: reply})
		first, second := o.submission("SS20-1"), o.submission("SS20-2")
		if got := fmt.Sprintf("%v %s, %v %s", first.Blog.Themes, first.Status, second.Blog.Themes, second.Status); got != want {
			t.Errorf("%s: %s, want %s", reply, got, want)
		}
	}
}
