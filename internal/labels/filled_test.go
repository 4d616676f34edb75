package labels

import "testing"

// TestFilled: what somebody wrote into the brackets of a form is a value, and what asks for one is none.
func TestFilled(t *testing.T) {
	for value, filled := range map[string]bool{
		"[The stamp]":                          true,
		"{The stamp}":                          true,
		"[What three envelopes taught us.]":    true,
		"[3]":                                  true,
		"[@sueferris]":                         true,
		"[Sue Ferris]":                         true,
		"[Your title]":                         false,
		"[Title]":                              false,
		"[Title and description]":              false,
		"[150 characters]":                     false,
		"[max. one line]":                      false,
		"[Name of author]":                     false,
		"[TBC]":                                false,
		"[ ]":                                  false,
		"[…]":                                  false,
		"(The stamp)":                          false,
		"[The stamp] by [Sue Ferris]":          false,
		"[The stamp], as we agreed on the bus": false,
	} {
		if got, ok := Filled(value); ok != filled || ok && IsPlaceholder(value) {
			t.Errorf("%s: %q, %v", value, got, ok)
		}
	}
}
