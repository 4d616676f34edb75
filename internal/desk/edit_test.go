package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestEdits are answers that say how a field is to be changed and not what it shall be, or name a thing by its place. All
// that is not named stays as it was.
func TestEdits(t *testing.T) {
	t.Parallel()
	first := map[string]string{
		"complete":            firstMails["complete"],
		"without theme":       firstMails["without theme"],
		"title alone":         firstMails["title alone"],
		"without description": firstMails["without description"],
		"two themes":          "Title: " + title + "\nDescription: " + descr + "\nTheme: 2 and 3",
		"description of 170":  firstMails["description of 170"],
		"one of two":          "Title: " + title + "\nDescription: " + descr + "\nTheme: 2 or 4",
	}
	for _, c := range []struct {
		first, reply, outcome string
		change                func(*submission.Blog)
	}{
		{"complete", "In the title, “letter” should be “parcel”.", "accepted", func(b *submission.Blog) { b.Title = "The parcel nobody opened" }},
		{"complete", "The title should be The parcel nobody opened rather than The letter nobody opened.", "accepted", func(b *submission.Blog) { b.Title = "The parcel nobody opened" }},
		{"complete", "Please replace “parcel” with “letter” in the title.", "referred", nil},
		{"complete", "Sub-title: as it was, but without the stamp", "referred", nil},
		{"complete", "Could you add Priya Raman as co-author? She is our Data Lead.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Doe and Priya Raman" }},
		{"complete", "Please credit the piece to both of us: Jane Doe and Priya Raman.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Doe and Priya Raman" }},
		{"complete", "My job title has changed to Director of Operations since I wrote this – could you update it?", "accepted", func(b *submission.Blog) { b.Author.Role = "Director of Operations" }},
		{"complete", "I've just been promoted to Senior Analyst, so please update my role.", "accepted", func(b *submission.Blog) { b.Author.Role = "Senior Analyst" }},
		{"complete", "Make that 2 and 4, please.", "accepted", func(b *submission.Blog) { b.Themes = []int{2, 4} }},
		{"complete", "Make it 450 words if that is easier.", "referred", nil},
		{"complete", "Please take it out of theme 3 and put it in 5.", "accepted", func(b *submission.Blog) { b.Themes = []int{5} }},
		{"complete", "Can you drop theme 3?", "referred", nil},
		{"complete", "This sits better under Bridging the gap than People. Can you switch it?", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"two themes", "Just theme 3 please, take it out of theme 2.", "accepted", func(b *submission.Blog) { b.Themes = []int{3} }},
		{"two themes", "On reflection, please take it out of Tech as an enabler.", "accepted", func(b *submission.Blog) { b.Themes = []int{3} }},
		{"two themes", "Please take it out of People.", "accepted", func(b *submission.Blog) { b.Themes = []int{2} }},
		{"two themes", "Please remove our blog from theme 2.", "accepted", func(b *submission.Blog) { b.Themes = []int{3} }},
		{"complete", "Please add Future Gazing as a second theme.", "accepted", func(b *submission.Blog) { b.Themes = []int{1, 3} }},
		{"complete", "Please add COVID-19 as a second theme.", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 5} }},
		{"complete", "Thanks! We'd like it to go under COVID-19 instead.", "accepted", func(b *submission.Blog) { b.Themes = []int{5} }},
		{"two themes", "Please remove theme 2 and add theme 4.", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 4} }},
		{"one of two", "Sorry, it's the second one.", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"one of two", "The former.", "accepted", func(b *submission.Blog) { b.Themes = []int{2} }},
		{"one of two", "Both!", "accepted", func(b *submission.Blog) { b.Themes = []int{2, 4} }},
		{"without description", "Just use the last sentence of the blog.", "accepted", func(b *submission.Blog) { b.Description = lastSentence(b.Text) }},
		{"without description", "Description: the first sentence of the text", "accepted", func(b *submission.Blog) { b.Description = firstSentence(b.Text) }},
		{"without description", "Take whatever you like from the text.", "referred", nil},
		{"without description", "Same as before.", "referred", nil},
		{"without description", "Apologies!\n\n“A town found its forms again.”\n\nJane", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"without description", "Understood. Take: A town found forms.", "accepted", func(b *submission.Blog) { b.Description = "A town found forms." }},
		{"without description", "Theme 2. A town found its forms again.", "accepted", func(b *submission.Blog) { b.Themes, b.Description = []int{2}, "A town found its forms again." }},
		{"without description", "Put the citizen first: a year in one small borough", "accepted", func(b *submission.Blog) { b.Description = "Put the citizen first: a year in one small borough" }},
		{"complete", "I'd prefer a shorter title: Nine doors", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"complete", "Can it be called Nine doors and a bell instead?", "accepted", func(b *submission.Blog) { b.Title = "Nine doors and a bell" }},
		{"complete", "Nine doors and a bell would be a better title.", "accepted", func(b *submission.Blog) { b.Title = "Nine doors and a bell" }},
		{"complete", "Title: Nine doors and a bell, please", "accepted", func(b *submission.Blog) { b.Title = "Nine doors and a bell" }},
		{"complete", "Title is now Nine doors and a bell, everything else as is.", "accepted", func(b *submission.Blog) { b.Title = "Nine doors and a bell" }},
		{"complete", "Title – fine\nDescription – fine\nTheme – should be 2, not 3", "accepted", func(b *submission.Blog) { b.Themes = []int{2} }},
		{"complete", "Title: not sure, could you suggest one?", "referred", nil},
		{"complete", "Could “stamp” become “seal” in the sub-heading? We changed our name last month.", "accepted", func(b *submission.Blog) { b.Description = strings.Replace(descr, "stamp", "seal", 1) }},
		{"complete", "We changed our name last month; the description is right.", "referred", nil},
		{"description of 170", "Yes please, and can you also change the theme to 2?", "accepted", func(b *submission.Blog) { b.Description, b.Themes = cut, []int{2} }},
		{"description of 170", "Thanks, the shorter one is better.", "accepted", func(b *submission.Blog) { b.Description = cut }},
		{"without description", "Our description is as follows. A town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"without description", "What is the limit again? 150 words or characters?", "referred", nil},
		{"without description", "I will ask Priya for one.", "noted", nil},
		{"without description", "DESCRIPTION A town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"without description", "My boss has it. He says “A town found its forms again” but he wants to think about it.", "referred", nil},
		{"without description", "Either “A town found its forms again” or “A town looks for its forms”, your pick.", "referred", nil},
		{"without description", "Option 1: A town found its forms again.\nOption 2: A town looks for its forms.", "referred", nil},
		{"without description", "The council has closed for the winter, so I am writing from home.", "referred", nil},
		{"without description", "Please see attached.", "referred", nil},
		{"complete", "Would you add this sentence at the end: “Acme is a member of the network.”", "referred", nil},
		{"complete", "We're happy with it as it stands.", "noted", nil},
		{"complete", "Nothing to change from our side.", "noted", nil},
		// a wording that is only spoken of
		{"complete", "By the way, the piece entitled “Rivers” on your site has a broken link.", "referred", nil},
		{"complete", "Here is my photo, credit “Sam Holt” please.", "referred", nil},
		{"complete", "Thanks! I enjoyed the blog “Nine doors and a bell”.", "noted", nil},
		{"complete", "We loved the headline “Nine doors” that you gave to the other piece.", "referred", nil},
		{"complete", "Also theme 5", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 5} }},
		{"complete", "New title please", "referred", nil},
		{"complete", "Can you make the title The parcel nobody opened, not letter?", "accepted", func(b *submission.Blog) { b.Title = "The parcel nobody opened" }},
		{"complete", "The byline should say Jane Doe and Tom Reed", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane Doe and Tom Reed" }},
		{"complete", "title: Nine doors (plural)", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"complete", "Confirmed - fine to publish", "noted", nil},
		{"complete", "Please delete “Attic lamps”", "referred", nil}, // no title of hers
		{"complete", "Please delete the last paragraph.", "referred", nil},
		{"complete", "para 1: “nine” -> “ten”\npara 2: delete “quietly”", "referred", nil},
		{"complete", "Could you show me as “Jane Doe, Chief Metallurgist, Pell Forge” please?", "accepted", func(b *submission.Blog) {
			b.Author.Role, b.Author.Organisation = "Chief Metallurgist", "Pell Forge"
		}},
		{"complete", "its called Nine doors", "accepted", func(b *submission.Blog) { b.Title = "Nine doors" }},
		{"without description", "As promised: A town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"one of two", "I'd say 4, because it is really about who rides rather than what they ride on.", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"one of two", "Brilliant, thank you both!", "noted", nil},
		{"one of two", "Thanks, both please!", "accepted", func(b *submission.Blog) { b.Themes = []int{2, 4} }},
		// what is said of the day, and of whom one works with
		{"without description", "Can I have until Monday? Our CEO needs to sign off any public wording.", "referred", nil},
		{"without description", "My daughter's school has just closed so I'm a bit behind, bear with me.", "referred", nil},
		{"without description", "FYI the council changed its name in March.", "referred", nil},
		{"without description", "Isn't the strapline enough? It's in italics on page one.", "referred", nil},
		{"without description", "Third time lucky! A town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"without description", "A town found its forms again. Too cheesy?", "accepted", func(b *submission.Blog) { b.Description = "A town found its forms again." }},
		{"without description", "How a town found its forms: would that do?", "accepted", func(b *submission.Blog) { b.Description = "How a town found its forms" }},
		{"complete", "Yes, all correct, thank you.", "noted", nil},
		{"complete", "Nice one, cheers!", "noted", nil},
		{"complete", "The sub-title should read “How a town found its forms. We asked why.”. Please move it to theme 4.", "accepted", func(b *submission.Blog) {
			b.Description, b.Themes = "How a town found its forms. We asked why.", []int{4}
		}},
		{"complete", "My Twitter name is @smartjane, and my job title is now Director of Reform, and please move it to theme 4.", "accepted", func(b *submission.Blog) {
			b.Author.Role, b.Author.Twitter, b.Themes = "Director of Reform", "@smartjane", []int{4}
		}},
		{"complete", "The title should be “What the ledgers knew”, and please change the description to “How a town found its forms. We asked why.”, and my job title is now Director of Reform.", "accepted", func(b *submission.Blog) {
			b.Title, b.Description, b.Author.Role = "What the ledgers knew", "How a town found its forms. We asked why.", "Director of Reform"
		}},
		{"complete", "Could it go under Future gazing instead, and please add my Twitter handle, @smartjane.", "accepted", func(b *submission.Blog) { b.Themes, b.Author.Twitter = []int{1}, "@smartjane" }},
		{"complete", "Thank you.\n\na) the sub-title should read “How a group of councils in one small town found its forms. We asked why.”\nb) could the title be “What the porters knew”?\n\nKind regards,\n\nJane Doe\nClinical Director", "accepted", func(b *submission.Blog) {
			b.Title, b.Description, b.Author.Role = "What the porters knew", "How a group of councils in one small town found its forms. We asked why.", "Clinical Director"
		}},
		{"complete", "Sorry, a better one: How a town found its forms again.", "referred", nil},
		{"complete", "Thanks: all clear now.", "noted", nil},
		{"complete", "Also, please move it to theme 4.", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"complete", "Please move it to theme 5. Actually, no, leave it as it is.", "referred", nil},
		{"complete", "What about “The wells of Wells” as the title? Just a thought, no need to change it.", "referred", nil},
		{"complete", "Please move it to theme 5. The title is fine, leave it as it is.", "accepted", func(b *submission.Blog) { b.Themes = []int{5} }},
		{"complete", "You wrote that I am Head of Data at Hexham Council, which is wrong.", "referred", nil},
		{"complete", "Please don't use Jane M. Doe as the byline.", "referred", nil},
		{"complete", "Here is my biography.\n\nThank you for your patience.", "referred", nil},
		{"complete", "My job title is Head of Data and I work with Newcastle Council on this.", "accepted", func(b *submission.Blog) { b.Author.Role = "Head of Data" }},
		{"complete", "Theme 2 is full of jargon. When do you publish?", "referred", nil},
		{"complete", "Can I change to theme 4 later if I want to?", "referred", nil},
		{"complete", "Can you tell me whether it should be under theme 5 instead?", "referred", nil},
		{"complete", "Please move it to theme 4 and let me know if that is a problem.", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"complete", "Thank you! I am Head of Data at Hexham Council until Friday, then on leave.", "noted", nil},
		{"complete", "Great news – Tom and I are delighted with it.", "noted", nil},
		{"complete", "Thank you both! One small thing: I shall be away that week.", "referred", nil},
		{"complete", "Could you also list it under Bridging the gap?", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 4} }},
		{"without theme", "Hi, three", "accepted", func(b *submission.Blog) { b.Themes = []int{3} }},
		{"without theme", "Hello, theme two please", "accepted", func(b *submission.Blog) { b.Themes = []int{2} }},
		{"without theme", "Hello people", "noted", nil},
		{"without theme", "Hi two of you", "noted", nil},
		{"complete", "Thank you.\n\nMove to theme 1 please", "accepted", func(b *submission.Blog) { b.Themes = []int{1} }},
		{"complete", "Thank you.\n\nAmended description below.\n\nHow a town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "How a town found its forms again." }},
		{"complete", "Thank you.\n\nIt fits Future gazing better than People.", "accepted", func(b *submission.Blog) { b.Themes = []int{1} }},
		{"complete", "Can I change my theme to 4?", "accepted", func(b *submission.Blog) { b.Themes = []int{4} }},
		{"complete", "Could you add Future gazing to its themes?", "accepted", func(b *submission.Blog) { b.Themes = []int{1, 3} }},
		{"complete", "Theme 4 as well please.", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 4} }},
		{"complete", "Here is my biography.\n\nJane Doe runs the post room at Acme and has never lost a parcel.", "accepted", func(b *submission.Blog) {
			b.Author.Organisation = "Acme"
			b.Author.Bio = "Jane Doe runs the post room at Acme and has never lost a parcel."
		}},
		{"complete", "Please change the title to “Cancel my submission”. It is a joke that works in context!", "accepted", func(b *submission.Blog) { b.Title = "Cancel my submission" }},
		{"complete", "New title: Please withdraw our blog", "accepted", func(b *submission.Blog) { b.Title = "Please withdraw our blog" }},
		{"without theme", "Theme 2 please.\n\nKind regards\n\nName: Jane Doe\nTitle: Automation Lead\nCompany: Tessera Works\nTel: 01632 960 700", "accepted", func(b *submission.Blog) {
			b.Themes = []int{2}
			b.Author.Role = "Automation Lead"
			b.Author.Organisation = "Tessera Works"
		}},
		{"without theme", "Theme 5. When do you expect to publish it?", "accepted", func(b *submission.Blog) { b.Themes = []int{5} }},
		{"without theme", "I am on leave from tonight. You are very welcome to shorten it as you see fit.", "referred", nil},
		{"complete", "I forgot to say: I am Head of Accessible Information at the Larkfield Partnership.", "accepted", func(b *submission.Blog) {
			b.Author.Role, b.Author.Organisation = "Head of Accessible Information", "Larkfield Partnership"
		}},
		{"complete", "I am Head of Accessible Information at the Larkfield Partnership.", "accepted", func(b *submission.Blog) {
			b.Author.Role, b.Author.Organisation = "Head of Accessible Information", "Larkfield Partnership"
		}},
		{"without theme", "Theme 3. Also please use Jane M. Doe as the byline.", "accepted", func(b *submission.Blog) { b.Themes = []int{3}; b.Author.Name = "Jane M. Doe" }},
		{"complete", "Please use Jane M. Doe as the byline.", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane M. Doe" }},
		{"complete", "Can I go in as Jane M Doe please?", "accepted", func(b *submission.Blog) { b.Author.Name = "Jane M Doe" }},
		{"complete", "Could you replace the description with the following?\n\nHow a town found its forms again.", "accepted", func(b *submission.Blog) { b.Description = "How a town found its forms again." }},
		{"complete", "We would rather have it under COVID-19.", "accepted", func(b *submission.Blog) { b.Themes = []int{5} }},
		{"complete", "Can it go under Bridging the gap in addition to People?", "accepted", func(b *submission.Blog) { b.Themes = []int{3, 4} }},
		{"complete", "My job title is Director of Reform and I work for Newcastle Data Trust.", "accepted", func(b *submission.Blog) {
			b.Author.Role, b.Author.Organisation = "Director of Reform", "Newcastle Data Trust"
		}},
		{"title alone", "The sub-title should read: A town found its forms again. We asked how.\n\nWe would like number 2.", "accepted", func(b *submission.Blog) {
			b.Description, b.Themes = "A town found its forms again. We asked how.", []int{2}
		}},
		{"title alone", "How about “A town found its forms again.”?\n\nThe blog falls under “Future gazing”.", "accepted", func(b *submission.Blog) { b.Description, b.Themes = "A town found its forms again.", []int{1} }},
	} {
		t.Run(fmt.Sprintf("%s/%.40s", c.first, c.reply), func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body, m.files = "Blog attached.\n\n"+first[c.first], map[string]string{"blog.md": article(1, 450)}
			o.deliver(m)
			want := o.submission("SS20-1")
			got := o.reply(mail{body: c.reply})
			if words := strings.Fields(got); words[1] != c.outcome {
				t.Errorf("got %s, want %s", got, c.outcome)
			}
			if c.change != nil {
				c.change(&want.Blog)
			}
			if is := o.submission("SS20-1"); said(is) != said(want) {
				t.Errorf("got  %s\nwant %s", said(is), said(want))
			}
		})
	}
}

