package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/desk"
)

// The parts of an answer about Tom's and Ruth's blogs, of which Ruth's is too short.
const (
	wind  = "Children map the wind."
	water = "A village counts its water."
	toms  = "By Tom Okafor"
	ruths = "# Wells and whistles\n\nBy Ruth Bell\n\nDescription: " + water + "\n\nTheme: 2\n\n"
)

// tomsAndRuths delivers an agency's two blogs: Ruth's, SS20-1, is too short, and Tom's, SS20-2, lacks title, description and theme.
func (o *office) tomsAndRuths() {
	o.t.Helper()
	o.deliver(mail{
		id: "1@agency.example", from: "Priya Nair <priya@agency.example>", subject: "Two blogs",
		body:  "Hello, two blogs attached, by Tom Okafor and Ruth Bell.\n\nPriya",
		files: map[string]string{"Tom Okafor.md": toms + "\n\n" + article(1, 450), "Ruth Bell.md": ruths + article(7, 200)},
	})
}

// TestAFileForOneAndFieldsForTheOther answers a letter about two blogs with a new file for one and the fields of the other: what is said
// of one is laid over no other.
func TestAFileForOneAndFieldsForTheOther(t *testing.T) {
	t.Parallel()
	for _, reply := range []string{
		"SS20-2:\nTitle: Kites over Kettering\nDescription: " + wind + "\nTheme: 1\n\nSS20-1:\nNew version attached.\n\nPriya",
		"SS20-1: new version attached.\n\nSS20-2:\nTitle: Kites over Kettering\nDescription: " + wind + "\nTheme: 1\n\nPriya",
		"Tom Okafor’s blog\n\nTitle: Kites over Kettering\nDescription: " + wind + "\nTheme 1\n\nRuth Bell’s blog\n\nAn updated version is attached.\n\nPriya",
		"SS20-1 Wells and whistles:\nAmended copy attached.\n\n[SS20-2]\nTitle: Kites over Kettering\nSub-title: " + wind + "\nTheme: Future gazing",
	} {
		for _, file := range []string{ruths, ""} {
			o := newOffice(t)
			o.tomsAndRuths()
			o.deliver(mail{
				id: "2@agency.example", from: "Priya Nair <priya@agency.example>", subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID,
				body: reply, files: map[string]string{"Ruth v2.md": file + article(7, 450)},
			})
			o.wantTomsAndRuths(reply)
		}
	}
}

func (o *office) wantTomsAndRuths(reply string) {
	o.t.Helper()
	for ref, want := range map[string]string{
		"SS20-2": "accepted: Kites over Kettering, " + wind + " [1] by Tom Okafor",
		"SS20-1": "accepted: Wells and whistles, " + water + " [2] by Ruth Bell",
	} {
		s := o.submission(ref)
		if got := fmt.Sprintf("%s: %s, %s %v by %s", s.Status, s.Blog.Title, s.Blog.Description, s.Blog.Themes, s.Blog.Author.Name); got != want {
			o.t.Errorf("%s\n got %s\nwant %s", reply, got, want)
		}
	}
}

// TestAnswersWithinALetterAboutTwo answers between the lines of a letter about two blogs, with a new file for one of them: what
// stands in the part of a blog is said of that one.
func TestAnswersWithinALetterAboutTwo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.tomsAndRuths()
	l := o.newest
	_, page := o.parts(l.ID)
	for point, answer := range map[string]string{
		"No title was given.</p>": "Kites over Kettering", "shown below the title.</p>": wind, "No theme was named.</p>": "Future gazing",
		"short of the 400.</p>": "New version attached.",
	} {
		before, behind, ok := strings.Cut(page, point)
		if !ok {
			continue
		}
		page = before + point + `<p class="MsoNormal"><span style="color:red">` + answer + `</span></p>` + behind
	}
	body := fmt.Sprintf(`<div class="WordSection1"><p class="MsoNormal">Please see my answers in red below.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Priya Nair<br><b>Subject:</b> %s</p></div></div>%s</div>`, l.Subject, page)
	raw := fmt.Sprintf("From: Priya Nair <priya@agency.example>\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@agency.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s\r\n--b\r\nContent-Type: text/markdown\r\nContent-Disposition: attachment; filename=\"Ruth v2.md\"\r\n\r\n%s\r\n--b--\r\n", l.Subject, l.MessageID, body, ruths+article(7, 450))
	o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)})
	o.wantTomsAndRuths("in red")
}

// TestPointsCopied answers below the points of our letter, copied without a mark: what the letter says is no value, and a description
// cut short is one.
func TestPointsCopied(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"1. The description has 171 characters: 21 more than the 150 there is room for.\n\n" + cut:                             "accepted: " + cut,
		"1. The description has 171 characters: 21 more than the 150 there is room for.\n\nAnswer: Nobody sends the form now.": "accepted: Nobody sends the form now.",
		"1. The description has 171 characters: 21 more than the 150 there is room for.":                                       "needs-correction: " + offerable,
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Hello,\n\nBlog attached.\n\n" + firstMails["description of 170"] + "\n\nJane"
		o.deliver(m)
		o.reply(mail{body: answer})
		s := o.submission("SS20-1")
		if got := fmt.Sprintf("%s: %s", s.Status, s.Blog.Description); got != want {
			t.Errorf("%s\n got %s\nwant %s\n%s", answer, got, want, o.text())
		}
	}
}

// TestNoteAbovePastedText answers above the whole text: nothing of the note is title or text, and what was asked for is read there.
func TestNoteAbovePastedText(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("Nobody in our street had asked why stalls stand where they stand, and so we drew a map of them. ", 23)
	for _, note := range []string{
		"And the theme:\n4\n\nHere’s the blog again in full:",
		"Thanks for letting me know.\n\nI would say 4, Bridging the gap.\n\nPlease find the full text below.",
		"Theme 4\n\nBlog text:",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Hello,\n\nBlog attached.\n\nTitle: " + title + "\nDescription: " + descr + "\n\nJane"
		m.files = map[string]string{"letter.md": article(1, 200)}
		o.deliver(m)
		o.reply(mail{body: note + "\n\n" + text + "\n\nJane"})
		s := o.submission("SS20-1")
		if got, want := fmt.Sprintf("%s: %s %v %d", s.Status, s.Blog.Title, s.Blog.Themes, s.Blog.Words), "accepted: "+title+" [4] 460"; got != want {
			t.Errorf("%s\n got %s\nwant %s", note, got, want)
		}
	}
}

// TestPointsCopiedBesideAFile copies the point about the length above the note to a new file.
func TestPointsCopiedBesideAFile(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body, m.files = "Hello,\n\nBlog attached.\n\nJane", map[string]string{"letter.md": "# " + title + "\n\nDescription: " + descr + "\n\nTheme: 3\n\n" + article(1, 200)}
	o.deliver(m)
	point := o.submission("SS20-1").Blog.Problems[0].Message
	o.reply(mail{body: "1. " + point + "\n\n-> Attached.\n\nJane", files: map[string]string{"blog v2.md": article(1, 450)}})
	if s := o.submission("SS20-1"); s.Status != "accepted" || s.Blog.Title != title {
		t.Errorf("%s: %s", s.Status, s.Blog.Title)
	}
}
