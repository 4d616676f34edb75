package speech

import "testing"

// TestEdgesOfText knows what is said to the desk at the edges of a pasted text, and leaves what a story says in like words.
func TestEdgesOfText(t *testing.T) {
	for text, want := range map[string]bool{
		"Below is 178 words on clay.":                       true,
		"Below are 450 words from Kwame.":                   true,
		"I enclose below a short blog upon Repair.":         true,
		"Please see below the first blog of our series.":    true,
		"Our piece is below the line.":                      true,
		"This is our first blog, so please be kind.":        true,
		"It was our first blog and we hope you like it.":    true,
		"It was our first blog, and it was fun to write.":   true,
		"It was our first blog, and nobody read it.":        false,
		"That was my first blog, and nine people read it.":  false,
		"It was our first blog and four neighbours came.":   false,
		"Below are 178 steps and a gate.":                   false,
		"Below the clock she had pasted a short notice.":    false,
		"Below is the harbour.":                             false,
		"Our boat is below the bridge.":                     false,
		"We found a short note below the stairs.":           false,
		"The lamp stood below a sign with four words.":      false,
		"They enclose the yard with a wall below the road.": false,
		"Nobody had read 178 words of it.":                  false,
		"The blog was nailed below the lamp.":               false,
	} {
		if got := ToDesk(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