func firstSentence(text string) string {
	before, _, _ := strings.Cut(text, ". ")
	return before + "."
}

func lastSentence(text string) string {
	all := strings.SplitAfter(strings.TrimSpace(text), ". ")
	return all[len(all)-1]
}

// TestWhatAReplyWantsBeside tells the editors of what a reply wants beside the field that it gives.
func TestWhatAReplyWantsBeside(t *testing.T) {
	t.Parallel()
	for reply, told := range map[string]string{
		"Title: The parcel nobody opened\n\nPlease also tighten the last paragraph.":           "Please also tighten the last paragraph.",
		"Please change the title to “The parcel nobody opened” and delete the last paragraph.": "delete the last paragraph",
		"Title: The parcel nobody opened\n\nThank you for your patience!":                      "",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		o.reply(mail{body: reply})
		s := o.submission("SS20-1")
		if s.Blog.Title != "The parcel nobody opened" {
			t.Errorf("%s: title %q", reply, s.Blog.Title)
		}
		asks := slices.IndexFunc(s.Blog.Remarks, func(r submission.Problem) bool { return r.Code == submission.AsksSomething })
		if (asks >= 0) != (told != "") || asks >= 0 && !strings.Contains(s.Blog.Remarks[asks].Message, told) {
			t.Errorf("%s: remarks %v", reply, s.Blog.Remarks)
		}
	}
}

