package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/desk"
	"copydesk/internal/submission"
)

// TestAnswerBetweenTheLines answers in red below a point of our letter, which Outlook quotes without a mark. The banner
// that a mail server puts above the quoted letter is no answer.
func TestAnswerBetweenTheLines(t *testing.T) {
	t.Parallel()
	for _, above := range []string{"Please see my answer in red below.", "Hi, comments in blue below. Thanks, Jane"} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		l := o.last[0]
		_, page := o.parts(l.ID)
		before, behind, ok := strings.Cut(page, "shown below the title.</p>")
		if !ok {
			t.Fatal("the letter has another wording")
		}
		page = `<p>CAUTION: This email originated from outside of the organisation. Do not click links.</p>` + before + `shown below the title.</p><p class="MsoNormal"><span style="color:red">` + descr + `</span></p>` + behind
		body := fmt.Sprintf(`<div class="WordSection1"><p class="MsoNormal">%s</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, above, l.Subject, page)
		raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s", jane, l.Subject, l.MessageID, body)
		o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); s.Blog.Description != descr || s.Blog.Title != title {
			t.Errorf("title %q, description %q", s.Blog.Title, s.Blog.Description)
		}
		if r := o.replay(); len(r.Mails) > 0 || len(r.Blogs) > 0 {
			t.Errorf("a replay reads it otherwise: %+v", r)
		}
	}
}

// TestAnswerBehindOurWords answers in the very paragraphs of our letter, behind their last words: on a line of its own, or in the same.
func TestAnswerBehindOurWords(t *testing.T) {
	t.Parallel()
	for i, gap := range []string{"<br>", " ", "<br><br>", "<br>", "<br>", "<br>"} {
		mark := []string{"", "", "JD - ", "[JD] ", "Jane: ", "JD&gt; "}[i]
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Blog attached.\n\nTitle: " + title
		o.deliver(m)
		l := o.last[0]
		_, page := o.parts(l.ID)
		for end, answer := range map[string]string{"what makes people want to read on.": mark + descr, "than one. The themes are:": mark + "Theme 2"} {
			if strings.Count(page, end) != 1 {
				t.Fatal("the letter has another wording")
			}
			page = strings.Replace(page, end, end+gap+`<span style="color:#1F497D">`+answer+`</span>`, 1)
		}
		body := fmt.Sprintf(`<div class="WordSection1"><p class="MsoNormal">See my answers in blue below.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, l.Subject, page)
		raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s", jane, l.Subject, l.MessageID, body)
		o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); s.Blog.Description != descr || s.Blog.Title != title || !slices.Equal(s.Blog.Themes, []int{2}) {
			t.Errorf("%q: title %q, description %q, themes %v", gap, s.Blog.Title, s.Blog.Description, s.Blog.Themes)
		}
	}
}

// TestAnswerAsTheLetterGoesOn answers above the list of the themes with the first of them, in the very words that follow.
func TestAnswerAsTheLetterGoesOn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr
	o.deliver(m)
	l := o.last[0]
	_, page := o.parts(l.ID)
	if strings.Count(page, "The themes are:</p>") != 1 {
		t.Fatal("the letter has another wording")
	}
	page = strings.Replace(page, "The themes are:</p>", "The themes are:</p><div><br></div><div>1. Future gazing</div>", 1)
	raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+
		`<div class="WordSection1"><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, jane, l.Subject, l.MessageID, l.Subject, page)
	o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); !slices.Equal(s.Blog.Themes, []int{1}) {
		t.Errorf("themes %v", s.Blog.Themes)
	}
}

// TestShorterBehindOurWords gives a shorter description behind the words that ask for it: it stands further down in our letter, too.
func TestShorterBehindOurWords(t *testing.T) {
	t.Parallel()
	for _, gap := range []string{" ", "<br>", "</p><p>"} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr + " It is of interest to anybody who has ever waited for a letter that was sent to somebody else in another street.\nTheme: 3"
		o.deliver(m)
		l := o.last[0]
		_, page := o.parts(l.ID)
		if strings.Count(page, "room for.</p>") != 1 {
			t.Fatal("the letter has another wording")
		}
		page = strings.Replace(page, "room for.</p>", "room for."+gap+"Shorter: "+descr+"</p>", 1)
		raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+
			`<div class="WordSection1"><p class="MsoNormal">See below.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, jane, l.Subject, l.MessageID, l.Subject, page)
		o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); s.Blog.Description != descr {
			t.Errorf("%q: description %q", gap, s.Blog.Description)
		}
	}
}

