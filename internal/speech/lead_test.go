package speech

import "testing"

// TestOfferedValue tells the words by which a wording is offered from those that are part of it.
func TestOfferedValue(t *testing.T) {
	const cliffs = "Cliffs crumble, records shouldn't."
	for paragraph, want := range map[string]string{
		"Then take this: " + cliffs:                                                  cliffs,
		"OK, understood. Then please take: " + cliffs:                                cliffs,
		"Go for: " + cliffs:                                                          cliffs,
		"A suggestion from our press office: " + cliffs:                              cliffs,
		"If it helps: " + cliffs:                                                     cliffs,
		"Right, here's one: " + cliffs:                                               cliffs,
		"Use “" + cliffs + "”":                                                       cliffs,
		"Perhaps “Cliffs crumble, records stay”?":                                    "Cliffs crumble, records stay",
		"My colleague suggests " + cliffs:                                            cliffs,
		"I would go with " + cliffs:                                                  cliffs,
		"It could be something like: " + cliffs + " Do edit as you like.":            cliffs,
		cliffs + " (that's 34 characters)":                                           cliffs,
		"Here to help: How a contact centre learned to listen":                       "Here to help: How a contact centre learned to listen",
		"One team: How health and care came together":                                "One team: How health and care came together",
		"Take your time: Slow services for fast towns":                               "Take your time: Slow services for fast towns",
		"Why not try: How a year of pilots ended":                                    "Why not try: How a year of pilots ended",
		"Our town, our data: How we let people in":                                   "Our town, our data: How we let people in",
		"Going with Microsoft saved our council a year of work.":                     "Going with Microsoft saved our council a year of work.",
		"Help yourself: What self-service did for our libraries":                     "Help yourself: What self-service did for our libraries",
		"Better together: Why two councils merged their websites, and what it saved": "Better together: Why two councils merged their websites, and what it saved",
	} {
		if got := Value(paragraph); got != want {
			t.Errorf("Value(%q) = %q, want %q", paragraph, got, want)
		}
	}
}