// TestEachBlogByItsPlace answers for two blogs, each by its place or a title of one word.
func TestEachBlogByItsPlace(t *testing.T) {
	t.Parallel()
	for said, want := range map[string][2]string{
		"The first one is theme 1, the second theme 5.":                                   {"[1]", "[5]"},
		"The former is for theme 1 and the latter for theme 5.":                           {"[1]", "[5]"},
		"First: theme 1. Second: theme 5.":                                                {"[1]", "[5]"},
		"Kites should go under Future gazing and Wells under People.":                     {"[1]", "[3]"},
		"Kites: 1, Wells: 5":                                                              {"[1]", "[5]"},
		"First one: People. The second one fits under Covid.":                             {"[3]", "[5]"},
		"Kites is theme 2, and please change the title of Wells to “Deep wells” as well.": {"[2]", "[]"},
		"Themes 1 and 5 respectively.":                                                    {"[1]", "[5]"},
		"Theme 1 for the first and 5 for the second.":                                     {"[1]", "[5]"},
		"And the wells one: theme 5.":                                                     {"[]", "[5]"},
		"They are for themes 3 and 4.":                                                    {"[]", "[]"}, // both for each?
		"The first theme please.":                                                         {"[]", "[]"}, // of which?
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: said})
		got := [2]string{fmt.Sprint(o.submission("SS20-1").Blog.Themes), fmt.Sprint(o.submission("SS20-2").Blog.Themes)}
		if got != want {
			t.Errorf("%s: %v, want %v", said, got, want)
		}
	}
}

