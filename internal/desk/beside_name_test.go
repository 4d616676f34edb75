package desk_test

import (
	"fmt"
	"testing"
)

// TestFirstWordBesideName: who calls one of two blogs by its title and the other by the first word of its own asks for nothing in the
// wrong one. What cannot be told apart goes to the editors, and changes neither.
func TestFirstWordBesideName(t *testing.T) {
	t.Parallel()
	const untouched = "accepted [1] Kites over the estate, accepted [4] The wells"
	for answer, want := range map[string]string{
		"Please withdraw Kites, and keep The wells.":                              "withdrawn [1] Kites over the estate, accepted [4] The wells",
		"Please withdraw Kites – The wells stays.":                                "withdrawn [1] Kites over the estate, accepted [4] The wells",
		"Please withdraw Kites and not The wells.":                                "withdrawn [1] Kites over the estate, accepted [4] The wells",
		"Please withdraw Kites rather than The wells.":                            "withdrawn [1] Kites over the estate, accepted [4] The wells",
		"Please withdraw Kites and The wells.":                                    "withdrawn [1] Kites over the estate, withdrawn [4] The wells",
		"Please withdraw The wells, not Kites.":                                   "accepted [1] Kites over the estate, withdrawn [4] The wells",
		"Please withdraw The wells and keep Kites.":                               "accepted [1] Kites over the estate, withdrawn [4] The wells",
		"Please withdraw The wells.":                                              "accepted [1] Kites over the estate, withdrawn [4] The wells",
		"Please withdraw The wells, the kites are grand.":                         "accepted [1] Kites over the estate, withdrawn [4] The wells",
		"Theme 3 for Kites and theme 5 for The wells.":                            "accepted [3] Kites over the estate, accepted [5] The wells",
		"Please move The wells to theme 3.":                                       "accepted [1] Kites over the estate, accepted [3] The wells",
		"Please put The wells under theme 3, the kites were grand.":               "accepted [1] Kites over the estate, accepted [3] The wells",
		"The wells: theme 3. We flew kites on the day.":                           "accepted [1] Kites over the estate, accepted [3] The wells",
		"Please change the title of The wells to “Kites and water”.":              "accepted [1] Kites over the estate, accepted [4] Kites and water",
		"Please change the title of The wells to Kites and water.":                "accepted [1] Kites over the estate, accepted [4] Kites and water",
		"Kites should be called “Wind on the hill”, and thank you for The wells.": "accepted [1] Wind on the hill, accepted [4] The wells",

		"Theme 3 for Kites and Gardening for The wells.":                     untouched,
		"Theme 3 for Kites and Gardening for the wells.":                     untouched,
		"Please move Kites to theme 3 and The wells stays.":                  untouched,
		"Withdraw Kites; theme 5 for The wells.":                             untouched,
		"Please withdraw Kites. The wells stays.":                            untouched,
		"The wells stays. Please withdraw Kites.":                            untouched,
		"Please withdraw “Kites” and keep “The wells”.":                      untouched,
		"Please change the title of Kites to “Wind”, and The wells is fine.": untouched,
		"Change the theme of Kites to 3, The wells can stay.":                untouched,
		"I would move Kites to theme 3 as The wells says it all.":            untouched,
		"Please move The wells to theme 3 and keep Kites.":                   untouched,
		"Theme 3 for Kites, and something about people for The wells.":       untouched,
		"Kites should go to theme 3, like The wells.":                        untouched,
		"Kites’s title should be “Wind”, The wells stays as is.":             untouched,
		"Change Kites' theme to 3 and The wells to theme 5.":                 untouched,
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
			"a.md": "# Kites over the estate\n\nDescription: " + descr + "\n\n" + article(1, 450),
			"b.md": "# The wells\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
		}})
		o.reply(mail{body: "Kites over the estate is for theme 1 and The wells for theme 4.\n\nJane"})
		said := o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1"), o.submission("SS20-2")
		if got := fmt.Sprint(one.Status, " ", one.Blog.Themes, " ", one.Blog.Title, ", ", two.Status, " ", two.Blog.Themes, " ", two.Blog.Title); got != want {
			t.Errorf("%s: %s\n got %s\nwant %s", answer, said, got, want)
		}
	}
}

