package pointing

import (
	"slices"
	"testing"
)

// TestByHouse points at one of three blogs by the organisation that it is of.
func TestByHouse(t *testing.T) {
	blogs := OfSubmissions([]Submission{
		{Ref: "SS20-1", Title: "Nine doors", Author: "Ravi Menon", Organisation: "Tessera"},
		{Ref: "SS20-2", Title: "The wells", Author: "Helen Storr", Organisation: "Oakfield NHS Trust"},
		{Ref: "SS20-3", Title: "A permit", Author: "Owen Lamb", Organisation: "Digital Kerbs"},
	})
	for text, want := range map[string][]int{
		"Please move the Tessera blog to theme 5.":                      {0},
		"Could the Oakfield title be changed?":                          {1},
		"Oakfield NHS Trust's description will follow.":                 {1},
		"The one from Tessera is for theme 3.":                          {0},
		"Tessera have asked for their title to be “Ten doors”.":         {0},
		"Owen would like the title to be “A ticket”.":                   {2},
		"Helen's job title is now Director of Care.":                    {1},
		"Digital Kerbs would prefer theme 4.":                           {2},
		"Tessera's blog is for theme 5, and Helen's description is “…”": {0, 1},
		"Digital would like the title to be “A ticket”.":                nil, // any sentence may begin so
		"The trust would like the title to be “A ticket”.":              nil,
		"We met Tessera on Monday.":                                     nil,
		"I saw that Owen would like another title.":                     nil,
	} {
		var got []int
		for _, m := range blogs.Mentions(text) {
			got = append(got, m.Of)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q points at %v, want %v", text, got, want)
		}
	}
	for line, want := range map[string]int{"Oakfield: theme 3": 1, "Tessera – theme 3": 0, "Kerbs: theme 3": -1} {
		got := -1
		for _, m := range blogs.ByAuthors(line) {
			got = m.Of
		}
		if got != want {
			t.Errorf("%q is labelled for %d, want %d", line, got, want)
		}
	}
	same := OfSubmissions([]Submission{{Ref: "SS20-1", Title: "Nine doors", Organisation: "Tessera"}, {Ref: "SS20-2", Title: "The wells", Organisation: "Tessera"}})
	if found := same.Mentions("The Tessera blog is fine."); len(found) > 0 {
		t.Errorf("what two are of points at %v", found)
	}
}
