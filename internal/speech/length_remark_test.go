package speech

import "testing"

// TestLengthRemarks: what is said of the length of a wording goes, and a wording that speaks of lengths stays.
func TestLengthRemarks(t *testing.T) {
	const wording = "We closed the form and nobody noticed"
	for text, want := range map[string]string{
		wording + " - that's under 150 characters, I counted :)": wording,
		wording + " (that's well under 150 characters)":          wording,
		wording + " - 63 characters!":                            wording,
		wording + ". That should be under the limit.":            wording + ".",
		wording + ". (I make that 63 characters.)":               wording + ".",
		wording + ". 63 characters.":                             wording + ".",
		wording + " - within the limit I hope!":                  wording,
		wording + ", which is 63 characters.":                    wording,
		"How a river fell 150 metres - that's under a mile.":     "How a river fell 150 metres - that's under a mile.",
		"A warning has 160 characters, and every one counts.":    "A warning has 160 characters, and every one counts.",
		"Why a warning must stay under 160 characters":           "Why a warning must stay under 160 characters",
		"Under the limit":                                        "Under the limit",
	} {
		if got := withoutLengthRemark(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
