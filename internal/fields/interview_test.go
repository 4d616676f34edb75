package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestAShortSubTitle: three or four words with a stop, between title and theme, are the sub-title and no instructions of a form.
func TestAShortSubTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	f, rest := r.Opening(document.ReadFragment("<p><b>The two dads</b><br>What assistants are for.<br>Theme 3 (People)</p><p>Football referees have a rule that I wish we had in government.</p><p>I referee in the Sunday leagues.</p>"))
	if f.Description.Text != "What assistants are for." || len(rest) != 2 {
		t.Errorf("description %q, %d paragraphs left", f.Description.Text, len(rest))
	}
}

// TestAFewWordsInItalics stand below a title as its sub-title, where they are not who wrote the text, when, or for whom.
func TestAFewWordsInItalics(t *testing.T) {
	text := strings.Repeat("<p>Football referees have a rule that I wish we had in government, and I referee in the Sunday leagues, where nobody at all ever thanks them for it.</p>", 5)
	for line, want := range map[string]string{
		"What every referee knows":          "What every referee knows",
		"Olivia Brandt, Fenwick Council":    "",
		"Guest blog for the week":           "",
		"A three minute read":               "",
		"Written in July 2020":              "",
		"Head of Referees, Fenwick Leagues": "",
	} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		if f, _ := r.Opening(document.ReadFragment("<h1>The two dads</h1><p><i>" + line + "</i></p>" + text)); f.Description.Text != want {
			t.Errorf("%q: description %q", line, f.Description.Text)
		}
	}
}

// TestItalicsBelowANote: a sentence in italics between a note and the text is the blog's, and no remark; one that speaks to the desk is.
func TestItalicsBelowANote(t *testing.T) {
	text := strings.Repeat("<p>Football referees have a rule that I wish we had in government, and I referee in the Sunday leagues, where nobody at all ever thanks them for it.</p>", 5)
	for line, want := range map[string]int{
		"<i>Integration is the dullest part of change, and the part that decides whether anything else works.</i>": 1,
		"<i>I hope that this is what you wanted, and please let me know if it should be any shorter.</i>":          0,
		"I wrote this one on the train, so forgive whatever is wrong with the spelling of it.":                     0,
	} {
		r := Reader{Call: calltest.Example(t), Origin: "email body", Label: finding.ByDocument, Styles: true}
		_, blog := r.BelowNote(document.ReadFragment("<p>Dear team,</p><p>Please find my blog below.</p><p>" + line + "</p><p>Theme: 2</p>" + text))
		if got := len(blog) - 6; got != want {
			t.Errorf("%s: %d paragraphs above the theme, want %d", line, got, want)
		}
	}
}

// TestInterview: the first question of an interview is neither its title nor its sub-title, whatever stands above it.
func TestInterview(t *testing.T) {
	const talk = `<p><b>You spent a year in eleven offices. What did you expect to find?</b></p>
<p>Chaos, frankly. What I found was closer to a monastery, with rules of great subtlety, hardly any of which were ever written down by anybody.</p>
<p><b>So the technology had lost it?</b></p><p>Very nearly. When a process is put online we describe what is written down, build that, and switch the rest off.</p>
<p><b>Is there a way of finding them in time?</b></p><p>Sit there, for two weeks, with nothing to do but notice.</p>`
	for _, c := range []struct{ name, head, title, description string }{
		{"below a heading", "<h1>Green ink</h1>", "Green ink", ""},
		{"below a heading and a sub-title", "<h1>Green ink</h1><p><i>What a year of noticing found in the offices.</i></p>", "Green ink", "What a year of noticing found in the offices."},
		{"first of all", "", "", ""},
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Olivia Brandt", Origin: "document", Label: finding.ByDocument, Styles: true}
		f, rest := r.Opening(document.ReadFragment(c.head + talk))
		if f.Title.Text != c.title || f.Description.Text != c.description || len(rest) != 6 {
			t.Errorf("%s: title %q, description %q, %d paragraphs left", c.name, f.Title.Text, f.Description.Text, len(rest))
		}
	}
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true, Described: true}
	intro := "<h1>Green ink</h1><p><i>Our communications team asked Olivia Brandt, who spent a year in eleven offices, what she has learnt from watching people work. This is an edited version of the conversation.</i></p>"
	if f, rest := r.Opening(document.ReadFragment(intro + talk)); f.Description.Text != "" || len(rest) != 7 {
		t.Errorf("description %q, %d paragraphs left: the email gives the description, and this is how the interview begins", f.Description.Text, len(rest))
	}
	lede := "<h1>Green ink</h1><p><b>When the pandemic began, our trust had eleven days of gowns and a spreadsheet which said forty; this is the story of the twenty-nine days between, and of nineteen thousand stickers.</b></p>"
	if f, rest := r.Opening(document.ReadFragment(lede + talk)); f.Description.Text != "" || len(rest) != 7 {
		t.Errorf("description %q, %d paragraphs left: too long for a description, and the email gives one", f.Description.Text, len(rest))
	}
	f, rest := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}.Opening(document.ReadFragment(
		"<p><b>Who is Derek?</b></p><p>Everyone knows him, and nobody has ever met him, and that is the whole of the trouble with the form that I am going to tell you about.</p><p><b>A name on a form</b></p><p>It began in March.</p>"))
	if f.Title.Text != "Who is Derek?" || len(rest) != 3 {
		t.Errorf("title %q, %d left: a question in bold may be a title", f.Title.Text, len(rest))
	}
}

