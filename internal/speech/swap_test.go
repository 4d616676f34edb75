package speech

import "testing"

// TestSwapsTakenBack: an exchange that is taken back in the next breath is none.
func TestSwapsTakenBack(t *testing.T) {
	for text, want := range map[string]string{
		"Please swap the titles? No wait, they're right. Sorry!": "",
		"Please swap the themes. Never mind.":                    "",
		"Swap the titles please. Scrap that.":                    "",
		"Never mind what I said before, swap the themes please.": "themes",
		"Ignore me yesterday, swap the themes.":                  "themes",
		"I mixed them up. Please swap the themes.":               "themes",
		"Swap the themes please. Thank you!":                     "themes",
	} {
		if got, _ := swaps([]string{text}); got != want {
			t.Errorf("swaps(%q) = %q, want %q", text, got, want)
		}
		if got, _, _ := SwapBeside(text); got != want {
			t.Errorf("SwapBeside(%q) = %q, want %q", text, got, want)
		}
	}
}
