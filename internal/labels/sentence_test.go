package labels

import "testing"

// TestNamesByPlace: who says that something stands below the title speaks of no title, and of the description where it is called so.
func TestNamesByPlace(t *testing.T) {
	for text, want := range map[string][2]bool{ // title, description
		"It is the line in bold under the title: “What we learnt”.":     {false, true},
		"There was one beneath the headline – “What we learnt”.":        {false, true},
		"Below the title goes “What we learnt”.":                        {false, true},
		"The title is “Nine doors” and “What we learnt” goes under it.": {true, true},
		"It comes right after the title: “What we learnt”":              {false, false},
		"Please put “by Jane Doe” below the title.":                     {false, false},
		"Under the title it says “What we learnt”. Is that right?":      {false, false},
		"We'd like it to run under the headline “Nine doors”.":          {true, false},
		"The title is right but the line below the title got lost.":     {true, true},
		"Please change the title.":                                      {true, false},
	} {
		if got := [2]bool{NamesTitle(text), NamesDescription(text)}; got != want {
			t.Errorf("%q: title and description %v, want %v", text, got, want)
		}
	}
}
