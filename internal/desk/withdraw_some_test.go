package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestWithdrawsOneOfTwo: what a sentence about both says of the other is no request to withdraw that.
func TestWithdrawsOneOfTwo(t *testing.T) {
	t.Parallel()
	const gone, kept = submission.StatusWithdrawn, submission.StatusAccepted
	for answer, want := range map[string][2]submission.Status{
		"Please withdraw Kites; Wells can stay.":                              {gone, kept},
		"Sorry, we have to withdraw blog 2.":                                  {kept, gone},
		"Please withdraw number 2.":                                           {kept, gone},
		"Please withdraw number 1, number 2 is fine.":                         {gone, kept},
		"Please remove number 2 from the list in the text.":                   {kept, kept},
		"Please withdraw Kites – Wells stays.":                                {gone, kept},
		"Withdraw Kites please, Wells is lovely.":                             {gone, kept},
		"Kites is fine, withdraw Wells":                                       {kept, gone},
		"Kites is fine but please withdraw Wells.":                            {kept, gone},
		"Kites: fine; Wells: please withdraw":                                 {kept, gone},
		"Please withdraw Wells, and leave Kites where it is.":                 {kept, gone},
		"Please withdraw the second blog and keep the first.":                 {kept, gone},
		"Withdraw Kites and publish Wells.":                                   {gone, kept},
		"Please withdraw Kites because Wells says it all.":                    {gone, kept},
		"As Tom, who wrote Kites, has left, please withdraw Wells.":           {kept, gone},
		"Please withdraw Kites; Wells is not affected.":                       {gone, kept},
		"Please remove the photo from Kites and withdraw Wells.":              {kept, gone},
		"Withdraw Kites (Wells stays).":                                       {gone, kept},
		"Withdraw Kites and replace it with Wells.":                           {gone, kept},
		"Withdraw Wells, not Kites.":                                          {kept, gone},
		"Please withdraw Kites and not Wells.":                                {gone, kept},
		"Please withdraw Wells but not Kites.":                                {kept, gone},
		"Please withdraw Kites rather than Wells.":                            {gone, kept},
		"Could you withdraw Wells instead of Kites?":                          {kept, gone},
		"Please withdraw Kites and Wells.":                                    {gone, gone},
		"Please withdraw Kites, and Wells too.":                               {gone, gone},
		"Please withdraw “Kites”, and “Wells” too, thanks for your patience.": {gone, gone},
		"We have to withdraw Kites; please withdraw Wells as well.":           {gone, gone},
		"Please withdraw Kites, written by Tom, and Wells, written by Ann.":   {gone, gone},
		"Please remove “Kites” and “Wells” from the campaign.":                {gone, gone},
		"Kites: withdraw; Wells: withdraw":                                    {gone, gone},
		"Withdraw Kites. Wells should be theme 5.":                            {kept, kept}, // the editors do both
		"Kites: withdraw; Wells: theme 5":                                     {kept, kept},
		"Kites can be withdrawn, Wells moved to theme 5.":                     {kept, kept},
		"Kites is out, Wells is theme 5.":                                     {kept, kept},
		"Kites should be theme 2 and Wells withdrawn.":                        {kept, kept},
		"Please withdraw.":                                                    {kept, kept},
		"We'd like to pull the wells one. Kites stays.":                       {kept, gone},
		"Please pull the one about the wells, kites is good to go.":           {kept, gone},
		"Please remove Kites from the campaign.":                              {gone, kept},
		"We have to pull the kites one. The other one should be theme 5.":     {kept, kept},
		"We'd like to pull the lamps one.":                                    {kept, kept}, // whichever that is
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: "Kites is for theme 1 and Wells for theme 4.\n\nJane"})
		got := o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1"), o.submission("SS20-2")
		if is := [2]submission.Status{one.Status, two.Status}; is != want || fmt.Sprint(one.Blog.Themes, two.Blog.Themes) != "[1] [4]" {
			t.Errorf("%s: %s, %v", answer, got, is)
		}
	}
}

// TestWithdrawsAnother: what is called by a name that is not the blog's is not withdrawn.
func TestWithdrawsAnother(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]submission.Status{
		"We'd like to pull the lamps one.":                              submission.StatusAccepted,
		"Please remove Nine doors from the campaign.":                   submission.StatusAccepted,
		"Bitte ziehen Sie den zweiten Beitrag zurück.":                  submission.StatusAccepted,
		"Please pull the letter one.":                                   submission.StatusWithdrawn,
		"Please remove The letter nobody opened from the campaign.":     submission.StatusWithdrawn,
		"Bitte ziehen Sie den Beitrag zurück.":                          submission.StatusWithdrawn,
		"We've decided not to take part after all, sorry for all this.": submission.StatusWithdrawn,
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := o.submission("SS20-1").Status; is != want {
			t.Errorf("%s: %s, %s", answer, got, is)
		}
	}
}

// TestWithdrawsByPlace: who has sent two blogs one after the other calls them by their places and numbers in that order.
func TestWithdrawsByPlace(t *testing.T) {
	t.Parallel()
	const gone, kept = submission.StatusWithdrawn, submission.StatusAccepted
	second := fullBlog("2@acme.example")
	second.body = strings.Replace(second.body, title, "Nine doors and a bell", 1)
	second.files = map[string]string{"doors.md": article(7, 450)}
	for answer, want := range map[string][2]submission.Status{
		"Please withdraw blog 2.":                 {kept, gone},
		"Please withdraw blog 1.":                 {gone, kept},
		"Please withdraw number 2.":               {kept, gone},
		"Please withdraw the first one.":          {gone, kept},
		"Please withdraw my second blog.":         {kept, gone},
		"Please withdraw blog 3.":                 {kept, kept},
		"Please withdraw “Nine doors and a bell”": {kept, gone},
	} {
		for _, subject := range []string{"Withdrawal", "Re: Your blog is accepted [SS20-1]", "Re: Your blog is accepted [SS20-2]"} {
			o := newOffice(t)
			o.deliver(fullBlog("1@acme.example"))
			o.deliver(second)
			got := o.deliver(mail{id: "3@acme.example", from: jane, subject: subject, body: "Hello,\n\n" + answer + "\n\nJane"})
			if is := [2]submission.Status{o.submission("SS20-1").Status, o.submission("SS20-2").Status}; is != want {
				t.Errorf("%s, %s: %s, %v", subject, answer, got, is)
			}
		}
	}
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.deliver(second)
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Withdrawal", body: "Please withdraw our blog “" + title + "”."}), "withdrawal withdrawn SS20-1 | withdrawal to jane@acme.example")
	o.want(o.deliver(mail{id: "4@acme.example", from: jane, subject: "Withdrawal", body: "Please withdraw blog 1 as well."}), "withdrawal referred | forward to editors@example.org")
}
