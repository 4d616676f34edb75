package wording

import "testing"

// TestSentences cuts at the ends of sentences, and not at every stop.
func TestSentences(t *testing.T) {
	for text, want := range map[string]int{
		"The U.S. Department of Tides. It pays.": 2, "She lives in the U.S. She swims.": 2, "St. Osyth is a town. So is Bures.": 2, "One. Two! Three?": 3, "“Is it?” Yes.": 2,
		"Please use Jane M. Doe. Thanks.": 2, "Blog A. Kites are up.": 2, "Option B. Councils wait.": 2, "It is by Jane M. Please note it.": 2, "Signed Jane M. She wrote it.": 2,
	} {
		if got := Sentences(text); len(got) != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestWholeSentences keeps what is quoted in one piece.
func TestWholeSentences(t *testing.T) {
	for text, want := range map[string]int{
		"It is “One. Two.” Three.": 2, "It is \"One. Two. Three.\"": 1, "“One. Two.": 2, "One. Two.": 2,
	} {
		if got := WholeSentences(text); len(got) != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
