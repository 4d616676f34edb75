package edit

import "testing"

// TestPostsThatMayNotBeSo are told with a doubt, or asked about.
func TestPostsThatMayNotBeSo(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Priya is now Director of Data.":                                   true,
		"Priya is now Director of Data, could you update that?":            true,
		"Priya's now Director of Data - can you change it?":                true,
		"Priya has become Director of Data, please update it.":             true,
		"He's now Director of Data and Design.":                            true,
		"Priya is now Director of Data?":                                   false,
		"Priya is now Director of Data, or will be in May.":                false,
		"Priya has become Chief Executive, so the blog should go.":         false,
		"Priya is now Director of Data, but she wrote it before.":          false,
		"Priya is now Director of Data, I think.":                          false,
		"Priya is now Director of Data until May.":                         false,
		"Priya is now Director of Data, though her bio says Head of Data.": false,
	} {
		if e := (Reader{Sender: "Jane Doe"}).postTold(sentence); (e != nil) != want {
			t.Errorf("%q: %v", sentence, e)
		}
	}
}
