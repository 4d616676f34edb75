package fields

import (
	"testing"

	"copydesk/internal/document"
)

// TestPlacesOfPictures are no part of a text; what a blog says in brackets is.
func TestPlacesOfPictures(t *testing.T) {
	for line, want := range map[string]bool{
		"[INSERT IMAGE 1 HERE]":               true,
		"(insert photo of the van)":           true,
		"<Image: the lamp of Quay Street>":    true,
		"[Please add the header image here]":  true,
		"[Insert your own town here]":         false,
		"(Image is everything, as they say.)": false,
		"[Pictures tell lies. So do maps.]":   false,
		"Insert image here":                   false,
		"[photo finish]":                      false,
		"[Image 2]":                           true,
		"[He put it there]":                   false,
	} {
		blocks := []document.Block{block(document.StyleNone, "It began at four."), block(document.StyleNone, line), block(document.StyleNone, "And so it went.")}
		if got := len(withoutCaptions(blocks)) == 2; got != want {
			t.Errorf("%v: %s", got, line)
		}
	}
}

// TestCreditsAndTags are labels that give a field only where their value is one.
func TestCreditsAndTags(t *testing.T) {
	for line, want := range map[string][2]string{
		"P Words: Jo Batt, Data Manager, Kerbside Systems": {"Jo Batt", ""},
		"P Words: Sue Ferris":                              {"Sue Ferris", ""},
		"P Words: 452":                                     {"", ""},
		"P Words: the ones that we stopped using":          {"", ""},
		"P Tags: Future gazing":                            {"", "1"},
		"P Tags: lamps, streets":                           {"", ""},
		"P Keywords: People, lamps":                        {"", ""},
	} {
		f, _ := opening(t, "T The lamp", "S What an old lamp knows of the town that it has lit.", line)
		numbers := ""
		if len(f.Themes.Numbers) == 1 {
			numbers = string(rune('0' + f.Themes.Numbers[0]))
		}
		if got := [2]string{f.Author.Name.Text, numbers}; got != want {
			t.Errorf("%q: %s", got, line)
		}
	}
	if f, _ := opening(t, "P Title: The lamp", "P Description: What an old lamp knows.", "P Tags: People", "P Theme: 2"); len(f.Themes.Numbers) != 1 || f.Themes.Numbers[0] != 2 {
		t.Errorf("tags say more than the label: %v", f.Themes.Numbers)
	}
}
