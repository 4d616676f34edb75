package fields

import (
	"testing"

	"copydesk/internal/document"
)

// TestIsVerse knows the lines of a poem, and no title with what stands below it.
func TestIsVerse(t *testing.T) {
	for text, want := range map[string]bool{
		"Brown is the water,\nslow is the pipe,\nand mother stands waiting":                                    true,
		"Rain on the slipway,\nRain on the sea,\nRain on the porter":                                           true,
		"Brown is the water\nslow is the pipe\nand mother stands waiting":                                      true,
		"Brown is the water;\nSlow is the pipe;\nMother stands\nand waits.":                                    true,
		"The jug\nMy mother let it run\nSue Ferris, Operations Director":                                       false,
		"The jug\nwhy my mother let it run\nSue Ferris":                                                        false,
		"The jug beside the sink\nSue Ferris\nKerbside Systems":                                                false,
		"Brown is the water,\nslow is the pipe":                                                                false,
		"the jug\neleven years\nand she never rang":                                                            false,
		"THE JUG\nAnd what it taught us\nBy Sue Ferris":                                                        false,
		"The night the ferry did not sail\nHow we waited\nTheme 3":                                             false,
		"Sue Ferris,\nOperations Director,\nKerbside Systems":                                                  true, // no title either
		"One long line that goes on and on for more than a dozen words, truly,\nslow is the pipe,\nand mother": false,
		"The jug": false,
		"The jug\nwhat my mother knew\nby Sue Ferris":     false,
		"The jug,\nby Sue Ferris,\nOperations Director":   false,
		"The jug;\nsub-title: let it run;\ntheme: People": false,
		"Blog for theme 3\nThe jug\nMy mother let it run": false,
	} {
		if got := isVerse(document.ReadPlain(text)[0]); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
