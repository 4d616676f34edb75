package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// askedOf delivers a whole blog of Jane's, then what she answers, and returns what became of the answer.
func askedOf(t *testing.T, answers ...string) (o *office, got string) {
	t.Helper()
	o = newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	for _, a := range answers {
		got = o.reply(mail{body: a + "\n\nJane"})
	}
	return o, got
}

func TestSomebodyElseIsTheAuthor(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{
		"Sorry, the author should be Jo Bloggs, not me.",
		"The author is Jo Bloggs, not me.",
		"Thanks. Please put Jo Bloggs down as the author instead of me.",
		"Jo Bloggs wrote it, not me.",
		"Can you credit Jo Bloggs rather than me?",
		"Please credit it to Jo Bloggs.",
		"You have me down as the author but it is Jo Bloggs.",
		"I'm not the author, Jo Bloggs is.",
		"The author isn't me - it's our Chief Executive, Jo Bloggs.",
		"It was actually written by Jo Bloggs, Head of Data at Acme.",
		"This was written by Jo Bloggs, Head of Data at Acme. Could you change the byline?",
		"Could you change the byline please? The blog was written by Jo Bloggs.",
	} {
		o, got := askedOf(t, answer)
		if a := o.submission("SS20-1").Blog.Author; !strings.HasPrefix(got, "reply accepted") || a.Name != "Jo Bloggs" || a.Email != "" {
			t.Errorf("%q: %s, %+v", answer, got, a)
		}
	}
	for _, answer := range []string{
		"The author of the photo is Jo Bloggs, not me.", "Jo Bloggs wrote the report, not me.", "The book was written by Jo Bloggs, not me.",
		"Please credit the photo to Jo Bloggs.", "Please credit this to Jo Bloggs, our photographer.", "Please credit it to Jo Bloggs, who took it.", "Could you credit this to Jo Bloggs (illustrator)?", "Please credit Jo Bloggs with the idea.", "Please put Jo Bloggs down as the contact instead of me.",
		"The author should be Jo Bloggs, if she agrees.", "The author should be Jo Bloggs or me, let me check.", "Should the author be Jo Bloggs?",
		"I am not the author of the report you mention.", "The author should be someone in our team.", "The author should be paid, not me.",
		"You have me down as the author but it is fine.", "Please credit Getty Images rather than me.", "It was written by Sam Lee's team, I only sent it in.", "Jo Bloggs wrote to me, not you.", "The report was written by Jo Bloggs. Could you change the byline?", "It was written by Jo Bloggs, if she agrees. Could you change the byline?",
	} {
		o, got := askedOf(t, answer)
		if a := o.submission("SS20-1").Blog.Author; strings.HasPrefix(got, "reply accepted") || a.Name != "Jane Doe" {
			t.Errorf("%q: %s, %+v", answer, got, a)
		}
	}
}

func TestAnOldWordingIsPutBack(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{
		"Could you put the old title back, please?", "Please restore the original title.", "On reflection, please go back to the previous title.",
		"The first title was better, please use that one.",
	} {
		o, got := askedOf(t, "Title: Nine doors and a bell", answer)
		if b := o.submission("SS20-1").Blog; !strings.HasPrefix(got, "reply accepted") || b.Title != title || b.Description != descr {
			t.Errorf("%q: %s, %q", answer, got, b.Title)
		}
	}
	for _, answer := range []string{
		"Do not put the old title back.", "Was the old title better?", "The old title was better, what do you think?",
		"Could you put the old title back on the 2019 page?", "The previous title on your website is wrong.",
		"We will go back to the original title if the board prefers it.", "Could you put the old sub-title back?",
	} {
		o, got := askedOf(t, "Title: Nine doors and a bell", answer)
		if b := o.submission("SS20-1").Blog; strings.HasPrefix(got, "reply accepted") || b.Title != "Nine doors and a bell" {
			t.Errorf("%q: %s, %q", answer, got, b.Title)
		}
	}
}