// TestAnswerInWordsOfOurOwn answers between the lines with the name of a theme, which our letter lists further down.
func TestAnswerInWordsOfOurOwn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr
	o.deliver(m)
	l := o.last[0]
	_, page := o.parts(l.ID)
	before, behind, ok := strings.Cut(page, "No theme was named.</p>")
	if !ok {
		t.Fatal("the letter has another wording")
	}
	page = before + `No theme was named.</p><p class="MsoNormal"><span style="color:#0070C0">Bridging the gap</span></p>` + behind
	body := fmt.Sprintf(`<div class="WordSection1"><p class="MsoNormal">See my reply in blue.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe<br><b>Subject:</b> %s</p></div></div>%s</div>`, l.Subject, page)
	raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s", jane, l.Subject, l.MessageID, body)
	o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); !slices.Equal(s.Blog.Themes, []int{4}) {
		t.Errorf("themes %v", s.Blog.Themes)
	}
}

// TestAnswerThatBeginsLikeWhatItReplaces cuts a description short between the lines: it stands in our letter too, and the headline
// of the letter's HTML does not stand in its plain text.
func TestAnswerThatBeginsLikeWhatItReplaces(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = "Blog attached.\n\nTitle: " + title + "\nDescription: " + strings.TrimSuffix(descr, ".") + ", and what anybody may do who has ever waited for a letter that was sent to somebody else in another street."
	o.deliver(m)
	l := o.last[0]
	_, page := o.parts(l.ID)
	page = strings.Replace(page, "No theme was named.</p>", "No theme was named.</p><p>People</p>", 1)
	at := strings.Index(page, "The description has ")
	at += strings.Index(page[at:], "</p>") + len("</p>")
	page = page[:at] + "<p>" + descr + "</p>" + page[at:]
	raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: RE: %s\r\nMessage-ID: <2@acme.example>\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Please see below in red.</p>"+
		`<div class="moz-cite-prefix">On 20/08/2020 10:01, Blogs desk wrote:<br></div><blockquote type="cite" cite="mid:x@example.org">%s</blockquote>`, jane, l.Subject, page)
	o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); s.Blog.Description != descr || !slices.Equal(s.Blog.Themes, []int{3}) {
		t.Errorf("description %q, themes %v", s.Blog.Description, s.Blog.Themes)
	}
}

// TestGreetingBelowAPointOfOurLetter quotes the one point that is answered, above the greeting.
func TestGreetingBelowAPointOfOurLetter(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = "Blog attached.\n\nDescription: " + descr + "\nTheme: 3"
	o.deliver(m)
	o.want(o.reply(mail{body: "> 1. No title was given.\n> Please reply with a line such as: “Title: …”.\n\nDear colleagues,\n\nThank you for your email.\n\ntitle = " + title + "\n\nJane"}),
		"reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); s.Blog.Title != title {
		t.Errorf("title %q", s.Blog.Title)
	}
}

// TestAnswerInTheSubject gives the missing field in the subject, in the place of our words and behind them.
func TestAnswerInTheSubject(t *testing.T) {
	t.Parallel()
	for _, subject := range []string{"Description: " + descr, "Re: %s - description: " + descr} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		l := o.last[0]
		subject = strings.ReplaceAll(subject, "%s", l.Subject)
		o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: subject, answers: l.MessageID, body: "See subject line.\n\nJane"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); s.Blog.Description != descr {
			t.Errorf("description %q", s.Blog.Description)
		}
	}
}

// TestBothAreForOneTheme answers for two blogs in one sentence that names neither.
func TestBothAreForOneTheme(t *testing.T) {
	t.Parallel()
	for said, want := range map[string][]submission.Status{
		"Both are for theme 2, thanks!":                                   {"accepted", "accepted"},
		"They're both people.":                                            {"accepted", "accepted"},
		"Theme 4 for both, please":                                        {"accepted", "accepted"},
		"SS20-1: fine as it is.\nSS20-2: fine too.\nBoth are for People.": {"accepted", "accepted"},
		"Theme 4, please":                                                 {"needs-correction", "needs-correction"}, // for which?
		"Thank you for reading them both!":                                {"needs-correction", "needs-correction"},
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
			"a.md": "# " + title + "\n\nDescription: " + descr + "\n\n" + article(1, 450),
			"b.md": "# Nine doors and a bell\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
		}})
		o.reply(mail{body: said})
		for i, ref := range []string{"SS20-1", "SS20-2"} {
			if s := o.submission(ref); s.Status != want[i] {
				t.Errorf("%s: %s is %s %v", said, ref, s.Status, s.Blog.Themes)
			}
		}
	}
}

