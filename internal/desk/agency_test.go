package desk_test

import (
	"strings"
	"testing"
)

// TestAgencysNewAuthor: an agency that names another author for its client's blog means another of the client's house.
func TestAgencysNewAuthor(t *testing.T) {
	t.Parallel()
	const agency, signature = "Tom Field <tom@agency.example>", "\n\nBest wishes,\n\nTom Field\nAccount Manager\nBrightline PR"
	for answer, want := range map[string]string{
		"The author should be Priya Raman, not Jane Doe.":                                     "Priya Raman||Acme Ltd",
		"The author is now Priya Raman, Head of Data.":                                        "Priya Raman|Head of Data|Acme Ltd",
		"Please change the author to Priya Raman, their Chief Engineer.":                      "Priya Raman|Chief Engineer|Acme Ltd",
		"Author: Priya Raman, Head of Data":                                                   "Priya Raman|Head of Data|Acme Ltd",
		"Jane has left; please credit Priya Raman, Head of Data at Fenwick Council, instead.": "Priya Raman|Head of Data|Fenwick Council",
		"The author should be Priya Raman, Head of Data at Fenwick Council, not Jane.":        "Priya Raman|Head of Data|Fenwick Council",
	} {
		o := newOffice(t)
		m := fullBlog("1@agency.example")
		m.from = agency
		m.body = "Hello,\n\nPlease find attached a blog on behalf of our client, Acme Ltd.\n\nTitle: " + title + "\nDescription: " + descr +
			"\nTheme: 3\nAuthor: Jane Doe, Head of Post, Acme Ltd" + signature
		o.deliver(m)
		o.deliver(mail{id: "2@agency.example", from: agency, subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: answer + signature})
		a := o.submission("SS20-1").Blog.Author
		if got := strings.Join([]string{a.Name, a.Role, a.Organisation}, "|"); got != want {
			t.Errorf("%s\n got %s\nwant %s", answer, got, want)
		}
	}
}