func TestThemesAreSwappedRound(t *testing.T) {
	t.Parallel()
	themes := func(o *office) []int {
		return slices.Concat(o.submission("SS20-1").Blog.Themes, o.submission("SS20-2").Blog.Themes)
	}
	for answer, want := range map[string][]int{
		"I've mixed them up, please swap the themes round.":      {4, 1},
		"The themes are the wrong way round, please swap them.":  {4, 1},
		"Could you swap the themes?":                             {4, 1},
		"Please swap the photos round.":                          {1, 4},
		"Please don't swap the themes round.":                    {1, 4},
		"Should we swap the themes round?":                       {1, 4},
		"The themes are the wrong way round on your website.":    {1, 4},
		"Please swap the themes of my two blogs with Tom's.":     {1, 4},
		"If you swap the themes round, tell me.":                 {1, 4},
		"Swap the themes round. Also drop the second paragraph.": {1, 4},
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: "Kites is for theme 1 and Wells for theme 4.\n\nJane"})
		if got := o.reply(mail{body: answer + "\n\nJane"}); !slices.Equal(themes(o), want) {
			t.Errorf("%q: %s, %v", answer, got, themes(o))
		}
	}
}

func TestASwapBesideAnotherWish(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Swap the themes and change the title of the first to “Nine doors”.":             "Nine doors [4] Wells [1]",
		"Please swap the themes round. The second should be called “Nine doors”.":        "Kites [4] Nine doors [1]",
		"The title of Wells should be “Nine doors”, and please swap the themes. Thanks!": "Kites [4] Nine doors [1]",
		"Swap the themes and move the first to theme 2.":                                 "Kites [1] Wells [4]",
		"Swap the themes and cut the third paragraph of Wells.":                          "Kites [1] Wells [4]",
		"Swap the themes and change the title to “Nine doors”.":                          "Kites [1] Wells [4]",
		"Swap the photos and change the title of the first to “Nine doors”.":             "Nine doors [1] Wells [4]",
		"Don't swap the themes, change the title of the first to “Nine doors”.":          "Nine doors [1] Wells [4]",
		"We may swap the themes and the titles.":                                         "Kites [1] Wells [4]",
		"Should we swap the themes and the titles?":                                      "Kites [1] Wells [4]",
		"Tom wants to swap the themes and the photos.":                                   "Kites [1] Wells [4]",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: "Kites is for theme 1 and Wells for theme 4.\n\nJane"})
		got := o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if is := fmt.Sprint(one.Title, " ", one.Themes, " ", two.Title, " ", two.Themes); is != want {
			t.Errorf("%q: %s, %s", answer, got, is)
		}
	}
}

// kitesBesides delivers two blogs of Jane's; what she answers next, she answers below the letter about the first.
func kitesBesides(t *testing.T) *office {
	t.Helper()
	o, _ := askedOf(t)
	m := fullBlog("2@acme.example")
	m.subject, m.body = "Second blog", "Second blog attached.\n\nTitle: Kites over the harbour\nDescription: Wind and string.\nTheme: 2\n\nJane"
	m.files = map[string]string{"kites.md": article(7, 450)}
	first := o.newest
	o.deliver(m)
	o.newest = first
	return o
}

// TestAnotherBlogBesideTheAnswered is named by a word of its title below the letter about the first.
func TestAnotherBlogBesideTheAnswered(t *testing.T) {
	t.Parallel()
	const better = "Children find the winds of a whole year."
	for answer, second := range map[string]bool{
		"For the kites blog, could you change the description to “" + better + "”?": true,
		"Change the description of the kites article to “" + better + "”.":          true,
		"On our new kites piece: the description should be “" + better + "”":        true,
		"Description: " + better: false,
		"Could you change the description to “" + better + "”? The council blog liked it.": false,
		"For the website blog list: the description should be “" + better + "”":            false,
		"I keep the kites blog on my wall. Change the description to “" + better + "”.":    false,
		"Description: About the kites blog, and the winds of a whole year.":                false,
		"In the kites blog, we said 2019; here the description should be “" + better + "”": false,
	} {
		o := kitesBesides(t)
		got := o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1").Blog.Description, o.submission("SS20-2").Blog.Description
		if second && (one != descr || two != better) || !second && two != "Wind and string." {
			t.Errorf("%q: %s, %q, %q", answer, got, one, two)
		}
	}
}

