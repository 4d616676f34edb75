package intake

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// ofWords makes a text of so many words in short sentences.
func ofWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d", i)
		if i%8 == 7 || i == n-1 {
			b.WriteString(".")
		}
		b.WriteString(" ")
	}
	return b.String()
}

// TestShortFileHandedOver: a file that the note hands over as the blog is the blog however short it is. To say that none
// was attached would be untrue.
func TestShortFileHandedOver(t *testing.T) {
	for _, c := range []struct {
		subject, note, name, text string
		words                     int // 0: no blog
	}{
		{"Blog", "Please find my blog attached.", "Orca.md", "# What the orca told\n\n" + ofWords(100), 100},
		{"Blog", "Please find my blog attached.", "Orca.txt", ofWords(12), 12},
		{"My blog for theme 3", "Attached.", "Orca.md", "# What the orca told\n\n" + ofWords(30), 30},
		{"My blog for theme 3", "", "Orca.md", "# What the orca told\n\n" + ofWords(30), 30},
		{"Campaign week", "Title: What the orca told\nTheme: 3", "Orca.txt", ofWords(30), 30},
		{"Blog", "Please find my blog attached.", "Jane Doe bio.txt", "Jane Doe is the director of Fenwick, where she leads its work on data.", 0},
		{"Blog", "Please find my blog attached.", "Photo captions.txt", ofWords(30), 0},
		{
			"Blog for theme 2", "This is an encrypted message. Open the attachment to read it.", "message.html",
			"<h2>You have received an encrypted message</h2><p>To view your message, click Read Message. You will be asked for a passcode.</p>", 0,
		},
		{"A question", "Would something like the text attached suit you?", "Orca.txt", ofWords(30), 0},
	} {
		r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: "+c.subject+
			"\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"+c.note+"\r\n--b\r\nContent-Disposition: attachment; filename=\""+
			c.name+"\"\r\n\r\n"+c.text+"\r\n--b--\r\n")
		words := 0
		for _, b := range r.Blogs {
			words += b.Words
		}
		if words != c.words {
			t.Errorf("%s, %q: %d words, not %d: %+v", c.name, c.note, words, c.words, r)
		}
	}
}

// TestBesideAForm: a consent form beside the blog takes nothing from it, whatever the blog's file is called.
func TestBesideAForm(t *testing.T) {
	part := func(name, text string) string {
		return "--b\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n"
	}
	for _, name := range []string{"Nine doors.md", "Ten minutes with a map.md"} {
		r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog + form\r\n"+
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nOur blog for theme 3 is attached, with the signed form.\r\n"+
			part("Consent form.txt", "Consent form\r\n\r\nI agree that my blog may be published.\r\n\r\nName: Jane Doe")+
			part(name, "# Nine doors\r\n\r\n"+testFile(t, "blog.txt"))+"--b--\r\n")
		if len(r.Blogs) != 1 || r.Blogs[0].Source != name {
			t.Errorf("%s: %+v", name, r.Blogs)
		}
	}
}

