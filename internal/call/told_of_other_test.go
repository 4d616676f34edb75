package call_test

import (
	"testing"

	"copydesk/internal/call/calltest"
)

func TestTellsOfOther(t *testing.T) {
	c := calltest.Example(t)
	for text, want := range map[string]bool{
		"Revolution is for people, not for machines.": true,
		"The revolution is for people":                true,
		"Carbon is 1 of 2.":                           true,
		"1 of 2":                                      true,
		"Need 2.":                                     true,
		"We have 3":                                   true,
		"Carbon: people matter more":                  true,
		"People come first.":                          true,
		"The wind blows for people and gulls alike, as we say here.": true,
		"My director votes for people":                               false,
		"Probably goes with people":                                  false,
		"It goes to people":                                          false,

		"It is for people.":               false,
		"Wells is for people.":            false, // what the blog is called
		"The best fit is people":          false,
		"Our first choice is 2":           false,
		"My boss is for 3":                false,
		"People is right":                 false,
		"Future gazing is what we meant":  false,
		"2":                               false,
		"2 please, we have 3 in mind too": false,
		"Sorry, it is 3":                  false,
		"Need theme 2.":                   false,
		"The answer is 4.":                false,
	} {
		if got := c.TellsOfOther(text, "Thirty-one wells"); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestNumbersAnother(t *testing.T) {
	c := calltest.Example(t)
	for text, want := range map[string]int{
		"People should be theme 4.":           0,
		"People is theme 4":                   0,
		"People is theme 3.":                  3,
		"It should be theme 4.":               4,
		"Future gazing people: it is theme 4": 4,
		"Our piece on people is for theme 4.": 4,
	} {
		got := 0
		if found := c.FindThemes(text); len(found) == 1 {
			got = found[0]
		}
		if got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
