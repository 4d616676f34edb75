package intake

import (
	"strings"
	"testing"
)

// TestTheWholeText reads blogs with parts that look like something around a blog and are their writer's text: no word of it may be lost.
func TestTheWholeText(t *testing.T) {
	blog := strings.TrimSpace(testFile(t, "blog.txt"))
	first, rest, _ := strings.Cut(blog, "\n\n")
	for name, c := range map[string]struct{ mail, text string }{
		"readers are asked to get in touch":    {wholePasted(blog + "\n\nIf your council is interested in counting its doors, get in touch with us: doors@fenwick.example."), blog + "\n\nIf your council is interested in counting its doors, get in touch with us: doors@fenwick.example."},
		"readers are thanked and told of more": {wholePasted(blog + "\n\nThank you to Ann Lee and Tom Hill for their help with this post. Sign up for our newsletter to read the next."), blog + "\n\nThank you to Ann Lee and Tom Hill for their help with this post. Sign up for our newsletter to read the next."},
		"the description is its first paragraph": {
			attachedMarkdown("blog.md", "Title: Nine doors\n\nDescription: The porters knew the doors, and nobody asked.\n\nTheme: 3\n\nThe porters knew the doors, and nobody asked.\n\n"+blog),
			"The porters knew the doors, and nobody asked.\n\n" + blog,
		},
		"the front matter says what the text says too": {
			attachedMarkdown("blog.md", "---\ntitle: Nine doors\ndescription: The porters knew. If you need keys, ask them.\n---\n\n*This is the second in a series of posts about doors.*\n\n"+blog),
			"This is the second in a series of posts about doors.\n\n" + blog,
		},
		"its file is called like a guide": {attachedMarkdown("the-style-guide-in-brief.md", "---\ntitle: The style guide in brief\n---\n\n"+blog), blog},
		"it begins with somebody of a role": {
			attachedMarkdown("blog.md", "# Nine doors\n\nBy Olivia Brandt\n\nAnn Lee, Fenwick's Director of Doors, said this:\n\n"+blog),
			"Ann Lee, Fenwick's Director of Doors, said this:\n\n" + blog,
		},
		"it begins with a line that names an organisation": {
			attachedMarkdown("blog.md", "Title: Nine doors\n\nDescription: What the porters knew and never said.\n\nAuthor: Olivia Brandt, Head of Address Services\n\nWe've added a council page to doors.example\n\n"+blog),
			"We've added a council page to doors.example\n\n" + blog,
		},
		"its author writes it": {
			attachedMarkdown("blog.md", "# Nine doors\n\nAnn Lee, Fenwick Council's Director of Doors, writes:\n\n"+blog), blog,
		},
		"something was added later": {
			attachedMarkdown("blog.md", "# Nine doors\n\nBy Olivia Brandt\n\n*Update: the ninth door is open!*\n\n"+blog),
			"Update: the ninth door is open!\n\n" + blog,
		},
		"it was published elsewhere": {
			attachedMarkdown("blog.md", "# Nine doors\n\n*This post was originally published on the county's blog.*\n\n"+blog),
			"This post was originally published on the county's blog.\n\n" + blog,
		},
		"it begins with a section": {
			wholeHTML("<p>Blog below.</p><p><b>Title:</b> Nine doors</p><p><b>Theme:</b> 3</p><h2>The first door</h2><p>" + first + "</p><h2>The second door</h2><p>" + strings.ReplaceAll(rest, "\n\n", "</p><p>") + "</p>"),
			"The first door " + first + " The second door " + rest,
		},
		"it quotes somebody at length near its head": {
			wholeHTML("<p>Blog below.</p><p><b>Title:</b> Nine doors</p><p><b>Theme:</b> 3</p><p>" + first + "</p><blockquote><p>" + strings.Repeat("Nobody had ever asked me which of the doors would open. ", 7) + "</p></blockquote><p>" + strings.ReplaceAll(rest, "\n\n", "</p><p>") + "</p>"),
			first + " " + strings.Repeat("Nobody had ever asked me which of the doors would open. ", 7) + rest,
		},
		"it quotes somebody at length": {
			wholeHTML("<p>Blog below.</p><p><b>Title:</b> Nine doors</p><p><b>Theme:</b> 3</p><p>" + strings.ReplaceAll(blog, "\n\n", "</p><p>") + "</p><blockquote><p>" + strings.Repeat("Nobody had ever asked me which of the doors would open. ", 7) + "</p></blockquote><p>" + first + "</p>"),
			blog + " " + strings.Repeat("Nobody had ever asked me which of the doors would open. ", 7) + first,
		},
	} {
		r := readMail(t, c.mail)
		if len(r.Blogs) != 1 {
			t.Errorf("%s: %d blogs", name, len(r.Blogs))
			continue
		}
		if b, want := r.Blogs[0], len(strings.Fields(c.text)); b.Words != want {
			t.Errorf("%s: %d words, want %d; described as %q", name, b.Words, want, b.Description)
		}
	}
}

// TestTitlesLikeSomethingElse reads titles that have the capitals of a name, of nobody, for the text has their words too, or the stops of
// several sentences.
func TestTitlesLikeSomethingElse(t *testing.T) {
	blog := strings.TrimSpace(testFile(t, "blog.txt")) + "\n\nThe doors come first, and keys are second."
	for title, mail := range map[string]string{
		"The U.K. visits the U.S. to count its doors": attachedMarkdown("blog.md", "Title: The U.K. visits the U.S. to count its doors\n\nTheme: 3\n\n"+blog),
		"Keys: New? Old? Lost? Oh, My!":               attachedMarkdown("blog.md", "Title: Keys: New? Old? Lost? Oh, My!\n\nTheme: 3\n\n"+blog),
		"Doors First": "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\nHello,\r\n\r\nBlog below.\r\n\r\nDoors First\r\n\r\nTheme: 3\r\n\r\n" +
			strings.ReplaceAll(blog, "\n", "\r\n"),
		"Better Doors, Better Town Halls: Key Tools for Porters": attachedMarkdown("blog.md", "# Better Doors, Better Town Halls: Key Tools for Porters\n\n"+blog),
	} {
		r := readMail(t, mail)
		if len(r.Blogs) != 1 || r.Blogs[0].Title != title {
			t.Errorf("%q: %+v", title, r.Blogs)
		}
	}
}

func wholePasted(text string) string {
	return "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\n" + strings.ReplaceAll(
		"Hi,\n\nPlease find my blog below.\n\nTitle: Nine doors\n\nDescription: What the porters knew and never said.\n\nTheme: 3\n\n"+text+"\n\nKind regards\nOlivia\n", "\n", "\r\n")
}

func wholeHTML(body string) string {
	return "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Re: Call for blogs\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>" + strings.ReplaceAll(body, "\n", "\r\n") + "</body></html>\r\n"
}

func attachedMarkdown(file, text string) string {
	return "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease find my blog attached. It is for theme 3.\r\n--b\r\n" +
		"Content-Type: text/markdown; charset=utf-8; name=\"" + file + "\"\r\nContent-Disposition: attachment; filename=\"" + file + "\"\r\n\r\n" +
		strings.ReplaceAll(text, "\n", "\r\n") + "\r\n--b--\r\n"
}
