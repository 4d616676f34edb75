package speech

import (
	"testing"

	"copydesk/internal/wording"
)

// TestInPassing: what an answer says of a field and asks nothing by, beside wishes that read much like it.
func TestInPassing(t *testing.T) {
	for text, want := range map[string]bool{
		"I loved the title of Tom's blog, “Nine doors”. ":                                           true,
		"I saw the title of your report, “Nine doors”.":                                             true,
		"We like the title “Nine doors” better.":                                                    false,
		"I loved the title of Tom's blog, so please call ours “Nine doors”.":                        false,
		"Our title was nearly “Nine doors”.":                                                        true,
		"The title was nearly lost, so please change it to “Nine doors”.":                           false,
		"Please change the title to “It was nearly love”.":                                          false,
		"If theme 3 is full, please move it to theme 2.":                                            true,
		"Should theme 3 be oversubscribed, put it under theme 2.":                                   true,
		"If it is full, theme 2 is fine too.":                                                       true,
		"As theme 3 is full, please move it to theme 2.":                                            false,
		"Theme 3 is full of councils, so please move ours to theme 2.":                              false,
		"Please change the title to “If theme 3 is full”.":                                          false,
		"Theme 4 was popular last year as well.":                                                    true,
		"Theme 4 please, as last year.":                                                             false,
		"Theme 5 was my second choice.":                                                             true,
		"I loved last year's headline, “Nine doors”.":                                               true,
		"Could the title be “Nine doors”, like last year's?":                                        false,
		"Please cancel the change of title to “Nine doors”.":                                        true,
		"Forget my last suggestion, the title should be “Nine doors”.":                              false,
		"Don't change the title to “Nine doors”!":                                                   true,
		"Thanks but please don't change the theme to 4.":                                            true,
		"Many thanks, but please don't use the title “Nine doors”.":                                 true,
		"Please don't use “Nine doors” as the title.":                                               true,
		"Please never use the description “Nine doors” again.":                                      true,
		"Please don't use the old title, use “Nine doors”.":                                         false,
		"Thanks, but please don't use theme 3 but theme 4.":                                         false,
		"Please use theme 4 and don't change the title.":                                            false,
		"Thanks, but please change the theme to 4 and do not change the title.":                     false,
		"Please don't use the old title; the title is “Nine doors”.":                                false,
		"The title should be “Nine doors” and not be changed again.":                                false,
		"Please don't move it to theme 4 but to theme 3.":                                           false,
		"Please change the title to “Do not move”.":                                                 false,
		"I was told that the title would be “Nine doors” – is that right?":                          true,
		"I was told that the title could be longer: please change it to “Nine open doors”.":         false,
		"Did you move it to theme 4?":                                                               true,
		"Will the title be “Nine doors”?":                                                           true,
		"Is it too late to change the title to “Nine doors”?":                                       false,
		"Would it be possible to call it “Nine doors”?":                                             false,
		"Why not call it “Nine doors”?":                                                             false,
		"Could you move it to theme 4?":                                                             false,
		"I may send another one on theme 5 next week.":                                              true,
		"I'd like to send another title, “Nine doors”.":                                             false,
		"We considered “Nine doors” as a title but decided against it.":                             true,
		"Ann says the title should be “Nine doors”, but I told her no.":                             true,
		"We decided against “Ten doors” as the title, so please use “Nine doors”.":                  false,
		"I nearly sent it under theme 1.":                                                           true,
		"If it had been up to me the title would be “Nine doors”.":                                  true,
		"I would have called it “Nine doors”.":                                                      true,
		"We would like to call it “Nine doors”.":                                                    false,
		"Our chief executive said: “The description should be on a mug.”":                           true,
		"She said the title should be “Nine doors”.":                                                false,
		"The title may still change.":                                                               true,
		"Should I have picked theme 4?":                                                             true,
		"I nearly forgot: it is called “Nine doors”.":                                               false,
		"Theme 5 was what we had in mind.":                                                          false,
		"Somebody on LinkedIn suggested “Nine doors” as a better title.":                            true,
		"Our comms people would prefer the description to be: Nine doors and what was behind them.": false,
		"My colleague suggested “Nine doors” as a better title.":                                    false,
		"Our last one was for theme 5.":                                                             true,
		"We toyed with “Nine doors” as a headline.":                                                 true,
		"I write a column called “Nine doors” in the local paper, should you need more.":            true,
		"My blog, called “Nine doors”, should be under theme 4.":                                    false,
		"He is at a conference called “Nine doors” and will answer next week.":                      true,
		"Priya asked whether “Nine doors” would have been allowed as a title.":                      true,
		"Priya asked whether the title can be “Nine doors”.":                                        false,
		"Should the board object to the title, I would come back to you.":                           false,
		"We were told by all who waited.":                                                           false,
		"I had thought theme 1, but theme 3 is the better fit so please use that.":                  false,
		"The title should have been “Nine doors”, sorry.":                                           false,
		"My author name is spelt Jayne.":                                                            false,
		"I see that I forgot the title: “Nine doors”.":                                              false,
		"I see that you have it under theme 3 but it is theme 4.":                                   true,
		"As discussed last week, the title is “Nine doors”.":                                        false,
		"I sent the title last week: “Nine doors”":                                                  false,
		"I am writing with one more change: theme 4.":                                               false,
		"The previous title is wrong: it is “Nine doors”.":                                          false,
		"The title is What we learned last year.":                                                   false,
		"Was wondering if we could change the title to “Nine doors”?":                               false,
		"The title is “Nine doors” (no need to change the theme).":                                  false,
		"Scrap the last suggestion, theme 4 it is.":                                                 false,
		"We thought of theme 2, but theme 4 won.":                                                   false,
		"Please don't change the title, “Nine doors” was only a joke.":                              true,
		"Will this do for the description: “Nine doors”?":                                           false,
		"It looks back at last year so theme 4 fits best.":                                          false,
		"I understand that a title is needed and we pick “Nine doors”.":                             false,
		"Last year's title was “Nine doors”, a good one.":                                           true,
		"The new description is “I was told the title by a bird, last year.”":                       false,
	} {
		if got := InPassing(text); got != want {
			t.Errorf("InPassing(%q) = %v", text, got)
		}
	}
}

