package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestAuthorNamedLikeTheCall: whom the email knows may be called like the call.
func TestAuthorNamedLikeTheCall(t *testing.T) {
	hill := *calltest.Example(t)
	hill.Name = "Rose Hill Stories"
	line := document.Block{Spans: []document.Span{{Text: "By Rose Hill, Head of Forms, Fenwick Council"}}}
	for sender, want := range map[string]bool{"Rose Hill": true, "Kit Morrow": false} {
		if p, ok := (Reader{Call: &hill, Sender: sender}).byline(line, line.Text()); ok != want {
			t.Errorf("from %s: %+v, %v", sender, p, ok)
		}
	}
}
