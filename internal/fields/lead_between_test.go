package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestLeadsToNext knows the line between two blogs that leads to the second, and no last line of the first.
func TestLeadsToNext(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for line, want := range map[string]bool{
		"The second is for Bridging the gap:":                      true,
		"And blog two, for theme 4:":                               true,
		"And here is the second one:":                              true,
		"The other one, by Sue Ferris:":                            true,
		"Our second blog is for COVID-19.":                         true,
		"Blog two (Bridging the gap):":                             true,
		"Finally, the third blog:":                                 true,
		"The next one is from Tom, theme 2:":                       true,
		"The second thing they asked for was this:":                false,
		"The second was a mistake.":                                false,
		"The other is still in the drawer.":                        false,
		"The last we saw of the weir was this:":                    false,
		"Second, ask who reads the gauge.":                         false,
		"Next time I shall bring a pencil.":                        false,
		"The third is for the birds.":                              false,
		"Another bench would not have helped.":                     false,
		"Two of the regulars fell out over a hedge:":               false,
		"The other, by the door, is never used.":                   false,
		"Number two is the one that people forget.":                false,
		"The final text was signed by nobody.":                     false,
		"The next post came in June.":                              false,
		"The second blog that I ever wrote was about a goat.":      false,
		"Post two letters and wait.":                               false,
		"The second is for people who cannot wait.":                false,
		"Description: the second is for theme 2:":                  false,
		"The second one was longer, and told us of the theme park": false,
	} {
		if got := r.leadsToNext(document.Line(line)); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

// TestWithoutLeads moves such a line into the note, and no other.
func TestWithoutLeads(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	line := document.Line
	note, parts := r.WithoutLeads([]document.Block{line("Two blogs.")}, [][]document.Block{
		{line("Kites"), line("They fly."), line("The second is for theme 4:")},
		{line("Wells"), line("They are deep."), line("The third is for theme 4:")},
	})
	if got := document.Text(note); got != "Two blogs.\nThe second is for theme 4:\n" {
		t.Errorf("the note is %q", got)
	}
	if len(parts[0]) != 2 || len(parts[1]) != 3 {
		t.Errorf("the parts have %d and %d lines", len(parts[0]), len(parts[1]))
	}
}