// TestNamedInTheNote: a file that is called something else is a blog where the note speaks of it by its title.
func TestNamedInTheNote(t *testing.T) {
	for note, want := range map[string]int{
		"Two blogs, “Tickets please” and “Mind the minutes”.":       2,
		"Our blog “Tickets please”, and the minutes you asked for.": 1,
	} {
		raw := "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Attached\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + note + "\r\n"
		for name, text := range map[string]string{"tickets.md": "# Tickets please\r\n\r\n" + testFile(t, "blog.txt"), "minutes.md": "# Mind the minutes\r\n\r\n" + ofWords(450)} {
			raw += "--b\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n"
		}
		r := Read(message.Parse([]byte(raw+"--b--\r\n"), message.Options{}), calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != want {
			t.Errorf("%s: %d blogs", note, len(r.Blogs))
		}
	}
}

// TestBesideASubmissionForm: a form beside the blog gives what nothing else does, and a blank one or a checklist gives nothing.
func TestBesideASubmissionForm(t *testing.T) {
	for form, want := range map[string]string{
		"Title: Nine doors\r\nSub-title: What the porters knew.\r\nTheme: 3\r\nAuthor: Jane Doe, Head Porter, Fenwick": "Nine doors/What the porters knew./[3]/Head Porter",
		"Blog title:\r\nSub-title:\r\nTheme:":                     "//[]/",
		"Title: Dr\r\nName: Jane Doe\r\nTelephone: 01632 960 100": "//[]/",
	} {
		m := message.Parse([]byte("From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Two files\r\n"+
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nOur blog is attached, with the details you asked for.\r\n"+
			"--b\r\nContent-Disposition: attachment; filename=\"Details.txt\"\r\n\r\n"+form+"\r\n"+
			"--b\r\nContent-Disposition: attachment; filename=\"Blog.txt\"\r\n\r\n"+testFile(t, "blog.txt")+"\r\n--b--\r\n"), message.Options{})
		r := readMessage(t, m)
		if len(r.Blogs) != 1 {
			t.Errorf("%s: %d blogs", form, len(r.Blogs))
			continue
		}
		b := r.Blogs[0]
		if got := fmt.Sprintf("%s/%s/%v/%s", b.Title, b.Description, b.Themes, b.Author.Role); got != want {
			t.Errorf("%s: %s, want %s", form, got, want)
		}
	}
}

// TestCallForShortPieces: a call decides what is long enough to be a blog; one that asks for twenty words gets them pasted
// and attached.
func TestCallForShortPieces(t *testing.T) {
	c := calltest.Example(t)
	short := *c
	short.Words = call.Words{Min: 20, Max: 60}
	for _, n := range []int{12, 20, 45, 60} {
		for form, raw := range map[string]string{
			"pasted": "\r\n\r\nTitle: What the orca told\r\nTheme: 3\r\n\r\n" + ofWords(n),
			"attached": "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nMy text for theme 3.\r\n--b\r\n" +
				"Content-Disposition: attachment; filename=orca.md\r\n\r\n# What the orca told\r\n\r\n" + ofWords(n) + "\r\n--b--\r\n",
		} {
			m := message.Parse([]byte("From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: A blog"+raw), message.Options{})
			r := Read(m, &short, &document.Reader{})
			if r.Kind != submission.KindSubmission || len(r.Blogs) != 1 || r.Blogs[0].Words != n {
				t.Errorf("%d words %s: %+v", n, form, r)
			}
		}
	}
}

// spoon is a blog of few words.
const spoon = "This spoon was carved from a single piece of birch by a sailor whose name we do not know. He made it on the way to Riga, with a knife for rope.\n\n" +
	"Look at the edge of the bowl. One side of it is worn flat, because the man who used it was left-handed. A tool tells you about work, and a spoon about a mouth.\n\n" +
	"It came to the museum in a box of buttons. There are nine of those as well."

// TestAShortBlogAboveItsFields: in a call for few words a blog may be as short as a note, or as what a form says above its fields, and
// its description may stand at its foot.
func TestAShortBlogAboveItsFields(t *testing.T) {
	short := *calltest.Example(t)
	short.Words, short.MaxCharacters = call.Words{Min: 60, Max: 120}, 60
	const head, foot = "A spoon from the Baltic\n\nBy Jane Doe\n\n", "\n\nStandfirst: Carved on a ship, worn by one hand."
	for name, raw := range map[string]string{
		"pasted":                    "\n\nHere is my text.\n\n" + head + spoon + foot,
		"pasted, with nothing said": "\n\nHello\n\n" + head + spoon + foot,
		"pasted below its title":    "\n\nHello\n\nA spoon from the Baltic\n\n" + spoon + foot + "\n\nKind regards\nJane Doe",
		"a line below the title":    "\n\nPlease find my text below.\n\nA spoon from the Baltic\n\nCarved on a ship, worn by one hand.\n\n" + spoon,
		"below what is to be sent":  "\n\nI would like to send you my piece.\n\n" + head + spoon + foot,
		"in a file of two or three paragraphs": "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nMy text.\n--b\n" +
			"Content-Disposition: attachment; filename=spoon.md\n\n# A spoon from the Baltic\n\nBy Jane Doe\n\n" + spoon + foot + "\n--b--\n",
	} {
		m := message.Parse([]byte(strings.ReplaceAll("From: Jane Doe <jane@fenwick.example>\nTo: blogs@example.org\nSubject: For theme 3"+raw, "\n", "\r\n")), message.Options{})
		r := Read(m, &short, &document.Reader{})
		if len(r.Blogs) != 1 || r.Blogs[0].Words != len(strings.Fields(spoon)) || r.Blogs[0].Title != "A spoon from the Baltic" || r.Blogs[0].Description != "Carved on a ship, worn by one hand." {
			t.Errorf("%s: %s, %d blogs %.200v", name, r.Kind, len(r.Blogs), r.Blogs)
		}
	}
}

// TestATextFarTooShort is short, and not missing, where the note says that it stands below.
func TestATextFarTooShort(t *testing.T) {
	const text = "At six we load the van. There are forty sandwiches, two urns and a bag of socks. Derek drives, because he drove a bus for thirty years, and nobody else may touch the wheel."
	for note, words := range map[string]int{
		"Please find my blog below.": 34, "Here is my story.": 34, "My piece is below:": 34,
		"Please find my blog attached.": 0, "I'd like to write about our bus.": -1,
	} {
		r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Hello\r\n\r\nDear all,\r\n\r\n"+note+"\r\n\r\nSix till ten\r\n\r\n"+text)
		got := -1
		for _, b := range r.Blogs {
			got = b.Words
		}
		if got != words {
			t.Errorf("%s: %d words, want %d", note, got, words)
		}
	}
}

// TestLineAboveANewVersion: what somebody says of a new version in a line of its own is no part of the blog.
func TestLineAboveANewVersion(t *testing.T) {
	for line, own := range map[string]bool{
		"Here is a longer one.": false, "here's the new text:": false, "And here is the full version.": false, "Here is one that fits.": false,
		"Shorter now, I hope.": false, "Now it is longer.": false, "Second attempt.": false, "A shorter one is below.": false, "Try this one.": false,
		"I have cut it down.": false, "We've added two paragraphs.": false, "This should be better.": false,
		"I have cut my heating by half.": true, "Longer lives need better services.": true, "Here is a longer bridge.": true, "We added two nurses.": true,
	} {
		r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nIn-Reply-To: <1@example.org>\r\n"+
			"Subject: Re: Your blog needs a small change [SS20-4]\r\n\r\nDear all,\r\n\r\n"+line+"\r\n\r\n"+ofWords(450))
		want := 450
		if own {
			want += len(strings.Fields(line))
		}
		if len(r.Blogs) != 1 || r.Blogs[0].Words != want {
			t.Errorf("%s: want one blog of %d words: %+v", line, want, r)
		}
	}
}
