package intake

import "testing"

// TestTitlesSpoken: the example of each way in which a sentence speaks of the blog by its title is read by that way.
func TestTitlesSpoken(t *testing.T) {
	r := reader{call: callOf(t)}
	for _, way := range titlesSpoken {
		if got := way.title(r, way.example); got != "Nine doors" && got != "Weaving and worrying" {
			t.Errorf("%q: the title %q", way.example, got)
		}
	}
}
