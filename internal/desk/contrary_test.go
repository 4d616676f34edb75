package desk_test

import (
	"fmt"
	"testing"

	"copydesk/internal/submission"
)

// twoTitled delivers an email of Jane's with two blogs of these titles, for themes 1 and 2, or for none.
func twoTitled(t *testing.T, one, two string, themed bool) *office {
	t.Helper()
	themes := [2]string{}
	if themed {
		themes = [2]string{"Theme: 1\n\n", "Theme: 2\n\n"}
	}
	o := newOffice(t)
	o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
		"one.md": "# " + one + "\n\n" + themes[0] + "Description: Old one.\n\n" + article(1, 450),
		"two.md": "# " + two + "\n\n" + themes[1] + "Description: Old two.\n\n" + article(7, 450),
	}})
	return o
}

// TestALabelThatIsAWordOfATitle names the field, and not the blog in whose title it stands.
func TestALabelThatIsAWordOfATitle(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Theme: 3":                             "[] []",
		"theme 3":                              "[] []",
		"Theme is 3":                           "[] []",
		"SS20-1: Theme: 3\nSS20-2: Theme: 5":   "[3] [5]",
		"Blog 1\nTheme: 3\n\nBlog 2\nTheme: 5": "[3] [5]",
		"What stays behind\nTheme: 3\n\nBoth sides of a theme\nTheme: 5": "[3] [5]",
		"Both sides of a theme is theme 3":                               "[] [3]",
		"sides is 3":                                                     "[] [3]",
		"behind: 3, sides: 4":                                            "[3] [4]",
	} {
		o := twoTitled(t, "What stays behind", "Both sides of a theme", false)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
	const point = "1. No theme was named"
	o := twoTitled(t, "What stays behind", "Both sides of a theme", false)
	o.reply(mail{body: o.between("", [2]string{point, "3"}, [2]string{point, "5"})})
	if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != "[3] [5]" {
		t.Errorf("between the lines: %s", is)
	}
}

// TestWithdrawsOneBesideOneThatIsFine has what is said of each behind a mark.
func TestWithdrawsOneBesideOneThatIsFine(t *testing.T) {
	t.Parallel()
	const gone, kept = submission.StatusWithdrawn, submission.StatusAccepted
	for answer, want := range map[string][2]submission.Status{
		"The wells – please withdraw, Kites – fine":                  {kept, gone},
		"Kites – fine, The wells – please withdraw":                  {kept, gone},
		"The wells – please withdraw – Kites – keep":                 {kept, gone},
		"Kites over the estate: fine, The wells: withdraw":           {kept, gone},
		"Kites – please withdraw, The wells – not":                   {gone, kept},
		"The wells – please withdraw, Kites – withdraw too":          {gone, gone},
		"Withdraw Kites – right, and The wells.":                     {gone, gone},
		"Please withdraw The wells – fine as it was, Tom has left.":  {kept, gone},
		"Please withdraw The wells: not needed any more.":            {kept, gone},
		"Please withdraw “The wells”: it stays unfinished, I'm told": {kept, gone},
		"Withdraw Kites or The wells":                                {kept, kept},
		"Did you remove The wells?":                                  {kept, kept},
		"To withdraw The wells, whom do I ask?":                      {kept, kept},
		"Have you withdrawn The wells?":                              {kept, kept},
		"Why did you withdraw The wells?":                            {kept, kept},
		"Could you withdraw The wells?":                              {kept, gone},
		"Have you got my email? Please withdraw The wells.":          {kept, gone},
		"Please withdraw The wells, or it will come out twice.":      {kept, gone},
		"Please withdraw The wells, it was not for Kites or kings.":  {kept, gone},
		"We have to withdraw The wells.":                             {kept, gone},
		"To save your time, please withdraw The wells.":              {kept, gone},
	} {
		o := twoTitled(t, "Kites over the estate", "The wells", true)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := [2]submission.Status{o.submission("SS20-1").Status, o.submission("SS20-2").Status}; is != want {
			t.Errorf("%q: %s, %v", answer, got, is)
		}
	}
}

