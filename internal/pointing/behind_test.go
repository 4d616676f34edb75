package pointing

import (
	"strings"
	"testing"
)

// TestFollowers finds each of the table's examples behind the names for which it counts.
func TestFollowers(t *testing.T) {
	for _, f := range followers {
		name, behind, _ := strings.Cut(f.example, " ")
		for of, found := range map[names]bool{
			ofTitle: goesOnAlone.MatchString(" " + behind),
			ofWord:  subjectOfSentence.MatchString(name + " " + behind),
			ofTheme: ToTheme.FindString(" "+behind) != " ",
		} {
			if f.names&of != 0 && !found {
				t.Errorf("%q does not point at %s", f.example, name)
			}
		}
	}
	for _, text := range []string{"Prudence took us longer", "Prudence Trust", "Prudence has taught us", "Prudence and the town", "Prudence towards"} {
		_, behind, _ := strings.Cut(text, " ")
		if goesOnAlone.MatchString(" " + behind) {
			t.Errorf("%q points at a title", text)
		}
	}
	for _, text := range []string{"Kites fly", "Kites for everyone", "Kites was late", "kites is fine", "Kites themes abound", "Kites under 30 are best"} {
		if subjectOfSentence.MatchString(text) {
			t.Errorf("%q points at a word of a title", text)
		}
	}
}