// TestASecondBlogInAnAnswer files a blog with a title and a text of its own beside the one that the answer is about, unless
// it is said to take its place.
func TestASecondBlogInAnAnswer(t *testing.T) {
	t.Parallel()
	for note, want := range map[string]string{
		"And here's the one for theme 5, as promised.": "reply accepted SS20-2 | acceptance to jane@acme.example",
		"Sorry, wrong file! This is the right one.":    "reply accepted SS20-1 | acceptance to jane@acme.example",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		o.want(o.reply(mail{
			body:  note + "\n\nTitle: Masks and markets\nDescription: How a street market reopened in nine days.\nTheme: 5\n\nJane",
			files: map[string]string{"markets.md": strings.Repeat("Nobody in our street had ever asked why stalls stand where they stand, and so we drew a map of them. ", 22)},
		}), want)
	}
}

// TestAPastedBlogInAnAnswer pastes a blog into the answer to an acceptance: a second one, or the same again. What the blog says of new
// versions is no word of the note.
func TestAPastedBlogInAnAnswer(t *testing.T) {
	t.Parallel()
	stalls := strings.Repeat("Nobody in our street had ever asked why stalls stand where they stand, and so we drew a map of them. ", 11)
	for note, want := range map[string]string{
		"Here is a second blog:\n\nTitle: Masks and markets\nDescription: How a street market reopened.\nTheme: 5\n\n" + stalls + "\n\nUse the latest version again, said the clerk.\n\n" + stalls: "reply accepted SS20-2 | acceptance to jane@acme.example",
		"Title: Masks and markets\nDescription: How a street market reopened.\nTheme: 5\n\n" + stalls + "\n\nNobody cut or edited a word of the old version.\n\n" + stalls:                         "reply accepted SS20-2 | acceptance to jane@acme.example",
		"Please use this text instead:\n\n" + article(7, 420): "reply accepted SS20-1 | acceptance to jane@acme.example",
		"Updated text:\n\n" + article(1, 460):                 "reply accepted SS20-1 | acceptance to jane@acme.example",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		if got := o.reply(mail{body: note + "\n\nKind regards,\nJane"}); got != want {
			t.Errorf("%.60s…: %s, want %s", note, got, want)
		}
	}
}

