package desk_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestReadNoFurther: answers that look like one that changes a field, and change none or another.
func TestReadNoFurther(t *testing.T) {
	t.Parallel()
	wantAnswered(t, []answered{
		{gave: "TD3", answer: "Could you use theme 2's picture?", outcome: "referred"},
		{gave: "TD3", answer: "Could you use the picture from theme 2?", outcome: "referred"},
		{gave: "TD3", answer: "Please put it under theme 4, I like that theme too.", outcome: "accepted", themes: []int{4}},
		{gave: "TD3", answer: "Please list it under theme 4, where Tom's blog is too.", outcome: "accepted", themes: []int{4}},
		{gave: "TD3", answer: "Please put it in theme 2 instead of 3 - sorry, I know that's a pain too.", outcome: "accepted", themes: []int{2}},
		{gave: "TD3", answer: "Please put it under theme 4 because theme 3 is full too.", outcome: "accepted", themes: []int{4}},
		{gave: "TD3", answer: "Could you list it under theme 4, too?", outcome: "accepted", themes: []int{3, 4}},
		{gave: "TD3", answer: "Could we move the call back to 2 please?", outcome: "referred"},
		{gave: "TD3", answer: "Our interview: back to 2 again, sorry.", outcome: "referred"},

		{gave: "TD3", answer: "The title reads “The letter nobody opened” which must be the best we have had.", outcome: "referred"},
		{gave: "TD3", answer: "The title says nobody; it should be clear.", outcome: "referred"},
		{gave: "TD3", answer: "The title says nobody; it should be “somebody”.", outcome: "accepted", title: "The letter somebody opened"},
		{gave: "TD3", answer: "The description says three; it should be four.", outcome: "accepted", description: "What a council learned from four returned envelopes and a stamp."},
		{gave: "TD3", answer: "The description gives the wrong number: it should say four returned envelopes.", outcome: "referred"},
		{gave: "TD3", answer: "Delete all after “nobody” if the title is too long.", outcome: "referred"},
		{gave: "TD3", answer: "Envelope, not envelopes.", outcome: "accepted", description: "What a council learned from three returned envelope and a stamp."},

		{gave: "TD", answer: "Theme 2. Actually no, I'd say 3 people helped.", outcome: "accepted", themes: []int{2}},
		{gave: "TD", answer: "Theme 2. Sorry, I meant to send that yesterday.", outcome: "accepted", themes: []int{2}},

		{gave: "D", answer: "Theme 3, title to follow.", outcome: "needs-correction", themes: []int{3}},
		{gave: "3", answer: "Title to be confirmed, description to follow.", outcome: "noted"},
		{gave: "3", answer: "Follow the river|What the porters never said about it.", outcome: "accepted", title: "Follow the river", description: "What the porters never said about it."},
	})
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = "Hello,\n\nBlog attached.\n\nDescription: " + descr + "\nTheme: 3\n\nBest wishes,\nJane"
	o.deliver(m)
	o.reply(mail{body: "Title: Nine doors\nCorrection – Tom Field wrote it.\n\nJane"})
	if b := o.submission("SS20-1").Blog; b.Title != "Nine doors" || b.Author.Name != "Tom Field" {
		t.Errorf("a correction of the author: %q by %q", b.Title, b.Author.Name)
	}
}

// TestTheOtherOfTwoLeftOpen: what is only asked or thought of the other of two blogs, or was so last year, gives it no theme.
func TestTheOtherOfTwoLeftOpen(t *testing.T) {
	t.Parallel()
	for _, behind := range []string{
		"Is the other theme 4?", "The other theme is 4.", "Tom thinks the other should be theme 4, but I'm not sure.",
		"Our other blog, on bridges, went under theme 4 last year.", "The other, if Tom agrees, 4.", "The other day I saw Wells.",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: "Kites is theme 2. " + behind + "\n\nJane"})
		if b := o.submission("SS20-2").Blog; len(b.Themes) > 0 {
			t.Errorf("%s: %v", behind, b.Themes)
		}
	}
}

