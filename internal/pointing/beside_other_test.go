package pointing

import "testing"

// TestBesideOther: beside the name of "The wells" the word Kites names "Kites over the estate" in the place of a name, and nowhere else.
func TestBesideOther(t *testing.T) {
	two := OfSubmissions([]Submission{{Ref: "SS20-1", Title: "Kites over the estate", Author: "Tom Okafor"}, {Ref: "SS20-2", Title: "The wells", Author: "Ruth Bell"}})
	for text, want := range map[string]bool{
		"Please withdraw Kites – The wells stays.":           true,
		"Please withdraw “Kites”, and keep The wells.":       true,
		"Kites is for theme 3, like The wells.":              true,
		"Theme 3 for Kites and theme 4 for The wells.":       true,
		"The title of Kites should be that of The wells.":    true,
		"Move The wells to theme 3, and Kites to theme 4.":   true,
		"Withdraw The wells (Kites stays).":                  true,
		"SS20-2 is theme 4, Kites is theme 3.":               true,
		"For Kites theme 3, for The wells theme 4.":          true,
		"Kites’s title should be “Wind”, The wells stays.":   true,
		"Change Kites' theme to 3 and The wells to theme 4.": true,
		"The wells is by Kites's Wharf.":                     false,
		"The wells tells of Kites’s wings.":                  false,
		"Please withdraw Kites.":                             false, // another way finds it, or none does
		"Please withdraw The wells.":                         false,
		"Please withdraw The wells, the kites are grand.":    false,
		"The wells is for theme 3. We flew kites.":           false,
		"Please move The wells to Kites International.":      false,
		"The wells was read by Kites International.":         false,
		"Move The wells, and Kites International will post.": false,
		"Rename The wells “Kites and water”.":                false,
		"Rename The wells to Kites and Water.":               false,
		"The wells is for theme 3, Kites Ltd paid for it.":   false,
		"Please put The wells on the Kites page.":            false,
		"The wells is about the Kites of Leeds.":             false,
		"The wells: Kites-and-water.":                        false,
		"Withdraw The wells, Kiting is another thing.":       false,
		"Please withdraw The wells and keep Over.":           false,
		"Please withdraw The wells and keep Estate.":         false,
		"Mention @Kites with The wells.":                     false,
		"The wells, Kites of paper and a long wait.":         false,
		"The title of The wells is “Over Kites, wells”.":     false,
	} {
		named := false
		for _, m := range two.Mentions(text) {
			named = named || m.Of == 0
		}
		if named != want {
			t.Errorf("%q names it: %v", text, named)
		}
	}

	alike := OfSubmissions([]Submission{{Ref: "SS20-1", Title: "Kites over the estate"}, {Ref: "SS20-2", Title: "Kites at sea"}, {Ref: "SS20-3", Title: "The wells"}})
	if found := alike.Mentions("Please withdraw Kites and keep The wells."); len(found) != 1 || found[0].Of != 2 {
		t.Errorf("a word of two titles names %+v", found)
	}
}
