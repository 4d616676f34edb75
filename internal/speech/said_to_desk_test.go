package speech

import "testing"

// TestSpeaksToDesk tells what contributors say to the desk before and after a blog from sentences of blogs that are like it.
func TestSpeaksToDesk(t *testing.T) {
	toDesk := []string{
		"I've pasted the text in below.",
		"If you have any questions or edits, please contact us by emailing press@acme.example.",
		"Please let us know your thoughts and any edits.",
		"If you would like to start with a shorter version, I can cut it.",
		"If you are interested in how we did it, I can send a second blog.",
		"Let us know how your team wants the pictures.",
		"Could you share your thoughts on the title?",
		"We are at your disposal.",
		"Also could you let us know the publication date?",
		"I'm available to discuss it next week.",
		"Not sure what to put for the sub-title.",
		"Ours is set out below and comes in just under the word limit.",
		"Copied below is my entry.",
		"Dear Laura, I hope you are keeping well.",
		"I trust the following meets your requirements.",
		"Here goes!",
		"Doc attached.",
		"Sent from my phone on the train, sorry for the typos.",
		"Written on the bus.",
		"It's for theme 2.",
		"Please could you run it under the headline “The stamp”?",
		"If you need it shortened I can do that on Monday, but not before.",
		"Do shout if the length is a problem.",
		"We won't be offended if it's not for you.",
		"I won't be hurt if you cut it.",
		"Could you tell me on which day it will be published?",
		"NB please don't change the headline without checking with me first.",
		"Feel free to tweak.",
		"You have our permission to publish the above on your website.",
		"Best of luck with the campaign week!",
		"It's about 500 words, I think.",
		"All facts have been checked and we are happy for it to be shared.",
		"Would be great to see a proof before it goes out.",
		"I can provide further information if required.",
		"If possible we'd prefer the Tuesday.",
		"As I can't open the template on my Mac I've just typed it in here.",
		"Laura suggested I send this straight to you.",
		"A headshot and logo can be supplied on request.",
		"Our social media team would like to share it, so please send me the link when you have one.",
		"Let me know how it goes.",
		"I look forward to the campaign week.",
		"Cheers for organising this, it's a great initiative.",
		"Have a lovely bank holiday weekend!",
		"That's it, do with it as you see fit.",
		"Please submit this one.",
		"Could you pass mine on to the organisers?",
		"I can be reached on 01632 960 111 until Friday lunchtime.",
	}
	toDesk = append(toDesk,
		"Any questions, give Tom a ring.",
		"With any queries, the press office is on 01632 960 111.",
		"Is there anything else you need?",
		"I hope there won't be any problems opening it.",
		"You are welcome to trim the piece.",
		"If you want it shorter, the second section can go.",
	)
	ofBlog := []string{
		"We won't be offended if the bell is late.",
		"Integration is the part that decides whether anything else works.",
		"It mattered more than anything else we did that year.",
		"The first winter passed without any problems.",
		"Nobody raised any questions at the meeting.",
		"Before any changes are made, ask who will live with them.",
		"The council answers any questions within a day.",
		"Anyone with any questions was sent to the same counter.",
		"You click on the page title, “Forms”, and the file opens.",
		"Say you open one blog post: all you get is the text of it.",
		"When you hang a photo in the hall, your visitors slow down.",
		"Sent from my desk, which is also the kitchen table.",
		"Written on the wall, in a child's hand, was the whole of the policy.",
		"We are available to help any council that wants to try the same.",
		"I remain available to answer any council that asks.",
		"We struggled with what the title of the new role should be, and in the end nobody minded.",
		"We didn't know how many people would read past the headline.",
		"I'm not sure which theme of the decade will last, but I know which I would keep.",
		"Please send the form back, the letter said.",
		"If you are worried about a neighbour, call us on 01632 960 111.",
		"I look forward to the day when nobody has to ask.",
		"Let us know how your street has changed.",
		"Have a look at the week as a nurse sees it.",
		"When I joined the council in 2011 the post room had eleven staff and one window.",
		"I'm happy to talk to anybody who wants to try it; the coffee is on us.",
		"Please do share your own experience in the comments.",
		"Let us know what you think on Twitter using the hashtag #techUKSmarterState.",
		"If you would like to find out more about how we did it, please get in touch with us at hello@example.com or visit our website.",
		"Thank you to everyone who gave up an evening to test it with us.",
		"Dear reader, you have probably filled in a form this week that asked for your date of birth twice.",
		"My hope is that in ten years' time a blog like this one will seem quaint.",
		"Let me know the place, said the engineer, and I'll tell you the fault.",
		"Please find attached, said every one of the nine thousand messages.",
		"We look forward to working with partners across the public sector to make it happen.",
		"Visit our website to learn more about the scheme, and if you have any questions, write to hello@example.com.",
		"In this blog I set out what you told us.",
		"I hope that others will do the same.",
		"A tenant sends a photo of a dripping tap.",
		"Thank you for your call, says the machine.",
		"If your council is interested in trying it, please get in touch with us: hello@example.com.",
		"If you have feedback on the guide, please open an issue in our repository.",
		"Give us your thoughts and edits, or send them by post.",
		"Please see the county's guide for more information about the scheme.",
		"Thank you to Ann Lee, Tom Hill and J. Marsh for their insight in writing this post.",
		"This piece was originally published on the county's blog.",
		"If you work in a post room, stay tuned for a blog about the sorting frame.",
		"Here are some possible next steps.",
		"By putting it all in one place you make your site's visitors happy.",
		"Please keep an eye out for our blog posts on what the survey says.",
		"Consider these three questions to help your team choose.",
		"You can also read the county's own blog post about it.",
	}
	for _, s := range toDesk {
		if !ToDesk(s) {
			t.Errorf("%q is said to the desk", s)
		}
	}
	for _, s := range ofBlog {
		if ToDesk(s) {
			t.Errorf("%q is the blog's", s)
		}
	}
}

// TestRemarksBelow tells a last remark to the desk, just above a signature, from the last line of a blog.
func TestRemarksBelow(t *testing.T) {
	for text, want := range map[string]bool{
		"Does that work for you?":                                    true,
		"We don't need to see a proof.":                              true,
		"Grateful for confirmation that this has arrived.":           true,
		"No need to reply.":                                          true,
		"Please note that this is embargoed until Monday.":           true,
		"Nothing in it is confidential.":                             true,
		"My mobile is the best way to get hold of me.":               true,
		"What we do with what it taught us is up to all of us.":      false,
		"She sent me a photo of it, framed.":                         false,
		"And the app? We never did build it.":                        false,
		"The caretaker, for what it is worth, has kept the tape.":    false,
		"As one resident put it: “You've stopped asking who I am.”":  false,
		"I'm happy to talk to anybody who wants to try it.":          false,
		"It's time to stop talking about the future as though it is": false,
	} {
		if got := RemarksBelow(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
