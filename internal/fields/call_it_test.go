package fields

import "testing"

// TestCallIt: what is handed over may be given its title in the same breath.
func TestCallIt(t *testing.T) {
	r := noteOf(t)
	for text, want := range map[string]string{
		"Blog below, call it Nine hundred journeys.":                "Nine hundred journeys",
		"My blog is attached, please call it “Nine doors”.":         "Nine doors",
		"Here is the bus, call it what you like.":                   "",
		"The one attached, calls for action.":                       "",
		"It is below, as you call it.":                              "",
		"My number is below, call me if it is late.":                "",
		"We had a minibus, call it a lifeline.":                     "",
		"The hall is here, so called because of its ceiling.":       "",
		"See the note below, and call the office with any changes.": "",
	} {
		if got := r.saidTitle(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestPresentsWriter: a sentence behind a description says what its writer is, unless the description is about that.
func TestPresentsWriter(t *testing.T) {
	for value, want := range map[string]string{
		"Four drivers and a list. I chair the Cold Ashby Drivers.": "Four drivers and a list.",
		"Four drivers and a list. I work for Fell Lighting.":       "Four drivers and a list.",
		"Four drivers and a list. I'm a nurse at Glen Surgery.":    "Four drivers and a list.",
		"How I lost my job. I run a bakery now.":                   "How I lost my job. I run a bakery now.",
		"I drive, they wait. I am the list of Cold Ashby.":         "I drive, they wait. I am the list of Cold Ashby.",
		"Four drivers and a list. I am a list.":                    "Four drivers and a list. I am a list.",
		"Four drivers and a list. Who runs it?":                    "Four drivers and a list. Who runs it?",
		"Four drivers and a list. They work for nothing.":          "Four drivers and a list. They work for nothing.",
	} {
		if got := withoutTalk(value); got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}
