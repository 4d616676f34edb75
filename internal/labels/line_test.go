package labels

import (
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/wording"
)

// inProse begin as many lines of prose that a program wrapped as they label fields.
var inProse = wording.Set("post piece page stand one in deck character char sell preview introductory what underneath line campaign is-deitl isdeitl ttile tilte tittle oneliner " +
	"second additional other also for stream track area section who full guest spokesman spokeswoman attributed nom nombre nome naam navn namn enw org firm council business member on")

// TestLabelsBeginLines: the label of a field begins a line of its own below one that is as wide as a wrapped line.
func TestLabelsBeginLines(t *testing.T) {
	for _, field := range []Field{Title, Description, Theme, Topic, Author, Role, Organisation} {
		for _, label := range labels[field] {
			first := wording.Words(label)[0]
			if inProse[first] || inProse[label] || strings.Contains(label, "(") { // brackets end a label
				continue
			}
			blocks := document.ReadPlain("Title of the blog: Connectivity is a social care issue now\n" + wording.Capitalised(label) + ": In our valleys a line is a visit and nothing else\nTheme: 3")
			lines := 0
			for _, b := range blocks {
				lines += len(b.Lines())
			}
			if lines != 3 {
				t.Errorf("%q goes on with the line above", label)
			}
		}
	}
}
