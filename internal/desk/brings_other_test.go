package desk_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestSomethingElseInAReply answers our letter and attaches what is no blog: neither does it take the place of the one that there is,
// nor is it filed beside it.
func TestSomethingElseInAReply(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"I will sort the description today. In the meantime here is our press release, in case you can use it.": "reply referred SS20-1 | forward to editors@example.org",
		"The report on which the blog draws is attached, just for your information.":                            "reply referred SS20-1 | forward to editors@example.org",
		"The new version of our blog is attached.":                                                              "reply needs-correction SS20-1 | correction to jane@acme.example",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		before := o.submission("SS20-1").Blog
		file := "# Fennwick wins an award\n\n" + strings.Repeat("Judges praised a telephone script that volunteers wrote overnight. ", 50)
		if want[6:8] == "ne" {
			file = "# " + title + "\n\n" + article(1, 430)
		}
		o.want(o.reply(mail{body: said, files: map[string]string{"document.md": file}}), want)
		if b := o.submission("SS20-1").Blog; want[6:8] != "ne" && (b.Title != before.Title || b.Text != before.Text) {
			t.Errorf("%s: %q with %d words", said, b.Title, b.Words)
		}
		if _, filed, err := o.store.Find(t.Context(), "SS20-2"); filed || err != nil {
			t.Errorf("%s: filed beside it (%v)", said, err)
		}
	}
}

// TestAnswerBesideAnotherBlog gives what was asked for of the first blog in the words beside a second one.
func TestAnswerBesideAnotherBlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.reply(mail{body: "For mine, please use: A town found that the form was the service.\n\nAnd a second blog attached, by my colleague Tom Okafor.", files: map[string]string{
		"tom.md": "# Kites over Kettering\n\nBy Tom Okafor\n\nDescription: Children map the wind.\n\nTheme: 1\n\n" + article(7, 450),
	}})
	if got := o.submission("SS20-1").Blog.Description; got != "A town found that the form was the service." {
		t.Errorf("the first has the description %q", got)
	}
	if b := o.submission("SS20-2").Blog; b.Title != "Kites over Kettering" || b.Description != "Children map the wind." {
		t.Errorf("the second is %q, %q", b.Title, b.Description)
	}
}

// TestAuthorOfBlogBeside: who wrote the blog that an answer brings is read beside what it says of the first, which names that blog.
func TestAuthorOfBlogBeside(t *testing.T) {
	t.Parallel()
	for _, said := range []string{
		"I'm also attaching a second blog, by Tom Okafor, Director of Place, for theme 1.",
		"And here is another blog, by Tom Okafor, Director of Place. It's for theme 1.",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		o.reply(mail{body: "Description for the letter blog: A town found that the form was the service.\n\n" + said, files: map[string]string{
			"tom.md": "# Kites over Kettering\n\nDescription: Children map the wind.\n\n" + article(7, 450),
		}})
		one, two := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if one.Description != "A town found that the form was the service." || one.Author.Name != "Jane Doe" {
			t.Errorf("%s: the first has %q by %s", said, one.Description, one.Author.Name)
		}
		if two.Author.Name != "Tom Okafor" || two.Author.Role != "Director of Place" || fmt.Sprint(two.Themes) != "[1]" {
			t.Errorf("%s: the second is by %+v, %v", said, two.Author, two.Themes)
		}
	}
}

// TestFieldsBesideAnotherBlog gives under labels what the first blog waits for, beside a second one with its own.
func TestFieldsBesideAnotherBlog(t *testing.T) {
	t.Parallel()
	const own, other = "A town found that the form was the service.", "Children map the wind."
	for said, want := range map[string][2]string{
		"Description for the letter blog: " + own + "\n\nAlso attached is another blog, Kites over Kettering, theme 1, description: " + other:     {own, other},
		"Description: " + own + "\n\nI also attach a second blog. Its description is “" + other + "” and it is for theme 1.":                      {own, other},
		"For SS20-1 the description is: " + own + "\n\nAnd a second blog:\nTitle: Kites over Kettering\nDescription: " + other + "\nTheme: 1":     {own, other},
		"Description: " + other + "\nTheme: 1\n\nThis is for the second blog that I attach.":                                                      {"", other},
		"Here is a second blog. Title: Kites over Kettering. Description: " + other + "\n\nTheme: 1\n\nThe description of the first will follow.": {"", other},
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		o.reply(mail{body: said + "\n\nJane", files: map[string]string{"kites.md": "# Kites over Kettering\n\n" + article(7, 450)}})
		first, second := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if first.Description != want[0] || second.Description != want[1] || fmt.Sprint(first.Themes, second.Themes) != "[3] [1]" {
			t.Errorf("%s: %q %v, %q %v", said, first.Description, first.Themes, second.Description, second.Themes)
		}
	}
}

// TestWordsAboutAnotherBlog brings a second blog: what is said of it is no answer about the first, and it is filed, whatever is said for information.
func TestWordsAboutAnotherBlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.reply(mail{body: "Here is a second blog, from my colleague Tom Okafor. FYI, he works at the council and writes about kites.", files: map[string]string{
		"tom.md": "# Kites over Kettering\n\nBy Tom Okafor\n\nDescription: Children map the wind.\n\nTheme: 1\n\n" + article(7, 450),
	}})
	if got := o.submission("SS20-1").Blog.Description; got != "" {
		t.Errorf("the first has the description %q", got)
	}
	if b := o.submission("SS20-2").Blog; b.Title != "Kites over Kettering" {
		t.Errorf("the second is %q", b.Title)
	}
}
