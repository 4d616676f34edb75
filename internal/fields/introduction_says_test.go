package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestNoteThatSaysOneField takes a short sentence above a blog that does no more than give its title or theme for the note, and leaves
// what a blog begins with in the blog.
func TestNoteThatSaysOneField(t *testing.T) {
	const prose = "Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in from the sea."
	for above, noted := range map[string]bool{
		"Hi,\n\nThe title is Nine doors":                         true,
		"Hi,\n\nThe title is Nine doors.":                        true,
		"The title of the blog is “Doors”.":                      true,
		"My title's Nine doors, hope you like it":                true,
		"It's called Nine doors":                                 true,
		"This one is called Nine doors, theme 3":                 true,
		"My blog is called Nine doors and it's for People":       true,
		"So, I've called it Nine doors":                          true,
		"We called the piece Nine Doors.":                        true,
		"Blog for People":                                        true,
		"My contribution for Future gazing.":                     true,
		"This is for People.":                                    true,
		"It’s for “Future gazing”.":                              true,
		"This one is for Tech as an enabler":                     true,
		"This is for people.":                                    false,
		"It is for People Like Us.":                              false,
		"It was for People.":                                     false,
		"This is for Doreen.":                                    false,
		"Blog for People\nIt's called Nine doors":                true,
		"The title is The green box. I wrote it on the train.":   true,
		"I've called it The Box. Hope you like it.":              true,
		"It's called The Box. It's for the People theme.":        true,
		"The title is The bus came and nobody got on":            true,
		"The title is Covid and the people it kept apart":        true,
		"The title is What happens if it rains":                  true,
		"We called it The Box. It was green.":                    false,
		"I called it The Box. They called it Progress.":          false,
		"It's called The Box. Every harbour has one.":            false,
		"This is called The Last Bus. It runs at ten.":           false,
		"The blog is titled Nine Days at Sea. It has readers.":   false,
		"The blog is called Nine Days at Sea and it is read.":    false,
		"The headline is Boats Lost and nobody believes it.":     false,
		"This is called Trust and it cannot be bought.":          false,
		"It's called Eldon and you have never heard of it.":      false,
		"The title is Door Keeper and the pay is poor.":          false,
		"The title will be Door Keeper until the law changes.":   false,
		"The headline will be Boats Lost if we get this wrong.":  false,
		"The piece is called Nocturne and it was played to him.": false,
		"The title is a lie.":                                    false,
		"The title was Nine doors.":                              false,
		"The title is everything.":                               false,
		"It's called Dave.":                                      false,
		"It's called hope.":                                      false,
		"It's called the long stand, and every apprentice knew.": false,
		"They called it The Wall.":                               false,
		"We called him Mr Nine Doors.":                           false,
		"Everybody called it Nine Doors.":                        false,
		"He said the title is Nine doors.":                       false,
		"Her title is Head of Doors.":                            false,
		"The headline in the paper was Nine Doors Stuck.":        false,
		"The house is called Nine Doors.":                        false,
		"Nine doors is what it's called.":                        false,
		"Blog for people who open doors":                         false,
		"Blog for Christmas":                                     false,
		"My post for the people of this town was unpaid.":        false,
		"We called it Nine Doors, for it had nine, and all of us had gone through each of them many times before the first of them fell shut.": false,
	} {
		blocks := append(document.ReadPlain(above), document.Line(prose))
		body := Reader{Call: calltest.Example(t)}.withoutIntroduction(blocks)
		if got := len(body) > 0 && strings.HasPrefix(body[0].Text(), "Nobody"); got != noted {
			t.Errorf("%q is a note: %v", above, got)
		}
	}
}

// TestNoteThatSaysAnotherTitle leaves a sentence in the blog that gives another title than the one that is known, or stands in the subject.
func TestNoteThatSaysAnotherTitle(t *testing.T) {
	blocks := document.ReadPlain("It's called Nine doors.\n\nNobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in from the sea.")
	for known, noted := range map[string]bool{"": true, "Nine doors": true, "Bin Day": false} {
		r := Reader{Call: calltest.Example(t), Known: known}
		if got := len(r.withoutIntroduction(blocks)) == 1; got != noted {
			t.Errorf("beside %q it is a note: %v", known, got)
		}
	}
	r := Reader{Call: calltest.Example(t), Subjects: []string{"Blog: The night bus"}}
	if len(r.withoutIntroduction(blocks)) == 1 {
		t.Error("beside the title in the subject it is a note")
	}
}

