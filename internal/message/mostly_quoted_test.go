package message

import (
	"strings"
	"testing"
)

// TestMostlyQuoted takes the marks off a text that somebody sends as it stood in another email, and leaves those of a passage that a
// blog quotes.
func TestMostlyQuoted(t *testing.T) {
	line := strings.Repeat("The porters knew what the ledger did not, and they said so. ", 6) // 72 words
	quoted := func(n int) string { return strings.Repeat("> "+line+"\r\n>\r\n", n) }
	plain := func(n int) string { return strings.Repeat(line+"\r\n\r\n", n) }
	for name, c := range map[string]struct {
		text  string
		marks bool
	}{
		"a note, and the blog in marks":   {"Hi, my blog:\r\n\r\n" + quoted(4), false},
		"all of it in marks":              {quoted(4), false},
		"a passage within a blog":         {plain(3) + quoted(1) + plain(3), true},
		"a long passage at a blog's end":  {plain(2) + quoted(3), true},
		"a short quotation below a note":  {"As he put it:\r\n\r\n" + quoted(1), true},
		"a quotation at a blog's opening": {quoted(1) + plain(4), true},
	} {
		m := Parse([]byte("From: sue@kerbside.example\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\n"+c.text), Options{})
		if own := m.Texts[0].Own; !strings.Contains(own, "porters") || strings.Contains(own, ">") != c.marks {
			t.Errorf("%s: %q", name, own)
		}
	}
}