// TestFieldNamedInTheSubject answers without the thread and without the ref.
func TestFieldNamedInTheSubject(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "That description you wanted", body: "Hi there,\n\nHere it is: Honest weights, open books.\n\nJane"}),
		"reply accepted SS20-1 | acceptance to jane@acme.example")
}

// TestPartsOfTheText sends a part of the text and not all of it: it is put where the answer says, and never stands for the whole.
func TestPartsOfTheText(t *testing.T) {
	t.Parallel()
	long := "It was the clerk who noticed it first. " + strings.Repeat("Nobody in our street had asked why stalls stand where they stand, and so we drew a map of them. ", 12)
	for answer, want := range map[string]string{
		"Please add this at the end:\n\n" + long + "\n\nJane":                                                         "accepted",
		"Theme: 2\n\nCould you add the following paragraph to the end of the blog?":                                   "referred",
		"OK, adding this on the end should get us over the line:\n\n" + long + "\n\nJane":                             "accepted",
		"OK, adding this on the end should do it:\n\n" + long + "\n\nWhat it shows\n\n" + long[:300] + ".\n\nJane":    "accepted",
		"Here is some extra text, which should do it.\n\n" + long + "\n\n" + long + "\n\nJane":                        "referred",
		"Please use the paragraph below in place of the one about clerks:\n\n" + long + "\n\nJane":                    "referred",
		"Please replace the last paragraph by the following.\n\n" + long + "\n\nWith kind regards\n\nJane":            "accepted",
		"Thanks!\n\nTheme 2\n\nPlease replace the paragraph beginning “Nobody ever” by this:\n\n" + long + "\n\nJane": "referred",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.files = map[string]string{"blog.md": article(1, 150) + "\n\n" + article(5, 100)}
		o.deliver(m)
		before := o.submission("SS20-1").Blog
		if got := strings.Fields(o.reply(mail{body: answer}))[1]; got != want {
			t.Errorf("%.60s: %s, want %s", answer, got, want)
		}
		after := o.submission("SS20-1").Blog
		if first, _, _ := strings.Cut(before.Text, "\n\n"); !strings.HasPrefix(after.Text, first) || want == "accepted" != strings.Contains(after.Text, "It was the clerk") {
			t.Errorf("%.60s: %.200s", answer, after.Text)
		}
	}
}