// TestTheOtherBlogIsKept: a blog that an answer only asks to keep is not withdrawn.
func TestTheOtherBlogIsKept(t *testing.T) {
	t.Parallel()
	o := kitesBesides(t)
	o.reply(mail{body: "Please withdraw this one and keep the kites blog.\n\nJane"})
	if kites := o.submission("SS20-2").Status; kites == submission.StatusWithdrawn {
		t.Errorf("the blog to be kept is %s", kites)
	}
	o = kitesBesides(t)
	if got := o.reply(mail{body: "Please keep the kites blog and withdraw the other.\n\nJane"}); !strings.Contains(got, "referred") {
		t.Errorf("a withdrawal that nobody reads: %s", got)
	}
}

func TestATitleWithoutItsArticle(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
		"drawer.md": "# The drawer of returned letters\n\nTheme: 1\n\n" + article(1, 450),
		"flood.md":  "# Five lists and a flood\n\nTheme: 2\n\n" + article(7, 450),
	}})
	o.reply(mail{body: "Drawer of returned letters – " + descr + "\n\nFive lists and a flood – How a parish wakes.\n\nJane"})
	if one, two := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog; one.Description != descr || two.Description != "How a parish wakes." {
		t.Errorf("%q, %q", one.Description, two.Description)
	}
	o.reply(mail{body: "Please change the title of the first to “The empty drawer”.\n\nJane"})
	if one := o.submission("SS20-1").Blog; one.Title != "The empty drawer" {
		t.Errorf("%q", one.Title)
	}
}

func TestWhatIsSaidBelowThanksIsNoSignature(t *testing.T) {
	t.Parallel()
	o, got := askedOf(t, "Thanks.\n\nThe organisation should be Acme Digital Ltd.")
	o.want(got, "reply accepted SS20-1 | acceptance to jane@acme.example")
	if a := o.submission("SS20-1").Blog.Author; a.Organisation != "Acme Digital Ltd" {
		t.Errorf("%+v", a)
	}
	for _, answer := range []string{"Thanks.\n\nMy title is Dr.", "Please add my title: Professor.", "My title is Head of Data.", "The company should be Acme in the third paragraph."} {
		o, got = askedOf(t, answer)
		o.want(got[:strings.Index(got, " SS20-1")], got[:strings.Index(got, " ")]+" referred")
		if b := o.submission("SS20-1").Blog; b.Title != title {
			t.Errorf("%q: %q", answer, b.Title)
		}
	}
}

func TestLeaveToPublishIsNoted(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{
		"All correct, happy for it to go out as it is.", "Looks good to me, please go ahead.", "That all looks right, please publish.",
		"Yes that's all fine.", "I confirm that everything is correct.", "Just to confirm this has now been signed off so you're good to go.",
		"This has been approved by our comms team.", "Comms have now signed this off, so please go ahead.",
	} {
		o, got := askedOf(t, answer)
		o.want(got, "reply noted SS20-1")
	}
	for _, answer := range []string{
		"Happy for it to go out on Tuesday.", "Please go ahead, but change the title.", "Please publish anonymously.",
		"All fine, please publish with our logo.", "I confirm that everything is correct except the title.", "This has been approved with two changes.", "Our comms team has approved it subject to a new title.", "Yes that's all fine apart from the photo.",
		"Please publish the other one first.", "Sorry, the photo is missing.",
	} {
		o, got := askedOf(t, answer)
		o.want(got, "enquiry referred SS20-1 | forward to editors@example.org")
	}
}

