package speech

import "testing"

// TestBehindComma: what hands a wording over before a comma is no part of it, and what says something of itself is no wording.
func TestBehindComma(t *testing.T) {
	for text, want := range map[string]string{
		"As promised, What the porters knew.":                  "What the porters knew.",
		"As requested – What the porters knew.":                "What the porters knew.",
		"Here you go, “What the porters knew”.":                "What the porters knew",
		"Thanks Ed, What the porters knew.":                    "What the porters knew.",
		"Hi Ed - What the porters knew.":                       "What the porters knew.",
		"OK here it is. What the porters knew.":                "What the porters knew.",
		"Hope this is OK: What the porters knew.":              "What the porters knew.",
		"Lucy says: “What the porters knew.”":                  "Lucy says: “What the porters knew.”", // see OnlyWording
		"As promised, Lucy will send it tomorrow.":             "",
		"Thanks Ed, I will send it tomorrow.":                  "",
		"As promised by the board, what the porters knew.":     "",
		"Our team said “What the porters knew”, but I'd wait.": "",
	} {
		if got := Value(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"Lucy says: “What the porters knew.”":                  "What the porters knew.",
		"The author has sent me this: “What the porters knew”": "What the porters knew",
		"The porters say: “We knew.”":                          "The porters say: “We knew.”",
	} {
		if got := OnlyWording(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
