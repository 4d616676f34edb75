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
