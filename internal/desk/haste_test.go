package desk_test

import (
	"fmt"
	"testing"
)

// TestOneThemeInThePlaceOfAnother answers an acceptance for theme 3.
func TestOneThemeInThePlaceOfAnother(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Please do not use theme 3 any more, theme 4 is right.":       "[4]",
		"Scrap theme 3, use 5.":                                       "[5]",
		"Forget theme 3, it's 4.":                                     "[4]",
		"Theme 3 is wrong, it should be 4.":                           "[4]",
		"Theme 3 was a mistake - 4 please.":                           "[4]",
		"Take it out of theme 3 and put it in 4.":                     "[4]",
		"We would rather not have theme 3. Theme 4 please.":           "[4]",
		"Instead of theme 3 please use theme 4":                       "[4]",
		"Everything is good apart from the theme, which should be 4.": "[4]",
		"Also our theme should be 4, not 3":                           "[4]",
		"And also the theme should be 4 not 3.":                       "[4]",
		"Also theme 5.":                                               "[3 5]",
		"Also, please add theme 5":                                    "[3 5]",
		"Could it also be in theme 5?":                                "[3 5]",
		"All is well except the theme, which nobody understood.":      "[3]",
		"Theme 3 is right, not 4.":                                    "[3]",
		"Theme 3 is wrong":                                            "[3]",
		"Don't drop theme 3, use 5 too.":                              "[3]",
		"Please don't scrap theme 3, use 5 as well.":                  "[3]",
		"If you scrap theme 3, use 5.":                                "[3]",
		"Tom says scrap theme 3, use 5.":                              "[3]",
		"Not theme 3 or 4.":                                           "[3]",
		"Do not use theme 3 before 4 September.":                      "[3]",
		"Ignore theme 3, 4 people asked for it.":                      "[3]",
		"Forget theme 3, 2 of us are ill.":                            "[3]",
		"Drop theme 3, 10 is too many.":                               "[3]",
		"Scrap theme 3, use 9.":                                       "[3]",
		"Theme 3 is out - 4 was a lovely read.":                       "[3]",
		"Please do not use theme 3 any more, theme 4 is full.":        "[3]",
		"Rather than theme 3 in 2021, we chose theme 4 in 2020.":      "[3]",
		"We don't want theme 3 to be forgotten.":                      "[3]",
		"Skip theme 3 for now and let me think.":                      "[3]",
		"Lose theme 3. And the photo.":                                "[3]",
	} {
		o, got := askedOf(t, answer)
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
}

// TestTitlesWithoutWhatIsSaidAroundThem asks for another title, and says something beside it.
func TestTitlesWithoutWhatIsSaidAroundThem(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"And while I'm at it could you change the title to Nine doors?":           "Nine doors",
		"While I'm here, could you change the title to Why do letters come back?": "Why do letters come back?",
		"Could you change the title to Who opens the post?":                       "Who opens the post?",
		"The title is Nothing could we do?":                                       "Nothing could we do?",
		"Title should be Nine doors, rest is fine":                                "Nine doors",
		"Title should be Nine doors - the rest is fine":                           "Nine doors",
		"Title should be Nine doors, otherwise all fine.":                         "Nine doors",
		"Title: Nine doors (rest is fine)":                                        "Nine doors",
		"Title: Nine doors - no other changes":                                    "Nine doors",
		"All fine except the title, which should be Nine doors.":                  "Nine doors",
		"Working title was Post, but let's go with Nine doors.":                   "Nine doors",
		"Everything is fine except the photo, which should be Tom's.":             title,
		"All good apart from the title, which is lovely.":                         title,
		"Everyone liked it except the title, which should be a crime.":            title,
		"The working title was Post, and it shows.":                               title,
		"Title: Nine doors, the rest is history":                                  "Nine doors, the rest is history",
		"Title: Rest is fine":                                                     "Rest is fine",
		"Title: All the rest":                                                     "All the rest",
		"Title: All good, otherwise no letters":                                   "All good, otherwise no letters",
		"The title should be One letter, and the rest":                            "One letter, and the rest",
		"The title should be Nine doors and nothing else.":                        "Nine doors and nothing else",
		"Title Nine doors, theme 4 please":                                        "Nine doors",
		"My title is “Nine doors”.":                                               "Nine doors",
		"My title should be Nine doors.":                                          "Nine doors",
		"My title is Keeper of Maps":                                              title, // of the blog, or of its author?
		"My title is Rector.":                                                     title,
		"My title is The envelope on the mat.":                                    title,
	} {
		o, got := askedOf(t, answer)
		if is := o.submission("SS20-1").Blog.Title; is != want {
			t.Errorf("%q: %s, %q, want %q", answer, got, is, want)
		}
	}
}