func TestTheRightFileInAnEmailOfItsOwn(t *testing.T) {
	t.Parallel()
	right := func(says string) mail {
		return mail{
			id: "2@acme.example", from: jane, subject: "Our blog", body: "Hello,\n\n" + says + "\n\nJane",
			files: map[string]string{"final.md": article(7, 450)},
		}
	}
	o, _ := askedOf(t)
	o.want(o.deliver(right("Please ignore my last email, here's the right file.")), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if b := o.submission("SS20-1").Blog; !strings.HasPrefix(b.Text, article(7, 450)[:60]) || b.Title != title {
		t.Errorf("%q", b.Title)
	}
	for _, says := range []string{
		"Please ignore my last email about the deadline. Here is a second blog from us.",
		"Please disregard my earlier message, the correct link is not needed. Attached: one more blog.",
		"Our blog is attached. Please ignore the version on our website.",
	} {
		o, _ := askedOf(t)
		if got := o.deliver(right(says)); !strings.Contains(got, "SS20-2") {
			t.Errorf("%q: %s", says, got)
		}
	}
}

func TestAThemeIsTakenOff(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string][]int{
		"Please take theme 4 off.": {3}, "Leave out theme 4.": {3}, "Theme 4 should go.": {3}, "Please drop Bridging the gap.": {3},
		"Take theme 4 off and add theme 5.": {3, 5}, "It's not theme 4 but theme 2.": {2}, "Please take theme 2.": {2},
		"Theme 4 is wrong.": {3, 4}, "We don't need theme 4.": {3, 4}, "Please remove the second theme.": {3, 4}, "Please don't drop theme 4.": {3, 4},
		"Please drop people from the second paragraph.": {3, 4}, "Please leave out Bridging the gap from the third paragraph.": {3, 4}, "People should go.": {3, 4}, "I did not forget theme 4!": {3, 4},
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = strings.Replace(m.body, "Theme: 3", "Themes: 3 and 4", 1)
		o.deliver(m)
		if got := o.reply(mail{body: answer + "\n\nJane"}); !slices.Equal(o.submission("SS20-1").Blog.Themes, want) || strings.Contains(got, "noted") {
			t.Errorf("%q: %s, %v", answer, got, o.submission("SS20-1").Blog.Themes)
		}
	}
}

func TestALetterForwardedToAColleagueSaysNothing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	text, _ := o.parts(o.newest.ID)
	for i, above := range []string{"FYI", "Tom, can you write us one?", "Tom - can you deal with this please? I'm away until Tuesday.", "Over to you.\n\n---------- Forwarded message ---------\nFrom: Blogs desk <blogs@example.org>"} {
		got := o.deliver(mail{
			id: strings.Repeat("x", i+1) + "@acme.example", from: jane, to: "tom@acme.example", cc: "blogs@example.org", subject: "Fwd: Your blog needs a small change [SS20-1]",
			body: above + "\n\n" + text,
		})
		if s := o.submission("SS20-1"); s.Revision != 1 || s.Blog.Description != "" || got != "reply noted SS20-1" {
			t.Errorf("%q: %s, %q", above, got, s.Blog.Description)
		}
	}
	o.want(o.deliver(mail{ // to a name of the desk, perhaps
		id: "alias@acme.example", from: jane, to: "press@example.org", subject: "Fwd: Your blog needs a small change [SS20-1]",
		body: "Can you deal with this please? I'm away until Tuesday.\n\n" + text,
	}), "enquiry referred SS20-1 | forward to editors@example.org")
}

