package statement

import (
	"testing"

	"copydesk/internal/call/calltest"
)

// TestTitlesSpoken: the example of each way in which a sentence speaks of the blog by its title is read by that way.
func TestTitlesSpoken(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for _, way := range titlesSpoken {
		if got := way.title(r, way.example); got != "Nine doors" && got != "Weaving and worrying" {
			t.Errorf("%q: the title %q", way.example, got)
		}
	}
}

// TestQuotedTalk: what stands in quotation marks beside a blog may be another thing's name, or talk.
func TestQuotedTalk(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for _, text := range []string{
		"I've attached the blog; please ignore the comment “Check with Tunde” on page two.",
		"Our blog is attached, and “thank you” from all of us.",
		"Please find attached the blog “as discussed” on Tuesday.",
		"I attach the blog and our guide “Writing for the web”.",
	} {
		for _, way := range titlesSpoken {
			if got := way.title(r, text); got != "" {
				t.Errorf("%q: the title %q", text, got)
			}
		}
	}
}

// TestSaidTitle reads the title out of a sentence.
func TestSaidTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for text, want := range map[string]string{
		"We would like it to be called “The stamp”.":                                                     "The stamp",
		"This should be called “The stamp” if possible.":                                                 "The stamp",
		"Fine by us. Call it “The stamp” and put “What we learnt from it” underneath.":                   "The stamp",
		"It is entitled The stamp, and we suggest the following standfirst: “What we learnt.”":           "The stamp",
		"The title is The stamp, hope you like it":                                                       "The stamp",
		"The title is The stamp, it's ours":                                                              "The stamp, it's ours",
		"The title is It's for all of us":                                                                "It's for all of us",
		"Let's call it The stamp instead.":                                                               "The stamp",
		"The title should be The stamp instead.":                                                         "The stamp",
		"Our blog is called What we did instead.":                                                        "What we did instead",
		"The title is The stamp, hope and glue":                                                          "The stamp, hope and glue",
		"The title's The stamp - sorry for the omission":                                                 "The stamp",
		"You will want a title; I have gone with The stamp but feel free to improve it.":                 "The stamp",
		"I have called it The stamp and if there needs to be a description it could be: What we learnt.": "The stamp",
		"We would prefer a punchier title such as “The stamp”.":                                          "",
		"Please use 'The stamp' as the title.":                                                           "The stamp",
		"My blog is called The stamp and it is attached.":                                                "The stamp",
		"My text is here. I gave it the title The stamp.":                                                "The stamp",
		"Under the title please print: What we learnt from it.":                                          "",
		"You'll find it attached; The stamp is what I've called it, and People is the theme.":            "The stamp",
		"It was called off at the last minute.":                                                          "",
	} {
		if got := r.Title(text); got != want {
			t.Errorf("Title(%q) = %q", text, got)
		}
	}
}

// TestSaidUnderneath reads the description as what is to stand below the title.
func TestSaidUnderneath(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for text, want := range map[string]string{
		"Call it “The stamp” and put “What we learnt from it” underneath.":                                   "What we learnt from it",
		"The title is “The stamp”, with “What we learnt from it” below the title.":                           "What we learnt from it",
		"Please could you use: 'What we learnt from it' as the standfirst.":                                  "What we learnt from it",
		"The title is Bins and for the description let's have What we learnt from bins":                      "What we learnt from bins",
		"I'd like to call it The stamp, with What we learnt from three envelopes underneath.":                "What we learnt from three envelopes",
		"Under the title please print: What we learnt from it.":                                              "What we learnt from it.",
		"I'd go for “The stamp” as a title, and for the description something like “What we learnt from it”": "What we learnt from it",
		"The title is in the file, as is the description, and I've put my name underneath.":                  "",
		"3 / see attached / description to follow tomorrow by email from Sue":                                "",
		"There are forty houses with “What we learnt from it” underneath the bridge.":                        "",
	} {
		if got := r.Description(text); got != want {
			t.Errorf("Description(%q) = %q", text, got)
		}
	}
}

