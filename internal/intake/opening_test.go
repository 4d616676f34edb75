package intake

import (
	"strings"
	"testing"
)

// TestHeadAndFoot reads what stands above and below a blog in its document: none of it may be left in the blog, and all of it
// gives the same fields.
func TestHeadAndFoot(t *testing.T) {
	blog := strings.TrimSpace(testFile(t, "blog.txt"))
	for name, parts := range map[string][2]string{
		"plain": {"# Nine doors\n\n*What the porters knew and never said.*", ""},
		"a note above the heading": {"Hi Blogs desk, here is my draft for the campaign week. Happy to take edits! O\n\n" +
			"# Nine doors\n\n*What the porters knew and never said.*", ""},
		"a note of several lines":      {"Hi all\n\nHappy to take edits on this one.\n\nOlivia\n\n**Nine doors**\n\n*What the porters knew and never said.*", ""},
		"a note above a labelled line": {"Hello, here is my draft for your campaign week.\n\n# Nine doors\n\n*Sub-title: What the porters knew and never said.*", ""},
		"a web page": {
			"# Nine doors\n\nPublished: 28 August 2020 | Author: Olivia Brandt | Reading time: 3 minutes\n\n**What the porters knew and never said.**",
			"Share this: Facebook | Twitter | LinkedIn\n\nRelated posts",
		},
		"posted on a day by somebody":     {"# Nine doors\n\nPosted on 28 Aug 2020 by Olivia Brandt\n\n**What the porters knew and never said.**", ""},
		"who wrote it, below":             {"# Nine doors\n\n*What the porters knew and never said.*", "**Olivia Brandt**\n\nHead of Address Services, Fenwick\n\nolivia@fenwick.example"},
		"a strip of a house template":     {"| Fenwick Council | Guest article |\n| --- | --- |\n\n# Nine doors\n\n*What the porters knew and never said.*", ""},
		"the theme of the blog, below":    {"# Nine doors\n\n*What the porters knew and never said.*", "*This blog is part of the theme “People”.*"},
		"what it is for, and the month":   {"*Guest blog for the Building the Smarter State Campaign Week, September 2020*\n\n**Nine doors**\n\nWhat the porters knew and never said.", ""},
		"a letterhead in a line":          {"Fenwick Council, Town Hall, Fenwick FK1 1AA | 01632 960 100 | www.fenwick.example\n\n# Nine doors\n\n*What the porters knew and never said.*", "Fenwick Council | 1"},
		"an address and a Twitter name":   {"# Nine doors\n\n*What the porters knew and never said.*\n\nOlivia Brandt\n\nolivia@fenwick.example | @oliviab", ""},
		"a firm above the heading":        {"Fenwick\n\n# Nine doors\n\n*What the porters knew and never said.*", ""},
		"a reading time below a sentence": {"# Nine doors\n\nWhat the porters knew and never said.\n\n4 min read", ""},
		"an interview by somebody":        {"# Nine doors\n\n*What the porters knew and never said.*\n\nAn interview with Sue Ferris, by Olivia Brandt, Head of Address Services", ""},
		"a letterhead at the foot":        {"# Nine doors\n\nWhat the porters knew and never said.", "Fenwick Council, Town Hall, Fenwick FK1 1AA | 01632 960 100"},
		"the title twice":                 {"# Nine doors\n\n# Nine doors\n\n*What the porters knew and never said.*\n\nBy Olivia Brandt, Head of Address Services", ""},
		"a line above a heading":          {"# Nine doors\n\nWhat the porters knew and never said.\n\n## The first door", ""},

		"the editor whom it is for":  {"FAO the blog editor\n\nNine doors\n\n*What the porters knew and never said.*", ""},
		"the sort of text":           {"Type: Opinion piece\n\n**Nine doors**\n\n*What the porters knew and never said.*", ""},
		"whose paper it is":          {"Fenwick Keyworks\n\nNine doors\n\n*What the porters knew and never said.*\n\nBy Olivia Brandt, Head of Address Services, Fenwick Keyworks", ""},
		"notes for the web site":     {"# Nine doors\n\n*What the porters knew and never said.*", "(512 words)\n\nSEO keywords: doors, keys\n\nAlt text: Brandt in front of a bookcase\n\nSocial media copy: Nine doors, one key. Our porters tell @fenwick how #doors"},
		"whom to follow, in a whole": {"# Nine doors\n\n*What the porters knew and never said.*", "You can follow Olivia Brandt on Twitter @oliviab"},
		"which of a series":          {"Member blog no. 4\n\nNine doors\n\n*What the porters knew and never said.*", "Registered charity number 1122334"},
		"where a site sets it":       {"News and comment\n\n**Nine doors**\n\nWhat the porters knew and never said.\n\nBy Olivia Brandt", "CTA: book a place at our webinar"},
		"how far it has come":        {"READY TO PUBLISH\n\nNine doors\n\n*What the porters knew and never said.*", "This version has been approved by our communications team."},
		"a picture that is to come":  {"[Image: doors.jpg]\n\n**Nine doors**\n\n*What the porters knew and never said.*", "Connect with me on LinkedIn: https://www.linkedin.example/in/olivia"},
		"an address of the web":      {"www.fenwick.example\n\nNine doors\n\n*What the porters knew and never said.*", "Pull quote: “Nobody asked the porters.”"},
		"whose domain it is":         {"FENWICK COUNCIL\n\nNine doors\n\n*What the porters knew and never said.*", ""},
		"whose name a label has":     {"Keyworks North\n\nNine doors\n\n*What the porters knew and never said.*\n\nAuthor: Olivia Brandt, Head of Address Services, Keyworks North", ""},

		"a day before the byline": {"# Nine doors\n\n28 Aug 2020 – Olivia Brandt, Head of Address Services\n\n*What the porters knew and never said.*", ""},
	} {
		doc := strings.ReplaceAll(parts[0]+"\n\n"+blog+"\n\n"+parts[1], "\n", "\r\n")
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBlog for theme 3 attached.\r\n--b\r\n" +
			"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n" + doc + "\r\n--b--\r\n"
		r := readMail(t, mail)
		if len(r.Blogs) != 1 {
			t.Errorf("%s: %d blogs", name, len(r.Blogs))
			continue
		}
		b := r.Blogs[0]
		b.Words -= strings.Count(parts[0], "## ") * len(strings.Fields("The first door"))
		if b.Title != "Nine doors" || b.Description != "What the porters knew and never said." || b.Author.Name != "Olivia Brandt" {
			t.Errorf("%s: %q, %q, %q", name, b.Title, b.Description, b.Author.Name)
		}
		if want := len(strings.Fields(blog)); b.Words != want {
			t.Errorf("%s: %d words, want %d", name, b.Words, want)
		}
	}
}

