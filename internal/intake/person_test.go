package intake

import (
	"strings"
	"testing"

	"copydesk/internal/authorship"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/pairing"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
)

// TestBylinesOfUnknownRoles gives roles that no word of ours makes one, by the way in which they are written.
func TestBylinesOfUnknownRoles(t *testing.T) {
	for head, want := range map[string]submission.Author{
		"Ruby van Dyk, Customer Happiness at Kerbside Systems\n\n%s":                            {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
		"By Ruby van Dyk\n\nCustomer Happiness, Kerbside Systems\n\n%s":                         {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
		"H. R. Strand, Sr. Engineer at Kerbside Systems\n\n%s":                                  {Name: "H. R. Strand", Role: "Sr. Engineer", Organisation: "Kerbside Systems"},
		"%s\n\n**About the author**\n\nRuby van Dyk is Customer Happiness at Kerbside Systems.": {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
	} {
		m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte("# The water meter in the hall\n\n" + strings.Replace(head, "%s", testFile(t, "blog.txt"), 1))}}}
		r := readMessage(t, m)
		if len(r.Blogs) != 1 {
			t.Fatalf("%.40s: %d blogs", head, len(r.Blogs))
		}
		if r.Blogs[0].Author.Name != want.Name || r.Blogs[0].Author.Role != want.Role || r.Blogs[0].Author.Organisation != want.Organisation || strings.Contains(r.Blogs[0].Text, "Kerbside") {
			t.Errorf("%.40s: got %+v", head, r.Blogs[0].Author)
		}
	}
}

// TestABylineSaidTwice gives the name alone, and again with the role behind it.
func TestABylineSaidTwice(t *testing.T) {
	head := "# The water meter in the hall\n\nBy Ruby van Dyk\n\nRuby van Dyk, Strategic Lead for Neighbourhoods, Kerbside Systems\n\n"
	m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(head + testFile(t, "blog.txt"))}}}
	r := readMessage(t, m)
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Role != "Strategic Lead for Neighbourhoods" || r.Blogs[0].Author.Organisation != "Kerbside Systems" {
		t.Errorf("got %+v", r.Blogs[0].Author)
	}
}

// TestABylineOfWhomTheEndPresents names in the byline a person without a role, whom only the last paragraph presents.
func TestABylineOfWhomTheEndPresents(t *testing.T) {
	head := "# The water meter in the hall\n\n### What a tap can tell a town about leaks\n\n*Ruby van Dyk, Brightwater*\n\n"
	m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(head + testFile(t, "blog.txt") + "\n\n*Ruby van Dyk is a Solutions Architect at Brightwater.*\n")}}}
	r := readMessage(t, m)
	if len(r.Blogs) != 1 || r.Blogs[0].Description != "What a tap can tell a town about leaks" || r.Blogs[0].Author.Role != "Solutions Architect" || strings.Contains(r.Blogs[0].Text, "Brightwater") {
		t.Errorf("got %q, %+v", r.Blogs[0].Description, r.Blogs[0].Author)
	}
}

// TestWhatANoteSaysOfSomebody names an author, and says further on what they are.
func TestWhatANoteSaysOfSomebody(t *testing.T) {
	for note, want := range map[string][3]string{
		"The author is Yusuf Demir. Yusuf is our Solutions Architect.":                                {"Yusuf Demir", "Solutions Architect", "Big Tent"},
		"The author is Yusuf Demir. His job title is Data Manager and he works for Kerbside Systems.": {"Yusuf Demir", "Data Manager", "Kerbside Systems"},
		"The author is Yusuf Demir. He works at Kerbside Systems, where he is Data Manager.":          {"Yusuf Demir", "Data Manager", "Kerbside Systems"},
		"Author: Yusuf Demir. Yusuf is Data Manager at Kerbside Systems.":                             {"Yusuf Demir", "Data Manager", "Kerbside Systems"},
		"Author: Dr Yusuf K. Demir, Data Manager, Kerbside Systems":                                   {"Yusuf K. Demir", "Data Manager", "Kerbside Systems"},
		"Author: Yusuf Demir; Role: Data Manager; Organisation: Kerbside Systems":                     {"Yusuf Demir", "Data Manager", "Kerbside Systems"},
		"I work for Kerbside Systems as a Data Manager.":                                              {"Kit Morrow", "Data Manager", "Kerbside Systems"},
		"My name is Kit Morrow and I'm a Data Manager with Kerbside Systems.":                         {"Kit Morrow", "Data Manager", "Kerbside Systems"},
		"Please credit me as Data Manager at Kerbside Systems.":                                       {"Kit Morrow", "Data Manager", "Kerbside Systems"},
	} {
		m := &message.Message{From: message.Address{Name: "Kit Morrow", Email: "kit@bigtent.example"}, Texts: []message.Text{{Own: "Hello,\n\nOur blog is attached.\n\n" + note}}, Attachments: []message.Attachment{{Name: "blog.txt", Content: []byte(testFile(t, "blog.txt"))}}}
		if !strings.Contains(note, " I'm ") && !strings.Contains(note, "I work") && !strings.Contains(note, " me ") {
			m.Texts[0].Signature = "Kit Morrow\nAccount Director\nBig Tent"
		}
		r := readMessage(t, m)
		if len(r.Blogs) != 1 {
			t.Fatalf("%s: %d blogs", note, len(r.Blogs))
		}
		a := r.Blogs[0].Author
		if got := [3]string{a.Name, a.Role, a.Organisation}; got != want {
			t.Errorf("%s\n got %q, want %q", note, got, want)
		}
	}
}

