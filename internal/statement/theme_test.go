package statement

import (
	"testing"

	"copydesk/internal/call/calltest"
)

// TestPlacedInPassing drops a last paragraph that places the blog, and keeps one of the blog.
func TestPlacedInPassing(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for text, want := range map[string]bool{
		"I think this is the one about people.":                                  true,
		"thats it!! hope its ok. its for the people one. i have no description.": true,
		"It is for people that we built it. Nobody else was there.":              false,
		"This is the one about the porter.":                                      false,
		"It's for people. They know their doors.":                                false,
	} {
		if got := r.PlacesInPassing(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
