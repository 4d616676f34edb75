package purpose

import (
	"strings"
	"testing"
)

// TestAsksToWithdraw tells requests to withdraw a blog from what is said of its parts, of other things, and of a
// withdrawal that may come. Two sentences are separated by a bar: a pronoun in the second speaks of the first.
func TestAsksToWithdraw(t *testing.T) {
	for _, c := range []struct {
		sentences string
		want      bool
	}{
		{"Please withdraw our blog.", true},
		{"I wonder if I might ask you not to publish “The harbour wall” after all?", true},
		{"I wonder whether we could ask you to withdraw it.", true},
		{"I wonder if we should withdraw it.", false},
		{"I was wondering if you would publish our blog on Tuesday.", false},
		{"Can you please cancel the publication of our blog?", true},
		{"I'd like to take back my submission, please.", true},
		{"Are links to our products permitted in a blog or will you take them out?", false},
		{"There is a mistake in the caption, so please delete it.", false},
		{"I'm afraid we have to withdraw.", true},
		{"I am writing to withdraw from the campaign.", true},
		{"Please could you withdraw our submission “Nineteen telephone numbers”?", true},
		{"We would like to withdraw SS20-9 please.", true},
		{"Please withdraw Nine Hundred Gates.", true},
		{"Could I ask you to withdraw it, please?", true},
		{"Please withdraw our blog before it is published.", true},
		{"If it is not too late, please withdraw our blog.", true},
		{"If possible, please delete my submission.", true},
		{"We are withdrawing this one I am afraid.", true},
		{"Our chief executive has asked that the blog not be published.", true},
		{"Sadly our client has pulled out.", true},
		{"We are no longer in a position to take part.", true},
		{"Sorry, we won't be going ahead with the blog.", true},
		{"I don't want it published any more.", true},
		{"Our lawyers have asked us to take the blog back.", true},
		{"I'll take that back.", false},
		{"We shall take the blog back to our board on Monday.", false},
		{"Please leave our blog out of the campaign.", true},
		{"Please could it be withdrawn?", true},
		{"Please withdraw our blog, as we cannot use this data.", true},
		{"Please cancel.", true},
		{"Thanks, but we will not be taking this further.", true},
		{"Please drop it.", true},
		{"Please drop the second paragraph.", false},
		{"Please drop me a line when it is out.", false},
		{"Rather than sending a corrected version we should like to pull out altogether.", true},
		{"We have to withdraw both of them, sorry.", true},
		{"Nous retirons notre article.", true},
		{"I am afraid that we have to withdraw one of the two, “What three postmen told us”.", true},
		{"Old systems rarely die; this is how we persuaded one to retire.", false},
		{"May I therefore ask you to take our blog “The last reel” out of the campaign?", true},
		{"Please withdraw it, sorry if this is a nuisance.", true},
		{"We need to pull the article that I sent on Monday: legal has not cleared it.", true},
		{"Sadly we have to pull it.", true},
		{"I'm sorry to say that we have to pull out.", true},
		{"Please take it down.", true},
		{"Please could you take SS20-12 down from your list, our board would not sign it off.", true},
		{"Take our piece out of the running, please.", true},
		{"Please remove “Nine doors” from the running; the figures in it turned out to be wrong.", true},
		{"Please remove “Nine doors” from the caption; it stands there twice.", false},
		{"After some thought I would prefer not to be published.", true},
		{"I would prefer not to be published under my own name.", false},
		{"Please take us out of the campaign.", true},
		{"Please remove our client's thought piece from the week.", true},
		{"Kindly cancel my submission.", true},
		{"Please do NOT publish our blog.", true},
		{"Could you please not publish my blog after all?", true},
		{"I've decided against going ahead with the blog.", true},
		{"We have decided not to publish our article.", true},
		{"Please disregard the blog that I submitted on 12 August.", true},
		{"Please treat my blog as withdrawn.", true},
		{"I would rather my blog did not appear.", true},
		{"I'd rather you didn't publish it.", true},
		{"We no longer wish our blog to appear.", true},
		{"Unfortunately we no longer wish our blog to be published, so please remove it from the campaign.", true},
		{"I am no longer able to contribute to the campaign week.", true},
		{"I no longer want my article included.", true},
		{"bitte ziehen Sie unseren Blogbeitrag zurück.", true},
		{"Veuillez retirer notre article.", true},

		{"We are no longer able to submit our blog by Friday.", false},
		{"We are no longer able to include a photo with our blog.", false},
		{"We no longer want the second photo included in our blog.", false},
		{"Please remove the photo from our blog.", false},
		{"Please remove “Ray” from paragraph two.", false},
		{"Please delete “by Jane Doe” as the byline.", false},
		{"Please ignore my earlier blog, this is the right one.", false},
		{"Scrap that, use this one.", false},
		{"My client is thinking of withdrawing.", false},
		{"I don't want my photo published.", false},
		{"Please leave out the last paragraph of our blog.", false},
		{"Please remove “the great and good” from the text.", false},
		{"Please remove “The last reel” from the campaign.", true},
		{"Please don't use the headshot with my blog.", false},
		{"Please do not publish my email address with the blog.", false},
		{"Please do not publish our blog before Thursday.", false},
		{"Don't run it until our minister has spoken.", false},
		{"Please withdraw the figures in the second paragraph of our blog.", false},
		{"There is a typo in the second sentence.|Please remove it.", false},
		{"The headshot is an old one.|Please don't use it.", false},
		{"I regret that I must ask you to drop this.", true},
		{"We have to ask you to pull the piece.", true},
		{"May I ask you to drop the last sentence?", false},
		{"Please remove my job title from the blog.", false},
		{"Please take my name off the blog.", false},
		{"Could you pull our blog forward to Monday?", false},
		{"Please pull a quote from our blog for the tweet.", false},
		{"Please cancel the call about our blog.", false},
		{"Please remove me from your mailing list.", false},
		{"Please disregard my last email.", false},
		{"Please ignore my question about the blog.", false},
		{"We may have to withdraw our blog.", false},
		{"If the board objects we shall withdraw our blog.", false},
		{"How do I withdraw my blog?", false},
		{"Can we withdraw a blog after it has been accepted?", false},
		{"We do not want to withdraw our blog.", false},
		{"There is no need to withdraw it.", false},
		{"We have withdrawn the product, so the blog will be about something else.", false},
		{"We had to withdraw our product, so the blog is about something else.", false},
		{"The blog's title is wrong.|Please delete it and use the one below.", false},
		{"Please take out the blog's last line.", false},
		{"Please delete your blog alerts from my account.", false},
		{"para 2: delete “quietly”", false},
		{"Remove “Nine doors” from the header, it appears twice", false},
		{"Please take it down a notch", false},
		{"Please take it down by some 40 words", false},
		{"I'll take this one - Tess is off today.", false},
		{"I am taking this one over, as Tess is off sick.", false},
		{"Great, I'll take this off my list then.", false},
		{"Our team's blog is outdated, please take it off the site.", true},
		{"Please take our blog down, our director is on leave and cannot sign it.", true},
		{"Will you take it down after the week is over?", false},
		{"Will you please take it down?", true},
		{"Feel free to scrap mine and write your own.", false},
		{"We'd like it pulled out as a quote.", false},
		{"We'd like it pulled.", true},
		{"Please cancel my earlier request to withdraw", false},
		{"Please ignore that.", false},
		{"Please withdraw the kites one.", true},
		{"Please change the title to “Cancel my submission”.", false},
		{"We would now like to call it “Please remove our blog”.", false},
		{"The sub-title should read: “Why we asked to withdraw our blog.”", false},
		{"Please withdraw the blog called “The last reel”.", true},
		{"Please remove our blog with the title “The last reel” from the week.", true},
		{"Our blog called “The last reel” must not be published.", true},
		{"“Please withdraw it.”", true},
	} {
		before, sentence, two := strings.Cut(c.sentences, "|")
		if !two {
			before, sentence = "", c.sentences
		}
		if asksToWithdraw(sentence, before) != c.want {
			t.Errorf("%q: want %v", c.sentences, c.want)
		}
	}
}

func TestWithdrawsInSubject(t *testing.T) {
	for subject, want := range map[string]bool{
		"Withdrawal of blog submission SS20-9": true, "Blog withdrawal": true, "Withdrawing our piece": true,
		"Withdrawing our blog?": false, "Re: Your blog “Withdraw the piece” [SS20-9]": false, "Blog: “Withdraw the cash”": false,
		"The blog about withdrawn services": false, "Cash withdrawals": false,
	} {
		if withdrawsInSubject(subject) != want {
			t.Errorf("%q: want %v", subject, want)
		}
	}
}
