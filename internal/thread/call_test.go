package thread

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
)

func TestCopyOfCall(t *testing.T) {
	c := calltest.Example(t)
	for text, want := range map[string]bool{
		"Dear all,\n\nplease send us your blog, with:\n\nTitle: what it is called\n\nTheme: one of the five":   true,
		"Would you share your post with them? The deadline is on Friday.":                                      true,
		"Our blog is below.\n\nTitle: Nine doors":                                                              false,
		"Title of your blog\n\nNine doors\n\nYour blog\n\nThe porters knew.":                                   false,
		"We would like to submit this for your blog.\n\nTitle: Nine doors":                                     false,
		"Please send us your blog.\n\nTitle: Nine doors\n\n" + strings.Repeat("The porters knew it all. ", 60): false,
	} {
		if got := copyOfCall(Blocks(false, text), c); got != want {
			t.Errorf("%.60q: %v", text, got)
		}
	}
}
