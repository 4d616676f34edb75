package purpose

import (
	"strings"
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
)

// TestClaims tells an email that says that its blog is there from one that speaks of blogs or sends something else.
func TestClaims(t *testing.T) {
	for text, want := range map[string]bool{
		"You will find my contribution in the attachment.": true, "Sending over Sam's piece for the campaign.": true,
		"Fenwick is delighted to submit the following post.": true, "I enclose her blog for the People theme.": true,
		"I've attached the blog along with my headshot.": true, "In response to your call, our blog is attached.": true,
		"The final version of our blog, signed off by our directors.": true, "Blog for theme 5 in Word format, 577 words. Photo to follow.": true,
		"We are submitting our article herewith.": true, "Here's the piece, as promised on Monday.": true, "Anbei unser Blogbeitrag.": true,
		"Attached is version 2 of the blog, with the description cut as your letter asked.": true, "In response to your call our blog is attached.": true,

		"The piece is done. Could you please confirm receipt of the attached?": true, "I'd like to submit the attached piece.": true,
		"We would like to put forward the attached blog for theme 3.": true, "Please could you publish the attached blog on Wednesday?": true,

		"Our author's bio and photo are attached, in addition to the blog I sent this morning.": false,
		"Sorry, I forgot the headshot for the blog. Here you go.":                               false,
		"I attached my blog to an email last Friday.":                                           false, "Your call for blogs is attached to your email in a format that I cannot open.": false,
		"Our 540 words on data trusts are in the attachment.": true, "I have recorded my blog for you as a voice memo.": true,
		"The old form had nine hundred words in it; the new one is attached to the wall.": false,
		"I have recorded a talk about the campaign.":                                      false,

		"Please find my story attached.": true, "I have attached the essay that I read to you.": true,

		"Please find below some questions about the blog.": false, "Here is a question about the blog.": false,
		"Please find attached invoice 2041 for £480.00 for a blog.": false,
		"Attached is the signed release form for our blog.":         false, "Attached is a list of blog topics.": false,
		"Please see attached our logo for use with the blog that Jane sent.": false, "We share your interest in blogs.": false,
		"Sending our apologies: we cannot manage a blog.": false, "My manager is sending you a blog this afternoon.": false,
		"We are submitting our blog on Friday.": false, "I'll be sending my piece from my personal address.": false,
		"Blog coming your way tomorrow!": false, "No blog from us this year.": false, "The attachment came out empty, and so did the blog.": false,
		"As promised I am letting you know that the blog is with our minister.": false, "Our blog must be short.": false,
		"I did attach the blog.": false, "Should a blog be attached or pasted?": false, "I'm sending the blog in a separate email.": false,
		"Thank you for the call for blogs attached to your email of 3 August.": false,
		"The blog attached to my email of 12 August has not appeared.":         false, "Each time I attach the blog your server sends it back.": false,
		"A blog on your website names my company. Who wrote it?":                false,
		"Could you use the attached photo with my blog instead of the old one?": false,
		"Have you had a chance to look at the attached blog?":                   false,
	} {
		if got := Hear(text, nil, "", &call.Call{}).HandedOver; got != want {
			t.Errorf("%q: handed over %v", text, got)
		}
	}
}

// TestWorksAreBlogs: what the sets of words know as a contribution the phrases know too.
func TestWorksAreBlogs(t *testing.T) {
	for _, word := range strings.Fields(submission.Works) {
		if !speech.BlogWord.MatchString("here: my " + word + ".") {
			t.Errorf("%q is no word for a blog", word)
		}
	}
}
