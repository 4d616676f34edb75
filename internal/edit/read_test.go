package edit

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/submission"
)

// TestEditIn makes the changes that sentences ask for within a field. An empty want is a sentence that asks for none, or
// for one that cannot be made.
func TestEditIn(t *testing.T) {
	before := submission.Blog{
		Title: "Ten ways to lose a form", Description: "The form survives. The counter’s clerk does not.", Themes: []int{2, 3},
		Text:   "# A heading\n\n*Our library* lends out [umbrellas](https://a.example). Nobody has kept one.\n\nIt rains. We lend.",
		Author: submission.Author{Name: "Jane Ashby", Role: "Analyst", Organisation: "Ashby & Co"},
	}
	title := func(b submission.Blog) string { return b.Title }
	description := func(b submission.Blog) string { return b.Description }
	name := func(b submission.Blog) string { return b.Author.Name }
	role := func(b submission.Blog) string { return b.Author.Role }
	for _, c := range []struct {
		said string
		of   func(submission.Blog) string
		want string
	}{
		{"Please replace 'Ten' with 'Eleven' in the title.", title, "Eleven ways to lose a form"},
		{"My name should read “Jane Ashby-Cole”.", name, "Jane Ashby-Cole"},
		{"My client has asked for the byline to read “Jane Ashby and Tom Vale”.", name, "Jane Ashby and Tom Vale"},
		{"In the headline, “form” should be “letter”.", title, "Ten ways to lose a letter"},
		{"Can you change ten to eleven in the title?", title, "Eleven ways to lose a form"},
		{"In the title, please change form to letter.", title, "Ten ways to lose a letter"},
		{"It should say “letter” and not “form” in the title.", title, "Ten ways to lose a letter"},
		{"Replace “Ten ways to lose a form” with “A form is lost”.", title, "A form is lost"},
		{"Please add “and find it” to the end of the title.", title, "Ten ways to lose a form and find it"},
		{"The title needs a question mark.", title, "Ten ways to lose a form?"},
		{"Just noticed a typo in the title - form should be farm!", title, "Ten ways to lose a farm"},
		{"Typo in title: should be farm not form", title, "Ten ways to lose a farm"},
		{"There is a mistake in the title: form should be farm in all of it.", title, before.Title},
		{"Please remove “Ten” from the title.", title, "Ways to lose a form"},
		{"Oops, \"survives\" should be \"remains\" in the sub-title.", description, "The form remains. The counter’s clerk does not."},
		{"Please change “counter's clerk” to “clerk” in the standfirst.", description, "The form survives. The clerk does not."},
		{"Please use the first sentence of the blog as the description.", description, "Our library lends out umbrellas."},
		{"Could you just use the opening line of the article as the sub-title?", description, "Our library lends out umbrellas."},
		{"The last line would do for the description.", description, "We lend."},
		{"Please use the first sentence of the last paragraph as the description.", description, "It rains."},
		{"Use the last sentence of the first paragraph.", description, "Nobody has kept one."},
		{"The opening line of paragraph 2 would do as the sub-title.", description, "It rains."},
		{"Please use the first sentence of the fifth paragraph as the description.", description, before.Description},
		{"For the description, take the last paragraph.", description, "It rains. We lend."},
		{"Could you add Priya Raman as co-author?", name, "Jane Ashby and Priya Raman"},
		{"Please add my co-author Priya Raman, Data Lead at Fenwick.", name, "Jane Ashby and Priya Raman"},
		{"Priya Raman should also be credited.", name, "Jane Ashby and Priya Raman"},
		{"Please credit it to both of us: Jane Ashby and Priya Raman.", name, "Jane Ashby and Priya Raman"},
		{"Please add Priya Raman (Data Lead) as a co-author.", role, ""},
		{"My surname is spelt Ashbee, with two Es.", name, "Jane Ashbee"},
		{"My name should be Jayne Ashby.", name, "Jayne Ashby"},
		{"Please put “Senior Analyst” instead of “Analyst”.", role, "Analyst"}, // no field is named: a person should read it

		// what is to be done to the text, or cannot be made
		{"Please replace “Ten” with “Eleven” in the second paragraph.", title, before.Title},
		{"Please cut the first sentence.", description, before.Description},
		{"Please use the first paragraph as a pull quote.", description, before.Description},
		{"Please replace “Twelve” with “Eleven” in the title.", title, before.Title},
		{"Please replace “o” with “a” in the title.", title, before.Title},
		{"Please list Priya Raman as the author.", name, "Jane Ashby"},
		{"My surname is spelt Montgomery.", name, "Jane Ashby"},
		{"The title should be Eleven ways to lose a form.", title, before.Title}, // is no edit
	} {
		b := before
		if edit := editIn(c.said); edit != nil {
			edit.Apply(&b)
		}
		if got := c.of(b); got != c.want {
			t.Errorf("%s: %q, want %q", c.said, got, c.want)
		}
	}
}

// TestIn reads what an answer asks for, sentence by sentence, as an author sends it.
func TestIn(t *testing.T) {
	before := submission.Blog{Title: "Ten ways to lose a form", Author: submission.Author{Name: "Jane Ashby", Organisation: "Ashby & Co"}}
	for said, want := range map[string]string{
		"Please credit Ashby & Sons as the organisation.":                                         "Ten ways to lose a form, Ashby & Sons",
		"It is “Ashby & Partners”, not “Ashby & Co” - could you correct the organisation please?": "Ten ways to lose a form, Ashby & Partners",
		"Just one thing – Ashby & Co is now Ashby Digital.":                                       "Ten ways to lose a form, Ashby Digital",
		"Ashby & Co is now Open.":                                                                 "Ten ways to lose a form, Ashby & Co",
		"Please change the organisation to Ashby Systems Ltd.":                                    "Ten ways to lose a form, Ashby Systems Ltd",
		"We credit Ashby & Sons for the idea.":                                                    "Ten ways to lose a form, Ashby & Co",
		"“Form” should be “letter” in the title.":                                                 "Ten ways to lose a letter, Ashby & Co",
		"My boss says “form” should be “letter” in the title, but I told her no.":                 "Ten ways to lose a form, Ashby & Co",
	} {
		b := before
		edits, _ := Reader{Call: calltest.Example(t), Sender: "Jane Ashby"}.In(document.ReadPlain(said))
		for _, e := range edits {
			e.Apply(&b)
		}
		if got := b.Title + ", " + b.Author.Organisation; got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
}
