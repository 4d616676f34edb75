package speech

import "testing"

// TestDecisions: what a sentence settles on, with a reason before it or behind it.
func TestDecisions(t *testing.T) {
	for _, c := range []struct {
		read       func(string) string
		text, want string
	}{
		{Decided, "Let's say 3 then.", "3"},
		{Decided, "I would say 3", "3"},
		{Decided, "Theme 3, I think", "Theme 3"},
		{Decided, "People and pay", "People and pay"},
		{BeforeReason, "I'd say 3, because it is really about who rides.", "3"},
		{BeforeReason, "It’s the people one since nobody else is in it", "the people one"},
		{BeforeReason, "It is about who rides.", ""},
		{Conclusion, "Ours is about how people fare, so the third I suppose.", "the third I suppose"},
		{Conclusion, "It counts the buses, which makes it theme 2", "theme 2"},
		{Conclusion, "It counts the buses.", ""},
		{WithoutDoubts, "I hesitate between themes 1 and 3. It is short.", ". It is short."},
		{WithoutDoubts, "I was torn between 2 and 3, so let's say 3.", "I was torn between 2 and 3, so let's say 3."},
		{WithoutDoubts, "Not sure whether it is theme 1 or 4 - I'd say 4.", "Not sure whether it is theme 1 or 4 - I'd say 4."},
		{WithoutDoubts, "I can't decide between 2 and 3 but you could choose.", "."},
		{WithoutDoubts, "I'm torn between 2 and 3, so please choose whichever you need.", "I'm torn between 2 and 3, so please choose whichever you need."},
		{WithoutDoubts, "We first sent it to another theme but bridging gaps took us time.", " bridging gaps took us time."},
		{WithoutDoubts, "Originally we had it down for theme 3, but it is for theme 2.", "As for the theme, it is for theme 2."},
	} {
		if got := c.read(c.text); got != c.want {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}
