package speech

import "testing"

// TestAsksReaders: a question to readers may be a description, and one to the desk is none.
func TestAsksReaders(t *testing.T) {
	blog := SubstanceOf("Nineteen people sold their first service to a council, and the council learnt to buy.")
	for text, want := range map[string]bool{
		"What does it take to sell to a council when you have nineteen people?": true,
		"What is the deadline for nineteen people and a council?":               false,
		"What does it take to bake a cake?":                                     false,
		"Nineteen people sell to a council.":                                    false,
	} {
		if got := AsksReaders(text, blog); got != want {
			t.Errorf("AsksReaders(%q) = %v", text, got)
		}
	}
}

// TestAsksToDoSo: a question may only ask that what stands beside it be done.
func TestAsksToDoSo(t *testing.T) {
	for text, want := range map[string]bool{
		"Could you amend please?":                       true,
		"Please could you change that for me?":          true,
		"Can you update the record accordingly?":        true,
		"Could you change the day?":                     false,
		"Can you use it on Monday?":                     false,
		"Could you add a line about the lamps, please?": false,
	} {
		if got := AsksToDoSo(text); got != want {
			t.Errorf("AsksToDoSo(%q) = %v", text, got)
		}
	}
}

func TestAsksOfWording(t *testing.T) {
	for text, want := range map[string]bool{
		"Is “Reading other people's letters” long enough?": true,
		"Is anybody there?":                false,
		"“Is anybody there?” is the title": false,
	} {
		if got := AsksOfWording(text); got != want {
			t.Errorf("AsksOfWording(%q) = %v", text, got)
		}
	}
}
