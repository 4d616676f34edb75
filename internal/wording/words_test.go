package wording

import (
	"strings"
	"testing"
)

// TestFold folds white space as strings.Fields knows it, and says of no text that there is none to fold where there is.
func TestFold(t *testing.T) {
	for _, s := range []string{
		"", " ", "a", "a b", " a", "a ", "a  b", "a\tb", "a\nb", "“a”\u00a0b", "a\u2003b", "“a” – b", "a\u0085b", "é", "a\xffb", "a \u3000b",
	} {
		if got, want := Fold(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("%q is folded to %q, want %q", s, got, want)
		}
	}
}
