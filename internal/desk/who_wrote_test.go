package desk_test

import "testing"

// TestWhoWroteItIsSaid: an answer names another author only where a sentence says who wrote the blog; it names many others.
func TestWhoWroteItIsSaid(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"My colleague Sally Hughes, Head of Policy, would also love to write a blog. Her email is sally@kettleandcall.example.": "Jane Doe",
		"The headshot is by Sally Hughes - please credit her as photographer.":                                                  "Jane Doe",
		"My colleague Sally Hughes, Head of Policy, will be at the launch too.":                                                 "Jane Doe",
		"My boss, Ruth Adeyemi, Chair of Trustees, thought it was wonderful.":                                                   "Jane Doe",
		"I'm passing this to my colleague Sally Hughes, Head of Communications, who will share it on our channels.":             "Jane Doe",
		"Sally Hughes, our Head of Policy, is your contact while I am away.":                                                    "Jane Doe",
		"My director, Ruth Adeyemi, has asked whether you need a headshot.":                                                     "Jane Doe",
		"Sally Hughes is our new Head of Policy, you may want to invite her next time.":                                         "Jane Doe",
		"Sally Hughes from Age Action wrote to say how much she liked the blog.":                                                "Jane Doe",
		"Could you send the invoice to our finance lead, Sally Hughes?":                                                         "Jane Doe",
		"The illustration in the middle was drawn by Sally Hughes, Artist in Residence.":                                        "Jane Doe",
		"We have cited Sally Hughes, Professor of Ageing at Leeds, in paragraph two.":                                           "Jane Doe",
		"Thanks! Sally Hughes in our team, Digital Lead, will tweet about the blog on the day.":                                 "Jane Doe",
		"On behalf of Ruth Adeyemi, our Chair, thank you for taking the blog.":                                                  "Jane Doe",
		"Please thank Sally Hughes, Head of Events, for us. She looked after the blog so well.":                                 "Jane Doe",
		"Sally Hughes, Head of Policy at Age Action, has written a lovely reply to our blog on her own site.":                   "Jane Doe",
		"Please note that my colleague Sally Hughes, Head of Policy, is the author, not me.":                                    "Sally Hughes",
		"The author should be Sally Hughes, Head of Policy.":                                                                    "Sally Hughes",
		"Actually it was written by Sally Hughes.":                                                                              "Sally Hughes",
		"Please credit my colleague Sally Hughes, Head of Policy, as the author.":                                               "Sally Hughes",
		"This was a blog by Sally Hughes, our Head of Policy - I only sent it in.":                                              "Sally Hughes",
		"Author: Sally Hughes, Head of Policy":                                                                                  "Sally Hughes",
		"Sally Hughes wrote it and would like to write more.":                                                                   "Sally Hughes",
		"Sally Hughes's post on our intranet says the same.":                                                                    "Jane Doe",
		"We loved the blog by Sally Hughes on your site.":                                                                       "Jane Doe",
		"All credit to Sally Hughes for making me write it!":                                                                    "Jane Doe",
		"Please send the proof to Sally Hughes, our author liaison.":                                                            "Jane Doe",
		"Tom's surname is now Doe-Field.":                                                                                       "Jane Doe",
		"My wife's surname is now Marsh-Doe.":                                                                                   "Jane Doe",
		"His surname has changed to Doe-Hill, in the quotation.":                                                                "Jane Doe",
		"Jane's surname is now Doe-Marsh.":                                                                                      "Jane Doe-Marsh",
		"My surname is now Doe-Marsh, please update.":                                                                           "Jane Doe-Marsh",
		"Please publish it under the name of Sally Hughes, Head of Policy.":                                                     "Sally Hughes",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := o.submission("SS20-1").Blog.Author.Name; is != want {
			t.Errorf("%q: %s, %q, want %q", answer, got, is, want)
		}
	}
}

// TestBiographyInAnAnswer: a biography below a line that leads to it is taken whole, whatever it tells of years, posts and titles.
func TestBiographyInAnAnswer(t *testing.T) {
	t.Parallel()
	for _, answer := range [][2]string{
		{"Thank you! As promised here is my biography:", "Jane Doe is Chief Executive of Acme, which she founded in 2014. Before that she ran a call centre. She lives in Hull."},
		{"Bio", "Jane Doe is Chief Executive of Acme, which she founded in 2014. She lives in Hull."},
		{"My bio is below.", "Jane Doe runs Acme. In 2018 her blog on ageing was called the best of the year. She was promoted to Chief Executive last year."},
		{"Here is a short bio for the page:", "Jane is now Chief Executive of Acme. She was Head of Service at Hull City Council until 2014."},
		{"My biography for the site:", "Jane Doe writes about people and theme parks. If she had a title it would be Lady of the Phones."},
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		got := o.reply(mail{body: answer[0] + "\n\n" + answer[1] + "\n\nBest wishes,\nJane"})
		if b := o.submission("SS20-1").Blog; b.Author.Bio != answer[1] || b.Title != title {
			t.Errorf("%q: %s, %q of %q", answer[0], got, b.Author.Bio, b.Title)
		}
	}
}

