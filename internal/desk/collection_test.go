package desk_test

import (
	"strings"
	"testing"
)

// TestTwoBlogsInOneFile files both, writes one letter, and knows each again in a later version of the file.
func TestTwoBlogsInOneFile(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	file := func(second string) map[string]string {
		return map[string]string{"blogs.md": "# The lamp\n\nDescription: One question for every lamp post.\n\nTheme: 3\n\n" + article(1, 450) +
			"\n\n# The stamp\n\nDescription: " + second + "\n\nTheme: 2\n\n" + article(2, 470)}
	}
	o.want(o.deliver(mail{id: "a@acme", from: jane, subject: "Two blogs", body: "Both blogs are attached.", files: file(descr)}),
		"submission accepted SS20-1 SS20-2 | acceptance to jane@acme.example")
	o.want(o.submission("SS20-1").Blog.Title+", "+o.submission("SS20-2").Blog.Title, "The lamp, The stamp")

	o.want(o.deliver(mail{id: "b@acme", from: jane, subject: "Two blogs", body: "Both blogs are attached.", files: file(descr)}),
		"reply duplicate SS20-1 SS20-2")

	o.deliver(mail{id: "c@acme", from: jane, subject: "Two blogs", body: "Both blogs are attached, the second with a new description.", files: file("A stamp, an envelope and a council.")})
	if s := o.submission("SS20-2"); s.Blog.Description != "A stamp, an envelope and a council." {
		t.Errorf("the second blog's description is %q", s.Blog.Description)
	}
	if s := o.submission("SS20-1"); s.Blog.Title != "The lamp" || strings.Contains(s.Blog.Text, "The stamp") {
		t.Errorf("the first blog is %q", s.Blog.Title)
	}
}
