package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestTheOtherOfTwo: who has named one of two blogs calls the other so, or by what it is about. What is promised of one changes nothing.
func TestTheOtherOfTwo(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Please put Kites in theme 3 and the one on doors in theme 2.":        "Kites [3], Wells [2]",
		"First one theme 3, second one theme 2. Thanks both.":                 "Kites [3], Wells [2]",
		"Kites is theme 2. The other is 4.":                                   "Kites [2], Wells [4]",
		"Kites is theme 2. The one on doors is theme 4.":                      "Kites [2], Wells [4]",
		"Kites is theme 2. I'll come back to you on the other.":               "Kites [2], Wells []",
		"Please put Kites in theme 3 and leave the other.":                    "Kites [3], Wells []",
		"Wells is theme 4. The other should be called “Nine doors”, theme 1.": "Nine doors [1], Wells [4]",
		"Kites: theme 2\nWells: will let you know":                            "Kites [2], Wells []",
		"Kites (the one about wind) is theme 3.":                              "Kites [3], Wells []",
		"Kites is theme 2. Both were fun to write!":                           "Kites [], Wells []",
		"Kites is theme 2. The other people here say 4.":                      "Kites [], Wells []",
		"Wells is theme 4 and the other is theme 1, both by me.":              "Kites [], Wells []",
		"Kites is theme 2. For the other, what do you suggest?":               "Kites [], Wells []",
		"The other one is theme 4.":                                           "Kites [], Wells []",
		"Kites is theme 2, the other way round from last year.":               "Kites [], Wells []",
		"Kites is theme 2. I've attached a photo for the other.":              "Kites [], Wells []",
		"Kites is theme 2, the other I still need to check with Tom.":         "Kites [], Wells []",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: answer + "\n\nJane"})
		kites, wells := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if got := fmt.Sprintf("%s %v, %s %v", kites.Title, slices.Clone(kites.Themes), wells.Title, slices.Clone(wells.Themes)); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", answer, got, want)
		}
	}
}

// TestSentAgainBelowItsTitle: what stands above the title of the blog that an answer brings again is said to the desk, however it reads.
func TestSentAgainBelowItsTitle(t *testing.T) {
	t.Parallel()
	for _, lead := range []string{"Hi, here's the whole thing again with everything in it.", "Trying again – hope this is right now.", "It's a bit longer now.", "Here's the lot."} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body, m.files = "Blog attached.\n\nTitle: "+title+"\nTheme: 3\n\nJane", map[string]string{"letter.md": article(1, 200)}
		o.deliver(m)
		o.reply(mail{body: lead + "\n\n" + title + "\n\n" + descr + "\n\n" + article(1, 450) + "\n\nBest wishes,\nJane"})
		if s := o.submission("SS20-1"); s.Status != submission.StatusAccepted || s.Blog.Description != descr || strings.Contains(s.Blog.Text, lead) {
			t.Errorf("%s: %s, %q, %.80q", lead, s.Status, s.Blog.Description, s.Blog.Text)
		}
	}
}

// TestChangeAskedByTitle in an email of its own.
func TestChangeAskedByTitle(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"Could you move “" + title + "” to theme 2, please?":                                             title + " [2]",
		"Two amendments to our blog “" + title + "”, please:\n\n- Title to read: Nine doors\n- Theme: 2": "Nine doors [2]",
		"When will “" + title + "” be published? I think it was under theme 2.":                          title + " [3]",
		"After “" + title + "” I could write another one called “The shut door” for theme 4.":            title + " [3]",
		"Our report for “" + title + "” is out. Title: Returned post in numbers.":                        title + " [3]",
		"Please do not move “" + title + "” to theme 2, whatever Tom says.":                              title + " [3]",
		"Tom asked whether you could move “" + title + "” to theme 2. I told him it is fine.":            title + " [3]",
		"Could you move our blog to theme 2, please?":                                                    title + " [2]", // the only one of hers
		"Please change the title of my blog to The long way round.":                                      "The long way round [3]",
		"How do I change the title of my blog to The long way round?":                                    title + " [3]",
		"Tom wants me to change the title of my blog to The long way round.":                             title + " [3]",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		o.deliver(mail{id: "2@acme.example", from: jane, subject: "Our blog", body: "Hello,\n\n" + body + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; fmt.Sprintf("%s %v", b.Title, b.Themes) != want {
			t.Errorf("%s\ngot  %s %v\nwant %s", body, b.Title, b.Themes, want)
		}
		o.deliver(mail{id: "3@elsewhere.example", from: "Eve <eve@elsewhere.example>", subject: "Our blog", body: "Please change the title of “" + title + "” to “I was here”."})
		if o.submission("SS20-1").Blog.Title == "I was here" {
			t.Error("a stranger changed it")
		}
	}
	o := newOffice(t)
	o.kitesAndWells()
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Our blog", body: "Please change the title of my blog to The long way round."}), "enquiry referred | forward to editors@example.org")
}