func TestLeavesToDesk(t *testing.T) {
	for _, c := range []struct {
		text, next string
		want       bool
	}{
		{"Theme 4 would fit too, if you prefer.", "", true},
		{"Theme 4 may suit it better.", "It's your call.", true},
		{"It fits theme 4 better, but it is your call.", "", true},
		{"You could put it under theme 4 as well if that suits your numbers better.", "", true},
		{"If it is all the same to you, I would like theme 4 instead of 2.", "", false},
		{"You may call it “Nine doors”.", "", false},
		{"If the other blogs don't arrive you could put ours under theme 4 too.", "", true},
		{"In case the editors think so too, you might call it “Nine doors”.", "", true},
		{"If possible you could put it under theme 4.", "", false},
		{"If it is not too late, could you put it under theme 4?", "", false},
		{"Please move it to theme 4 if possible.", "Thank you!", false},
		{"Could the title be “If you prefer”?", "", false},
		{"Please move it to theme 4 if you think it fits better.", "", false},
		{"Please feel free to move it to theme 4 if you think so.", "", true},
	} {
		if got := LeavesToDesk(c.text, c.next); got != c.want {
			t.Errorf("LeavesToDesk(%q, %q) = %v", c.text, c.next, got)
		}
	}
}

func TestPlacesUnder(t *testing.T) {
	for text, want := range map[string]bool{
		"I meant theme 2, sorry!":                                            true,
		"Theme 2, please.":                                                   true,
		"We think theme 4 is more appropriate for this one.":                 true,
		"Having read it again we see it more in theme 4.":                    true,
		"Please note the theme of our blog: theme 4 and not 3.":              true,
		"It is really about theme 2.":                                        true,
		"Take it out of theme 2 and put it in theme 1, would you?":           true,
		"Two tweaks please - headline “Nine doors”, theme 3.":                true,
		"Theme 4 is keeping me busy elsewhere.":                              false,
		"Tell whoever wrote the text of theme 5 that we all enjoyed that.":   false,
		"Our office was full of talk of theme 2 for the whole of last week.": false,
	} {
		if got := PlacesUnder(text); got != want {
			t.Errorf("PlacesUnder(%q) = %v", text, got)
		}
	}
}

func TestDismisses(t *testing.T) {
	for next, want := range map[string]bool{
		"I said not on my watch.":           true,
		"Not on my watch!":                  true,
		"In the end the old one won.":       true,
		"Just curious.":                     true,
		"I told her that you would do it.":  false,
		"In the end we agreed.":             false,
		"I said that you would not mind.":   false,
		"Just let me know when it is done.": false,
	} {
		if got := Dismisses("Our intern wants to call it “Nine doors”.", next); got != want {
			t.Errorf("Dismisses(%q) = %v", next, got)
		}
	}
	for sentence, want := range map[string]bool{
		"Tom says the title should be “Nine doors”. He is wrong.":               true,
		"Our director wants it under theme 2. I don't agree.":                   true,
		"Peter proposed “Nine doors”. Nobody liked it.":                         true,
		"Please change the title to “Nine doors”. I don't like it as it is.":    false,
		"Please change the title to “Nine doors”. Nobody liked the old one.":    false,
		"Please change the theme to 2. I don't think so many people fit in 3.":  false,
		"Change the title to “Nine doors”. They're wrong about the theme.":      false,
		"Our director wants “Nine doors”. Nobody liked the first one.":          false,
		"Tom says the title should be “Nine doors”. They are wrong to call it.": false,
	} {
		all := wording.Sentences(sentence)
		if got := Dismisses(all[0], all[1]); got != want {
			t.Errorf("%q: Dismisses = %v", sentence, got)
		}
	}
	for sentence, want := range map[string]string{
		"We considered theme 5 but decided against it; theme 2 it is.": "theme 2 it is.",
		"Theme 2; it is about people.":                                 "Theme 2; it is about people.",
	} {
		if got := WithoutPassing(sentence); got != want {
			t.Errorf("WithoutPassing(%q) = %q", sentence, got)
		}
	}
}
