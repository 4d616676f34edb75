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
