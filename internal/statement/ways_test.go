package statement

import (
	"slices"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// mayGoOn are the ways that package document leaves out of those that begin a line of their own: where a program wrapped the lines
// of a text, they go on with the line above as often as not.
var mayGoOn = []string{
	"I've called it Nine doors", "We'd like the title to be Nine doors", "My client Ann Lee is Depot Manager", "It's a theme 3 blog", "We've chosen People",
	"And in one sentence, What the porters knew", "It goes by the name of Nine doors", "I'd like it under People", "So this would best suit People", "For the People, power and places theme", "People theme",
}

// TestWaysOnLinesOfTheirOwn: package document leaves a line by itself that opens with one of the ways, so that it is found here.
func TestWaysOnLinesOfTheirOwn(t *testing.T) {
	const above = "Hello, here is what I have written for the fair, with my thanks"
	for _, table := range []*phrase.Phrase{titleOpens, descriptionOpens, authorOpens, themeOpens} {
		for _, example := range table.Examples() {
			lines := textsOf(document.ReadPlain(above + "\n" + example + " and the rest of the wall\n"))
			if alone := slices.Contains(lines, above); alone == slices.Contains(mayGoOn, example) {
				t.Errorf("%q begins a line of its own: %v, of %q", example, alone, lines)
			}
		}
	}
}
