package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestCorrections are answers to an acceptance that put one thing right: a name, an organisation, the author.
func TestCorrections(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		reply, outcome string
		change         func(*submission.Blog)
	}{
		{"Thank you! Small thing: it's Jayne, not Jane.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jayne Doe" }},
		{"It's Dr Jane Doe-Marsh, not Jane Doe.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Doe-Marsh" }},
		{"It should be Acme Digital, not Acme.", "accepted", func(b *submission.Blog) { b.Author.Organisation = "Acme Digital" }},
		{"It's Bertha Crump, not Albert.", "referred", nil}, // who?
		{"Our company is now called Acme Digital, could you update that please?", "accepted", func(b *submission.Blog) { b.Author.Organisation = "Acme Digital" }},
		{"We have changed our name to Acme Digital.", "accepted", func(b *submission.Blog) { b.Author.Organisation = "Acme Digital" }},
		{"Boscombe Ltd is now called Boscombe Digital.", "referred", nil},
		{"You've got my title slightly wrong - it's Senior Analyst.", "accepted", func(b *submission.Blog) { b.Author.Role = "Senior Analyst" }},
		{"Oops, I got my title wrong. It's Nine doors!", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"My title is Senior Analyst now.", "accepted", func(b *submission.Blog) { b.Author.Role = "Senior Analyst" }},
		{"Please change the author to Priya Raman, our Head of Data.", "accepted", func(b *submission.Blog) {
			b.Author = submission.Author{Name: "Priya Raman", Role: "Head of Data", Organisation: "Acme"}
		}},
		{"The author should be Jayne Doe, with a y.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jayne Doe" }},
		{"Could you please correct the title? It should read 'The mayor's nine doors'.", "accepted", func(b *submission.Blog) { b.Title = "The mayor's nine doors" }},
		{"Can you change the title? It's too long.", "referred", nil},
		{"Could the title be Nine doors please?", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"Could the title be Nine doors or Ten doors?", "referred", nil},
		{"I wonder whether the title should be Nine doors or Ten doors.", "referred", nil},
		{"Oops - typo in the title, should of course be Nine doors.", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"Oops, I got the title wrong. It's Nine doors!", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"Sorry, mistake in the description. It should say: A walk round the doors of one town hall.", "accepted", func(b *submission.Blog) {
			b.Description = "A walk round the doors of one town hall."
		}},
		{"Wrong theme, sorry, it should be 4.", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"You've got my name wrong, it's Jayne Doe.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jayne Doe" }},
		{"My name is wrong, it should be Bertha Crump.", "referred", nil}, // who?
		{"Tiny correction: I'm Chief Analyst these days, not Analyst!", "accepted", func(b *submission.Blog) { b.Author.Role = "Chief Analyst" }},
		{"My job title is wrong, it should be Senior Analyst.", "accepted", func(b *submission.Blog) { b.Author.Role = "Senior Analyst" }},
		{"Client has approved, thanks. One tweak: the organisation should be Acme Digital.", "accepted", func(b *submission.Blog) { b.Author.Organisation = "Acme Digital" }},
		{"Sorry, ignore that, the first title was better!", "referred", nil},
		{"The company name should be Acme Digital.", "accepted", func(b *submission.Blog) { b.Author.Organisation = "Acme Digital" }},
		{"My first name has an accent: Jané.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jané Doe" }},
		{"Please use my full name, Jane Elizabeth Doe.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Elizabeth Doe" }},
		{"Could you correct the spelling of my name to Jayne Doe?", "accepted", func(b *submission.Blog) { b.Author.Name = "Jayne Doe" }},
		{"Can the byline be Jane Doe, Lead Analyst?", "accepted", func(b *submission.Blog) { b.Author.Role = "Lead Analyst" }},
		{"As of Monday I'm Head of Payments, could the byline say so?", "accepted", func(b *submission.Blog) { b.Author.Role = "Head of Payments" }},
		{"Since I wrote this I have joined Boscombe Council as Data Director.", "referred", nil},
		{"Correct title: Nine doors", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"The title should be in sentence case.", "referred", nil},
		{"Oops, typo in the title!", "referred", nil},
		{"Sorry about the typo in the title, and thank you for catching it.", "noted", nil},
		{"It is called “blog text” only because of our system, please ignore that.", "referred", nil},
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body += "\n\nBest wishes\nJane Doe\nAnalyst\nAcme"
		o.deliver(m)
		want := o.submission("SS20-1")
		if want.Blog.Author.Organisation != "Acme" {
			t.Fatalf("author %+v", want.Blog.Author)
		}
		got := o.reply(mail{body: c.reply})
		if words := strings.Fields(got); words[1] != c.outcome {
			t.Errorf("%s: got %s, want %s", c.reply, got, c.outcome)
		}
		if c.change != nil {
			c.change(&want.Blog)
		}
		is := o.submission("SS20-1")
		if said(is) != said(want) || is.Blog.Author.Organisation != want.Blog.Author.Organisation || is.Status == submission.StatusWithdrawn {
			t.Errorf("%s:\ngot  %s %+v\nwant %s %+v", c.reply, said(is), is.Blog.Author, said(want), want.Blog.Author)
		}
	}
}

