package labels

import "testing"

// TestLinesInBrackets reads a labelled line that stands in brackets as a whole, and no other line of brackets; and takes a sentence for no
// address that it says there is none of.
func TestLinesInBrackets(t *testing.T) {
	for text, want := range map[string]struct {
		f     Field
		value string
	}{
		"(Description: Where the old lamp went)":                 {Description, "Where the old lamp went"},
		"(Title: Nine doors)":                                    {Title, "Nine doors"},
		"(Theme: 4)":                                             {Theme, "4"},
		"*Title* Nine doors":                                     {Title, "Nine doors"},
		"*Nine* doors":                                           {},
		"(Nine doors)":                                           {},
		"(Photograph: Tom Reed)":                                 {},
		"(She said: nobody came)":                                {},
		"(The description of it: none (really))":                 {},
		"(Title to follow)":                                      {},
		"Website: none, phone: none, and a door that sticks.":    {},
		"Phone: it rang twice that night and nobody came.":       {},
		"Website: none":                                          {Other, "none"},
		"Website: www.kerbside.example":                          {Other, "www.kerbside.example"},
		"Website: see kerbside.example for all of our lamps.":    {Other, "see kerbside.example for all of our lamps."},
		"Mobile: 07700 900 123, but please ring in the morning.": {Other, "07700 900 123, but please ring in the morning."},
		"Link: to follow when the web team has put it up":        {Other, "to follow when the web team has put it up"},
	} {
		f, _, value := InLine(text)
		if f != want.f || want.f != None && value != want.value {
			t.Errorf("%q: %v %q, want %v %q", text, f, value, want.f, want.value)
		}
	}
}