func TestAQuestionForAnotherTheme(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string][]int{
		"Could the theme be 2 instead of 3 please?": {2}, "Can the theme be People rather than COVID-19?": {3}, "Could our theme be changed from 3 to 2?": {2},
		"May the theme be Bridging the gap?": {4}, "Could our theme be 2 as well?": {2, 3},
		"On reflection, this belongs under Future gazing rather than People. Can you move it?": {1}, "I think it fits better under theme 4 than theme 3.": {4},
		"Thinking about it, our blog sits under Future gazing. Could you move it there?": {1},
		"It belongs in the archive rather than on the site. Can you move it?":            {3},
		"Could the theme be too broad?":                                                  {3}, "Could the theme be 2 or 4?": {3}, "Could the theme be wrong?": {3}, "Can the theme be changed later?": {3},
		"Could the theme be named in the byline?": {3}, "Can the theme be 7?": {3}, "Can the theme be seen on the site in 2 days?": {3},
		"How could the theme be 2?": {3}, "Can the theme be 2 or does it have to be 3?": {3},
		"Could the theme be part of the title?": {3}, "May the theme be changed to something else?": {3},
	} {
		o, got := askedOf(t, answer)
		if is := o.submission("SS20-1").Blog.Themes; !slices.Equal(is, want) || strings.Contains(got, "noted") {
			t.Errorf("%q: %s, %v", answer, got, is)
		}
	}
}

// TestWhatStandsBesideADescription is no part of it, and is heard.
func TestWhatStandsBesideADescription(t *testing.T) {
	t.Parallel()
	const line = "What a council learned when it read its own letters."
	for _, answer := range []string{
		"For the description, please use: " + line + " And the theme should be number 3.",
		"Adding Tom, who looks after our blogs.\n\n" + line + "\n\nTheme 3",
		"Copying in Priya Raman, our press officer.\n\n" + line + "\n\nTheme 3",
		"1) " + line + "\n2) Theme 3",
		"a) " + line + "\nb) Theme 3",
		"a. " + line + "\nb. 3",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Hello,\n\nBlog attached.\n\nTitle: " + title + "\n\nBest wishes,\nJane"
		o.deliver(m)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; b.Description != line || !slices.Equal(b.Themes, []int{3}) {
			t.Errorf("%q: %s, %q, %v", answer, got, b.Description, b.Themes)
		}
	}
	for _, talk := range []string{"a) Sorry about that.\nb) I'll send it on Monday.", "- Great news\n- We love the campaign"} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Hello,\n\nBlog attached.\n\nTitle: " + title + "\n\nBest wishes,\nJane"
		o.deliver(m)
		got := o.reply(mail{body: talk + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; b.Title != title || b.Description != "" || len(b.Themes)+len(b.UnknownThemes) > 0 {
			t.Errorf("%q: %s, %q, %v %v", talk, got, b.Description, b.Themes, b.UnknownThemes)
		}
	}
	for _, whole := range []string{
		"Adding solar panels to council roofs, street by street.", "Looping paths, and who walks them in winter.", "Adding it up: what a register costs a town.",
		"The theme is change, and who pays for it.", "We asked forty councils. The title is a joke they all know.",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		got := o.reply(mail{body: "Description: " + whole + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; b.Description != whole {
			t.Errorf("%q: %s, %q", whole, got, b.Description)
		}
	}
}

// TestASentenceOfADescriptionThatWasTooLong is left off by its place, where nothing but the description was too long.
func TestASentenceOfADescriptionThatWasTooLong(t *testing.T) {
	t.Parallel()
	const first, second = "What a council learned from three returned envelopes and a stamp that somebody in the post room had pinned to the wall.", "It is a story about addresses, and about care."
	for answer, want := range map[string]string{
		"Just lose the second sentence please.": first, "Get rid of the last sentence.": first, "Please drop the first sentence.": first + " " + second,
		"Please delete the second sentence of the blog.": first + " " + second, "Please don't lose the second sentence.": first + " " + second,
		"Please delete the second sentence of the third paragraph.": first + " " + second, "Shall we lose the second sentence, or the photo?": first + " " + second,
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = strings.Replace(m.body, descr, first+" "+second, 1)
		o.deliver(m)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; b.Description != want {
			t.Errorf("%q: %s, %q", answer, got, b.Description)
		}
	}
	o, got := askedOf(t, "Just lose the second sentence please.")
	if b := o.submission("SS20-1").Blog; b.Description != descr || !strings.Contains(got, "referred") {
		t.Errorf("%s, %q", got, b.Description)
	}
}