// TestWithdrawsBothBelowTheLetterAboutOne leaves open which the other is.
func TestWithdrawsBothBelowTheLetterAboutOne(t *testing.T) {
	t.Parallel()
	const gone, kept = submission.StatusWithdrawn, submission.StatusAccepted
	for answer, want := range map[string]submission.Status{
		"Please withdraw both":                                     kept,
		"Please withdraw both blogs.":                              kept,
		"Please withdraw them both, thanks":                        kept,
		"Please remove both.":                                      kept,
		"Please withdraw both because we leave the campaign.":      kept,
		"We both agree: please withdraw it.":                       gone,
		"We both want to withdraw it":                              gone,
		"Please withdraw this, thank you both":                     gone,
		"Please withdraw it from both the site and the list.":      gone,
		"Please withdraw it, all of us agree.":                     gone,
		"Please withdraw the blog. Both of us are leaving.":        gone,
		"Please drop all the photos and withdraw it.":              gone,
		"Please remove both photos.":                               kept,
		"Please withdraw it, both for our sake and for the press.": gone,
	} {
		o := kitesBesides(t)
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := o.submission("SS20-1").Status; is != want || o.submission("SS20-2").Status != kept {
			t.Errorf("%q: %s, %s, %s", answer, got, is, o.submission("SS20-2").Status)
		}
	}
}

// TestTheSameForTheOther gives a blog that has no theme the theme of the other, which editors do.
func TestTheSameForTheOther(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Kites: 3\nWells: same":               "[] []",
		"Kites: theme 3\nWells: ditto":        "[] []",
		"Kites is theme 3, same for Wells":    "[] []",
		"Kites: 3\nWells: the same as above":  "[] []",
		"Kites: 3\nWells: 3":                  "[3] [3]",
		"Kites: 3\nWells: to follow":          "[3] []",
		"Kites is 3. Same again next year!":   "[3] []",
		"Kites: 3\nWells: title stays same":   "[3] []",
		"Kites: 3\nWells: thanks":             "[3] []",
		"Kites is theme 3 and Wells theme 3.": "[3] [3]",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
	const point = "1. No theme was named"
	for answers, want := range map[[2]string]string{{"3", "same"}: "[] []", {"3", "same as the first"}: "[] []", {"The other one is 4", ""}: "[] [4]", {"3", "4"}: "[3] [4]"} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: o.between("", [2]string{point, answers[0]}, [2]string{point, answers[1]})})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != want {
			t.Errorf("%q: %s, want %s", answers, is, want)
		}
	}
}

// TestAlsoAThemeBesideTheOld is one more where it says that the old one stays.
func TestAlsoAThemeBesideTheOld(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Also the theme should be 4, and 3 stays.":         "[3 4]",
		"Also our theme should be 4, and keep 3.":          "[3 4]",
		"Also our theme should be 4 too":                   "[3 4]",
		"Also the theme should be 4, next to 3.":           "[3 4]",
		"Also our theme should be 4 as well as 3":          "[3 4]",
		"Also our theme should be 4":                       "[4]",
		"Also our theme should be 4 not 3.":                "[4]",
		"Also the theme should be 4, and a photo follows.": "[4]",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		got := o.reply(mail{body: answer + "\n\nJane"})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
}

// TestCalledSoElsewhere says what the blog is called, where the name may not be meant for here, or is none of a house.
func TestCalledSoElsewhere(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"It's called Nine doors.":                                 "Nine doors ",
		"It's called Doors in our town.":                          "Doors in our town ",
		"It's called What was not said.":                          "What was not said ",
		"It's called Letters, not emails.":                        "Letters, not emails ",
		"It's called Nine doors to the office.":                   "Nine doors to the office ",
		"It's called Nine doors in our newsletter.":               title + " ",
		"It's called Nine doors on the website, I think.":         title + " ",
		"It's called Nine doors now, was Ten doors.":              title + " ",
		"It's called Nine doors, and it's about what was stolen.": title + " ",
		"Please list us as Partners.":                             title + " ",
		"Please list us as Guest Contributors.":                   title + " ",
		"Please list us as Acme Partners.":                        title + " Acme Partners",
		"Please list us as Friends of the Earth.":                 title + " Friends of the Earth",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		got := o.reply(mail{body: answer + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; b.Title+" "+b.Author.Organisation != want {
			t.Errorf("%q: %s, %s %s, want %s", answer, got, b.Title, b.Author.Organisation, want)
		}
	}
}
