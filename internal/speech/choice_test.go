package speech

import "testing"

func TestChoice(t *testing.T) {
	for text, want := range map[string]int{
		"Sorry, it's the second one.": 2, "The former.": 1, "the latter please": ChoosesLast, "First one": 1, "Both!": ChoosesAll,
		"I meant the second, thanks": 2, "We’d prefer the first option": 1, "My mistake – the latter.": ChoosesLast,
		"The second theme is about people.": choosesNone, "It was the first of many.": choosesNone, "2": choosesNone, "All is well.": choosesNone,
	} {
		if got := Choice(text); got != want {
			t.Errorf("Choice(%q) = %d, want %d", text, got, want)
		}
	}
}

// TestPointsBack tells an answer that points to a wording from one that gives it.
func TestPointsBack(t *testing.T) {
	for text, want := range map[string]bool{
		"Let's go with the first one, actually.":              true,
		"Let's use the second option.":                        true,
		"I prefer the second.":                                true,
		"We'd like to keep the original title, please.":       true,
		"Go with number 2.":                                   true,
		"Please use the shorter one.":                         true,
		"The one you suggested is fine.":                      true,
		"Actually, go for the other one instead.":             true,
		"Let's stick with what we had.":                       true,
		"Use whichever you like best!":                        true,
		"The second option works better for us.":              true,
		"Take the first step before the second":               false,
		"The first question is the one nobody asks":           false,
		"Keep it simple: what a village learnt about water":   false,
		"Use what you have, and count what you cannot":        false,
		"The original state was a parish, and it worked well": false,
		"The other side of the counter":                       false,
	} {
		if got := onlyPointsBack(text); got != want {
			t.Errorf("onlyPointsBack(%q) = %v", text, got)
		}
	}
}
