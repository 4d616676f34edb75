package fields

import (
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

func TestStatements(t *testing.T) {
	r := noteOf(t)
	for _, c := range []struct{ text, title, description string }{
		{"The title is “The stamp” and it is for theme 3.", "The stamp", ""},
		{"Would you mind calling it “The stamp”?", "The stamp", ""},
		{"The headline ought to be The stamp.", "The stamp", ""},
		{"Could the description end after “three envelopes and a stamp”?", "", ""},
		{"Our officer (title: Comms Officer) will send it.", "", ""},
		{"I'd rather call it “The stamp”.", "The stamp", ""},
		{"Please also call it “The stamp”.", "The stamp", ""},
		{"Can you drop the sub-title and have this instead?\n\nWhat three envelopes taught us.", "", "What three envelopes taught us."},
		{"Could the title lose “The old”?", "", ""},
		{"The title, cut to fit, is “The stamp”.", "The stamp", ""},
		{"The description, which comes before the text, is “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"For the 150 characters, how about “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"I kept to 150 characters but the phrase “critical infrastructure” is long.", "", ""},
		{"At 38 characters, “Why the county bought by the crate” is long for you.", "", ""},
		{"It's called The stamp.", "The stamp", ""},
		{"It's called The stamp, and under it please put: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"Title is The stamp and here's a one-liner: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"It's called The stamp and the post.", "The stamp and the post", ""},
		{"It's called Here is the stamp.", "Here is the stamp", ""},
		{"The summary is this one: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"The wire runs under it, and we put nothing there.", "", ""},
		{"I'd suggest Title: The stamp. Subtitle: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"My job title: Head of Data. Description: what I do all day.", "", ""},
		{"We couldn't agree on a subtitle, so please use this one: “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"I wasn't sure about the subtitle: could you look at it?", "", ""},
		{"The short bit is What three envelopes taught us.", "", "What three envelopes taught us"},
		{"Your sub-title might be: What three envelopes taught us. We kept it simple.", "", "What three envelopes taught us. We kept it simple."},
		{"Your sub-title might be: What three envelopes taught us. I have kept it to 450 words or so.", "", "What three envelopes taught us."},
		{"The title of it sounds: The stamp", "The stamp", ""},
		{"The title sounds good to me.", "", ""},
		{"The small text for under the title sounds: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"The description sounds about right to the whole team.", "", ""},
		{"“What three envelopes taught us.” That can be your sub-title.", "", "What three envelopes taught us."},
		{"Title, The stamp. Short description, What three envelopes taught us.", "The stamp", "What three envelopes taught us"},
		{"I like the title, The stamp is a good one. The description is missing.", "", ""},
		{"i dont have a sub title but jo said you need one so how about this: What three envelopes taught us", "", "What three envelopes taught us"},
		{"The working title was “Old nonsense” but we now call it “The stamp”.", "The stamp", ""},
		{"I've written about all this under the title “The stamp”.", "The stamp", ""},
		{"I have cut the standfirst, please use this one instead of the one in the document: “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"I wasn't sure what to call it so I went for “The stamp”.", "The stamp", ""},
		{"Name of blog is The stamp. Perex: What three envelopes taught us. The theme we chose is number 3.", "The stamp", "What three envelopes taught us."},
		{"The description is “Three envelopes.” (It says something else in the file.)", "", "Three envelopes."},
		{"If you need a sentence to go underneath, how about “What three envelopes taught us.”?", "", "What three envelopes taught us."},
		{"The description is under way.", "", ""},
		{"My one is called The stamp. For the short description put: What three envelopes taught us. Its for number 3 people.", "The stamp", "What three envelopes taught us."},
		{"Its called The stamp and its for Future gazing.", "The stamp", ""},
		{"Attached is my essay, The three old stamps, which I would place under People.", "The three old stamps", ""},
		{"I called it The stamp, and it would suit “Future gazing”.", "The stamp", ""},
		{"The title should be The stamp.", "The stamp", ""},
		{"My blog, “The stamp”, is attached.", "The stamp", ""},
		{"Two options for the title: “Bins” or “The stamp”. We prefer the second.", "The stamp", ""},
		{"For the title I thought of “The stamp” or “Bins”. I like the former better.", "The stamp", ""},
		{"I send you my blog « The stamp »; the standfirst: « What three envelopes taught us. »", "The stamp", "What three envelopes taught us."},
		{"The description should read: “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"The strapline reads:\n\nWhat three envelopes taught us.", "", "What three envelopes taught us."},
		{"Our sub-title now reads: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"If you want a sub-title: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"It's called “The stamp”, and for the line underneath I thought: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"A summary that the website may use: What three envelopes taught us. Let me know if it is too long.", "", "What three envelopes taught us."},
		{"The subhead, if you use one, reads \"What three envelopes taught us.\"", "", "What three envelopes taught us."},
		{"Title is The stamp; strapline What three envelopes taught us.", "The stamp", "What three envelopes taught us"},
		{"Title is The stamp. description - What three envelopes taught us", "The stamp", "What three envelopes taught us"},
		{"Title \"The stamp\". Short line: \"What three envelopes taught us.\"", "The stamp", "What three envelopes taught us."},
		{"The title he has given it is The stamp.", "The stamp", ""},
		{"She calls it “The stamp”.", "The stamp", ""},
		{"It's called The stamp, theme is people I suppose", "The stamp", ""},
		{"It's called The stamp, theme 3", "The stamp", ""},
		{"The title is The stamp, it's for theme 3", "The stamp", ""},
		{"The title is The stamp, its under theme 3 I think", "The stamp", ""},
		{"The title is The stamp, this is for theme 3", "The stamp", ""},
		{"What three envelopes taught us – that's the description, if it's not too silly!", "", "What three envelopes taught us"},
		{"The name of it is The stamp", "The stamp", ""},
		{"I would like to call it The stamp. If you need a line to go with it: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"The title should be “The stamp”. Below the title please put “What three envelopes taught us.”", "The stamp", "What three envelopes taught us."},
		{"I'd like the title to be:\n\n“The stamp”", "The stamp", ""},
		{"It draws on our report, titled “Six hundred calls”.", "", ""},
		{"Herewith my piece. Summary line to go under the title: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"They are for theme 3 and are called “The stamp”.", "The stamp", ""},
		{"The standfirst is ““It was done once”: notes from somebody who was there.”", "", "“It was done once”: notes from somebody who was there."},
		{"The standfirst is “What three envelopes taught us. It is told at some length, since those who were there have asked that none of the detail be left out, and because the detail is where all of it was decided.”", "", "What three envelopes taught us. It is told at some length, since those who were there have asked that none of the detail be left out, and because the detail is where all of it was decided."},
		{"For a title we thought: The stamp", "The stamp", ""},
		{"Please head it “The stamp”.", "The stamp", ""},
		{"Please find my blog attached (title: The stamp).", "The stamp", ""},
		{"The title of the report: Six hundred calls.", "", ""},
		{"I have a question about the title we agreed: Should it be shorter?", "", ""},
		{"We chose a photograph to head the article, by Jane Doe.", "", ""},
		{"By the way my job title is Head of Volunteering.", "", ""},
		{"You asked for a sub-title of 150 characters: I've put it in the document.", "", ""},
		{"Mrs Adeyemi, who called it “the green one”, is happy to be named.", "", ""},
		{"The photograph is titled “Hall, 2020”.", "", ""},
		{"I wasn't sure about the sub-title: Is it too flippant?", "", ""},
		{"Here is the missing sub-title for my blog: What three envelopes taught us.", "", "What three envelopes taught us."},
		{"The title is The stamp, and as for the description you may write what you like.", "The stamp", ""},
		{"You asked for a description of my blog “The stamp”. Here it is:\n\nWhat three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"Attached: a clean version and one that shows the changes.", "", ""},
		{"A note on the description: please cut it as you like.", "", ""},
		{"I am not sure of the description: Could you look at it?", "", ""},
		{"The title we’d like is “The stamp”.", "The stamp", ""},
		{"A blog called “Stop. Then listen.” is attached.", "Stop. Then listen.", ""},
		{"My blog, “‘Computer says maybe’: living with it”, is attached.", "‘Computer says maybe’: living with it", ""},
		{"The description is as follows: Good letters need good post.", "", "Good letters need good post."},
		{"The description is as follows: In this blog, we ask who reads the letters.", "", "In this blog, we ask who reads the letters."},
		{"If you want a sub-title: “We never saw it again” – what users say of a form.", "", "“We never saw it again” – what users say of a form."},
		{"The description: in bold at the top of the document.", "", ""},
		{"I’m happy to submit “The stamp” for the campaign.", "The stamp", ""},
		{"Description below.\n\nWhat three envelopes taught us.", "", "What three envelopes taught us."},
		{"My blog called The green stamp is attached. It is a little long.", "The green stamp", ""},
		{"A blog called The green stamp has been attached.", "The green stamp", ""},
		{"Attached is a blog called The green stamp for theme 2.", "The green stamp", ""},
		{"I have called it The green stamp and it is for theme 2.", "The green stamp", ""},
		{"Our blog, The green stamp, is attached and is for theme 2.", "The green stamp", ""},
		{"The author of our blog, Sue Ferris, is away.", "", ""},
		{"I've attached my blog. Theme 4. Description below.\n\n“What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"Blog attached. Title and description are below.\n\nThe stamp\n\nWhat three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"Please use this as the description.\n\nWhat three envelopes taught us.", "", "What three envelopes taught us."},
		{"The title is in the document.", "", ""},
		{"The description is below.", "", ""},
		{"The title is as agreed.", "", ""},
		{"The description is 148 characters.", "", ""},
		{"Title is “The stamp”. Subtitle, if needed: what three envelopes taught us all", "The stamp", "what three envelopes taught us all"},
		{"Subtitle, if needed: please make one up as you like.", "", ""},
		{"title is The stamp, theme people, description What three envelopes taught us", "The stamp", "What three envelopes taught us"},
		{"title is The stamp, theme 3 or 4 maybe? description What three envelopes taught us", "The stamp", "What three envelopes taught us"},
		{"You may call it “The stamp”, and underneath, “What three envelopes taught us.”", "The stamp", "What three envelopes taught us."},
		{"topic is people. heading \"The stamp\". small description: three envelopes and what they taught us", "The stamp", "three envelopes and what they taught us"},
		{"I'd like it titled The stamp please.", "The stamp", ""},
		{"He'd like it called “The stamp”.", "The stamp", ""},
		{"It is called “The stamp”. In a sentence: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"She wants the title The stamp, and for the description: What three envelopes taught us.", "The stamp", "What three envelopes taught us."},
		{"Title of piece \"Up\", subtitle \"What three envelopes taught us\".", "Up", "What three envelopes taught us"},
		{"It is attached. An abstract of one sentence: “What three envelopes taught us.”", "", "What three envelopes taught us."},
		{"It's called “Not that blue”.", "Not that blue", ""},
		{"I have called it simply “1968”. A line about it: Tears over an engine, and no regrets.", "1968", "Tears over an engine, and no regrets."},
		{"Attached. Darning is the title and “What three envelopes taught us” the description.", "Darning", "What three envelopes taught us"},
	} {
		var f finding.Fields
		r.Statements(document.ReadPlain(c.text), "email body", &f)
		if f.Title.Text != c.title || f.Description.Text != c.description {
			t.Errorf("%q: title %q, description %q; want %q, %q", c.text, f.Title.Text, f.Description.Text, c.title, c.description)
		}
	}
}

// TestWithoutPost: what somebody is called at work is called a title too.
func TestWithoutPost(t *testing.T) {
	for text, want := range map[string]string{
		"Her Twitter name is new and her title has just changed to Chief Medical Officer.": "Chief Medical Officer",
		"Please make my title “Head of Data and Deputy Director”.":                         "Head of Data and Deputy Director",
		"Please make my title “Nine doors”.":                                               "",
		"Ruth's title is Head of Data at Fenwick.":                                         "Head of Data",
		"My job title should now read Director of Housing.":                                "Director of Housing",
		"Her job title should appear as Chair, Sevenoaks Trust.":                           "Chair",
		"The author's role has changed to Chief Engineer":                                  "Chief Engineer",
		"The title has changed to The head of nothing":                                     "",
		"My title is The director's chair":                                                 "",
		"Her title should be “The stamp”":                                                  "",
		"Is her title Director of Housing?":                                                "",
	} {
		var f finding.Fields
		rest := noteOf(t).withoutPost(text, "email body", &f)
		if f.Author.Role.Text != want || want == "" && rest != text || want != "" && strings.Contains(rest, want) {
			t.Errorf("%q: role %q, and left is %q", text, f.Author.Role.Text, rest)
		}
	}
}

// TestShownAs: how the author is to be presented.
func TestShownAs(t *testing.T) {
	for text, want := range map[string][3]string{
		"Please show me as Director of Rivers at Leeside Council.":                            {"", "Director of Rivers", "Leeside Council"},
		"Could the author be shown as Dr Josephine Smith, Head of Rigging, Northolme Museum?": {"Josephine Smith", "Head of Rigging", "Northolme Museum"},
		"Please list Ruth as Chief Engineer":                                                  {"", "Chief Engineer", ""},
		"The author should be given as Josephine Smith, Curator, Northolme Museum, please.":   {"Josephine Smith", "Curator", "Northolme Museum"},
		"We show the harbour as Director of its own traffic.":                                 {},
		"Could you show me as soon as possible how it will look?":                             {},
		"Please show the title as “The head of nothing”.":                                     {},
	} {
		var f finding.Fields
		noteOf(t).toldOfAuthor(text, "", "email body", &f)
		if got := [3]string{f.Author.Name.Text, f.Author.Role.Text, f.Author.Organisation.Text}; got != want {
			t.Errorf("%q presents %q, want %q", text, got, want)
		}
	}
}

// TestWithoutWhatFollows: what follows on a description and says where another field stands, or places the blog, is no part of it.
func TestWithoutWhatFollows(t *testing.T) {
	r := noteOf(t)
	for _, behind := range []string{"Title as in the file.", "The theme is in the subject.", "Its for number 3 people.", "It's for Future gazing."} {
		if got := r.withoutRemarks("Three envelopes and a clerk. " + behind); got != "Three envelopes and a clerk." {
			t.Errorf("%q", got)
		}
	}
	for _, whole := range []string{"The old form asked twice. The title in the file was wrong.", "Three envelopes. It is for the clerk to open them."} {
		if got := r.withoutRemarks(whole); got != whole {
			t.Errorf("%q", got)
		}
	}
}

// TestRemarkBehindValue: what a labelled line says to the desk behind its value is no part of it.
func TestRemarkBehindValue(t *testing.T) {
	for value, want := range map[string]string{
		"The stamp – but do suggest a better one.":      "The stamp",
		"The stamp // please keep the capitals as they": "The stamp",
		"The stamp – happy to change it":                "The stamp",
		"“The stamp” (we counted)":                      "The stamp",
		"Digital first – please mind the gap":           "Digital first – please mind the gap",
		"The stamp – happy for once":                    "The stamp – happy for once",
		"Councils – open to change at last":             "Councils – open to change at last",
		"Old forms – keep the paper, lose the queue":    "Old forms – keep the paper, lose the queue",
		"The bins – please suggest a better way":        "The bins – please suggest a better way",
		"Open data – or something like it":              "Open data – or something like it",
	} {
		var f finding.Fields
		r := noteOf(t)
		r.set(&f, labels.Title, value, "email body, labelled Title")
		if f.Title.Text != want {
			t.Errorf("%q: %q, want %q", value, f.Title.Text, want)
		}
	}
}
