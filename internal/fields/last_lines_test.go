package fields

import (
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/speech"
)

// TestSignsInLine knows a last line that is signed by its sender, and leaves the last sentence of a blog alone.
func TestSignsInLine(t *testing.T) {
	r := Reader{Sender: "Bev Slater"}
	for text, want := range map[string]bool{
		"thats it! bev":                          true,
		"sorry!! Bev":                            true,
		"more soon, Bev x":                       true,
		"that's all - Bev":                       true,
		"Well done, Bev.":                        false,
		"“Well done, Bev”":                       false,
		"“Mind the step, Bev.”":                  false,
		"Ask for it, Jo":                         false,
		"Come and see us, and bring a bag, Bev":  false,
		"Bev":                                    false,
		"And so did Bev":                         false,
		"Bev, again":                             false,
		"Everybody, beverages":                   false,
		"It was Bev who said that":               false,
		"Nobody asked for the key":               false,
		"Help yourself, the sign says":           false,
		"The jar is full, the table bare":        false,
		"Rain, rain, rain":                       false,
		"It works - mostly":                      false,
		"Three words: courgettes, courgettes":    false,
		"One gate, nine keys, no lock":           false,
		"Not bad for a bramble patch, Bevington": false,
		"Slater":                                 false,
	} {
		if got := r.signsInLine(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestPartingWords go with what is said to the desk, and are a blog's own where nothing before them is.
func TestPartingWords(t *testing.T) {
	for text, want := range map[string]bool{
		"Do shout if you need anything else. And see you at the awards!": true,
		"Let me know if it's too long. Have a lovely weekend!":           true,
		"Thanks so much, have a lovely week.":                            true,
		"Many thanks and have a great day":                               true,
		"See you at the library!":                                        false,
		"Come on a Tuesday. See you there.":                              false,
		"She locks up and says have a lovely day.":                       false,
		"Thank you, he said, have a lovely day.":                         false,
		"The door was open. See you on Monday, it said.":                 false,
		"Nobody counts the readers. See you next year.":                  false,
		"We have a lovely week in August. Come.":                         false,
		"Have a good look at the path first.":                            false,
		"Then have a break.":                                             false,
		"We thank those who have a good day and tell us.":                false,
	} {
		if got := speech.MostlySpoken(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestOpensInterview knows the first of the questions that bear the letter for one.
func TestOpensInterview(t *testing.T) {
	for text, want := range map[string]bool{
		"Q: What keeps you awake?||The wall.||Q: And then?||The lift.":      true,
		"Q1. What keeps you awake?||The wall.||Q2. And then?||The lift.":    true,
		"Q: What keeps you awake?||The wall.":                               false,
		"What keeps you awake?||The wall.||Q: And then?":                    false,
		"Q: What is your blog called?||Nine doors":                          false,
		"Queue: who waits?||The wall.||Q: And then?||The lift.":             false,
		"Quite a question?||Q: one?||Q: two?":                               false,
		"Q fever is what we feared.||Q: And then?||Q: What next?||Nothing.": false,
	} {
		if got := opensInterview(document.ReadPlain(strings.ReplaceAll(text, "||", "\n\n")), 0); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestTellsWhy knows a sub-title below a byline from the post of its author.
func TestTellsWhy(t *testing.T) {
	for text, want := range map[string]bool{
		"Why a retired bus driver alphabetises crime novels": true,
		"How one clerk found nine keys":                      true,
		"What the porter knew":                               true,
		"Head of Data, Kerbside Systems":                     false,
		"Whole Systems Lead, Kerbside":                       false,
		"Director of What Works, Ness Port":                  false,
		"Whitby Harbour Master":                              false,
		"Howden Town Clerk and Mayor":                        false,
		"What Works Director":                                false,
		"Who? Where":                                         false,
		"Wheelwright at the old mill":                        false,
	} {
		if got := tellsWhy.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestLeadsToSent knows a line that leads to what is sent, and leaves a blog's own.
func TestLeadsToSent(t *testing.T) {
	for text, want := range map[string]bool{
		"Here it is again:":                      true,
		"Here is my bio:":                        true,
		"My details are below:":                  true,
		"Our logo:":                              true,
		"Word version attached:":                 true,
		"For your form:":                         true,
		"See below:":                             true,
		"Here's the text:":                       true,
		"The link to the report:":                true,
		"Here we go:":                            true,
		"Three things helped:":                   false,
		"Two things did not help:":               false,
		"The rest is a list of names:":           false,
		"The sign on the slipway says it all:":   false,
		"This is what it says on the wall:":      false,
		"Here is what we learned:":               false,
		"Here is the list again:":                false,
		"And then it rained:":                    false,
		"We asked the ferryman:":                 false,
		"Nobody sailed, and this is the reason:": false,
		"What the harbour says, every night:":    false,
		"You will find one rule on the door:":    false,
	} {
		if got := leadsToSent.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestAddsToStory keeps a postscript that goes on the blog, and leaves out one that is said to the desk.
func TestAddsToStory(t *testing.T) {
	r := Reader{Known: "The night the ferry did not sail"}
	above := document.ReadPlain("Nobody had asked what the slipway was for until the lantern went out.")
	for text, want := range map[string]bool{
		"PS: the ferry sails on Tuesdays.":                      true,
		"P.S. The lantern is called Patience.":                  true,
		"PS The slipway is still there.":                        true,
		"P.S. Nobody has lit the lantern since.":                true,
		"PS: I am away next week.":                              false,
		"PS the photo is mine.":                                 false,
		"P.S. Photo of the ferry to follow.":                    false,
		"PS sorry the ferry is late.":                           false,
		"PS: Ferris is spelt with two Rs.":                      false,
		"P.S. Jo Bird will be off from Monday.":                 false,
		"PS. Please let me know about the ferry.":               false,
		"PS The title could be The lantern.":                    false,
		"P.S. Nearly forgot the description: a slipway at work": false,
		"PS our ferry pictures are larger than we thought.":     false,
	} {
		if got := r.addsToStory(text, above); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestFollowsThing leaves the handle of a thing of the blog, and takes that of those who wrote it.
func TestFollowsThing(t *testing.T) {
	for text, want := range map[string]bool{
		"Follow the ferry on Twitter at @kerbsideferry.": true,
		"Follow the lantern @lantern":                    true,
		"Follow us on Twitter @kerbside":                 false,
		"Follow me @sueferris":                           false,
		"Follow Sue on Twitter at @sueferris":            false,
		"Follow the team @kerbside":                      false,
		"Follow the author on Twitter @sueferris":        false,
		"Follow the housing charity @kerbside":           false,
		"Follow the Kerbside team on Twitter @kerbside":  false,
	} {
		if got := followsThing.MatchString(text) && !followsUs.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
