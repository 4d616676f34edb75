package intake

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
)

// TestALineInItalicsBesideAQuotedTitle: a line in italics above the text is the sub-title where the subject quotes a title, and the
// title where it does not.
func TestALineInItalicsBesideAQuotedTitle(t *testing.T) {
	const line = "Nobody in it is in a hurry"
	blog := testFile(t, "blog.txt")
	for subject, want := range map[string]string{
		"Blog submission – Bridging the gap – “What the plan forgets”": "What the plan forgets/" + line,
		`Bridging the gap: "What the plan forgets"`:                    "What the plan forgets/" + line,
		"Blog: ‘What the plan forgets’":                                "What the plan forgets/" + line,
		"Blog: “Nobody in it is in a hurry”":                           line + "/",
		"Blog: “Nobody in it is in hurry”":                             line + "/",
		"Blog for theme 4":                                             line + "/",
		"My blog for the “Smarter State” week":                         line + "/",
		"Our blog": line + "/",
	} {
		for _, above := range []string{"*" + line + "*\n\n"} {
			m := message.Parse([]byte(strings.Replace(strings.Replace(head, "%", "plain", 1), "Subject: Blog", "Subject: "+subject, 1)+"Attached.\r\n"), message.Options{})
			m.Attachments = []message.Attachment{{Name: "text.md", Content: []byte(above + blog)}}
			r := Read(m, calltest.Example(t), &document.Reader{})
			if len(r.Blogs) != 1 || r.Blogs[0].Title+"/"+r.Blogs[0].Description != want {
				t.Errorf("%s: %+v", subject, r.Blogs)
			}
		}
	}
}

// TestAClauseInItalicsIsASubTitle: a clause in italics is the sub-title beneath the title that a subject or a file's name gives, and the
// title where they give none.
func TestAClauseInItalicsIsASubTitle(t *testing.T) {
	blog := testFile(t, "blog.txt")
	for _, c := range []struct{ subject, file, line, want string }{
		{"What the plan forgets", "text.md", "An error that people can see gets corrected", "What the plan forgets/An error that people can see gets corrected"},
		{"Blog", "What the plan forgets.md", "An error that people can see gets corrected", "What the plan forgets/An error that people can see gets corrected"},
		{"Blog", "text.md", "An error that people can see gets corrected", "An error that people can see gets corrected/"},
		{"Our “Smarter State” blog", "text.md", "An error that people can see gets corrected", "An error that people can see gets corrected/"},
		{"What the plan forgets", "text.md", "An Error That People See Gets Corrected", "An Error That People See Gets Corrected/"},
		{"What the plan forgets", "text.md", "Errors get corrected", "Errors get corrected/"},
	} {
		m := message.Parse([]byte(strings.Replace(strings.Replace(head, "%", "plain", 1), "Subject: Blog", "Subject: "+c.subject, 1)+"Attached.\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: c.file, Content: []byte("*" + c.line + "*\n\nBy Olivia Brandt, Clerk, Fenwick Council\n\n" + blog)}}
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 || r.Blogs[0].Title+"/"+r.Blogs[0].Description != c.want {
			t.Errorf("%s, %s, %s: %q, %q", c.subject, c.file, c.line, r.Blogs[0].Title, r.Blogs[0].Description)
		}
	}
}

// TestASentenceInBoldIsASubTitle: a sentence in bold above the text is the sub-title beneath the title that a subject gives, and what stands
// below it is the text.
func TestASentenceInBoldIsASubTitle(t *testing.T) {
	blog := testFile(t, "blog.txt")
	for subject, want := range map[string]string{
		"Smarter State Week | People | What the plan forgets": "What the plan forgets/An error that people can see gets corrected.",
		"Blog": "An error that people can see gets corrected./",
	} {
		m := message.Parse([]byte(strings.Replace(strings.Replace(head, "%", "plain", 1), "Subject: Blog", "Subject: "+subject, 1)+"Attached.\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: "text.md", Content: []byte("**An error that people can see gets corrected.**\n\n" + blog)}}
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 || r.Blogs[0].Title+"/"+r.Blogs[0].Description != want || strings.Contains(r.Blogs[0].Text, "An error that people") {
			t.Errorf("%s: %q, %q", subject, r.Blogs[0].Title, r.Blogs[0].Description)
		}
	}
}

// TestAnInterviewBeneathItsTitle keeps the first question of an interview in the text, where the subject or a sentence of the note gives the
// title.
func TestAnInterviewBeneathItsTitle(t *testing.T) {
	blog := "What did you find?\r\n\r\n" + strings.ReplaceAll(strings.Replace(testFile(t, "blog.txt"), "\n\n", "\n\nWho knew of it?\n\n", 1), "\n", "\r\n")
	for subject, note := range map[string]string{
		"Blog: What the plan forgets": "My blog is below.",
		"Blog":                        "My blog is below, called “What the plan forgets”.",
	} {
		m := message.Parse([]byte(strings.Replace(strings.Replace(head, "%", "plain", 1), "Subject: Blog", "Subject: "+subject, 1)+"Hi,\r\n\r\n"+note+"\r\n\r\n"+blog), message.Options{})
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "What the plan forgets" || !strings.HasPrefix(r.Blogs[0].Text, "What did you find?") {
			t.Errorf("%s: %+v", subject, r.Blogs)
		}
	}
}

// TestListOfTitlesAndFiles: each line of a list gives the title that it quotes, where the file that it names begins with a line in
// italics, and where the file is called by a word of the title.
func TestListOfTitlesAndFiles(t *testing.T) {
	ears, stamps := testFile(t, "blog.txt"), strings.Repeat("The stamp on the form had been cut in the year when the hall was built, and nobody knew by whom. ", 24)
	for _, list := range []string{
		"1) “Ears and lamp posts” (theme 3) – ears.md\n2) “A fix by Thursday” (theme 2) – thursday.md",
		"1) “Ears and lamp posts” (theme 3) – attached as ears.md\n2) “A fix by Thursday” (theme 2) – attached as thursday.md",
		"- ears.md: “Ears and lamp posts”, theme 3\n- thursday.md: “A fix by Thursday”, theme 2",
	} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+"Two blogs attached:\r\n\r\n"+list+"\r\n"), message.Options{})
		m.Attachments = []message.Attachment{
			{Name: "ears.md", Content: []byte("*What a lamp post cannot hear*\n\n" + ears)},
			{Name: "thursday.md", Content: []byte("*From complaint to cure*\n\n" + stamps)},
		}
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 2 {
			t.Fatalf("%s: %+v", list, r.Blogs)
		}
		for i, want := range []string{"Ears and lamp posts/What a lamp post cannot hear", "A fix by Thursday/From complaint to cure"} {
			if b := r.Blogs[i]; b.Title+"/"+b.Description != want || len(b.Themes) != 1 {
				t.Errorf("%s: %q, %q, %v", list, b.Title, b.Description, b.Themes)
			}
		}
	}
}