// TestMarksATheme sets a mark below a theme in the list that our letter quotes, at the end of its line or within its paragraph.
func TestMarksATheme(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		below, mark string
		themes      []int
	}{
		{"creating safe places", "^^ this one please", []int{3}},
		{"change across the wider", "<---- this one", []int{2}},
		{"transforming public services", "Yes", []int{4}},
		{"1. Future gazing", "x", []int{1}},
		{"Dear Jane,", "Yes", nil},
		{"creating safe places", "Is this one about schools?", nil},
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr
		o.deliver(m)
		plain, _ := o.parts(o.newest.ID)
		var quoted []string
		for line := range strings.SplitSeq(strings.ReplaceAll(plain, "\r\n", "\n"), "\n") {
			if quoted = append(quoted, strings.TrimSpace("> "+line)); strings.Contains(line, c.below) {
				quoted = append(quoted, c.mark)
			}
		}
		if !slices.Contains(quoted, c.mark) {
			t.Fatalf("the letter has no %q", c.below)
		}
		o.reply(mail{body: "On 20 Aug 2020, at 09:20, Blogs desk <blogs@example.org> wrote:\n\n" + strings.Join(quoted, "\n")})
		if got := o.submission("SS20-1").Blog.Themes; !slices.Equal(got, c.themes) {
			t.Errorf("%q below %q: themes %v", c.mark, c.below, got)
		}
	}
}

// TestAnswerBehindOneMarkMore answers between the lines of our letter behind two marks, where the letter has one; what an older email says
// there is no answer.
func TestAnswerBehindOneMarkMore(t *testing.T) {
	t.Parallel()
	for add, want := range map[string]string{
		">> " + descr: descr,
		"> On Wed, 19 Aug 2020 at 08:15, Tom wrote:\n>> " + descr: "",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		text, _ := o.parts(o.last[0].ID)
		var quoted []string
		for _, l := range strings.Split(strings.ReplaceAll(strings.TrimSpace(text), "\r\n", "\n"), "\n") {
			if quoted = append(quoted, "> "+l); strings.Contains(l, "people want to read on") {
				quoted = append(quoted, add)
			}
		}
		o.reply(mail{body: "On Thu, 20 Aug 2020 at 10:20, Blogs desk <blogs@example.org> wrote:\n\n" + strings.Join(quoted, "\n")})
		if got := o.submission("SS20-1").Blog.Description; got != want {
			t.Errorf("%q: %q", add, got)
		}
	}
}

// TestAnswerWithinASentence answers in the middle of a sentence of our letter, where a line of its plain form ends; and lengthens the
// value of one of its lines.
func TestAnswerWithinASentence(t *testing.T) {
	t.Parallel()
	wrote := func(o *office, above, at, line string) submission.Blog {
		text, _ := o.parts(o.newest.ID)
		text = strings.ReplaceAll(strings.TrimSpace(text), "\r\n", "\n")
		if before, behind, ok := strings.Cut(text, at); ok {
			text = before + line + behind
		} else {
			t.Fatal("the letter has another wording")
		}
		o.reply(mail{body: above + "\n\n-----Original Message-----\nFrom: Blogs desk <blogs@example.org>\nSent: 20 August 2020 10:20\nTo: Jane Doe <jane@acme.example>\nSubject: x\n\n" + text})
		return o.submission("SS20-1").Blog
	}
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	if b := wrote(o, "Please see below.", "at most 150 characters,\n", "at most 150 characters,\n"+descr+"\n"); b.Description != descr {
		t.Errorf("description %q", b.Description)
	}
	o = newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	if b := wrote(o, "Hi, one small amend below.", title+"\n", title+": a history\n"); b.Title != title+": a history" || b.Description != descr {
		t.Errorf("title %q, description %q", b.Title, b.Description)
	}
}
