package speech

import "testing"

func TestAnswersWithin(t *testing.T) {
	for _, s := range []string{
		"Please see my answer in red below.", "Both below in red.", "Rest below.", "All inline.", "The rest is below.", "Hi, everything below, in blue.",
		"I've put both below.", "Theme is 3. Others underneath.",
	} {
		if !AnswersWithin.MatchString(s) {
			t.Errorf("%q", s)
		}
	}
	for _, s := range []string{
		"Both are for theme 2.", "The town below the dam.", "What lies below the water, and above it.", "All of it is fine.", "Rest days and night shifts.",
		"We walked below the bridge.", "Everything else is fine.", "The others will follow.", "It is the line below the title.", "Description below:",
		"Both are below 150 characters.", "The rest of us slept.", "Here is one for the space below:", "I live in Red Lane.",
	} {
		if AnswersWithin.MatchString(s) {
			t.Errorf("- %q", s)
		}
	}
}
