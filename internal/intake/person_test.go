package intake

import (
	"strings"
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
)

func TestNamedAuthor(t *testing.T) {
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow", Organisation: "Big Tent"}, Copied: []message.Address{{Name: "Sue Ferris", Email: "sue@kerbside.example"}}}
	sue := "Sue Ferris"
	for text, want := range map[string][3]string{
		"Guest blog from Sue Ferris (final version)":                                                                 {sue, "", ""},
		"Blog from Big Tent (markdown)":                                                                              {},
		"Please find attached a blog by Sue Ferris, their Operations Director.":                                      {sue, "Operations Director", ""},
		"I've ghost-written the attached for Sue Ferris at Kerbside Systems.":                                        {sue, "", "Kerbside Systems"},
		"I am sending this on behalf of Sue Ferris, Operations Director at Kerbside Systems.":                        {sue, "Operations Director", "Kerbside Systems"},
		"Attached is a blog from our Chief Operating Officer, Sue Ferris.":                                           {sue, "Chief Operating Officer", "Big Tent"},
		"Sue Ferris, Director of the Burren Folk Museum, asked me to send you this blog.":                            {sue, "Director", "Burren Folk Museum"},
		"On behalf of Sue Ferris, Director of the Burren Folk Museum, I attach a blog for theme 4.":                  {sue, "Director", "Burren Folk Museum"},
		"On behalf of Sue Ferris, Director of the Kettle Yard, I attach a blog for theme 4.":                         {sue, "Director of the Kettle Yard", ""},
		"It's by Sue Ferris - she's Director of the Burren Folk Museum - and is for theme 4.":                        {sue, "Director", "Burren Folk Museum"},
		"For Sue Ferris, Director at the Burren Folk Museum, we attach a blog.":                                      {sue, "Director", "Burren Folk Museum"},
		"Sue Ferris has asked me to send you the attached.":                                                          {sue, "", ""},
		"On behalf of Cllr Sue Ferris, Cabinet Member for Roads at Kerbside Council.":                                {sue, "Cabinet Member for Roads", "Kerbside Council"},
		"Please see attached a blog from Sue Ferris, our Director of Roads.":                                         {sue, "Director of Roads", "Big Tent"},
		"Sue Ferris is Operations Director at Kerbside Systems.":                                                     {sue, "Operations Director", "Kerbside Systems"},
		"The blog is co-authored by me (Kit Morrow, Partner, Big Tent) and Sue Ferris (Director, Kerbside Systems).": {"Kit Morrow and Sue Ferris", "", ""},
		"A joint blog by myself and Sue Ferris.":                                                                     {"Kit Morrow and Sue Ferris", "", ""},
		"I'm attaching a blog from Sue Ferris at Kerbside Systems, plus her headshot.":                               {sue, "", "Kerbside Systems"},
		"Below is the joint blog by Sue Ferris and Tom Reed of Kerbside Systems.":                                    {"Sue Ferris and Tom Reed", "", "Kerbside Systems"},
		"Below is a blog by Sue Ferris and Kerbside Systems Ltd.":                                                    {sue, "", ""},
		"Below is an article from Monday at Ten.":                                                                    {},
		"Sue Ferris and I have written this together.":                                                               {"Kit Morrow and Sue Ferris", "", ""},
		"It was reviewed by me and Sue Ferris before it was signed.":                                                 {},
		"Here is Sue Ferris's blog (she's our Director of Roads).":                                                   {"Sue Ferris", "", "Big Tent"},
		"Here's Sue Ferris's blog for theme 1.":                                                                      {sue, "", ""},
		"On behalf of my client, Dr Sue Ferris. Dr Ferris is Clinical Director.":                                     {"Sue Ferris", "", ""}, // the rest by resolve
		"The author is the Mayor, Cllr Sue Ferris.":                                                                  {"Sue Ferris", "Mayor", ""},
		"On behalf of our client, Ninefold Software.":                                                                {},
		"The contributor is Sue Ferris, Operations Director at Kerbside Systems.":                                    {sue, "Operations Director", "Kerbside Systems"},
		"Attributed to: Sue Ferris, Operations Director, Kerbside Systems":                                           {sue, "Operations Director", "Kerbside Systems"},
		"It comes from Sue Ferris, Transformation Lead (Adult Social Care) at Kerbside Council.":                     {sue, "Transformation Lead (Adult Social Care)", "Kerbside Council"},
		"The blog is by Sue Ferris, our Vice President, Government.":                                                 {sue, "Vice President, Government", "Big Tent"},
		"Please send any queries to Sue Ferris, Operations Director at Kerbside Systems.":                            {},
		"I wrote it after a talk with Sue Ferris, Operations Director at Kerbside Systems.":                          {},
		"It quotes Sue Ferris, Operations Director at Kerbside Systems.":                                             {},
		"It is for Sue Ferris, Operations Director, and Tom Reed, Systems Officer.":                                  {},
		"Our Operations Director, Sue Ferris, is the author of the attached.":                                        {sue, "Operations Director", "Big Tent"},
		"Sue Ferris is our author; Sue Ferris is Operations Director at Kerbside Systems.":                           {sue, "Operations Director", "Kerbside Systems"},
		"Please attribute it to Sue Ferris, Operations Director, Kerbside Systems.":                                  {sue, "Operations Director", "Kerbside Systems"},
		"Please publish it under the name of Sue Ferris, Operations Director at Kerbside Systems.":                   {sue, "Operations Director", "Kerbside Systems"},
		"It is for People. Sue Ferris (Operations Director, Kerbside Systems) is the author.":                        {sue, "Operations Director", "Kerbside Systems"},
		"The blog is by Sue Ferris, Managing Director, UK and Ireland, Kerbside Systems.":                            {sue, "Managing Director, UK and Ireland", "Kerbside Systems"},
		"The blog is by Sue Ferris, Operations Director, Kerbside Systems and is for theme 2.":                       {sue, "Operations Director", "Kerbside Systems"},
		"Sue Ferris (copied) is Operations Director at Kerbside Systems and the author.":                             {sue, "Operations Director", "Kerbside Systems"},
		"Blog attached, my colleague Sue (copied) handles our press.":                                                {},
		"Sue, who is copied, can answer questions while I am away.":                                                  {},
		"Here is a blog by our colleague Sue (cc'd), for theme 3.":                                                   {sue, "", ""},
		"I send this for Sue (copied).":                                                                              {sue, "", ""},
		"Our Comms Manager Sue Ferris is copied in.":                                                                 {},
		"If you need anything, my colleague Sue Ferris (Press Officer) can help.":                                    {},
		"Sue Ferris, our Head of Communications, will post it on our site too.":                                      {},
		"It tells the story of our Chief Nurse, Sue Ferris, and her team.":                                           {},
		"My manager Sue Ferris, Head of Communications, has signed it off.":                                          {},
		"I report to Sue Ferris, our Director of Data.":                                                              {},
		"Our Chair, Sue Ferris, would like to know when it goes live.":                                               {},
		"Here is Sue’s blog.":                                                                      {sue, "", ""},
		"On behalf of Sue, who is copied in, the blog.":                                            {sue, "", ""},
		"The author is our Operations Director Sue Ferris.":                                        {sue, "Operations Director", "Big Tent"},
		"I attach a blog by Kerbside Council's Leader, Councillor Sue Ferris.":                     {sue, "Leader", "Kerbside Council"},
		"Kerbside Systems CTO Sue Ferris is the author.":                                           {sue, "CTO", "Kerbside Systems"},
		"The author is Data Manager at Kerbside Systems, Sue Ferris.":                              {sue, "Data Manager", "Kerbside Systems"},
		"Sue Ferris of Kerbside Systems, where she is Data Manager, wrote the piece.":              {sue, "Data Manager", "Kerbside Systems"},
		"Sue Ferris is our Data Manager and this is her blog.":                                     {sue, "Data Manager", "Big Tent"},
		"Our client's Data Manager, Sue Ferris of Kerbside Systems, is the author.":                {sue, "Data Manager", "Kerbside Systems"},
		"My colleague Sue Ferris (Data Manager) wrote this one.":                                   {sue, "Data Manager", "Big Tent"},
		"Sent on behalf of Sue Ferris, Data Manager at our client Kerbside Systems.":               {sue, "Data Manager", "Kerbside Systems"},
		"It is by Sue Ferris, who runs Kerbside Systems as its Managing Director.":                 {sue, "Managing Director", "Kerbside Systems"},
		"Please see below from my colleague Frau Dr. Sue Ferris.":                                  {sue, "", ""},
		"Here is a blog by our client Sue Ferris, Harbour Master at Vestrey Council, for theme 1.": {sue, "Harbour Master", "Vestrey Council"},
		"Attached is the blog from St Brigid's Hospital.":                                          {},
		"Here is St Anne's blog for theme 3.":                                                      {},
		"Here is Tom's blog.":                                                                      {},
		"This was written for Local Government Chronicle.":                                         {},
		"Please find our blog attached.":                                                           {},
		"A blog on behalf of the Smarter State team":                                               {},
		"Please find attached a blog by Kerbside Systems Ltd":                                      {},
	} {
		a := namedAuthor(text, src)
		if got := [3]string{a.Name.Text, a.Role.Text, a.Organisation.Text}; got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// TestBylinesOfUnknownRoles gives roles that no word of ours makes one, by the way in which they are written.
func TestBylinesOfUnknownRoles(t *testing.T) {
	for head, want := range map[string]submission.Author{
		"Ruby van Dyk, Customer Happiness at Kerbside Systems\n\n%s":                            {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
		"By Ruby van Dyk\n\nCustomer Happiness, Kerbside Systems\n\n%s":                         {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
		"H. R. Strand, Sr. Engineer at Kerbside Systems\n\n%s":                                  {Name: "H. R. Strand", Role: "Sr. Engineer", Organisation: "Kerbside Systems"},
		"%s\n\n**About the author**\n\nRuby van Dyk is Customer Happiness at Kerbside Systems.": {Name: "Ruby van Dyk", Role: "Customer Happiness", Organisation: "Kerbside Systems"},
	} {
		m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte("# The water meter in the hall\n\n" + strings.Replace(head, "%s", testFile(t, "blog.txt"), 1))}}}
		r := Read(m, callOf(t), &document.Reader{})
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
	r := Read(m, callOf(t), &document.Reader{})
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Role != "Strategic Lead for Neighbourhoods" || r.Blogs[0].Author.Organisation != "Kerbside Systems" {
		t.Errorf("got %+v", r.Blogs[0].Author)
	}
}

// TestABylineOfWhomTheEndPresents names in the byline a person without a role, whom only the last paragraph presents.
func TestABylineOfWhomTheEndPresents(t *testing.T) {
	head := "# The water meter in the hall\n\n### What a tap can tell a town about leaks\n\n*Ruby van Dyk, Brightwater*\n\n"
	m := &message.Message{Attachments: []message.Attachment{{Name: "blog.md", Content: []byte(head + testFile(t, "blog.txt") + "\n\n*Ruby van Dyk is a Solutions Architect at Brightwater.*\n")}}}
	r := Read(m, callOf(t), &document.Reader{})
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
		r := Read(m, callOf(t), &document.Reader{})
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
	r := Read(m, callOf(t), &document.Reader{})
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != "Sue Ferris" || !strings.HasPrefix(r.Blogs[0].Description, "Market-Led Reform") {
		t.Errorf("got %+v", r.Blogs)
	}
}

// TestNobodyIsNamedLikeTheCall: a blog for the call is no blog by somebody of that name, whatever the call is.
func TestNobodyIsNamedLikeTheCall(t *testing.T) {
	turning := *callOf(t)
	turning.Name = "Turning Pages: readers' stories"
	for _, c := range []struct {
		call *call.Call
		text string
		want string
	}{
		{callOf(t), "A blog by Smarter State is attached.", ""},
		{&turning, "A blog by Smarter State is attached.", "Smarter State"},
		{&turning, "A blog by Turning Pages is attached.", ""},
		{&turning, "A blog by Sue Ferris is attached.", "Sue Ferris"},
	} {
		if got := namedAuthor(c.text, thread.Note{Call: c.call, Where: "email body"}).Name.Text; got != c.want {
			t.Errorf("%s: %q wrote %q, want %q", c.call.Name, got, c.text, c.want)
		}
	}
}

// TestAuthorNamedLikeTheCall: whom the email knows may be called like the call.
func TestAuthorNamedLikeTheCall(t *testing.T) {
	hill := *callOf(t)
	hill.Name = "Rose Hill Stories"
	line := document.Block{Spans: []document.Span{{Text: "By Rose Hill, Head of Forms, Fenwick Council"}}}
	for sender, want := range map[string]bool{"Rose Hill": true, "Kit Morrow": false} {
		if p, ok := (reader{call: &hill, sender: sender}).byline(line, line.Text()); ok != want {
			t.Errorf("from %s: %+v, %v", sender, p, ok)
		}
	}
}

// TestTwoAuthorsOfAClient have the client in common, whatever each of them does there.
func TestTwoAuthorsOfAClient(t *testing.T) {
	const text = "On behalf of our client, the Fenwick Partnership, please find a guest blog co-written by Sue Ferris (Operations Director) " +
		"and Derek Hall (Systems Officer). It is for theme 4."
	a := namedAuthor(text, thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow"}})
	offerClient(&a, text, "email body")
	b := namedAuthor("It was written by Sue Ferris, Data Manager at Kerbside Systems (sue.ferris@kerbside.example).", thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}})
	if b.Organisation.Text != "Kerbside Systems" || b.Email.Text != "sue.ferris@kerbside.example" {
		t.Errorf("%q, %q: an address is no part of the organisation", b.Organisation.Text, b.Email.Text)
	}
	if a.Name.Text != "Sue Ferris and Derek Hall" || a.Role.Text != "" || a.Organisation.Text != "Fenwick Partnership" {
		t.Errorf("%q, %q, %q", a.Name.Text, a.Role.Text, a.Organisation.Text)
	}
}

// TestOneWhoIsCopied is the author when the note says so below its greeting, by the first name.
func TestOneWhoIsCopied(t *testing.T) {
	const text = "Hello\n\nSue (copied) has written the attached for theme 3. She is Head of Insight at Kerbside Systems."
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Blocks: document.ReadPlain(text), Copied: []message.Address{{Name: "Sue Ferris", Email: "sue@kerbside.example"}}}
	a := (*pairing)(nil).author(src.Blocks, src.Blocks, src)
	out, _ := resolve(a, src, []thread.Note{src}, nil)
	if out.Name != "Sue Ferris" || out.Email != "sue@kerbside.example" || out.Role != "Head of Insight" || out.Organisation != "Kerbside Systems" {
		t.Errorf("%+v", out)
	}
}

// TestWhoseBlogItIs reads the author where the subject names a theme, the sender's name is short, and a colleague's firm is the sender's.
func TestWhoseBlogItIs(t *testing.T) {
	c := callOf(t)
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
		r := Read(message.Parse([]byte(mail), message.Options{}), c, &document.Reader{})
		if len(r.Blogs) != 1 {
			t.Fatalf("%s: %d blogs", name, len(r.Blogs))
		}
		a := r.Blogs[0].Author
		if got := a.Name + ", " + a.Role + ", " + a.Organisation; got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}
