package biography

import (
	"strings"
	"testing"
)

func TestBioFacts(t *testing.T) {
	for bio, want := range map[string]string{
		"Jane Doe is Head of Data at Northmoor Council, where she has worked since 2009.":             "Jane Doe/Head of Data/Northmoor Council/",
		"Liv Aas is Chief Digital Officer of Fjord Kommune.":                                          "Liv Aas/Chief Digital Officer/Fjord Kommune/",
		"Jane Doe has run the address service since 2009. She tweets as @janedoe.":                    "Jane Doe///@janedoe",
		"Jane Doe leads a team of twelve as Head of Data at Northmoor Council.":                       "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe has been Head of Data at Northmoor and Quay Council for six years.":                 "Jane Doe/Head of Data/Northmoor and Quay Council/",
		"Jane Doe joined Northmoor Council in 2016 and is now Head of Data.":                          "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is currently Head of Data at Northmoor Council, having started there as a trainee.": "Jane Doe/Head of Data/Northmoor Council/",
		"Jan van den Berg is Head of Data at Northmoor Council and tweets as @janvdb.":                "Jan van den Berg/Head of Data/Northmoor Council/@janvdb",
		"Jane Doe is Head of Data at Northmoor Council and plays the bassoon.":                        "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Data at Northmoor Council and keeps bees on its roof.":                   "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Sales and Supports at Northmoor Council.":                                "Jane Doe/Head of Sales and Supports/Northmoor Council/",
		"Jane Doe is the Records Manager of Bluebell Digital, where she leads a team of nine.":        "Jane Doe/Records Manager/Bluebell Digital/",
		"Jane Doe is Head of Data of Things at Northmoor Council, where she works.":                   "Jane Doe/Head of Data of Things/Northmoor Council/",
		"Jane Doe has been Head of Data at Northmoor Council since the spring, having moved.":         "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is an award-winning Head of Data at Northmoor Council with a background in law.":    "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Data at Northmoor Council (views are my own).":                           "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe – Head of Data, Northmoor Council. Find Jane on Twitter: @janedoe":                  "Jane Doe/Head of Data/Northmoor Council/@janedoe",
		"About Jane Doe: Head of Data at Northmoor Council; cyclist; mother of three.":                "Jane Doe/Head of Data/Northmoor Council/",
		"About Jane Doe: Jane is Head of Data at Northmoor Council.":                                  "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Bells and Towers at Northmoor Council.":                                  "Jane Doe/Head of Bells and Towers/Northmoor Council/",
		"Jane Doe is Head of Data at Northmoor Council and clerk to two parishes in her spare time.":  "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Data at Northmoor Council and a trustee of the lifeboats.":               "Jane Doe/Head of Data/Northmoor Council/",
		"Jane Doe is Head of Data at the Society for bells and towers of the north.":                  "Jane Doe/Head of Data/Society for bells and towers of the north/",
		"Jane Doe is Head of Data at Bread and roses for all.":                                        "Jane Doe/Head of Data/Bread and roses for all/",
		"The council is the largest employer on the river.":                                           "///",
	} {
		p := Facts(bio)
		if got := strings.Join([]string{p.Name, p.Role, p.Organisation, p.Twitter}, "/"); got != want {
			t.Errorf("%q gives %q, want %q", bio, got, want)
		}
	}
}

// TestAbbreviationsInABiography puts stops into names that end no sentence, and one that does.
func TestAbbreviationsInABiography(t *testing.T) {
	for bio, organisation := range map[string]string{
		"Sue Ferris is Web Manager at the U.S. Department of Tides. She swims.":            "U.S. Department of Tides",
		"Sue Ferris is Web Manager for St. Osyth Borough Council and a keen diver.":        "St. Osyth Borough Council",
		"Sue Ferris is Web Manager at the Harbour Board of Washington D.C. She swims too.": "Harbour Board of Washington D.C",
	} {
		if got := Facts(bio); got.Role != "Web Manager" || got.Organisation != organisation {
			t.Errorf("%s: %q, %q", bio, got.Role, got.Organisation)
		}
	}
}

// TestBioBeginnings: the example of each way in which a biography begins is read by that one, and by none before it.
func TestBioBeginnings(t *testing.T) {
	for i, b := range bioBeginnings {
		for j, other := range bioBeginnings[:i+1] {
			if p, ok := other.read(b.example); ok != (i == j) {
				t.Errorf("%q: way %d reads %+v, %v", b.example, j, p, ok)
			}
		}
	}
}
