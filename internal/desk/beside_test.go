package desk_test

import (
	"fmt"
	"testing"
)

// TestSpeaksOfAnotherBelowALetter answers the letter about the first of two blogs, sent one after the other, and speaks of the second.
func TestSpeaksOfAnotherBelowALetter(t *testing.T) {
	t.Parallel()
	for reply, want := range map[string]string{
		"Please change the theme to 4.":                          "[4] accepted, [] needs-correction",
		"The other blog (Nine doors and a bell) is for theme 4.": "[3] accepted, [4] accepted",
		"My second blog is for theme 4.":                         "[3] accepted, [4] accepted",
		"For the doors one: theme 4.":                            "[3] accepted, [4] accepted",
		"And “Nine doors and a bell” is for theme 4.":            "[3] accepted, [4] accepted",
		"And Nine doors and a bell should go under theme 4.":     "[3] accepted, [4] accepted",
		"I think “Nine doors and a bell” suits theme 4 best.":    "[3] accepted, [4] accepted",
		"Theme 5, unlike “Nine doors and a bell”.":               "[5] accepted, [] needs-correction",
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

// agencys delivers two blogs of an agency's, by Tom and by Ruth, who are copied; each needs a description. Each comes in an email of
// its own, or both come in one.
func (o *office) agencys(apart bool) {
	o.t.Helper()
	const agency = "Priya Nair <priya@agency.example>"
	toms, ruths := "# Kites over Kettering\n\nBy Tom Okafor\n\nTheme: 1\n\n"+article(1, 450), "# Wells and whistles\n\nBy Ruth Bell\n\nTheme: 2\n\n"+article(7, 450)
	if !apart {
		o.deliver(mail{
			id: "1@agency.example", from: agency, cc: "Tom Okafor <tom@acme.example>, Ruth Bell <ruth@bell.example>", subject: "Two blogs",
			body: "Hello, two blogs attached, by Tom Okafor and Ruth Bell, both copied.\n\nPriya", files: map[string]string{"a.md": toms, "b.md": ruths},
		})
		return
	}
	o.deliver(mail{id: "1@agency.example", from: agency, subject: "Blog by Tom Okafor", body: "Hello, a blog by Tom Okafor attached.\n\nPriya", files: map[string]string{"kites.md": toms}})
	o.deliver(mail{id: "2@agency.example", from: agency, subject: "Blog by Ruth Bell", body: "Hello, a blog by Ruth Bell attached.\n\nPriya", files: map[string]string{"wells.md": ruths}})
}

// TestAnswersForOneOfTwoAuthors answers for one author's blog: the agency below the letter about the other's, and each author for
// their own below the letter about both.
func TestAnswersForOneOfTwoAuthors(t *testing.T) {
	t.Parallel()
	const wind, water = "Children map the wind.", "A village counts its water."
	for _, c := range []struct {
		apart      bool
		from, said string
		file       string // that comes with it
		tom, ruth  string
	}{
		{true, "priya@agency.example", "Description for Tom: " + wind, "", wind, ""},
		{true, "priya@agency.example", "And here is Tom’s description:\n\n" + wind, "", wind, ""},
		{true, "priya@agency.example", "Description: " + water, "", "", water},
		{true, "priya@agency.example", "Tom’s blog, with a description.", "# Kites over Kettering\n\nBy Tom Okafor\n\nDescription: " + wind + "\n\nTheme: 1\n\n" + article(1, 460), wind, ""},
		{true, "priya@agency.example", "Tom suggests the following:\n\n" + wind, "", "", ""}, // the editors are asked
		{true, "priya@agency.example", "I am still waiting for Tom’s description, but this is the one for Ruth’s:\n\n" + water, "", "", ""},
		{true, "Tom Okafor <priya@agency.example>", "Description for my own blog: " + wind, "", "", ""},
		{false, "priya@agency.example", "Tom: " + wind + "\n\nRuth: " + water, "", wind, water},
		{false, "Ruth Bell <ruth@bell.example>", "Description: " + water, "", "", water},
		{false, "Ruth Bell <ruth@bell.example>", "Hello, the description of mine: " + water, "", "", water},
		{false, "Ruth Bell <ruth@bell.example>", "Description for Tom: " + wind, "", wind, ""},
	} {
		o := newOffice(t)
		o.agencys(c.apart)
		m := mail{id: "3@agency.example", from: c.from, subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: c.said}
		if c.file != "" {
			m.files = map[string]string{"new.md": c.file}
		}
		o.deliver(m)
		if got := o.submission("SS20-1").Blog.Description; got != c.tom {
			t.Errorf("%s: Tom’s has %q, want %q", c.said, got, c.tom)
		}
		if got := o.submission("SS20-2").Blog.Description; got != c.ruth {
			t.Errorf("%s: Ruth’s has %q, want %q", c.said, got, c.ruth)
		}
		if _, filed, err := o.store.Find(t.Context(), "SS20-3"); filed || err != nil {
			t.Errorf("%s: filed again (%v)", c.said, err)
		}
	}
}

// TestCopiedAndWithABlogOfTheirOwn answers the letter about a blog on which somebody is copied, who has sent one too: what is said
// of "my blog" changes neither until the editors have looked.
func TestCopiedAndWithABlogOfTheirOwn(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"Description for my blog: A village counts its water.": "reply referred SS20-1 SS20-2 | forward to editors@example.org",
		"Description: A village counts its water.":             "reply accepted SS20-1 | acceptance to ruth@bell.example, jane@acme.example",
	} {
		o := newOffice(t)
		m := withoutDescription("1@acme.example")
		m.cc = "Ruth Bell <ruth@bell.example>"
		o.deliver(m)
		l := o.newest
		o.deliver(mail{id: "2@bell.example", from: "Ruth Bell <ruth@bell.example>", subject: "My blog", body: "Hello, my blog is attached.\n\nRuth", files: map[string]string{
			"wells.md": "# Wells and whistles\n\nTheme: 2\n\n" + article(7, 450),
		}})
		o.want(o.deliver(mail{id: "3@bell.example", from: "Ruth Bell <ruth@bell.example>", subject: "Re: " + l.Subject, answers: l.MessageID, body: said}), want)
	}
}
