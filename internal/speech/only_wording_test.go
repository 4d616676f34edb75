package speech

import "testing"

// TestOnlyWording: what stands around a wording in an answer, and titles that only begin or end alike.
func TestOnlyWording(t *testing.T) {
	for value, want := range map[string]string{
		"It's called Nine doors.":                         "Nine doors",
		"it's called \"Nine doors\"":                      "Nine doors",
		"'s called Nine doors":                            "Nine doors",
		"we'd like to call it Nine doors":                 "Nine doors",
		"let's go with Nine doors, if that works for you": "Nine doors",
		"Nine doors, if that's not too short?":            "Nine doors",
		"Nine doors if that's OK with you":                "Nine doors",
		"Nine doors (if that's still possible)":           "Nine doors",
		"I'd like it to be called Nine doors":             "Nine doors",
		"Nine doors - sorry about that!":                  "Nine doors",
		"Nine doors, so sorry":                            "Nine doors",
		"Safe rather than sorry":                          "Safe rather than sorry",
		"It's called home":                                "It's called home",
		"It's Nine doors that count":                      "It's Nine doors that count",
		"It's called progress, isn't it?":                 "It's called progress, isn't it?",
		"Let's go home":                                   "Let's go home",
		"Let's Talk":                                      "Let's Talk",
		"Let's Go For Clean Growth":                       "Let's Go For Clean Growth",
		"Can We Have Our Say":                             "Can We Have Our Say",
		"Nine doors, if that is what they were":           "Nine doors, if that is what they were",
		"What if it works?":                               "What if it works?",
		"Nobody asks if it works for you":                 "Nobody asks if it works for you",
		"Can we fix it?":                                  "Can we fix it?",
		"As long as you like":                             "As long as you like",
		"If you agree":                                    "If you agree",
		"We will call again":                              "We will call again",
		"“Nine doors, if that works”":                     "Nine doors, if that works",
	} {
		if got := OnlyWording(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}
