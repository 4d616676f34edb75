package speech

import "testing"

// TestAsksOfPublication knows what is asked of the desk and said to it about publishing, from a blog's own sentences.
func TestAsksOfPublication(t *testing.T) {
	for text, want := range map[string]bool{
		"When will it go up?":                            true,
		"And when are you planning to publish it?":       true,
		"We'd like to plan a tweet.":                     true,
		"I would like to schedule our newsletter.":       true,
		"v3 final, pls ditch the others!":                true,
		"Please ignore the previous version.":            true,
		"Mina - could you send this to them?":            true,
		"Let me know once it's live.":                    true,
		"When will it rain?":                             false,
		"When will the bus come?":                        false,
		"When does the lamp go on?":                      false,
		"When it went up, nobody looked.":                false,
		"We would like to plan a bench for each street.": false,
		"We'd like to plan our town with a pencil.":      false,
		"Please ditch the car.":                          false,
		"They told us to ditch the others and run.":      false,
		"Please ignore the gulls.":                       false,
		"Could you send a letter to a river?":            false,
		"Mina could send this to nobody.":                false,
		"They let me know once it was too late.":         false,
		"Bin the leaflet and open the door.":             false,
		"When will we be asked?":                         false,
		"When is a drain a pipe?":                        false,
		"He wanted to plan a post office.":               false,
	} {
		if got := ToDesk(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