// TestAPlainInterview: questions that nothing sets apart but their mark begin an interview where each has an answer below it.
func TestAPlainInterview(t *testing.T) {
	const answer = "<p>It took a year, and most of that year was spent in a corridor with a clipboard.</p>"
	for text, want := range map[string]bool{
		"<p>What did you find?</p>" + answer + "<p>Who knew?</p>" + answer + "<p>And now?</p>" + answer:                    true,
		"<p>What did you find?</p>" + answer + answer + "<p>Who knew?</p>" + answer + "<p>And now?</p>" + answer:           true,
		"<p>What did you find?</p>" + answer + "<p>Who knew?</p>" + answer:                                                 false,
		"<p>What did you find?</p>" + answer + answer + answer:                                                             false,
		"<p>What did you find?</p><p>Who knew?</p><p>And now?</p>" + answer:                                                false,
		"<p>What did you find?</p>" + answer + "<p>Who knew? Nobody. Who asked?</p>" + answer + "<p>And now?</p>" + answer: false,
		"<p>What did you find?</p>" + answer + "<h2>Who knew?</h2>" + answer + "<h2>And now?</h2>" + answer:                false,
		"<p>What did you find?</p>" + answer + "<p>Who knew?</p>" + answer + "<ul><li>And now?</li></ul>" + answer:         false,
		"<p>What did you find?</p>" + answer + "<p>who knew?</p>" + answer + "<p>and now?</p>" + answer:                    false,
		"<h1>What did you find?</h1>" + answer + "<p>Who knew?</p>" + answer + "<p>And now?</p>" + answer:                  false,
		"<p>What we found</p>" + answer + "<p>Who knew?</p>" + answer + "<p>And now?</p>" + answer:                         false,
	} {
		if got := asksPlainly(document.ReadFragment(text), 0, leastQuestions); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	blocks := document.ReadFragment("<p>What did you find?</p>" + answer + "<p>Who knew?</p>" + answer)
	if !AsksInInterview(blocks, "What did you find?") || AsksInInterview(blocks, "Who knew?") || AsksInInterview(blocks, "What we found") {
		t.Error("beside another title one more question is enough, and no less")
	}
}

// TestALeadAboveAFootThatDescribes: a paragraph in bold below the title that is too long for a description is how the text begins, where
// the foot gives the description.
func TestALeadAboveAFootThatDescribes(t *testing.T) {
	const lead = "<p><b>There is a photograph of the lobby above my desk. After that the ideas came from every desk, including from the desk by the door. Four in ten of the forms asked for something that we already knew.</b></p>"
	text := strings.Repeat("<p>Football referees have a rule that I wish we had in government, and I referee in the Sunday leagues, where nobody at all ever thanks them for it.</p>", 5)
	for foot, left := range map[string]int{"<p>Sub-title: What every referee knows.</p>": 7, "": 5} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		if f, rest := r.Opening(document.ReadFragment("<h1>The two dads</h1>" + lead + text + foot)); len(rest) != left {
			t.Errorf("with %q below: %d paragraphs left, description %q", foot, len(rest), f.Description.Text)
		}
	}
}

// TestNameThatNobodyAnswers leaves a question for a name in the text where the sentence below it names nobody.
func TestNameThatNobodyAnswers(t *testing.T) {
	const text = "<p>The housing office in our town opens at nine, and by ten past there is a queue that reaches the bus shelter, and nobody in it knows why.</p>"
	for answer, author := range map[string]string{"That is the first thing a form asks.": "", "Sue Ferris is Head of Queues.": "Sue Ferris", "Sue Ferris": "Sue Ferris"} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		f, _ := r.Opening(document.ReadFragment("<p>Sub-title: Why a council halved its queue.</p><h2>What is your name?</h2><p>" + answer + "</p><p>Theme: 2</p>" + text))
		if f.Author.Name.Text != author {
			t.Errorf("%q: by %q", answer, f.Author.Name.Text)
		}
	}
}
