package intake

import (
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/message"
)

// TestNoBiography: a table at the head of a short blog begins no sentence about "Title Where".
func TestNoBiography(t *testing.T) {
	file := func(blocks []document.Block) attached.File {
		return attached.File{Name: "draft.docx", Doc: &document.Document{Blocks: blocks}}
	}
	blocks := document.ReadFragment("<table><tr><td>Title</td><td>Where was the light?</td></tr></table><p>She had drawn a sun on her label.</p>")
	if isBiography(file(blocks)) {
		t.Error("a blog is taken for a biography")
	}
	if !isBiography(file(document.ReadFragment("<p>Sue Ferris was the first clerk of the port. She keeps bees.</p>"))) {
		t.Error("a biography is taken for a blog")
	}
}

// TestBlogsCalledLikeOtherThings: a blog whose title has the name of another thing is one all the same, where its minutes are a time, or where
// the email says that it brings so many; what is said to be no blog is none.
func TestBlogsCalledLikeOtherThings(t *testing.T) {
	first := testFile(t, "blog.txt")
	second := strings.Repeat("The clerk came in early on the day of the storm and found the door open. She made tea for whoever it was, and put out two cups. ", 17)
	for _, c := range []struct {
		note string
		name string
		want int
	}{
		{"Here are two blogs.", "Nine minutes on hold.txt", 2},
		{"Attached.", "a-passport-in-four-minutes.txt", 2},
		{"Here are two blogs.", "A licence to ask.txt", 2},
		{"Our blogs are attached.", "The report nobody read.txt", 2},
		{"Please find both blogs attached.", "Permission to delete.txt", 2},
		{"Here is my blog.", "Annual report.txt", 1},
		{"Here is my blog for your call for guest blogs.", "Meeting minutes.txt", 1},
		{"Thanks for the call for blogs. Mine is attached.", "Minutes of the meeting.txt", 1},
		{"Here is my blog, and the agenda of the day.", "Agenda.txt", 1},
		{"Two guest blogs from us, attached.", "Permission to delete.txt", 2},
		{"Two blogs are attached: Minutes of a quiet revolution, and The queue.", "Minutes of a quiet revolution.txt", 2},
		{"I enjoyed the two blogs that you ran last year. Mine is attached.", "Meeting minutes.txt", 1},
		{"Both blogs last week were great. Here is mine.", "Annual report.txt", 1},
		{"Our blogs are usually read by nobody, but here is one.", "Annual report.txt", 1},
		{"Please find attached two blogs' worth of thought: our blog, and the minutes of June.", "Minutes of June.txt", 1},
		{"I attach our blog, one of two blogs that we wrote, and the other document for background.", "Panel minutes.txt", 1},
		{"Here is my blog. Last year's blog is attached too, as an example.", "Blog 2019.txt", 1},
		{"Here is my blog. I attach my other essay as well, purely for context; please don't publish it.", "Essay.txt", 1},
		{"Here is my blog. The second blog is by my colleague Tom Reed, for publication too.", "Ledger.txt", 2},
		{"Here is my blog. The second blog takes the ledger as an example.", "Ledger.txt", 2},
		{"Here is my blog.", "Last minutes.txt", 1},
		{"Here is my blog.", "These minutes.txt", 1},
	} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+c.note+"\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: "blog.txt", Content: []byte(first)}, {Name: c.name, Content: []byte(second)}}
		if r := Read(m, calltest.Example(t), &document.Reader{}); len(r.Blogs) != c.want {
			t.Errorf("%s, %s: %d blogs", c.note, c.name, len(r.Blogs))
		}
	}
}

// TestFormThatBeginsWithItsAuthor: who wrote it stands above the title of a form, below its instructions.
func TestFormThatBeginsWithItsAuthor(t *testing.T) {
	r := fields.Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	f, _ := r.Opening(document.ReadFragment("<h1>Blog submission form</h1><p>Please complete every field.</p><p>Your name: Sue Ferris</p><p>Job title: Harbour Clerk</p>" +
		"<p>Organisation: Kerbside Systems</p><p>Title of blog: Nine doors</p><p>Short description: What a clerk learnt.</p><p>And so it began.</p>"))
	if f.Title.Text != "Nine doors" || f.Author.Name.Text != "Sue Ferris" || f.Author.Role.Text != "Harbour Clerk" {
		t.Errorf("%q by %+v", f.Title.Text, f.Author)
	}
}
