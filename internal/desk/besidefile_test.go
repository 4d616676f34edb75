package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/desk"
)

// TestAnswerBesideANewFile takes what stands beside a shorter version, without a label, for what our letter asked as well; what is
// only said of the file is none.
func TestAnswerBesideANewFile(t *testing.T) {
	t.Parallel()
	const wording = "Bakers share one oven and one spreadsheet."
	for _, c := range []struct {
		first, note, outcome, description string
		themes                            []int
	}{
		{"without description", "1. Shorter one attached.\n2. " + wording + "\n\nJane", "accepted", wording, []int{3}},
		{"without description", "Shorter version attached.\n\nHere is the missing line:\n\n" + wording + "\n\nJane", "accepted", wording, []int{3}},
		{"without description", "Hi,\n\n“" + wording + "”\n\nRevised blog attached.", "accepted", wording, []int{3}},
		{"without description", "The council kept its letters for a year and answered every street.", "accepted", "The council kept its letters for a year and answered every street.", []int{3}},
		{"without description", "Updated blog attached, hope this is better.", "needs-correction", "", []int{3}},
		{"without description", "I have taken out two paragraphs and the table.\n\nJane", "needs-correction", "", []int{3}},
		{"without theme", "Shorter version attached.\n\nBridging the gap\n\nJane", "accepted", descr, []int{4}},
		{"without theme", "Shorter version attached.\n\n2\n\nJane", "accepted", descr, []int{2}},
		{"without theme", "3. People", "accepted", descr, []int{3}},
		{"without theme", "Version 2 attached.", "needs-correction", descr, nil},
	} {
		t.Run(c.first+"/"+c.note, func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body, m.files = "Blog attached.\n\n"+firstMails[c.first], map[string]string{"blog.md": article(1, 800)}
			o.deliver(m)
			got := o.reply(mail{body: c.note, files: map[string]string{"blog2.md": article(1, 500)}})
			s := o.submission("SS20-1")
			if !strings.HasPrefix(got, "reply "+c.outcome+" SS20-1 | ") || s.Blog.Description != c.description || !slices.Equal(s.Blog.Themes, c.themes) || s.Blog.Title != title {
				t.Errorf("%s: %q, %q, %v", got, s.Blog.Title, s.Blog.Description, s.Blog.Themes)
			}
		})
	}
}

// TestRemarksBesideANewFile: what is said of the file, in words of the blog, is no description.
func TestRemarksBesideANewFile(t *testing.T) {
	t.Parallel()
	for _, note := range []string{
		"The council has approved the text.",
		"The opening about the letter is now shorter.",
		"Paragraph three on the register is gone.",
		"All figures checked with the council.",
		"The bridge and the harbour have been taken out.",
		"Most of the part about the archive went.",
		"Stamp and envelope examples dropped, as you suggested.",
		"Our neighbour the archive gave permission for the quote.",
		"Lantern story kept, ledger story cut.",
		"The street names are spelt as the council spells them.",
		"Two examples fewer, and the window is back.",
		"Letter to the orchard removed.",
		"Hope the council part reads better now.",
		"Less about letters, more about people.",
		"The register bit is what took the space.",
		"The council would like to see it before it goes live.",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body, m.files = "Blog attached.\n\n"+firstMails["without description"], map[string]string{"blog.md": article(1, 800)}
		o.deliver(m)
		o.reply(mail{body: "Hi,\n\nShorter version attached.\n\n" + note + "\n\nJane", files: map[string]string{"blog2.md": article(1, 500)}})
		if d := o.submission("SS20-1").Blog.Description; d != "" {
			t.Errorf("description %q", d)
		}
	}
}

// TestAnswerBetweenTheLinesBesideANewFile answers in red between the lines of our letter, and attaches the shorter version; the
// mail program may keep nothing of the thread but the subject.
func TestAnswerBetweenTheLinesBesideANewFile(t *testing.T) {
	t.Parallel()
	for _, threaded := range []bool{true, false} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body, m.files = "Blog attached.\n\nTitle: "+title+"\nDescription: "+descr, map[string]string{"blog.md": article(1, 800)}
		o.deliver(m)
		l := o.last[0]
		_, page := o.parts(l.ID)
		page = strings.Replace(page, "No theme was named.</p>", "No theme was named.</p><p>Bridging the gap</p>", 1)
		thread := ""
		if threaded {
			thread = "In-Reply-To: <" + l.MessageID + ">\r\n"
		}
		raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\n%sMIME-Version: 1.0\r\n"+
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Shorter version attached.</p>"+
			`<blockquote type="cite"><div>On 20 Aug 2020, at 10:01, Blogs desk &lt;blogs@example.org&gt; wrote:</div>%s</blockquote>`+
			"\r\n--b\r\nContent-Type: text/markdown; charset=utf-8\r\nContent-Disposition: attachment; filename=blog2.md\r\n\r\n%s\r\n--b--\r\n",
			jane, l.Subject, thread, page, article(1, 500))
		o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); !slices.Equal(s.Blog.Themes, []int{4}) || s.Blog.Description != descr {
			t.Errorf("themes %v, description %q", s.Blog.Themes, s.Blog.Description)
		}
	}
}
