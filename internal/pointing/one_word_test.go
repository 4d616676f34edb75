package pointing

import "testing"

// TestStandsAlone: a word is a title where it stands as a name does.
func TestStandsAlone(t *testing.T) {
	for text, want := range map[string]bool{
		"Prudence":                        true,
		"PRUDENCE":                        true,
		"1. Prudence – theme 3":           true,
		"Prudence (theme 3): what it is":  true,
		"“Prudence” is for theme 3":       true,
		"Prudence is for theme 3":         true,
		"For Prudence:":                   true,
		"the description of Prudence is":  true,
		"Theme 3: Prudence. What it is":   true,
		"Prudence theme 3":                true,
		"Prudence moved to theme 3":       true,
		"Prudence theme parks are rare":   false,
		"Prudence moved to Leeds":         false,
		"Prudence withdrawn":              true,
		"Prudence can be withdrawn":       true,
		"Prudence can be taught":          false,
		"Prudence took us longer":         false,
		"Prudence Okafor wrote it":        false,
		"the Prudence Trust":              false,
		"with Acme Prudence":              false,
		"a year of prudence":              false,
		"see www.example.org/Prudence":    false,
		"Prudence’s blog is attached":     false,
		"Imprudence is for theme 3":       false,
		"Prudence-led, and for theme 3":   false,
		"Yours, Sue Ferris, Prudence Ltd": false,
	} {
		if at, _ := standsAlone(text, "Prudence"); at >= 0 != want {
			t.Errorf("%q: %v", text, at >= 0)
		}
	}
}
