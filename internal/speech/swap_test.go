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
		"Please swap the themes of my two blogs.":                "themes",
		"The themes for the two blogs are the wrong way around.": "themes",
		"Please swap the themes of the first and the third.":     "",
		"Please swap the themes with theme 5.":                   "",
		"Please swap the titles of our page and yours.":          "",
	} {
		if got, _ := swaps([]string{text}); got != want {
			t.Errorf("swaps(%q) = %q, want %q", text, got, want)
		}
		if got, _, _ := SwapBeside(text); got != want {
			t.Errorf("SwapBeside(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestSwapsThem: what is said to be mixed up is what is to be swapped.
func TestSwapsThem(t *testing.T) {
	for text, want := range map[string][2]string{
		"I've mixed up the themes, please swap them.":               {"themes", ""},
		"I mixed up the titles. Could you swap them?":               {"titles", ""},
		"The descriptions are mixed up – can you switch them over?": {"descriptions", ""},
		"I mixed up the themes. Please swap the titles.":            {"titles", ""},
		"Did I mix up the themes? Swap them if so.":                 {"", "Did I mix up the themes? Swap them if so."},
		"Please swap them.": {"", "Please swap them."},
	} {
		field, rest, _ := SwapBeside(text)
		if got := [2]string{field, rest}; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
