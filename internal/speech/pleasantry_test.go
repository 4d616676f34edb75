package speech

import "testing"

func TestIsThanks(t *testing.T) {
	for text, want := range map[string]bool{
		"Thank you so much!": true, "Brilliant, look forward to it": true, "The title is wrong": false,
		"Thank you, but could you change the theme of the blog to three, since the second is about machines?": false,
	} {
		if IsThanks(text) != want {
			t.Errorf("IsThanks(%q) = %v", text, !want)
		}
	}
}

// TestApproval: what approves a field wants nothing, and what names a fault does.
func TestApproval(t *testing.T) {
	for text, want := range map[string]Kind{
		"The title and theme are fine with us.":              Pleasant,
		"I will get the description over to you tomorrow.":   Pleasant,
		"We'll have that to you by Friday.":                  Pleasant,
		"I'll drop you the description when Tom is back.":    Pleasant,
		"Will sort this asap.":                               Pleasant,
		"Title approved our end.":                            Pleasant,
		"Happy with title, description and theme.":           Pleasant,
		"Both titles look fine to me.":                       Pleasant,
		"The title is not right.":                            Wish,
		"The title is good without the comma.":               Wish,
		"The description is fine but too long.":              Wish,
		"The name is right except the accent.":               NoSpeech,
		"Titles are fine things, and so are forms of paper.": NoSpeech,
		"The title is good, but the theme should be 4.":      Wish,
	} {
		if got := Of(text); got != want {
			t.Errorf("Of(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestWithoutCount(t *testing.T) {
	for in, want := range map[string]string{
		"Why it matters (148 characters)": "Why it matters", "Why it matters [110 chars]": "Why it matters",
		"Why it matters (148 characters including spaces)": "Why it matters", "What we learnt in 150 days": "What we learnt in 150 days",
		"Why it matters (127 characters I think)": "Why it matters", "Why it matters (I make that 52, with spaces)": "Why it matters",
		"What we learnt (2020)": "What we learnt (2020)", "Why it matters (1204 characters)": "Why it matters",
	} {
		if got := WithoutCount(in); got != want {
			t.Errorf("WithoutCount(%q) = %q, want %q", in, got, want)
		}
	}
}
