package submission

import (
	"regexp"
	"strings"
	"testing"
)

// TestWorks: what the sets of words know as a contribution the phrases know too.
func TestWorks(t *testing.T) {
	any := regexp.MustCompile(`^(?:` + AnyWorks + `)$`)
	for _, word := range strings.Fields(Works) {
		if !any.MatchString(word) {
			t.Errorf("no phrase knows %q", word)
		}
	}
	for _, word := range strings.Split(OneWork, "|") {
		if word = strings.TrimSuffix(word, "s?"); !any.MatchString(word) {
			t.Errorf("%q is not among several", word)
		}
	}
}
