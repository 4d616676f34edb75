package speech

import "testing"

// TestSaysLast tells a remark on the writing and the sending of a blog from the last line of one that speaks of "I" and "it" as well.
func TestSaysLast(t *testing.T) {
	for text, want := range map[string]bool{
		"It was really fun to write!":                             true,
		"That's all from us.":                                     true,
		"We have run this past the legal team.":                   true,
		"My boss is happy with it.":                               true,
		"Happy to tell you more about our research.":              true,
		"Lucy is happy for light edits to be made.":               true,
		"Dr Bramwell would be fine with small changes.":           true,
		"Lucy is happy for the first time in years.":              false,
		"Lucy is happy with her new flat.":                        false,
		"We'd love to write another one next year.":               true,
		"It was fun to build!":                                    false,
		"It was fun while it lasted!":                             false,
		"It is easy to write a form and hard to answer one.":      false,
		"I enjoyed every minute of it.":                           false,
		"That is all I know about kettles.":                       false,
		"That's all.":                                             false,
		"There is more where that came from!":                     false,
		"Stay tuned.":                                             false,
		"Stay tuned for more details in March!":                   false,
		"A second one is planned for Leeds.":                      false,
		"We've run it past the people who matter: our residents.": false,
		"My colleague Jo still has the spreadsheet.":              false,
		"Our director would like to know the answer too.":         false,
		"Happy to tell you more over a cup of tea.":               false,
		"Looking forward is easier than looking back.":            false,
		"I am looking forward to the weeks when nobody rings.":    false,
		"I'm at work until it is done, and then I go home.":       false,
		"Give me a call centre that answers any day.":             false,
		"The figures in the ledger are right now.":                false,
		"The photo is still on my desk.":                          false,
		"Our team can help.":                                      false,
		"Ignore the first one, and the second comes in red.":      false,
		"It is longer than the one before.":                       false,
		"We can come to the depot whenever they ask.":             false,
		"I hope that your council asks the same question.":        false,
	} {
		if got := SaysLast(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