// TestLineAboveTheText takes a short line above the text for the description where the title stands elsewhere.
func TestLineAboveTheText(t *testing.T) {
	blog := strings.TrimSpace(testFile(t, "blog.txt"))
	for name, where := range map[string][3]string{
		"the note":      {"Blog", "My blog “Nine doors of Fenwick” for theme 3 is attached.", "blog.txt"},
		"the file name": {"Blog", "Blog for theme 3 attached.", "Nine doors of Fenwick.txt"},
		"the subject":   {"Blog for theme 3: Nine doors of Fenwick", "Attached.", "blog.txt"},
	} {
		doc := strings.ReplaceAll("What the porters knew and never said. Now they do.\n\n"+blog, "\n", "\r\n")
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: " + where[0] + "\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + where[1] + "\r\n--b\r\n" +
			"Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"" + where[2] + "\"\r\n\r\n" + doc + "\r\n--b--\r\n"
		r := readMail(t, mail)
		if len(r.Blogs) != 1 {
			t.Errorf("%s: %d blogs", name, len(r.Blogs))
			continue
		}
		if b := r.Blogs[0]; b.Title != "Nine doors of Fenwick" || b.Description != "What the porters knew and never said. Now they do." {
			t.Errorf("%s: %q, %q", name, b.Title, b.Description)
		}
	}
}

// TestUnlabelledLines takes two lines of a note for title and description that stand beside the theme or are emphasised, and only those.
func TestUnlabelledLines(t *testing.T) {
	for note, want := range map[string][2]string{
		"My blog's attached!\n\n*Nine doors of Fenwick*\n\n*What the porters knew and never said.*\n\nTheme 3":                              {"Nine doors of Fenwick", "What the porters knew and never said."},
		"Hi, blog attached.\n\nNine doors of Fenwick\n\nWhat the porters knew and never said.\n\nTheme: People":                             {"Nine doors of Fenwick", "What the porters knew and never said."},
		"Blog for theme 3 attached. We have gone with:\n\nNine doors of Fenwick\n\nWhat the porters knew and never said.\n\nif that works?": {"Nine doors of Fenwick", "What the porters knew and never said."},
		"Blog attached for theme 3.\n\nHope all is well with you\n\nWe are having a quiet week here in Fenwick.":                            {"", ""},
		"See attached.\n\nWhat a missed bin taught nineteen councils.\n\nOlivia":                                                            {"", "What a missed bin taught nineteen councils."},
		"See attached.\n\nNobody else has published it so far.\n\nOlivia":                                                                   {"", ""},
		"See attached.\n\nGreat to meet you at the conference last month.\n\nOlivia":                                                        {"", ""},
		"See attached.\n\nThis was the first that I have ever written for anybody.\n\nOlivia":                                               {"", ""},
		"Blog attached.\n\nTheme 3\n\nHope all is well with you\n\nI look forward to seeing it on your website.":                            {"", ""},
	} {
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + note + "\r\n--b\r\n" +
			"Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"blog.txt\"\r\n\r\n" + testFile(t, "blog.txt") + "\r\n--b--\r\n"
		r := readMail(t, strings.ReplaceAll(strings.ReplaceAll(mail, "\r\n", "\n"), "\n", "\r\n"))
		if len(r.Blogs) != 1 {
			t.Errorf("%q: %d blogs", note, len(r.Blogs))
			continue
		}
		if b := r.Blogs[0]; b.Title != want[0] || b.Description != want[1] {
			t.Errorf("%q: %q, %q", note, b.Title, b.Description)
		}
	}
}
