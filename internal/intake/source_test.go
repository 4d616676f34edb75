package intake

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/message"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
)

// TestDraftThatCameBack: what the sender wrote to a colleague about a draft gives way to the document, also where the colleague's
// answer is a forwarded one.
func TestDraftThatCameBack(t *testing.T) {
	mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Fwd: FW: draft\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSigned off and ready to go. Theme: People.\r\n\r\n" +
		"From: Lara Quayle <lara@fenwick.example>\r\nSent: 25 August 2020 15:40\r\nTo: Olivia Brandt\r\nSubject: FW: draft\r\n\r\nHappy with this.\r\n\r\n" +
		"From: Olivia Brandt <olivia@fenwick.example>\r\nSent: 25 August 2020 12:02\r\nTo: Lara Quayle\r\nSubject: draft\r\n\r\nHi Lara, draft attached.\r\n\r\n" +
		"Title: Ten doors\r\n\r\nDescription: What the porters never said to anybody.\r\n--b\r\n" +
		"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
		testFile(t, "blog.txt") + "\r\n--b--\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 {
		t.Fatalf("%d blogs", len(r.Blogs))
	}
	if b := r.Blogs[0]; b.Title != "Nine doors" || b.Description != "What the porters never said to anybody." {
		t.Errorf("%q, %q", b.Title, b.Description)
	}
}

// TestSentOnAgain: one who sends their own email on again signed it the first time.
func TestSentOnAgain(t *testing.T) {
	mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Fwd: Blog\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSorry, I had the address wrong. Forwarding now.\r\n\r\nOlivia\r\n\r\n" +
		"---------- Forwarded message ---------\r\nFrom: Olivia Brandt <olivia@fenwick.example>\r\nDate: Fri, 14 Aug 2020 at 16:20\r\nSubject: Blog\r\nTo: <blog@example.org>\r\n\r\n" +
		"Our blog for theme 3 is attached.\r\n\r\nBest wishes\r\nOlivia\r\n\r\nOlivia Brandt\r\nHead of Address Services\r\nFenwick Council\r\n--b\r\n" +
		"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
		testFile(t, "blog.txt") + "\r\n--b--\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 {
		t.Fatalf("%d blogs", len(r.Blogs))
	}
	if a := r.Blogs[0].Author; a.Name != "Olivia Brandt" || a.Role != "Head of Address Services" || a.Organisation != "Fenwick Council" {
		t.Errorf("%+v", a)
	}
}

// TestSentAgainAsQuoted: one who passes their own email on by answering it has sent what it quotes; a reminder of it has not.
func TestSentAgainAsQuoted(t *testing.T) {
	for subject, want := range map[string]int{"Fwd: Blog": 1, "Re: Blog": 0} {
		quoted := "> Title: Nine doors\r\n> Theme: 3\r\n>\r\n> " + strings.ReplaceAll(strings.TrimSpace(testFile(t, "blog.txt")), "\n", "\r\n> ")
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: text/plain; charset=utf-8\r\n\r\nI hope that this is the right address, the other one bounced.\r\n\r\n" +
			"On 14 Aug 2020, at 16:20, Olivia Brandt <olivia@fenwick.example> wrote:\r\n\r\n" + quoted + "\r\n"
		if r := readMail(t, mail); len(r.Blogs) != want || want > 0 && r.Blogs[0].Title != "Nine doors" {
			t.Errorf("%s: %d blogs", subject, len(r.Blogs))
		}
	}
}

