package speech

import "testing"

// TestSetsAside: a text that comes with a blog to be looked at, and one that is to be published too.
func TestSetsAside(t *testing.T) {
	for sentence, want := range map[string]bool{
		"I have also attached the blog that I wrote for you last year, for reference only.":         true,
		"Our previous blog is attached too, as an example.":                                         true,
		"The other attachment is a longer essay in case it is of interest, not a submission.":       true,
		"I attach The year of the ledger as well, purely for context; please don't publish it.":     true,
		"You'll also find a piece by a colleague that mine replies to - it isn't for you to print.": true,
		"My blog is attached for your information.":                                                 false,
		"The second blog is by my colleague Tom Reed and is also for publication.":                  false,
		"The other one is for theme 2; for reference, it is 480 words.":                             false,
		"The second blog takes the ledger as an example.":                                           false,
		"Also attached is Tom's blog for theme 2, for your information.":                            false,
		"Please don't publish it.":                                                                  false,
	} {
		if got := SetsAside(sentence); got != want {
			t.Errorf("%q: %v", sentence, got)
		}
	}
}
