package intake

import "testing"

// TestBiographyOf: a file of several biographies gives each author their own.
func TestBiographyOf(t *testing.T) {
	both := note("Biographies\n\nSue Ferris\n\nSue Ferris is Operations Director at Kerbside Systems.\n\nShe rows.\n\nTom Reed\n\nTom Reed is a clerk at Fenwick Council.")
	for name, want := range map[string]int{"Sue Ferris": 3, "Tom Reed": 2, "Ada Quist": 6, "": 6} {
		if got := len(biographyOf(name, both)); got != want {
			t.Errorf("%s: %d paragraphs, want %d", name, got, want)
		}
	}
	one := note("About the author\n\nSue Ferris is Operations Director at Kerbside Systems.\n\nShe rows.")
	if got := len(biographyOf("Sue Ferris", one)); got != 3 {
		t.Errorf("a file about one: %d paragraphs", got)
	}
}