// TestHasItPassedOn hears who asks a colleague to hand a blog on.
func TestHasItPassedOn(t *testing.T) {
	for text, want := range map[string]bool{
		"Could you pass this to the history group?":   true,
		"Please send it on to whoever collects them.": true,
		"Can you forward this for me?":                true,
		"Would you mind sending it?":                  true,
		"Please pass to them.":                        true,
		"I passed your house on Sunday.":              false,
		"Did you get to the meeting?":                 false,
	} {
		if got := hasItPassedOn(thread.Note{Blocks: note(text)}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestForwardedTwice takes for the author of an attached blog the first who wrote, and not who passed it on between.
func TestForwardedTwice(t *testing.T) {
	mail := "From: Tess Rowan <tess@bellwether.example>\r\nTo: blogs@example.org\r\nSubject: Guest blog\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease find a blog attached. Theme: People.\r\n\r\n" +
		"From: Jo Speakman <jo@fenwick.example>\r\nSent: 25 August 2020 15:40\r\nTo: Tess Rowan\r\nSubject: FW: my blog\r\n\r\nCan you send this on please?\r\n\r\n" +
		"From: Olivia Brandt <olivia@fenwick.example>\r\nSent: 25 August 2020 12:02\r\nTo: Jo Speakman\r\nSubject: my blog\r\n\r\nFinally finished! Please submit the attached.\r\n--b\r\n" +
		"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
		testFile(t, "blog.txt") + "\r\n--b--\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != "Olivia Brandt" || r.Blogs[0].Author.Email != "olivia@fenwick.example" {
		t.Errorf("%d blogs, by %+v", len(r.Blogs), r.Blogs[0].Author)
	}
}

// TestThemeAskedForBelow takes the theme that the author gives, and not those of which a colleague asked before.
func TestThemeAskedForBelow(t *testing.T) {
	below := "From: Olivia Brandt <olivia@fenwick.example>\r\nSent: 25 August 2020 15:40\r\nTo: Tom Reed\r\nSubject: RE: Blog?\r\n\r\n%s\r\n\r\n" +
		"From: Tom Reed <tom@fenwick.example>\r\nSent: 25 August 2020 12:02\r\nTo: Olivia Brandt\r\nSubject: Blog?\r\n\r\nJust a reminder of the blog. Which theme did you want, People or COVID-19?\r\n"
	for name, mail := range map[string]string{
		"in a sentence": "From: Tom Reed <tom@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: FW: Blog?\r\n\r\n" +
			strings.Replace(below, "%s", "Here it is. It is for theme 4.\r\n\r\nTitle: Nine doors\r\n\r\n"+testFile(t, "blog.txt"), 1),
		"in the subject": "From: Tom Reed <tom@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: FW: Blog (theme 4)\r\n\r\n" +
			strings.Replace(below, "%s", "Here it is.\r\n\r\nTitle: Nine doors\r\n\r\n"+testFile(t, "blog.txt"), 1),
	} {
		r := readMail(t, mail)
		if len(r.Blogs) != 1 || !slices.Equal(r.Blogs[0].Themes, []int{4}) || len(r.Blogs[0].UnknownThemes) > 0 {
			t.Errorf("%s: %+v", name, r.Blogs)
		}
	}
}

// TestEmailBelowOfSomebody takes for the author whose email the note speaks of by the first name.
func TestEmailBelowOfSomebody(t *testing.T) {
	mail := "From: Tess Rowan <tess@bellwether.example>\r\nTo: blogs@example.org\r\nSubject: FW: words\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee Olivia’s email below, with the blog attached. Theme: People.\r\n\r\nTess\r\n\r\n" +
		"From: Olivia Brandt <olivia@fenwick.example>\r\nSent: 25 August 2020 12:02\r\nTo: Tess Rowan\r\nSubject: words\r\n\r\nThese should do.\r\n--b\r\n" +
		"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
		testFile(t, "blog.txt") + "\r\n--b--\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != "Olivia Brandt" || r.Blogs[0].Author.Email != "olivia@fenwick.example" {
		t.Errorf("%+v", r.Blogs)
	}
}

// TestColleaguesBlogBelowAnAnswer takes the blog that a colleague's email holds, where the answer above hands it over or says nothing.
func TestColleaguesBlogBelowAnAnswer(t *testing.T) {
	blog := "Title: Nine doors\n\nDescription: What the porters knew.\n\nTheme: 3\n\n" + testFile(t, "blog.txt")
	const colleague, sender = "Lara Quayle <lara@fenwick.example>", "Olivia Brandt <olivia@fenwick.example>"
	for name, c := range map[string]struct {
		says, from string
		want       bool
	}{
		"pointed at":         {"See below.\n\nOlivia\n\n", colleague, true},
		"handed over":        {"Dear all,\n\nhere is our blog.\n\nBest wishes\n\nOlivia\n\n", colleague, true},
		"not a word":         {"", colleague, true},
		"pointed at in full": {"Hi all,\n\nPlease see Lara’s blog below.\n\nOlivia\n\n", colleague, true},
		"asked about":        {"Is the piece below too long for you?\n\nOlivia\n\n", colleague, false},
		"not to be taken":    {"Please ignore what Lara sent below, it is a draft.\n\nOlivia\n\n", colleague, false},
		"remarked upon":      {"My comments are below, in red. We will send it next week.\n\nOlivia\n\n", colleague, false},
		"only spoken of":     {"Dear all,\n\nwhat is the deadline?\n\nBest wishes\n\nOlivia\n\n", colleague, false},
		"sent before":        {"Dear all,\n\ndid you get the blog below?\n\nBest wishes\n\nOlivia\n\n", sender, false},
		"of another's house": {"See below.\n\nOlivia\n\n", "Blogs <news@other.example>", false},
	} {
		r := readMail(t, "From: "+sender+"\nTo: blogs@example.org\nSubject: Re: our blog\nContent-Type: text/plain; charset=utf-8\n\n"+c.says+
			"From: "+c.from+"\nSent: 25 August 2020 15:40\nTo: Olivia Brandt\nSubject: our blog\n\n"+blog+"\n")
		if got := len(r.Blogs) == 1 && r.Blogs[0].Text != ""; got != c.want || got && r.Blogs[0].Author.Name != "Lara Quayle" {
			t.Errorf("%s: %.300v", name, r.Blogs)
		}
	}
}

// TestVoice tells whose blog a forwarded email brings that names nobody, by what each wrote who passed it on, the last first.
func TestVoice(t *testing.T) {
	for name, c := range map[string]struct {
		said []string
		want string
	}{
		"for a colleague":     {[]string{"Forwarding this on for my colleague.", "A blog on words, for theme 4."}, "2@fenwick.example"},
		"without a word":      {[]string{"", "A blog on words, for theme 4."}, "2@fenwick.example"},
		"passed on twice":     {[]string{"Please see below.", "FYI", "A blog on words, for theme 4."}, "3@fenwick.example"},
		"a theme and no more": {[]string{"Please see below.", "Hi Ann, for theme 3 please."}, "2@fenwick.example"},
		"a theme asked for":   {[]string{"Please see below.", "Hi Ann, what about theme 3?"}, "1@fenwick.example"},
		"the call passed on":  {[]string{"", "Please send us your blog by Friday. It would suit theme 3. Details attached."}, "1@fenwick.example"},
		"approved":            {[]string{"FYI", "Thanks, a lovely piece, no changes from me. Good to go for theme 3."}, "1@fenwick.example"},
		"the one who offers":  {[]string{"FYI", "Could you look at this?", "My blog is attached."}, "3@fenwick.example"},
		"one's own":           {[]string{"My blog is attached, my director approves below.", "Approved."}, "1@fenwick.example"},
		"nobody else's words": {[]string{"Two footnotes in this one.", "The deadline is on Friday."}, "1@fenwick.example"},
	} {
		var sources []thread.Note
		sent := &message.Message{From: message.Address{Email: "1@fenwick.example"}}
		for i, text := range c.said {
			sources = append(sources, thread.Note{Call: calltest.Example(t), Mail: sent, From: message.Address{Email: strconv.Itoa(i+1) + "@fenwick.example"}, Blocks: note(text)})
		}
		if got := voiceIn(sources).From.Email; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestPassedOnWithoutBlog reads an email that somebody passes on which says that a blog is there, where none is, and one that withdraws.
func TestPassedOnWithoutBlog(t *testing.T) {
	for says, want := range map[string]submission.Kind{
		"Please find our blog attached. It is for theme 3.": submission.KindSubmission,
		"Please withdraw our blog.":                         submission.KindEnquiry,
		"Would you like a blog about lamp posts from us?":   submission.KindEnquiry,
		"The deadline is on Friday.":                        submission.KindEnquiry,
	} {
		r := readMail(t, "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: FW: Smarter State\r\n\r\nPlease see below.\r\n\r\n"+
			"From: Lara Quayle <lara@fenwick.example>\r\nSent: 25 August 2020 15:40\r\nTo: Olivia Brandt\r\nSubject: Smarter State\r\n\r\n"+says+"\r\n")
		if r.Kind != want || len(r.Blogs) == 1 && r.Blogs[0].Author.Name != "Lara Quayle" {
			t.Errorf("%s: %s, %.300v", says, r.Kind, r.Blogs)
		}
	}
}

// TestForwardedWithinAnOrganisation reads the header lines of a colleague's email as Outlook writes them there, without an address.
func TestForwardedWithinAnOrganisation(t *testing.T) {
	for _, from := range []string{"Olivia Brandt", "Brandt, Olivia"} {
		r := readMail(t, mailWithFiles("FW: Blog", "Please see below.\r\n\r\nKit\r\n\r\nFrom: "+from+"\r\nSent: 25 August 2020 15:40\r\nTo: Morrow, Kit\r\nSubject: Blog\r\n\r\n"+
			"Hi Kit,\r\n\r\nmy blog is attached, for theme 3.\r\n\r\nOlivia Brandt\r\nHead of Address Services\r\nFenwick Council", "blog.txt", "Nine doors\r\n\r\n"+testFile(t, "blog.txt")))
		if len(r.Blogs) != 1 || r.Blogs[0].Author != (submission.Author{Name: "Olivia Brandt", Role: "Head of Address Services", Organisation: "Fenwick Council"}) {
			t.Errorf("%s: %.300v", from, r.Blogs)
		}
	}
}

// TestForwardedAsAttachment gives the blog of an attached email to whom that email gives it.
func TestForwardedAsAttachment(t *testing.T) {
	inner := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: kit@fenwick.example\r\nSubject: FW: Blog\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" +
		"--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFYI\r\n\r\nFrom: Lara Quayle <lara@fenwick.example>\r\nSent: 25 August 2020 15:40\r\nTo: Olivia Brandt\r\nSubject: Blog\r\n\r\n" +
		"Here is my blog.\r\n\r\n--c\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"blog.txt\"\r\n\r\nNine doors\r\n\r\n" + testFile(t, "blog.txt") + "\r\n--c--\r\n"
	r := readMail(t, "From: Kit Morrow <kit@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: FW: Blog\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nForwarding this on for my colleague.\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"+inner+"\r\n--b--\r\n")
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != "Lara Quayle" {
		t.Errorf("%.300v", r.Blogs)
	}
}

// TestCallPassedOn leaves out what the call for blogs says of a title, where somebody passes it on with a blog.
func TestCallPassedOn(t *testing.T) {
	for _, note := range []string{"", "Attached.\r\n\r\n", "Please see below.\r\n\r\nKit\r\n\r\n"} {
		r := readMail(t, mailWithFiles("FW: Call for blogs", note+"From: Olivia Brandt <olivia@fenwick.example>\r\nSent: 20 August 2020 09:00\r\nTo: All staff\r\nSubject: Call for blogs\r\n\r\n"+
			"Dear all,\r\n\r\nplease send us your blog, with:\r\n\r\nTitle: what it is called\r\nDescription: up to 150 characters\r\nTheme: one of the five\r\n\r\nBy Friday, please.", "blog.txt", "Nine doors\r\n\r\n"+testFile(t, "blog.txt")))
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "Nine doors" || r.Blogs[0].Description != "" || r.Blogs[0].Author.Name != "Kit Morrow" {
			t.Errorf("%q: %.300v", note, r.Blogs)
		}
	}
}

// TestWhoseBlogIsPassedOn asks whose blog it is that a forward brings, by what the one who passes it on says above.
func TestWhoseBlogIsPassedOn(t *testing.T) {
	for says, want := range map[string]string{
		"FYI": "Lara Quayle",
		"This one came to my inbox, for you I think.":             "Lara Quayle",
		"Not sure who deals with these.":                          "Lara Quayle",
		"We received this blog today.":                            "Lara Quayle",
		"A blog from one of our suppliers.":                       "Lara Quayle",
		"Another blog for the week.":                              "Lara Quayle",
		"Please see below.":                                       "Lara Quayle",
		"My blog is attached, the discussion with Lara is below.": "Olivia Brandt",
		"I have attached my blog, see below for the background.":  "Olivia Brandt",
		"Here is our submission for People.":                      "Olivia Brandt",
		"Final version attached.":                                 "Olivia Brandt",
		"Attached is the blog I wrote after I got this.":          "Olivia Brandt",
	} {
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Fwd: Nine doors\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + says + "\r\n\r\nOlivia Brandt\r\nOffice Manager\r\n\r\n" +
			"---------- Forwarded message ---------\r\nFrom: Lara Quayle <lara@kerbside.example>\r\nDate: Fri, 14 Aug 2020 at 16:20\r\nSubject: Nine doors\r\nTo: <olivia@fenwick.example>\r\n\r\n" +
			"Hello,\r\n\r\nA blog on doors, for \"People\".\r\n\r\nBest wishes\r\nLara\r\n--b\r\n" +
			"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
			testFile(t, "blog.txt") + "\r\n--b--\r\n"
		if r := readMail(t, mail); len(r.Blogs) != 1 || r.Blogs[0].Author.Name != want {
			t.Errorf("%s: %d blogs, want one by %s: %+v", says, len(r.Blogs), want, r.Blogs)
		}
	}
}

// TestThemeSettledBelow takes the theme on which a colleague of the sender settled in the thread, and none that somebody else wrote of.
func TestThemeSettledBelow(t *testing.T) {
	for colleague, want := range map[string][]int{
		"Signed off. Let’s go for theme 3 rather than 2. <tom@fenwick.example>":              {3},
		"Theme 3 has had many blogs. <tom@elsewhere.example>":                                nil,
		"Signed off. Did we want theme 3? <tom@fenwick.example>":                             nil,
		"Signed off. I thought of theme 3, but we went for theme 4. <olive@fenwick.example>": {4},
	} {
		said, address, _ := strings.Cut(colleague, " <")
		mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: RE: Blog draft\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nOur blog is attached, signed off as below.\r\n\r\nOlivia\r\n\r\n" +
			"From: Tom Reed <" + address + "\r\nSent: 25 August 2020 15:40\r\nTo: Olivia Brandt\r\nSubject: RE: Blog draft\r\n\r\n" + said + "\r\n--b\r\n" +
			"Content-Type: text/markdown; charset=utf-8; name=\"blog.md\"\r\nContent-Disposition: attachment; filename=\"blog.md\"\r\n\r\n# Nine doors\r\n\r\n" +
			testFile(t, "blog.txt") + "\r\n--b--\r\n"
		if r := readMail(t, mail); len(r.Blogs) != 1 || !slices.Equal(r.Blogs[0].Themes, want) {
			t.Errorf("%s: %d blogs, themes %v", colleague, len(r.Blogs), r.Blogs[0].Themes)
		}
	}
}
