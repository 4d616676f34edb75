package edit

import (
	"testing"

	"copydesk/internal/submission"
)

// TestRespelledName puts a spelling of a part of a name, or of the whole, in the place of the one there is.
func TestRespelledName(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"Mary Lou Finn", "Mary-Lou", "Mary-Lou Finn"},
		{"Jane Doe", "Jané", "Jané Doe"},
		{"Jane Doe", "Doe-Marsh", ""}, // another name
		{"Ann Lee", "Bertha", ""},
	} {
		b := submission.Blog{Author: submission.Author{Name: c.was}}
		if ok := (respelling{c.is}).Apply(&b); ok != (c.want != "") || ok && b.Author.Name != c.want {
			t.Errorf("%s for %s: %v %q", c.is, c.was, ok, b.Author.Name)
		}
	}
}