// TestSettledTitle takes the title that its sender chose over another, and no title of what was chosen otherwise.
func TestSettledTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for text, want := range map[string]string{
		"Tom thinks the title should be “Run it” but I prefer “Let it run”, so please use that.": "Let it run",
		"I was going to call it \"Run it\" but we settled on \"Let it run\".":                    "Let it run",
		"The title could have been “Run it” but I’d rather prefer “Let it run”.":                 "Let it run",
		"The headline was “Run it” at first but we went with “Let it run”.":                      "Let it run",
		"The title is “Run it” but I prefer short ones.":                                         "Run it",
		"The title should be “Run it”.":                                                          "Run it",
		"I prefer “Let it run”.":                                                                 "",
		"She called them “Run it” but I prefer “Let it run”.":                                    "",
		"They said “Run it” but we went with “Let it run” that day.":                             "",
		"The theme was “People” but we settled on “COVID-19”.":                                   "",
	} {
		if got := r.Title(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestCallIt: what is handed over may be given its title in the same breath.
func TestCallIt(t *testing.T) {
	r := noteOf(t)
	for text, want := range map[string]string{
		"Blog below, call it Nine hundred journeys.":                "Nine hundred journeys",
		"My blog is attached, please call it “Nine doors”.":         "Nine doors",
		"Here is the bus, call it what you like.":                   "",
		"The one attached, calls for action.":                       "",
		"It is below, as you call it.":                              "",
		"My number is below, call me if it is late.":                "",
		"We had a minibus, call it a lifeline.":                     "",
		"The hall is here, so called because of its ceiling.":       "",
		"See the note below, and call the office with any changes.": "",
	} {
		if got := r.Title(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestPreferredByAnother takes the title that somebody else prefers where the desk is asked to use it, and only then.
func TestPreferredByAnother(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for text, want := range map[string]string{
		"The working title was “Bins” but my director prefers “What we learnt”, so please use that.":   "What we learnt",
		"It was called “Bins”, but our comms team wanted “What we learnt” so let's go with that one.":  "What we learnt",
		"I had called it “Bins” but Tom suggested “What we learnt”. Please use his.":                   "What we learnt",
		"The title is “Bins”, though my wife likes “What we learnt” and we should take hers instead.":  "What we learnt",
		"The title is “Bins” but my director prefers “What we learnt”.":                                "Bins",
		"The title is “Bins” but my director prefers “What we learnt”, so please use the first.":       "Bins",
		"The title is “Bins” but Tom likes “What we learnt”, so he will use that for his own.":         "Bins",
		"The title is “Bins” but I think “What we learnt” is a good line, so please use that picture.": "Bins",
		"The title is “Bins” and the sub-title “What we learnt”, so please use that order.":            "Bins",
	} {
		if got := r.Title(text); got != want {
			t.Errorf("%q: the title %q, not %q", text, got, want)
		}
	}
}

// TestHopesInValue reads a value that says what its writer hopes, and what is in quotation marks, and no talk.
func TestHopesInValue(t *testing.T) {
	for value, want := range map[string]bool{
		"“What it was like, and what I hope it will keep.”": true,
		"What I hope the county will keep, and why":         true,
		"Everything we hope for in a river":                 true,
		"“Please let me know if you see a goat: a year.”":   true,
		"The people I hope to meet":                         true,
		"Bins, I hope":                                      false,
		"I hope you like it":                                false,
		"Please see the document":                           false,
		"Sorry, none yet":                                   false,
		"Thanks":                                            false,
		"Hope this is all right":                            false,
		"“Sorry” is all I have":                             false,
		"I've put it in the file":                           false,
		"Let me know what works":                            false,
		"Could you suggest one?":                            false,
		"As you think best":                                 false,
	} {
		if got := beginsValue(value); got != want {
			t.Errorf("%q: %v", value, got)
		}
	}
}
