package speech

import "testing"

func TestTakesBack(t *testing.T) {
	for text, want := range map[string]bool{
		"Actually, no, leave it as it is.":                          true,
		"I told her no, and please leave it as it is.":              true,
		"On second thoughts, please ignore that.":                   true,
		"Just a thought, no need to change it.":                     true,
		"The theme should be 5, but I prefer it as it is.":          true,
		"It fits theme 1 better, my boss says, but I disagree.":     true,
		"The title is fine, leave it as it is.":                     false,
		"Please ignore that it came twice.":                         false,
		"Description: as it was":                                    false,
		"Please change the title to “Leave it as it is, for once”.": false,
		"Please leave it under theme 3.":                            false,
	} {
		if got := TakesBack(text); got != want {
			t.Errorf("TakesBack(%q) = %v", text, got)
		}
	}
}
