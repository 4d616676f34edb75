package intake

import (
	"strings"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/thread"
)

// TestBringsOther tells a note that sends another document from one that sends a blog without calling it so.
func TestBringsOther(t *testing.T) {
	doc := &document.Document{Blocks: note(strings.Repeat("Nobody had asked the post room what it thought of the new form. ", 30))}
	for text, want := range map[string]bool{
		"Please find attached our press release.":                          true,
		"Attached are the minutes of the last meeting.":                    true,
		"Please find attached my application for the post of Officer.":     true,
		"Our newsletter for August is attached. Enjoy!":                    true,
		"Please sign and return the attached terms.":                       true,
		"In response to your invitation, please find attached.":            false,
		"Please find attached, for the newsletter.":                        false,
		"Attached, in terms of your guidelines, with our thanks.":          false,
		"It took ten minutes to write, and is attached.":                   false,
		"Could you please confirm receipt of the attached?":                false,
		"Please find attached our article and our press release.":          false,
		"The slides are on our site. Attached is our piece for next week.": false,
	} {
		m := &message.Message{}
		e := &email{m: m, call: calltest.Example(t), sources: []thread.Note{{Blocks: note(text), Mail: m}}, files: []attached.File{{Name: "Document.docx", Doc: doc}}}
		if got := e.bringsOther(); got != want {
			t.Errorf("%q: brings something else: %v", text, got)
		}
	}
}