// TestANoteThatHandsOver: whatever a note says above the sentence that hands over the blog below is said to the desk, and so is that sentence;
// a blog that speaks of a blog goes on.
func TestANoteThatHandsOver(t *testing.T) {
	const prose = "Nobody had thought about that form for years, and nobody wanted to begin now, with the clerks on leave and the rain coming in from the sea."
	for note, noted := range map[string]bool{
		"Hi,\n\nGood to speak last week.\n\nI would like to submit the blog below.":                                                  true,
		"Many thanks for extending the call.\n\nOn behalf of Tom Ashby, Director of Policy, please find a blog below under theme 3.": true,
		"It was lovely to meet you at the conference.\n\nHere is my blog, below.":                                                    true,
		"We spoke on the phone on Tuesday.\n\nBelow is our contribution for theme 2.":                                                true,
		"Dear team,\n\nThe sun is out at last.\n\nYou will find the blog pasted below.":                                              true,
		"Good to speak last week.\n\nI attach a picture.":                                                                            false,
		"The harbour wrote a blog.\n\nNobody read it, and below it stood a cat.":                                                     false,
		"The clerk kept a diary.\n\nThe post came at nine.":                                                                          false,
		"Read this blog below the stairs.\n\nIt is dark there.":                                                                      false,
		"Hi,\n\nMany thanks for extending the call. My submission is below as requested. The description is: What they knew in 2020": true,
		"Hello,\n\nHope all is well. Our blog is pasted below, for theme 2":                                                          true,
		"We had to find the entry below the bridge.\n\nIt was dark.":                                                                 false,
		"Please find the post below the church, they said.":                                                                          false,
		"Our post is below the salt.":                                                                                                false,
		"The article lay below the others.\n\nNobody read it.":                                                                       false,
		"We lost a boat.\n\nFollow the lights.":                                                                                      false,
		"Small entry, large hall.\n\nBelow it was the river.":                                                                        false,
		"It rained.\n\nSubmissions fell.\n\nThe sea stood below the wall.":                                                           false,
	} {
		r := noteOf(t)
		blocks := document.ReadPlain(note + "\n\n" + strings.Repeat(prose+"\n\n", 4))
		rest := document.Text(r.withoutIntroduction(blocks))
		if got := strings.HasPrefix(rest, prose[:20]); got != noted {
			t.Errorf("%q: %q", note, rest[:60])
		}
	}
}

// TestHandsBelow: a blog speaks of blogs and of what lies below, too.
func TestHandsBelow(t *testing.T) {
	for text, want := range map[string]bool{
		"Please find my blog below.":                                                      true,
		"I am sending a blog from my client (below), called “Doors”.":                     true,
		"My contribution follows.":                                                        true,
		"Here is a story about what lies below the town.":                                 false,
		"I send a blog each week to a man who lives below me.":                            false,
		"This is the piece of the wall below which they found it.":                        false,
		"Our article of faith is below the waterline.":                                    false,
		"The submission of the tenants fell below ten pages.":                             false,
		"We present the blog of a woman below deck.":                                      false,
		"Please find a blog on hope by Tom Okafor, pasted below.":                         true,
		"I'd like to submit our blog, written by Tom Ashby, below.":                       true,
		"Here is my blog called “What, then, is below?” below.":                           true,
		"I am sharing our blog for your campaign week below.":                             true,
		"This is our contribution, set out below.":                                        true,
		"This is the second blog in our series; links to the first are below.":            false,
		"This is the second blog in our series, and links to the first are below.":        false,
		"I am pleased to share in this blog the five lessons below.":                      false,
		"We are sharing our article on lifts with the readers who live below.":            false,
		"This is a blog about one street, with its numbers below.":                        false,
		"Here is the blog I wish I had read in March, with the mistakes left in below.":   false,
		"I would like to offer, in this short piece, the three thoughts below.":           false,
		"This is not a blog about the technology, and the reasons follow below.":          false,
		"This is the blog I promised the night shift, who work below and never complain.": false,
		"We present our contribution to the debate as four questions, below.":             false,
		"Here is a piece of advice, and the story follows.":                               false,
		"We would like to share a piece of advice that follows from a wet Tuesday.":       false,
		"This is the piece they printed, with my notes below.":                            false,
	} {
		if got := handsOverBelow(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