// TestAPostToldByAnother answers for an author who is somebody else than the sender, and for oneself.
func TestAPostToldByAnother(t *testing.T) {
	t.Parallel()
	const priya = "Priya Nair <priya@agency.example>"
	for answer, want := range map[string]string{
		"He's now Director of Housing, could you update that?":                        "Director of Housing, Acme Housing",
		"Tom is now Director of Housing.":                                             "Director of Housing, Acme Housing",
		"Tom's job title is Director of Housing, not Head of Housing. Can you amend?": "Director of Housing, Acme Housing",
		"Please list us as Acme Homes.":                                               "Head of Housing, Acme Homes",
		"Please show our organisation as Acme Homes.":                                 "Head of Housing, Acme Homes",
		"Is Tom's job title Director of Housing?":                                     "Head of Housing, Acme Housing",
		"Tom's job title is Director of Housing, isn't it?":                           "Head of Housing, Acme Housing",
		"Priya is now Head of Accounts.":                                              "Head of Housing, Acme Housing",
		"Mary is now Director of Housing.":                                            "Head of Housing, Acme Housing",
		"Tom is now on leave.":                                                        "Head of Housing, Acme Housing",
		"Tom has become a Father.":                                                    "Head of Housing, Acme Housing",
		"Tom is now Happy with Theme 4.":                                              "Head of Housing, Acme Housing",
		"They list us as Acme Homes":                                                  "Head of Housing, Acme Housing",
		"Please don't list us as Acme Homes.":                                         "Head of Housing, Acme Housing",
		"Please list us as Jane Doe and Tom Field.":                                   "Head of Housing, Acme Housing",
		"Please put us down as interested.":                                           "Head of Housing, Acme Housing",
		"You could list us as Tuesday's blog.":                                        "Head of Housing, Acme Housing",
	} {
		o := newOffice(t)
		o.deliver(mail{
			id: "1@agency.example", from: priya, cc: "Tom Okafor <tom@acme.example>", subject: "Blog by Tom Okafor",
			body:  "Hello,\n\nPlease find attached a blog by Tom Okafor, Head of Housing at Acme Housing (copied).\n\nTitle: " + title + "\nDescription: " + descr + "\nTheme: 3\n\nPriya",
			files: map[string]string{"letter.md": article(1, 450)},
		})
		got := o.deliver(mail{id: "2@agency.example", from: priya, subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: answer + "\n\nPriya"})
		if a := o.submission("SS20-1").Blog.Author; a.Role+", "+a.Organisation != want {
			t.Errorf("%q: %s, %s, %s, want %s", answer, got, a.Role, a.Organisation, want)
		}
	}
	for answer, want := range map[string]string{"Jane is now Head of Policy.": "Head of Policy", "She's now Head of Policy.": "", "Tom is now Head of Policy.": ""} {
		o, got := askedOf(t, answer)
		if is := o.submission("SS20-1").Blog.Author.Role; is != want {
			t.Errorf("%q: %s, %q, want %q", answer, got, is, want)
		}
	}
}

// TestDescriptionsBesideTalk gives the description that was asked for, in quotation marks or with a word to the desk behind it.
func TestDescriptionsBesideTalk(t *testing.T) {
	t.Parallel()
	const given = "Behind every unopened letter there is somebody who's moved house."
	for answer, want := range map[string]string{
		"Will this do? “" + given + "” If it is too long, cut everything after “somebody”.": given,
		"Will this do? '" + given + "' Shout if not.":                                       given,
		given + " If that is too long please cut it.":                                       given,
		"How about 'Letters don't open themselves: what a council learned'?":                "Letters don't open themselves: what a council learned",
		"How about this: " + given + " Also our theme should be 4 not 3.":                   given,
		"The word 'home' and what a council learned from it.":                               "The word 'home' and what a council learned from it.",
		"What the 'undelivered' stamp taught one council about 'home'.":                     "What the 'undelivered' stamp taught one council about 'home'.",
		"A letter is long. If it is too long, people cut it.":                               "A letter is long. If it is too long, people cut it.",
		"Shout if you have not had a letter: what a council learned.":                       "Shout if you have not had a letter: what a council learned.",
		"Why letters end up in the bin. If you write less, more is read.":                   "Why letters end up in the bin. If you write less, more is read.",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := o.submission("SS20-1").Blog.Description; is != want {
			t.Errorf("%q: %s, %q, want %q", answer, got, is, want)
		}
	}
}
