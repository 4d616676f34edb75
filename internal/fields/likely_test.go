package fields

import (
	"testing"
)

func TestDescribedBehind(t *testing.T) {
	r := noteOf(t)
	for line, want := range map[string]string{
		"Web summary: What three envelopes taught us about post.":                "What three envelopes taught us about post.",
		"The 150 characters: What three envelopes taught us.":                    "What three envelopes taught us.",
		"In one sentence: Ask the person who opens the post.":                    "Ask the person who opens the post.",
		"This is the description for under the title: What three envelopes said": "What three envelopes said",
		"What it's about: Three envelopes and what they taught us.":              "Three envelopes and what they taught us.",
		"In brief: no.": "",
		"The photo description: Two people at a counter in the rain.": "",
		"The description limit: We found it hard to keep to.":         "",
		"My summary: Could you let me know whether it is too long?":   "",
		"Three things happened: The phones rang, and nobody came.":    "",
	} {
		if got := r.describedBehind(line); got != want {
			t.Errorf("%q gives %q, want %q", line, got, want)
		}
	}
}
