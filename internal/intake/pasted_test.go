package intake

import "testing"

func TestRemarkAbove(t *testing.T) {
	for text, want := range map[string]bool{
		"Do shout if anything is unclear.":                  true,
		"I can send a headshot if needed.":                  true,
		"We are happy to trim it.":                          true,
		"A tenant sends a photo of a dripping tap.":         false,
		"I keep a photo of my first server on the desk.":    false,
		"Thank you for your call, says the machine.":        false,
		"Any questions, asked the chair, and there were.":   false,
		"We will cut our emissions by half in three years.": false,
	} {
		if got := remarkAbove.MatchString(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