// TestCutTwice: who asks twice to take out the last paragraph of a text that was too long means one paragraph.
func TestCutTwice(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.files = map[string]string{"blog.md": article(1, 450) + "\n\n" + strings.Repeat("Nobody had told the porters of the town hall. ", 45)}
	o.deliver(m)
	if s := o.submission("SS20-1"); s.Blog.Verdict == submission.Accepted {
		t.Fatalf("%d words are not too long", s.Blog.Words)
	}
	o.reply(mail{body: "Please delete the last paragraph."})
	once := o.submission("SS20-1")
	if once.Blog.Verdict != submission.Accepted || strings.Contains(once.Blog.Text, "porters") {
		t.Fatalf("%s with %d words", once.Blog.Verdict, once.Blog.Words)
	}
	o.reply(mail{body: "Please delete the last paragraph."})
	if twice := o.submission("SS20-1"); twice.Blog.Text != once.Blog.Text {
		t.Errorf("%d words, where there were %d", twice.Blog.Words, once.Blog.Words)
	}
}

// TestADescriptionAboveAPastedBlog proposes the description, in whatever words, above the text that takes the place of one too short.
func TestADescriptionAboveAPastedBlog(t *testing.T) {
	t.Parallel()
	for _, said := range []string{"Description: %s", "Please add this description: %s", "How about “%s”?", "Let us go with this description:\n\n%s"} {
		for _, lead := range []string{"Please use this text instead:", "Here is the revised text:", "The new version is below."} {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body, m.files = "Blog attached.\n\nTitle: "+title+"\nTheme: 3", map[string]string{"blog.md": article(1, 150)}
			o.deliver(m)
			o.reply(mail{body: "Hi all,\n\n" + fmt.Sprintf(said, descr) + "\n\n" + lead + "\n\n" + article(1, 450) + "\n\nBest,\nJane"})
			if b := o.submission("SS20-1").Blog; b.Description != descr || b.Verdict != submission.Accepted || strings.Contains(b.Text, descr) || strings.Contains(b.Text, lead) {
				t.Errorf("%s %s: %s, description %q, %d words: %.90s", said, lead, b.Verdict, b.Description, b.Words, b.Text)
			}
		}
	}
}
