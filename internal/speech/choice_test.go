package speech

import "testing"

func TestChoice(t *testing.T) {
	for text, want := range map[string]int{
		"Sorry, it's the second one.": 2, "The former.": 1, "the latter please": ChoosesLast, "First one": 1, "Both!": ChoosesAll,
		"I meant the second, thanks": 2, "We’d prefer the first option": 1, "My mistake – the latter.": ChoosesLast,
		"The second theme is about people.": ChoosesNone, "It was the first of many.": ChoosesNone, "2": ChoosesNone, "All is well.": ChoosesNone,
	} {
		if got := Choice(text); got != want {
			t.Errorf("Choice(%q) = %d, want %d", text, got, want)
		}
	}
}