// TestASubTitleAboveAByline begins the sub-title like a name.
func TestASubTitleAboveAByline(t *testing.T) {
	head := "# The water meter in the hall\n\n*Market-Led Reform (MLR) is a buzzword, and what a leak costs is not.*\n\nBy Sue Ferris, Principal Consultant, Kerbside Systems\n\nTheme: 2\n\n"
	m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(head + testFile(t, "blog.txt"))}}}
	r := readMessage(t, m)
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != "Sue Ferris" || !strings.HasPrefix(r.Blogs[0].Description, "Market-Led Reform") {
		t.Errorf("got %+v", r.Blogs)
	}
}

// TestWhoseBlogItIs reads the author where the subject names a theme, the sender's name is short, and a colleague's firm is the sender's.
func TestWhoseBlogItIs(t *testing.T) {
	for name, test := range map[string]struct{ from, cc, subject, note, want string }{
		"a theme is nobody": {
			"Huw Tregarth <huw@cwmfibre.example>", "", "Future Gazing blog", "My blog is below.", "Huw Tregarth, Director, Cwm Fibre CIC",
		},
		"a first name alone": {
			"Huw <huw@cwmfibre.example>", "", "Blog", "My blog is below. I'm Huw Tregarth, Director at Cwm Fibre CIC.", "Huw Tregarth, Director, Cwm Fibre CIC",
		},
		"our blog": {
			"Huw Tregarth <huw@cwmfibre.example>", "", "Blog", "Please find our blog below.\r\n\r\nAuthor: Sue Ferris (Engineer)", "Sue Ferris, Engineer, Cwm Fibre CIC",
		},
		"our client's blog": {
			"Huw Tregarth <huw@cwmfibre.example>", "", "Blog", "Our blog for our client is below.\r\n\r\nAuthor: Sue Ferris (Engineer)", "Sue Ferris, Engineer, ",
		},
		"the press office's": {
			"Press Office <press@cwmfibre.example>", "", "Blog", "The blog is below.\r\n\r\nAuthor: Sue Ferris (Engineer)", "Sue Ferris, Engineer, Cwm Fibre CIC",
		},
		"a name in brackets behind the blog": {
			"Huw Tregarth <huw@home.example>", "", "Blog", "Below is the Chief Executive's blog (Sue Ferris).", "Sue Ferris, , ",
		},
		"the title of a post": {
			"Huw Tregarth <huw@home.example>", "", "Blog", "I am an engineer at Fenwick Council and my title is “Lead Engineer, Networks”.",
			"Huw Tregarth, Director, Cwm Fibre CIC",
		},
		"copied at the same address": {
			"Huw Tregarth <huw@cwmfibre.example>", "Sue Ferris <sue@cwmfibre.example>", "Blog",
			"The blog below has been written by Sue Ferris, Engineer.", "Sue Ferris, Engineer, Cwm Fibre CIC",
		},
	} {
		mail := "From: " + test.from + "\r\nTo: blogs@example.org\r\nCc: " + test.cc + "\r\nSubject: " + test.subject + "\r\n\r\n" + test.note +
			"\r\n\r\nTitle: Nine doors\r\n\r\n" + strings.ReplaceAll(testFile(t, "blog.txt"), "\n", "\r\n") +
			"\r\n\r\n-- \r\nHuw Tregarth\r\nDirector, Cwm Fibre CIC\r\n@cwmfibre | www.cwmfibre.example\r\n"
		r := readMail(t, mail)
		if len(r.Blogs) != 1 {
			t.Fatalf("%s: %d blogs", name, len(r.Blogs))
		}
		a := r.Blogs[0].Author
		if got := a.Name + ", " + a.Role + ", " + a.Organisation; got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestOneWhoIsCopied is the author when the note says so below its greeting, by the first name.
func TestOneWhoIsCopied(t *testing.T) {
	const text = "Hello\n\nSue (copied) has written the attached for theme 3. She is Head of Insight at Kerbside Systems."
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Blocks: document.ReadPlain(text), Copied: []message.Address{{Name: "Sue Ferris", Email: "sue@kerbside.example"}}}
	a := (*pairing.Pairing)(nil).Author(src.Blocks, src.Blocks, src)
	out, _ := authorship.Complete(a, src, []thread.Note{src}, nil)
	if out.Name != "Sue Ferris" || out.Email != "sue@kerbside.example" || out.Role != "Head of Insight" || out.Organisation != "Kerbside Systems" {
		t.Errorf("%+v", out)
	}
}
