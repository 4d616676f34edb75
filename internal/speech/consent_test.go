package speech

import (
	"strings"
	"testing"
)

func TestConsentBesideThanksAndPromises(t *testing.T) {
	for reply, want := range map[string]bool{
		"Yes": true, "yes please": true, "Fine by me.": true, "OK with me": true, "👍": true, "I accept": true, "Agreed": true,
		"That’s fine, thank you.":                                         true,
		"Thank you for the quick reply.\nYes, the shortened one is fine.": true,
		"Please go ahead with your suggestion":                            true,
		"That shorter one is fine":                                        true,
		"We are happy with your shorter description":                      true,
		"No problem, use the shorter one":                                 true,
		"Good services are built by people who listen.":                   false,
		"OK, I will shorten it and come back to you":                      false,
		"Fine, I will write another one tomorrow":                         false,
		"Yes, but use the second sentence":                                false,
		"No, please keep mine as it is":                                   false,
		"Yes?":                                                            false,
	} {
		if got := Consents(strings.Split(reply, "\n")); got != want {
			t.Errorf("consent(%q) = %v", reply, got)
		}
	}
}

func TestConsent(t *testing.T) {
	for text, want := range map[string]bool{
		"Yes, please use the shorter one.": true, "Happy with that, thanks": true, "OK": true, "Go ahead!": true,
		"Yes, but please change the title.": false, "No, I would rather keep mine.": false, "Is that all right?": false, "The stamp": false,
	} {
		if Consents([]string{text}) != want {
			t.Errorf("consent(%q) = %v", text, !want)
		}
	}
}
