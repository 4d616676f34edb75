package document

import (
	"strings"
	"testing"
)

func TestDropCaps(t *testing.T) {
	const when, boat = "hen I joined there were nine thousand letters in the basement.", "small boat crossed the river every hour of the day and night."
	for _, c := range []struct{ lines, want string }{
		{"The title|W|" + when, "The title|W" + when},
		{"The title|" + when + "|W", "The title|W" + when},
		{"A|" + boat + "|It was a small thing.", "A " + boat + "|It was a small thing."},
		{"A|fter that came the long and quiet winter of the second year.", "After that came the long and quiet winter of the second year."},
		{"W|When I joined there were nine thousand letters in the basement.", ""},
		{"A|is for attention, which costs no more than it ever did before.|B|is for boats.", ""},
		{"X|marks the spot", ""},
		{"W|" + "we", ""},
		{"x|" + when, ""},
		{"1|" + when, ""},
		{"Wh|" + when, ""},
		{"The title|W", ""},
		{"W", ""},
	} {
		var blocks []Block
		for _, l := range strings.Split(c.lines, "|") {
			blocks = append(blocks, Line(l))
		}
		var got []string
		for _, b := range joinDropCaps(blocks) {
			got = append(got, b.Text())
		}
		if c.want == "" {
			c.want = c.lines
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q", c.lines, got)
		}
	}
}