// TestPostThatHasChanged: what somebody else tells of the author's post, in two clauses or two sentences.
func TestPostThatHasChanged(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Thanks both. Jane's job title has changed – she's now Director of Insight. Can you update please?": "Director of Insight",
		"Jane's job title has changed. She's now Director of Insight.":                                      "Director of Insight",
		"Jane's job title has changed, she is now Director of Insight.":                                     "Director of Insight",
		"Jane's job title has changed to Director of Insight.":                                              "Director of Insight",
		"Jane's role has changed: she is Director of Insight now.":                                          "Director of Insight",
		"Please note Jane's title should now be Director of Insight.":                                       "Director of Insight",
		"Jane Doe is now Director of Insight at Acme Ltd.":                                                  "Director of Insight",
		"Jane's job title has changed since, but she'd rather keep the old one for this.":                   "Head of Post",
		"Jane's role has changed a lot this year and she is busy.":                                          "Head of Post",
		"My job title has changed – I'm now Account Director.":                                              "Head of Post",
		"Her job has changed her, she says.":                                                                "Head of Post",
	} {
		o := newOffice(t)
		m := fullBlog("1@agency.example")
		m.from = "Tom Field <tom@agency.example>"
		m.body = "Hello,\n\nPlease find attached a blog on behalf of our client, Acme Ltd.\n\nTitle: " + title + "\nDescription: " + descr +
			"\nTheme: 3\nAuthor: Jane Doe, Head of Post, Acme Ltd\n\nBest wishes,\n\nTom Field\nAccount Manager\nBrightline PR"
		o.deliver(m)
		got := o.deliver(mail{id: "2@agency.example", from: m.from, subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: answer + "\n\nTom"})
		if a := o.submission("SS20-1").Blog.Author; a.Role != want || a.Organisation != "Acme Ltd" {
			t.Errorf("%q: %s, %q at %q, want %q", answer, got, a.Role, a.Organisation, want)
		}
	}
}

// TestAskedOfThemes: what an answer wants to know of a theme gives none, and what tells how it was to write gives no description.
func TestAskedOfThemes(t *testing.T) {
	t.Parallel()
	wantAnswered(t, []answered{
		{gave: "TD", answer: "What is number 3?", outcome: "referred"},
		{gave: "TD", answer: "Is number 3 full?", outcome: "referred"},
		{gave: "TD", answer: "Does 3 mean citizens?", outcome: "referred"},
		{gave: "TD", answer: "Theme 3?", outcome: "accepted", themes: []int{3}},
		{gave: "T", answer: "3 - “Behind every unopened letter there is somebody who moved.”", outcome: "accepted", themes: []int{3}, description: "Behind every unopened letter there is somebody who moved."},
		{gave: "T", answer: "People - “Behind every unopened letter there is somebody who moved.”", outcome: "accepted", themes: []int{3}, description: "Behind every unopened letter there is somebody who moved."},
		{gave: "TD", answer: "Both blogs are lovely.", outcome: "noted"},
		{gave: "TD", answer: "Ours is Health", outcome: "needs-correction"},
		{gave: "T3", answer: "It was lovely to write about the council and its letters.", outcome: "noted"},
		{gave: "T3", answer: "We really enjoyed writing about the letter and the envelope.", outcome: "referred"},
		{gave: "T3", answer: "It was lovely to write to strangers, until their letters came back to the council.", outcome: "accepted", description: "It was lovely to write to strangers, until their letters came back to the council."},
		{gave: "T3", answer: "We are proud of this.", outcome: "referred"},
		{gave: "T3", answer: "A council finds that it is hard to write about the post it never opened.", outcome: "accepted", description: "A council finds that it is hard to write about the post it never opened."},
		{gave: "D3", answer: "Why we are proud of the blog", outcome: "accepted", title: "Why we are proud of the blog"},
		{gave: "TD3", answer: "Please send me the guidelines again.", outcome: "referred"},
		{gave: "TD3", answer: "Please send the invitation to Ruth.", outcome: "referred"},
		{gave: "TD3", answer: "Please send my regards to Anna.", outcome: "noted"},
		{gave: "TD3", answer: "Please give us a day or two.", outcome: "noted"},
		{gave: "D3", answer: "Title It's called Nine doors.", outcome: "accepted", title: "Nine doors"},
		{gave: "D3", answer: "We'd like to call it Nine doors, if that works for you.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Could we retitle this one “Nine doors”?", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Our title was nearly “Nine doors”, glad we changed it.", outcome: "referred"},
		{gave: "3", answer: "Nine doors (title)||What the porters never said. (description)", outcome: "accepted", title: "Nine doors", description: "What the porters never said."},
		{answer: "title: Nine doors / theme 3 / description to follow", outcome: "needs-correction", title: "Nine doors", themes: []int{3}},
	})
}
