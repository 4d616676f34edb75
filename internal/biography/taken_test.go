package biography

import "testing"

// TestWithSurname: one who is known by the first name comes before a name that the biography has, and that before an initial.
func TestWithSurname(t *testing.T) {
	for text, want := range map[string]string{
		"Sue joined Kerbside in 2009. Sue Ferris lives in Ness.":      "Sue Oldham joined Kerbside in 2009. Sue Ferris lives in Ness.",
		"Leanne joined Kerbside in 2009. Leanne Hurst lives in Ness.": "Leanne Hurst joined Kerbside in 2009. Leanne Hurst lives in Ness.",
		"Leanne joined Kerbside in 2009.":                             "Leanne H joined Kerbside in 2009.",
		"Sue is Data Manager at Kerbside.":                            "Sue Oldham is Data Manager at Kerbside.",
		"Sue is Data Manager at Kerbside. Sue Ryder is a charity.":    "Sue Oldham is Data Manager at Kerbside. Sue Ryder is a charity.",
		"Ann joined Kerbside in 2009. The Ann House is her office.":   "Ann joined Kerbside in 2009. The Ann House is her office.",
		"Kerbside is a firm. Sue Ferris runs it.":                     "Kerbside is a firm. Sue Ferris runs it.",
	} {
		if got := WithSurname(text, []string{"Sue Oldham", "Leanne H"}); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