// TestNoChangeAskedByTitle: an email of its own that names a blog of its sender and asks for something else.
func TestNoChangeAskedByTitle(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"Could you please move “" + title + "” to theme 2?":                                         title + " [2]",
		"Please add our event to your calendar. It follows “" + title + "”. Theme 2.":               title + " [3]",
		"“" + title + "” was great fun. Could you list theme 2 blogs for me?":                       title + " [3]",
		"I'd like to use “" + title + "” on our own site under theme 2 there. May I?":               title + " [3]",
		"Could you put me in touch with the author of theme 2? I wrote “" + title + "”.":            title + " [3]",
		"Could we swap “" + title + "” for another blog? It is on theme 2.":                         title + " [3]",
		"Re “" + title + "”: if theme 3 is full, could you move it to theme 2?":                     title + " [3]",
		"I would like to change nothing in “" + title + "”, theme 2 was only an idea.":              title + " [3]",
		"Could you use “" + title + "” as an example for people who write under theme 2?":           title + " [3]",
		"Would you change the title of Tom's “The other letter” for theme 2? Mine: “" + title + "”": title + " [3]",
		"Could you list a new idea after “" + title + "”? Title: Nine doors.":                       title + " [3]",
		"Priya asks: “Please change the title of " + title + " to Nine doors.” What do I say?":      title + " [3]",
	} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		o.deliver(mail{id: "2@acme.example", from: jane, subject: "Our blog", body: "Hello,\n\n" + body + "\n\nJane"})
		if b := o.submission("SS20-1").Blog; fmt.Sprintf("%s %v", b.Title, slices.Clone(b.Themes)) != want {
			t.Errorf("%s\ngot  %s %v\nwant %s", body, b.Title, b.Themes, want)
		}
	}
}

// TestSaidBesideAnswers: a line above a sentence, a wording beside a theme and words behind our own that are no value.
func TestSaidBesideAnswers(t *testing.T) {
	t.Parallel()
	const post = "What the porters never said about doors."
	wantAnswered(t, []answered{
		{gave: "3", answer: "Not sure about the title|" + post, outcome: "referred"},
		{gave: "3", answer: "Good point about that|We had not thought of a title at all.", outcome: "referred"},
		{gave: "D", answer: "3, please. We have no title yet.", outcome: "needs-correction", themes: []int{3}},
		{gave: "D", answer: "Not Nine doors, theme 3", outcome: "needs-correction", themes: []int{3}},
		{gave: "T", answer: "3 / What's the limit for a description?", outcome: "referred"},
		{gave: "T", answer: "No theme was named >> which ones are there?", outcome: "referred"},
		{gave: "T3", answer: "Forgot to add that we won a prize.", outcome: "referred"},
		{gave: "T3", answer: "Forgot to add it, sorry.", outcome: "referred"},
		{gave: "T3", answer: "Will confirm with Tom.", outcome: "noted"},
		{gave: "T3", answer: "Will ask every council to open its post.", outcome: "accepted", description: "Will ask every council to open its post."},
		{gave: "D3", answer: "Will ask, will answer", outcome: "accepted", title: "Will ask, will answer"},
		{gave: "D3", answer: "\"Nine doors\" is the author's suggestion, I have to ask the board.", outcome: "referred"},
		{gave: "D3", answer: "\"Nine doors\" was the author's first choice for another piece.", outcome: "referred"},
		{gave: "TD3", answer: "Tom thinks it ought to be under theme 2.", outcome: "referred"},
		{gave: "TD3", answer: "Should it be under COVID-19, not People?", outcome: "referred"},
		{gave: "TD3", answer: "It should not be under COVID-19.", outcome: "referred"},
		{gave: "T3", answer: "Peter suggests that we ask you.", outcome: "referred"},
		{gave: "T3", answer: "Peter suggests you choose one.", outcome: "referred"},
	})
}