// TestWithdrawsAnotherThanStays: what an answer says stays is not withdrawn, whatever it calls the one that is to go.
func TestWithdrawsAnotherThanStays(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Please withdraw the kite article but not The wells.":                     "accepted accepted",
		"Please withdraw the blog on kites; keep The wells.":                      "withdrawn accepted",
		"Please withdraw the blog about flying, not The wells.":                   "accepted accepted",
		"We want to withdraw the piece about the estate; The wells can stay.":     "withdrawn accepted",
		"Please remove the kite piece rather than The wells.":                     "accepted accepted",
		"Please withdraw it and keep The wells.":                                  "accepted accepted",
		"Please withdraw this one but keep The wells.":                            "accepted accepted",
		"Please withdraw the blog on flying – The wells stays.":                   "accepted accepted",
		"Please withdraw the blog on flying, The wells is fine.":                  "accepted accepted",
		"Could you withdraw our piece on flying (The wells is not affected)?":     "accepted accepted",
		"Please withdraw my first blog, The wells stays.":                         "withdrawn accepted",
		"Please withdraw the estate one, leave The wells.":                        "withdrawn accepted",
		"Please withdraw the kites blog. The wells can stay.":                     "withdrawn accepted",
		"Please withdraw Kites over the estate; The wells can stay.":              "withdrawn accepted",
		"Please withdraw The wells.":                                              "accepted withdrawn",
		"Please withdraw The wells, it is not ready.":                             "accepted withdrawn",
		"Please withdraw The wells; it should not stay up.":                       "accepted withdrawn",
		"We have to withdraw The wells, which is not fine with our lawyers.":      "accepted withdrawn",
		"We cannot keep The wells in the campaign and have to withdraw it.":       "accepted withdrawn",
		"The wells is fine as a text, but please withdraw it.":                    "accepted withdrawn",
		"Please withdraw The wells. Thank you for keeping us posted.":             "accepted withdrawn",
		"Please withdraw both, The wells and Kites over the estate.":              "withdrawn withdrawn",
		"Please withdraw Kites over the estate and The wells, they are not fine.": "withdrawn withdrawn",
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
			"a.md": "# Kites over the estate\n\nDescription: " + descr + "\n\n" + article(1, 450),
			"b.md": "# The wells\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
		}})
		o.reply(mail{body: "Kites over the estate is for theme 1 and The wells for theme 4.\n\nJane"})
		said := o.reply(mail{body: answer + "\n\nJane"})
		if got := fmt.Sprint(o.submission("SS20-1").Status, " ", o.submission("SS20-2").Status); got != want {
			t.Errorf("%s: %s: %s, want %s", answer, said, got, want)
		}
	}
}

// TestChangesAnotherThanStays: what an answer asks for goes to no blog that it names only to leave it as it is.
func TestChangesAnotherThanStays(t *testing.T) {
	t.Parallel()
	const untouched = "[1] Kites over the estate, [4] The wells"
	for answer, want := range map[string]string{
		"Please move the kite article to theme 3 and leave The wells.":             untouched,
		"Please move the piece on flying to theme 3, but not The wells.":           untouched,
		"Please move it to theme 3, not The wells.":                                untouched,
		"Theme 3 for the piece on flying, The wells stays.":                        untouched,
		"Theme 3 for the piece on flying and The wells can stay as it is, thanks.": untouched,
		"Apart from The wells, everything goes to theme 3.":                        untouched,
		"Theme 3, except The wells.":                                               untouched,
		"Theme 3, except for The wells.":                                           untouched,
		"New theme for the flying piece (not The wells): 3":                        untouched,
		"New title for the flying piece (not The wells): Wind over the hill":       untouched,
		"Please move it to theme 3, leave The wells where it is.":                  untouched,
		"Please leave The wells as it is.":                                         untouched,
		"The wells stays as it is.":                                                untouched,
		"Please move Kites over the estate to theme 3, but not The wells.":         untouched,
		"Please move The wells to theme 3.":                                        "[1] Kites over the estate, [3] The wells",
		"Theme 3 for The wells, not theme 4.":                                      "[1] Kites over the estate, [3] The wells",
		"The wells: theme 3, if it can stay in the campaign.":                      "[1] Kites over the estate, [3] The wells",
		"I did not mean theme 4 for The wells, it is theme 3.":                     "[1] Kites over the estate, [3] The wells",
		"It should be called “Deep wells”, not The wells.":                         "[1] Kites over the estate, [4] Deep wells",
		"Theme 3 would suit The wells, if that can stay open, please.":             "[1] Kites over the estate, [3] The wells",
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
			"a.md": "# Kites over the estate\n\nDescription: " + descr + "\n\n" + article(1, 450),
			"b.md": "# The wells\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
		}})
		o.reply(mail{body: "Kites over the estate is for theme 1 and The wells for theme 4.\n\nJane"})
		said := o.reply(mail{body: answer + "\n\nJane"})
		one, two := o.submission("SS20-1"), o.submission("SS20-2")
		if got := fmt.Sprint(one.Blog.Themes, " ", one.Blog.Title, ", ", two.Blog.Themes, " ", two.Blog.Title); got != want {
			t.Errorf("%s: %s: %s, want %s", answer, said, got, want)
		}
	}
}
