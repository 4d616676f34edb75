package fields

import "testing"

// TestAsDescription takes ornaments off a description, and nothing of its own.
func TestAsDescription(t *testing.T) {
	for in, want := range map[string]string{
		"— What the plan forgets —":               "What the plan forgets",
		"- What the plan forgets -":               "What the plan forgets",
		"~ What the plan – all of it – forgets ~": "What the plan – all of it – forgets",
		"– “What the plan forgets” –":             "What the plan forgets",
		"„What the plan forgets“":                 "What the plan forgets",
		"What the plan – of all plans – forgets":  "What the plan – of all plans – forgets",
		"What the plan forgets –":                 "What the plan forgets –",
		"–What the plan forgets–":                 "–What the plan forgets–",
		"– –":                                     "– –",
	} {
		if got := asDescription(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
