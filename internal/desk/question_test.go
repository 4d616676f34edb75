package desk_test

import (
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestNothingIsAsked by one who says that the blog is attached, and it is not, nor by one who wonders about the theme: the letter asks
// that back.
func TestNothingIsAsked(t *testing.T) {
	t.Parallel()
	missing := mail{
		id: "1@acme.example", from: jane, subject: "Blog",
		body: "Please find our blog in the attachment.\n\nTitle: " + title + "\nDescription: " + descr + "\nTheme: 3\n\nBest wishes,\nJane",
	}
	unsure := fullBlog("2@acme.example")
	unsure.body = "Hello,\n\nBlog attached. I'm not sure about the theme, is it 2 or 3?\n\nTitle: " + title + "\nDescription: " + descr
	for _, m := range []mail{missing, unsure} {
		o := newOffice(t)
		o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
		if strings.Contains(o.text(), "We have also noted") {
			t.Errorf("%s: the letter says that something was asked", m.body)
		}
	}
}

// TestQuestionBesideABlog keeps a question that comes with a blog for the editors, and tells the sender no more than that.
func TestQuestionBesideABlog(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"":                             "",
		"Could you confirm receipt?":   "",
		"Hope that this is all right?": "",
		"Is it OK like this?":          "",
		"Is it OK to keep the chart?":  "The email asks: “Is it OK to keep the chart?”",
		"Which day will it go out?":    "The email asks: “Which day will it go out?”",
		"Do you need a headshot? Can we have the link before it is public?": "The email asks: “Do you need a headshot? Can we have the link before it is public?”",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = body + "\n\n" + m.body
		o.want(o.deliver(m), "submission accepted SS20-1 | acceptance to jane@acme.example")
		got := ""
		for _, r := range o.submission("SS20-1").Blog.Remarks {
			if r.Code == submission.AsksSomething {
				got = r.Message
			}
		}
		if got != want {
			t.Errorf("%q: remark %q", body, got)
		}
		if want != "" && strings.Contains(o.text(), want) {
			t.Error("the remark for the editors is told to the contributor")
		}
		if told := strings.Contains(o.text(), "We have also noted"); told != (want != "") {
			t.Errorf("%q: the letter says that something was asked: %t", body, told)
		}
	}
}