// TestBeneathALineOfOurLetter answers below the line that tells a field or asks for it, among the quoted lines of an acceptance or,
// where the letter asks, of a correction letter.
func TestBeneathALineOfOurLetter(t *testing.T) {
	t.Parallel()
	told := "It knows when she gets up, and it told my sister first."
	for _, c := range []struct {
		above, line, answer, outcome string
		change                       func(*submission.Blog)
	}{
		{"Hi, answers below.", "1. No description", told, "accepted", func(b *submission.Blog) { b.Description = told }},
		{"", "people want to read on.", "It knows when she gets up,\r\nand it told my sister first.", "accepted", func(b *submission.Blog) { b.Description = told }},
		{"", "people want to read on.", "Of course: “" + told + "”", "accepted", func(b *submission.Blog) { b.Description = told }},
		{"", "people want to read on.", "We will send this on Monday.", "noted", nil},
		{"", "Title:", "should be “Nine doors”", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"Hi, one change below.", "Title:", "Nine doors please", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"See below", "Description:", "A walk round the doors of one town hall.", "accepted", func(b *submission.Blog) { b.Description = "A walk round the doors of one town hall." }},
		{"Thanks, one change", "Theme:", "and 4", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 4} }},
		{"", "Theme:", "4, not 3", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"Thanks!", "Author:", "Dr Jane Doe-Marsh", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Doe-Marsh" }},
		{"Thanks!", "Length:", "We counted 12 fewer.", "referred", nil},
		{"Thanks!", "Title:", "fine", "noted", nil},
	} {
		o := newOffice(t)
		first := fullBlog("1@acme.example")
		if !strings.HasSuffix(c.line, ":") {
			first = withoutDescription("1@acme.example")
		}
		o.deliver(first)
		want := o.submission("SS20-1")
		l := o.last[0]
		text, _ := o.parts(l.ID)
		body := c.above + "\r\n\r\nOn Thu, 20 Aug 2020 at 10:20, Blogs desk <blogs@example.org> wrote:\r\n"
		for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
			body += "> " + line + "\r\n"
			if strings.HasPrefix(strings.TrimSpace(line), c.line) {
				body += c.answer + "\r\n"
			}
		}
		got := o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: body})
		if words := strings.Fields(got); words[1] != c.outcome {
			t.Errorf("%s %s: got %s, want %s", c.line, c.answer, got, c.outcome)
		}
		if c.change != nil {
			c.change(&want.Blog)
		}
		if is := o.submission("SS20-1"); said(is) != said(want) {
			t.Errorf("%s %s:\ngot  %s\nwant %s", c.line, c.answer, said(is), said(want))
		}
	}
}

// TestChangedInOurTable answers within the table of our letter, where mail programs keep the answer in its cell.
func TestChangedInOurTable(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	l := o.last[0]
	_, page := o.parts(l.ID)
	at := strings.LastIndex(page, descr)
	page = page[:at] + descr + `<br><span style="color:red">A walk round the doors of one town hall.</span>` + page[at+len(descr):]
	body := fmt.Sprintf(`<div class="WordSection1"><p class="MsoNormal">My change in red below.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, l.Subject, page)
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: body, header: []string{"Content-Type: text/html; charset=utf-8"}}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); s.Blog.Description != "A walk round the doors of one town hall." || s.Blog.Title != title || !slices.Equal(s.Blog.Themes, []int{3}) {
		t.Errorf("%s", said(s))
	}
}

// TestSignedBelowABareAnswer takes the post from the signature below an answer without a label.
func TestSignedBelowABareAnswer(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.reply(mail{body: descr + "\n\nKind regards\nJane Doe\nHead of Forms\nAcme"})
	if a := o.submission("SS20-1").Blog.Author; a.Role != "Head of Forms" || a.Organisation != "Acme" {
		t.Errorf("author %+v", a)
	}
}
