package desk_test

import (
	"fmt"
	"testing"
)

// TestThisOneBesideAnother answers the letter about one blog, and speaks of another one beside it.
func TestThisOneBesideAnother(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"The kites blog's theme should be 4. This one is fine.":                                      "[3] [4]",
		"Kites should be theme 4.":                                                                   "[3] [4]",
		"This is good. Kites is theme 4.":                                                            "[3] [4]",
		"Please can the kites blog's theme be 4?":                                                    "[3] [4]",
		"The kites blog is fine. This one should be theme 4.":                                        "[4] [2]",
		"Is the kites blog's theme too popular?":                                                     "[3] [2]",
		"I loved the kites blog's theme, 2.":                                                         "[3] [2]",
		"The kites one stays. This one should be theme 4.":                                           "[4] [2]",
		"Move this one to theme 4 and the kites one to 5.":                                           "[4] [5]",
		"Put this one in theme 4 and the kites blog in theme 5.":                                     "[4] [5]",
		"Move this to theme 4, not the kites blog.":                                                  "[4] [2]",
		"About the kites blog: could this be theme 4?":                                               "[3] [4]",
		"For the kites blog, could this go under theme 4?":                                           "[3] [4]",
		"The kites blog is out. Could this be theme 4?":                                              "[3] [2]", // the editors are asked
		"The kites blog is in theme 2, so could this go in 4?":                                       "[3] [2]",
		"Please move the kites blog to theme 5 and this to theme 4.":                                 "[3] [2]",
		"Please change the description of this one to “Nine doors, one key.” The kites one is fine.": "[3] [2]",
		"Put this blog before the kites blog in the week.":                                           "[3] [2]",
	} {
		o := kitesBesides(t)
		o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if got := fmt.Sprint(one.Themes, " ", two.Themes); got != want {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
		if two.Description != "Wind and string." {
			t.Errorf("%q: the other one's description is %q", answer, two.Description)
		}
	}
}

// TestTwoInSmallLetters names two blogs as people do on a telephone, or one behind another that is fine.
func TestTwoInSmallLetters(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"kites is people\nwells is covid":                                    "[3] [5]",
		"kites is for people, wells for covid thanks":                        "[3] [5]",
		"kites = 3, wells = 4":                                               "[3] [4]",
		"kites is 1 and 3, wells is 4":                                       "[1 3] [4]",
		"Kites to 2 and Wells to 3":                                          "[2] [3]",
		"Please move Wells to theme 3 and Kites to theme 5.":                 "[5] [3]",
		"Kites is fine. For wells please use theme 2.":                       "[1] [2]",
		"Please move Wells to People and leave Kites where it is.":           "[1] [3]",
		"Kites: theme 3\nWells: still thinking":                              "[3] [4]",
		"Kites is good. Please change the theme to 2.":                       "[1] [4]", // of which?
		"Could the second one be theme 5 please? First one is spot on.":      "[1] [5]",
		"Kites: theme 3 please. Wells: leave as is.":                         "[3] [4]",
		"Kites: no change\nWells: theme 2":                                   "[1] [2]",
		"Kites: purple\nWells: theme 2":                                      "[1] [4]", // what is said of kites?
		"Kites is good. It should be under theme 2 though.":                  "[2] [4]",
		"kites theme 3 wells theme 5":                                        "[1] [4]",
		"kites are people too.":                                              "[1] [4]",
		"wells are deep and covid was long":                                  "[1] [4]",
		"people like kites and wells":                                        "[1] [4]",
		"In wells there is a wish.":                                          "[1] [4]",
		"For kites you need wind and people. For wells you need rain.":       "[1] [4]",
		"Kites are flown by people of all ages and wells are dug by few.":    "[1] [4]",
		"Kites to Wells is a long walk, and theme 2 of our tour.":            "[1] [4]",
		"With kites, we began in 2019. With wells, we ended 3 years later.":  "[1] [4]",
		"We have seen wells, and the people beside them, theme or no theme.": "[1] [4]",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: "Kites is for theme 1 and Wells for theme 4.\n\nJane"})
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
}

// TestWithdrawsTheOtherBesideThisOne asks below the letter about one blog that another one be withdrawn, and says something of this one.
func TestWithdrawsTheOtherBesideThisOne(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Please withdraw the kites blog, this one can go ahead.":         "accepted withdrawn",
		"Please withdraw the kites blog; this one is fine.":              "accepted withdrawn",
		"Could you pull the kites blog? This one is good to go.":         "accepted withdrawn",
		"We have decided to withdraw the kites blog but this one stays.": "accepted withdrawn",
		"Please withdraw the kites blog, and this one too.":              "withdrawn withdrawn",
		"Please withdraw this one and drop the kites blog.":              "withdrawn withdrawn",
		"Please withdraw this one, not the kites blog.":                  "withdrawn accepted",
		"Please withdraw this one and keep the kites blog.":              "withdrawn accepted",
		"Please withdraw this, the kites blog can stay.":                 "withdrawn accepted",
		"Please don't withdraw the kites blog.":                          "accepted accepted",
		"Should we withdraw the kites blog or this one?":                 "accepted accepted",
		"If you withdraw the kites blog, keep this one.":                 "accepted accepted",
		"Remove the kites blog photo from this one.":                     "accepted accepted",
		"Drop the kites blog a line about this one.":                     "accepted accepted",
		"Please remove the kites blog from theme 2, this one is fine.":   "accepted accepted",
	} {
		o := kitesBesides(t)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := fmt.Sprint(o.submission("SS20-1").Status, " ", o.submission("SS20-2").Status); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
}

// TestATitleThatBeginsWithTheOldOne asks for a longer title of a blog that has a title of one word.
func TestATitleThatBeginsWithTheOldOne(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Kites needs a new title: Kites over Kettering":             "Kites over Kettering",
		"Could Kites be called Kites over Kettering?":               "Kites over Kettering",
		"Please change the title of Kites to Kites over Kettering.": "Kites over Kettering",
		"Please rename Kites to Kites over Kettering":               "Kites over Kettering",
		"Kites: please move Kites to theme 2.":                      "Kites",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := o.submission("SS20-1").Blog.Title; is != want {
			t.Errorf("%q: %s, %q, want %q", answer, got, is, want)
		}
	}
}
