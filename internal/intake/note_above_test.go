package intake

import (
	"strings"
	"testing"
)

// TestNoteAboveARule reads the fields that a note has in lines of their own, above a drawn line, in a list or below a line that announces
// them; the beginning of the blog is none of them.
func TestNoteAboveARule(t *testing.T) {
	const title, description = "The form that broke first", "What a form broke in a week."
	for above, want := range map[string]string{
		"Theme 5 / " + title + " / " + description + "\n\n---":                                                                                                         description,
		"1) " + title + "\n2) " + description + "\n3) COVID-19 (theme 5)\n4) see below\n\n---":                                                                         description,
		"Hi,\n\nBlog below. Details as asked:\n\n- " + title + "\n- " + description + "\n- Theme 5 (COVID-19)\n\n---":                                                  description,
		"Here are a title, a description and a theme for the below blog:\n" + title + "\n" + description + "\n5\n\n---":                                                description,
		"Theme 5: COVID-19\n\n" + title + "\n\n" + description + "\n\nText below.":                                                                                     description,
		"Title is " + title + " and it's on theme 5. Standfirst below:\n\n" + description:                                                                              description,
		"Title is " + title + " and it's on theme 5.\n\nStandfirst below:\n\n" + description:                                                                           description,
		"Title is " + title + " and it's on theme 5. Standfirst:\n\n" + description:                                                                                    description,
		"Title is " + title + " and it's on theme 5.\n\nStandfirst:\n\n" + description:                                                                                 description,
		"Hi,\n\nBlog below - category: COVID-19.\n\nTitle: " + title + "\nDescription: " + description + "\n\n":                                                        description,
		"Dear editor,\n\nI am pleased to send you my contribution on theme 5. It's titled:\n\n" + title + "\n\nand may be described as:\n\n" + description + "\n\n---": description,
		"- " + title + "\n- " + description + "\n- COVID-19":                                                                                                           description,
		"* Theme 5\n* " + title + "\n* " + description + "\n\n---":                                                                                                     description,
		"Hi,\n\nGood to speak last week.\n\n" + title + "\n" + description + "\n\nCOVID-19\n\n---":                                                                     description,
		"Title and line for the top, theme 5:\n\n" + title + "\n\n" + description:                                                                                      description,
		"Hi,\n\nPlease find my blog below. Theme 5.\n\n" + title + "\n\n---":                                                                                           "",
		"Hi,\n\nMy blog for theme 5 is below.\n\n" + title + "\n\n" + strings.Repeat("We had a form, and it broke. ", 12) + "\n\n---":                                  "",
		"Title: " + title + "\n\nTheme: 5\n\nWe had a form. It broke in a week, and nobody knew why, and so we asked Derek.\n\n* * *":                                  "",
		title + "\n\nTheme 5\n\nWe had a form, and it broke in a week.\n\n---\n\nNobody knew why, so we asked Derek, who always knew.":                                 "",
	} {
		r := readMail(t, pastedMail(t, above, "Best wishes\n\nOlivia Brandt\nHead of Address Services\nFenwick Council"))
		if len(r.Blogs) != 1 {
			t.Errorf("%q: %+v", above, r)
			continue
		}
		b := r.Blogs[0]
		if b.Title != title || b.Description != want || len(b.Themes) != 1 || b.Themes[0] != 5 || b.Author.Name != "Olivia Brandt" {
			t.Errorf("%q: %q, %q, %v, %+v", above, b.Title, b.Description, b.Themes, b.Author)
		}
		if strings.Contains(above, "We had a form") != strings.Contains(b.Text, "We had a form") {
			t.Errorf("%q: the text begins %.80q", above, b.Text)
		}
	}
}
